/* Handles are tracked, forgotten and closed.
 * run: f(['a', 'b'])
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPyTracker tracker = HPyTracker_New(ctx, 0);
    HPy kept = HPy_NULL;
    for (HPy_ssize_t i = 0; i < HPy_Length(ctx, arg); i++) {
        HPy item = HPy_GetItem_i(ctx, arg, i);
        HPyTracker_Add(ctx, tracker, item);
        if (i == 0)
            kept = HPy_Dup(ctx, item);
    }
    HPyTracker_Close(ctx, tracker);
    tracker = HPyTracker_New(ctx, 1);
    HPyTracker_Add(ctx, tracker, kept);
    HPyTracker_Add(ctx, tracker, arg);
    HPyTracker_ForgetAll(ctx, tracker);
    HPyTracker_Close(ctx, tracker);
    return kept;
}

MODULE(trackers_closed, &f)
