/* A field is stored into an object without a struct.
 * run: f([])
 * report: HPyField_Store: target_object is a list of 0 items, whose type has no struct
 */
#include "../zoo.h"

static HPyField field;
FUNCTION_O(f) {
    HPyField_Store(ctx, arg, &field, ctx->h_None); /* BUG */
    RETURN_NONE;
}

MODULE(field_of_structless, &f)
