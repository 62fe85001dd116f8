/* An object dies because its owner's field is overwritten; its finalizer looks at that field.
 * run: o = T(); p = T(); o.put(p); p.put(o); del p; o.put(['x']); gc.collect(); assert o.get() == ['x']; o.put(None)
 */
#include "../zoo.h"

TYPE_NEW
TYPE_TRAVERSE
HPyDef_SLOT(finalize, HPy_tp_finalize)
static void finalize_impl(HPyContext *ctx, HPy self) {
    HPyField field = Thing_AsStruct(ctx, self)->field;
    if (HPyField_IsNull(field))
        return;
    HPy owner = HPyField_Load(ctx, self, field);
    HPy type = HPy_Type(ctx, self);
    if (HPy_TypeCheck(ctx, owner, type)) {
        HPyField back = Thing_AsStruct(ctx, owner)->field;
        if (!HPyField_IsNull(back))
            HPy_Close(ctx, HPyField_Load(ctx, owner, back));
    }
    HPy_Close(ctx, type);
    HPy_Close(ctx, owner);
}

FUNCTION_O(put) {
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, self)->field, arg);
    RETURN_NONE;
}

FUNCTION_NOARGS(get) {
    return HPyField_Load(ctx, self, Thing_AsStruct(ctx, self)->field);
}

TYPE(finalizer_looks_at_owner, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &finalize, &put, &get)
MODULE(finalizer_looks_at_owner, &exec)
