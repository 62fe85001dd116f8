/* A tuple of two numbers is taken for a slice.
 * run: f((1, 2))
 * report: HPySlice_Unpack: slice is not a slice
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy_ssize_t start, stop, step;
    if (HPySlice_Unpack(ctx, arg, &start, &stop, &step) < 0) /* BUG */
        return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, stop - start);
}

MODULE(slice_of_tuple, &f)
