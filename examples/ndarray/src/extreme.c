/* argmin and argmax: where the least and the greatest elements are. */
#include "ndarray.h"

#define LESS_REAL(a, b) ((a) < (b))
#define NAN_REAL(a) ((a) != (a))
#define LESS_COMPLEX(a, b) ((a).real < (b).real || ((a).real == (b).real && (a).imag < (b).imag))
#define NAN_COMPLEX(a) ((a).real != (a).real || (a).imag != (a).imag)

/* The place of the first of the best, or of the first that is not a number. */
#define FIND(op, name, T, BETTER, NOT_A_NUMBER)                                                    \
    static Size op##_##name(const char *at, Size step, Size n)                                     \
    {                                                                                              \
        T best = *(const T *)(const void *)at;                                                     \
        Size place = 0;                                                                            \
        for (Size i = 0; i < n; i++, at += step) {                                                 \
            const T v = *(const T *)(const void *)at;                                              \
            if (NOT_A_NUMBER)                                                                      \
                return i;                                                                          \
            if (BETTER) {                                                                          \
                best = v;                                                                          \
                place = i;                                                                         \
            }                                                                                      \
        }                                                                                          \
        return place;                                                                              \
    }
#define X(NAME, name, T, format)                                                                   \
    FIND(least, name, T, LESS_REAL(v, best), NAN_REAL(v))                                          \
    FIND(greatest, name, T, LESS_REAL(best, v), NAN_REAL(v))
REAL_TYPES(X)
#undef X
#define X(NAME, name, T, format)                                                                   \
    FIND(least, name, T, LESS_COMPLEX(v, best), NAN_COMPLEX(v))                                    \
    FIND(greatest, name, T, LESS_COMPLEX(best, v), NAN_COMPLEX(v))
COMPLEX_TYPES(X)
#undef X

typedef Size (*Finder)(const char *at, Size step, Size n);
static const Finder finders[2][PLAIN_COUNT] = {
    {[BOOL] = least_uint8,
#define X(NAME, name, T, format) [NAME] = least_##name,
     NUMBER_TYPES(X)
#undef X
    },
    {[BOOL] = greatest_uint8,
#define X(NAME, name, T, format) [NAME] = greatest_##name,
     NUMBER_TYPES(X)
#undef X
    },
};

static Size find_object(HPyContext *ctx, const Ref *src, const char *at, Size step, Size n, int greatest)
{
    Size place = 0;
    HPy best = object_load(ctx, at, src->owner);
    for (Size i = 1; i < n && place >= 0; i++) {
        HPy item = object_load(ctx, at + i * step, src->owner);
        int better = HPy_RichCompareBool(ctx, item, best, greatest ? HPy_GT : HPy_LT);
        if (better > 0) {
            HPy_Close(ctx, best);
            best = HPy_Dup(ctx, item);
            place = i;
        }
        HPy_Close(ctx, item);
        if (better < 0)
            place = -1;
    }
    HPy_Close(ctx, best);
    return place;
}

/* Goes through the lines along `axis`; `out` is in C order without it. */
static int find_lines(HPyContext *ctx, const Ref *src, int axis, int greatest, int64_t *out, Size count)
{
    const Array *a = src->a;
    Size index[MAX_DIMS] = {0};
    const char *at = a->data;
    for (Size done = 0; done < count; done++) {
        Size place = a->descr->type == OBJECT ? find_object(ctx, src, at, a->strides[axis], a->shape[axis], greatest)
                                              : finders[greatest][a->descr->type](at, a->strides[axis], a->shape[axis]);
        if (place < 0)
            return -1;
        out[done] = place;
        for (int i = a->ndim - 1; i >= 0; i--) {
            if (i == axis)
                continue;
            at += a->strides[i];
            if (++index[i] < a->shape[i])
                break;
            at -= a->strides[i] * a->shape[i];
            index[i] = 0;
        }
    }
    return 0;
}

static HPy find(HPyContext *ctx, HPy self, const char *name, int greatest, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const names[] = {"axis", NULL};
    HPy axis_value, source, out = HPy_NULL;
    if (parse_arguments(ctx, name, names, 0, 1, args, nargs, kwnames, &axis_value) < 0)
        return HPy_NULL;
    const Array *given = Array_AsStruct(ctx, self);
    Size all = array_size(given), shape[MAX_DIMS];
    int flat = is_none(ctx, axis_value), axis = flat ? 0 : parse_axis(ctx, axis_value, given->ndim);
    if (axis < 0)
        return HPy_NULL;
    source = flat ? array_reshape(ctx, self, 1, &all) : HPy_Dup(ctx, self);
    if (HPy_IsNull(source))
        return HPy_NULL;
    HPy aligned = cast_if_needed(ctx, source, Array_AsStruct(ctx, source)->descr);
    HPy_Close(ctx, source);
    Ref src;
    if (ref_take(ctx, &src, aligned) < 0)
        return HPy_NULL;
    int kept = 0;
    for (int i = 0; i < src.a->ndim; i++)
        if (i != axis)
            shape[kept++] = src.a->shape[i];
    if (src.a->descr->type == RECORD)
        HPyErr_Format(ctx, ctx->h_TypeError, "%s is not defined for elements with fields", name);
    else if (src.a->shape[axis] == 0)
        HPyErr_Format(ctx, ctx->h_ValueError, "attempt to get %s of an empty sequence", name);
    else {
        Array *result;
        out = array_new(ctx, &builtin_descrs[INT64], kept, shape, &result);
        if (!HPy_IsNull(out) && find_lines(ctx, &src, axis, greatest, (int64_t *)(void *)result->data, array_size(result)) < 0) {
            HPy_Close(ctx, out);
            out = HPy_NULL;
        }
    }
    ref_close(ctx, &src);
    return unwrap(ctx, out);
}

#define METHOD(name, greatest, DOC)                                                                \
    HPyDef_METH(array_##name, #name, HPyFunc_KEYWORDS, .doc = #name "($self, axis=None)\n--\n\n" DOC) \
    static HPy array_##name##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames) \
    {                                                                                              \
        return find(ctx, self, #name, greatest, args, nargs, kwnames);                             \
    }
METHOD(argmin, 0, "Where the least element is, in C order or along the axis.")
METHOD(argmax, 1, "Where the greatest element is, in C order or along the axis.")

HPyDef *array_extreme_defines[] = {&array_argmin, &array_argmax, NULL};
