/* A part of bytes is taken as if they were a str.
 * run: f(b'some bytes')
 * report: HPyUnicode_Substring: str is not a str
 */
#include "../zoo.h"

FUNCTION_O(f) {
    return HPyUnicode_Substring(ctx, arg, 0, 2); /* BUG */
}

MODULE(substring_of_bytes, &f)
