/* The value of an attribute is closed before it is set.
 * run: f(type('C', (), {})())
 * report: HPy_SetAttr_s: value is used after it was closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy value = HPyUnicode_FromString(ctx, "value");
    HPy_Close(ctx, value);
    if (HPy_SetAttr_s(ctx, arg, "name", value) < 0) /* BUG */
        return HPy_NULL;
    RETURN_NONE;
}

MODULE(set_closed_attribute, &f)
