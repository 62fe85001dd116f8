/* Conversions: every type to every other, and assignment of arrays. */
#include "ndarray.h"

/* What does not fit becomes the smallest integer, as it does on common processors; C leaves it undefined. */
static inline int64_t float_to_int64(double v)
{
    return v >= -9223372036854775808.0 && v < 9223372036854775808.0 ? (int64_t)v : INT64_MIN;
}

static inline uint64_t float_to_uint64(double v)
{
    return v >= 0 && v < 18446744073709551616.0 ? (uint64_t)v : (uint64_t)float_to_int64(v);
}

#define FROM bool8
#define FROM_TYPE uint8_t
#define IS_FLOAT 0
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM int8
#define FROM_TYPE int8_t
#define IS_FLOAT 0
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM int16
#define FROM_TYPE int16_t
#define IS_FLOAT 0
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM int32
#define FROM_TYPE int32_t
#define IS_FLOAT 0
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM int64
#define FROM_TYPE int64_t
#define IS_FLOAT 0
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM uint8
#define FROM_TYPE uint8_t
#define IS_FLOAT 0
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM uint16
#define FROM_TYPE uint16_t
#define IS_FLOAT 0
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM uint32
#define FROM_TYPE uint32_t
#define IS_FLOAT 0
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM uint64
#define FROM_TYPE uint64_t
#define IS_FLOAT 0
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM float32
#define FROM_TYPE float
#define IS_FLOAT 1
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM float64
#define FROM_TYPE double
#define IS_FLOAT 1
#define IS_COMPLEX 0
#include "cast_row.h"
#define FROM complex64
#define FROM_TYPE Complex64
#define IS_FLOAT 1
#define IS_COMPLEX 1
#include "cast_row.h"
#define FROM complex128
#define FROM_TYPE Complex128
#define IS_FLOAT 1
#define IS_COMPLEX 1
#include "cast_row.h"

/* ---- To and from objects; `with` is the plain type's Descr ---- */

static int to_object(LoopContext *c, char **args, const Size *steps, Size n)
{
    const Descr *descr = c->with;
    for (Size i = 0; i < n; i++) {
        HPy value = item_get(c->ctx, descr, args[0] + i * steps[0], c->owner[0]);
        if (HPy_IsNull(value))
            return -1;
        HPyField_Store(c->ctx, c->owner[1], (HPyField *)(void *)(args[1] + i * steps[1]), value);
        HPy_Close(c->ctx, value);
    }
    return 0;
}

static int from_object(LoopContext *c, char **args, const Size *steps, Size n)
{
    const Descr *descr = c->with;
    for (Size i = 0; i < n; i++) {
        HPy value = object_load(c->ctx, args[0] + i * steps[0], c->owner[0]);
        int status = HPy_IsNull(value) ? -1 : item_set(c->ctx, descr, args[1] + i * steps[1], c->owner[1], value);
        HPy_Close(c->ctx, value);
        if (status < 0)
            return -1;
    }
    return 0;
}

Loop cast_loop(TypeNumber from, TypeNumber to)
{
    static const Loop *const rows[PLAIN_COUNT] = {
        [BOOL] = bool8_casts,
#define X(NAME, name, ctype, format) [NAME] = name##_casts,
        NUMBER_TYPES(X)
#undef X
    };
    if (to == OBJECT)
        return to_object;
    if (from == OBJECT)
        return from_object;
    return from == RECORD || to == RECORD ? NULL : rows[from][to];
}

/* ---- Copies of the same type ---- */

static int copy_bytes(LoopContext *c, char **args, const Size *steps, Size n)
{
    const Size size = ((const Descr *)c->with)->itemsize;
    const char *from = args[0];
    char *to = args[1];
    if (steps[0] == size && steps[1] == size) {
        memcpy(to, from, (size_t)(size * n));
        return 0;
    }
#define COPY(BYTES)                                                                                \
    case BYTES:                                                                                    \
        for (Size i = 0; i < n; i++, from += steps[0], to += steps[1])                             \
            memcpy(to, from, BYTES);                                                               \
        return 0;
    switch (size) {
        COPY(1)
        COPY(2)
        COPY(4)
        COPY(8)
        COPY(16)
    default:
        for (Size i = 0; i < n; i++, from += steps[0], to += steps[1])
            memcpy(to, from, (size_t)size);
        return 0;
    }
#undef COPY
}

/* HPyFields are no bytes to be copied: each is loaded and stored. */
static int copy_item(LoopContext *c, const Descr *descr, const char *from, char *to)
{
    if (descr->type == OBJECT) {
        HPyField field = *(const HPyField *)(const void *)from;
        HPy value = HPyField_IsNull(field) ? HPy_NULL : HPyField_Load(c->ctx, c->owner[0], field);
        HPyField_Store(c->ctx, c->owner[1], (HPyField *)(void *)to, value);
        HPy_Close(c->ctx, value);
        return 0;
    }
    if (descr->object_count == 0) {
        memcpy(to, from, (size_t)descr->itemsize);
        return 0;
    }
    for (Size i = 0; i < descr->member_count; i++) {
        const Member *member = &descr->members[i];
        if (copy_item(c, member->descr, from + member->offset, to + member->offset) < 0)
            return -1;
    }
    return 0;
}

static int copy_objects(LoopContext *c, char **args, const Size *steps, Size n)
{
    for (Size i = 0; i < n; i++)
        if (copy_item(c, c->with, args[0] + i * steps[0], args[1] + i * steps[1]) < 0)
            return -1;
    return 0;
}

/* ---- Assignment ---- */

static void extent(const Array *a, const char **low, const char **high)
{
    *low = a->data;
    *high = a->data + a->descr->itemsize;
    for (int i = 0; i < a->ndim; i++) {
        Size reach = a->shape[i] > 0 ? (a->shape[i] - 1) * a->strides[i] : 0;
        if (reach < 0)
            *low += reach;
        else
            *high += reach;
    }
}

static int shares_memory(const Array *a, const Array *b)
{
    const char *a_low, *a_high, *b_low, *b_high;
    extent(a, &a_low, &a_high);
    extent(b, &b_low, &b_high);
    return a_low < b_high && b_low < a_high;
}

static int is_same_walk(const Array *a, const Array *b)
{
    return a->data == b->data && a->ndim == b->ndim &&
           memcmp(a->strides, b->strides, (size_t)a->ndim * sizeof *a->strides) == 0;
}

int needs_copy(const Array *written, const Array *read)
{
    return shares_memory(written, read) &&
           !(is_same_walk(written, read) && written->descr->itemsize == read->descr->itemsize);
}

static int run_assign(HPyContext *ctx, const Ref *dst, const Ref *src, Loop loop, const Descr *with)
{
    LoopContext context = {.ctx = ctx, .owner = {src->owner, dst->owner}, .with = with};
    Nest nest;
    nest_init(&nest, dst->a->ndim, dst->a->shape);
    nest_add(&nest, src->a);
    nest_add(&nest, dst->a);
    return nest_run(&nest, loop, &context);
}

/* A copy of what is to be assigned, first. */
static int assign_copied(HPyContext *ctx, const Ref *dst, const Ref *src, Descr *descr)
{
    Ref copy;
    int status = ref_take(ctx, &copy, cast_copy(ctx, src, descr));
    if (status == 0)
        status = assign(ctx, dst, &copy);
    ref_close(ctx, &copy);
    return status;
}

static Ref member_ref(const Ref *of, Array *room, const Member *member)
{
    *room = *of->a;
    room->descr = member->descr;
    room->data += member->offset;
    return (Ref){.h = of->h, .a = room, .owner = of->owner};
}

/* Fields by their place; what has none goes to all of them. */
static int assign_members(HPyContext *ctx, const Ref *dst, const Ref *src)
{
    const Descr *to = dst->a->descr, *from = src->a->descr;
    if (from->type == RECORD && from->member_count != to->member_count) {
        HPyErr_Format(ctx, ctx->h_ValueError, "cannot assign elements with %zd fields to elements with %zd",
                      from->member_count, to->member_count);
        return -1;
    }
    for (Size i = 0; i < to->member_count; i++) {
        Array dst_room, src_room;
        Ref dst_member = member_ref(dst, &dst_room, &to->members[i]);
        Ref src_member = from->type == RECORD ? member_ref(src, &src_room, &from->members[i]) : *src;
        if (assign(ctx, &dst_member, &src_member) < 0)
            return -1;
    }
    return 0;
}

int assign(HPyContext *ctx, const Ref *dst, const Ref *src)
{
    Array *to = dst->a, *from = src->a;
    if (!broadcasts_to(from, to->ndim, to->shape)) {
        HPy from_shape = shape_tuple(ctx, from->ndim, from->shape), to_shape = shape_tuple(ctx, to->ndim, to->shape);
        if (!HPy_IsNull(from_shape) && !HPy_IsNull(to_shape))
            HPyErr_Format(ctx, ctx->h_ValueError, "could not broadcast input array from shape %S into shape %S", from_shape,
                          to_shape);
        HPy_Close(ctx, from_shape);
        HPy_Close(ctx, to_shape);
        return -1;
    }
    if (needs_copy(to, from))
        return assign_copied(ctx, dst, src, from->descr);
    if (descr_equal(to->descr, from->descr))
        return run_assign(ctx, dst, src, to->descr->object_count > 0 ? copy_objects : copy_bytes, to->descr);
    if (to->descr->type == RECORD && from->descr->type != OBJECT)
        return assign_members(ctx, dst, src);
    Loop loop = cast_loop(from->descr->type, to->descr->type);
    if (loop == NULL) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "an array with fields cannot be cast to one without");
        return -1;
    }
    if (!array_is_aligned(from))
        return assign_copied(ctx, dst, src, from->descr);
    if (!array_is_aligned(to))
        return assign_copied(ctx, dst, src, to->descr);
    return run_assign(ctx, dst, src, loop, to->descr->type == OBJECT ? from->descr : to->descr);
}

HPy cast_copy(HPyContext *ctx, const Ref *src, Descr *descr)
{
    Ref made;
    if (ref_take(ctx, &made, array_new(ctx, descr, src->a->ndim, src->a->shape, NULL)) < 0)
        return HPy_NULL;
    if (assign(ctx, &made, src) < 0) {
        ref_close(ctx, &made);
        return HPy_NULL;
    }
    return ref_give(ctx, &made);
}

HPy cast_if_needed(HPyContext *ctx, HPy h, Descr *descr)
{
    Array *a = Array_AsStruct(ctx, h);
    if (descr_equal(a->descr, descr) && array_is_aligned(a))
        return HPy_Dup(ctx, h);
    Ref src;
    if (ref_open(ctx, &src, h) < 0)
        return HPy_NULL;
    HPy result = cast_copy(ctx, &src, descr);
    ref_close(ctx, &src);
    return result;
}
