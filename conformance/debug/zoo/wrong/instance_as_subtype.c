/* It is asked whether an object, not its type, is a subtype.
 * run: f([1])
 * report: HPyType_IsSubtype: sub is not a type
 */
#include "../zoo.h"

FUNCTION_O(f) {
    return HPyBool_FromBool(ctx, HPyType_IsSubtype(ctx, arg, ctx->h_ListType)); /* BUG */
}

MODULE(instance_as_subtype, &f)
