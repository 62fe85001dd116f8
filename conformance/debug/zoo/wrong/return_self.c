/* A method returns its object without HPy_Dup.
 * run: T().m()
 * report: T.m\(\) returns a handle it does not own, an argument
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_NOARGS(m) /* BUG */
{
    return self;
}

TYPE(return_self, 0, &new, &m)
MODULE(return_self, &exec)
