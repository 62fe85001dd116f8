/* Python is left for a while and entered again.
 * run: f(1000)
 */
#include "../zoo.h"

FUNCTION_O(f) {
    long n = HPyLong_AsLong(ctx, arg), sum = 0;
    HPy_BEGIN_LEAVE_PYTHON(ctx)
    for (long i = 0; i < n; i++)
        sum += i;
    HPy_END_LEAVE_PYTHON(ctx)
    return HPyLong_FromLong(ctx, sum);
}

MODULE(python_left, &f)
