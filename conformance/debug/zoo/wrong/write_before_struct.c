/* A word before a struct is written.
 * run: T().m()
 * report: write outside a struct: bytes before the struct of <write_before_struct.T object
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_NOARGS(m) /* BUG */
{
    int *words = (int *)Thing_AsStruct(ctx, self);
    words[-4] = 7;
    RETURN_NONE;
}

TYPE(write_before_struct, 0, &new, &m)
MODULE(write_before_struct, &exec)
