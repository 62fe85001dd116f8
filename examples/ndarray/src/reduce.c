/* Reductions: sum, prod, min, max, any, all, mean, var, std, and running sums. */
#include "ufunc.h"
#include <math.h>

typedef struct {
    const char *name;
    const Loop *loops;
    const ObjectOperation object;
    enum { START_ZERO, START_ONE, START_FIRST, START_TRUE, START_FALSE } start;
} Reduction;

static const Reduction sum_reduction = {"add", add_reduce, HPy_Add, START_ZERO};
static const Reduction prod_reduction = {"multiply", multiply_reduce, HPy_Multiply, START_ONE};
static const Reduction min_reduction = {"minimum", minimum_reduce, object_minimum, START_FIRST};
static const Reduction max_reduction = {"maximum", maximum_reduce, object_maximum, START_FIRST};
static const Reduction any_reduction = {"logical_or", any_loops, object_logical_or, START_FALSE};
static const Reduction all_reduction = {"logical_and", all_loops, object_logical_and, START_TRUE};

/* Which axes: an int, a tuple of them, or None for all; a bit each. */
static int parse_axes(HPyContext *ctx, HPy axis, int ndim, unsigned *mask)
{
    *mask = 0;
    if (is_none(ctx, axis)) {
        *mask = (1u << ndim) - 1;
        return 0;
    }
    if (!HPyTuple_Check(ctx, axis)) {
        int one = parse_axis(ctx, axis, ndim);
        *mask = one < 0 ? 0 : 1u << one;
        return one < 0 ? -1 : 0;
    }
    Size count = HPy_Length(ctx, axis);
    for (Size i = 0; i < count; i++) {
        HPy item = HPy_GetItem_i(ctx, axis, i);
        int one = HPy_IsNull(item) ? -1 : parse_axis(ctx, item, ndim);
        HPy_Close(ctx, item);
        if (one < 0)
            return -1;
        if (*mask & 1u << one) {
            HPyErr_SetString(ctx, ctx->h_ValueError, "duplicate value in 'axis'");
            return -1;
        }
        *mask |= 1u << one;
    }
    return 0;
}

/* The result as an array that moves with `of`, but stays where it is along the axes of the mask. */
static Array spread(const Ref *result, const Array *of, unsigned mask)
{
    Array room = *result->a;
    room.ndim = of->ndim;
    for (int i = 0, k = 0; i < of->ndim; i++) {
        int reduced = mask >> i & 1;
        room.shape[i] = reduced ? 1 : of->shape[i];
        room.strides[i] = reduced ? 0 : result->a->strides[k];
        k += !reduced;
    }
    return room;
}

static int start(HPyContext *ctx, const Reduction *r, const Ref *src, const Ref *result, Array *spread_result, unsigned mask)
{
    char one[16] = {0};
    if (r->start == START_FIRST) {
        for (int i = 0; i < src->a->ndim; i++)
            if (mask >> i & 1 && src->a->shape[i] == 0 && array_size(result->a) > 0) {
                HPyErr_Format(ctx, ctx->h_ValueError, "zero-size array to reduction operation %s which has no identity", r->name);
                return -1;
            }
        Array first = *src->a;
        for (int i = 0; i < first.ndim; i++)
            if (mask >> i & 1)
                first.shape[i] = 1;
        Ref from = {src->h, &first, src->owner}, to = {result->h, spread_result, result->owner};
        return array_size(result->a) == 0 ? 0 : assign(ctx, &to, &from);
    }
    HPy number = HPyLong_FromInt32_t(ctx, r->start == START_ONE || r->start == START_TRUE);
    Descr *descr = result->a->descr;
    Ref value = {.h = HPy_NULL, .owner = HPy_NULL};
    Array room = {.data = one, .descr = descr};
    int status;
    if (descr->type == OBJECT)
        status = ref_take(ctx, &value, array_new(ctx, descr, 0, NULL, NULL));
    else {
        value.a = &room;
        status = 0;
    }
    if (status == 0)
        status = item_set(ctx, descr, value.a->data, value.owner, number);
    if (status == 0)
        status = assign(ctx, result, &value);
    HPy_Close(ctx, number);
    HPy_Close(ctx, value.owner);
    HPy_Close(ctx, value.h);
    return status;
}

/* The reduction of `src`, whose elements are those of the loop, into `result` without the axes. */
static int reduce_into(HPyContext *ctx, const Reduction *r, const Ref *src, const Ref *result, unsigned mask)
{
    Array room = spread(result, src->a, mask);
    if (start(ctx, r, src, result, &room, mask) < 0)
        return -1;
    Nest nest;
    nest_init(&nest, src->a->ndim, src->a->shape);
    Array skipped = *src->a;
    /* What it started with is not taken twice: exact for objects, where an operation can be seen. */
    if (r->start == START_FIRST && __builtin_popcount(mask) == 1) {
        int axis = __builtin_ctz(mask);
        skipped.data += skipped.shape[axis] > 0 ? skipped.strides[axis] : 0;
        skipped.shape[axis] -= skipped.shape[axis] > 0;
        nest.shape[axis] = skipped.shape[axis];
        if (skipped.shape[axis] == 1)
            skipped.strides[axis] = 0;
    }
    nest_add(&nest, &skipped);
    nest_add(&nest, &room);
    TypeNumber type = src->a->descr->type;
    LoopContext context = {.ctx = ctx, .owner = {src->owner, result->owner}, .with = &r->object};
    return nest_run(&nest, type == OBJECT ? object_reduce_loop : r->loops[type], &context);
}

static Size kept_shape(const Array *a, unsigned mask, Size *shape)
{
    int kept = 0;
    for (int i = 0; i < a->ndim; i++)
        if (!(mask >> i & 1))
            shape[kept++] = a->shape[i];
    return kept;
}

/* Puts axes of length one where the mask says; takes over the handle. */
static HPy keep_dims(HPyContext *ctx, HPy result, const Array *like, unsigned mask)
{
    if (HPy_IsNull(result))
        return result;
    Size shape[MAX_DIMS];
    for (int i = 0; i < like->ndim; i++)
        shape[i] = mask >> i & 1 ? 1 : like->shape[i];
    HPy reshaped = array_reshape(ctx, result, like->ndim, shape);
    HPy_Close(ctx, result);
    return reshaped;
}

static HPy reduce(HPyContext *ctx, const Reduction *r, const Ref *given, unsigned mask, Descr *descr, int keepdims)
{
    Ref src, result;
    const int truth = r->start == START_TRUE || r->start == START_FALSE;
    if (descr->type == RECORD || (descr->type != OBJECT && r->loops[descr->type] == NULL)) {
        HPyErr_Format(ctx, ctx->h_TypeError, "reduction %s is not defined for elements of type %s", r->name, descr->name);
        return HPy_NULL;
    }
    if (ref_take(ctx, &src, cast_if_needed(ctx, given->h, descr)) < 0)
        return HPy_NULL;
    Size shape[MAX_DIMS];
    int kept = (int)kept_shape(src.a, mask, shape);
    Descr *gives = truth && descr->type != OBJECT ? &builtin_descrs[BOOL] : descr;
    HPy out = HPy_NULL;
    if (ref_take(ctx, &result, array_new(ctx, gives, kept, shape, NULL)) == 0) {
        if (reduce_into(ctx, r, &src, &result, mask) == 0)
            out = HPy_Dup(ctx, result.h);
        ref_close(ctx, &result);
    }
    if (keepdims)
        out = keep_dims(ctx, out, src.a, mask);
    ref_close(ctx, &src);
    return out;
}

/* What narrow integers are summed in. */
static Descr *sum_descr(Descr *descr)
{
    if (descr->kind == 'b' || descr->kind == 'i')
        return &builtin_descrs[INT64];
    return descr->kind == 'u' ? &builtin_descrs[UINT64] : descr;
}

typedef struct {
    unsigned mask;
    int keepdims;
    Descr *descr; /* a new reference, or NULL */
    HPy out;
} Options;

static int parse_options(HPyContext *ctx, const Array *a, const HPy *values, Options *options)
{
    options->out = is_none(ctx, values[2]) ? HPy_NULL : values[2];
    options->descr = NULL;
    options->keepdims = HPy_IsNull(values[3]) ? 0 : HPy_IsTrue(ctx, values[3]);
    if (options->keepdims < 0 || parse_axes(ctx, values[0], a->ndim, &options->mask) < 0)
        return -1;
    if (!HPy_IsNull(options->out) && !is_instance(ctx, options->out, array_type)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "out must be an array");
        return -1;
    }
    if (!is_none(ctx, values[1]) && (options->descr = descr_from_object(ctx, values[1])) == NULL)
        return -1;
    return 0;
}

/* The result in `out`, or as a scalar if it has no dimension; takes over the handle. */
static HPy deliver(HPyContext *ctx, HPy result, HPy out)
{
    Ref from, to;
    if (HPy_IsNull(out))
        return unwrap(ctx, result);
    if (ref_take(ctx, &from, result) < 0)
        return HPy_NULL;
    int status = ref_open(ctx, &to, out);
    if (status == 0) {
        status = assign(ctx, &to, &from);
        ref_close(ctx, &to);
    }
    ref_close(ctx, &from);
    return status < 0 ? HPy_NULL : HPy_Dup(ctx, out);
}

static const char *const option_names[] = {"axis", "dtype", "out", "keepdims", "ddof", NULL};

static HPy call_reduction(HPyContext *ctx, HPy self, const Reduction *r, const HPy *args, size_t nargs, HPy kwnames)
{
    HPy values[5], result = HPy_NULL;
    Options options;
    Ref src;
    if (parse_arguments(ctx, r->name, option_names, 0, 4, args, nargs, kwnames, values) < 0 || ref_open(ctx, &src, self) < 0)
        return HPy_NULL;
    if (parse_options(ctx, src.a, values, &options) == 0) {
        Descr *descr = options.descr != NULL                                 ? options.descr
                       : r == &sum_reduction || r == &prod_reduction ? sum_descr(src.a->descr)
                                                                     : src.a->descr;
        result = deliver(ctx, reduce(ctx, r, &src, options.mask, descr, options.keepdims), options.out);
        descr_release(options.descr);
    }
    ref_close(ctx, &src);
    return result;
}

/* ---- Mean and spread ---- */

static double count_of(const Array *a, unsigned mask)
{
    double count = 1;
    for (int i = 0; i < a->ndim; i++)
        if (mask >> i & 1)
            count *= (double)a->shape[i];
    return count;
}

static HPy divide_by(HPyContext *ctx, HPy array, double count)
{
    if (HPy_IsNull(array))
        return array;
    HPy number = HPyFloat_FromDouble(ctx, count);
    HPy result = HPy_IsNull(number) ? HPy_NULL : ufunc_array(ctx, &ufuncs[UFUNC_divide], array, number, HPy_NULL);
    HPy_Close(ctx, number);
    HPy_Close(ctx, array);
    return result;
}

static Descr *mean_descr(Descr *descr)
{
    return descr->kind == 'b' || descr->kind == 'i' || descr->kind == 'u' ? &builtin_descrs[FLOAT64] : descr;
}

static HPy mean(HPyContext *ctx, const Ref *src, unsigned mask, Descr *descr, int keepdims)
{
    return divide_by(ctx, reduce(ctx, &sum_reduction, src, mask, descr, keepdims), count_of(src->a, mask));
}

/* One step of a computation on handles that are given up. */
static HPy step1(HPyContext *ctx, UfuncNumber number, HPy a)
{
    HPy result = HPy_IsNull(a) ? HPy_NULL : ufunc_array(ctx, &ufuncs[number], a, HPy_NULL, HPy_NULL);
    HPy_Close(ctx, a);
    return result;
}

/* The mean of |x - mean|**2. */
static HPy variance(HPyContext *ctx, const Ref *given, unsigned mask, Descr *descr, int keepdims, double ddof)
{
    Ref src, squares;
    if (ref_take(ctx, &src, cast_if_needed(ctx, given->h, descr)) < 0)
        return HPy_NULL;
    HPy centre = mean(ctx, &src, mask, descr, 1), result = HPy_NULL;
    HPy distance = HPy_IsNull(centre) ? HPy_NULL : ufunc_array(ctx, &ufuncs[UFUNC_subtract], src.h, centre, HPy_NULL);
    HPy_Close(ctx, centre);
    if (descr->kind == 'c')
        distance = step1(ctx, UFUNC_absolute, distance);
    if (ref_take(ctx, &squares, step1(ctx, UFUNC_square, distance)) == 0) {
        double count = count_of(src.a, mask) - ddof;
        result = divide_by(ctx, reduce(ctx, &sum_reduction, &squares, mask, squares.a->descr, keepdims), count > 0 ? count : 0);
        ref_close(ctx, &squares);
    }
    ref_close(ctx, &src);
    return result;
}

typedef enum { MEAN, VARIANCE, DEVIATION } Moment;

static HPy call_moment(HPyContext *ctx, HPy self, Moment moment, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"mean", "var", "std"};
    HPy values[5], result = HPy_NULL;
    Options options;
    Ref src;
    if (parse_arguments(ctx, names[moment], option_names, 0, moment == MEAN ? 4 : 5, args, nargs, kwnames, values) < 0 ||
        ref_open(ctx, &src, self) < 0)
        return HPy_NULL;
    double ddof = moment == MEAN || HPy_IsNull(values[4]) ? 0 : HPyFloat_AsDouble(ctx, values[4]);
    if (!(ddof == -1 && HPyErr_Occurred(ctx)) && parse_options(ctx, src.a, values, &options) == 0) {
        Descr *descr = options.descr != NULL ? options.descr : mean_descr(src.a->descr);
        result = moment == MEAN ? mean(ctx, &src, options.mask, descr, options.keepdims)
                                : variance(ctx, &src, options.mask, descr, options.keepdims, ddof);
        if (moment == DEVIATION)
            result = step1(ctx, UFUNC_sqrt, result);
        result = deliver(ctx, result, options.out);
        descr_release(options.descr);
    }
    ref_close(ctx, &src);
    return result;
}

/* ---- Running sums and products ---- */

static HPy accumulate(HPyContext *ctx, HPy self, const Reduction *r, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"axis", "dtype", NULL};
    HPy values[2];
    Ref result;
    if (parse_arguments(ctx, r->name, names, 0, 2, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    HPy flat = self;
    if (is_none(ctx, values[0])) {
        Size all = array_size(Array_AsStruct(ctx, self));
        flat = array_reshape(ctx, self, 1, &all);
    } else
        flat = HPy_Dup(ctx, self);
    if (HPy_IsNull(flat))
        return HPy_NULL;
    const Array *a = Array_AsStruct(ctx, flat);
    int axis = is_none(ctx, values[0]) ? 0 : parse_axis(ctx, values[0], a->ndim);
    Descr *descr = axis < 0 ? NULL : is_none(ctx, values[1]) ? descr_retain(sum_descr(a->descr)) : descr_from_object(ctx, values[1]);
    Ref src = {.h = HPy_NULL};
    int status = descr == NULL || ref_open(ctx, &src, flat) < 0 ? -1 : ref_take(ctx, &result, cast_copy(ctx, &src, descr));
    HPy_Close(ctx, flat);
    if (descr != NULL && src.a != NULL)
        ref_close(ctx, &src);
    descr_release(descr);
    if (status < 0)
        return HPy_NULL;
    TypeNumber type = result.a->descr->type;
    Loop loop = type == OBJECT ? object_reduce_loop : type == RECORD ? NULL : r->loops[type];
    if (loop == NULL) {
        ref_close(ctx, &result);
        return HPyErr_SetString(ctx, ctx->h_TypeError, "running sums are not defined for these elements");
    }
    /* Each slice along the axis becomes itself and the one before. */
    LoopContext context = {.ctx = ctx, .owner = {result.owner, result.owner}, .with = &r->object};
    Array slice = *result.a;
    slice.shape[axis] = 1;
    for (Size i = 1; status == 0 && i < result.a->shape[axis]; i++) {
        Array next = slice;
        next.data += i * slice.strides[axis];
        Array before = next;
        before.data -= slice.strides[axis];
        Nest nest;
        nest_init(&nest, slice.ndim, slice.shape);
        nest_add(&nest, &before);
        nest_add(&nest, &next);
        status = nest_run(&nest, loop, &context);
    }
    if (status < 0) {
        ref_close(ctx, &result);
        return HPy_NULL;
    }
    return ref_give(ctx, &result);
}

/* ---- Methods ---- */

#define METHOD(name, SIGNATURE, DOC, CALL)                                                         \
    HPyDef_METH(array_##name, #name, HPyFunc_KEYWORDS, .doc = #name SIGNATURE "\n--\n\n" DOC)      \
    static HPy array_##name##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames) \
    {                                                                                              \
        return CALL;                                                                               \
    }
#define OPTIONS "($self, axis=None, dtype=None, out=None, keepdims=False)"
METHOD(sum, OPTIONS, "Sum of the elements, over the axes.", call_reduction(ctx, self, &sum_reduction, args, nargs, kwnames))
METHOD(prod, OPTIONS, "Product of the elements.", call_reduction(ctx, self, &prod_reduction, args, nargs, kwnames))
METHOD(min, OPTIONS, "Least element; NaN if there is one.", call_reduction(ctx, self, &min_reduction, args, nargs, kwnames))
METHOD(max, OPTIONS, "Greatest element; NaN if there is one.", call_reduction(ctx, self, &max_reduction, args, nargs, kwnames))
METHOD(any, OPTIONS, "Whether an element is true.", call_reduction(ctx, self, &any_reduction, args, nargs, kwnames))
METHOD(all, OPTIONS, "Whether all elements are true.", call_reduction(ctx, self, &all_reduction, args, nargs, kwnames))
METHOD(mean, OPTIONS, "Mean of the elements.", call_moment(ctx, self, MEAN, args, nargs, kwnames))
#define SPREAD_OPTIONS "($self, axis=None, dtype=None, out=None, keepdims=False, ddof=0)"
METHOD(var, SPREAD_OPTIONS, "Variance: the mean of squared distances from the mean.",
       call_moment(ctx, self, VARIANCE, args, nargs, kwnames))
METHOD(std, SPREAD_OPTIONS, "Standard deviation: the root of the variance.",
       call_moment(ctx, self, DEVIATION, args, nargs, kwnames))
METHOD(cumsum, "($self, axis=None, dtype=None)", "Running sum.", accumulate(ctx, self, &sum_reduction, args, nargs, kwnames))
METHOD(cumprod, "($self, axis=None, dtype=None)", "Running product.",
       accumulate(ctx, self, &prod_reduction, args, nargs, kwnames))

HPyDef *array_reduce_defines[] = {&array_sum,  &array_prod, &array_min, &array_max,    &array_any,     &array_all,
                                  &array_mean, &array_var,  &array_std, &array_cumsum, &array_cumprod, NULL};
