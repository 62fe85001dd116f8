/* HPy_tp_destroy frees what the struct owns; HPy_tp_finalize uses the API.
 * run: (lambda: T() and None)(); gc.collect(); assert n() == (1, 1)
 */
#include "../zoo.h"

static int destroyed, finalized;
TYPE_NEW
HPyDef_SLOT(destroy, HPy_tp_destroy)
static void destroy_impl(void *data) {
    destroyed += ((Thing *)data)->number == 7;
}

HPyDef_SLOT(finalize, HPy_tp_finalize)
static void finalize_impl(HPyContext *ctx, HPy self) {
    HPy type = HPy_Type(ctx, self);
    finalized += HPyType_IsSubtype(ctx, type, ctx->h_BaseObjectType);
    HPy_Close(ctx, type);
    Thing_AsStruct(ctx, self)->number = 7;
}

FUNCTION_NOARGS(n) {
    return HPy_BuildValue(ctx, "ii", destroyed, finalized);
}

TYPE(destroyed_in_c, 0, &new, &destroy, &finalize)
MODULE(destroyed_in_c, &exec, &n)
