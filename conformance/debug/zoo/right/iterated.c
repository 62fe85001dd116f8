/* An iterator is used to its end, where there is no exception.
 * run: assert f(iter('abc')) == 3
 */
#include "../zoo.h"

FUNCTION_O(f) {
    long n = 0;
    for (;;) {
        HPy item = HPyIter_Next(ctx, arg);
        if (HPy_IsNull(item)) {
            if (HPyErr_Occurred(ctx))
                return HPy_NULL;
            return HPyLong_FromLong(ctx, n);
        }
        HPy_Close(ctx, item);
        n++;
    }
}

MODULE(iterated, &f)
