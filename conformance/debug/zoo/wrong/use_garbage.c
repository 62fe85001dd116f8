/* What is passed is no handle.
 * run: f()
 * report: HPy_Length: h is no handle at all
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy h = {0x7ffff0};
    return HPyLong_FromSsize_t(ctx, HPy_Length(ctx, h)); /* BUG */
}

MODULE(use_garbage, &f)
