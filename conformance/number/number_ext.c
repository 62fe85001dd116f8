/* The number protocol: one function for each operation. */
#include "hpy.h"

#define UNARY(NAME, CALL)                                                       \
    HPyDef_METH(NAME, #NAME, HPyFunc_O)                                         \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, HPy a)                    \
    {                                                                           \
        (void)self;                                                             \
        return CALL(ctx, a);                                                    \
    }
#define BINARY(NAME, CALL)                                                      \
    HPyDef_METH(NAME, #NAME, HPyFunc_VARARGS)                                   \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) \
    {                                                                           \
        (void)self, (void)nargs;                                                \
        return CALL(ctx, args[0], args[1]);                                     \
    }
#define TERNARY(NAME, CALL)                                                     \
    HPyDef_METH(NAME, #NAME, HPyFunc_VARARGS)                                   \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) \
    {                                                                           \
        (void)self, (void)nargs;                                                \
        return CALL(ctx, args[0], args[1], args[2]);                            \
    }

UNARY(neg, HPy_Negative) UNARY(pos, HPy_Positive) UNARY(abs_, HPy_Absolute) UNARY(invert, HPy_Invert)
UNARY(index_, HPy_Index) UNARY(int_, HPy_Long) UNARY(float_, HPy_Float)
BINARY(add, HPy_Add) BINARY(sub, HPy_Subtract) BINARY(mul, HPy_Multiply) BINARY(matmul, HPy_MatrixMultiply)
BINARY(floordiv, HPy_FloorDivide) BINARY(truediv, HPy_TrueDivide) BINARY(mod, HPy_Remainder)
BINARY(divmod_, HPy_Divmod) BINARY(lshift, HPy_Lshift) BINARY(rshift, HPy_Rshift) BINARY(and_, HPy_And)
BINARY(xor_, HPy_Xor) BINARY(or_, HPy_Or)
BINARY(iadd, HPy_InPlaceAdd) BINARY(isub, HPy_InPlaceSubtract) BINARY(imul, HPy_InPlaceMultiply)
BINARY(imatmul, HPy_InPlaceMatrixMultiply) BINARY(ifloordiv, HPy_InPlaceFloorDivide)
BINARY(itruediv, HPy_InPlaceTrueDivide) BINARY(imod, HPy_InPlaceRemainder) BINARY(ilshift, HPy_InPlaceLshift)
BINARY(irshift, HPy_InPlaceRshift) BINARY(iand, HPy_InPlaceAnd) BINARY(ixor, HPy_InPlaceXor) BINARY(ior, HPy_InPlaceOr)
TERNARY(pow_, HPy_Power) TERNARY(ipow, HPy_InPlacePower)

HPyDef_METH(check, "check", HPyFunc_O)
static HPy check_impl(HPyContext *ctx, HPy self, HPy a)
{
    (void)self;
    return HPyLong_FromLong(ctx, HPyNumber_Check(ctx, a));
}

static HPyDef *defines[] = {
    &neg, &pos, &abs_, &invert, &index_, &int_, &float_, &add, &sub, &mul, &matmul, &floordiv, &truediv, &mod,
    &divmod_, &lshift, &rshift, &and_, &xor_, &or_, &iadd, &isub, &imul, &imatmul, &ifloordiv, &itruediv, &imod,
    &ilshift, &irshift, &iand, &ixor, &ior, &pow_, &ipow, &check, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(number_ext, module)
