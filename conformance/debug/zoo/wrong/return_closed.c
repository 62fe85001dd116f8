/* A closed handle is returned.
 * run: f('bar')
 * report: f\(\) returns a handle that is used after it was closed
 */
#include "../zoo.h"

FUNCTION_O(f) /* BUG */
{
    HPy h = HPy_Dup(ctx, arg);
    HPy_Close(ctx, h);
    return h;
}

MODULE(return_closed, &f)
