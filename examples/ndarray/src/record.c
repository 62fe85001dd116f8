/* void: an element with fields. It shows the array's memory: assigning to a field changes the array. */
#include "scalar.h"

HPyGlobal record_type;

typedef struct {
    HPyField array; /* without dimensions */
} Record;
HPyType_HELPERS(Record)

HPyDef_SLOT(record_traverse, HPy_tp_traverse)
static int record_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Record *)self)->array);
    return 0;
}

HPy record_new(HPyContext *ctx, Ref *of, char *at)
{
    HPy view = array_view(ctx, of->h, of->a->descr, at, 0, NULL, NULL, NULL);
    if (HPy_IsNull(view))
        return HPy_NULL;
    HPy type = HPyGlobal_Load(ctx, record_type);
    Record *record;
    HPy h = HPy_New(ctx, type, &record);
    if (!HPy_IsNull(h))
        HPyField_Store(ctx, h, &record->array, view);
    HPy_Close(ctx, type);
    HPy_Close(ctx, view);
    return h;
}

HPy record_array(HPyContext *ctx, HPy self)
{
    return HPyField_Load(ctx, self, Record_AsStruct(ctx, self)->array);
}

static HPy as_tuple(HPyContext *ctx, HPy self)
{
    Ref ref;
    if (ref_take(ctx, &ref, record_array(ctx, self)) < 0)
        return HPy_NULL;
    HPy result = item_get(ctx, ref.a->descr, ref.a->data, ref.owner);
    ref_close(ctx, &ref);
    return result;
}

HPyDef_SLOT(record_no_new, HPy_tp_new)
static HPy record_no_new_impl(HPyContext *ctx, HPy UNUSED cls, const HPy *args UNUSED, Size UNUSED nargs, HPy UNUSED kw)
{
    return HPyErr_SetString(ctx, ctx->h_TypeError, "cannot create 'void' instances: they are elements of arrays");
}

HPyDef_SLOT(record_length, HPy_sq_length)
static Size record_length_impl(HPyContext *ctx, HPy self)
{
    HPy array = record_array(ctx, self);
    Size count = HPy_IsNull(array) ? -1 : Array_AsStruct(ctx, array)->descr->member_count;
    HPy_Close(ctx, array);
    return count;
}

/* A view of the field that a name or number says; owned. */
static HPy field_array(HPyContext *ctx, HPy self, HPy key)
{
    HPy array = record_array(ctx, self), name = HPy_NULL;
    if (HPy_IsNull(array))
        return HPy_NULL;
    if (HPyUnicode_Check(ctx, key))
        name = HPy_Dup(ctx, key);
    else {
        const Descr *descr = Array_AsStruct(ctx, array)->descr;
        Size index = HPyLong_AsSsize_t(ctx, key);
        if (!(index == -1 && HPyErr_Occurred(ctx))) {
            index += index < 0 ? descr->member_count : 0;
            if (index < 0 || index >= descr->member_count)
                HPyErr_Format(ctx, ctx->h_IndexError, "invalid index (%zd)", index);
            else
                name = HPyUnicode_FromString(ctx, descr->members[index].name);
        }
    }
    HPy result = HPy_IsNull(name) ? HPy_NULL : array_item(ctx, array, name);
    HPy_Close(ctx, name);
    HPy_Close(ctx, array);
    return result;
}

HPyDef_SLOT(record_item, HPy_mp_subscript)
static HPy record_item_impl(HPyContext *ctx, HPy self, HPy key)
{
    return unwrap(ctx, field_array(ctx, self, key));
}

HPyDef_SLOT(record_set_item, HPy_mp_ass_subscript)
static int record_set_item_impl(HPyContext *ctx, HPy self, HPy key, HPy value)
{
    HPy field = field_array(ctx, self, key);
    if (HPy_IsNull(field))
        return -1;
    HPy nothing = HPyTuple_FromArray(ctx, NULL, 0);
    int status = HPy_IsNull(nothing) ? -1 : array_set_item(ctx, field, nothing, value);
    HPy_Close(ctx, nothing);
    HPy_Close(ctx, field);
    return status;
}

HPyDef_SLOT(record_sequence_item, HPy_sq_item)
static HPy record_sequence_item_impl(HPyContext *ctx, HPy self, Size index)
{
    HPy key = HPyLong_FromSsize_t(ctx, index);
    HPy result = HPy_IsNull(key) ? HPy_NULL : record_item_impl(ctx, self, key);
    HPy_Close(ctx, key);
    return result;
}

#define BY_TUPLE(SYMBOL, CALL)                                                                     \
    static HPy SYMBOL##_impl(HPyContext *ctx, HPy self)                                            \
    {                                                                                              \
        HPy tuple = as_tuple(ctx, self);                                                           \
        HPy result = HPy_IsNull(tuple) ? HPy_NULL : CALL;                                          \
        HPy_Close(ctx, tuple);                                                                     \
        return result;                                                                             \
    }
HPyDef_SLOT(record_repr, HPy_tp_repr)
BY_TUPLE(record_repr, HPy_Repr(ctx, tuple))
HPyDef_SLOT(record_str, HPy_tp_str)
BY_TUPLE(record_str, HPy_Str(ctx, tuple))
HPyDef_METH(record_value, "item", HPyFunc_NOARGS, .doc = "item($self)\n--\n\nThe values of the fields as a tuple.")
BY_TUPLE(record_value, HPy_Dup(ctx, tuple))
HPyDef_METH(record_tolist, "tolist", HPyFunc_NOARGS, .doc = "tolist($self)\n--\n\nThe values of the fields as a tuple.")
BY_TUPLE(record_tolist, HPy_Dup(ctx, tuple))

HPyDef_METH(record_hash, "_hash", HPyFunc_NOARGS)
static HPy record_hash_impl(HPyContext *ctx, HPy self)
{
    HPy tuple = as_tuple(ctx, self), name = HPyUnicode_FromString(ctx, "__hash__"), result = HPy_NULL;
    if (!HPy_IsNull(tuple) && !HPy_IsNull(name))
        result = HPy_CallMethod(ctx, name, &tuple, 1, HPy_NULL);
    HPy_Close(ctx, name);
    HPy_Close(ctx, tuple);
    return result;
}

HPyDef_SLOT(record_compare, HPy_tp_richcompare)
static HPy record_compare_impl(HPyContext *ctx, HPy self, HPy other, HPy_RichCmpOp op)
{
    HPy mine = as_tuple(ctx, self), result = HPy_NULL;
    HPy theirs = is_instance(ctx, other, record_type) ? as_tuple(ctx, other) : HPy_Dup(ctx, other);
    if (!HPy_IsNull(mine) && !HPy_IsNull(theirs))
        result = HPy_RichCompare(ctx, mine, theirs, op);
    HPy_Close(ctx, theirs);
    HPy_Close(ctx, mine);
    return result;
}

HPyDef_GET(record_dtype, "dtype", .doc = "The fields.")
static HPy record_dtype_get(HPyContext *ctx, HPy self, void *closure UNUSED)
{
    HPy array = record_array(ctx, self);
    HPy result = HPy_IsNull(array) ? HPy_NULL : dtype_object(ctx, Array_AsStruct(ctx, array)->descr);
    HPy_Close(ctx, array);
    return result;
}

HPyDef_METH(record_reduce, "__reduce__", HPyFunc_NOARGS)
static HPy record_reduce_impl(HPyContext *ctx, HPy self)
{
    return call_helper(ctx, "record_reduce", &self, 1);
}

static HPyDef *record_defines[] = {&record_traverse, &record_no_new, &record_length, &record_item,  &record_set_item,
                                   &record_sequence_item,     &record_repr,   &record_str,    &record_value, &record_tolist,
                                   &record_hash,     &record_compare, &record_dtype, &record_reduce, NULL};
static HPyType_Spec record_spec = {.name = "harpy_ndarray.void",
                                   .doc = "An element with fields, which shows the memory of its array.",
                                   .basicsize = sizeof(Record),
                                   .builtin_shape = SHAPE(Record),
                                   .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
                                   .defines = record_defines};

int record_init(HPyContext *ctx, HPy module, HPy generic)
{
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, generic}, {(HPyType_SpecParam_Kind)0, HPy_NULL}};
    if (add_type(ctx, module, "void", &record_spec, params, &record_type) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, record_type);
    int status = use_hash_method(ctx, type);
    HPy_Close(ctx, type);
    return status;
}
