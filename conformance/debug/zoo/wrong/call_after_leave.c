/* A function is called after Python was left.
 * run: f('bar')
 * report: HPy_Dup: is called between HPy_LeavePythonExecution and HPy_ReenterPythonExecution
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h;
    HPy_BEGIN_LEAVE_PYTHON(ctx)
    h = HPy_Dup(ctx, arg); /* BUG */
    HPy_END_LEAVE_PYTHON(ctx)
    return h;
}

MODULE(call_after_leave, &f)
