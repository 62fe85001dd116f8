/* A field is stored through a struct pointer whose handle is closed.
 * run: f(T())
 * report: HPyField_Store: target_field is in the struct of <field_of_stale_struct.T object.*?>, where it was before its handle was closed
 */
#include "../zoo.h"

TYPE_NEW
TYPE_TRAVERSE
FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    Thing *thing = Thing_AsStruct(ctx, h);
    HPy_Close(ctx, h);
    HPyField_Store(ctx, arg, &thing->field, ctx->h_None); /* BUG */
    RETURN_NONE;
}

TYPE(field_of_stale_struct, HPy_TPFLAGS_HAVE_GC, &new, &traverse)
MODULE(field_of_stale_struct, &exec, &f)
