/* The module harpy_ndarray.stats, which knows arrays by capi.h only: what another extension in the binary looks like. */
#define HPY_EMBEDDED_MODULES
#include "capi.h"
#include <math.h>

HPY_MOD_EMBEDDABLE(stats)

static HPy bad(HPyContext *ctx, const char *why)
{
    return HPyErr_SetString(ctx, ctx->h_ValueError, why);
}

/* ---- histogram ---- */

static HPy count_in_bins(HPyContext *ctx, const NdarrayApi *api, const NdarrayView *values, HPy_ssize_t bins, double low,
                         double high)
{
    HPy array = api->create(ctx, NDARRAY_INT64, 1, &bins);
    NdarrayView out;
    if (HPy_IsNull(array) || api->open(ctx, array, NDARRAY_INT64, 1, &out) < 0) {
        HPy_Close(ctx, array);
        return HPy_NULL;
    }
    int64_t *counts = out.data;
    memset(counts, 0, (size_t)bins * sizeof *counts);
    const double *x = values->data, scale = (double)bins / (high - low);
    for (HPy_ssize_t i = 0; i < values->size; i++) {
        if (!(x[i] >= low && x[i] <= high))
            continue;
        HPy_ssize_t place = (HPy_ssize_t)((x[i] - low) * scale);
        counts[place < bins ? place : bins - 1]++;
    }
    api->close(ctx, &out);
    return array;
}

HPyDef_METH(histogram, "histogram", HPyFunc_VARARGS,
            .doc = "histogram(values, bins, low, high, /)\n--\n\n"
                   "How many values lie in each of `bins` equal parts of [low, high]; those outside are not counted.")
static HPy histogram_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy values;
    HPy_ssize_t bins;
    double low, high;
    NdarrayView view;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Ondd:histogram", &values, &bins, &low, &high))
        return HPy_NULL;
    if (bins < 1)
        return bad(ctx, "histogram() needs at least one bin");
    if (!(low < high))
        return bad(ctx, "histogram() needs low < high");
    const NdarrayApi *api = ndarray_import(ctx);
    if (api == NULL || api->open(ctx, values, NDARRAY_FLOAT64, 1, &view) < 0)
        return HPy_NULL;
    HPy result = count_in_bins(ctx, api, &view, bins, low, high);
    api->close(ctx, &view);
    return result;
}

/* ---- moving_mean ---- */

HPyDef_METH(moving_mean, "moving_mean", HPyFunc_VARARGS,
            .doc = "moving_mean(values, window, /)\n--\n\nThe mean of every `window` neighbours of a series.")
static HPy moving_mean_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy values, array = HPy_NULL;
    HPy_ssize_t window;
    NdarrayView in, out;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "On:moving_mean", &values, &window))
        return HPy_NULL;
    const NdarrayApi *api = ndarray_import(ctx);
    if (api == NULL || api->open(ctx, values, NDARRAY_FLOAT64, 1, &in) < 0)
        return HPy_NULL;
    if (in.ndim != 1 || window < 1 || window > in.size)
        bad(ctx, "moving_mean() needs a series of one dimension and a window that fits into it");
    else {
        HPy_ssize_t length = in.size - window + 1;
        array = api->create(ctx, NDARRAY_FLOAT64, 1, &length);
        if (!HPy_IsNull(array) && api->open(ctx, array, NDARRAY_FLOAT64, 1, &out) == 0) {
            const double *x = in.data;
            double *y = out.data;
            for (HPy_ssize_t i = 0; i < length; i++) {
                double sum = 0;
                for (HPy_ssize_t k = 0; k < window; k++)
                    sum += x[i + k];
                y[i] = sum / (double)window;
            }
            api->close(ctx, &out);
        }
    }
    api->close(ctx, &in);
    return array;
}

static HPyDef *defines[] = {&histogram, &moving_mean, NULL};
static HPyModuleDef definition = {.doc = "Statistics on arrays, by their C API.", .defines = defines};
HPy_MODINIT(stats, definition)
