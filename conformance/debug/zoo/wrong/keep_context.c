/* A context is kept and used in a later call.
 * run: f(); f()
 * report: HPyLong_FromInt32_t: is called with the HPyContext of another call
 */
#include "../zoo.h"

static HPyContext *kept;
FUNCTION_NOARGS(f) {
    if (kept == NULL)
        kept = ctx;
    return HPyLong_FromInt32_t(kept, 1000000); /* BUG */
}

MODULE(keep_context, &f)
