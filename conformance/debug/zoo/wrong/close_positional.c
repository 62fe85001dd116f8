/* One of several arguments is closed.
 * run: f(1, [2], 3)
 * report: HPy_Close: h is an argument, which belongs to the caller
 */
#include "../zoo.h"

FUNCTION_VARARGS(f) {
    for (size_t i = 0; i < nargs; i++) {
        if (HPyList_Check(ctx, args[i]))
            HPy_Close(ctx, args[i]); /* BUG */
    }
    RETURN_NONE;
}

MODULE(close_positional, &f)
