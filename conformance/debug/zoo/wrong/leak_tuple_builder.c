/* A tuple builder is given up where an error is returned.
 * run: f(5)
 * report: f\(\) leaks an HPyTupleBuilder
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 1); /* BUG */
    HPy_ssize_t n = HPy_Length(ctx, arg);
    if (n < 0)
        return HPy_NULL;
    HPy h = HPyLong_FromSsize_t(ctx, n);
    HPyTupleBuilder_Set(ctx, builder, 0, h);
    HPy_Close(ctx, h);
    return HPyTupleBuilder_Build(ctx, builder);
}

MODULE(leak_tuple_builder, &f)
