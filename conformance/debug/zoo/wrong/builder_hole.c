/* A tuple is built with an item missing.
 * run: f()
 * report: HPyTupleBuilder_Build: item 1 of 3 was never set
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 3);
    HPyTupleBuilder_Set(ctx, builder, 0, ctx->h_None);
    HPyTupleBuilder_Set(ctx, builder, 2, ctx->h_None);
    return HPyTupleBuilder_Build(ctx, builder); /* BUG */
}

MODULE(builder_hole, &f)
