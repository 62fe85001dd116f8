/* The struct of an object is kept for a later call.
 * run: t = T(); f(t); f(t)
 * report: read after close: byte 0 of the struct of <struct_kept.T object.*?>, whose handle is closed
 */
#include "../zoo.h"

static Thing *kept;
TYPE_NEW
FUNCTION_O(f) {
    if (kept == NULL)
        kept = Thing_AsStruct(ctx, arg);
    else
        kept->number++; /* BUG */
    RETURN_NONE;
}

TYPE(struct_kept, 0, &new)
MODULE(struct_kept, &exec, &f)
