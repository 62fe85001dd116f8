/* A global of the module is stored and loaded.
 * run: f(['x']); f(['y']); assert g() == ['y']
 */
#include "../zoo.h"

static HPyGlobal global, other;
static HPyGlobal *globals[] = {&global, &other, NULL};
FUNCTION_O(f) {
    HPyGlobal_Store(ctx, &global, arg);
    HPyGlobal_Store(ctx, &other, HPy_NULL);
    RETURN_NONE;
}

FUNCTION_NOARGS(g) {
    return HPyGlobal_Load(ctx, global);
}

MODULE_WITH_GLOBALS(globals_stored, globals, &f, &g)
