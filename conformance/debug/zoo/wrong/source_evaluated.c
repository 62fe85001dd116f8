/* Source is run that nobody compiled.
 * run: f('1 + 1')
 * report: HPy_EvalCode: code is not a code object
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy globals = HPyDict_New(ctx);
    if (HPy_IsNull(globals))
        return HPy_NULL;
    HPy result = HPy_EvalCode(ctx, arg, globals, globals); /* BUG */
    HPy_Close(ctx, globals);
    return result;
}

MODULE(source_evaluated, &f)
