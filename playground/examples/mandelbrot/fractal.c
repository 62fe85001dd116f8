#include "hpy.h"

static int depth_of(double cx, double cy, int limit)
{
    double x = 0, y = 0;
    int depth = 0;
    while (depth < limit && x * x + y * y < 4) {
        double next = x * x - y * y + cx;
        y = 2 * x * y + cy;
        x = next;
        depth++;
    }
    return depth;
}

HPyDef_METH(row, "row", HPyFunc_VARARGS, .doc = "row(y, left, right, width, limit): how soon points escape.")
static HPy row_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    double y, left, right;
    int width, limit;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "dddii:row", &y, &left, &right, &width, &limit))
        return HPy_NULL;
    if (width < 2) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "width must be at least 2");
        return HPy_NULL;
    }
    HPyListBuilder builder = HPyListBuilder_New(ctx, width);
    for (int i = 0; i < width; i++) {
        HPy depth = HPyLong_FromInt32_t(ctx, depth_of(left + (right - left) * i / (width - 1), y, limit));
        if (HPy_IsNull(depth)) {
            HPyListBuilder_Cancel(ctx, builder);
            return HPy_NULL;
        }
        HPyListBuilder_Set(ctx, builder, i, depth);
        HPy_Close(ctx, depth);
    }
    return HPyListBuilder_Build(ctx, builder);
}

static HPyDef *defines[] = {&row, NULL};

static HPyModuleDef moduledef = {
    .doc = "The Mandelbrot set.",
    .defines = defines,
};

HPy_MODINIT(fractal, moduledef)
