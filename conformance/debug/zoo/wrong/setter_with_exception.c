/* A setter says it succeeded, with an exception pending.
 * run: T().x = 'no number'
 * report: T.x \(setter\)\(\) returns a value with an exception pending: TypeError
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_SET(x, "x")
static int x_set(HPyContext *ctx, HPy self, HPy value, void *closure) /* BUG */
{
    Thing_AsStruct(ctx, self)->number = HPyLong_AsLong(ctx, value);
    return 0;
}

TYPE(setter_with_exception, 0, &new, &x)
MODULE(setter_with_exception, &exec)
