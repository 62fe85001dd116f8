/* A handle is closed twice.
 * run: f('bar')
 * report: HPy_Close: h is closed already
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    HPy_Close(ctx, h);
    HPy_Close(ctx, h); /* BUG */
    RETURN_NONE;
}

MODULE(close_twice, &f)
