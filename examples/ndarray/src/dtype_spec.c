/* What stands for a dtype: names, Python types, lists of fields. */
#include "ndarray.h"
#include <stdio.h>

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

Descr *descr_aligned(HPyContext *ctx, HPy spec, int align)
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
