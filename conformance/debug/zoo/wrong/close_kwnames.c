/* The names of the keywords are closed.
 * run: f(a=1)
 * report: HPy_Close: h is an argument, which belongs to the caller
 */
#include "../zoo.h"

FUNCTION_KEYWORDS(f) {
    HPy_Close(ctx, kwnames); /* BUG */
    RETURN_NONE;
}

MODULE(close_kwnames, &f)
