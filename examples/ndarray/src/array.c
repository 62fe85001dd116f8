/* ndarray: the type, its life, its attributes. */
#include "ndarray.h"

HPyGlobal array_type;

/* ---- Life: neither function calls Python ---- */

HPyDef_SLOT(array_traverse, HPy_tp_traverse)
static int array_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    Array *a = self;
    HPy_VISIT(&a->base);
    if (!(a->flags & OWNS_DATA) || a->descr->object_count == 0)
        return 0;
    /* What is where in an element is told by C data, not by the dtype object. */
    const Descr *descr = a->descr;
    for (Size at = 0; at + descr->itemsize <= a->owned; at += descr->itemsize)
        for (Size i = 0; i < descr->object_count; i++)
            HPy_VISIT((HPyField *)(void *)(a->data + at + descr->objects[i]));
    return 0;
}

HPyDef_SLOT(array_destroy, HPy_tp_destroy)
static void array_destroy_impl(void *self)
{
    Array *a = self;
    if (a->flags & OWNS_DATA)
        memory_give(a->data, a->owned);
    descr_release(a->descr);
    memory_forget_array();
}

HPyDef_SLOT(array_new_slot, HPy_tp_new)
static HPy array_new_slot_impl(HPyContext *ctx, HPy UNUSED type, const HPy *args, Size nargs, HPy kw)
{
    HPy shape = nargs > 0 ? HPy_Dup(ctx, args[0]) : HPy_IsNull(kw) ? HPy_NULL : HPy_GetItem_s(ctx, kw, "shape");
    HPy spec = nargs > 1 ? HPy_Dup(ctx, args[1]) : HPy_NULL, result = HPy_NULL;
    if (HPy_IsNull(spec) && !HPy_IsNull(kw)) {
        HPy name = HPyUnicode_FromString(ctx, "dtype");
        if (HPy_Contains(ctx, kw, name) == 1)
            spec = HPy_GetItem(ctx, kw, name);
        HPy_Close(ctx, name);
    }
    Size dims[MAX_DIMS];
    int ndim = HPy_IsNull(shape) ? -1 : parse_shape(ctx, shape, dims);
    if (HPy_IsNull(shape) && !HPyErr_Occurred(ctx))
        HPyErr_SetString(ctx, ctx->h_TypeError, "ndarray() needs a shape; array() makes arrays of objects");
    for (int i = 0; i < ndim; i++)
        if (dims[i] < 0) {
            HPyErr_SetString(ctx, ctx->h_ValueError, "negative dimensions are not allowed");
            ndim = -1;
        }
    Descr *descr = ndim < 0 ? NULL : HPy_IsNull(spec) ? &builtin_descrs[FLOAT64] : descr_from_object(ctx, spec);
    if (descr != NULL)
        result = array_new(ctx, descr, ndim, dims, NULL);
    descr_release(descr);
    HPy_Close(ctx, shape);
    HPy_Close(ctx, spec);
    return result;
}

/* ---- Attributes ---- */

#define GETTER(NAME, DOC, VALUE)                                                                   \
    HPyDef_GET(array_get_##NAME, #NAME, .doc = DOC)                                                      \
    static HPy array_get_##NAME##_get(HPyContext *ctx, HPy self, void *closure UNUSED)                   \
    {                                                                                              \
        Array *a UNUSED = Array_AsStruct(ctx, self);                                               \
        return VALUE;                                                                              \
    }
GETTER(ndim, "Number of dimensions.", HPyLong_FromInt32_t(ctx, a->ndim))
GETTER(size, "Number of elements.", HPyLong_FromSsize_t(ctx, array_size(a)))
GETTER(itemsize, "Bytes of one element.", HPyLong_FromSsize_t(ctx, a->descr->itemsize))
GETTER(nbytes, "Bytes of all elements.", HPyLong_FromSsize_t(ctx, array_size(a) * a->descr->itemsize))
GETTER(strides, "Bytes from one element to the next, in each dimension.", shape_tuple(ctx, a->ndim, a->strides))
GETTER(dtype, "What the elements are.", dtype_object(ctx, a->descr))
GETTER(T, "A view with the axes in opposite order.", array_transpose(ctx, self, NULL))
GETTER(base, "The array whose memory this one shows, or None.",
       HPyField_IsNull(a->base) ? HPy_Dup(ctx, ctx->h_None) : HPyField_Load(ctx, self, a->base))
GETTER(flags, "What is known of the memory: contiguous, owndata, writeable, aligned.", call_helper(ctx, "Flags", &self, 1))
GETTER(flat, "The elements in C order, in one dimension.", array_reshape(ctx, self, 1, (Size[1]){-1}))

HPyDef_GETSET(shape_attribute, "shape", .doc = "Lengths of the dimensions; another may be assigned if no element has to move.")
static HPy shape_attribute_get(HPyContext *ctx, HPy self, void *closure UNUSED)
{
    const Array *a = Array_AsStruct(ctx, self);
    return shape_tuple(ctx, a->ndim, a->shape);
}

static int shape_attribute_set(HPyContext *ctx, HPy self, HPy value, void *closure UNUSED)
{
    Size shape[MAX_DIMS];
    if (HPy_IsNull(value)) {
        HPyErr_SetString(ctx, ctx->h_AttributeError, "cannot delete array shape");
        return -1;
    }
    int ndim = parse_shape(ctx, value, shape);
    HPy view = ndim < 0 ? HPy_NULL : array_reshape(ctx, self, ndim, shape);
    if (HPy_IsNull(view))
        return -1;
    Array *a = Array_AsStruct(ctx, self);
    const Array *v = Array_AsStruct(ctx, view);
    int status = 0;
    if (v->data != a->data) {
        HPyErr_SetString(ctx, ctx->h_AttributeError, "incompatible shape for in-place modification; use reshape()");
        status = -1;
    } else {
        a->ndim = v->ndim;
        memcpy(a->shape, v->shape, sizeof a->shape);
        memcpy(a->strides, v->strides, sizeof a->strides);
    }
    HPy_Close(ctx, view);
    return status;
}

/* Parts of complex numbers, as views; of others the array itself, and zeros. */
static HPy part(HPyContext *ctx, HPy self, int imaginary)
{
    Array *a = Array_AsStruct(ctx, self);
    if (a->descr->kind != 'c') {
        if (imaginary)
            return array_new_zeroed(ctx, a->descr, a->ndim, a->shape, NULL);
        return HPy_Dup(ctx, self);
    }
    Descr *descr = &builtin_descrs[a->descr->type == COMPLEX64 ? FLOAT32 : FLOAT64];
    return array_view(ctx, self, descr, a->data + (imaginary ? descr->itemsize : 0), a->ndim, a->shape, a->strides, NULL);
}
GETTER(real, "Real parts, as a view.", part(ctx, self, 0))
GETTER(imag, "Imaginary parts, as a view.", part(ctx, self, 1))

HPyDef_METH(get_flag_tuple, "_flags", HPyFunc_NOARGS)
static HPy get_flag_tuple_impl(HPyContext *ctx, HPy self)
{
    const Array *a = Array_AsStruct(ctx, self);
    int flags[5] = {array_is_contiguous(a), array_is_fortran(a), (a->flags & OWNS_DATA) != 0, (a->flags & WRITEABLE) != 0,
                    array_is_aligned(a)};
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, 5);
    for (int i = 0; i < 5; i++)
        HPyTupleBuilder_Set(ctx, builder, i, flags[i] ? ctx->h_True : ctx->h_False);
    return HPyTupleBuilder_Build(ctx, builder);
}

HPyDef_METH(setflags, "setflags", HPyFunc_KEYWORDS, .doc = "setflags($self, write)\n--\n\nLets elements be written to, or not.")
static HPy setflags_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"write", NULL};
    HPy value;
    if (parse_arguments(ctx, "setflags", names, 1, 1, args, nargs, kwnames, &value) < 0)
        return HPy_NULL;
    int write = HPy_IsTrue(ctx, value);
    if (write < 0)
        return HPy_NULL;
    Array *a = Array_AsStruct(ctx, self);
    if (write && !HPyField_IsNull(a->base)) {
        HPy base = HPyField_Load(ctx, self, a->base);
        int allowed = Array_AsStruct(ctx, base)->flags & WRITEABLE;
        HPy_Close(ctx, base);
        if (!allowed)
            return HPyErr_SetString(ctx, ctx->h_ValueError, "cannot set WRITEABLE flag to True of this array");
    }
    a->flags = write ? a->flags | WRITEABLE : a->flags & ~WRITEABLE;
    return HPy_Dup(ctx, ctx->h_None);
}

/* ---- To Python ---- */

static HPy list_from(HPyContext *ctx, const Ref *ref, const char *at, int depth)
{
    const Array *a = ref->a;
    if (depth == a->ndim)
        return item_get(ctx, a->descr, at, ref->owner);
    HPyListBuilder builder = HPyListBuilder_New(ctx, a->shape[depth]);
    for (Size i = 0; i < a->shape[depth]; i++) {
        HPy item = list_from(ctx, ref, at + i * a->strides[depth], depth + 1);
        if (HPy_IsNull(item)) {
            HPyListBuilder_Cancel(ctx, builder);
            return HPy_NULL;
        }
        HPyListBuilder_Set(ctx, builder, i, item);
        HPy_Close(ctx, item);
    }
    return HPyListBuilder_Build(ctx, builder);
}

HPy array_to_list(HPyContext *ctx, HPy self)
{
    Ref ref;
    if (ref_open(ctx, &ref, self) < 0)
        return HPy_NULL;
    HPy list = list_from(ctx, &ref, ref.a->data, 0);
    ref_close(ctx, &ref);
    return list;
}

HPyDef_METH(tolist, "tolist", HPyFunc_NOARGS, .doc = "tolist($self)\n--\n\nNested lists of Python's own numbers.")
static HPy tolist_impl(HPyContext *ctx, HPy self)
{
    return array_to_list(ctx, self);
}

HPyDef_METH(item_method, "item", HPyFunc_VARARGS, .doc = "item($self, *index)\n--\n\nOne element, as Python's own number.")
static HPy item_method_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    HPy key = HPy_NULL, found = HPy_NULL, result = HPy_NULL;
    const Array *a = Array_AsStruct(ctx, self);
    if (nargs == 0 && array_size(a) != 1)
        return HPyErr_SetString(ctx, ctx->h_ValueError, "can only convert an array of size 1 to a Python scalar");
    Size all = -1;
    HPy flat = nargs == 1 || nargs == 0 ? array_reshape(ctx, self, 1, &all) : HPy_Dup(ctx, self);
    key = nargs == 0   ? HPyLong_FromInt32_t(ctx, 0)
          : nargs == 1 && !HPyTuple_Check(ctx, args[0]) ? HPy_Dup(ctx, args[0])
          : nargs == 1 ? HPy_Dup(ctx, args[0])
                       : HPyTuple_FromArray(ctx, args, (Size)nargs);
    HPy from = nargs == 1 && HPyTuple_Check(ctx, args[0]) ? self : flat;
    if (!HPy_IsNull(flat) && !HPy_IsNull(key))
        found = array_item(ctx, from, key);
    if (!HPy_IsNull(found) && is_instance(ctx, found, array_type))
        HPyErr_SetString(ctx, ctx->h_ValueError, "incorrect number of indices for array");
    else if (!HPy_IsNull(found)) {
        char bytes[16];
        Descr *descr = scalar_value(ctx, found, bytes);
        if (descr != NULL)
            result = item_get(ctx, descr, bytes, HPy_NULL);
        else if (!HPyErr_Occurred(ctx))
            result = is_instance(ctx, found, record_type) ? HPy_Call(ctx, ctx->h_TupleType, &found, 1, HPy_NULL) : HPy_Dup(ctx, found);
    }
    HPy_Close(ctx, found);
    HPy_Close(ctx, key);
    HPy_Close(ctx, flat);
    return result;
}

HPyDef_METH(tobytes, "tobytes", HPyFunc_NOARGS, .doc = "tobytes($self)\n--\n\nThe bytes of the elements in C order.")
static HPy tobytes_impl(HPyContext *ctx, HPy self)
{
    if (Array_AsStruct(ctx, self)->descr->object_count > 0)
        return HPyErr_SetString(ctx, ctx->h_ValueError, "arrays of objects have no bytes that mean anything");
    HPy packed = array_is_contiguous(Array_AsStruct(ctx, self)) ? HPy_Dup(ctx, self) : array_copy(ctx, self);
    if (HPy_IsNull(packed))
        return HPy_NULL;
    const Array *a = Array_AsStruct(ctx, packed);
    HPy result = HPyBytes_FromStringAndSize(ctx, a->data, array_size(a) * a->descr->itemsize);
    HPy_Close(ctx, packed);
    return result;
}

HPyDef_METH(fill, "fill", HPyFunc_O, .doc = "fill($self, value, /)\n--\n\nSets all elements.")
static HPy fill_impl(HPyContext *ctx, HPy self, HPy value)
{
    return array_set_item(ctx, self, ctx->h_Ellipsis, value) < 0 ? HPy_NULL : HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(dot, "dot", HPyFunc_O, .doc = "dot($self, other, /)\n--\n\nself @ other.")
static HPy dot_impl(HPyContext *ctx, HPy self, HPy other)
{
    return array_matmul(ctx, self, other);
}

HPyDef_METH(nonzero, "nonzero", HPyFunc_NOARGS, .doc = "nonzero($self)\n--\n\nWhere elements are true: an array for each dimension.")
static HPy nonzero_impl(HPyContext *ctx, HPy self)
{
    return array_nonzero(ctx, self);
}

/* Methods written in Python: copies, pickles, text. */
#define HELPER_METHOD(SYMBOL, NAME, DOC)                                                           \
    HPyDef_METH(SYMBOL, NAME, HPyFunc_NOARGS, .doc = DOC)                                          \
    static HPy SYMBOL##_impl(HPyContext *ctx, HPy self)                                            \
    {                                                                                              \
        return call_helper(ctx, #SYMBOL, &self, 1);                                                \
    }
HELPER_METHOD(array_reduce, "__reduce__", "How to pickle the array.")

HPyDef_METH(copy_method, "__copy__", HPyFunc_NOARGS)
static HPy copy_method_impl(HPyContext *ctx, HPy self)
{
    return array_copy(ctx, self);
}

HPyDef_METH(array_deepcopy, "__deepcopy__", HPyFunc_O)
static HPy array_deepcopy_impl(HPyContext *ctx, HPy self, HPy memo)
{
    HPy args[2] = {self, memo};
    return call_helper(ctx, "array_deepcopy", args, 2);
}

HPyDef_SLOT(repr_slot, HPy_tp_repr)
static HPy repr_slot_impl(HPyContext *ctx, HPy self)
{
    return call_helper(ctx, "array_repr", &self, 1);
}

HPyDef_SLOT(str_slot, HPy_tp_str)
static HPy str_slot_impl(HPyContext *ctx, HPy self)
{
    return call_helper(ctx, "array_str", &self, 1);
}

/* ---- As a container ---- */

HPyDef_SLOT(length_slot, HPy_mp_length)
static Size length_slot_impl(HPyContext *ctx, HPy self)
{
    const Array *a = Array_AsStruct(ctx, self);
    if (a->ndim == 0) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "len() of unsized object");
        return -1;
    }
    return a->shape[0];
}

HPyDef_SLOT(item_slot, HPy_mp_subscript)
static HPy item_slot_impl(HPyContext *ctx, HPy self, HPy key)
{
    return array_item(ctx, self, key);
}

HPyDef_SLOT(set_item_slot, HPy_mp_ass_subscript)
static int set_item_slot_impl(HPyContext *ctx, HPy self, HPy key, HPy value)
{
    return array_set_item(ctx, self, key, value);
}

HPyDef_SLOT(contains_slot, HPy_sq_contains)
static int contains_slot_impl(HPyContext *ctx, HPy self, HPy value)
{
    HPy equal = HPy_RichCompare(ctx, self, value, HPy_EQ), name = HPyUnicode_FromString(ctx, "any");
    HPy any = HPy_IsNull(equal) || HPy_IsNull(name) ? HPy_NULL : HPy_CallMethod(ctx, name, &equal, 1, HPy_NULL);
    int truth = HPy_IsNull(any) ? -1 : HPy_IsTrue(ctx, any);
    HPy_Close(ctx, any);
    HPy_Close(ctx, name);
    HPy_Close(ctx, equal);
    return truth;
}

HPyDef_SLOT(get_buffer_slot, HPy_bf_getbuffer)
static int get_buffer_slot_impl(HPyContext *ctx, HPy self, HPy_buffer *buffer, int flags)
{
    return array_get_buffer(ctx, self, buffer, flags);
}

HPyDef_SLOT(release_buffer_slot, HPy_bf_releasebuffer)
static void release_buffer_slot_impl(HPyContext *ctx, HPy self, HPy_buffer *buffer)
{
    array_release_buffer(ctx, self, buffer);
}

/* HPy has no slot for iterators: this one has Python go through the first dimension. */
HPyDef_SLOT(sequence_item, HPy_sq_item)
static HPy sequence_item_impl(HPyContext *ctx, HPy self, Size index)
{
    Array *a = Array_AsStruct(ctx, self);
    if (a->ndim == 0)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "iteration over a 0-d array");
    if (index < 0 || index >= a->shape[0])
        return HPyErr_SetString(ctx, ctx->h_IndexError, "index is out of bounds");
    char *at = a->data + index * a->strides[0];
    if (a->ndim > 1)
        return array_view(ctx, self, a->descr, at, a->ndim - 1, a->shape + 1, a->strides + 1, NULL);
    Ref ref;
    if (ref_open(ctx, &ref, self) < 0)
        return HPy_NULL;
    HPy result = item_scalar(ctx, &ref, at);
    ref_close(ctx, &ref);
    return result;
}

/* ---- The type ---- */

static HPyDef *const own_defines[] = {
    &array_traverse, &array_destroy,  &array_new_slot, &array_get_ndim,   &array_get_size,       &array_get_itemsize,  &array_get_nbytes,
    &array_get_strides,    &array_get_dtype,      &array_get_T,          &array_get_base,   &array_get_flags,      &array_get_flat,      &shape_attribute,
    &array_get_real,       &array_get_imag,       &get_flag_tuple, &setflags,   &tolist,         &item_method,   &tobytes,
    &fill,           &dot,            &nonzero,        &copy_method, &array_deepcopy, &array_reduce, &repr_slot,
    &str_slot,       &length_slot,    &item_slot,      &set_item_slot, &contains_slot, &get_buffer_slot,
    &release_buffer_slot, &sequence_item, NULL};

static HPyDef *all_defines[160];

static HPyType_Spec array_spec = {
    .name = "harpy_ndarray.ndarray",
    .doc = "ndarray(shape, dtype=float)\n--\n\nAn array of any number of dimensions, whose elements have one dtype.",
    .basicsize = sizeof(Array),
    .builtin_shape = SHAPE(Array),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC | HPy_TPFLAGS_BASETYPE,
    .defines = all_defines,
};

int array_init(HPyContext *ctx, HPy module)
{
    HPyDef *const *lists[] = {own_defines, array_shape_defines, array_reduce_defines, array_extreme_defines,
                              array_number_defines};
    size_t count = 0;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (HPyDef *const *def = lists[i]; *def != NULL; def++)
            all_defines[count++] = *def;
    all_defines[count] = NULL;
    return add_type(ctx, module, "ndarray", &array_spec, NULL, &array_type);
}
