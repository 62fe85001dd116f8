/* A handle is not closed where an error is returned.
 * run: f(5)
 * raises: TypeError
 * leak: 1 unclosed handle:[\s\S]*opened by HPyList_New
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy list = HPyList_New(ctx, 0); /* BUG */
    if (HPy_Length(ctx, arg) < 0)
        return HPy_NULL;
    return list;
}

MODULE(leak_on_error, &f)
