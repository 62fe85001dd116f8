/* HPy_sq_length returns -1 without an exception.
 * run: len(T())
 * report: T \(HPy_sq_length\)\(\) returns -1 without an exception
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_SLOT(length, HPy_sq_length)
static HPy_ssize_t length_impl(HPyContext *ctx, HPy self) /* BUG */
{
    return -1;
}

TYPE(minus_one_without_exception, 0, &new, &length)
MODULE(minus_one_without_exception, &exec)
