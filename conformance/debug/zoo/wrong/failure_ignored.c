/* The failure of a function is not looked at before the next is called.
 * run: f(5)
 * report: HPy_GetItem_i: is called while an exception is pending: TypeError
 */
#include "../zoo.h"

FUNCTION_O(f) {
    int n = (int)HPy_Length(ctx, arg);
    return HPy_GetItem_i(ctx, arg, n - 1); /* BUG */
}

MODULE(failure_ignored, &f)
