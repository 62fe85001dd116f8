/* A field of one object is loaded as if it were the same field of another, which is filled as well.
 * run: t = T(); t.m(['x']); u = T(); u.m(['y']); u.n(t)
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

TYPE(field_of_twin, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &m, &n)
MODULE(field_of_twin, &exec)
