/* A handle is used after it was closed.
 * run: f('bar')
 * report: HPy_Repr: obj is used after it was closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    HPy_Close(ctx, h);
    return HPy_Repr(ctx, h); /* BUG */
}

MODULE(use_after_close, &f)
