/* A handle is used long after it was closed.
 * run: f()
 * report: HPy_Length: h is used after it was closed, too long ago
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy first = HPyList_New(ctx, 0);
    HPy_Close(ctx, first);
    for (long i = 0; i < 5000; i++)
        HPy_Close(ctx, HPyLong_FromLong(ctx, 1000000 + i));
    return HPyLong_FromSsize_t(ctx, HPy_Length(ctx, first)); /* BUG */
}

MODULE(use_long_after_close, &f)
