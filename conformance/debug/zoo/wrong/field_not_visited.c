/* HPy_tp_traverse does not visit a field.
 * run: T().m(['x'])
 * report: a field the collector does not see: HPyField_Store stored into offset 4 .* but its HPy_tp_traverse does not HPy_VISIT that field
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_SLOT(traverse, HPy_tp_traverse)
static int traverse_impl(void *self, HPyFunc_visitproc visit, void *arg) {
    return 0;
}

FUNCTION_O(m) /* BUG */
{
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, self)->field, arg);
    RETURN_NONE;
}

TYPE(field_not_visited, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &m)
MODULE(field_not_visited, &exec)
