/* A failure is passed on as it is; handles are closed first.
 * run: f(5)
 * raises: TypeError
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy list = HPyList_New(ctx, 0);
    HPy_ssize_t n = HPy_Length(ctx, arg);
    if (n < 0) {
        HPy_Close(ctx, list);
        return HPy_NULL;
    }
    return list;
}

MODULE(errors_passed_on, &f)
