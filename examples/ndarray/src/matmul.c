/* a @ b, blocked so that what is used again stays in the processor's caches. */
#include "loops.h"
#include "simd.h"
#include "ufunc.h"

enum { BLOCK_K = 128, BLOCK_N = 256 };

/* Rows by name: compilers keep variables in registers, but not always arrays. */
#define FOUR(DO, V, LANES) DO(V, LANES, 0) DO(V, LANES, 1) DO(V, LANES, 2) DO(V, LANES, 3)
#define LOAD_ROW(V, LANES, r)                                                                      \
    V left##r = V##_load(c + (i + r) * ldc + j), right##r = V##_load(c + (i + r) * ldc + j + LANES);
#define ADD_ROW(V, LANES, r)                                                                       \
    {                                                                                              \
        const V factor = V##_splat(a[(i + r) * lda + p]);                                          \
        left##r = V##_add(left##r, V##_mul(factor, b0));                                           \
        right##r = V##_add(right##r, V##_mul(factor, b1));                                         \
    }
#define STORE_ROW(V, LANES, r)                                                                     \
    V##_store(c + (i + r) * ldc + j, left##r);                                                     \
    V##_store(c + (i + r) * ldc + j + LANES, right##r);

/* c[m, n] += a[m, k] * b[k, n], all in C order: four rows and two vectors of c stay in registers. */
#define FLOAT_PRODUCT(name, T, V, LANES)                                                           \
    static void panel_##name(const T *a, const T *b, T *c, Size rows, Size n, Size k, Size lda, Size ldb, Size ldc) \
    {                                                                                              \
        Size j = 0;                                                                                \
        for (; j + 2 * LANES <= n; j += 2 * LANES) {                                               \
            Size i = 0;                                                                            \
            for (; i + 4 <= rows; i += 4) {                                                        \
                FOUR(LOAD_ROW, V, LANES)                                                           \
                for (Size p = 0; p < k; p++) {                                                     \
                    V b0 = V##_load(b + p * ldb + j), b1 = V##_load(b + p * ldb + j + LANES);      \
                    FOUR(ADD_ROW, V, LANES)                                                        \
                }                                                                                  \
                FOUR(STORE_ROW, V, LANES)                                                          \
            }                                                                                      \
            for (; i < rows; i++) {                                                                \
                V s0 = V##_load(c + i * ldc + j), s1 = V##_load(c + i * ldc + j + LANES);          \
                for (Size p = 0; p < k; p++) {                                                     \
                    V factor = V##_splat(a[i * lda + p]);                                          \
                    s0 = V##_add(s0, V##_mul(factor, V##_load(b + p * ldb + j)));                  \
                    s1 = V##_add(s1, V##_mul(factor, V##_load(b + p * ldb + j + LANES)));          \
                }                                                                                  \
                V##_store(c + i * ldc + j, s0);                                                    \
                V##_store(c + i * ldc + j + LANES, s1);                                            \
            }                                                                                      \
        }                                                                                          \
        for (; j < n; j++)                                                                         \
            for (Size i = 0; i < rows; i++) {                                                      \
                T sum = c[i * ldc + j];                                                            \
                for (Size p = 0; p < k; p++)                                                       \
                    sum += a[i * lda + p] * b[p * ldb + j];                                        \
                c[i * ldc + j] = sum;                                                              \
            }                                                                                      \
    }                                                                                              \
    static void product_##name(const void *left, const void *right, void *out, Size m, Size n, Size k) \
    {                                                                                              \
        const T *a = left, *b = right;                                                             \
        T *c = out;                                                                                \
        for (Size p = 0; p < k; p += BLOCK_K)                                                      \
            for (Size j = 0; j < n; j += BLOCK_N) {                                                \
                Size depth = k - p < BLOCK_K ? k - p : BLOCK_K, width = n - j < BLOCK_N ? n - j : BLOCK_N; \
                panel_##name(a + p, b + p * n + j, c + j, m, width, depth, k, n, n);               \
            }                                                                                      \
    }
FLOAT_PRODUCT(float32, float, VecF32, 4)
FLOAT_PRODUCT(float64, double, VecF64, 2)

/* The rest: row by row, so that the inner loop goes through memory in order. */
#define PLAIN_PRODUCT(name, T, ADD_PRODUCT)                                                        \
    static void product_##name(const void *left, const void *right, void *out, Size m, Size n, Size k) \
    {                                                                                              \
        const T *a = left, *b = right;                                                             \
        T *c = out;                                                                                \
        for (Size i = 0; i < m; i++)                                                               \
            for (Size p = 0; p < k; p++) {                                                         \
                const T l = a[i * k + p];                                                          \
                for (Size j = 0; j < n; j++) {                                                     \
                    const T r = b[p * n + j];                                                      \
                    T *s = &c[i * n + j];                                                          \
                    ADD_PRODUCT;                                                                   \
                }                                                                                  \
            }                                                                                      \
    }
#define X(NAME, name, T, format) PLAIN_PRODUCT(name, T, *s = (T)((uint64_t)*s + (uint64_t)l * (uint64_t)r))
INTEGER_TYPES(X)
#undef X
#define X(NAME, name, T, format)                                                                   \
    PLAIN_PRODUCT(name, T, s->real += l.real * r.real - l.imag * r.imag; s->imag += l.real * r.imag + l.imag * r.real)
COMPLEX_TYPES(X)
#undef X
PLAIN_PRODUCT(bool8, uint8_t, *s |= (uint8_t)(l & r))

typedef void (*Product)(const void *a, const void *b, void *c, Size m, Size n, Size k);
static const Product products[PLAIN_COUNT] = {[BOOL] = product_bool8, NUMBER_ENTRIES(product)};

static int object_product(HPyContext *ctx, const Ref *a, const Ref *b, const Ref *c, char *const at[3], Size m, Size n, Size k)
{
    const Size size = (Size)sizeof(HPyField);
    for (Size i = 0; i < m; i++)
        for (Size j = 0; j < n; j++) {
            HPy sum = HPy_NULL;
            for (Size p = 0; p < k; p++) {
                HPy l = object_load(ctx, at[0] + (i * k + p) * size, a->owner);
                HPy r = object_load(ctx, at[1] + (p * n + j) * size, b->owner);
                HPy term = HPy_IsNull(l) || HPy_IsNull(r) ? HPy_NULL : HPy_Multiply(ctx, l, r);
                HPy_Close(ctx, l);
                HPy_Close(ctx, r);
                HPy next = HPy_IsNull(term) || p == 0 ? term : HPy_Add(ctx, sum, term);
                if (p > 0) {
                    HPy_Close(ctx, term);
                    HPy_Close(ctx, sum);
                }
                if (HPy_IsNull(next))
                    return -1;
                sum = next;
            }
            if (HPy_IsNull(sum))
                sum = HPyLong_FromInt32_t(ctx, 0);
            HPyField_Store(ctx, c->owner, (HPyField *)(void *)(at[2] + (i * n + j) * size), sum);
            HPy_Close(ctx, sum);
        }
    return 0;
}

/* The last two dimensions are matrices; those before are broadcast. */
typedef struct {
    int ndim;
    Size shape[MAX_DIMS], a_step[MAX_DIMS], b_step[MAX_DIMS];
    Size m, n, k;
} Plan;

static int make_plan(HPyContext *ctx, const Array *a, const Array *b, Plan *plan)
{
    int a_lone = a->ndim == 1, b_lone = b->ndim == 1;
    if (a->ndim == 0 || b->ndim == 0) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "matmul: operands need one dimension at least");
        return -1;
    }
    plan->m = a_lone ? 1 : a->shape[a->ndim - 2];
    plan->k = a->shape[a->ndim - 1];
    plan->n = b_lone ? 1 : b->shape[b->ndim - 1];
    Size b_rows = b_lone ? b->shape[0] : b->shape[b->ndim - 2];
    if (b_rows != plan->k) {
        HPyErr_Format(ctx, ctx->h_ValueError, "matmul: the first operand has %zd columns, the second %zd rows", plan->k, b_rows);
        return -1;
    }
    Array outer[2] = {*a, *b};
    outer[0].ndim = a_lone ? 0 : a->ndim - 2;
    outer[1].ndim = b_lone ? 0 : b->ndim - 2;
    const Array *both[2] = {&outer[0], &outer[1]};
    if (broadcast_shapes(ctx, both, 2, &plan->ndim, plan->shape) < 0)
        return -1;
    /* Both are contiguous: steps in matrices. */
    for (int side = 0; side < 2; side++) {
        Size step = side == 0 ? plan->m * plan->k : plan->k * plan->n, *steps = side == 0 ? plan->a_step : plan->b_step;
        for (int i = plan->ndim - 1; i >= 0; i--) {
            int axis = i - (plan->ndim - outer[side].ndim);
            Size length = axis < 0 ? 1 : outer[side].shape[axis];
            steps[i] = length == 1 ? 0 : step * outer[side].descr->itemsize;
            step *= length;
        }
    }
    return 0;
}

static int multiply_all(HPyContext *ctx, const Plan *plan, const Ref *a, const Ref *b, const Ref *c)
{
    Size index[MAX_DIMS] = {0}, count = 1;
    for (int i = 0; i < plan->ndim; i++)
        count *= plan->shape[i];
    char *at[3] = {a->a->data, b->a->data, c->a->data};
    const Size c_step = plan->m * plan->n * c->a->descr->itemsize;
    for (Size done = 0; done < count; done++) {
        if (c->a->descr->type == OBJECT) {
            if (object_product(ctx, a, b, c, at, plan->m, plan->n, plan->k) < 0)
                return -1;
        } else
            products[c->a->descr->type](at[0], at[1], at[2], plan->m, plan->n, plan->k);
        at[2] += c_step;
        for (int i = plan->ndim - 1; i >= 0; i--) {
            at[0] += plan->a_step[i];
            at[1] += plan->b_step[i];
            if (++index[i] < plan->shape[i])
                break;
            at[0] -= plan->a_step[i] * plan->shape[i];
            at[1] -= plan->b_step[i] * plan->shape[i];
            index[i] = 0;
        }
    }
    return 0;
}

/* The operand as a contiguous array of that type. */
static int prepare(HPyContext *ctx, Ref *ref, Descr *descr)
{
    if (descr_equal(ref->a->descr, descr) && array_is_contiguous(ref->a) && array_is_aligned(ref->a))
        return 0;
    Ref copy;
    if (ref_take(ctx, &copy, cast_copy(ctx, ref, descr)) < 0)
        return -1;
    ref_close(ctx, ref);
    *ref = copy;
    return 0;
}

static HPy matmul(HPyContext *ctx, Ref *a, Ref *b)
{
    Descr *descr = descr_promote(ctx, a->a->descr, b->a->descr);
    Plan plan;
    if (descr == NULL)
        return HPy_NULL;
    if (descr->type == RECORD) {
        descr_release(descr);
        return HPyErr_SetString(ctx, ctx->h_TypeError, "matmul is not defined for elements with fields");
    }
    if (make_plan(ctx, a->a, b->a, &plan) < 0)
        return HPy_NULL;
    Size shape[MAX_DIMS];
    int ndim = plan.ndim;
    memcpy(shape, plan.shape, sizeof shape);
    if (a->a->ndim > 1)
        shape[ndim++] = plan.m;
    if (b->a->ndim > 1)
        shape[ndim++] = plan.n;
    Ref c;
    if (prepare(ctx, a, descr) < 0 || prepare(ctx, b, descr) < 0 ||
        ref_take(ctx, &c, array_new_zeroed(ctx, descr, ndim, shape, NULL)) < 0)
        return HPy_NULL;
    if (multiply_all(ctx, &plan, a, b, &c) < 0) {
        ref_close(ctx, &c);
        return HPy_NULL;
    }
    return ref_give(ctx, &c);
}

HPy array_matmul(HPyContext *ctx, HPy left, HPy right)
{
    Ref a, b;
    HPy result = HPy_NULL;
    if (ref_take(ctx, &a, array_from(ctx, left, NULL, 0)) < 0)
        return HPy_NULL;
    if (ref_take(ctx, &b, array_from(ctx, right, NULL, 0)) == 0) {
        result = matmul(ctx, &a, &b);
        ref_close(ctx, &b);
    }
    ref_close(ctx, &a);
    return unwrap(ctx, result);
}
