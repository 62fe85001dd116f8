/* A slot closes its operand.
 * run: T() + 1
 * report: HPy_Close: h is an argument, which belongs to the caller
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_SLOT(add, HPy_nb_add)
static HPy add_impl(HPyContext *ctx, HPy left, HPy right) {
    HPy_Close(ctx, right); /* BUG */
    RETURN_NONE;
}

TYPE(slot_closes_operand, 0, &new, &add)
MODULE(slot_closes_operand, &exec)
