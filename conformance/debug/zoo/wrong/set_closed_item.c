/* A closed list gets an item.
 * run: f()
 * report: HPyList_Append: h_list is used after it was closed
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy list = HPyList_New(ctx, 0);
    HPy_Close(ctx, list);
    if (HPyList_Append(ctx, list, ctx->h_None) < 0) /* BUG */
        return HPy_NULL;
    RETURN_NONE;
}

MODULE(set_closed_item, &f)
