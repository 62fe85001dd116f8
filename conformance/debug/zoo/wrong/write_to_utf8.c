/* The UTF-8 text of a str is written to.
 * run: f('some text')
 * report: write to a constant string: byte 0 of the bytes of 'some text', which are read-only
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy_ssize_t size;
    char *text = (char *)HPyUnicode_AsUTF8AndSize(ctx, arg, &size);
    text[0] = 'S'; /* BUG */
    RETURN_NONE;
}

MODULE(write_to_utf8, &f)
