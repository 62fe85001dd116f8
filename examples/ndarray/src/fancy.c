/* Indexing with arrays of integers and bools: elements are gathered, and scattered. */
#include "index.h"

/*
 * The plan: the arrays are broadcast to one shape; each place of it selects a block, of the axes that no array is for.
 * Blocks lie one after another in an array "by blocks", shaped as the places and then the block.
 */
typedef struct {
    int place_ndim, block_ndim;
    Size place_shape[MAX_DIMS], block_shape[MAX_DIMS], block_strides[MAX_DIMS];
    Size places, *offsets; /* in bytes from the selection's data */
} Gather;

static int add_offsets(HPyContext *ctx, Gather *g, HPy index, Size length, Size stride, int axis)
{
    Ref from, whole;
    if (ref_open(ctx, &from, index) < 0)
        return -1;
    /* In the shape of all, one after another. */
    int status = ref_take(ctx, &whole, array_new(ctx, &builtin_descrs[INT64], g->place_ndim, g->place_shape, NULL));
    if (status == 0) {
        status = assign(ctx, &whole, &from);
        const int64_t *values = (const int64_t *)(const void *)whole.a->data;
        for (Size i = 0; status == 0 && i < g->places; i++) {
            int64_t at = values[i] < 0 ? values[i] + length : values[i];
            if (at < 0 || at >= length) {
                HPyErr_Format(ctx, ctx->h_IndexError, "index %lld is out of bounds for axis %d with size %zd",
                              (long long)values[i], axis, length);
                status = -1;
            }
            g->offsets[i] += (Size)at * stride;
        }
        ref_close(ctx, &whole);
    }
    ref_close(ctx, &from);
    return status;
}

static int plan(HPyContext *ctx, const Selection *s, Gather *g)
{
    const Array *arrays[MAX_DIMS];
    int taken = 0;
    for (int i = 0; i < s->count; i++) {
        arrays[i] = Array_AsStruct(ctx, s->indices[i]);
        taken |= 1 << s->axes[i];
    }
    if (broadcast_shapes(ctx, arrays, s->count, &g->place_ndim, g->place_shape) < 0)
        return -1;
    g->block_ndim = 0;
    for (int i = 0; i < s->ndim; i++)
        if (!(taken >> i & 1)) {
            g->block_shape[g->block_ndim] = s->shape[i];
            g->block_strides[g->block_ndim++] = s->strides[i];
        }
    if (g->place_ndim + g->block_ndim > MAX_DIMS) {
        HPyErr_Format(ctx, ctx->h_IndexError, "the result would have more than %d dimensions", MAX_DIMS);
        return -1;
    }
    g->places = 1;
    for (int i = 0; i < g->place_ndim; i++)
        g->places *= g->place_shape[i];
    g->offsets = calloc(g->places > 0 ? (size_t)g->places : 1, sizeof *g->offsets);
    if (g->offsets == NULL) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    for (int i = 0; i < s->count; i++)
        if (add_offsets(ctx, g, s->indices[i], s->shape[s->axes[i]], s->strides[s->axes[i]], s->axes[i]) < 0) {
            free(g->offsets);
            return -1;
        }
    return 0;
}

static HPy new_by_blocks(HPyContext *ctx, const Gather *g, Descr *descr)
{
    Size shape[MAX_DIMS];
    for (int i = 0; i < g->place_ndim; i++)
        shape[i] = g->place_shape[i];
    for (int i = 0; i < g->block_ndim; i++)
        shape[g->place_ndim + i] = g->block_shape[i];
    return array_new(ctx, descr, g->place_ndim + g->block_ndim, shape, NULL);
}

/* A view of an array by blocks with the axes where the result has them. */
static HPy as_result(HPyContext *ctx, const Selection *s, const Gather *g, HPy by_blocks)
{
    int axes[MAX_DIMS], at = 0;
    for (int i = 0; i < s->first; i++)
        axes[at++] = g->place_ndim + i;
    for (int i = 0; i < g->place_ndim; i++)
        axes[at++] = i;
    for (int i = s->first; i < g->block_ndim; i++)
        axes[at++] = g->place_ndim + i;
    return array_transpose(ctx, by_blocks, axes);
}

/* Copies all blocks between the selection and an array by blocks. */
static int copy_blocks(HPyContext *ctx, const Ref *self, const Selection *s, const Gather *g, const Ref *blocks, int scatter)
{
    Array there = *self->a, here = *blocks->a;
    there.ndim = here.ndim = g->block_ndim;
    Size size = here.descr->itemsize;
    for (int i = 0; i < g->block_ndim; i++) {
        there.shape[i] = here.shape[i] = g->block_shape[i];
        there.strides[i] = g->block_strides[i];
        here.strides[i] = blocks->a->strides[g->place_ndim + i];
        size *= g->block_shape[i];
    }
    const Ref outer = {self->h, &there, self->owner}, inner = {blocks->h, &here, blocks->owner};
    const int single = g->block_ndim == 0 && here.descr->object_count == 0;
    for (Size i = 0; i < g->places; i++) {
        there.data = s->data + g->offsets[i];
        here.data = blocks->a->data + i * size;
        if (single)
            memcpy(scatter ? there.data : here.data, scatter ? here.data : there.data, (size_t)size);
        else if (assign(ctx, scatter ? &outer : &inner, scatter ? &inner : &outer) < 0)
            return -1;
    }
    return 0;
}

HPy fancy_get(HPyContext *ctx, const Ref *self, const Selection *s)
{
    Gather g;
    Ref blocks;
    HPy result = HPy_NULL;
    if (plan(ctx, s, &g) < 0)
        return HPy_NULL;
    if (ref_take(ctx, &blocks, new_by_blocks(ctx, &g, s->descr)) == 0) {
        if (copy_blocks(ctx, self, s, &g, &blocks, 0) == 0)
            result = s->first == 0 ? HPy_Dup(ctx, blocks.h) : as_result(ctx, s, &g, blocks.h);
        ref_close(ctx, &blocks);
    }
    free(g.offsets);
    return result;
}

int fancy_set(HPyContext *ctx, const Ref *self, const Selection *s, const Ref *value)
{
    Gather g;
    Ref blocks, shaped;
    int status = -1;
    if (plan(ctx, s, &g) < 0)
        return -1;
    if (ref_take(ctx, &blocks, new_by_blocks(ctx, &g, s->descr)) == 0) {
        if (ref_take(ctx, &shaped, as_result(ctx, s, &g, blocks.h)) == 0) {
            if (assign(ctx, &shaped, value) == 0)
                status = copy_blocks(ctx, self, s, &g, &blocks, 1);
            ref_close(ctx, &shaped);
        }
        ref_close(ctx, &blocks);
    }
    free(g.offsets);
    return status;
}

/* ---- nonzero ---- */

/* Where elements are true: a tuple of an array of places for each dimension. */
HPy array_nonzero(HPyContext *ctx, HPy self)
{
    HPy made[MAX_DIMS], result = HPy_NULL;
    Ref mask;
    int64_t *out[MAX_DIMS];
    HPy truth = cast_if_needed(ctx, self, &builtin_descrs[BOOL]);
    HPy packed = HPy_IsNull(truth)                                    ? HPy_NULL
                 : array_is_contiguous(Array_AsStruct(ctx, truth)) ? HPy_Dup(ctx, truth)
                                                                   : array_copy(ctx, truth);
    HPy_Close(ctx, truth);
    if (ref_take(ctx, &mask, packed) < 0)
        return HPy_NULL;
    const Array *a = mask.a;
    const Size size = array_size(a);
    Size count[1] = {0}, index[MAX_DIMS] = {0}, found = 0;
    int ready = 0;
    for (Size i = 0; i < size; i++)
        count[0] += a->data[i] != 0;
    for (; ready < a->ndim; ready++) {
        Array *one;
        made[ready] = array_new(ctx, &builtin_descrs[INT64], 1, count, &one);
        if (HPy_IsNull(made[ready]))
            break;
        out[ready] = (int64_t *)(void *)one->data;
    }
    if (ready == a->ndim) {
        for (Size i = 0; i < size; i++) {
            if (a->data[i]) {
                for (int k = 0; k < a->ndim; k++)
                    out[k][found] = index[k];
                found++;
            }
            for (int k = a->ndim - 1; k >= 0 && ++index[k] == a->shape[k]; k--)
                index[k] = 0;
        }
        result = HPyTuple_FromArray(ctx, made, ready);
    }
    while (ready > 0)
        HPy_Close(ctx, made[--ready]);
    ref_close(ctx, &mask);
    return result;
}
