/* Lists, dicts, tuples, slices, builders and trackers. */
#include "hpy.h"

#define VARARGS(NAME, ...)                                                      \
    HPyDef_METH(NAME, #NAME, HPyFunc_VARARGS)                                   \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) \
    {                                                                           \
        (void)self, (void)nargs, (void)args;                                    \
        __VA_ARGS__                                                                  \
    }
#define INT(i) HPyLong_AsLong(ctx, args[i])
#define NONE HPy_Dup(ctx, ctx->h_None)

VARARGS(checks, return HPy_BuildValue(ctx, "iii", HPyList_Check(ctx, args[0]), HPyDict_Check(ctx, args[0]),
                                      HPyTuple_Check(ctx, args[0]));)
VARARGS(newlist, {
    HPy list = HPyList_New(ctx, (HPy_ssize_t)nargs);
    for (size_t i = 0; i < nargs; i++)
        HPy_SetItem_i(ctx, list, (HPy_ssize_t)i, args[i]);
    return list;
})
VARARGS(append, return HPyList_Append(ctx, args[0], args[1]) < 0 ? HPy_NULL : NONE;)
VARARGS(insert, return HPyList_Insert(ctx, args[0], INT(1), args[2]) < 0 ? HPy_NULL : NONE;)
VARARGS(newdict, return HPyDict_New(ctx);)
VARARGS(keys, return HPyDict_Keys(ctx, args[0]);)
VARARGS(copy, return HPyDict_Copy(ctx, args[0]);)
VARARGS(tuple, return HPyTuple_FromArray(ctx, args, (HPy_ssize_t)nargs);)
VARARGS(pack, return HPyTuple_Pack(ctx, 2, args[0], args[1]);)
VARARGS(buildlist, {
    HPyListBuilder builder = HPyListBuilder_New(ctx, (HPy_ssize_t)nargs);
    for (size_t i = 0; i < nargs; i++)
        HPyListBuilder_Set(ctx, builder, (HPy_ssize_t)i, args[i]);
    return HPyListBuilder_Build(ctx, builder);
})
VARARGS(buildtuple, {
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, (HPy_ssize_t)nargs);
    for (size_t i = 0; i < nargs; i++)
        HPyTupleBuilder_Set(ctx, builder, (HPy_ssize_t)i, args[i]);
    return HPyTupleBuilder_Build(ctx, builder);
})
VARARGS(cancel, {
    HPyListBuilder list = HPyListBuilder_New(ctx, 2);
    HPyListBuilder_Set(ctx, list, 0, args[0]);
    HPyListBuilder_Cancel(ctx, list);
    HPyTupleBuilder tuple = HPyTupleBuilder_New(ctx, 2);
    HPyTupleBuilder_Set(ctx, tuple, 0, args[0]);
    HPyTupleBuilder_Cancel(ctx, tuple);
    return NONE;
})
/* nested(rows, columns, value): builders inside builders, as lists of lists are made. */
VARARGS(nested, {
    HPy_ssize_t rows = INT(0);
    HPy_ssize_t columns = INT(1);
    HPyListBuilder outer = HPyListBuilder_New(ctx, rows);
    for (HPy_ssize_t i = 0; i < rows; i++) {
        HPyTupleBuilder inner = HPyTupleBuilder_New(ctx, columns);
        for (HPy_ssize_t k = 0; k < columns; k++)
            HPyTupleBuilder_Set(ctx, inner, k, args[2]);
        HPy row = HPyTupleBuilder_Build(ctx, inner);
        HPyListBuilder_Set(ctx, outer, i, row);
        HPy_Close(ctx, row);
    }
    return HPyListBuilder_Build(ctx, outer);
})
VARARGS(slice, return HPySlice_New(ctx, args[0], HPy_NULL, args[1]);)
VARARGS(unpack, {
    HPy_ssize_t start, stop, step;
    if (HPySlice_Unpack(ctx, args[0], &start, &stop, &step) < 0)
        return HPy_NULL;
    HPy_ssize_t length = HPySlice_AdjustIndices(ctx, INT(1), &start, &stop, step);
    return HPy_BuildValue(ctx, "nnnn", start, stop, step, length);
})
VARARGS(track, {
    HPyTracker tracker = HPyTracker_New(ctx, 0);
    for (int i = 0; i < 100; i++)
        if (HPyTracker_Add(ctx, tracker, HPy_Dup(ctx, args[0])) < 0)
            return HPy_NULL;
    HPyTracker_Close(ctx, tracker);
    return NONE;
})
VARARGS(forget, {
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    HPy kept = HPy_Dup(ctx, args[0]);
    HPyTracker_Add(ctx, tracker, kept);
    HPyTracker_ForgetAll(ctx, tracker);
    HPyTracker_Close(ctx, tracker);
    return kept;
})

static HPyDef *defines[] = {&checks, &newlist, &append, &insert, &newdict, &keys, &copy, &tuple, &pack, &buildlist,
                            &buildtuple, &cancel, &nested, &slice, &unpack, &track, &forget, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(containers_ext, module)
