/* The first item of a tuple is set as that of a list.
 * run: f()
 * report: HPyListBuilder_Set: builder is an HPyTupleBuilder
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyTupleBuilder tuple = HPyTupleBuilder_New(ctx, 1);
    HPyListBuilder list = {tuple._tup};
    HPyListBuilder_Set(ctx, list, 0, ctx->h_None); /* BUG */
    HPyTupleBuilder_Set(ctx, tuple, 0, ctx->h_None);
    return HPyTupleBuilder_Build(ctx, tuple);
}

MODULE(builder_set_in_other_kind, &f)
