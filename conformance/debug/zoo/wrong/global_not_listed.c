/* A global is not in the module's .globals.
 * run: f('bar')
 * report: HPyGlobal_Store: global is not in the .globals of a module of this extension
 */
#include "../zoo.h"

static HPyGlobal global;
FUNCTION_O(f) {
    HPyGlobal_Store(ctx, &global, arg); /* BUG */
    RETURN_NONE;
}

MODULE(global_not_listed, &f)
