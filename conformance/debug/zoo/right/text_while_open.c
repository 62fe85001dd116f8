/* The text of strings is read while their handles are open.
 * run: f('a key'); f('x' * 5000)
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy_ssize_t size;
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, arg, &size);
    HPy other = HPy_Dup(ctx, arg);
    const char *again = HPyUnicode_AsUTF8AndSize(ctx, other, NULL);
    HPy first = HPyUnicode_FromString(ctx, again);
    HPy_Close(ctx, other);
    HPy second = HPyUnicode_FromString(ctx, text);
    HPy type = HPy_Type(ctx, arg);
    HPy name = HPyUnicode_FromString(ctx, HPyType_GetName(ctx, type));
    HPy result = HPyTuple_Pack(ctx, 3, first, second, name);
    HPy_Close(ctx, type);
    HPy_Close(ctx, name);
    HPy_Close(ctx, first);
    HPy_Close(ctx, second);
    return result;
}

MODULE(text_while_open, &f)
