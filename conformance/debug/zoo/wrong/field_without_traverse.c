/* A type with a field has no HPy_tp_traverse.
 * run: T().m(['x'])
 * report: a field the collector does not see: .* but its type has no HPy_tp_traverse
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_O(m) /* BUG */
{
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, self)->field, arg);
    RETURN_NONE;
}

TYPE(field_without_traverse, 0, &new, &m)
MODULE(field_without_traverse, &exec)
