/* A type is compared with an object that is none.
 * run: f('text')
 * report: HPyType_IsSubtype: type is not a type
 */
#include "../zoo.h"

FUNCTION_O(f) {
    return HPyBool_FromBool(ctx, HPyType_IsSubtype(ctx, ctx->h_LongType, arg)); /* BUG */
}

MODULE(subtype_of_instance, &f)
