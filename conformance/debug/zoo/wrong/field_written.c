/* A field is written without HPyField_Store.
 * run: t = T(); t.m(['x']); t.n()
 * report: write to an HPyField: the field at offset 4 of the struct of <field_written.T object.*?> was changed without HPyField_Store
 */
#include "../zoo.h"

TYPE_NEW
TYPE_TRAVERSE
FUNCTION_O(m) {
    HPyField_Store(ctx, self, &Thing_AsStruct(ctx, self)->field, arg);
    RETURN_NONE;
}

FUNCTION_NOARGS(n) /* BUG */
{
    Thing_AsStruct(ctx, self)->field = HPyField_NULL;
    RETURN_NONE;
}

TYPE(field_written, HPy_TPFLAGS_HAVE_GC, &new, &traverse, &m, &n)
MODULE(field_written, &exec)
