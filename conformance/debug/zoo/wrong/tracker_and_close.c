/* A handle is closed by hand and by its tracker.
 * run: f('bar')
 * report: HPyTracker_Close: a handle of the tracker is closed already
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    HPy h = HPy_Dup(ctx, arg);
    HPyTracker_Add(ctx, tracker, h);
    HPy_Close(ctx, h);
    HPyTracker_Close(ctx, tracker); /* BUG */
    RETURN_NONE;
}

MODULE(tracker_and_close, &f)
