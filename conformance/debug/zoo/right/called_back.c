/* Calls go back and forth, more deeply than there are contexts.
 * run: assert f(f, 20) == 20
 */
#include "../zoo.h"

FUNCTION_VARARGS(f) {
    long depth = HPyLong_AsLong(ctx, args[1]);
    if (depth == 0)
        return HPyLong_FromLong(ctx, 0);
    HPy less = HPyLong_FromLong(ctx, depth - 1);
    HPy inner_args[] = {args[0], less};
    HPy inner = HPy_Call(ctx, args[0], inner_args, 2, HPy_NULL);
    HPy_Close(ctx, less);
    if (HPy_IsNull(inner))
        return HPy_NULL;
    HPy one = HPyLong_FromLong(ctx, 1);
    HPy result = HPy_Add(ctx, inner, one);
    HPy_Close(ctx, inner);
    HPy_Close(ctx, one);
    return result;
}

MODULE(called_back, &f)
