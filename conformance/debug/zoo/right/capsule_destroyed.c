/* The destructor of a capsule uses plain C only.
 * run: assert (lambda: g(f()))() == 42; gc.collect(); assert n() == 1
 */
#include "../zoo.h"

static int thing = 42, destroyed;
HPyCapsule_DESTRUCTOR(destructor)
static void destructor_impl(const char *name, void *pointer, void *context) {
    destroyed += pointer == &thing;
}

FUNCTION_NOARGS(f) {
    return HPyCapsule_New(ctx, &thing, "capsule_destroyed.thing", &destructor);
}

FUNCTION_O(g) {
    int *found = HPyCapsule_GetPointer(ctx, arg, "capsule_destroyed.thing");
    return found == NULL ? HPy_NULL : HPyLong_FromLong(ctx, *found);
}

FUNCTION_NOARGS(n) {
    return HPyLong_FromLong(ctx, destroyed);
}

MODULE(capsule_destroyed, &f, &g, &n)
