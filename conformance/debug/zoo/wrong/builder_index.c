/* An item is set behind the last one.
 * run: f()
 * report: HPyListBuilder_Set: index 1 is outside the builder of 1 items
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1);
    HPyListBuilder_Set(ctx, builder, 0, ctx->h_None);
    HPyListBuilder_Set(ctx, builder, 1, ctx->h_None); /* BUG */
    return HPyListBuilder_Build(ctx, builder);
}

MODULE(builder_index, &f)
