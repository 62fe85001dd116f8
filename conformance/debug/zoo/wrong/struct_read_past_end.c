/* A word behind a struct is read.
 * run: T().m()
 * report: read outside a struct: byte 12 of the struct of <struct_read_past_end.T object.*?>, which has 8 bytes
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_NOARGS(m) {
    long *words = (long *)Thing_AsStruct(ctx, self);
    return HPyLong_FromLong(ctx, words[3]); /* BUG */
}

TYPE(struct_read_past_end, 0, &new, &m)
MODULE(struct_read_past_end, &exec)
