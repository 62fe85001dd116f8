/* An item is set after the tuple was cancelled.
 * run: f()
 * report: HPyTupleBuilder_Set: builder was used up by HPyTupleBuilder_Cancel
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 1);
    HPyTupleBuilder_Cancel(ctx, builder);
    HPyTupleBuilder_Set(ctx, builder, 0, ctx->h_None); /* BUG */
    RETURN_NONE;
}

MODULE(builder_set_after_cancel, &f)
