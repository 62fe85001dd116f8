/* Arguments are looked at, in every way a method can get them, and a new handle is returned.
 * run: f(1, 'two', [3]); g('x'); k(1, a=2, b=3); n()
 */
#include "../zoo.h"

FUNCTION_VARARGS(f) {
    HPyTracker tracker;
    long number;
    HPy text, list;
    if (!HPyArg_Parse(ctx, &tracker, args, nargs, "lOO", &number, &text, &list))
        return HPy_NULL;
    HPy result = HPy_BuildValue(ctx, "lOO", number, list, text);
    HPyTracker_Close(ctx, tracker);
    return result;
}

FUNCTION_O(g) {
    return HPy_Dup(ctx, arg);
}

FUNCTION_KEYWORDS(k) {
    HPyTracker tracker;
    HPy one, a, b;
    static const char *names[] = {"one", "a", "b", NULL};
    if (!HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, "OOO", names, &one, &a, &b))
        return HPy_NULL;
    HPy result = HPyTuple_Pack(ctx, 3, b, a, one);
    HPyTracker_Close(ctx, tracker);
    return result;
}

FUNCTION_NOARGS(n) {
    return HPy_Dup(ctx, self);
}

MODULE(arguments_used, &f, &g, &k, &n)
