/* A struct with a field is copied to another object.
 * run: t = T(); t.m(['x']); T().n(t)
 * report: HPyField_Load: source_field was changed without HPyField_Store
 */
#include "../zoo.h"

TYPE_NEW
TYPE_TRAVERSE
FUNCTION_O(m) {
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, self)->field, arg);
    RETURN_NONE;
}

FUNCTION_O(n) {
    Thing *thing = Thing_AsStruct(ctx, self);
    *thing = *Thing_AsStruct(ctx, arg);
    HPy loaded = HPyField_Load(ctx, self, thing->field); /* BUG */
    thing->field = HPyField_NULL;
    return loaded;
}

TYPE(field_copied, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &m, &n)
MODULE(field_copied, &exec)
