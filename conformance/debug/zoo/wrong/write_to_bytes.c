/* The contents of bytes are written to.
 * run: f(b'bytes')
 * report: write to a constant string: byte 1 of the bytes of b'bytes', which are read-only
 */
#include "../zoo.h"

FUNCTION_O(f) {
    char *text = (char *)HPyBytes_AS_STRING(ctx, arg);
    text[1] = 'Y'; /* BUG */
    RETURN_NONE;
}

MODULE(write_to_bytes, &f)
