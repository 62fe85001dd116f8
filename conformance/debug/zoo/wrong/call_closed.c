/* The callable is closed.
 * run: f(print)
 * report: HPy_CallTupleDict: callable is used after it was closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy callable = HPy_Dup(ctx, arg);
    HPy_Close(ctx, callable);
    return HPy_CallTupleDict(ctx, callable, HPy_NULL, HPy_NULL); /* BUG */
}

MODULE(call_closed, &f)
