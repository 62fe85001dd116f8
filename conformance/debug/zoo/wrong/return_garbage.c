/* What is returned is no handle.
 * run: f()
 * report: f\(\) returns a handle that is no handle at all
 */
#include "../zoo.h"

FUNCTION_NOARGS(f) /* BUG */
{
    return (HPy){0x7fffff};
}

MODULE(return_garbage, &f)
