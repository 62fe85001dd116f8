/* A struct is written to after the handle it was got from was closed.
 * run: f(T())
 * report: write after close: byte 0 of the struct of <struct_after_close.T object.*?>, whose handle is closed
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    Thing *thing = Thing_AsStruct(ctx, h);
    HPy_Close(ctx, h);
    thing->number = 5; /* BUG */
    RETURN_NONE;
}

TYPE(struct_after_close, 0, &new)
MODULE(struct_after_close, &exec, &f)
