/* A list builder is built as a tuple.
 * run: f()
 * report: HPyTupleBuilder_Build: builder is an HPyListBuilder
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPyListBuilder builder = HPyListBuilder_New(ctx, 0);
    HPyTupleBuilder other = {builder._lst};
    HPy made = HPyTupleBuilder_Build(ctx, other); /* BUG */
    HPyListBuilder_Cancel(ctx, builder);
    return made;
}

MODULE(builder_of_other_kind, &f)
