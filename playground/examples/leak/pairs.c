#include "hpy.h"

HPyDef_METH(pair, "pair", HPyFunc_VARARGS, .doc = "Two objects and a word about them, as a tuple.")
static HPy pair_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy left, right;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "OO:pair", &left, &right))
        return HPy_NULL;
    HPy word = HPyUnicode_FromString(ctx, "a pair");
    if (HPy_IsNull(word))
        return HPy_NULL;
    HPy items[] = {word, left, right};
    /* The tuple has references of its own: HPy_Close(ctx, word) is missing. */
    return HPyTuple_FromArray(ctx, items, 3);
}

static HPyDef *defines[] = {&pair, NULL};

static HPyModuleDef moduledef = {
    .doc = "Pairs.",
    .defines = defines,
};

HPy_MODINIT(pairs, moduledef)
