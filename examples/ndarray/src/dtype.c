/* dtype: the Python object of an element type. */
#include "ndarray.h"
#include <stdio.h>

HPyGlobal dtype_type, builtin_dtypes;

/* Names that are not the type's own, or kind and size: "f8". */
static const struct {
    const char *name;
    TypeNumber type;
} aliases[] = {
    {"?", BOOL},       {"b", INT8},        {"h", INT16},       {"i", INT32},          {"l", INT64},
    {"q", INT64},      {"B", UINT8},       {"H", UINT16},      {"I", UINT32},         {"L", UINT64},
    {"Q", UINT64},     {"f", FLOAT32},     {"d", FLOAT64},     {"F", COMPLEX64},      {"D", COMPLEX128},
    {"O", OBJECT},     {"bool_", BOOL},    {"int", INT64},     {"uint", UINT64},      {"float", FLOAT64},
    {"single", FLOAT32}, {"double", FLOAT64}, {"complex", COMPLEX128}, {"intp", sizeof(Size) == 8 ? INT64 : INT32},
    {"Zf", COMPLEX64}, {"Zd", COMPLEX128}, {"object_", OBJECT},
};

static Descr *descr_from_name(const char *text)
{
    if (*text == '<' || *text == '=' || *text == '|')
        text++;
    for (int i = 0; i < BUILTIN_COUNT; i++) {
        const Descr *descr = &builtin_descrs[i];
        char code[16];
        snprintf(code, sizeof code, "%c%zd", descr->kind, descr->itemsize);
        if (strcmp(text, descr->name) == 0 || (i != OBJECT && strcmp(text, code) == 0))
            return &builtin_descrs[i];
    }
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (strcmp(text, aliases[i].name) == 0)
            return &builtin_descrs[aliases[i].type];
    return NULL;
}

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

/* ---- What stands for a dtype ---- */

static int read_member(HPyContext *ctx, HPy name, HPy spec, HPy offset, Member *member)
{
    if (!HPyUnicode_Check(ctx, name)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "the name of a field must be a str");
        return -1;
    }
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, name, NULL);
    if (text == NULL)
        return -1;
    member->offset = HPy_IsNull(offset) ? 0 : HPyLong_AsSsize_t(ctx, offset);
    if (member->offset < 0) {
        if (!HPyErr_Occurred(ctx))
            HPyErr_SetString(ctx, ctx->h_ValueError, "the offset of a field must not be negative");
        return -1;
    }
    member->descr = descr_from_object(ctx, spec);
    if (member->descr == NULL)
        return -1;
    size_t length = strlen(text) + 1;
    member->name = malloc(length);
    if (member->name == NULL) {
        descr_release(member->descr);
        HPyErr_NoMemory(ctx);
        return -1;
    }
    memcpy(member->name, text, length);
    return 0;
}

static Descr *record_from(HPyContext *ctx, HPy names, HPy formats, HPy offsets, Size itemsize, int align)
{
    Size count = HPy_Length(ctx, names);
    if (count < 0)
        return NULL;
    Member *members = calloc(count > 0 ? (size_t)count : 1, sizeof *members);
    if (members == NULL) {
        HPyErr_NoMemory(ctx);
        return NULL;
    }
    Size done = 0, end = 0;
    for (; done < count; done++) {
        HPy name = HPy_GetItem_i(ctx, names, done), spec = HPy_NULL, offset = HPy_NULL;
        int status = HPy_IsNull(name) ? -1 : 0;
        if (status == 0)
            status = HPy_IsNull(spec = HPy_GetItem_i(ctx, formats, done)) ? -1 : 0;
        if (status == 0 && !HPy_IsNull(offsets))
            status = HPy_IsNull(offset = HPy_GetItem_i(ctx, offsets, done)) ? -1 : 0;
        if (status == 0)
            status = read_member(ctx, name, spec, offset, &members[done]);
        for (Size k = 0; status == 0 && k < done; k++)
            if (strcmp(members[k].name, members[done].name) == 0) {
                HPyErr_Format(ctx, ctx->h_ValueError, "field '%s' occurs more than once", members[k].name);
                free(members[done].name);
                descr_release(members[done].descr);
                status = -1;
            }
        HPy_Close(ctx, offset);
        HPy_Close(ctx, spec);
        HPy_Close(ctx, name);
        if (status < 0)
            break;
        if (members[done].offset + members[done].descr->itemsize > end)
            end = members[done].offset + members[done].descr->itemsize;
    }
    if (done < count || (!HPy_IsNull(offsets) && itemsize >= 0 && itemsize < end)) {
        if (done == count)
            HPyErr_Format(ctx, ctx->h_ValueError, "the fields need %zd bytes, itemsize is %zd", end, itemsize);
        for (Size k = 0; k < done; k++) {
            free(members[k].name);
            descr_release(members[k].descr);
        }
        free(members);
        return NULL;
    }
    return descr_new_record(ctx, members, count, HPy_IsNull(offsets) ? -1 : itemsize < 0 ? end : itemsize, align);
}

/* {'names': [...], 'formats': [...], 'offsets': [...], 'itemsize': n}, as `dtype_parts` in _helpers.py gives it. */
static Descr *record_from_parts(HPyContext *ctx, HPy spec, int align)
{
    HPy flag = HPyBool_FromBool(ctx, align);
    HPy args[2] = {spec, flag};
    HPy parts = call_helper(ctx, "dtype_parts", args, 2);
    HPy_Close(ctx, flag);
    if (HPy_IsNull(parts))
        return NULL;
    Descr *result = NULL;
    HPy part[5];
    int count = 0;
    for (; count < 5; count++)
        if (HPy_IsNull(part[count] = HPy_GetItem_i(ctx, parts, count)))
            break;
    if (count == 5) {
        Size itemsize = HPyLong_AsSsize_t(ctx, part[3]);
        int aligned = HPy_IsTrue(ctx, part[4]);
        if (aligned >= 0 && !HPyErr_Occurred(ctx))
            result = record_from(ctx, part[0], part[1], is_none(ctx, part[2]) ? HPy_NULL : part[2], itemsize, aligned);
    }
    while (count > 0)
        HPy_Close(ctx, part[--count]);
    HPy_Close(ctx, parts);
    return result;
}

static Descr *descr_from_type(HPyContext *ctx, HPy type)
{
    const struct {
        HPy type;
        TypeNumber number;
    } known[] = {{ctx->h_BoolType, BOOL},
                 {ctx->h_LongType, INT64},
                 {ctx->h_FloatType, FLOAT64},
                 {ctx->h_ComplexType, COMPLEX128},
                 {ctx->h_BaseObjectType, OBJECT}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (HPy_Is(ctx, type, known[i].type))
            return &builtin_descrs[known[i].number];
    HPy types = HPyGlobal_Load(ctx, scalar_types);
    Descr *found = NULL;
    for (int i = 0; found == NULL && i < PLAIN_COUNT; i++) {
        HPy scalar = HPy_GetItem_i(ctx, types, i);
        if (HPy_Is(ctx, type, scalar))
            found = &builtin_descrs[i];
        HPy_Close(ctx, scalar);
    }
    HPy_Close(ctx, types);
    return found;
}

static Descr *descr_aligned(HPyContext *ctx, HPy spec, int align)
{
    Descr *found = NULL;
    if (is_instance(ctx, spec, dtype_type))
        return descr_retain(Dtype_AsStruct(ctx, spec)->descr);
    if (HPy_Is(ctx, spec, ctx->h_None))
        return &builtin_descrs[FLOAT64];
    if (HPyUnicode_Check(ctx, spec)) {
        const char *text = HPyUnicode_AsUTF8AndSize(ctx, spec, NULL);
        if (text == NULL)
            return NULL;
        found = descr_from_name(text);
        if (found != NULL || strchr(text, ',') == NULL) {
            if (found == NULL)
                HPyErr_Format(ctx, ctx->h_TypeError, "data type '%s' not understood", text);
            return found;
        }
        return record_from_parts(ctx, spec, align);
    }
    if (HPy_TypeCheck(ctx, spec, ctx->h_TypeType))
        found = descr_from_type(ctx, spec);
    else if (HPyList_Check(ctx, spec) || HPyDict_Check(ctx, spec))
        return record_from_parts(ctx, spec, align);
    if (found == NULL)
        HPyErr_Format(ctx, ctx->h_TypeError, "cannot interpret %R as a data type", spec);
    return found;
}

Descr *descr_from_object(HPyContext *ctx, HPy spec)
{
    return descr_aligned(ctx, spec, 0);
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
