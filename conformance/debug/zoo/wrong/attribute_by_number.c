/* It is asked for an attribute whose name is an int.
 * run: f(1)
 * report: HPy_HasAttr: name is not a str
 */
#include "../zoo.h"

FUNCTION_O(f) {
    return HPyBool_FromBool(ctx, HPy_HasAttr(ctx, self, arg)); /* BUG */
}

MODULE(attribute_by_number, &f)
