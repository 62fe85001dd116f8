/* HPy_tp_destroy calls an API function.
 * run: t = T(); t.m(); del t; f()
 * report: HPyErr_Clear: must not be called: call_in_destroy.T \(HPy_tp_destroy\) may call no API function
 */
#include "../zoo.h"

static HPyContext *kept;
TYPE_NEW
HPyDef_SLOT(destroy, HPy_tp_destroy)
static void destroy_impl(void *data) {
    HPyErr_Clear(kept); /* BUG */
}

FUNCTION_NOARGS(m) {
    kept = ctx;
    RETURN_NONE;
}

FUNCTION_NOARGS(f) {
    RETURN_NONE;
}

TYPE(call_in_destroy, 0, &new, &destroy, &m)
MODULE(call_in_destroy, &exec, &f)
