/* The contents of a str are read as those of bytes.
 * run: f('abc')
 * report: HPyBytes_AS_STRING: h is not a bytes object
 */
#include "../zoo.h"

FUNCTION_O(f) {
    const char *bytes = HPyBytes_AS_STRING(ctx, arg); /* BUG */
    return bytes == NULL ? HPy_NULL : HPyLong_FromLong(ctx, bytes[0]);
}

MODULE(contents_of_str, &f)
