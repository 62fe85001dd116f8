/* The name of a type is used after its handle was closed.
 * run: f({})
 * report: HPyUnicode_FromString: utf8 points to the bytes of <class 'dict'>, but the handle it was got from is closed
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy type = HPy_Type(ctx, arg);
    const char *name = HPyType_GetName(ctx, type);
    HPy_Close(ctx, type);
    return HPyUnicode_FromString(ctx, name); /* BUG */
}

MODULE(type_name_after_close, &f)
