/* A duplicate is not closed.
 * run: f('bar')
 * leak: 1 unclosed handle:\n  <DebugHandle 0x[0-9a-f]+ for 'bar'>\n    opened by HPy_Dup
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg); /* BUG */
    if (HPyUnicode_Check(ctx, h))
        RETURN_NONE;
    return h;
}

MODULE(leak_duplicate, &f)
