/* A type with every slot of the number, sequence and mapping protocols; each answers with its name. */
#include "hpy.h"

static HPy named(HPyContext *ctx, const char *slot, HPy a, HPy b)
{
    return HPy_BuildValue(ctx, "sOO", slot, a, b);
}
/* A slot that fails when the other operand is the string "fail". */
static int fails(HPyContext *ctx, HPy value)
{
    if (!HPyUnicode_Check(ctx, value) || strcmp(HPyUnicode_AsUTF8AndSize(ctx, value, NULL), "fail") != 0)
        return 0;
    HPyErr_SetString(ctx, ctx->h_ValueError, "slot failed");
    return 1;
}

#define BINARY(SLOT)                                                            \
    HPyDef_SLOT(SLOT##_def, HPy_##SLOT)                                         \
    static HPy SLOT##_def_impl(HPyContext *ctx, HPy a, HPy b)                   \
    {                                                                           \
        if (fails(ctx, b) || fails(ctx, a))                                     \
            return HPy_NULL;                                                    \
        if (HPy_Is(ctx, b, ctx->h_None))                                        \
            return HPy_Dup(ctx, ctx->h_NotImplemented);                         \
        return HPy_BuildValue(ctx, "sii", #SLOT, HPyLong_Check_(ctx, a), HPyLong_Check_(ctx, b)); \
    }
#define HPyLong_Check_(ctx, h) HPy_TypeCheck(ctx, h, ctx->h_LongType)
#define UNARY(SLOT)                                                             \
    HPyDef_SLOT(SLOT##_def, HPy_##SLOT)                                         \
    static HPy SLOT##_def_impl(HPyContext *ctx, HPy a)                          \
    {                                                                           \
        return named(ctx, #SLOT, a, ctx->h_None);                               \
    }

BINARY(nb_add) BINARY(nb_subtract) BINARY(nb_multiply) BINARY(nb_remainder) BINARY(nb_divmod) BINARY(nb_lshift)
BINARY(nb_rshift) BINARY(nb_and) BINARY(nb_xor) BINARY(nb_or) BINARY(nb_floor_divide) BINARY(nb_true_divide)
BINARY(nb_matrix_multiply) BINARY(nb_inplace_add) BINARY(nb_inplace_subtract) BINARY(nb_inplace_multiply)
BINARY(nb_inplace_remainder) BINARY(nb_inplace_lshift) BINARY(nb_inplace_rshift) BINARY(nb_inplace_and)
BINARY(nb_inplace_xor) BINARY(nb_inplace_or) BINARY(nb_inplace_floor_divide) BINARY(nb_inplace_true_divide)
BINARY(nb_inplace_matrix_multiply)
UNARY(nb_negative) UNARY(nb_positive) UNARY(nb_absolute) UNARY(nb_invert)

HPyDef_SLOT(nb_power_def, HPy_nb_power)
static HPy nb_power_def_impl(HPyContext *ctx, HPy a, HPy b, HPy c)
{
    (void)a;
    return named(ctx, "nb_power", b, c);
}
HPyDef_SLOT(nb_inplace_power_def, HPy_nb_inplace_power)
static HPy nb_inplace_power_def_impl(HPyContext *ctx, HPy a, HPy b, HPy c)
{
    (void)a;
    return named(ctx, "nb_inplace_power", b, c);
}
HPyDef_SLOT(nb_bool_def, HPy_nb_bool)
static int nb_bool_def_impl(HPyContext *ctx, HPy a)
{
    HPy flag = HPy_GetAttr_s(ctx, a, "flag");
    if (HPy_IsNull(flag))
        return -1;
    int result = HPy_IsTrue(ctx, flag);
    HPy_Close(ctx, flag);
    return result;
}
#define CONSTANT(SLOT, VALUE)                                                   \
    HPyDef_SLOT(SLOT##_def, HPy_##SLOT)                                         \
    static HPy SLOT##_def_impl(HPyContext *ctx, HPy a)                          \
    {                                                                           \
        (void)a;                                                                \
        return VALUE;                                                           \
    }
CONSTANT(nb_int, HPyLong_FromLong(ctx, 11)) CONSTANT(nb_index, HPyLong_FromLong(ctx, 12))
CONSTANT(nb_float, HPyFloat_FromDouble(ctx, 1.5)) CONSTANT(tp_repr, HPyUnicode_FromString(ctx, "repr!"))
CONSTANT(tp_str, HPyUnicode_FromString(ctx, "str!"))

HPyDef_SLOT(tp_hash_def, HPy_tp_hash)
static HPy_hash_t tp_hash_def_impl(HPyContext *ctx, HPy a)
{
    (void)ctx, (void)a;
    return 1234;
}
HPyDef_SLOT(tp_richcompare_def, HPy_tp_richcompare)
static HPy tp_richcompare_def_impl(HPyContext *ctx, HPy a, HPy b, HPy_RichCmpOp op)
{
    (void)a;
    if (fails(ctx, b))
        return HPy_NULL;
    if (HPy_Is(ctx, b, ctx->h_None))
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    return HPyLong_FromLong(ctx, op);
}

static HPyDef *number_defines[] = {
    &nb_add_def, &nb_subtract_def, &nb_multiply_def, &nb_remainder_def, &nb_divmod_def, &nb_lshift_def, &nb_rshift_def,
    &nb_and_def, &nb_xor_def, &nb_or_def, &nb_floor_divide_def, &nb_true_divide_def, &nb_matrix_multiply_def,
    &nb_inplace_add_def, &nb_inplace_subtract_def, &nb_inplace_multiply_def, &nb_inplace_remainder_def,
    &nb_inplace_lshift_def, &nb_inplace_rshift_def, &nb_inplace_and_def, &nb_inplace_xor_def, &nb_inplace_or_def,
    &nb_inplace_floor_divide_def, &nb_inplace_true_divide_def, &nb_inplace_matrix_multiply_def, &nb_negative_def,
    &nb_positive_def, &nb_absolute_def, &nb_invert_def, &nb_power_def, &nb_inplace_power_def, &nb_bool_def, &nb_int_def,
    &nb_index_def, &nb_float_def, &tp_repr_def, &tp_str_def, &tp_hash_def, &tp_richcompare_def, NULL};
static HPyType_Spec Number_spec = {
    .name = "slots_ext.Number", .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = number_defines};

/* ---- Sequence ---- */
HPyDef_SLOT(sq_length_def, HPy_sq_length)
static HPy_ssize_t sq_length_def_impl(HPyContext *ctx, HPy a)
{
    HPy size = HPy_GetAttr_s(ctx, a, "size");
    if (HPy_IsNull(size))
        return -1;
    HPy_ssize_t result = HPyLong_AsSsize_t(ctx, size);
    HPy_Close(ctx, size);
    return result;
}
HPyDef_SLOT(sq_item_def, HPy_sq_item)
static HPy sq_item_def_impl(HPyContext *ctx, HPy a, HPy_ssize_t i)
{
    (void)a;
    if (i > 4)
        return HPyErr_SetString(ctx, ctx->h_IndexError, "too far");
    return HPyLong_FromSsize_t(ctx, i * 10);
}
HPyDef_SLOT(sq_ass_item_def, HPy_sq_ass_item)
static int sq_ass_item_def_impl(HPyContext *ctx, HPy a, HPy_ssize_t i, HPy value)
{
    HPy record = HPy_BuildValue(ctx, "snO", HPy_IsNull(value) ? "delete" : "set", i,
                                HPy_IsNull(value) ? ctx->h_None : value);
    int status = HPy_SetAttr_s(ctx, a, "last", record);
    HPy_Close(ctx, record);
    return status;
}
HPyDef_SLOT(sq_concat_def, HPy_sq_concat)
static HPy sq_concat_def_impl(HPyContext *ctx, HPy a, HPy b)
{
    (void)a;
    return named(ctx, "sq_concat", b, ctx->h_None);
}
HPyDef_SLOT(sq_inplace_concat_def, HPy_sq_inplace_concat)
static HPy sq_inplace_concat_def_impl(HPyContext *ctx, HPy a, HPy b)
{
    (void)a;
    return named(ctx, "sq_inplace_concat", b, ctx->h_None);
}
HPyDef_SLOT(sq_repeat_def, HPy_sq_repeat)
static HPy sq_repeat_def_impl(HPyContext *ctx, HPy a, HPy_ssize_t n)
{
    (void)a;
    return HPy_BuildValue(ctx, "sn", "sq_repeat", n);
}
HPyDef_SLOT(sq_inplace_repeat_def, HPy_sq_inplace_repeat)
static HPy sq_inplace_repeat_def_impl(HPyContext *ctx, HPy a, HPy_ssize_t n)
{
    (void)a;
    return HPy_BuildValue(ctx, "sn", "sq_inplace_repeat", n);
}
HPyDef_SLOT(sq_contains_def, HPy_sq_contains)
static int sq_contains_def_impl(HPyContext *ctx, HPy a, HPy value)
{
    (void)a;
    return fails(ctx, value) ? -1 : HPy_TypeCheck(ctx, value, ctx->h_LongType);
}
static HPyDef *sequence_defines[] = {&sq_length_def, &sq_item_def, &sq_ass_item_def, &sq_concat_def,
                                     &sq_inplace_concat_def, &sq_repeat_def, &sq_inplace_repeat_def, &sq_contains_def,
                                     NULL};
static HPyType_Spec Sequence_spec = {
    .name = "slots_ext.Sequence", .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = sequence_defines};

/* ---- Mapping and descriptor ---- */
HPyDef_SLOT(mp_length_def, HPy_mp_length)
static HPy_ssize_t mp_length_def_impl(HPyContext *ctx, HPy a)
{
    (void)ctx, (void)a;
    return 77;
}
HPyDef_SLOT(mp_subscript_def, HPy_mp_subscript)
static HPy mp_subscript_def_impl(HPyContext *ctx, HPy a, HPy key)
{
    (void)a;
    return fails(ctx, key) ? HPy_NULL : named(ctx, "mp_subscript", key, ctx->h_None);
}
HPyDef_SLOT(mp_ass_subscript_def, HPy_mp_ass_subscript)
static int mp_ass_subscript_def_impl(HPyContext *ctx, HPy a, HPy key, HPy value)
{
    if (fails(ctx, key))
        return -1;
    HPy record = named(ctx, HPy_IsNull(value) ? "delete" : "set", key, HPy_IsNull(value) ? ctx->h_None : value);
    int status = HPy_SetAttr_s(ctx, a, "last", record);
    HPy_Close(ctx, record);
    return status;
}
HPyDef_SLOT(tp_descr_get_def, HPy_tp_descr_get)
static HPy tp_descr_get_def_impl(HPyContext *ctx, HPy self, HPy object, HPy type)
{
    (void)self;
    return named(ctx, "tp_descr_get", HPy_IsNull(object) ? ctx->h_None : object, HPy_IsNull(type) ? ctx->h_None : type);
}
static HPyDef *mapping_defines[] = {&mp_length_def, &mp_subscript_def, &mp_ass_subscript_def, &tp_descr_get_def, NULL};
static HPyType_Spec Mapping_spec = {
    .name = "slots_ext.Mapping", .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = mapping_defines};

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Number", &Number_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Sequence", &Sequence_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Mapping", &Mapping_spec, NULL)
               ? 0
               : -1;
}
static HPyDef *defines[] = {&exec, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(slots_ext, module)
