/* An item is set after the list was built.
 * run: f()
 * report: HPyListBuilder_Set: builder was used up by HPyListBuilder_Build
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1);
    HPyListBuilder_Set(ctx, builder, 0, ctx->h_None);
    HPy list = HPyListBuilder_Build(ctx, builder);
    HPyListBuilder_Set(ctx, builder, 0, ctx->h_True); /* BUG */
    return list;
}

MODULE(builder_set_after_build, &f)
