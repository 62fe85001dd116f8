/* Other shapes of the same elements: reshape, transpose, ravel, squeeze ... */
#include "ndarray.h"

/* Strides of a view with another shape, if there are any: 1, else 0. */
static int view_strides(const Array *a, int ndim, const Size *shape, Size *strides)
{
    Size old_shape[MAX_DIMS], old_strides[MAX_DIMS];
    int old = 0;
    for (int i = 0; i < a->ndim; i++)
        if (a->shape[i] != 1) {
            old_shape[old] = a->shape[i];
            old_strides[old++] = a->strides[i];
        }
    int i = 0, j = 0;
    while (i < old && j < ndim) {
        /* Groups of dimensions with as many elements on both sides. */
        int from = i, to = j;
        Size left = old_shape[i++], right = shape[j++];
        while (left != right)
            if (left < right)
                left *= old_shape[i++];
            else
                right *= shape[j++];
        for (int k = from; k + 1 < i; k++)
            if (old_strides[k] != old_shape[k + 1] * old_strides[k + 1])
                return 0;
        strides[j - 1] = old_strides[i - 1];
        for (int k = j - 1; k > to; k--)
            strides[k - 1] = strides[k] * shape[k];
    }
    for (; j < ndim; j++)
        strides[j] = a->descr->itemsize;
    return 1;
}

/* Puts the length in that -1 stands for. */
static int complete_shape(HPyContext *ctx, Size size, int ndim, Size *shape)
{
    int unknown = -1;
    Size known = 1;
    for (int i = 0; i < ndim; i++)
        if (shape[i] < 0) {
            if (unknown >= 0) {
                HPyErr_SetString(ctx, ctx->h_ValueError, "can only specify one unknown dimension");
                return -1;
            }
            unknown = i;
        } else
            known *= shape[i];
    if (unknown >= 0 && known > 0 && size % known == 0) {
        shape[unknown] = size / known;
        return 0;
    }
    if (unknown < 0 && known == size)
        return 0;
    HPy wanted = shape_tuple(ctx, ndim, shape);
    if (!HPy_IsNull(wanted))
        HPyErr_Format(ctx, ctx->h_ValueError, "cannot reshape array of size %zd into shape %S", size, wanted);
    HPy_Close(ctx, wanted);
    return -1;
}

HPy array_reshape(HPyContext *ctx, HPy self, int ndim, const Size *given)
{
    Array *a = Array_AsStruct(ctx, self);
    Size shape[MAX_DIMS], strides[MAX_DIMS];
    memcpy(shape, given, (size_t)ndim * sizeof *shape);
    Size size = array_size(a);
    if (complete_shape(ctx, size, ndim, shape) < 0)
        return HPy_NULL;
    if (size == 0)
        fill_strides(ndim, shape, a->descr->itemsize, strides);
    else if (!view_strides(a, ndim, shape, strides)) {
        HPy copy = array_copy(ctx, self);
        if (HPy_IsNull(copy))
            return HPy_NULL;
        HPy result = array_reshape(ctx, copy, ndim, shape);
        HPy_Close(ctx, copy);
        return result;
    }
    return array_view(ctx, self, a->descr, a->data, ndim, shape, strides, NULL);
}

HPy array_copy(HPyContext *ctx, HPy self)
{
    Ref src;
    if (ref_open(ctx, &src, self) < 0)
        return HPy_NULL;
    HPy result = cast_copy(ctx, &src, src.a->descr);
    ref_close(ctx, &src);
    return result;
}

HPy array_transpose(HPyContext *ctx, HPy self, const int *axes)
{
    const Array *a = Array_AsStruct(ctx, self);
    Size shape[MAX_DIMS], strides[MAX_DIMS];
    for (int i = 0; i < a->ndim; i++) {
        int from = axes == NULL ? a->ndim - 1 - i : axes[i];
        shape[i] = a->shape[from];
        strides[i] = a->strides[from];
    }
    return array_view(ctx, self, a->descr, a->data, a->ndim, shape, strides, NULL);
}

/* f(1, 2, 3) and f((1, 2, 3)) say the same. */
static int parse_many(HPyContext *ctx, const HPy *args, size_t nargs, Size *out)
{
    if (nargs == 1)
        return parse_shape(ctx, args[0], out);
    HPy tuple = HPyTuple_FromArray(ctx, args, (Size)nargs);
    int count = HPy_IsNull(tuple) ? -1 : parse_shape(ctx, tuple, out);
    HPy_Close(ctx, tuple);
    return count;
}

HPyDef_METH(method_reshape, "reshape", HPyFunc_VARARGS,
            .doc = "reshape($self, *shape)\n--\n\nThe elements in another shape; -1 stands for the length that fits. A view if there can be one.")
static HPy method_reshape_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    Size shape[MAX_DIMS];
    int ndim = parse_many(ctx, args, nargs, shape);
    return ndim < 0 ? HPy_NULL : array_reshape(ctx, self, ndim, shape);
}

HPyDef_METH(method_transpose, "transpose", HPyFunc_VARARGS,
            .doc = "transpose($self, *axes)\n--\n\nA view with the axes in another order, by default the opposite one.")
static HPy method_transpose_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    const int ndim = Array_AsStruct(ctx, self)->ndim;
    if (nargs == 0 || (nargs == 1 && is_none(ctx, args[0])))
        return array_transpose(ctx, self, NULL);
    Size given[MAX_DIMS];
    int axes[MAX_DIMS], seen = 0, count = parse_many(ctx, args, nargs, given);
    if (count < 0)
        return HPy_NULL;
    for (int i = 0; i < count && count == ndim; i++) {
        Size axis = given[i] < 0 ? given[i] + ndim : given[i];
        if (axis < 0 || axis >= ndim || seen >> axis & 1)
            count = -1;
        else {
            axes[i] = (int)axis;
            seen |= 1 << axis;
        }
    }
    if (count != ndim)
        return HPyErr_SetString(ctx, ctx->h_ValueError, "axes don't match array");
    return array_transpose(ctx, self, axes);
}

HPyDef_METH(method_swapaxes, "swapaxes", HPyFunc_VARARGS, .doc = "swapaxes($self, axis1, axis2)\n--\n\nA view with two axes exchanged.")
static HPy method_swapaxes_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    const int ndim = Array_AsStruct(ctx, self)->ndim;
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "swapaxes() takes two axes");
    int axes[MAX_DIMS], first = parse_axis(ctx, args[0], ndim), second = first < 0 ? -1 : parse_axis(ctx, args[1], ndim);
    if (second < 0)
        return HPy_NULL;
    for (int i = 0; i < ndim; i++)
        axes[i] = i == first ? second : i == second ? first : i;
    return array_transpose(ctx, self, axes);
}

HPyDef_METH(method_ravel, "ravel", HPyFunc_NOARGS, .doc = "ravel($self)\n--\n\nThe elements in one dimension; a view if there can be one.")
static HPy method_ravel_impl(HPyContext *ctx, HPy self)
{
    Size all = array_size(Array_AsStruct(ctx, self));
    return array_reshape(ctx, self, 1, &all);
}

HPyDef_METH(method_flatten, "flatten", HPyFunc_NOARGS, .doc = "flatten($self)\n--\n\nA copy of the elements in one dimension.")
static HPy method_flatten_impl(HPyContext *ctx, HPy self)
{
    HPy copy = array_copy(ctx, self);
    HPy result = HPy_IsNull(copy) ? HPy_NULL : method_ravel_impl(ctx, copy);
    HPy_Close(ctx, copy);
    return result;
}

HPyDef_METH(method_squeeze, "squeeze", HPyFunc_KEYWORDS, .doc = "squeeze($self, axis=None)\n--\n\nA view without axes of length one.")
static HPy method_squeeze_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"axis", NULL};
    HPy value;
    const Array *a = Array_AsStruct(ctx, self);
    if (parse_arguments(ctx, "squeeze", names, 0, 1, args, nargs, kwnames, &value) < 0)
        return HPy_NULL;
    int only = is_none(ctx, value) ? -1 : parse_axis(ctx, value, a->ndim), kept = 0;
    if (only < 0 && !is_none(ctx, value))
        return HPy_NULL;
    if (only >= 0 && a->shape[only] != 1)
        return HPyErr_SetString(ctx, ctx->h_ValueError, "cannot select an axis to squeeze out which has size not equal to one");
    Size shape[MAX_DIMS], strides[MAX_DIMS];
    for (int i = 0; i < a->ndim; i++)
        if (a->shape[i] != 1 || (only >= 0 && i != only)) {
            shape[kept] = a->shape[i];
            strides[kept++] = a->strides[i];
        }
    return array_view(ctx, self, a->descr, a->data, kept, shape, strides, NULL);
}

HPyDef_METH(method_copy, "copy", HPyFunc_NOARGS, .doc = "copy($self)\n--\n\nA new array of the same elements.")
static HPy method_copy_impl(HPyContext *ctx, HPy self)
{
    return array_copy(ctx, self);
}

HPyDef_METH(method_astype, "astype", HPyFunc_KEYWORDS,
            .doc = "astype($self, dtype, copy=True)\n--\n\nThe elements converted, in a new array unless copy is false and nothing is to do.")
static HPy method_astype_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"dtype", "copy", NULL};
    HPy values[2], result = HPy_NULL;
    Ref src;
    if (parse_arguments(ctx, "astype", names, 1, 2, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    int copy = HPy_IsNull(values[1]) ? 1 : HPy_IsTrue(ctx, values[1]);
    Descr *descr = copy < 0 ? NULL : descr_from_object(ctx, values[0]);
    if (descr == NULL)
        return HPy_NULL;
    if (ref_open(ctx, &src, self) == 0) {
        result = !copy && descr_equal(descr, src.a->descr) ? HPy_Dup(ctx, self) : cast_copy(ctx, &src, descr);
        ref_close(ctx, &src);
    }
    descr_release(descr);
    return result;
}

HPyDef_METH(method_view, "view", HPyFunc_KEYWORDS,
            .doc = "view($self, dtype=None)\n--\n\nThe same memory, as elements of another dtype of the same size or of one that "
                   "divides the last dimension.")
static HPy method_view_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"dtype", NULL};
    HPy value, result = HPy_NULL;
    Array *a = Array_AsStruct(ctx, self);
    if (parse_arguments(ctx, "view", names, 0, 1, args, nargs, kwnames, &value) < 0)
        return HPy_NULL;
    if (is_none(ctx, value))
        return array_same_view(ctx, self);
    Descr *descr = descr_from_object(ctx, value);
    if (descr == NULL)
        return HPy_NULL;
    Size shape[MAX_DIMS], strides[MAX_DIMS], old = a->descr->itemsize, fresh = descr->itemsize;
    memcpy(shape, a->shape, sizeof shape);
    memcpy(strides, a->strides, sizeof strides);
    if (descr_equal(descr, a->descr))
        result = array_same_view(ctx, self);
    else if (descr->object_count > 0 || a->descr->object_count > 0)
        HPyErr_SetString(ctx, ctx->h_TypeError, "Cannot change data-type for array of references.");
    else if (old != fresh && (a->ndim == 0 || a->strides[a->ndim - 1] != old || fresh == 0 ||
                              a->shape[a->ndim - 1] * old % fresh != 0))
        HPyErr_SetString(ctx, ctx->h_ValueError,
                         "When changing to a dtype of another size, the last axis must be contiguous and its bytes a multiple of that");
    else {
        if (old != fresh) {
            shape[a->ndim - 1] = a->shape[a->ndim - 1] * old / fresh;
            strides[a->ndim - 1] = fresh;
        }
        result = array_view(ctx, self, descr, a->data, a->ndim, shape, strides, NULL);
    }
    descr_release(descr);
    return result;
}

HPyDef_METH(broadcast_to, "broadcast_to", HPyFunc_VARARGS,
            .doc = "broadcast_to(array, shape)\n--\n\nA view that cannot be written to, with the elements repeated to fill the shape.")
static HPy broadcast_to_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs)
{
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "broadcast_to() takes an array and a shape");
    Size shape[MAX_DIMS], strides[MAX_DIMS];
    int ndim = parse_shape(ctx, args[1], shape);
    HPy source = ndim < 0 ? HPy_NULL : array_from(ctx, args[0], NULL, 0), result = HPy_NULL;
    if (HPy_IsNull(source))
        return HPy_NULL;
    Array *a = Array_AsStruct(ctx, source), *view;
    if (!broadcasts_to(a, ndim, shape))
        HPyErr_SetString(ctx, ctx->h_ValueError, "the array cannot be broadcast to that shape");
    else {
        for (int i = 0; i < ndim; i++) {
            int axis = i - (ndim - a->ndim);
            strides[i] = axis < 0 || a->shape[axis] == 1 ? 0 : a->strides[axis];
        }
        result = array_view(ctx, source, a->descr, a->data, ndim, shape, strides, &view);
        if (!HPy_IsNull(result))
            view->flags &= ~WRITEABLE;
    }
    HPy_Close(ctx, source);
    return result;
}

HPyDef *array_shape_defines[] = {&method_reshape, &method_transpose, &method_swapaxes, &method_ravel, &method_flatten,
                                 &method_squeeze, &method_copy,      &method_astype,   &method_view,  NULL};
HPyDef *shape_defines[] = {&broadcast_to, NULL};
