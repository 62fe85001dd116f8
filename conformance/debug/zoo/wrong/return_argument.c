/* An argument is returned without HPy_Dup.
 * run: f('bar')
 * report: f\(\) returns a handle it does not own, an argument: return HPy_Dup
 */
#include "../zoo.h"

FUNCTION_O(f) /* BUG */
{
    return arg;
}

MODULE(return_argument, &f)
