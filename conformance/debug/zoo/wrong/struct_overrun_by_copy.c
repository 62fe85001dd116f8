/* More is copied into a struct than it has room for.
 * run: T().m('much more than fits')
 * report: write outside a struct: byte 8 of the struct of <struct_overrun_by_copy.T object.*?>, which has 8 bytes
 */
#include "../zoo.h"

#include <string.h>
TYPE_NEW
FUNCTION_O(m) {
    strcpy((char *)Thing_AsStruct(ctx, self), HPyUnicode_AsUTF8AndSize(ctx, arg, NULL)); /* BUG */
    RETURN_NONE;
}

TYPE(struct_overrun_by_copy, 0, &new, &m)
MODULE(struct_overrun_by_copy, &exec)
