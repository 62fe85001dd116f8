/* A word before a struct is written.
 * run: T().m()
 * report: write outside a struct: 16 bytes before the struct of <write_before_struct.T object.*?>, which has 8 bytes
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_NOARGS(m) {
    int *words = (int *)Thing_AsStruct(ctx, self);
    words[-4] = 7; /* BUG */
    RETURN_NONE;
}

TYPE(write_before_struct, 0, &new, &m)
MODULE(write_before_struct, &exec)
