/* HPY_NULL is passed where an object is needed: the result before it was not looked at.
 * run: f()
 * report: HPy_GetAttr_s: obj is HPY_NULL, which is not allowed here
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy none = HPy_NULL;
    return HPy_GetAttr_s(ctx, none, "x"); /* BUG */
}

MODULE(null_handle, &f)
