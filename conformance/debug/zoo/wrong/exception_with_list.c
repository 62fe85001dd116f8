/* The attributes of a new exception class are given as pairs, not as a dict.
 * run: f([('code', 1)])
 * report: HPyErr_NewException: dict is not a dict
 */
#include "../zoo.h"

FUNCTION_O(f) {
    return HPyErr_NewException(ctx, "exception_with_list.Error", HPy_NULL, arg); /* BUG */
}

MODULE(exception_with_list, &f)
