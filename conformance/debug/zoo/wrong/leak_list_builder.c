/* A list builder is neither built nor cancelled.
 * run: f()
 * report: f\(\) leaks an HPyListBuilder
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1); /* BUG */
    HPyListBuilder_Set(ctx, builder, 0, ctx->h_None);
    RETURN_NONE;
}

MODULE(leak_list_builder, &f)
