/* A variable is overwritten before what was in it is closed.
 * run: f(['x' * 9])
 * leak: 1 unclosed handle:[\s\S]*opened by HPy_GetItem_i
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_GetItem_i(ctx, arg, 0); /* BUG */
    h = HPy_Str(ctx, h);
    return h;
}

MODULE(leak_overwritten, &f)
