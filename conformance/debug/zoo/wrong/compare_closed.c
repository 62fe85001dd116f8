/* A closed handle is compared.
 * run: f(3)
 * report: HPy_RichCompareBool: v is used after it was closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    HPy_Close(ctx, h);
    int equal = HPy_RichCompareBool(ctx, h, arg, HPy_EQ); /* BUG */
    return equal < 0 ? HPy_NULL : HPyBool_FromBool(ctx, equal);
}

MODULE(compare_closed, &f)
