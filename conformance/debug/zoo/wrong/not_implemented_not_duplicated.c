/* A slot returns NotImplemented without HPy_Dup.
 * run: T() < T()
 * report: returns a handle it does not own, a handle of the context
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_SLOT(compare, HPy_tp_richcompare)
static HPy compare_impl(HPyContext *ctx, HPy a, HPy b, HPy_RichCmpOp op) /* BUG */
{
    return ctx->h_NotImplemented;
}

TYPE(not_implemented_not_duplicated, 0, &new, &compare)
MODULE(not_implemented_not_duplicated, &exec)
