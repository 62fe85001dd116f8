/* A struct is read after the handle it was got from was closed.
 * run: f(T())
 * report: read after close: byte 0 of the struct of <struct_read_after_close.T object.*?>, whose handle is closed
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    Thing *thing = Thing_AsStruct(ctx, h);
    HPy_Close(ctx, h);
    return HPyLong_FromLong(ctx, thing->number); /* BUG */
}

TYPE(struct_read_after_close, 0, &new)
MODULE(struct_read_after_close, &exec, &f)
