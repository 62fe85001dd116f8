/* New arrays: array, empty, zeros, ones, full, arange, frombuffer. */
#include "ndarray.h"
#include <math.h>

/* dtype(spec), or what stands in when none is given; a new reference, NULL with an exception set. */
static Descr *descr_or(HPyContext *ctx, HPy spec, TypeNumber fallback)
{
    return is_none(ctx, spec) ? &builtin_descrs[fallback] : descr_from_object(ctx, spec);
}

HPyDef_METH(new_array, "array", HPyFunc_KEYWORDS,
            .doc = "array(object, dtype=None, copy=True)\n--\n\nA new array of what nested sequences, a buffer or a number hold.")
static HPy new_array_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"object", "dtype", "copy", NULL};
    HPy values[3];
    if (parse_arguments(ctx, "array", names, 1, 3, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    int copy = HPy_IsNull(values[2]) ? 1 : HPy_IsTrue(ctx, values[2]);
    if (copy < 0)
        return HPy_NULL;
    if (is_none(ctx, values[1]))
        return array_from(ctx, values[0], NULL, copy);
    Descr *descr = descr_from_object(ctx, values[1]);
    HPy result = descr == NULL ? HPy_NULL : array_from(ctx, values[0], descr, copy);
    descr_release(descr);
    return result;
}

HPyDef_METH(asarray, "asarray", HPyFunc_KEYWORDS,
            .doc = "asarray(object, dtype=None)\n--\n\nThe array itself, or a new one of the object.")
static HPy asarray_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"object", "dtype", NULL};
    HPy values[2];
    if (parse_arguments(ctx, "asarray", names, 1, 2, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    Descr *descr = is_none(ctx, values[1]) ? NULL : descr_from_object(ctx, values[1]);
    if (descr == NULL && !is_none(ctx, values[1]))
        return HPy_NULL;
    HPy result = array_from(ctx, values[0], descr, 0);
    descr_release(descr);
    return result;
}

/* shape and dtype to a new array. */
static HPy new_of_shape(HPyContext *ctx, HPy shape, Descr *descr, int zeroed)
{
    Size dims[MAX_DIMS];
    int ndim = parse_shape(ctx, shape, dims);
    if (ndim < 0)
        return HPy_NULL;
    for (int i = 0; i < ndim; i++)
        if (dims[i] < 0)
            return HPyErr_SetString(ctx, ctx->h_ValueError, "negative dimensions are not allowed");
    return zeroed ? array_new_zeroed(ctx, descr, ndim, dims, NULL) : array_new(ctx, descr, ndim, dims, NULL);
}

static int fill_with(HPyContext *ctx, HPy array, HPy value)
{
    Ref dst, src;
    if (ref_take(ctx, &src, array_from(ctx, value, NULL, 0)) < 0)
        return -1;
    int status = ref_open(ctx, &dst, array);
    if (status == 0) {
        status = assign(ctx, &dst, &src);
        ref_close(ctx, &dst);
    }
    ref_close(ctx, &src);
    return status;
}

/* The array filled with a value; takes over the handle. */
static HPy filled(HPyContext *ctx, HPy array, HPy value)
{
    if (HPy_IsNull(array) || fill_with(ctx, array, value) == 0)
        return array;
    HPy_Close(ctx, array);
    return HPy_NULL;
}

static HPy filled_int(HPyContext *ctx, HPy array, int number)
{
    HPy value = HPyLong_FromInt32_t(ctx, number);
    HPy result = filled(ctx, array, value);
    HPy_Close(ctx, value);
    return result;
}

static HPy create(HPyContext *ctx, const char *name, int fill, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"shape", "dtype", NULL};
    HPy values[2];
    if (parse_arguments(ctx, name, names, 1, 2, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    Descr *descr = descr_or(ctx, values[1], FLOAT64);
    if (descr == NULL)
        return HPy_NULL;
    HPy result = new_of_shape(ctx, values[0], descr, fill == 0);
    /* Zero bytes are the number 0, but of objects it is an int. */
    if (fill > 0 || (fill == 0 && descr->object_count > 0 && !HPy_IsNull(result)))
        result = HPy_IsNull(result) ? result : filled_int(ctx, result, fill);
    descr_release(descr);
    return result;
}

#define CREATOR(name, fill, DOC)                                                                   \
    HPyDef_METH(new_##name, #name, HPyFunc_KEYWORDS, .doc = #name "(shape, dtype=float)\n--\n\n" DOC) \
    static HPy new_##name##_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs, HPy kwnames) \
    {                                                                                              \
        return create(ctx, #name, fill, args, nargs, kwnames);                                     \
    }
CREATOR(empty, -1, "A new array whose elements are whatever memory held; None for objects.")
CREATOR(zeros, 0, "A new array of zeros.")
CREATOR(ones, 1, "A new array of ones.")

HPyDef_METH(new_full, "full", HPyFunc_KEYWORDS,
            .doc = "full(shape, fill_value, dtype=None)\n--\n\nA new array of one value, by default of its type.")
static HPy new_full_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"shape", "fill_value", "dtype", NULL};
    HPy values[3], result = HPy_NULL;
    if (parse_arguments(ctx, "full", names, 2, 3, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    HPy value = array_from(ctx, values[1], NULL, 0);
    if (HPy_IsNull(value))
        return HPy_NULL;
    Descr *descr = is_none(ctx, values[2]) ? descr_retain(Array_AsStruct(ctx, value)->descr) : descr_from_object(ctx, values[2]);
    if (descr != NULL)
        result = filled(ctx, new_of_shape(ctx, values[0], descr, 0), descr->type == RECORD ? values[1] : value);
    descr_release(descr);
    HPy_Close(ctx, value);
    return result;
}

/* ---- arange ---- */

static int read_double(HPyContext *ctx, HPy h, double *out)
{
    *out = HPyFloat_AsDouble(ctx, h);
    return *out == -1 && HPyErr_Occurred(ctx) ? -1 : 0;
}

static int is_integer(HPyContext *ctx, HPy h)
{
    char kind, bytes[16];
    if (HPy_IsNull(h))
        return 1;
    if (python_number(ctx, h, &kind))
        return kind == 'i' || kind == 'b';
    Descr *descr = scalar_value(ctx, h, bytes);
    return descr != NULL && (descr->kind == 'i' || descr->kind == 'u');
}

/* start + i * step as int64 or float64, whichever `made` is. */
static HPy arange_of(HPyContext *ctx, HPy const *range, int integers)
{
    double length;
    HPy result;
    Array *a;
    if (integers) {
        int64_t v[3] = {0, 0, 1};
        for (int i = 0; i < 3; i++)
            if (!HPy_IsNull(range[i]) && item_set(ctx, &builtin_descrs[INT64], (char *)&v[i], HPy_NULL, range[i]) < 0)
                return HPy_NULL;
        if (v[2] == 0)
            return HPyErr_SetString(ctx, ctx->h_ZeroDivisionError, "division by zero");
        uint64_t span = v[2] > 0 ? (uint64_t)v[1] - (uint64_t)v[0] : (uint64_t)v[0] - (uint64_t)v[1];
        uint64_t step = v[2] > 0 ? (uint64_t)v[2] : 0 - (uint64_t)v[2];
        int any = v[2] > 0 ? v[1] > v[0] : v[1] < v[0];
        uint64_t count = any ? (span - 1) / step + 1 : 0;
        Size shape[1] = {count > (uint64_t)HPY_SSIZE_T_MAX ? HPY_SSIZE_T_MAX : (Size)count};
        result = array_new(ctx, &builtin_descrs[INT64], 1, shape, &a);
        if (HPy_IsNull(result))
            return HPy_NULL;
        int64_t *out = (int64_t *)(void *)a->data;
        for (Size i = 0; i < shape[0]; i++)
            out[i] = (int64_t)((uint64_t)v[0] + (uint64_t)i * (uint64_t)v[2]);
        return result;
    }
    double v[3] = {0, 0, 1};
    for (int i = 0; i < 3; i++)
        if (!HPy_IsNull(range[i]) && read_double(ctx, range[i], &v[i]) < 0)
            return HPy_NULL;
    length = ceil((v[1] - v[0]) / v[2]);
    if (!(length < (double)HPY_SSIZE_T_MAX))
        return HPyErr_SetString(ctx, ctx->h_ValueError, "arange: cannot compute length");
    Size shape[1] = {length > 0 ? (Size)length : 0};
    result = array_new(ctx, &builtin_descrs[FLOAT64], 1, shape, &a);
    if (HPy_IsNull(result))
        return HPy_NULL;
    double *out = (double *)(void *)a->data;
    for (Size i = 0; i < shape[0]; i++)
        out[i] = v[0] + (double)i * v[2];
    return result;
}

HPyDef_METH(arange, "arange", HPyFunc_KEYWORDS,
            .doc = "arange(start, stop=None, step=1, dtype=None)\n--\n\nNumbers from start (0 if it is the only one) to before stop.")
static HPy arange_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"start", "stop", "step", "dtype", NULL};
    HPy values[4];
    if (parse_arguments(ctx, "arange", names, 1, 4, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    HPy range[3] = {values[0], values[1], is_none(ctx, values[2]) ? HPy_NULL : values[2]};
    if (is_none(ctx, range[1])) {
        range[1] = range[0];
        range[0] = HPy_NULL;
    }
    Descr *descr = is_none(ctx, values[3]) ? NULL : descr_from_object(ctx, values[3]);
    if (descr == NULL && !is_none(ctx, values[3]))
        return HPy_NULL;
    int integers = is_integer(ctx, range[0]) && is_integer(ctx, range[1]) && is_integer(ctx, range[2]);
    HPy made = arange_of(ctx, range, integers), result = HPy_NULL;
    if (!HPy_IsNull(made))
        result = descr == NULL ? HPy_Dup(ctx, made) : cast_if_needed(ctx, made, descr);
    HPy_Close(ctx, made);
    descr_release(descr);
    return result;
}

/* ---- frombuffer ---- */

HPyDef_METH(frombuffer, "frombuffer", HPyFunc_KEYWORDS,
            .doc = "frombuffer(buffer, dtype=float, count=-1, offset=0)\n--\n\n"
                   "An array of the bytes that any buffer holds. They are copied: no extension sees the memory of others.")
static HPy frombuffer_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"buffer", "dtype", "count", "offset", NULL};
    HPy values[4], bytes, result = HPy_NULL;
    Size count = -1, offset = 0, length;
    if (parse_arguments(ctx, "frombuffer", names, 1, 4, args, nargs, kwnames, values) < 0 ||
        (!HPy_IsNull(values[2]) && (count = HPyLong_AsSsize_t(ctx, values[2])) == -1 && HPyErr_Occurred(ctx)) ||
        (!HPy_IsNull(values[3]) && (offset = HPyLong_AsSsize_t(ctx, values[3])) == -1 && HPyErr_Occurred(ctx)))
        return HPy_NULL;
    Descr *descr = descr_or(ctx, values[1], FLOAT64);
    if (descr == NULL)
        return HPy_NULL;
    if (HPyBytes_Check(ctx, values[0]))
        bytes = HPy_Dup(ctx, values[0]);
    else {
        HPy view = HPy_Call(ctx, ctx->h_MemoryViewType, &values[0], 1, HPy_NULL);
        HPy name = HPy_IsNull(view) ? HPy_NULL : HPyUnicode_FromString(ctx, "tobytes");
        bytes = HPy_IsNull(name) ? HPy_NULL : HPy_CallMethod(ctx, name, &view, 1, HPy_NULL);
        HPy_Close(ctx, name);
        HPy_Close(ctx, view);
    }
    if (HPy_IsNull(bytes))
        goto done;
    length = HPyBytes_Size(ctx, bytes) - offset;
    if (descr->object_count > 0 || descr->itemsize == 0)
        HPyErr_SetString(ctx, ctx->h_ValueError, "cannot create an array of objects from a buffer");
    else if (offset < 0 || length < 0)
        HPyErr_Format(ctx, ctx->h_ValueError, "offset must be non-negative and no greater than buffer length (%zd)",
                      length + offset);
    else if (count < 0 && length % descr->itemsize != 0)
        HPyErr_SetString(ctx, ctx->h_ValueError, "buffer size must be a multiple of element size");
    else if (count >= 0 && count > length / descr->itemsize)
        HPyErr_SetString(ctx, ctx->h_ValueError, "buffer is smaller than requested size");
    else {
        Array *a;
        Size shape[1] = {count < 0 ? length / descr->itemsize : count};
        result = array_new(ctx, descr, 1, shape, &a);
        if (!HPy_IsNull(result))
            memcpy(a->data, HPyBytes_AsString(ctx, bytes) + offset, (size_t)a->owned);
    }
done:
    HPy_Close(ctx, bytes);
    descr_release(descr);
    return result;
}

HPyDef *create_defines[] = {&new_array, &asarray, &new_empty, &new_zeros, &new_ones, &new_full, &arange, &frombuffer, NULL};
