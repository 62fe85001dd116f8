/* The text of a str is given to the C library after its handle was closed.
 * run: f('some text')
 * report: read after close: byte 0 of the bytes of 'some text', whose handle is closed
 */
#include "../zoo.h"

#include <string.h>
FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, h, NULL);
    HPy_Close(ctx, h);
    return HPyLong_FromSize_t(ctx, strlen(text)); /* BUG */
}

MODULE(text_measured_after_close, &f)
