/* A closed handle is put into a list.
 * run: f()
 * report: HPyListBuilder_Set: h_item is used after it was closed
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyListBuilder builder = HPyListBuilder_New(ctx, 1);
    HPy item = HPyLong_FromLong(ctx, 1000000);
    HPy_Close(ctx, item);
    HPyListBuilder_Set(ctx, builder, 0, item); /* BUG */
    HPyListBuilder_Cancel(ctx, builder);
    RETURN_NONE;
}

MODULE(builder_closed_item, &f)
