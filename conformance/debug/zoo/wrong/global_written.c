/* A handle is put into a global without HPyGlobal_Store.
 * run: f('bar')
 * report: HPyGlobal_Load: global was changed without HPyGlobal_Store
 */
#include "../zoo.h"

static HPyGlobal global;
static HPyGlobal *globals[] = {&global, NULL};
FUNCTION_O(f) {
    global = (HPyGlobal){arg._i};
    HPy loaded = HPyGlobal_Load(ctx, global); /* BUG */
    global = (HPyGlobal){0};
    return loaded;
}

MODULE_WITH_GLOBALS(global_written, globals, &f)
