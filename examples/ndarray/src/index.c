/* a[key] and a[key] = value: reading keys, views. */
#include "index.h"

typedef enum { AT_INTEGER, AT_SLICE, AT_NEW_AXIS, AT_ELLIPSIS, AT_ARRAY, AT_MASK } KeyKind;

typedef struct {
    KeyKind kind;
    HPy value; /* owned: the part of the key, or the array that it is */
    Size integer;
} KeyPart;

static int read_integer(HPyContext *ctx, HPy value, Size *out)
{
    HPy index = HPy_Index(ctx, value);
    *out = HPy_IsNull(index) ? -1 : HPyLong_AsSsize_t(ctx, index);
    HPy_Close(ctx, index);
    return *out == -1 && HPyErr_Occurred(ctx) ? -1 : 0;
}

/* Takes over `value`. */
static int read_part(HPyContext *ctx, HPy value, KeyPart *part)
{
    char kind = 0, bytes[16];
    part->value = value;
    if (HPy_Is(ctx, value, ctx->h_None))
        part->kind = AT_NEW_AXIS;
    else if (HPy_Is(ctx, value, ctx->h_Ellipsis))
        part->kind = AT_ELLIPSIS;
    else if (HPy_TypeCheck(ctx, value, ctx->h_SliceType))
        part->kind = AT_SLICE;
    else if (python_number(ctx, value, &kind) && kind == 'i') {
        part->kind = AT_INTEGER;
        return read_integer(ctx, value, &part->integer);
    } else {
        Descr *descr = kind == 0 ? scalar_value(ctx, value, bytes) : NULL;
        if (descr != NULL && (descr->kind == 'i' || descr->kind == 'u')) {
            part->kind = AT_INTEGER;
            return read_integer(ctx, value, &part->integer);
        }
        HPy array = array_from(ctx, value, NULL, 0);
        if (HPy_IsNull(array))
            return -1;
        HPy_Close(ctx, part->value);
        part->value = array;
        const Array *a = Array_AsStruct(ctx, array);
        part->kind = a->descr->type == BOOL ? AT_MASK : AT_ARRAY;
        if (a->descr->kind != 'b' && a->descr->kind != 'i' && a->descr->kind != 'u' && array_size(a) > 0) {
            HPyErr_SetString(ctx, ctx->h_IndexError,
                             "only integers, slices (`:`), ellipsis (`...`), None and integer or boolean arrays are valid indices");
            return -1;
        }
        part->value = cast_if_needed(ctx, array, &builtin_descrs[part->kind == AT_MASK ? BOOL : INT64]);
        HPy_Close(ctx, array);
        return HPy_IsNull(part->value) ? -1 : 0;
    }
    return 0;
}

enum { MAX_PARTS = 2 * MAX_DIMS + 1 };

static int read_parts(HPyContext *ctx, HPy key, KeyPart *parts)
{
    if (!HPyTuple_Check(ctx, key)) {
        int status = read_part(ctx, HPy_Dup(ctx, key), &parts[0]);
        if (status < 0)
            HPy_Close(ctx, parts[0].value);
        return status < 0 ? -1 : 1;
    }
    Size count = HPy_Length(ctx, key);
    if (count > MAX_PARTS) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "too many indices for array");
        return -1;
    }
    for (Size i = 0; i < count; i++) {
        HPy item = HPy_GetItem_i(ctx, key, i);
        if (HPy_IsNull(item) || read_part(ctx, item, &parts[i]) < 0) {
            for (; i >= 0; i--)
                HPy_Close(ctx, parts[i].value);
            return -1;
        }
    }
    return (int)count;
}

/* How many dimensions of the array a part takes. */
static int consumes(HPyContext *ctx, const KeyPart *part)
{
    if (part->kind == AT_MASK)
        return Array_AsStruct(ctx, part->value)->ndim;
    return part->kind != AT_NEW_AXIS && part->kind != AT_ELLIPSIS;
}

static int add_axis(HPyContext *ctx, Selection *s, Size length, Size stride)
{
    if (s->ndim == MAX_DIMS) {
        HPyErr_Format(ctx, ctx->h_IndexError, "number of dimensions must be within [0, %d]", MAX_DIMS);
        return -1;
    }
    s->shape[s->ndim] = length;
    s->strides[s->ndim++] = stride;
    return 0;
}

static int out_of_bounds(HPyContext *ctx, Size index, int axis, Size length)
{
    HPyErr_Format(ctx, ctx->h_IndexError, "index %zd is out of bounds for axis %d with size %zd", index, axis, length);
    return -1;
}

/* An array of integers for the axis; takes over the handle. */
static int add_index(HPyContext *ctx, Selection *s, HPy index, Size length, Size stride)
{
    if (HPy_IsNull(index))
        return -1;
    if (add_axis(ctx, s, length, stride) < 0) {
        HPy_Close(ctx, index);
        return -1;
    }
    s->indices[s->count] = index;
    s->axes[s->count++] = s->ndim - 1;
    return 0;
}

static int add_mask(HPyContext *ctx, Selection *s, const Array *a, int axis, HPy mask)
{
    const Array *m = Array_AsStruct(ctx, mask);
    for (int i = 0; i < m->ndim; i++)
        if (m->shape[i] != a->shape[axis + i]) {
            HPyErr_Format(ctx, ctx->h_IndexError,
                          "boolean index did not match indexed array along axis %d; size of axis is %zd but size of "
                          "corresponding boolean axis is %zd",
                          axis + i, a->shape[axis + i], m->shape[i]);
            return -1;
        }
    if (m->ndim == 0) {
        /* True is one more axis with all there is, False one with nothing. */
        Size shape[1] = {*m->data != 0};
        return add_index(ctx, s, array_new_zeroed(ctx, &builtin_descrs[INT64], 1, shape, NULL), 1, 0);
    }
    HPy places = array_nonzero(ctx, mask);
    if (HPy_IsNull(places))
        return -1;
    int status = 0;
    for (int i = 0; status == 0 && i < m->ndim; i++)
        status = add_index(ctx, s, HPy_GetItem_i(ctx, places, i), a->shape[axis + i], a->strides[axis + i]);
    HPy_Close(ctx, places);
    return status;
}

static int add_part(HPyContext *ctx, Selection *s, const Array *a, int *axis, const KeyPart *part, int skipped)
{
    const Size length = *axis < a->ndim ? a->shape[*axis] : 0, stride = *axis < a->ndim ? a->strides[*axis] : 0;
    switch (part->kind) {
    case AT_INTEGER: {
        Size index = part->integer < 0 ? part->integer + length : part->integer;
        if (index < 0 || index >= length)
            return out_of_bounds(ctx, part->integer, *axis, length);
        s->data += index * stride;
        *axis += 1;
        return 0;
    }
    case AT_SLICE: {
        Size start, stop, step;
        if (HPySlice_Unpack(ctx, part->value, &start, &stop, &step) < 0)
            return -1;
        Size count = HPySlice_AdjustIndices(ctx, length, &start, &stop, step);
        if (count > 0)
            s->data += start * stride;
        *axis += 1;
        return add_axis(ctx, s, count, stride * step);
    }
    case AT_NEW_AXIS:
        return add_axis(ctx, s, 1, 0);
    case AT_ELLIPSIS:
        for (int i = 0; i < skipped; i++, *axis += 1)
            if (add_axis(ctx, s, a->shape[*axis], a->strides[*axis]) < 0)
                return -1;
        return 0;
    case AT_ARRAY:
        *axis += 1;
        return add_index(ctx, s, HPy_Dup(ctx, part->value), length, stride);
    case AT_MASK: {
        int at = *axis;
        *axis += Array_AsStruct(ctx, part->value)->ndim;
        return add_mask(ctx, s, a, at, part->value);
    }
    }
    return -1;
}

/* Where the axes of arrays go: where the first stood if all stand together, else in front. */
static void place_arrays(HPyContext *ctx, Selection *s, const KeyPart *parts, int count, int skipped)
{
    int runs = 0, before = 0, in_run = 0;
    for (int i = 0; i < count; i++) {
        int part_of_run = parts[i].kind == AT_INTEGER || parts[i].kind == AT_ARRAY || parts[i].kind == AT_MASK;
        if (part_of_run && !in_run)
            runs++;
        in_run = part_of_run;
        if (runs == 0)
            before += parts[i].kind == AT_ELLIPSIS ? skipped : 1;
    }
    (void)ctx;
    s->first = runs == 1 ? before : 0;
}

static int select_parts(HPyContext *ctx, HPy self, KeyPart *parts, int count, Selection *s)
{
    const Array *a = Array_AsStruct(ctx, self);
    int taken = 0, ellipsis = 0;
    s->elements = 1;
    for (int i = 0; i < count; i++) {
        taken += consumes(ctx, &parts[i]);
        ellipsis += parts[i].kind == AT_ELLIPSIS;
        s->elements &= parts[i].kind == AT_INTEGER;
    }
    if (ellipsis > 1 || taken > a->ndim) {
        if (ellipsis > 1)
            HPyErr_SetString(ctx, ctx->h_IndexError, "an index can only have a single ellipsis ('...')");
        else
            HPyErr_Format(ctx, ctx->h_IndexError, "too many indices for array: array is %d-dimensional, but %d were indexed",
                          a->ndim, taken);
        return -1;
    }
    s->elements &= taken == a->ndim;
    /* Without ... the rest of the dimensions follows. */
    if (ellipsis == 0)
        parts[count++] = (KeyPart){.kind = AT_ELLIPSIS, .value = HPy_NULL};
    int axis = 0;
    for (int i = 0; i < count; i++)
        if (add_part(ctx, s, a, &axis, &parts[i], a->ndim - taken) < 0)
            return -1;
    place_arrays(ctx, s, parts, count, a->ndim - taken);
    return 0;
}

int selection_parse(HPyContext *ctx, HPy self, HPy key, Selection *s)
{
    KeyPart parts[MAX_PARTS + 1];
    const Array *a = Array_AsStruct(ctx, self);
    s->data = a->data;
    s->descr = a->descr;
    s->ndim = s->count = s->first = 0;
    int count = read_parts(ctx, key, parts);
    if (count < 0)
        return -1;
    int status = select_parts(ctx, self, parts, count, s);
    while (count > 0)
        HPy_Close(ctx, parts[--count].value);
    if (status < 0)
        selection_close(ctx, s);
    return status;
}

void selection_close(HPyContext *ctx, Selection *s)
{
    while (s->count > 0)
        HPy_Close(ctx, s->indices[--s->count]);
}

/* ---- Fields ---- */

static HPy field_view(HPyContext *ctx, HPy self, HPy name)
{
    Array *a = Array_AsStruct(ctx, self);
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, name, NULL);
    if (text == NULL)
        return HPy_NULL;
    for (Size i = 0; i < a->descr->member_count; i++) {
        const Member *member = &a->descr->members[i];
        if (strcmp(member->name, text) == 0)
            return array_view(ctx, self, member->descr, a->data + member->offset, a->ndim, a->shape, a->strides, NULL);
    }
    HPyErr_Format(ctx, a->descr->type == RECORD ? ctx->h_ValueError : ctx->h_IndexError, "no field of name %s", text);
    return HPy_NULL;
}

/* ---- Reading and writing ---- */

/* The address that one integer selects in one dimension, or NULL: then it is something else, or an error is set. */
static char *simple_element(HPyContext *ctx, const Array *a, HPy key)
{
    char kind;
    Size index;
    if (a->ndim != 1 || !python_number(ctx, key, &kind) || kind != 'i')
        return NULL;
    index = HPyLong_AsSsize_t(ctx, key);
    if (index == -1 && HPyErr_Occurred(ctx))
        return NULL;
    Size place = index < 0 ? index + a->shape[0] : index;
    if (place < 0 || place >= a->shape[0]) {
        out_of_bounds(ctx, index, 0, a->shape[0]);
        return NULL;
    }
    return a->data + place * a->strides[0];
}

static HPy get_selected(HPyContext *ctx, Ref *ref, const Selection *s)
{
    if (s->count > 0)
        return unwrap(ctx, fancy_get(ctx, ref, s));
    if (s->elements)
        return item_scalar(ctx, ref, s->data);
    return array_view(ctx, ref->h, s->descr, s->data, s->ndim, s->shape, s->strides, NULL);
}

HPy array_item(HPyContext *ctx, HPy self, HPy key)
{
    Selection selection;
    Ref ref;
    if (HPyUnicode_Check(ctx, key))
        return field_view(ctx, self, key);
    if (ref_open(ctx, &ref, self) < 0)
        return HPy_NULL;
    HPy result = HPy_NULL;
    char *at = simple_element(ctx, ref.a, key);
    if (at != NULL)
        result = item_scalar(ctx, &ref, at);
    else if (!HPyErr_Occurred(ctx) && selection_parse(ctx, self, key, &selection) == 0) {
        result = get_selected(ctx, &ref, &selection);
        selection_close(ctx, &selection);
    }
    ref_close(ctx, &ref);
    return result;
}

/* What is assigned, as an array: numbers of Python's must fit, records come from tuples. */
static HPy value_array(HPyContext *ctx, const Array *to, HPy value)
{
    char kind;
    int as_self = to->descr->type == RECORD || to->descr->type == OBJECT || python_number(ctx, value, &kind);
    return array_from(ctx, value, as_self && !is_instance(ctx, value, array_type) ? to->descr : NULL, 0);
}

static int set_selected(HPyContext *ctx, const Ref *self, const Selection *s, HPy value)
{
    if (s->count == 0 && s->elements)
        return item_set(ctx, s->descr, s->data, self->owner, value);
    Ref from;
    if (ref_take(ctx, &from, value_array(ctx, self->a, value)) < 0)
        return -1;
    int status;
    if (s->count > 0)
        status = fancy_set(ctx, self, s, &from);
    else {
        Array view = *self->a;
        view.data = s->data;
        view.ndim = s->ndim;
        memcpy(view.shape, s->shape, sizeof view.shape);
        memcpy(view.strides, s->strides, sizeof view.strides);
        Ref to = {self->h, &view, self->owner};
        status = assign(ctx, &to, &from);
    }
    ref_close(ctx, &from);
    return status;
}

static int set_field(HPyContext *ctx, HPy self, HPy key, HPy value)
{
    HPy view = field_view(ctx, self, key);
    if (HPy_IsNull(view))
        return -1;
    int status = array_set_item(ctx, view, ctx->h_Ellipsis, value);
    HPy_Close(ctx, view);
    return status;
}

int array_set_item(HPyContext *ctx, HPy self, HPy key, HPy value)
{
    Selection selection;
    Ref ref;
    if (HPy_IsNull(value)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "cannot delete array elements");
        return -1;
    }
    if (!(Array_AsStruct(ctx, self)->flags & WRITEABLE)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "assignment destination is read-only");
        return -1;
    }
    if (HPyUnicode_Check(ctx, key))
        return set_field(ctx, self, key, value);
    if (ref_open(ctx, &ref, self) < 0)
        return -1;
    int status = -1;
    char *at = simple_element(ctx, ref.a, key);
    if (at != NULL)
        status = item_set(ctx, ref.a->descr, at, ref.owner, value);
    else if (!HPyErr_Occurred(ctx) && selection_parse(ctx, self, key, &selection) == 0) {
        status = set_selected(ctx, &ref, &selection, value);
        selection_close(ctx, &selection);
    }
    ref_close(ctx, &ref);
    return status;
}
