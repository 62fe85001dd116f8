/* HPy_tp_traverse calls an API function.
 * run: t = T(); t.m(); gc.collect(); f()
 * report: HPy_Length: must not be called: call_in_traverse.T \(HPy_tp_traverse\) may call no API function
 */
#include "../zoo.h"

static HPyContext *kept;
static HPy handle;
TYPE_NEW
HPyDef_SLOT(traverse, HPy_tp_traverse)
static int traverse_impl(void *self, HPyFunc_visitproc visit, void *arg) {
    if (kept != NULL)
        HPy_Length(kept, handle); /* BUG */
    HPy_VISIT(&((Thing *)self)->field);
    return 0;
}

FUNCTION_NOARGS(m) {
    kept = ctx;
    handle = ctx->h_None;
    RETURN_NONE;
}

FUNCTION_NOARGS(f) {
    kept = NULL;
    RETURN_NONE;
}

TYPE(call_in_traverse, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &m)
MODULE(call_in_traverse, &exec, &f)
