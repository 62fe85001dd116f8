/* A struct is asked for with the helper of another builtin shape.
 * run: f(T())
 * report: _HPy_AsStruct_Long: h is an object of 'struct_of_wrong_shape.T', which has the builtin shape Object, not Long
 */
#include "../zoo.h"

typedef struct {
    long number;
} Number;
HPyType_HELPERS(Number, HPyType_BuiltinShape_Long)
TYPE_NEW
FUNCTION_O(f) {
    return HPyLong_FromLong(ctx, Number_AsStruct(ctx, arg)->number); /* BUG */
}

TYPE(struct_of_wrong_shape, 0, &new)
MODULE(struct_of_wrong_shape, &exec, &f)
