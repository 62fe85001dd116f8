/* A field is kept in a variable and not in an object's struct.
 * run: T().m(['x'])
 * report: HPyField_Store: target_field is not in the struct of target_object
 */
#include "../zoo.h"

static HPyField field;
TYPE_NEW
FUNCTION_O(m) {
    HPyField_Store(ctx, self, &field, arg); /* BUG */
    RETURN_NONE;
}

TYPE(field_outside_objects, 0, &new, &m)
MODULE(field_outside_objects, &exec)
