/* A handle of the extension's own is kept from one call to the next, and closed in the end.
 * run: f(['x']); g()
 */
#include "../zoo.h"

static HPy kept;
FUNCTION_O(f) {
    kept = HPy_Dup(ctx, arg);
    RETURN_NONE;
}

FUNCTION_NOARGS(g) {
    HPy item = HPy_GetItem_i(ctx, kept, 0);
    HPy_Close(ctx, kept);
    kept = HPy_NULL;
    return item;
}

MODULE(handle_kept, &f, &g)
