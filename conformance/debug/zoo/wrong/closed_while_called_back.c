/* A callback makes the extension close a handle that an outer call still uses.
 * run: f(g)
 * report: HPy_Repr: obj is used after it was closed
 */
#include "../zoo.h"

static HPy shared;
FUNCTION_NOARGS(g) {
    HPy_Close(ctx, shared);
    RETURN_NONE;
}

FUNCTION_O(f) {
    shared = HPyList_New(ctx, 0);
    HPy_Close(ctx, HPy_CallTupleDict(ctx, arg, HPy_NULL, HPy_NULL));
    return HPy_Repr(ctx, shared); /* BUG */
}

MODULE(closed_while_called_back, &f, &g)
