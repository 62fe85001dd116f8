/* A field of one object is stored as if it were another's.
 * run: T().m(T())
 * report: HPyField_Store: target_field is not in the struct of target_object
 */
#include "../zoo.h"

TYPE_NEW
TYPE_TRAVERSE
FUNCTION_O(m) {
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, arg)->field, ctx->h_None); /* BUG */
    RETURN_NONE;
}

TYPE(field_of_other_object, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &m)
MODULE(field_of_other_object, &exec)
