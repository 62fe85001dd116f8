/* A tuple is made of a closed handle.
 * run: f()
 * report: HPyTuple_FromArray: args\[0\] is used after it was closed
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy item = HPyLong_FromLong(ctx, 1000000);
    HPy_Close(ctx, item);
    return HPyTuple_FromArray(ctx, &item, 1); /* BUG */
}

MODULE(tuple_of_closed, &f)
