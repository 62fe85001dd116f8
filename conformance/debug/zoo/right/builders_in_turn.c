/* Builders are filled in turn, from the end, and twice at one place.
 * run: assert f(4) == [0, 1, 2, 3, (3, 2, 1, 0), ('twice', None)]; assert f(1) == [0, (0,), ('twice', None)]
 */
#include "../zoo.h"

FUNCTION_O(f) {
    long n = HPyLong_AsLong(ctx, arg);
    HPyListBuilder list = HPyListBuilder_New(ctx, n + 2);
    HPyTupleBuilder tuple = HPyTupleBuilder_New(ctx, n);
    for (long i = 0; i < n; i++) {
        HPy item = HPyLong_FromLong(ctx, i);
        HPyListBuilder_Set(ctx, list, i, item);
        HPyTupleBuilder_Set(ctx, tuple, n - 1 - i, item);
        HPy_Close(ctx, item);
    }
    HPy made = HPyTupleBuilder_Build(ctx, tuple);
    HPyTupleBuilder twice = HPyTupleBuilder_New(ctx, 2);
    HPyTupleBuilder given_up = HPyTupleBuilder_New(ctx, 2);
    HPyTupleBuilder_Set(ctx, given_up, 0, made);
    HPyTupleBuilder_Set(ctx, twice, 0, made);
    HPyTupleBuilder_Cancel(ctx, given_up);
    HPyTupleBuilder_Set(ctx, twice, 1, ctx->h_None);
    HPy text = HPyUnicode_FromString(ctx, "twice");
    HPyTupleBuilder_Set(ctx, twice, 0, text);
    HPy_Close(ctx, text);
    HPyListBuilder_Set(ctx, list, n, made);
    HPy_Close(ctx, made);
    made = HPyTupleBuilder_Build(ctx, twice);
    HPyListBuilder_Set(ctx, list, n + 1, made);
    HPy_Close(ctx, made);
    return HPyListBuilder_Build(ctx, list);
}

MODULE(builders_in_turn, &f)
