/* dtype: the Python object of an element type. */
#include "ndarray.h"

HPyGlobal dtype_type, builtin_dtypes;

HPy dtype_object(HPyContext *ctx, Descr *descr)
{
    if (descr->type != RECORD) {
        HPy all = HPyGlobal_Load(ctx, builtin_dtypes);
        HPy result = HPy_GetItem_i(ctx, all, (Size)descr->type);
        HPy_Close(ctx, all);
        return result;
    }
    HPy type = HPyGlobal_Load(ctx, dtype_type);
    Dtype *made;
    HPy h = HPy_New(ctx, type, &made);
    HPy_Close(ctx, type);
    if (!HPy_IsNull(h))
        made->descr = descr_retain(descr);
    return h;
}

/* ---- The type ---- */

static const char *const new_names[] = {"dtype", "align", NULL};

HPyDef_SLOT(dtype_new, HPy_tp_new)
static HPy dtype_new_impl(HPyContext *ctx, HPy UNUSED type, const HPy *args, Size nargs, HPy kw)
{
    HPy values[2] = {nargs > 0 ? args[0] : HPy_NULL, nargs > 1 ? args[1] : HPy_NULL};
    HPy found[2] = {HPy_NULL, HPy_NULL}, result = HPy_NULL;
    for (int i = 0; !HPy_IsNull(kw) && i < 2; i++) {
        HPy name = HPyUnicode_FromString(ctx, new_names[i]);
        if (HPy_Contains(ctx, kw, name) == 1)
            values[i] = found[i] = HPy_GetItem(ctx, kw, name);
        HPy_Close(ctx, name);
    }
    int align = HPy_IsNull(values[1]) ? 0 : HPy_IsTrue(ctx, values[1]);
    if (HPy_IsNull(values[0]) || nargs > 2)
        HPyErr_SetString(ctx, ctx->h_TypeError, "dtype() takes a data type and align");
    else if (align >= 0) {
        Descr *descr = descr_aligned(ctx, values[0], align);
        if (descr != NULL) {
            result = dtype_object(ctx, descr);
            descr_release(descr);
        }
    }
    HPy_Close(ctx, found[0]);
    HPy_Close(ctx, found[1]);
    return result;
}

HPyDef_SLOT(dtype_destroy, HPy_tp_destroy)
static void dtype_destroy_impl(void *data)
{
    descr_release(((Dtype *)data)->descr);
}

static Descr *descr_of(HPyContext *ctx, HPy self)
{
    return Dtype_AsStruct(ctx, self)->descr;
}

#define GETTER(NAME, DOC, VALUE)                                                                   \
    HPyDef_GET(dtype_get_##NAME, #NAME, .doc = DOC)                                                      \
    static HPy dtype_get_##NAME##_get(HPyContext *ctx, HPy self, void *closure UNUSED)               \
    {                                                                                              \
        Descr *d = descr_of(ctx, self);                                                            \
        return VALUE;                                                                              \
    }

/* A list of (name, format) of a record. */
static HPy describe_members(HPyContext *ctx, const Descr *d)
{
    HPyListBuilder builder = HPyListBuilder_New(ctx, d->member_count);
    for (Size i = 0; i < d->member_count; i++) {
        HPy text = dtype_text(ctx, d->members[i].descr);
        HPy pair = HPy_IsNull(text) ? HPy_NULL : HPy_BuildValue(ctx, "(sO)", d->members[i].name, text);
        HPy_Close(ctx, text);
        if (HPy_IsNull(pair)) {
            HPyListBuilder_Cancel(ctx, builder);
            return HPy_NULL;
        }
        HPyListBuilder_Set(ctx, builder, i, pair);
        HPy_Close(ctx, pair);
    }
    return HPyListBuilder_Build(ctx, builder);
}

/* "<f8"; for records the list of their fields. */
HPy dtype_text(HPyContext *ctx, const Descr *d)
{
    if (d->type == RECORD)
        return describe_members(ctx, d);
    if (d->type == OBJECT)
        return HPyUnicode_FromString(ctx, "|O");
    return HPyUnicode_FromFormat(ctx, "%c%c%zd", d->itemsize == 1 ? '|' : '<', d->kind, d->itemsize);
}

static HPy describe_plain(HPyContext *ctx, const Descr *d)
{
    HPy text = dtype_text(ctx, d);
    HPy result = HPy_IsNull(text) ? HPy_NULL : HPy_BuildValue(ctx, "[(sO)]", "", text);
    HPy_Close(ctx, text);
    return result;
}

static HPy name_of(HPyContext *ctx, const Descr *d)
{
    return d->type == RECORD ? HPyUnicode_FromFormat(ctx, "void%zd", d->itemsize * 8) : HPyUnicode_FromString(ctx, d->name);
}

/* Names, formats (as dtypes) and offsets: what the rest is told in. */
static HPy member_list(HPyContext *ctx, const Descr *d, int what)
{
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, d->member_count);
    for (Size i = 0; i < d->member_count; i++) {
        const Member *member = &d->members[i];
        HPy value = what == 0   ? HPyUnicode_FromString(ctx, member->name)
                    : what == 1 ? dtype_object(ctx, member->descr)
                                : HPyLong_FromSsize_t(ctx, member->offset);
        if (HPy_IsNull(value)) {
            HPyTupleBuilder_Cancel(ctx, builder);
            return HPy_NULL;
        }
        HPyTupleBuilder_Set(ctx, builder, i, value);
        HPy_Close(ctx, value);
    }
    return HPyTupleBuilder_Build(ctx, builder);
}

static HPy fields_of(HPyContext *ctx, const Descr *d)
{
    if (d->type != RECORD)
        return HPy_Dup(ctx, ctx->h_None);
    HPy fields = HPyDict_New(ctx);
    for (Size i = 0; !HPy_IsNull(fields) && i < d->member_count; i++) {
        HPy dtype = dtype_object(ctx, d->members[i].descr);
        HPy pair = HPy_IsNull(dtype) ? HPy_NULL : HPy_BuildValue(ctx, "(On)", dtype, d->members[i].offset);
        int status = HPy_IsNull(pair) ? -1 : HPy_SetItem_s(ctx, fields, d->members[i].name, pair);
        HPy_Close(ctx, pair);
        HPy_Close(ctx, dtype);
        if (status < 0) {
            HPy_Close(ctx, fields);
            return HPy_NULL;
        }
    }
    return fields;
}

static HPy scalar_type_of(HPyContext *ctx, const Descr *d)
{
    if (d->type == RECORD)
        return HPyGlobal_Load(ctx, record_type);
    if (d->type == OBJECT)
        return HPy_Dup(ctx, ctx->h_BaseObjectType);
    HPy types = HPyGlobal_Load(ctx, scalar_types);
    HPy result = HPy_GetItem_i(ctx, types, (Size)d->type);
    HPy_Close(ctx, types);
    return result;
}

GETTER(name, "Name of the type, with its width in bits.", name_of(ctx, d))
GETTER(kind, "One of b i u f c O V.", HPyUnicode_FromFormat(ctx, "%c", d->kind))
GETTER(itemsize, "Bytes of one element.", HPyLong_FromSsize_t(ctx, d->itemsize))
GETTER(alignment, "What addresses of elements are multiples of.", HPyLong_FromSsize_t(ctx, d->alignment))
GETTER(str, "Byte order, kind and size, such as '<f8'; of a record '|V' and its size.",
       d->type == RECORD ? HPyUnicode_FromFormat(ctx, "|V%zd", d->itemsize) : dtype_text(ctx, d))
GETTER(descr, "List of (name, format) of the fields.",
       d->type == RECORD ? describe_members(ctx, d) : describe_plain(ctx, d))
GETTER(names, "Tuple of the names of the fields, or None.",
       d->type == RECORD ? member_list(ctx, d, 0) : HPy_Dup(ctx, ctx->h_None))
GETTER(fields, "Dict from names to (dtype, offset), or None.", fields_of(ctx, d))
GETTER(type, "The type of scalars.", scalar_type_of(ctx, d))
GETTER(hasobject, "Whether elements hold Python objects.", HPyBool_FromBool(ctx, d->object_count > 0))

/* Do the members lie as dtype([...]) would place them? */
static int is_packed(const Descr *d)
{
    Size at = 0;
    for (Size i = 0; i < d->member_count; i++) {
        if (d->members[i].offset != at)
            return 0;
        at += d->members[i].descr->itemsize;
    }
    return at == d->itemsize;
}

static HPy parts_of(HPyContext *ctx, const Descr *d)
{
    HPy names = member_list(ctx, d, 0), formats = member_list(ctx, d, 1), offsets = member_list(ctx, d, 2);
    HPy result = HPy_NULL;
    if (!HPy_IsNull(names) && !HPy_IsNull(formats) && !HPy_IsNull(offsets))
        result = HPy_BuildValue(ctx, "{s:O,s:O,s:O,s:n,s:i}", "names", names, "formats", formats, "offsets", offsets, "itemsize",
                                d->itemsize, "aligned", (int)(d->alignment > 1));
    HPy_Close(ctx, names);
    HPy_Close(ctx, formats);
    HPy_Close(ctx, offsets);
    return result;
}

HPyDef_SLOT(dtype_repr, HPy_tp_repr)
static HPy dtype_repr_impl(HPyContext *ctx, HPy self)
{
    const Descr *d = descr_of(ctx, self);
    if (d->type != RECORD) {
        const char *start = d->type == OBJECT ? "O" : d->name;
        return HPyUnicode_FromFormat(ctx, "dtype('%s')", start);
    }
    HPy shown = is_packed(d) ? describe_members(ctx, d) : parts_of(ctx, d);
    HPy result = HPy_IsNull(shown) ? HPy_NULL : HPyUnicode_FromFormat(ctx, "dtype(%R)", shown);
    HPy_Close(ctx, shown);
    return result;
}

HPyDef_SLOT(dtype_str_slot, HPy_tp_str)
static HPy dtype_str_slot_impl(HPyContext *ctx, HPy self)
{
    const Descr *d = descr_of(ctx, self);
    if (d->type != RECORD)
        return name_of(ctx, d);
    HPy shown = is_packed(d) ? describe_members(ctx, d) : parts_of(ctx, d);
    HPy result = HPy_IsNull(shown) ? HPy_NULL : HPy_Str(ctx, shown);
    HPy_Close(ctx, shown);
    return result;
}

HPyDef_SLOT(dtype_compare, HPy_tp_richcompare)
static HPy dtype_compare_impl(HPyContext *ctx, HPy self, HPy other, HPy_RichCmpOp op)
{
    if (op != HPy_EQ && op != HPy_NE)
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    Descr *theirs = descr_from_object(ctx, other);
    if (theirs == NULL) {
        if (!HPyErr_ExceptionMatches(ctx, ctx->h_TypeError) && !HPyErr_ExceptionMatches(ctx, ctx->h_ValueError))
            return HPy_NULL;
        HPyErr_Clear(ctx);
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    }
    int equal = descr_equal(descr_of(ctx, self), theirs);
    descr_release(theirs);
    return HPyBool_FromBool(ctx, equal == (op == HPy_EQ));
}

static Size hash_descr(const Descr *d, size_t hash)
{
    hash = hash * 1000003u ^ ((size_t)d->type * 31 + (size_t)d->itemsize);
    for (Size i = 0; i < d->member_count; i++) {
        for (const char *c = d->members[i].name; *c; c++)
            hash = hash * 1000003u ^ (unsigned char)*c;
        hash = hash * 31 + (size_t)d->members[i].offset;
        hash = (size_t)hash_descr(d->members[i].descr, hash);
    }
    return (Size)(hash >> 1);
}

HPyDef_SLOT(dtype_hash, HPy_tp_hash)
static HPy_hash_t dtype_hash_impl(HPyContext *ctx, HPy self)
{
    return (HPy_hash_t)hash_descr(descr_of(ctx, self), 17);
}

HPyDef_SLOT(dtype_length, HPy_sq_length)
static Size dtype_length_impl(HPyContext *ctx, HPy self)
{
    return descr_of(ctx, self)->member_count;
}

/* An empty one is still a dtype. */
HPyDef_SLOT(dtype_bool, HPy_nb_bool)
static int dtype_bool_impl(HPyContext *ctx UNUSED, HPy UNUSED self)
{
    return 1;
}

HPyDef_SLOT(dtype_item, HPy_mp_subscript)
static HPy dtype_item_impl(HPyContext *ctx, HPy self, HPy key)
{
    HPy fields = fields_of(ctx, descr_of(ctx, self));
    HPy pair = HPy_IsNull(fields) ? HPy_NULL
               : is_none(ctx, fields) ? HPyErr_SetString(ctx, ctx->h_KeyError, "the dtype has no fields")
                                      : HPy_GetItem(ctx, fields, key);
    HPy result = HPy_IsNull(pair) ? HPy_NULL : HPy_GetItem_i(ctx, pair, 0);
    HPy_Close(ctx, pair);
    HPy_Close(ctx, fields);
    return result;
}

HPyDef_METH(dtype_reduce, "__reduce__", HPyFunc_NOARGS)
static HPy dtype_reduce_impl(HPyContext *ctx, HPy self)
{
    const Descr *d = descr_of(ctx, self);
    HPy type = HPyGlobal_Load(ctx, dtype_type);
    HPy what = d->type == RECORD ? parts_of(ctx, d) : HPyUnicode_FromString(ctx, d->name);
    HPy result = HPy_IsNull(what) ? HPy_NULL : HPy_BuildValue(ctx, "(O(O))", type, what);
    HPy_Close(ctx, what);
    HPy_Close(ctx, type);
    return result;
}

static HPyDef *dtype_defines[] = {&dtype_new,     &dtype_destroy, &dtype_get_name,   &dtype_get_kind,     &dtype_get_itemsize, &dtype_get_alignment, &dtype_get_str,
                                  &dtype_get_descr,     &dtype_get_names,     &dtype_get_fields, &dtype_get_type,     &dtype_get_hasobject, &dtype_repr,
                                  &dtype_str_slot, &dtype_compare, &dtype_hash, &dtype_length, &dtype_bool,   &dtype_item,
                                  &dtype_reduce,  NULL};

static HPyType_Spec dtype_spec = {
    .name = "harpy_ndarray.dtype",
    .doc = "dtype(dtype, align=False)\n--\n\nWhat the elements of an array are.",
    .basicsize = sizeof(Dtype),
    .builtin_shape = SHAPE(Dtype),
    .flags = HPy_TPFLAGS_DEFAULT,
    .defines = dtype_defines,
};

int dtype_init(HPyContext *ctx, HPy module)
{
    if (add_type(ctx, module, "dtype", &dtype_spec, NULL, &dtype_type) < 0)
        return -1;
    HPy type = HPyGlobal_Load(ctx, dtype_type), items[BUILTIN_COUNT];
    int count = 0;
    for (; count < BUILTIN_COUNT; count++) {
        Dtype *made;
        items[count] = HPy_New(ctx, type, &made);
        if (HPy_IsNull(items[count]))
            break;
        made->descr = &builtin_descrs[count];
    }
    HPy all = count < BUILTIN_COUNT ? HPy_NULL : HPyTuple_FromArray(ctx, items, BUILTIN_COUNT);
    while (count > 0)
        HPy_Close(ctx, items[--count]);
    HPy_Close(ctx, type);
    if (HPy_IsNull(all))
        return -1;
    HPyGlobal_Store(ctx, &builtin_dtypes, all);
    HPy_Close(ctx, all);
    return 0;
}
