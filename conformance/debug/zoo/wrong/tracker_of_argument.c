/* A tracker closes an argument.
 * run: f('bar')
 * report: HPyTracker_Close: a handle of the tracker is an argument, which belongs to the caller
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    int status = HPyTracker_Add(ctx, tracker, arg);
    HPyTracker_Close(ctx, tracker); /* BUG */
    if (status < 0)
        return HPy_NULL;
    RETURN_NONE;
}

MODULE(tracker_of_argument, &f)
