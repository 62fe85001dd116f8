/* A context variable is made, set and read, with a default and without.
 * run: assert f('x') == 'x'
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy variable = HPyContextVar_New(ctx, "variable", HPy_NULL);
    HPy token = HPyContextVar_Set(ctx, variable, arg);
    HPy value = HPy_NULL;
    int status = HPyContextVar_Get(ctx, variable, HPy_NULL, &value);
    HPy_Close(ctx, token);
    HPy_Close(ctx, variable);
    if (status < 0)
        return HPy_NULL;
    return value;
}

MODULE(context_variable, &f)
