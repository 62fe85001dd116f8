/* The failure of a function is not looked at before the next is called.
 * run: f(5)
 * report: HPyLong_FromInt32_t: is called while an exception is pending: TypeError
 */
#include "../zoo.h"

FUNCTION_O(f) {
    int n = (int)HPy_Length(ctx, arg);
    return HPyLong_FromInt32_t(ctx, n); /* BUG */
}

MODULE(failure_ignored, &f)
