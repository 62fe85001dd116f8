/* A handle is put into a field.
 * run: T().m(['x'])
 * report: HPyField_Load: source_field was changed without HPyField_Store
 */
#include "../zoo.h"

TYPE_NEW
TYPE_TRAVERSE
FUNCTION_O(m) {
    Thing *thing = Thing_AsStruct(ctx, self);
    thing->field = (HPyField){arg._i};
    HPy loaded = HPyField_Load(ctx, self, thing->field); /* BUG */
    thing->field = HPyField_NULL;
    return loaded;
}

TYPE(field_is_a_handle, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &m)
MODULE(field_is_a_handle, &exec)
