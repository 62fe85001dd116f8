/* The names of keywords are in a list.
 * run: f(['x'])
 * report: HPy_Call: kwnames is not a tuple of strs
 */
#include "../zoo.h"

FUNCTION_O(f) {
    return HPy_Call(ctx, ctx->h_DictType, &self, 0, arg); /* BUG */
}

MODULE(keywords_in_list, &f)
