/* The items of a list are not closed.
 * run: f(['a1', 'b2', 'c3'])
 * leak: 3 unclosed handles:[\s\S]*opened by HPy_GetItem_i
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy_ssize_t n = HPy_Length(ctx, arg), total = 0;
    for (HPy_ssize_t i = 0; i < n; i++) {
        HPy item = HPy_GetItem_i(ctx, arg, i); /* BUG */
        total += HPy_Length(ctx, item);
    }
    return HPyLong_FromSsize_t(ctx, total);
}

MODULE(leak_in_loop, &f)
