/* Walking several arrays together. */
#include "ndarray.h"

void nest_init(Nest *nest, int ndim, const Size *shape)
{
    nest->count = 0;
    nest->ndim = ndim;
    for (int i = 0; i < ndim; i++)
        nest->shape[i] = shape[i];
}

void nest_add(Nest *nest, const Array *a)
{
    int at = nest->count++, missing = nest->ndim - a->ndim;
    nest->data[at] = a->data;
    for (int i = 0; i < nest->ndim; i++)
        nest->strides[at][i] = i < missing || a->shape[i - missing] == 1 ? 0 : a->strides[i - missing];
}

/* How far a step along the axis goes, over all operands. */
static Size reach(const Nest *nest, int axis)
{
    Size sum = 0;
    for (int k = 0; k < nest->count; k++)
        sum += nest->strides[k][axis] < 0 ? -nest->strides[k][axis] : nest->strides[k][axis];
    return sum;
}

static void swap_axes(Nest *nest, int i, int j)
{
    Size shape = nest->shape[i];
    nest->shape[i] = nest->shape[j];
    nest->shape[j] = shape;
    for (int k = 0; k < nest->count; k++) {
        Size stride = nest->strides[k][i];
        nest->strides[k][i] = nest->strides[k][j];
        nest->strides[k][j] = stride;
    }
}

/* Drops axes of length one, puts the longest steps outside, and joins axes that are one in all operands. */
static void simplify(Nest *nest)
{
    int kept = 0;
    for (int i = 0; i < nest->ndim; i++)
        if (nest->shape[i] != 1) {
            if (kept != i)
                swap_axes(nest, kept, i);
            kept++;
        }
    nest->ndim = kept;
    for (int i = 1; i < kept; i++)
        for (int j = i; j > 0 && reach(nest, j - 1) < reach(nest, j); j--)
            swap_axes(nest, j - 1, j);
    int last = 0;
    for (int i = 1; i < kept; i++) {
        int joins = 1;
        for (int k = 0; k < nest->count; k++)
            joins &= nest->strides[k][last] == nest->strides[k][i] * nest->shape[i];
        if (joins)
            nest->shape[last] *= nest->shape[i];
        else
            nest->shape[++last] = nest->shape[i];
        for (int k = 0; k < nest->count; k++)
            nest->strides[k][last] = nest->strides[k][i];
    }
    if (kept > 0)
        nest->ndim = last + 1;
}

int nest_run(Nest *nest, Loop loop, LoopContext *context)
{
    for (int i = 0; i < nest->ndim; i++)
        if (nest->shape[i] == 0)
            return 0;
    simplify(nest);
    Size steps[4] = {0, 0, 0, 0}, n = 1;
    int outer = nest->ndim - 1;
    if (outer >= 0) {
        n = nest->shape[outer];
        for (int k = 0; k < nest->count; k++)
            steps[k] = nest->strides[k][outer];
    }
    Size index[MAX_DIMS] = {0};
    for (;;) {
        char *args[4] = {nest->data[0], nest->data[1], nest->data[2], nest->data[3]};
        if (loop(context, args, steps, n) < 0)
            return -1;
        int axis = outer - 1;
        for (; axis >= 0; axis--) {
            for (int k = 0; k < nest->count; k++)
                nest->data[k] += nest->strides[k][axis];
            if (++index[axis] < nest->shape[axis])
                break;
            for (int k = 0; k < nest->count; k++)
                nest->data[k] -= nest->strides[k][axis] * nest->shape[axis];
            index[axis] = 0;
        }
        if (axis < 0)
            return 0;
    }
}

/* "(3,) (2,4)", for messages; the caller has room for it. */
static void shapes_text(const Array *const *arrays, int count, char *text, size_t room)
{
    size_t used = 0;
    text[0] = 0;
    for (int k = 0; k < count; k++) {
        char one[MAX_DIMS * 21 + 4];
        size_t length = 0;
        one[length++] = '(';
        for (int i = 0; i < arrays[k]->ndim; i++) {
            char digits[24];
            int place = 24;
            Size value = arrays[k]->shape[i];
            do
                digits[--place] = (char)('0' + value % 10);
            while ((value /= 10) > 0);
            if (i > 0)
                one[length++] = ',';
            while (place < 24)
                one[length++] = digits[place++];
        }
        if (arrays[k]->ndim == 1)
            one[length++] = ',';
        one[length++] = ')';
        if (used + length + 2 > room)
            return;
        if (k > 0)
            text[used++] = ' ';
        memcpy(text + used, one, length);
        used += length;
        text[used] = 0;
    }
}

int broadcast_shapes(HPyContext *ctx, const Array *const *arrays, int count, int *ndim, Size *shape)
{
    *ndim = 0;
    for (int k = 0; k < count; k++)
        if (arrays[k]->ndim > *ndim)
            *ndim = arrays[k]->ndim;
    for (int i = 0; i < *ndim; i++) {
        shape[i] = 1;
        for (int k = 0; k < count; k++) {
            int axis = i - (*ndim - arrays[k]->ndim);
            Size length = axis < 0 ? 1 : arrays[k]->shape[axis];
            if (length == 1 || length == shape[i])
                continue;
            if (shape[i] != 1) {
                char text[200];
                shapes_text(arrays, count, text, sizeof text);
                HPyErr_Format(ctx, ctx->h_ValueError, "operands could not be broadcast together with shapes %s", text);
                return -1;
            }
            shape[i] = length;
        }
    }
    return 0;
}

int broadcasts_to(const Array *a, int ndim, const Size *shape)
{
    if (a->ndim > ndim)
        return 0;
    for (int i = 0; i < a->ndim; i++)
        if (a->shape[i] != 1 && a->shape[i] != shape[ndim - a->ndim + i])
            return 0;
    return 1;
}
