/* An in-place operation returns its object without HPy_Dup.
 * run: t = T(); t += 1
 * report: returns a handle it does not own, an argument
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_SLOT(iadd, HPy_nb_inplace_add)
static HPy iadd_impl(HPyContext *ctx, HPy left, HPy right) /* BUG */
{
    return left;
}

TYPE(slot_returns_operand, 0, &new, &iadd)
MODULE(slot_returns_operand, &exec)
