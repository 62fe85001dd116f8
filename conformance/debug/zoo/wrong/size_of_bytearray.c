/* The macro for bytes is used for another object.
 * run: f(bytearray(b'abc'))
 * report: HPyBytes_GET_SIZE: h is not a bytes object
 */
#include "../zoo.h"

FUNCTION_O(f) {
    return HPyLong_FromSsize_t(ctx, HPyBytes_GET_SIZE(ctx, arg)); /* BUG */
}

MODULE(size_of_bytearray, &f)
