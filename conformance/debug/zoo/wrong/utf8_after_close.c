/* The UTF-8 text of a str is used after its handle was closed.
 * run: f(12345678)
 * report: HPyUnicode_FromString: utf8 points to the bytes of '12345678', but the handle it was got from is closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy str = HPy_Str(ctx, arg);
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, str, NULL);
    HPy_Close(ctx, str);
    return HPyUnicode_FromString(ctx, text); /* BUG */
}

MODULE(utf8_after_close, &f)
