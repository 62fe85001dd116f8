/* A field of one object is loaded as if it were another's.
 * run: t = T(); t.m(['x']); T().n(t)
 * report: HPyField_Load: source_field is not in the struct of source_object
 */
#include "../zoo.h"

TYPE_NEW
TYPE_TRAVERSE
FUNCTION_O(m) {
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, self)->field, arg);
    RETURN_NONE;
}

FUNCTION_O(n) {
    return HPyField_Load(ctx, self, Thing_AsStruct(ctx, arg)->field); /* BUG */
}

TYPE(field_loaded_of_other, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &m, &n)
MODULE(field_loaded_of_other, &exec)
