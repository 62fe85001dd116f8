/* The contents of bytes are used after their handle was closed.
 * run: f(b'some bytes')
 * report: HPyBytes_FromString: bytes points to the bytes of b'some bytes', but the handle it was got from is closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    const char *text = HPyBytes_AsString(ctx, h);
    HPy_Close(ctx, h);
    return HPyBytes_FromString(ctx, text); /* BUG */
}

MODULE(bytes_after_close, &f)
