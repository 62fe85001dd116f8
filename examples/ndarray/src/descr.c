/* Element types in C: the builtin ones, records, promotion. Nothing here but errors calls Python. */
#include "ndarray.h"

#define ALIGNMENT(ctype) (Size)_Alignof(ctype)
#define BUILTIN(NUMBER, KIND, TEXT, ctype, FORMAT)                                                 \
    [NUMBER] = {.references = 1,                                                                   \
                .type = NUMBER,                                                                    \
                .kind = KIND,                                                                      \
                .name = TEXT,                                                                      \
                .format = FORMAT,                                                                  \
                .itemsize = (Size)sizeof(ctype),                                                   \
                .alignment = ALIGNMENT(ctype)},

static Size object_at_start[] = {0};

Descr builtin_descrs[BUILTIN_COUNT] = {
    BUILTIN(BOOL, 'b', "bool", uint8_t, "?")
#define X(NAME, name, ctype, format) BUILTIN(NAME, 'i', #name, ctype, format)
        SIGNED_TYPES(X)
#undef X
#define X(NAME, name, ctype, format) BUILTIN(NAME, 'u', #name, ctype, format)
            UNSIGNED_TYPES(X)
#undef X
#define X(NAME, name, ctype, format) BUILTIN(NAME, 'f', #name, ctype, format)
                FLOAT_TYPES(X)
#undef X
#define X(NAME, name, ctype, format) BUILTIN(NAME, 'c', #name, ctype, format)
                    COMPLEX_TYPES(X)
#undef X
                        [OBJECT] = {.references = 1,
                                    .type = OBJECT,
                                    .kind = 'O',
                                    .name = "object",
                                    .format = "O",
                                    .itemsize = (Size)sizeof(HPyField),
                                    .alignment = ALIGNMENT(HPyField),
                                    .object_count = 1,
                                    .objects = object_at_start},
};

Descr *descr_retain(Descr *descr)
{
    if (descr->type == RECORD)
        atomic_fetch_add(&descr->references, 1);
    return descr;
}

static void free_members(Member *members, Size count)
{
    for (Size i = 0; i < count; i++) {
        free(members[i].name);
        descr_release(members[i].descr);
    }
    free(members);
}

void descr_release(Descr *descr)
{
    if (descr == NULL || descr->type != RECORD || atomic_fetch_sub(&descr->references, 1) > 1)
        return;
    free_members(descr->members, descr->member_count);
    free(descr->objects);
    free(descr);
}

static Size round_up(Size value, Size to)
{
    return (value + to - 1) / to * to;
}

/* Where the members lie one after another, the size of all. */
static Size place_members(Member *members, Size count, int align)
{
    Size at = 0, largest = 1;
    for (Size i = 0; i < count; i++) {
        Size alignment = align ? members[i].descr->alignment : 1;
        at = round_up(at, alignment);
        members[i].offset = at;
        at += members[i].descr->itemsize;
        if (alignment > largest)
            largest = alignment;
    }
    return round_up(at, largest);
}

/* The places of the HPyFields: -1 for an impossible one. */
static Size collect_objects(const Member *members, Size count, Size itemsize, Size *objects)
{
    Size found = 0;
    for (Size i = 0; i < count; i++) {
        for (Size k = 0; k < members[i].descr->object_count; k++) {
            Size at = members[i].offset + members[i].descr->objects[k];
            if (at % ALIGNMENT(HPyField) != 0 || itemsize % ALIGNMENT(HPyField) != 0)
                return -1;
            if (objects != NULL)
                objects[found] = at;
            found++;
        }
    }
    return found;
}

/* Objects that share bytes with other members would be overwritten by these. */
static int objects_overlap(const Member *members, Size count)
{
    for (Size i = 0; i < count; i++) {
        if (members[i].descr->object_count == 0)
            continue;
        for (Size k = 0; k < count; k++)
            if (k != i && members[k].offset < members[i].offset + members[i].descr->itemsize &&
                members[i].offset < members[k].offset + members[k].descr->itemsize)
                return 1;
    }
    return 0;
}

Descr *descr_new_record(HPyContext *ctx, Member *members, Size count, Size itemsize, int align)
{
    Descr *descr = calloc(1, sizeof *descr);
    Size objects = 0;
    for (Size i = 0; i < count; i++)
        objects += members[i].descr->object_count;
    /* Objects are only where the host can hold them: at addresses of words. */
    if (itemsize < 0)
        itemsize = place_members(members, count, align || objects > 0);
    if (collect_objects(members, count, itemsize, NULL) < 0 || objects_overlap(members, count)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "a member that holds objects is not aligned or shares bytes with another");
        goto failed;
    }
    Size *places = malloc((size_t)(objects > 0 ? objects : 1) * sizeof *places);
    if (descr == NULL || places == NULL) {
        free(places);
        HPyErr_NoMemory(ctx);
        goto failed;
    }
    collect_objects(members, count, itemsize, places);
    Size alignment = 1;
    for (Size i = 0; i < count; i++) {
        Size own = members[i].descr->alignment;
        if ((align || objects > 0) && own > alignment)
            alignment = own;
    }
    *descr = (Descr){.type = RECORD,
                     .kind = 'V',
                     .name = "void",
                     .itemsize = itemsize,
                     .alignment = alignment,
                     .member_count = count,
                     .members = members,
                     .object_count = objects,
                     .objects = places};
    atomic_init(&descr->references, 1);
    return descr;
failed:
    free(descr);
    free_members(members, count);
    return NULL;
}

int descr_equal(const Descr *a, const Descr *b)
{
    if (a == b)
        return 1;
    if (a->type != b->type || a->itemsize != b->itemsize || a->member_count != b->member_count)
        return 0;
    for (Size i = 0; i < a->member_count; i++)
        if (a->members[i].offset != b->members[i].offset || strcmp(a->members[i].name, b->members[i].name) != 0 ||
            !descr_equal(a->members[i].descr, b->members[i].descr))
            return 0;
    return 1;
}

/* ---- Promotion ---- */

static Size size_of(TypeNumber type)
{
    return builtin_descrs[type].itemsize;
}

static TypeNumber signed_of(Size bytes)
{
    return bytes == 1 ? INT8 : bytes == 2 ? INT16 : bytes == 4 ? INT32 : INT64;
}

/* The float that holds the integers of `type`, as NumPy has it without float16: float32 up to 16 bits. */
static TypeNumber float_for(TypeNumber type)
{
    const Descr *descr = &builtin_descrs[type];
    if (descr->kind == 'f')
        return type;
    if (descr->kind == 'c')
        return type == COMPLEX64 ? FLOAT32 : FLOAT64;
    return descr->itemsize <= 2 ? FLOAT32 : FLOAT64;
}

TypeNumber type_promote(TypeNumber a, TypeNumber b)
{
    if (a == b || b == BOOL)
        return a;
    if (a == BOOL)
        return b;
    if (a == OBJECT || b == OBJECT)
        return OBJECT;
    char ka = builtin_descrs[a].kind, kb = builtin_descrs[b].kind;
    if (ka == 'c' || kb == 'c')
        return float_for(a) == FLOAT64 || float_for(b) == FLOAT64 ? COMPLEX128 : COMPLEX64;
    if (ka == 'f' || kb == 'f')
        return float_for(a) == FLOAT64 || float_for(b) == FLOAT64 ? FLOAT64 : FLOAT32;
    if (ka == kb)
        return size_of(a) > size_of(b) ? a : b;
    TypeNumber with = ka == 'i' ? a : b, without = ka == 'i' ? b : a;
    if (size_of(with) > size_of(without))
        return with;
    return size_of(without) == 8 ? FLOAT64 : signed_of(size_of(without) * 2);
}

Descr *descr_promote(HPyContext *ctx, Descr *a, Descr *b)
{
    if (descr_equal(a, b))
        return descr_retain(a);
    if (a->type != RECORD && b->type != RECORD)
        return &builtin_descrs[type_promote(a->type, b->type)];
    HPyErr_SetString(ctx, ctx->h_TypeError, "these dtypes have no common dtype: the fields differ");
    return NULL;
}

static int kind_order(char kind)
{
    static const char order[] = "buifcO";
    return (int)(strchr(order, kind) - order);
}

int type_can_cast(TypeNumber from, TypeNumber to, int same_kind)
{
    if (from == RECORD || to == RECORD)
        return from == to;
    if (same_kind) {
        char a = builtin_descrs[from].kind, b = builtin_descrs[to].kind;
        return kind_order(a) <= kind_order(b) && !(a == 'i' && b == 'u');
    }
    return type_promote(from, to) == to;
}
