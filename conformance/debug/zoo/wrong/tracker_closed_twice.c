/* A tracker is closed twice.
 * run: f()
 * report: HPyTracker_Close: ht was closed by HPyTracker_Close
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyTracker tracker = HPyTracker_New(ctx, 0);
    HPyTracker_Close(ctx, tracker);
    HPyTracker_Close(ctx, tracker); /* BUG */
    RETURN_NONE;
}

MODULE(tracker_closed_twice, &f)
