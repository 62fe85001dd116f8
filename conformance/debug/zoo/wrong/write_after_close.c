/* The UTF-8 text of a str is written to after its handle was closed.
 * run: f('some text')
 * report: write after close: byte 2 of the bytes of 'some text', whose handle is closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    char *text = (char *)HPyUnicode_AsUTF8AndSize(ctx, h, NULL);
    HPy_Close(ctx, h);
    text[2] = 'x'; /* BUG */
    RETURN_NONE;
}

MODULE(write_after_close, &f)
