/* The UTF-8 text of an argument is kept for a later call.
 * run: f('name of an attribute'); f('other')
 * report: HPy_HasAttr_s: utf8_name points to the bytes of 'name of an attribute', but the handle it was got from is closed
 */
#include "../zoo.h"

static const char *kept;
FUNCTION_O(f) {
    if (kept == NULL)
        kept = HPyUnicode_AsUTF8AndSize(ctx, arg, NULL);
    else
        return HPyBool_FromBool(ctx, HPy_HasAttr_s(ctx, arg, kept)); /* BUG */
    RETURN_NONE;
}

MODULE(utf8_kept, &f)
