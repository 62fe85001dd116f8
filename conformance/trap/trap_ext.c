/* Crashes of every kind in every kind of callback. The kind is chosen by a number. */
#include "hpy.h"
#include <stdlib.h>

static int armed_kind = -1;
static const char *armed_place = "";
static volatile int zero;
static void *volatile last_block;
static volatile int *volatile wild = (int *)0x7fffff00;

static int deep(int n)
{
    volatile char frame[256];
    frame[0] = (char)n;
    return deep(n + 1) + frame[0];
}

static void crash(int kind)
{
    switch (kind) {
    case 0: abort();
    case 1: *wild = 1; break;
    case 2: zero = 7 / zero; break;
    case 3: zero = deep(0); break;
    case 4: ((void (*)(int, int, int))(size_t)1)(1, 2, 3); break;
    case 5: exit(3);
    case 6: __builtin_trap();
    }
}
static void maybe(const char *place)
{
    if (armed_kind >= 0 && strcmp(armed_place, place) == 0)
        crash(armed_kind);
}

/* arm(kind, place) */
HPyDef_METH(arm, "arm", HPyFunc_VARARGS)
static HPy arm_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self, (void)nargs;
    armed_kind = (int)HPyLong_AsLong(ctx, args[0]);
    armed_place = strdup(HPyUnicode_AsUTF8AndSize(ctx, args[1], NULL));
    return HPy_Dup(ctx, ctx->h_None);
}
HPyDef_METH(fine, "fine", HPyFunc_NOARGS)
static HPy fine_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyLong_FromLong(ctx, 1);
}
HPyDef_METH(noargs, "noargs", HPyFunc_NOARGS)
static HPy noargs_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    maybe("noargs");
    return HPy_Dup(ctx, ctx->h_None);
}
HPyDef_METH(varargs, "varargs", HPyFunc_VARARGS)
static HPy varargs_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self, (void)args, (void)nargs;
    maybe("varargs");
    return HPy_Dup(ctx, ctx->h_None);
}
HPyDef_METH(keywords, "keywords", HPyFunc_KEYWORDS)
static HPy keywords_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self, (void)args, (void)nargs, (void)kwnames;
    maybe("keywords");
    return HPy_Dup(ctx, ctx->h_None);
}
/* Fills memory, then makes objects. */
HPyDef_METH(exhaust, "exhaust", HPyFunc_O)
static HPy exhaust_impl(HPyContext *ctx, HPy self, HPy type)
{
    (void)self;
    for (size_t size = 1 << 24; size >= 8; size /= 2)
        while ((last_block = malloc(size)) != NULL)
            ;
    HPy list = HPyList_New(ctx, 0);
    for (int i = 0; i < 100000; i++) {
        void *data;
        HPy object = _HPy_New(ctx, type, &data);
        if (HPy_IsNull(object))
            return HPy_NULL;
        HPyList_Append(ctx, list, object);
        HPy_Close(ctx, object);
    }
    return list;
}

typedef struct {
    HPyField field;
    char pad[64];
} Bomb;
HPyType_HELPERS(Bomb)
HPyDef_SLOT(Bomb_new, HPy_tp_new)
static HPy Bomb_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)nargs, (void)kw;
    maybe("tp_new");
    Bomb *bomb;
    return HPy_New(ctx, type, &bomb);
}
HPyDef_SLOT(Bomb_init, HPy_tp_init)
static int Bomb_init_impl(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)ctx, (void)self, (void)args, (void)nargs, (void)kw;
    maybe("tp_init");
    return 0;
}
HPyDef_SLOT(Bomb_add, HPy_nb_add)
static HPy Bomb_add_impl(HPyContext *ctx, HPy a, HPy b)
{
    (void)b;
    maybe("nb_add");
    return HPy_Dup(ctx, a);
}
HPyDef_SLOT(Bomb_length, HPy_sq_length)
static HPy_ssize_t Bomb_length_impl(HPyContext *ctx, HPy a)
{
    (void)ctx, (void)a;
    maybe("sq_length");
    return 1;
}
HPyDef_SLOT(Bomb_hash, HPy_tp_hash)
static HPy_hash_t Bomb_hash_impl(HPyContext *ctx, HPy a)
{
    (void)ctx, (void)a;
    maybe("tp_hash");
    return 1;
}
HPyDef_GETSET(Bomb_attr, "attr")
static HPy Bomb_attr_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)self, (void)closure;
    maybe("getter");
    return HPy_Dup(ctx, ctx->h_None);
}
static int Bomb_attr_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)ctx, (void)self, (void)value, (void)closure;
    maybe("setter");
    return 0;
}
HPyDef_SLOT(Bomb_getbuffer, HPy_bf_getbuffer)
static int Bomb_getbuffer_impl(HPyContext *ctx, HPy self, HPy_buffer *buffer, int flags)
{
    (void)flags;
    maybe("getbuffer");
    *buffer = (HPy_buffer){.buf = Bomb_AsStruct(ctx, self)->pad, .obj = HPy_Dup(ctx, self), .len = 64, .itemsize = 1,
                           .ndim = 1, .format = (char *)"B"};
    return 0;
}
HPyDef_SLOT(Bomb_releasebuffer, HPy_bf_releasebuffer)
static void Bomb_releasebuffer_impl(HPyContext *ctx, HPy self, HPy_buffer *buffer)
{
    (void)ctx, (void)self, (void)buffer;
    maybe("releasebuffer");
}
HPyDef_SLOT(Bomb_traverse, HPy_tp_traverse)
static int Bomb_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    maybe("tp_traverse");
    HPy_VISIT(&((Bomb *)self)->field);
    return 0;
}
HPyDef_SLOT(Bomb_destroy, HPy_tp_destroy)
static void Bomb_destroy_impl(void *self)
{
    (void)self;
    maybe("tp_destroy");
}
HPyDef_SLOT(Bomb_finalize, HPy_tp_finalize)
static void Bomb_finalize_impl(HPyContext *ctx, HPy self)
{
    (void)ctx, (void)self;
    maybe("tp_finalize");
}
static HPyDef *Bomb_defines[] = {&Bomb_new, &Bomb_init, &Bomb_add, &Bomb_length, &Bomb_hash, &Bomb_attr, &Bomb_getbuffer,
                                 &Bomb_releasebuffer, &Bomb_traverse, &Bomb_destroy, &Bomb_finalize, NULL};
static HPyType_Spec Bomb_spec = {.name = "trap_ext.Bomb",
                                 .basicsize = sizeof(Bomb),
                                 .builtin_shape = SHAPE(Bomb),
                                 .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
                                 .defines = Bomb_defines};
HPyCapsule_DESTRUCTOR(dtor)
static void dtor_impl(const char *name, void *pointer, void *context)
{
    (void)name, (void)pointer, (void)context;
    maybe("capsule");
}
HPyDef_METH(capsule, "capsule", HPyFunc_NOARGS)
static HPy capsule_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyCapsule_New(ctx, &zero, "x", &dtor);
}

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
    HPy os = HPyImport_ImportModule(ctx, "os"), environ = HPy_GetAttr_s(ctx, os, "environ");
    HPy key = HPyUnicode_FromString(ctx, "HARPY_TRAP_IN_EXEC");
    int bomb = HPy_Contains(ctx, environ, key);
    HPy_Close(ctx, os);
    HPy_Close(ctx, environ);
    HPy_Close(ctx, key);
    if (bomb)
        abort();
    return HPyHelpers_AddType(ctx, module, "Bomb", &Bomb_spec, NULL) ? 0 : -1;
}
static HPyDef *defines[] = {&arm, &fine, &noargs, &varargs, &keywords, &exhaust, &capsule, &exec, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(trap_ext, module)
