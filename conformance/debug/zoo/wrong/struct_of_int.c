/* The struct of an int is asked for.
 * run: f(1000000)
 * report: _HPy_AsStruct_Object: h is an object without a C struct
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_O(f) {
    return HPyLong_FromLong(ctx, Thing_AsStruct(ctx, arg)->number); /* BUG */
}

TYPE(struct_of_int, 0, &new)
MODULE(struct_of_int, &exec, &f)
