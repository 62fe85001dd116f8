/* HPY_NULL is returned without an exception.
 * run: f()
 * report: f\(\) returns HPy_NULL without an exception
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) /* BUG */
{
    return HPy_NULL;
}

MODULE(null_without_exception, &f)
