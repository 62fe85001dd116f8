/* An object is checked against an instance, where its type is meant.
 * run: f(5)
 * report: HPy_TypeCheck: type is not a type
 */
#include "../zoo.h"

FUNCTION_O(f) {
    return HPyBool_FromBool(ctx, HPy_TypeCheck(ctx, self, arg)); /* BUG */
}

MODULE(type_check_of_instance, &f)
