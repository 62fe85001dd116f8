/* An attribute that was only looked at is not closed.
 * run: f(1j)
 * leak: 1 unclosed handle:[\s\S]*opened by HPy_GetAttr_s
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy real = HPy_GetAttr_s(ctx, arg, "real"); /* BUG */
    return HPyFloat_FromDouble(ctx, HPyFloat_AsDouble(ctx, real));
}

MODULE(leak_attribute, &f)
