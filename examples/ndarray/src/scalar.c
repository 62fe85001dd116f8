/*
 * Scalars: float64 is a float of Python's and a `floating`, int64 an int and a `signedinteger`; the others hold their bytes
 * in a struct. NumPy makes these of static types with two bases; here they are made of specs, from data.
 */
#include "scalar.h"

HPyGlobal generic_type, scalar_types;
HPyGlobal scalar_metatype;

HPyGlobal *const scalar_globals[] = {&generic_type, &scalar_types, &scalar_metatype, NULL};

int is_in_builtin(TypeNumber type)
{
    return type == FLOAT64 || type == INT64 || type == COMPLEX128;
}

static HPy type_of_number(HPyContext *ctx, TypeNumber type)
{
    HPy types = HPyGlobal_Load(ctx, scalar_types);
    HPy result = HPy_GetItem_i(ctx, types, (Size)type);
    HPy_Close(ctx, types);
    return result;
}

/* A new object of `cls`, which is the scalar type of `descr` or derived from it. */
static HPy make(HPyContext *ctx, HPy cls, Descr *descr, const char *at)
{
    if (!is_in_builtin(descr->type)) {
        Scalar *scalar;
        HPy h = HPy_New(ctx, cls, &scalar);
        if (!HPy_IsNull(h))
            memcpy(scalar->bytes, at, (size_t)descr->itemsize);
        return h;
    }
    HPy value = item_get(ctx, descr, at, HPy_NULL);
    HPy result = HPy_IsNull(value) ? HPy_NULL : HPy_Call(ctx, cls, &value, 1, HPy_NULL);
    HPy_Close(ctx, value);
    return result;
}

HPy scalar_new(HPyContext *ctx, Descr *descr, const char *at)
{
    HPy cls = type_of_number(ctx, descr->type);
    HPy result = make(ctx, cls, descr, at);
    HPy_Close(ctx, cls);
    return result;
}

HPy item_scalar(HPyContext *ctx, Ref *of, char *at)
{
    Descr *descr = of->a->descr;
    if (descr->type == OBJECT)
        return object_load(ctx, at, of->owner);
    if (descr->type == RECORD)
        return record_new(ctx, of, at);
    return scalar_new(ctx, descr, at);
}

/* The dtype of a scalar, by its type; NULL for what is none, or only derived from one. */
static Descr *descr_of_type(HPyContext *ctx, HPy value)
{
    HPy type = HPy_Type(ctx, value);
    int number = is_instance(ctx, type, scalar_metatype) ? ScalarType_AsStruct(ctx, type)->number : 0;
    HPy_Close(ctx, type);
    return number == 0 ? NULL : &builtin_descrs[number - 1];
}

/* The same for classes that Python code derived: the first of the types that it is one of. */
static Descr *descr_of_derived(HPyContext *ctx, HPy value)
{
    if (!is_instance(ctx, value, generic_type))
        return NULL;
    for (int i = 0; i < PLAIN_COUNT; i++) {
        HPy type = type_of_number(ctx, (TypeNumber)i);
        int found = HPy_TypeCheck(ctx, value, type);
        HPy_Close(ctx, type);
        if (found)
            return &builtin_descrs[i];
    }
    return NULL;
}

Descr *scalar_value(HPyContext *ctx, HPy value, char *out)
{
    Descr *descr = descr_of_type(ctx, value);
    if (descr == NULL && (descr = descr_of_derived(ctx, value)) == NULL)
        return NULL;
    if (is_in_builtin(descr->type))
        return item_set(ctx, descr, out, HPy_NULL, value) < 0 ? NULL : descr;
    memcpy(out, Scalar_AsStruct(ctx, value)->bytes, sizeof(((Scalar *)NULL)->bytes));
    return descr;
}

/* The value as Python's own number. */
static HPy python_value(HPyContext *ctx, HPy self)
{
    char bytes[16];
    Descr *descr = scalar_value(ctx, self, bytes);
    return descr == NULL ? HPy_NULL : item_get(ctx, descr, bytes, HPy_NULL);
}

/* ---- What all scalars can ---- */

#define CONVERSION(SYMBOL, CALL)                                                                   \
    static HPy SYMBOL##_impl(HPyContext *ctx, HPy self)                                            \
    {                                                                                              \
        HPy value = python_value(ctx, self);                                                       \
        HPy result = HPy_IsNull(value) ? HPy_NULL : CALL;                                          \
        HPy_Close(ctx, value);                                                                     \
        return result;                                                                             \
    }
HPyDef_SLOT(scalar_float, HPy_nb_float)
CONVERSION(scalar_float, HPy_Float(ctx, value))
HPyDef_SLOT(scalar_int, HPy_nb_int)
CONVERSION(scalar_int, HPy_Long(ctx, value))
HPyDef_SLOT(scalar_index, HPy_nb_index)
CONVERSION(scalar_index, HPy_Index(ctx, value))
HPyDef_SLOT(scalar_str, HPy_tp_str)
CONVERSION(scalar_str, call_helper(ctx, "scalar_str", &self, 1))
HPyDef_SLOT(scalar_repr, HPy_tp_repr)
CONVERSION(scalar_repr, call_helper(ctx, "scalar_repr", &self, 1))
HPyDef_METH(scalar_complex, "__complex__", HPyFunc_NOARGS)
CONVERSION(scalar_complex, HPy_Call(ctx, ctx->h_ComplexType, &value, 1, HPy_NULL))
HPyDef_METH(scalar_item, "item", HPyFunc_NOARGS, .doc = "item($self)\n--\n\nThe value as Python's own number.")
CONVERSION(scalar_item, HPy_Dup(ctx, value))
HPyDef_METH(scalar_tolist, "tolist", HPyFunc_NOARGS, .doc = "tolist($self)\n--\n\nThe value as Python's own number.")
CONVERSION(scalar_tolist, HPy_Dup(ctx, value))

HPyDef_SLOT(scalar_bool, HPy_nb_bool)
static int scalar_bool_impl(HPyContext *ctx, HPy self)
{
    HPy value = python_value(ctx, self);
    int truth = HPy_IsNull(value) ? -1 : HPy_IsTrue(ctx, value);
    HPy_Close(ctx, value);
    return truth;
}

/*
 * The hash of the number that it equals, so that dicts find either. Python's hashes may be wider than those of a slot, where
 * addresses have 32 bits: it is a method, and made the type's __hash__ once that exists.
 */
HPyDef_METH(scalar_hash, "_hash", HPyFunc_NOARGS)
static HPy scalar_hash_impl(HPyContext *ctx, HPy self)
{
    HPy value = python_value(ctx, self), name = HPyUnicode_FromString(ctx, "__hash__"), result = HPy_NULL;
    if (!HPy_IsNull(value) && !HPy_IsNull(name))
        result = HPy_CallMethod(ctx, name, &value, 1, HPy_NULL);
    HPy_Close(ctx, name);
    HPy_Close(ctx, value);
    return result;
}

int use_hash_method(HPyContext *ctx, HPy type)
{
    HPy method = HPy_GetAttr_s(ctx, type, "_hash");
    int status = HPy_IsNull(method) ? -1 : HPy_SetAttr_s(ctx, type, "__hash__", method);
    HPy_Close(ctx, method);
    return status;
}

HPyDef_METH(scalar_format, "__format__", HPyFunc_O)
static HPy scalar_format_impl(HPyContext *ctx, HPy self, HPy spec)
{
    HPy value = python_value(ctx, self), name = HPyUnicode_FromString(ctx, "__format__"), result = HPy_NULL;
    HPy args[2] = {value, spec};
    if (!HPy_IsNull(value) && !HPy_IsNull(name))
        result = HPy_Length(ctx, spec) == 0 ? HPy_Str(ctx, self) : HPy_CallMethod(ctx, name, args, 2, HPy_NULL);
    HPy_Close(ctx, name);
    HPy_Close(ctx, value);
    return result;
}

HPyDef_METH(scalar_reduce, "__reduce__", HPyFunc_NOARGS)
static HPy scalar_reduce_impl(HPyContext *ctx, HPy self)
{
    HPy type = HPy_Type(ctx, self), value = python_value(ctx, self), result = HPy_NULL;
    if (!HPy_IsNull(value))
        result = HPy_BuildValue(ctx, "(O(O))", type, value);
    HPy_Close(ctx, value);
    HPy_Close(ctx, type);
    return result;
}

/* The scalar as an array without dimensions. */
static HPy as_array(HPyContext *ctx, HPy self)
{
    return array_from(ctx, self, NULL, 0);
}

HPyDef_METH(scalar_astype, "astype", HPyFunc_O, .doc = "astype($self, dtype, /)\n--\n\nThe value as another dtype.")
static HPy scalar_astype_impl(HPyContext *ctx, HPy self, HPy spec)
{
    Descr *descr = descr_from_object(ctx, spec);
    HPy array = descr == NULL ? HPy_NULL : as_array(ctx, self), result = HPy_NULL;
    if (!HPy_IsNull(array))
        result = unwrap(ctx, cast_if_needed(ctx, array, descr));
    HPy_Close(ctx, array);
    descr_release(descr);
    return result;
}

#define GETTER(NAME, DOC, VALUE)                                                                   \
    HPyDef_GET(scalar_get_##NAME, #NAME, .doc = DOC)                                               \
    static HPy scalar_get_##NAME##_get(HPyContext *ctx, HPy self, void *closure UNUSED)            \
    {                                                                                              \
        char bytes[16];                                                                            \
        Descr *descr = scalar_value(ctx, self, bytes);                                             \
        return descr == NULL ? HPy_NULL : VALUE;                                                   \
    }
static HPy scalar_part(HPyContext *ctx, Descr *descr, const char *bytes, int imaginary)
{
    static const char zero[16];
    if (descr->kind != 'c')
        return scalar_new(ctx, descr, imaginary ? zero : bytes);
    Descr *part = &builtin_descrs[descr->type == COMPLEX64 ? FLOAT32 : FLOAT64];
    return scalar_new(ctx, part, bytes + (imaginary ? part->itemsize : 0));
}
GETTER(dtype, "What the value is.", dtype_object(ctx, descr))
GETTER(itemsize, "Bytes of the value.", HPyLong_FromSsize_t(ctx, descr->itemsize))
GETTER(shape, "(): a scalar has no dimension.", shape_tuple(ctx, 0, NULL))
GETTER(ndim, "0: a scalar has no dimension.", HPyLong_FromInt32_t(ctx, 0))
GETTER(size, "1: a scalar is one element.", HPyLong_FromInt32_t(ctx, 1))
GETTER(real, "Real part.", scalar_part(ctx, descr, bytes, 0))
GETTER(imag, "Imaginary part.", scalar_part(ctx, descr, bytes, 1))

/* ---- Making them ---- */

/* cls(value=0): an array if that has dimensions. */
static HPy construct(HPyContext *ctx, HPy cls, Descr *descr, const HPy *args, Size nargs, HPy kw)
{
    static const char zero[16];
    if (nargs > 1 || (!HPy_IsNull(kw) && HPy_Length(ctx, kw) > 0)) {
        HPyErr_Format(ctx, ctx->h_TypeError, "%s() takes one value", descr->name);
        return HPy_NULL;
    }
    if (nargs == 0)
        return make(ctx, cls, descr, zero);
    HPy value = HPy_Dup(ctx, args[0]);
    if (HPyUnicode_Check(ctx, value)) {
        /* As the builtin type reads it. */
        HPy reader = descr->kind == 'c' ? ctx->h_ComplexType : descr->kind == 'f' ? ctx->h_FloatType : ctx->h_LongType;
        HPy number = HPy_Call(ctx, reader, &value, 1, HPy_NULL);
        HPy_Close(ctx, value);
        value = number;
    }
    Ref ref;
    int status = HPy_IsNull(value) ? -1 : ref_take(ctx, &ref, array_from(ctx, value, descr, 0));
    HPy_Close(ctx, value);
    if (status < 0)
        return HPy_NULL;
    if (ref.a->ndim > 0)
        return ref_give(ctx, &ref);
    HPy result = make(ctx, cls, descr, ref.a->data);
    ref_close(ctx, &ref);
    return result;
}

/* One definition of each kind for each type: the function knows its Descr. */
#define X(NAME, name, ctype, format)                                                               \
    HPyDef_SLOT(new_##NAME, HPy_tp_new)                                                            \
    static HPy new_##NAME##_impl(HPyContext *ctx, HPy cls, const HPy *args, Size nargs, HPy kw)    \
    {                                                                                              \
        return construct(ctx, cls, &builtin_descrs[NAME], args, nargs, kw);                        \
    }                                                                                              \
    static HPyDef *NAME##_defines[] = {&new_##NAME, NULL, NULL};
PLAIN_TYPES(X)
#undef X
HPyDef **const concrete_defines[PLAIN_COUNT] = {
#define X(NAME, name, ctype, format) [NAME] = NAME##_defines,
    PLAIN_TYPES(X)
#undef X
};

/* int() makes it; what does not fit into 64 bits is refused here. */
HPyDef_SLOT(int64_init, HPy_tp_init)
static int int64_init_impl(HPyContext *ctx, HPy self, const HPy *args, Size nargs, HPy kw UNUSED)
{
    if (HPyLong_AsInt64_t(ctx, self) != -1 || !HPyErr_Occurred(ctx))
        return 0;
    HPyErr_Clear(ctx);
    HPyErr_Format(ctx, ctx->h_OverflowError, "Python integer %S out of bounds for int64", nargs > 0 ? args[0] : ctx->h_None);
    return -1;
}

HPyDef_SLOT(no_new, HPy_tp_new)
static HPy no_new_impl(HPyContext *ctx, HPy cls, const HPy *args UNUSED, Size UNUSED nargs, HPy UNUSED kw)
{
    HPyErr_Format(ctx, ctx->h_TypeError, "cannot create '%s' instances", HPyType_GetName(ctx, cls));
    return HPy_NULL;
}

HPyDef *no_defines[] = {NULL}, *int64_defines[] = {&int64_init, &scalar_index, NULL};

HPyDef *const scalar_own_defines[] = {
    &no_new,          &scalar_float,     &scalar_int,        &scalar_str,       &scalar_repr,     &scalar_complex,  &scalar_item,
    &scalar_tolist,   &scalar_bool,      &scalar_hash,       &scalar_format,    &scalar_reduce,   &scalar_astype,
    &scalar_get_dtype, &scalar_get_itemsize, &scalar_get_shape, &scalar_get_ndim, &scalar_get_size, &scalar_get_real,
    &scalar_get_imag, NULL};

HPyDef *const index_definition = &scalar_index;
