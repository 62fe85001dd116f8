/* Arrays of several: concatenate, where. */
#include "ndarray.h"

typedef struct {
    HPy *arrays;
    Size count;
} Parts;

static void close_parts(HPyContext *ctx, Parts *parts)
{
    for (Size i = 0; i < parts->count; i++)
        HPy_Close(ctx, parts->arrays[i]);
    free(parts->arrays);
}

static int open_parts(HPyContext *ctx, HPy sequence, Parts *parts)
{
    HPy list = HPy_Call(ctx, ctx->h_ListType, &sequence, 1, HPy_NULL);
    Size count = HPy_IsNull(list) ? -1 : HPy_Length(ctx, list);
    parts->count = 0;
    parts->arrays = count < 0 ? NULL : calloc((size_t)count + 1, sizeof *parts->arrays);
    int status = parts->arrays == NULL ? -1 : 0;
    if (status < 0 && count >= 0)
        HPyErr_NoMemory(ctx);
    for (Size i = 0; status == 0 && i < count; i++) {
        HPy item = HPy_GetItem_i(ctx, list, i);
        HPy array = HPy_IsNull(item) ? HPy_NULL : array_from(ctx, item, NULL, 0);
        HPy_Close(ctx, item);
        if (HPy_IsNull(array))
            status = -1;
        else
            parts->arrays[parts->count++] = array;
    }
    HPy_Close(ctx, list);
    if (status < 0)
        close_parts(ctx, parts);
    return status;
}

/* The shape and type of all parts one behind the other along the axis. */
static Descr *measure(HPyContext *ctx, const Parts *parts, HPy axis_value, int *axis, int *ndim, Size *shape)
{
    if (parts->count == 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "need at least one array to concatenate");
        return NULL;
    }
    const Array *first = Array_AsStruct(ctx, parts->arrays[0]);
    if (first->ndim == 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "zero-dimensional arrays cannot be concatenated");
        return NULL;
    }
    *ndim = first->ndim;
    *axis = HPy_IsNull(axis_value) ? 0 : parse_axis(ctx, axis_value, first->ndim);
    if (*axis < 0)
        return NULL;
    memcpy(shape, first->shape, (size_t)first->ndim * sizeof *shape);
    Descr *descr = descr_retain(first->descr);
    for (Size i = 1; i < parts->count; i++) {
        const Array *a = Array_AsStruct(ctx, parts->arrays[i]);
        int same = a->ndim == *ndim;
        for (int k = 0; same && k < *ndim; k++)
            same = k == *axis || a->shape[k] == shape[k];
        Descr *both = same ? descr_promote(ctx, descr, a->descr) : NULL;
        if (!same)
            HPyErr_Format(ctx, ctx->h_ValueError,
                          "all the input array dimensions except for the concatenation axis must match exactly, but the array "
                          "at index %zd differs",
                          i);
        descr_release(descr);
        descr = both;
        if (descr == NULL)
            return NULL;
        shape[*axis] += a->shape[*axis];
    }
    return descr;
}

static HPy join(HPyContext *ctx, const Parts *parts, HPy axis_value)
{
    int axis, ndim;
    Size shape[MAX_DIMS];
    Ref result;
    Descr *descr = measure(ctx, parts, axis_value, &axis, &ndim, shape);
    if (descr == NULL)
        return HPy_NULL;
    int status = ref_take(ctx, &result, array_new(ctx, descr, ndim, shape, NULL));
    descr_release(descr);
    if (status < 0)
        return HPy_NULL;
    Array window = *result.a;
    for (Size i = 0; status == 0 && i < parts->count; i++) {
        Ref part;
        if (ref_open(ctx, &part, parts->arrays[i]) < 0)
            break;
        window.shape[axis] = part.a->shape[axis];
        const Ref to = {result.h, &window, result.owner};
        status = assign(ctx, &to, &part);
        window.data += window.shape[axis] * window.strides[axis];
        ref_close(ctx, &part);
    }
    if (status == 0)
        return ref_give(ctx, &result);
    ref_close(ctx, &result);
    return HPy_NULL;
}

HPyDef_METH(concatenate, "concatenate", HPyFunc_KEYWORDS,
            .doc = "concatenate(arrays, axis=0)\n--\n\nA new array of the arrays one behind the other along an axis.")
static HPy concatenate_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"arrays", "axis", NULL};
    HPy values[2];
    Parts parts;
    if (parse_arguments(ctx, "concatenate", names, 1, 2, args, nargs, kwnames, values) < 0 ||
        open_parts(ctx, values[0], &parts) < 0)
        return HPy_NULL;
    HPy result = join(ctx, &parts, values[1]);
    close_parts(ctx, &parts);
    return result;
}

/* ---- where ---- */

/* Elements of args[1] where args[0] is true, of args[2] elsewhere, to args[3]. */
static int choose_loop(LoopContext *c, char **args, const Size *steps, Size n)
{
    const Descr *descr = c->with;
    const size_t size = (size_t)descr->itemsize;
#define CHOOSE(T)                                                                                  \
    for (Size i = 0; i < n; i++) {                                                                 \
        const char *from = args[0][i * steps[0]] ? args[1] + i * steps[1] : args[2] + i * steps[2]; \
        *(T *)(void *)(args[3] + i * steps[3]) = *(const T *)(const void *)from;                   \
    }
    if (descr->object_count == 0 && size == 8 && descr->alignment == 8)
        CHOOSE(uint64_t)
    else if (descr->object_count == 0 && size == 1)
        CHOOSE(uint8_t)
    else if (descr->object_count == 0)
        for (Size i = 0; i < n; i++)
            memcpy(args[3] + i * steps[3], args[0][i * steps[0]] ? args[1] + i * steps[1] : args[2] + i * steps[2], size);
    else
        for (Size i = 0; i < n; i++) {
            int second = !args[0][i * steps[0]];
            Array from = {.data = args[1 + second] + i * steps[1 + second], .descr = (Descr *)(intptr_t)descr};
            Array to = {.data = args[3] + i * steps[3], .descr = (Descr *)(intptr_t)descr};
            Ref src = {HPy_NULL, &from, c->owner[1 + second]}, dst = {HPy_NULL, &to, c->owner[3]};
            if (assign(c->ctx, &dst, &src) < 0)
                return -1;
        }
    return 0;
#undef CHOOSE
}

/* Two operands, where numbers of Python's take the other's type: through a common array type. */
static Descr *choices_descr(HPyContext *ctx, const HPy *values, const Ref *a, const Ref *b)
{
    char kind;
    for (int i = 0; i < 2; i++) {
        Descr *other = i == 0 ? b->a->descr : a->a->descr;
        const int adapts = python_number(ctx, values[i], &kind) && kind != 'b' && !python_number(ctx, values[1 - i], &(char){0});
        if (adapts && ((kind == 'i' && strchr("iufc", other->kind)) || (kind == 'f' && strchr("fc", other->kind))))
            return descr_retain(other);
    }
    return descr_promote(ctx, a->a->descr, b->a->descr);
}

static HPy choose(HPyContext *ctx, const HPy *values, const Ref *condition, Ref *a, Ref *b)
{
    Descr *descr = choices_descr(ctx, values + 1, a, b);
    if (descr == NULL)
        return HPy_NULL;
    Ref *sides[2] = {a, b}, result;
    int status = 0;
    for (int i = 0; status == 0 && i < 2; i++) {
        Ref converted;
        status = ref_take(ctx, &converted, cast_if_needed(ctx, sides[i]->h, descr));
        if (status == 0) {
            ref_close(ctx, sides[i]);
            *sides[i] = converted;
        }
    }
    const Array *arrays[3] = {condition->a, a->a, b->a};
    int ndim;
    Size shape[MAX_DIMS];
    if (status == 0)
        status = broadcast_shapes(ctx, arrays, 3, &ndim, shape);
    if (status == 0)
        status = ref_take(ctx, &result, array_new(ctx, descr, ndim, shape, NULL));
    if (status == 0) {
        LoopContext context = {
            .ctx = ctx, .owner = {condition->owner, a->owner, b->owner, result.owner}, .with = result.a->descr};
        Nest nest;
        nest_init(&nest, ndim, shape);
        for (int i = 0; i < 3; i++)
            nest_add(&nest, arrays[i]);
        nest_add(&nest, result.a);
        status = nest_run(&nest, choose_loop, &context);
        if (status < 0)
            ref_close(ctx, &result);
    }
    descr_release(descr);
    return status < 0 ? HPy_NULL : ref_give(ctx, &result);
}

HPyDef_METH(where, "where", HPyFunc_VARARGS,
            .doc = "where(condition, x=None, y=None, /)\n--\n\n"
                   "Elements of x where the condition is true and of y elsewhere; with the condition alone, where it is true.")
static HPy where_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs)
{
    if (nargs != 1 && nargs != 3)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "where() takes a condition, or a condition, x and y");
    HPy given = array_from(ctx, args[0], NULL, 0), result = HPy_NULL;
    if (HPy_IsNull(given))
        return HPy_NULL;
    if (nargs == 1) {
        result = array_nonzero(ctx, given);
        HPy_Close(ctx, given);
        return result;
    }
    Ref condition, a, b;
    int status = ref_take(ctx, &condition, cast_if_needed(ctx, given, &builtin_descrs[BOOL]));
    HPy_Close(ctx, given);
    if (status < 0)
        return HPy_NULL;
    if (ref_take(ctx, &a, array_from(ctx, args[1], NULL, 0)) == 0) {
        if (ref_take(ctx, &b, array_from(ctx, args[2], NULL, 0)) == 0) {
            result = choose(ctx, args, &condition, &a, &b);
            ref_close(ctx, &b);
        }
        ref_close(ctx, &a);
    }
    ref_close(ctx, &condition);
    return result;
}

HPyDef *join_defines[] = {&concatenate, &where, NULL};
