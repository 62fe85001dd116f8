/* Python is left and not entered again.
 * run: f()
 * report: f\(\) returns without HPy_ReenterPythonExecution
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) /* BUG */
{
    HPy result = HPy_Dup(ctx, ctx->h_None);
    HPy_LeavePythonExecution(ctx);
    return result;
}

MODULE(leave_without_reenter, &f)
