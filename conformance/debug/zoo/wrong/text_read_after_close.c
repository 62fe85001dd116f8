/* The text of a str is read after its handle was closed.
 * run: f('some text')
 * report: read after close: byte 5 of the bytes of 'some text', whose handle is closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, h, NULL);
    HPy_Close(ctx, h);
    return HPyLong_FromLong(ctx, text[5]); /* BUG */
}

MODULE(text_read_after_close, &f)
