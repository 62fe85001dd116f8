/* The text of what is no str is read: the failure is not looked at.
 * run: f(5)
 * report: read: through a NULL pointer, 0 bytes from it
 */
#include "../zoo.h"

FUNCTION_O(f) {
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, arg, NULL);
    if (text[0] == 'x') /* BUG */
        RETURN_NONE;
    return HPy_NULL;
}

MODULE(null_text_read, &f)
