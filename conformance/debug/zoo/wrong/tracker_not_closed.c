/* A tracker is not closed.
 * run: f()
 * report: f\(\) leaks an HPyTracker
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyTracker tracker = HPyTracker_New(ctx, 0); /* BUG */
    HPyTracker_ForgetAll(ctx, tracker);
    RETURN_NONE;
}

MODULE(tracker_not_closed, &f)
