/* A list is built with an item missing that would have come after others, while another builder was filled as well.
 * run: f()
 * report: HPyListBuilder_Build: item 2 of 4 was never set
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyListBuilder list = HPyListBuilder_New(ctx, 4);
    HPyListBuilder_Set(ctx, list, 0, ctx->h_None);
    HPyListBuilder_Set(ctx, list, 1, ctx->h_True);
    HPyListBuilder other = HPyListBuilder_New(ctx, 3);
    for (int i = 0; i < 3; i++) HPyListBuilder_Set(ctx, other, i, ctx->h_None);
    HPyListBuilder_Set(ctx, list, 3, ctx->h_None);
    HPyListBuilder_Cancel(ctx, other);
    return HPyListBuilder_Build(ctx, list); /* BUG */
}

MODULE(builder_hole_in_turn, &f)
