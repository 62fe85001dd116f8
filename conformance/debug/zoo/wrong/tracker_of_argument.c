/* An argument is put under the care of a tracker.
 * run: f('bar')
 * report: HPyTracker_Add: h is an argument, which belongs to the caller
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    int status = HPyTracker_Add(ctx, tracker, arg); /* BUG */
    HPyTracker_Close(ctx, tracker);
    if (status < 0)
        return HPy_NULL;
    RETURN_NONE;
}

MODULE(tracker_of_argument, &f)
