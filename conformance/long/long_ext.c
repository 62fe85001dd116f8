/* Every conversion between Python numbers and C numbers. */
#include "hpy.h"

/* as_X(object) goes to C and back; a failing conversion must leave an exception and -1. */
#define ROUND_TRIP(NAME, TYPE, AS, FROM)                                        \
    HPyDef_METH(NAME, #NAME, HPyFunc_O)                                         \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, HPy arg)                  \
    {                                                                           \
        (void)self;                                                             \
        TYPE value = AS(ctx, arg);                                              \
        if (value == (TYPE)-1 && HPyErr_Occurred(ctx))                          \
            return HPy_NULL;                                                    \
        return FROM(ctx, value);                                                \
    }

ROUND_TRIP(int32, int32_t, HPyLong_AsInt32_t, HPyLong_FromInt32_t)
ROUND_TRIP(uint32, uint32_t, HPyLong_AsUInt32_t, HPyLong_FromUInt32_t)
ROUND_TRIP(uint32mask, uint32_t, HPyLong_AsUInt32_tMask, HPyLong_FromUInt32_t)
ROUND_TRIP(int64, int64_t, HPyLong_AsInt64_t, HPyLong_FromInt64_t)
ROUND_TRIP(uint64, uint64_t, HPyLong_AsUInt64_t, HPyLong_FromUInt64_t)
ROUND_TRIP(uint64mask, uint64_t, HPyLong_AsUInt64_tMask, HPyLong_FromUInt64_t)
ROUND_TRIP(size, size_t, HPyLong_AsSize_t, HPyLong_FromSize_t)
ROUND_TRIP(ssize, HPy_ssize_t, HPyLong_AsSsize_t, HPyLong_FromSsize_t)
ROUND_TRIP(long_, long, HPyLong_AsLong, HPyLong_FromLong)
ROUND_TRIP(ulong_, unsigned long, HPyLong_AsUnsignedLong, HPyLong_FromUnsignedLong)
ROUND_TRIP(longlong, long long, HPyLong_AsLongLong, HPyLong_FromLongLong)
ROUND_TRIP(ulonglong, unsigned long long, HPyLong_AsUnsignedLongLong, HPyLong_FromUnsignedLongLong)
ROUND_TRIP(asdouble, double, HPyLong_AsDouble, HPyFloat_FromDouble)
ROUND_TRIP(float_, double, HPyFloat_AsDouble, HPyFloat_FromDouble)

HPyDef_METH(pointer, "pointer", HPyFunc_O)
static HPy pointer_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    void *value = HPyLong_AsVoidPtr(ctx, arg);
    if (value == NULL && HPyErr_Occurred(ctx))
        return HPy_NULL;
    return HPyLong_FromSize_t(ctx, (size_t)value);
}

HPyDef_METH(boolean, "boolean", HPyFunc_O)
static HPy boolean_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPyBool_FromBool(ctx, HPyLong_AsLong(ctx, arg) != 0);
}

HPyDef_METH(boollong, "boollong", HPyFunc_O)
static HPy boollong_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPyBool_FromLong(ctx, HPyLong_AsLong(ctx, arg));
}

static HPyDef *defines[] = {&int32, &uint32, &uint32mask, &int64, &uint64, &uint64mask, &size, &ssize, &long_,
                            &ulong_, &longlong, &ulonglong, &asdouble, &float_, &pointer, &boolean, &boollong, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(long_ext, module)
