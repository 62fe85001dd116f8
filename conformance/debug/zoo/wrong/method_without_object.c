/* A method is called without the object it is a method of.
 * run: f()
 * report: HPy_CallMethod: nargs is 0
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) {
    HPy name = HPyUnicode_FromString(ctx, "append");
    HPy result = HPy_CallMethod(ctx, name, NULL, 0, HPy_NULL); /* BUG */
    HPy_Close(ctx, name);
    return result;
}

MODULE(method_without_object, &f)
