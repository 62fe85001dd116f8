/* The contents of bytes are written to.
 * run: f(b'bytes')
 * report: write to a constant string: the bytes of b'bytes' were written to
 */
#include "../zoo.h"

FUNCTION_O(f) /* BUG */
{
    char *text = (char *)HPyBytes_AS_STRING(ctx, arg);
    text[1] = 'Y';
    RETURN_NONE;
}

MODULE(write_to_bytes, &f)
