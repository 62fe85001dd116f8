/* A byte behind the UTF-8 text of a str is written.
 * run: f('some text')
 * report: write to a constant string: byte 9 of the bytes of 'some text', which are read-only
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    HPy_ssize_t size;
    char *text = (char *)HPyUnicode_AsUTF8AndSize(ctx, h, &size);
    text[size] = '!'; /* BUG */
    HPy_Close(ctx, h);
    RETURN_NONE;
}

MODULE(write_past_utf8, &f)
