/* A handle is closed in one function and used in another: the report has both.
 * run: f('bar')
 * report: HPy_Length: h is used after it was closed[\s\S]*closed by HPy_Close:\n    use_after_close_in_helper.c:\d+ give_up\n    use_after_close_in_helper.c:\d+ f_impl
 */
#include "../zoo.h"

static void give_up(HPyContext *ctx, HPy h) {
    HPy_Close(ctx, h);
}

static HPy_ssize_t measure(HPyContext *ctx, HPy h) {
    return HPy_Length(ctx, h); /* BUG */
}

FUNCTION_O(f) {
    HPy h = HPy_Dup(ctx, arg);
    give_up(ctx, h);
    HPy_ssize_t length = measure(ctx, h);
    return length < 0 ? HPy_NULL : HPyLong_FromSsize_t(ctx, length);
}

MODULE(use_after_close_in_helper, &f)
