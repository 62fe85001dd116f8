/* Python is entered though it was not left.
 * run: f()
 * report: HPy_ReenterPythonExecution: is called without HPy_LeavePythonExecution before it
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy_ReenterPythonExecution(ctx, (HPyThreadState){0}); /* BUG */
    RETURN_NONE;
}

MODULE(reenter_without_leave, &f)
