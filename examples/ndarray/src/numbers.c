/* Operators of arrays and scalars. */
#include "ufunc.h"

#define BINARY_SLOTS(X)                                                                            \
    X(add, add)                                                                                    \
    X(subtract, subtract)                                                                          \
    X(multiply, multiply)                                                                          \
    X(true_divide, divide)                                                                         \
    X(floor_divide, floor_divide)                                                                  \
    X(remainder, remainder)                                                                        \
    X(and, bitwise_and)                                                                            \
    X(or, bitwise_or)                                                                              \
    X(xor, bitwise_xor)                                                                            \
    X(lshift, left_shift)                                                                          \
    X(rshift, right_shift)

/* [0] * int64(3) repeats the list: Python asks the number first. */
static int repeats(HPyContext *ctx, const Ufunc *ufunc, HPy a, HPy b)
{
    if (ufunc != &ufuncs[UFUNC_multiply])
        return 0;
    for (int i = 0; i < 2; i++) {
        HPy sequence = i == 0 ? a : b, number = i == 0 ? b : a;
        if ((HPyList_Check(ctx, sequence) || HPyTuple_Check(ctx, sequence) || HPyUnicode_Check(ctx, sequence) ||
             HPyBytes_Check(ctx, sequence)) &&
            is_instance(ctx, number, generic_type))
            return 1;
    }
    return 0;
}

#define X(slot, name)                                                                              \
    HPyDef_SLOT(slot_##slot, HPy_nb_##slot)                                                        \
    static HPy slot_##slot##_impl(HPyContext *ctx, HPy a, HPy b)                                   \
    {                                                                                              \
        if (repeats(ctx, &ufuncs[UFUNC_##name], a, b))                                             \
            return HPy_Dup(ctx, ctx->h_NotImplemented);                                            \
        return ufunc_call(ctx, &ufuncs[UFUNC_##name], a, b, HPy_NULL);                             \
    }                                                                                              \
    HPyDef_SLOT(slot_inplace_##slot, HPy_nb_inplace_##slot)                                        \
    static HPy slot_inplace_##slot##_impl(HPyContext *ctx, HPy a, HPy b)                           \
    {                                                                                              \
        return ufunc_call(ctx, &ufuncs[UFUNC_##name], a, b, a);                                    \
    }
BINARY_SLOTS(X)
#undef X

#define UNARY_SLOT(slot, name)                                                                     \
    HPyDef_SLOT(slot_##slot, HPy_nb_##slot)                                                        \
    static HPy slot_##slot##_impl(HPyContext *ctx, HPy a)                                          \
    {                                                                                              \
        return ufunc_call(ctx, &ufuncs[UFUNC_##name], a, HPy_NULL, HPy_NULL);                      \
    }
UNARY_SLOT(negative, negative)
UNARY_SLOT(absolute, absolute)
UNARY_SLOT(invert, invert)

HPyDef_SLOT(slot_power, HPy_nb_power)
static HPy slot_power_impl(HPyContext *ctx, HPy a, HPy b, HPy modulus)
{
    if (!is_none(ctx, modulus))
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    return ufunc_call(ctx, &ufuncs[UFUNC_power], a, b, HPy_NULL);
}

HPyDef_SLOT(slot_inplace_power, HPy_nb_inplace_power)
static HPy slot_inplace_power_impl(HPyContext *ctx, HPy a, HPy b, HPy UNUSED modulus)
{
    return ufunc_call(ctx, &ufuncs[UFUNC_power], a, b, a);
}

HPyDef_SLOT(slot_divmod, HPy_nb_divmod)
static HPy slot_divmod_impl(HPyContext *ctx, HPy a, HPy b)
{
    HPy quotient = ufunc_call(ctx, &ufuncs[UFUNC_floor_divide], a, b, HPy_NULL), result = HPy_NULL;
    HPy rest = HPy_IsNull(quotient) ? HPy_NULL : ufunc_call(ctx, &ufuncs[UFUNC_remainder], a, b, HPy_NULL);
    if (!HPy_IsNull(rest))
        result = HPyTuple_Pack(ctx, 2, quotient, rest);
    HPy_Close(ctx, quotient);
    HPy_Close(ctx, rest);
    return result;
}

HPyDef_SLOT(slot_compare, HPy_tp_richcompare)
static HPy slot_compare_impl(HPyContext *ctx, HPy a, HPy b, HPy_RichCmpOp op)
{
    static const UfuncNumber by_operator[] = {
        [HPy_LT] = UFUNC_less,      [HPy_LE] = UFUNC_less_equal, [HPy_EQ] = UFUNC_equal,
        [HPy_NE] = UFUNC_not_equal, [HPy_GT] = UFUNC_greater,    [HPy_GE] = UFUNC_greater_equal,
    };
    return ufunc_call(ctx, &ufuncs[by_operator[op]], a, b, HPy_NULL);
}

HPyDef_SLOT(slot_matmul, HPy_nb_matrix_multiply)
static HPy slot_matmul_impl(HPyContext *ctx, HPy a, HPy b)
{
    return array_matmul(ctx, a, b);
}

/* ---- As Python numbers: arrays of one element ---- */

static HPy only_item(HPyContext *ctx, HPy self)
{
    Ref ref;
    if (ref_open(ctx, &ref, self) < 0)
        return HPy_NULL;
    HPy item = array_size(ref.a) == 1
                   ? item_get(ctx, ref.a->descr, ref.a->data, ref.owner)
                   : HPyErr_SetString(ctx, ctx->h_TypeError, "only arrays of one element can be converted to Python scalars");
    ref_close(ctx, &ref);
    return item;
}

static HPy convert(HPyContext *ctx, HPy self, HPy (*function)(HPyContext *, HPy))
{
    HPy item = only_item(ctx, self);
    HPy result = HPy_IsNull(item) ? HPy_NULL : function(ctx, item);
    HPy_Close(ctx, item);
    return result;
}

HPyDef_SLOT(slot_float, HPy_nb_float)
static HPy slot_float_impl(HPyContext *ctx, HPy self)
{
    return convert(ctx, self, HPy_Float);
}

HPyDef_SLOT(slot_int, HPy_nb_int)
static HPy slot_int_impl(HPyContext *ctx, HPy self)
{
    return convert(ctx, self, HPy_Long);
}

HPyDef_SLOT(slot_index, HPy_nb_index)
static HPy slot_index_impl(HPyContext *ctx, HPy self)
{
    const Array *a = Array_AsStruct(ctx, self);
    if (a->ndim > 0 || (a->descr->kind != 'i' && a->descr->kind != 'u'))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "only integer scalar arrays can be converted to a scalar index");
    return convert(ctx, self, HPy_Index);
}

HPyDef_METH(method_complex, "__complex__", HPyFunc_NOARGS)
static HPy method_complex_impl(HPyContext *ctx, HPy self)
{
    HPy item = only_item(ctx, self);
    HPy result = HPy_IsNull(item) ? HPy_NULL : HPy_Call(ctx, ctx->h_ComplexType, &item, 1, HPy_NULL);
    HPy_Close(ctx, item);
    return result;
}

HPyDef_SLOT(slot_bool, HPy_nb_bool)
static int slot_bool_impl(HPyContext *ctx, HPy self)
{
    Size size = array_size(Array_AsStruct(ctx, self));
    if (size != 1) {
        HPyErr_SetString(ctx, ctx->h_ValueError,
                         size == 0 ? "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an "
                                     "array is not empty."
                                   : "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
        return -1;
    }
    HPy item = only_item(ctx, self);
    int truth = HPy_IsNull(item) ? -1 : HPy_IsTrue(ctx, item);
    HPy_Close(ctx, item);
    return truth;
}

/* Scalars have the operators, but do not change in place. */
HPyDef *scalar_number_defines[] = {
#define X(slot, name) &slot_##slot,
    BINARY_SLOTS(X)
#undef X
        &slot_negative,
    &slot_absolute,
    &slot_invert,
    &slot_power,
    &slot_divmod,
    &slot_compare,
    NULL};

HPyDef *array_number_defines[] = {
#define X(slot, name) &slot_##slot, &slot_inplace_##slot,
    BINARY_SLOTS(X)
#undef X
        &slot_negative,
    &slot_absolute,
    &slot_invert,
    &slot_power,
    &slot_inplace_power,
    &slot_divmod,
    &slot_compare,
    &slot_matmul,
    &slot_float,
    &slot_int,
    &slot_index,
    &slot_bool,
    &method_complex,
    NULL};
