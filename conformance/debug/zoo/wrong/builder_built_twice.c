/* A tuple is built twice.
 * run: f()
 * report: HPyTupleBuilder_Build: builder was used up by HPyTupleBuilder_Build
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 0);
    HPy_Close(ctx, HPyTupleBuilder_Build(ctx, builder));
    return HPyTupleBuilder_Build(ctx, builder); /* BUG */
}

MODULE(builder_built_twice, &f)
