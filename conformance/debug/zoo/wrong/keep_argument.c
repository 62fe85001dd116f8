/* An argument is kept and used in a later call.
 * run: f([]); f([])
 * report: HPy_Length: h is an argument of a call that has returned
 */
#include "../zoo.h"

static HPy kept;
FUNCTION_O(f) {
    HPy_ssize_t n = HPy_IsNull(kept) ? 0 : HPy_Length(ctx, kept); /* BUG */
    kept = arg;
    return n < 0 ? HPy_NULL : HPyLong_FromSsize_t(ctx, n);
}

MODULE(keep_argument, &f)
