/* An argument is closed, though it belongs to the caller.
 * run: f('bar')
 * report: HPy_Close: h is an argument, which belongs to the caller
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy_Close(ctx, arg); /* BUG */
    RETURN_NONE;
}

MODULE(close_argument, &f)
