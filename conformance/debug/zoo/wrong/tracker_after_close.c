/* A tracker is used after it was closed.
 * run: f('bar')
 * report: HPyTracker_Add: ht was closed by HPyTracker_Close
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    HPyTracker_Close(ctx, tracker);
    HPy h = HPy_Dup(ctx, arg);
    HPyTracker_Add(ctx, tracker, h); /* BUG */
    return h;
}

MODULE(tracker_after_close, &f)
