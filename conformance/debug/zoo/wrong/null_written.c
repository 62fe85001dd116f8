/* A struct pointer that was never set is written through.
 * run: f()
 * report: write: through a NULL pointer, 0 bytes from it
 */
#include "../zoo.h"

static Thing *volatile thing;
FUNCTION_NOARGS(f) {
    thing->number = 1; /* BUG */
    RETURN_NONE;
}

MODULE(null_written, &f)
