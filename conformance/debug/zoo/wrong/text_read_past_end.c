/* Bytes far behind the end of a str are read.
 * run: f('some text')
 * report: read outside a string: byte 1[2-6] of the 9 bytes of 'some text'
 */
#include "../zoo.h"

FUNCTION_O(f) {
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, arg, NULL);
    long sum = 0;
    for (int i = 0; i < 15; i++)
        sum += text[i]; /* BUG */
    return HPyLong_FromLong(ctx, sum);
}

MODULE(text_read_past_end, &f)
