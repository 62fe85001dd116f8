/* The module harpy_ndarray._core. */
#include "ndarray.h"
#include "scalar.h"

HPY_MOD_EMBEDDABLE(_core)

HPyDef_METH(promote_types, "promote_types", HPyFunc_VARARGS,
            .doc = "promote_types(type1, type2, /)\n--\n\nThe smallest dtype that holds the values of both.")
static HPy promote_types_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs)
{
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "promote_types() takes two dtypes");
    Descr *a = descr_from_object(ctx, args[0]), *b = a == NULL ? NULL : descr_from_object(ctx, args[1]);
    Descr *both = b == NULL ? NULL : descr_promote(ctx, a, b);
    HPy result = both == NULL ? HPy_NULL : dtype_object(ctx, both);
    descr_release(a);
    descr_release(b);
    descr_release(both);
    return result;
}

HPyDef_METH(can_cast, "can_cast", HPyFunc_KEYWORDS,
            .doc = "can_cast(from_, to, casting='safe')\n--\n\nWhether values keep their worth ('safe'), or their kind ('same_kind').")
static HPy can_cast_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"from_", "to", "casting", NULL};
    HPy values[3];
    if (parse_arguments(ctx, "can_cast", names, 2, 3, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    const char *rule = HPy_IsNull(values[2]) ? "safe" : HPyUnicode_AsUTF8AndSize(ctx, values[2], NULL);
    if (rule == NULL)
        return HPy_NULL;
    const int same_kind = strcmp(rule, "same_kind") == 0;
    if (!same_kind && strcmp(rule, "safe") != 0)
        return HPyErr_SetString(ctx, ctx->h_ValueError, "casting must be 'safe' or 'same_kind'");
    Descr *from = descr_from_object(ctx, values[0]), *to = from == NULL ? NULL : descr_from_object(ctx, values[1]);
    HPy result = HPy_NULL;
    if (to != NULL)
        result = HPyBool_FromBool(ctx, from->type == RECORD || to->type == RECORD ? descr_equal(from, to)
                                                                                : type_can_cast(from->type, to->type, same_kind));
    descr_release(from);
    descr_release(to);
    return result;
}

HPyDef_METH(matmul_function, "matmul", HPyFunc_VARARGS, .doc = "matmul(a, b, /)\n--\n\na @ b.")
static HPy matmul_function_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs)
{
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "matmul() takes two arrays");
    return array_matmul(ctx, args[0], args[1]);
}

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
    return dtype_init(ctx, module) < 0 || array_init(ctx, module) < 0 || scalar_init(ctx, module) < 0 || capi_init(ctx, module) < 0
               ? -1
               : 0;
}

static HPyDef *defines[160];
static HPyGlobal *globals[32] = {&dtype_type, &builtin_dtypes, &array_type, &record_type};

static HPyModuleDef definition = {
    .doc = "Arrays of any number of dimensions: what harpy_ndarray is made of.",
    .defines = defines,
    .globals = globals,
};

/* Lists of the files become one. */
__attribute__((constructor)) static void gather(void)
{
    HPyDef **lists[] = {create_defines, shape_defines, join_defines, ufunc_defines};
    size_t count = 0, used = 0;
    defines[count++] = &exec;
    defines[count++] = &promote_types;
    defines[count++] = &can_cast;
    defines[count++] = &matmul_function;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (HPyDef **def = lists[i]; *def != NULL; def++)
            defines[count++] = *def;
    while (globals[used] != NULL)
        used++;
    for (HPyGlobal *const *global = scalar_globals; *global != NULL; global++)
        globals[used++] = *global;
}

HPy_MODINIT(_core, definition)
