/* HPy_tp_init fails without an exception.
 * run: T(1)
 * report: T \(HPy_tp_init\)\(\) returns -1 without an exception
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_SLOT(init, HPy_tp_init)
static int init_impl(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw) /* BUG */
{
    return -1;
}

TYPE(init_without_exception, 0, &new, &init)
MODULE(init_without_exception, &exec)
