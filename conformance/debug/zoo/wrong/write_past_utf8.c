/* A byte behind the UTF-8 text of a str is written.
 * run: f('some text')
 * report: write to a constant string: the bytes of 'some text' were written to
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    HPy_ssize_t size;
    char *text = (char *)HPyUnicode_AsUTF8AndSize(ctx, h, &size);
    text[size] = '!';
    HPy_Close(ctx, h); /* BUG */
    RETURN_NONE;
}

MODULE(write_past_utf8, &f)
