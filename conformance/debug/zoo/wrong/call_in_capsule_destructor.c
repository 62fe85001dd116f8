/* The destructor of a capsule calls an API function.
 * run: f(); f()
 * report: HPyErr_Occurred: must not be called: .* may call no API function
 */
#include "../zoo.h"

static HPyContext *kept;
static int thing;
HPyCapsule_DESTRUCTOR(destructor)
static void destructor_impl(const char *name, void *pointer, void *context) {
    HPyErr_Occurred(kept); /* BUG */
}

FUNCTION_NOARGS(f) {
    kept = ctx;
    return HPyCapsule_New(ctx, &thing, NULL, &destructor);
}

MODULE(call_in_capsule_destructor, &f)
