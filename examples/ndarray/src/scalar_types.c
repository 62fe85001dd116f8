/* Making the types of scalars, from data: their bases, their builtin shapes, the type that they are of. */
#include "scalar.h"

static HPyDef *generic_defines[80];

/* The abstract types: each the base of those that name it. */
typedef enum { GENERIC, NUMBER, INTEGER, SIGNED, UNSIGNED, INEXACT, FLOATING, COMPLEX, ABSTRACT_COUNT } AbstractType;
static const struct {
    const char *name;
    AbstractType base;
} abstract_types[ABSTRACT_COUNT] = {
    [GENERIC] = {"generic", GENERIC},          [NUMBER] = {"number", GENERIC},        [INTEGER] = {"integer", NUMBER},
    [SIGNED] = {"signedinteger", INTEGER},     [UNSIGNED] = {"unsignedinteger", INTEGER}, [INEXACT] = {"inexact", NUMBER},
    [FLOATING] = {"floating", INEXACT},        [COMPLEX] = {"complexfloating", INEXACT},
};

static HPy make_type(HPyContext *ctx, HPy module, HPyType_Spec *spec, const char *name, HPyType_SpecParam *params)
{
    char full[64] = "harpy_ndarray.";
    strncat(full, name, sizeof full - strlen(full) - 1);
    spec->name = full;
    HPy type = HPyType_FromSpec(ctx, spec, params);
    if (!HPy_IsNull(type) && HPy_SetAttr_s(ctx, module, name, type) < 0) {
        HPy_Close(ctx, type);
        return HPy_NULL;
    }
    return type;
}

static int make_abstract(HPyContext *ctx, HPy module, HPy *made)
{
    size_t count = 0;
    for (HPyDef *const *def = scalar_own_defines; *def != NULL; def++)
        generic_defines[count++] = *def;
    for (HPyDef **def = scalar_number_defines; *def != NULL; def++)
        generic_defines[count++] = *def;
    for (int i = 0; i < ABSTRACT_COUNT; i++) {
        HPyType_Spec spec = {.flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                             .defines = i == GENERIC ? generic_defines : no_defines};
        HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, i == GENERIC ? ctx->h_BaseObjectType : made[abstract_types[i].base]},
                                      {(HPyType_SpecParam_Kind)0, HPy_NULL}};
        made[i] = make_type(ctx, module, &spec, abstract_types[i].name, params);
        if (HPy_IsNull(made[i]) || (i == GENERIC && use_hash_method(ctx, made[i]) < 0))
            return -1;
    }
    HPyGlobal_Store(ctx, &generic_type, made[GENERIC]);
    return 0;
}

static AbstractType abstract_of(const Descr *descr)
{
    switch (descr->kind) {
    case 'i':
        return SIGNED;
    case 'u':
        return UNSIGNED;
    case 'f':
        return FLOATING;
    case 'c':
        return COMPLEX;
    default:
        return GENERIC;
    }
}

static HPy make_concrete(HPyContext *ctx, HPy module, const Descr *descr, const HPy *abstract, HPy metatype)
{
    HPyType_Spec spec = {.flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = concrete_defines[descr->type]};
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Metaclass, metatype},
                                  {HPyType_SpecParam_Base, abstract[abstract_of(descr)]},
                                  {(HPyType_SpecParam_Kind)0, HPy_NULL},
                                  {(HPyType_SpecParam_Kind)0, HPy_NULL}};
    switch (descr->type) {
    case FLOAT64:
        spec.defines = no_defines;
        params[2] = (HPyType_SpecParam){HPyType_SpecParam_Base, ctx->h_FloatType};
        spec.builtin_shape = HPyType_BuiltinShape_Float;
        break;
    case INT64:
        spec.defines = int64_defines;
        params[2] = (HPyType_SpecParam){HPyType_SpecParam_Base, ctx->h_LongType};
        spec.builtin_shape = HPyType_BuiltinShape_Long;
        break;
    case COMPLEX128:
        spec.defines = no_defines;
        params[2] = (HPyType_SpecParam){HPyType_SpecParam_Base, ctx->h_ComplexType};
        break;
    default:
        spec.basicsize = sizeof(Scalar);
        spec.builtin_shape = SHAPE(Scalar);
    }
    /* Only integers say that they can be an index. */
    if ((descr->kind == 'i' || descr->kind == 'u') && !is_in_builtin(descr->type))
        concrete_defines[descr->type][1] = index_definition;
    HPy type = make_type(ctx, module, &spec, descr->type == BOOL ? "bool_" : descr->name, params);
    if (!HPy_IsNull(type))
        ScalarType_AsStruct(ctx, type)->number = (int)descr->type + 1;
    return type;
}

static HPyType_Spec metatype_spec = {.name = "harpy_ndarray.scalartype",
                                     .doc = "The type of scalar types, which knows the dtype of each.",
                                     .basicsize = sizeof(ScalarType),
                                     .builtin_shape = SHAPE(ScalarType),
                                     .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                     .defines = no_defines};

int scalar_init(HPyContext *ctx, HPy module)
{
    HPy abstract[ABSTRACT_COUNT] = {HPy_NULL}, concrete[PLAIN_COUNT] = {HPy_NULL};
    HPy metatype = HPyType_FromSpec(ctx, &metatype_spec, NULL);
    int status = HPy_IsNull(metatype) ? -1 : make_abstract(ctx, module, abstract);
    if (status == 0)
        HPyGlobal_Store(ctx, &scalar_metatype, metatype);
    for (int i = 0; status == 0 && i < PLAIN_COUNT; i++) {
        concrete[i] = make_concrete(ctx, module, &builtin_descrs[i], abstract, metatype);
        if (HPy_IsNull(concrete[i]))
            status = -1;
    }
    HPy types = status < 0 ? HPy_NULL : HPyTuple_FromArray(ctx, concrete, PLAIN_COUNT);
    if (HPy_IsNull(types))
        status = -1;
    else {
        HPyGlobal_Store(ctx, &scalar_types, types);
        status = record_init(ctx, module, abstract[GENERIC]);
    }
    HPy_Close(ctx, types);
    HPy_Close(ctx, metatype);
    for (int i = 0; i < ABSTRACT_COUNT; i++)
        HPy_Close(ctx, abstract[i]);
    for (int i = 0; i < PLAIN_COUNT; i++)
        HPy_Close(ctx, concrete[i]);
    return status;
}
