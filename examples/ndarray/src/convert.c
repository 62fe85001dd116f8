/* Arrays from sequences, numbers and buffers. */
#include "ndarray.h"
#include <stdio.h>

/* ---- Buffers ---- */

/* The type of a buffer's format, or NULL with no exception; itemsize tells how wide `l` is. */
static Descr *descr_of_format(const char *format, Size itemsize)
{
    if (*format == '@' || *format == '=' || *format == '<')
        format++;
    for (int i = 0; i < PLAIN_COUNT; i++)
        if (strcmp(format, builtin_descrs[i].format) == 0 && builtin_descrs[i].itemsize == itemsize)
            return &builtin_descrs[i];
    if (format[0] == 0 || format[1] != 0)
        return NULL;
    const char kind = strchr("lnbhiq", *format) ? 'i' : strchr("LNBHIQcP", *format) ? 'u' : 0;
    for (int i = 0; kind != 0 && i < PLAIN_COUNT; i++)
        if (builtin_descrs[i].kind == kind && builtin_descrs[i].itemsize == itemsize)
            return &builtin_descrs[i];
    return NULL;
}

/* What a memoryview shows, as an array of our own: no extension sees the memory of another's objects. */
static HPy array_of_view(HPyContext *ctx, HPy view)
{
    HPy bytes = HPy_NULL, result = HPy_NULL, shape = HPy_NULL;
    HPy format = HPy_GetAttr_s(ctx, view, "format"), itemsize = HPy_GetAttr_s(ctx, view, "itemsize");
    Size size = HPy_IsNull(itemsize) ? -1 : HPyLong_AsSsize_t(ctx, itemsize), dims[MAX_DIMS];
    const char *text = HPy_IsNull(format) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, format, NULL);
    if (text == NULL || (size < 0 && HPyErr_Occurred(ctx)))
        goto done;
    Descr *descr = descr_of_format(text, size);
    if (descr == NULL) {
        HPyErr_Format(ctx, ctx->h_ValueError, "buffers of format '%s' have no dtype", text);
        goto done;
    }
    shape = HPy_GetAttr_s(ctx, view, "shape");
    int ndim = HPy_IsNull(shape) ? -1 : parse_shape(ctx, shape, dims);
    if (ndim < 0)
        goto done;
    HPy name = HPyUnicode_FromString(ctx, "tobytes");
    bytes = HPy_IsNull(name) ? HPy_NULL : HPy_CallMethod(ctx, name, &view, 1, HPy_NULL);
    HPy_Close(ctx, name);
    const char *data = HPy_IsNull(bytes) ? NULL : HPyBytes_AsString(ctx, bytes);
    Array *a;
    if (data == NULL)
        goto done;
    result = array_new(ctx, descr, ndim, dims, &a);
    if (!HPy_IsNull(result))
        memcpy(a->data, data, (size_t)a->owned);
done:
    HPy_Close(ctx, bytes);
    HPy_Close(ctx, shape);
    HPy_Close(ctx, itemsize);
    HPy_Close(ctx, format);
    return result;
}

HPy array_from_buffer(HPyContext *ctx, HPy object)
{
    HPy view = HPy_Call(ctx, ctx->h_MemoryViewType, &object, 1, HPy_NULL);
    if (HPy_IsNull(view)) {
        if (HPyErr_ExceptionMatches(ctx, ctx->h_TypeError))
            HPyErr_Clear(ctx);
        return HPy_NULL;
    }
    HPy result = array_of_view(ctx, view);
    HPy_Close(ctx, view);
    return result;
}

/* ---- Sequences ---- */

/* What was found of a nested sequence. */
typedef struct {
    int ndim; /* -1: not known yet */
    Size shape[MAX_DIMS];
    Descr *descr; /* of all elements, or NULL while there are none; a reference of its own */
    int want_type;
    int deepest; /* sequences further in are elements */
    Descr *target;
} Discovery;

static int is_sequence(HPyContext *ctx, HPy h)
{
    return HPyList_Check(ctx, h) || HPyTuple_Check(ctx, h);
}

static int add_descr(HPyContext *ctx, Discovery *d, Descr *descr)
{
    if (!d->want_type)
        return 0;
    if (d->descr == NULL) {
        d->descr = descr_retain(descr);
        return 0;
    }
    if (d->descr == descr)
        return 0;
    Descr *both = descr_promote(ctx, d->descr, descr);
    if (both == NULL)
        return -1;
    descr_release(d->descr);
    d->descr = both;
    return 0;
}

static int add_integer(HPyContext *ctx, Discovery *d, HPy value)
{
    int64_t room;
    for (int i = 0; i < 2; i++) {
        Descr *descr = &builtin_descrs[i == 0 ? INT64 : UINT64];
        if (item_set(ctx, descr, (char *)&room, HPy_NULL, value) == 0)
            return add_descr(ctx, d, descr);
        if (!HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError))
            return -1;
        HPyErr_Clear(ctx);
    }
    return add_descr(ctx, d, &builtin_descrs[OBJECT]);
}

/* A leaf: its type, unless only the shape is asked for. */
static int add_leaf(HPyContext *ctx, Discovery *d, HPy value)
{
    char kind, bytes[16];
    if (!d->want_type)
        return 0;
    if (python_number(ctx, value, &kind)) {
        if (kind == 'i')
            return add_integer(ctx, d, value);
        return add_descr(ctx, d, &builtin_descrs[kind == 'b' ? BOOL : kind == 'f' ? FLOAT64 : COMPLEX128]);
    }
    Descr *descr = scalar_value(ctx, value, bytes);
    if (descr != NULL)
        return add_descr(ctx, d, descr);
    if (HPyErr_Occurred(ctx))
        return -1;
    if (is_instance(ctx, value, record_type)) {
        HPy array = record_array(ctx, value);
        int status = HPy_IsNull(array) ? -1 : add_descr(ctx, d, Array_AsStruct(ctx, array)->descr);
        HPy_Close(ctx, array);
        return status;
    }
    return add_descr(ctx, d, &builtin_descrs[OBJECT]);
}

/* Compares a dimension with what is known: 1 when it fits, 0 when shapes differ from here on. */
static int fits(Discovery *d, int depth, Size length)
{
    if (d->ndim < 0 || depth < d->ndim)
        return d->shape[depth] < 0 ? (d->shape[depth] = length, 1) : d->shape[depth] == length;
    return 0;
}

/* Of objects, what is ragged makes an array of sequences: they are looked at again, less deep. */
static int ragged(HPyContext *ctx, Discovery *d, int depth)
{
    if (d->target != NULL && d->target->type == OBJECT && depth > 0) {
        d->deepest = depth;
        return -1;
    }
    HPyErr_Format(ctx, ctx->h_ValueError,
                  "setting an array element with a sequence. The requested array has an inhomogeneous shape after %d dimensions",
                  depth);
    return -1;
}

static int end_here(HPyContext *ctx, Discovery *d, int depth)
{
    if (d->ndim >= 0 && d->ndim != depth)
        return ragged(ctx, d, depth < d->ndim ? depth : d->ndim);
    d->ndim = depth;
    return 0;
}

static int discover(HPyContext *ctx, Discovery *d, HPy value, int depth)
{
    const int record = d->target != NULL && d->target->type == RECORD;
    if (depth < d->deepest && is_instance(ctx, value, array_type)) {
        const Array *a = Array_AsStruct(ctx, value);
        if (depth + a->ndim > MAX_DIMS)
            return ragged(ctx, d, depth);
        for (int i = 0; i < a->ndim; i++)
            if (!fits(d, depth + i, a->shape[i]))
                return ragged(ctx, d, depth + i);
        return end_here(ctx, d, depth + a->ndim) < 0 ? -1 : add_descr(ctx, d, a->descr);
    }
    /* Tuples are the elements of records. */
    if (depth == d->deepest || !is_sequence(ctx, value) || (record && HPyTuple_Check(ctx, value)))
        return end_here(ctx, d, depth) < 0 ? -1 : add_leaf(ctx, d, value);
    if (depth == MAX_DIMS) {
        HPyErr_Format(ctx, ctx->h_ValueError, "sequences are nested deeper than %d dimensions", MAX_DIMS);
        return -1;
    }
    Size length = HPy_Length(ctx, value);
    if (length < 0)
        return -1;
    if (!fits(d, depth, length))
        return ragged(ctx, d, depth);
    if (length == 0)
        return end_here(ctx, d, depth + 1);
    for (Size i = 0; i < length; i++) {
        HPy item = HPy_GetItem_i(ctx, value, i);
        int status = HPy_IsNull(item) ? -1 : discover(ctx, d, item, depth + 1);
        HPy_Close(ctx, item);
        if (status < 0)
            return -1;
    }
    return 0;
}

static int fill(HPyContext *ctx, const Ref *to, char *at, int depth, HPy value)
{
    if (depth == to->a->ndim)
        return item_set(ctx, to->a->descr, at, to->owner, value);
    if (is_instance(ctx, value, array_type)) {
        Array part = *to->a;
        part.data = at;
        part.ndim = to->a->ndim - depth;
        for (int i = 0; i < part.ndim; i++) {
            part.shape[i] = to->a->shape[depth + i];
            part.strides[i] = to->a->strides[depth + i];
        }
        Ref dst = {to->h, &part, to->owner}, src;
        if (ref_open(ctx, &src, value) < 0)
            return -1;
        int status = assign(ctx, &dst, &src);
        ref_close(ctx, &src);
        return status;
    }
    for (Size i = 0; i < to->a->shape[depth]; i++) {
        HPy item = HPy_GetItem_i(ctx, value, i);
        int status = HPy_IsNull(item) ? -1 : fill(ctx, to, at + i * to->a->strides[depth], depth + 1, item);
        HPy_Close(ctx, item);
        if (status < 0)
            return -1;
    }
    return 0;
}

static HPy from_sequence(HPyContext *ctx, HPy object, Descr *descr)
{
    Discovery d = {.want_type = descr == NULL, .deepest = MAX_DIMS + 1, .target = descr};
    Ref result;
    HPy out = HPy_NULL;
    int found, depth;
    do {
        depth = d.deepest;
        d.ndim = -1;
        for (int i = 0; i < MAX_DIMS; i++)
            d.shape[i] = -1;
        found = discover(ctx, &d, object, 0) == 0;
    } while (!found && d.deepest < depth);
    if (found) {
        Descr *type = descr != NULL ? descr : d.descr != NULL ? d.descr : &builtin_descrs[FLOAT64];
        if (ref_take(ctx, &result, array_new(ctx, type, d.ndim, d.shape, NULL)) == 0) {
            if (fill(ctx, &result, result.a->data, 0, object) == 0)
                out = ref_give(ctx, &result);
            else
                ref_close(ctx, &result);
        }
    }
    descr_release(d.descr);
    return out;
}

/* Ranges, sets' iterators and the like have to be lists first; str and dict are single objects. */
static int is_other_sequence(HPyContext *ctx, HPy h)
{
    return !HPyUnicode_Check(ctx, h) && !HPyDict_Check(ctx, h) && !HPy_TypeCheck(ctx, h, ctx->h_TypeType) &&
           HPy_HasAttr_s(ctx, h, "__len__") && HPy_HasAttr_s(ctx, h, "__getitem__") &&
           !is_instance(ctx, h, record_type);
}

static HPy from_array(HPyContext *ctx, HPy array, Descr *descr, int copy)
{
    Ref src;
    if (ref_open(ctx, &src, array) < 0)
        return HPy_NULL;
    Descr *type = descr != NULL ? descr : src.a->descr;
    HPy result = copy || !descr_equal(type, src.a->descr) ? cast_copy(ctx, &src, type) : HPy_Dup(ctx, array);
    ref_close(ctx, &src);
    return result;
}

HPy array_from(HPyContext *ctx, HPy object, Descr *descr, int copy)
{
    char kind;
    if (is_instance(ctx, object, array_type))
        return from_array(ctx, object, descr, copy);
    if (is_sequence(ctx, object) || python_number(ctx, object, &kind) || HPyUnicode_Check(ctx, object) ||
        is_instance(ctx, object, generic_type))
        return from_sequence(ctx, object, descr);
    HPy made = array_from_buffer(ctx, object);
    if (HPy_IsNull(made) && HPyErr_Occurred(ctx))
        return HPy_NULL;
    if (HPy_IsNull(made)) {
        if (!is_other_sequence(ctx, object))
            return from_sequence(ctx, object, descr);
        HPy list = HPy_Call(ctx, ctx->h_ListType, &object, 1, HPy_NULL);
        if (HPy_IsNull(list))
            return HPy_NULL;
        made = from_sequence(ctx, list, descr);
        HPy_Close(ctx, list);
        return made;
    }
    HPy result = descr == NULL ? HPy_Dup(ctx, made) : from_array(ctx, made, descr, 0);
    HPy_Close(ctx, made);
    return result;
}
