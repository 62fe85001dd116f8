/* Goes through sequences by index while things happen to them. */
#include "hpy.h"

/* items(sequence, callable or None): the items one by one; before each, the callable gets its index. */
HPyDef_METH(items, "items", HPyFunc_VARARGS)
static HPy items_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self, (void)nargs;
    HPy result = HPyList_New(ctx, 0);
    for (HPy_ssize_t i = 0; i < HPy_Length(ctx, args[0]); i++) {
        if (!HPy_Is(ctx, args[1], ctx->h_None)) {
            HPy index = HPyLong_FromSsize_t(ctx, i);
            HPy none = HPy_Call(ctx, args[1], &index, 1, HPy_NULL);
            if (HPy_IsNull(none)) return HPy_NULL;
            HPy_Close(ctx, none);
        }
        HPy item = HPy_GetItem_i(ctx, args[0], i);
        if (HPy_IsNull(item)) return HPy_NULL;
        HPyList_Append(ctx, result, item);
        HPy_Close(ctx, item);
    }
    return result;
}

/* total(sequence, count): the sum of the first items, with nothing but their values asked for. */
HPyDef_METH(total, "total", HPyFunc_VARARGS)
static HPy total_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self, (void)nargs;
    long total = 0;
    HPy_ssize_t count = HPyLong_AsSsize_t(ctx, args[1]);
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy item = HPy_GetItem_i(ctx, args[0], i);
        if (HPy_IsNull(item)) return HPy_NULL;
        total += HPyLong_AsLong(ctx, item);
        HPy_Close(ctx, item);
    }
    return HPyLong_FromLong(ctx, total);
}

/* doubled(list): doubles the items in place, reading each once more afterwards; then goes through a copy with the same handle
 * numbers. */
HPyDef_METH(doubled, "doubled", HPyFunc_O)
static HPy doubled_impl(HPyContext *ctx, HPy self, HPy list) {
    (void)self;
    HPy_ssize_t size = HPy_Length(ctx, list);
    for (HPy_ssize_t i = 0; i < size; i++) {
        HPy item = HPy_GetItem_i(ctx, list, i);
        HPy twice = HPy_Add(ctx, item, item);
        if (i + 1 < size) HPy_SetItem_i(ctx, list, i + 1, twice);
        HPy_Close(ctx, item);
        HPy_Close(ctx, twice);
    }
    long total = 0;
    for (int round = 0; round < 3; round++) {
        HPy copy = HPy_GetSlice(ctx, list, round, size);
        HPy_ssize_t length = HPy_Length(ctx, copy);
        for (HPy_ssize_t i = 0; i < length; i++) {
            HPy item = HPy_GetItem_i(ctx, copy, i);
            total += HPyLong_AsLong(ctx, item) % 1000;
            HPy_Close(ctx, item);
        }
        HPy_Close(ctx, copy);
    }
    return HPyLong_FromLong(ctx, total);
}

static HPyDef *defines[] = {&items, &total, &doubled, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(items, module)
