/* A tracker is closed while an exception is pending.
 * run: f([1])
 * raises: IndexError
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPyTracker tracker = HPyTracker_New(ctx, 0);
    for (HPy_ssize_t i = 0;; i++) {
        HPy item = HPy_GetItem_i(ctx, arg, i);
        if (HPy_IsNull(item) || HPyTracker_Add(ctx, tracker, item) < 0) {
            HPyTracker_Close(ctx, tracker);
            return HPy_NULL;
        }
    }
}

MODULE(errors_with_tracker, &f)
