/* The result of an inner call is not closed.
 * run: f(3)
 * leak: 1 unclosed handle:[\s\S]*opened by HPyLong_FromInt32_t
 */
#include "../zoo.h"

FUNCTION_O(f) {
    return HPy_Multiply(ctx, arg, HPyLong_FromLong(ctx, 1000000)); /* BUG */
}

MODULE(leak_temporary, &f)
