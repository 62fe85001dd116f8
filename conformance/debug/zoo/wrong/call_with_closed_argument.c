/* One of the arguments of a call is closed.
 * run: f(print)
 * report: HPy_Call: args\[1\] is used after it was closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy args[] = {HPyLong_FromLong(ctx, 1), HPyLong_FromLong(ctx, 2)};
    HPy_Close(ctx, args[1]);
    HPy result = HPy_Call(ctx, arg, args, 2, HPy_NULL); /* BUG */
    HPy_Close(ctx, args[0]);
    return result;
}

MODULE(call_with_closed_argument, &f)
