/* A variable that is no global of the module is loaded.
 * run: f('bar')
 * report: HPyGlobal_Load: global is not in the .globals of a module of this extension
 */
#include "../zoo.h"

static HPyGlobal global;
static HPyGlobal *globals[] = {&global, NULL};
FUNCTION_O(f) {
    HPyGlobal_Store(ctx, &global, arg);
    HPyGlobal other = {global._i + 4};
    return HPyGlobal_Load(ctx, other); /* BUG */
}

MODULE_WITH_GLOBALS(global_never_stored, globals, &f)
