/* HPY_NULL is duplicated and closed, which does nothing.
 * run: f()
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy nothing = HPy_Dup(ctx, HPy_NULL);
    HPy_Close(ctx, nothing);
    HPy slice = HPySlice_New(ctx, HPy_NULL, HPy_NULL, HPy_NULL);
    HPy_Close(ctx, slice);
    RETURN_NONE;
}

MODULE(null_closed, &f)
