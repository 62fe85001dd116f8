/* Fields are stored, loaded and cleared, also in cycles that the collector frees.
 * run: t = T(); t.put(t); t.put(['x']); assert t.get() == ['x']; t.put(t); del t; gc.collect(); u = T(); u.put(1); u.drop(); u.drop(); gc.collect()
 */
#include "../zoo.h"

TYPE_NEW
TYPE_TRAVERSE
FUNCTION_O(put) {
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, self)->field, arg);
    RETURN_NONE;
}

FUNCTION_NOARGS(get) {
    return HPyField_Load(ctx, self, Thing_AsStruct(ctx, self)->field);
}

FUNCTION_NOARGS(drop) {
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, self)->field, HPy_NULL);
    RETURN_NONE;
}

TYPE(fields_stored, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &put, &get, &drop)
MODULE(fields_stored, &exec)
