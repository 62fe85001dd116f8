/* Thousands of handles are open at once, several to some objects, and are closed in another order than they were opened in.
 * run: assert f(5000) == 5000; assert f(1) == 1
 */
#include "../zoo.h"

#include <stdlib.h>

FUNCTION_O(f) {
    long count = HPyLong_AsLong(ctx, arg), kept = 0;
    if (count < 1 || count > 100000)
        return HPyErr_SetString(ctx, ctx->h_ValueError, "from 1 to 100000, please");
    HPy *handles = malloc(sizeof(HPy) * 3 * (size_t)count);
    if (handles == NULL)
        return HPyErr_NoMemory(ctx);
    for (long i = 0; i < count; i++) {
        HPy made = HPyLong_FromLong(ctx, 1000000 + i);
        if (HPy_IsNull(made))
            break;
        handles[3 * kept] = made;
        handles[3 * kept + 1] = HPy_Dup(ctx, made);
        handles[3 * kept + 2] = HPy_Dup(ctx, arg);
        kept++;
    }
    for (long i = 0; i < 3 * kept; i += 3)
        HPy_Close(ctx, handles[i]);
    for (long i = 3 * kept - 1; i > 0; i -= 3) {
        HPy_Close(ctx, handles[i]);
        HPy_Close(ctx, handles[i - 1]);
    }
    free(handles);
    return HPyLong_FromLong(ctx, kept);
}

MODULE(many_open, &f)
