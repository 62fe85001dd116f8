/* The module, as `self`, is closed.
 * run: f()
 * report: HPy_Close: h is an argument, which belongs to the caller
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy_Close(ctx, self); /* BUG */
    RETURN_NONE;
}

MODULE(close_self, &f)
