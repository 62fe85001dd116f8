/* The struct of a new object is filled after its handle was closed.
 * run: f(T)
 * report: write after close: byte 0 of the struct
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_O(f) {
    Thing *thing;
    HPy h = HPy_New(ctx, arg, &thing);
    HPy_Close(ctx, h);
    thing->number = 1; /* BUG */
    RETURN_NONE;
}

TYPE(struct_of_new_after_close, 0, &new)
MODULE(struct_of_new_after_close, &exec, &f)
