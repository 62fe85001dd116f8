/* Builders are filled and built, or cancelled.
 * run: f(3); f(0); f(-1)
 */
#include "../zoo.h"

FUNCTION_O(f) {
    long n = HPyLong_AsLong(ctx, arg);
    if (n < 0) {
        HPyTupleBuilder given_up = HPyTupleBuilder_New(ctx, 5);
        HPyTupleBuilder_Set(ctx, given_up, 1, arg);
        HPyTupleBuilder_Cancel(ctx, given_up);
        RETURN_NONE;
    }
    HPyListBuilder list = HPyListBuilder_New(ctx, n);
    for (long i = 0; i < n; i++) {
        HPy item = HPyLong_FromLong(ctx, i * 1000000);
        HPyListBuilder_Set(ctx, list, i, item);
        HPy_Close(ctx, item);
    }
    return HPyListBuilder_Build(ctx, list);
}

MODULE(builders_built, &f)
