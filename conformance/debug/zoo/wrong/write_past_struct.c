/* A byte behind a struct is written.
 * run: T().m()
 * report: write outside a struct: byte 8 of the struct of <write_past_struct.T object.*?>, which has 8 bytes
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_NOARGS(m) {
    char *bytes = (char *)Thing_AsStruct(ctx, self);
    for (int i = 0; i <= (int)sizeof(Thing); i++)
        bytes[i] = 0; /* BUG */
    RETURN_NONE;
}

TYPE(write_past_struct, 0, &new, &m)
MODULE(write_past_struct, &exec)
