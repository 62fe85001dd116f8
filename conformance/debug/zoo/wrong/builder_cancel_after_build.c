/* A list that was built is cancelled.
 * run: f()
 * report: HPyListBuilder_Cancel: builder was used up by HPyListBuilder_Build
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyListBuilder builder = HPyListBuilder_New(ctx, 0);
    HPy list = HPyListBuilder_Build(ctx, builder);
    HPyListBuilder_Cancel(ctx, builder); /* BUG */
    return list;
}

MODULE(builder_cancel_after_build, &f)
