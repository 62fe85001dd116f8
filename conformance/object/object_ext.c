/* The object protocol. */
#include "hpy.h"
#include <string.h>

#define UNARY(NAME, CALL)                                                       \
    HPyDef_METH(NAME, #NAME, HPyFunc_O)                                         \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, HPy a)                    \
    {                                                                           \
        (void)self;                                                             \
        return CALL(ctx, a);                                                    \
    }
#define VARARGS(NAME, EXPRESSION)                                               \
    HPyDef_METH(NAME, #NAME, HPyFunc_VARARGS)                                   \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) \
    {                                                                           \
        (void)self, (void)nargs;                                                \
        return EXPRESSION;                                                      \
    }
/* A status: an int, or an exception for -1. */
static HPy status(HPyContext *ctx, HPy_ssize_t value)
{
    return value == -1 && HPyErr_Occurred(ctx) ? HPy_NULL : HPyLong_FromSsize_t(ctx, value);
}
#define TEXT(i) HPyUnicode_AsUTF8AndSize(ctx, args[i], NULL)
#define INT(i) HPyLong_AsLong(ctx, args[i])
/* None stands for HPY_NULL. */
#define VALUE(i) (HPy_Is(ctx, args[i], ctx->h_None) ? HPy_NULL : args[i])

UNARY(dup_, HPy_Dup) UNARY(repr_, HPy_Repr) UNARY(str_, HPy_Str) UNARY(ascii_, HPy_ASCII) UNARY(bytes_, HPy_Bytes)
UNARY(type_, HPy_Type) UNARY(iter_, HPy_GetIter)
VARARGS(getattr_, HPy_GetAttr(ctx, args[0], args[1]))
VARARGS(getattr_s, HPy_GetAttr_s(ctx, args[0], TEXT(1)))
VARARGS(hasattr_, status(ctx, HPy_HasAttr(ctx, args[0], args[1])))
VARARGS(hasattr_s, status(ctx, HPy_HasAttr_s(ctx, args[0], TEXT(1))))
VARARGS(setattr_, status(ctx, HPy_SetAttr(ctx, args[0], args[1], VALUE(2))))
VARARGS(setattr_s, status(ctx, HPy_SetAttr_s(ctx, args[0], TEXT(1), VALUE(2))))
VARARGS(delattr_, status(ctx, HPy_DelAttr(ctx, args[0], args[1])))
VARARGS(delattr_s, status(ctx, HPy_DelAttr_s(ctx, args[0], TEXT(1))))
VARARGS(getitem, HPy_GetItem(ctx, args[0], args[1]))
VARARGS(getitem_i, HPy_GetItem_i(ctx, args[0], INT(1)))
VARARGS(getitem_s, HPy_GetItem_s(ctx, args[0], TEXT(1)))
VARARGS(setitem, status(ctx, HPy_SetItem(ctx, args[0], args[1], args[2])))
VARARGS(setitem_i, status(ctx, HPy_SetItem_i(ctx, args[0], INT(1), args[2])))
VARARGS(setitem_s, status(ctx, HPy_SetItem_s(ctx, args[0], TEXT(1), args[2])))
VARARGS(delitem, status(ctx, HPy_DelItem(ctx, args[0], args[1])))
VARARGS(delitem_i, status(ctx, HPy_DelItem_i(ctx, args[0], INT(1))))
VARARGS(delitem_s, status(ctx, HPy_DelItem_s(ctx, args[0], TEXT(1))))
VARARGS(contains, status(ctx, HPy_Contains(ctx, args[0], args[1])))
VARARGS(getslice, HPy_GetSlice(ctx, args[0], INT(1), INT(2)))
VARARGS(setslice, status(ctx, HPy_SetSlice(ctx, args[0], INT(1), INT(2), args[3])))
VARARGS(delslice, status(ctx, HPy_DelSlice(ctx, args[0], INT(1), INT(2))))
VARARGS(length, status(ctx, HPy_Length(ctx, args[0])))
VARARGS(istrue, status(ctx, HPy_IsTrue(ctx, args[0])))
VARARGS(hash_, status(ctx, HPy_Hash(ctx, args[0])))
VARARGS(is_, status(ctx, HPy_Is(ctx, args[0], args[1])))
VARARGS(typecheck, status(ctx, HPy_TypeCheck(ctx, args[0], args[1])))
VARARGS(compare, HPy_RichCompare(ctx, args[0], args[1], (int)INT(2)))
VARARGS(comparebool, status(ctx, HPy_RichCompareBool(ctx, args[0], args[1], (int)INT(2))))
VARARGS(callable_, status(ctx, HPyCallable_Check(ctx, args[0])))
VARARGS(itercheck, status(ctx, HPyIter_Check(ctx, args[0])))

HPyDef_METH(next_, "next_", HPyFunc_O)
static HPy next__impl(HPyContext *ctx, HPy self, HPy a)
{
    (void)self;
    HPy item = HPyIter_Next(ctx, a);
    if (!HPy_IsNull(item) || HPyErr_Occurred(ctx))
        return item;
    return HPyUnicode_FromString(ctx, "end");
}

/* Opens and closes handles to its argument; reference counts must come out even. */
HPyDef_METH(churn, "churn", HPyFunc_O)
static HPy churn_impl(HPyContext *ctx, HPy self, HPy a)
{
    (void)self;
    for (int i = 0; i < 1000; i++) {
        HPy one = HPy_Dup(ctx, a), type = HPy_Type(ctx, a);
        HPy_Close(ctx, one);
        HPy_Close(ctx, type);
    }
    HPy_Close(ctx, HPy_NULL);
    HPy null = HPy_Dup(ctx, HPy_NULL);
    return HPyBool_FromBool(ctx, HPy_IsNull(null) && HPy_AsVoidP(HPy_FromVoidP(HPy_AsVoidP(a))) == HPy_AsVoidP(a));
}

HPyDef_METH(dump, "dump", HPyFunc_O)
static HPy dump_impl(HPyContext *ctx, HPy self, HPy a)
{
    (void)self;
    _HPy_Dump(ctx, a);
    return HPy_Dup(ctx, ctx->h_None);
}

/* Every context handle, as a tuple. */
HPyDef_METH(handles, "handles", HPyFunc_NOARGS)
static HPy handles_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    const HPy *first = &ctx->h_None;
    size_t count = (sizeof(HPyContext) - offsetof(HPyContext, h_None)) / sizeof(HPy);
    return HPyTuple_FromArray(ctx, first, (HPy_ssize_t)count);
}

HPyDef_METH(leave, "leave", HPyFunc_NOARGS)
static HPy leave_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    int n = 0;
    HPy_BEGIN_LEAVE_PYTHON(ctx);
    n++;
    HPy_END_LEAVE_PYTHON(ctx);
    return HPyLong_FromLong(ctx, n);
}

/* Names written to places in one buffer, again and again. */
static char names[20000];
static const char *name_at(HPyContext *ctx, HPy name, HPy place)
{
    return strcpy(names + HPyLong_AsLong(ctx, place), HPyUnicode_AsUTF8AndSize(ctx, name, NULL));
}
VARARGS(getattr_at, HPy_GetAttr_s(ctx, args[0], name_at(ctx, args[1], args[2])))
VARARGS(setattr_at, status(ctx, HPy_SetAttr_s(ctx, args[0], name_at(ctx, args[1], args[2]), args[3])))
VARARGS(hasattr_at, status(ctx, HPy_HasAttr_s(ctx, args[0], name_at(ctx, args[1], args[2]))))
VARARGS(getitem_at, HPy_GetItem_s(ctx, args[0], name_at(ctx, args[1], args[2])))
VARARGS(delitem_at, status(ctx, HPy_DelItem_s(ctx, args[0], name_at(ctx, args[1], args[2]))))

static HPyDef *defines[] = {
    &dup_, &repr_, &str_, &ascii_, &bytes_, &type_, &iter_, &getattr_, &getattr_s, &hasattr_, &hasattr_s, &setattr_,
    &setattr_s, &delattr_, &delattr_s, &getitem, &getitem_i, &getitem_s, &getattr_at, &setattr_at, &hasattr_at, &getitem_at, &delitem_at, &setitem, &setitem_i, &setitem_s, &delitem,
    &delitem_i, &delitem_s, &contains, &getslice, &setslice, &delslice, &length, &istrue, &hash_, &is_, &typecheck,
    &compare, &comparebool, &callable_, &itercheck, &next_, &churn, &dump, &handles, &leave, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(object_ext, module)
