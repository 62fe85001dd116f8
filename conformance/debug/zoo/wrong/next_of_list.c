/* The next item of a list is asked for, which is iterable but no iterator.
 * run: f([1, 2])
 * report: HPyIter_Next: obj is not an iterator
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy item = HPyIter_Next(ctx, arg); /* BUG */
    if (HPy_IsNull(item) && !HPyErr_Occurred(ctx))
        RETURN_NONE;
    return item;
}

MODULE(next_of_list, &f)
