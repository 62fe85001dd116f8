/* The second operand of an addition is closed.
 * run: f(1000)
 * report: HPy_Add: h2 is used after it was closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy one = HPyLong_FromLong(ctx, 1000000);
    HPy_Close(ctx, one);
    return HPy_Add(ctx, arg, one); /* BUG */
}

MODULE(add_closed, &f)
