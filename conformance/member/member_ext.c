/* Every kind of member, and properties. */
#include "hpy.h"

typedef struct {
    short short_;
    int int_;
    long long_;
    float float_;
    double double_;
    const char *string;
    HPyField object;
    char char_;
    signed char byte;
    unsigned char ubyte;
    unsigned short ushort_;
    unsigned int uint_;
    unsigned long ulong_;
    char inplace[12];
    bool bool_;
    HPyField object_ex;
    long long longlong;
    unsigned long long ulonglong;
    HPy_ssize_t ssize;
    void *none;
    HPyField value;
} All;
HPyType_HELPERS(All)

#define MEMBER(NAME, KIND) HPyDef_MEMBER(m_##NAME, #NAME, HPyMember_##KIND, offsetof(All, NAME), .doc = "doc of " #NAME)
MEMBER(short_, SHORT) MEMBER(int_, INT) MEMBER(long_, LONG) MEMBER(float_, FLOAT) MEMBER(double_, DOUBLE)
MEMBER(string, STRING) MEMBER(object, OBJECT) MEMBER(char_, CHAR) MEMBER(byte, BYTE) MEMBER(ubyte, UBYTE)
MEMBER(ushort_, USHORT) MEMBER(uint_, UINT) MEMBER(ulong_, ULONG) MEMBER(inplace, STRING_INPLACE) MEMBER(bool_, BOOL)
MEMBER(object_ex, OBJECT_EX) MEMBER(longlong, LONGLONG) MEMBER(ulonglong, ULONGLONG) MEMBER(ssize, HPYSSIZET)
MEMBER(none, NONE)
HPyDef_MEMBER(m_readonly, "readonly", HPyMember_INT, offsetof(All, int_), .readonly = 1)

HPyDef_SLOT(All_new, HPy_tp_new)
static HPy All_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)nargs, (void)kw;
    All *all;
    HPy self = HPy_New(ctx, type, &all);
    if (HPy_IsNull(self))
        return self;
    all->string = "a string é";
    strcpy(all->inplace, "in place");
    return self;
}
HPyDef_SLOT(All_traverse, HPy_tp_traverse)
static int All_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    All *all = (All *)self;
    HPy_VISIT(&all->object);
    HPy_VISIT(&all->object_ex);
    HPy_VISIT(&all->value);
    return 0;
}

HPyDef_GETSET(value, "value", .doc = "A property", .closure = (void *)7)
static HPy value_get(HPyContext *ctx, HPy self, void *closure)
{
    All *all = All_AsStruct(ctx, self);
    if (HPyField_IsNull(all->value))
        return HPyErr_Format(ctx, ctx->h_AttributeError, "no value, closure %d", (int)(intptr_t)closure);
    return HPyField_Load(ctx, self, all->value);
}
static int value_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    All *all = All_AsStruct(ctx, self);
    if (!HPy_IsNull(value) && HPyUnicode_Check(ctx, value)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "no strings");
        return -1;
    }
    HPyField_Store(ctx, self, &all->value, value);
    return 0;
}
HPyDef_GET(fixed, "fixed")
static HPy fixed_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)self, (void)closure;
    return HPyLong_FromLong(ctx, 99);
}
HPyDef_SET(writeonly, "writeonly")
static int writeonly_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    HPyField_Store(ctx, self, &All_AsStruct(ctx, self)->value, value);
    return 0;
}

static HPyDef *all_defines[] = {
    &m_short_, &m_int_, &m_long_, &m_float_, &m_double_, &m_string, &m_object, &m_char_, &m_byte, &m_ubyte, &m_ushort_,
    &m_uint_, &m_ulong_, &m_inplace, &m_bool_, &m_object_ex, &m_longlong, &m_ulonglong, &m_ssize, &m_none, &m_readonly,
    &All_new, &All_traverse, &value, &fixed, &writeonly, NULL};
static HPyType_Spec All_spec = {.name = "member_ext.All",
                                .basicsize = sizeof(All),
                                .builtin_shape = SHAPE(All),
                                .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
                                .defines = all_defines};

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "All", &All_spec, NULL) ? 0 : -1;
}
static HPyDef *defines[] = {&exec, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(member_ext, module)
