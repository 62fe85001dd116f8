/* None is returned without HPy_Dup.
 * run: f()
 * report: f\(\) returns a handle it does not own, a handle of the context
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) /* BUG */
{
    return ctx->h_None;
}

MODULE(return_context_handle, &f)
