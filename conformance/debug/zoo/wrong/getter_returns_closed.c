/* A getter returns a closed handle.
 * run: T().x
 * report: T.x \(getter\)\(\) returns a handle that is used after it was closed
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_GET(x, "x")
static HPy x_get(HPyContext *ctx, HPy self, void *closure) /* BUG */
{
    HPy h = HPyLong_FromLong(ctx, Thing_AsStruct(ctx, self)->number + 1000000);
    HPy_Close(ctx, h);
    return h;
}

TYPE(getter_returns_closed, 0, &new, &x)
MODULE(getter_returns_closed, &exec)
