#include "hpy.h"

HPy HPyTuple_Pack(HPyContext *ctx, HPy_ssize_t n, ...) {
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, n);
    va_list items;
    va_start(items, n);
    for (HPy_ssize_t i = 0; i < n; i++)
        HPyTupleBuilder_Set(ctx, builder, i, va_arg(items, HPy));
    va_end(items);
    return HPyTupleBuilder_Build(ctx, builder);
}
