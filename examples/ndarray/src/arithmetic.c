/* + - * / // % ** negative absolute sign square reciprocal minimum maximum. */
#include "loops.h"
#include "simd.h"
#include "ufunc.h"

/* ---- Integers: as Python has them, and 0 with a warning where Python raises ---- */

#define INTEGER_HELPERS(T, name)                                                                   \
    static inline T floor_divide_of_##name(LoopContext *c, T l, T r)                               \
    {                                                                                              \
        if (r == 0) {                                                                              \
            c->status |= DIVIDED_BY_ZERO;                                                          \
            return 0;                                                                              \
        }                                                                                          \
        if (IS_NEGATIVE((T)-1) && r == (T)-1)                                                               \
            return (T)(0 - (uint64_t)l);                                                           \
        T quotient = (T)(l / r);                                                                   \
        return (T)(quotient - ((l % r != 0) & (IS_NEGATIVE(l) != IS_NEGATIVE(r))));                              \
    }                                                                                              \
    static inline T remainder_of_##name(LoopContext *c, T l, T r)                                  \
    {                                                                                              \
        if (r == 0) {                                                                              \
            c->status |= DIVIDED_BY_ZERO;                                                          \
            return 0;                                                                              \
        }                                                                                          \
        if (IS_NEGATIVE((T)-1) && r == (T)-1)                                                               \
            return 0;                                                                              \
        T rest = (T)(l % r);                                                                       \
        return (T)(rest != 0 && IS_NEGATIVE(rest) != IS_NEGATIVE(r) ? rest + r : rest);                        \
    }

#define X(NAME, name, T, format)                                                                   \
    INTEGER_HELPERS(T, name)                                                                       \
    BINARY(add_##name, T, T, WRAP(T, +))                                                           \
    BINARY(subtract_##name, T, T, WRAP(T, -))                                                      \
    BINARY(multiply_##name, T, T, WRAP(T, *))                                                      \
    BINARY(floor_divide_##name, T, T, floor_divide_of_##name(c, l, r))                             \
    BINARY(remainder_##name, T, T, remainder_of_##name(c, l, r))                                   \
    BINARY(minimum_##name, T, T, l < r ? l : r)                                                    \
    BINARY(maximum_##name, T, T, l > r ? l : r)                                                    \
    UNARY(negative_##name, T, T, (T)(0 - (uint64_t)l))                                             \
    UNARY(absolute_##name, T, T, IS_NEGATIVE(l) ? (T)(0 - (uint64_t)l) : l)                                 \
    UNARY(sign_##name, T, T, (T)((l != 0) - 2 * IS_NEGATIVE(l)))                                    \
    UNARY(square_##name, T, T, (T)((uint64_t)l * (uint64_t)l))                                     \
    REDUCE(add_reduce_##name, T, WRAP(T, +))                                                       \
    REDUCE(multiply_reduce_##name, T, WRAP(T, *))                                                  \
    REDUCE(minimum_reduce_##name, T, l < r ? l : r)                                                \
    REDUCE(maximum_reduce_##name, T, l > r ? l : r)
INTEGER_TYPES(X)
#undef X

/* ---- Floats ---- */

static inline double float_remainder(double l, double r)
{
    double rest = fmod(l, r);
    if (rest == 0)
        return copysign(0, r);
    return (rest < 0) != (r < 0) ? rest + r : rest;
}

static inline double float_floor_divide(double l, double r)
{
    if (r == 0)
        return l / r;
    double quotient = (l - float_remainder(l, r)) / r, whole = floor(quotient);
    if (quotient == 0)
        return copysign(0, l / r);
    return quotient - whole > 0.5 ? whole + 1 : whole;
}

/* The sum of `n` numbers in halves, so that errors do not add up; eight at a time, in any case the same eight. */
#define FLOAT_SUM(name, T, V, LANES)                                                               \
    static T sum_##name(const T *x, Size n)                                                        \
    {                                                                                              \
        if (n > 1024) {                                                                            \
            Size half = n / 2;                                                                     \
            half -= half % 16;                                                                     \
            return sum_##name(x, half) + sum_##name(x + half, n - half);                           \
        }                                                                                          \
        T sum = 0;                                                                                 \
        Size i = 0;                                                                                \
        if (n >= 4 * LANES) {                                                                      \
            V v0 = V##_load(x), v1 = V##_load(x + LANES), v2 = V##_load(x + 2 * LANES), v3 = V##_load(x + 3 * LANES); \
            for (i = 4 * LANES; i + 4 * LANES <= n; i += 4 * LANES) {                              \
                v0 = V##_add(v0, V##_load(x + i));                                                 \
                v1 = V##_add(v1, V##_load(x + i + LANES));                                         \
                v2 = V##_add(v2, V##_load(x + i + 2 * LANES));                                     \
                v3 = V##_add(v3, V##_load(x + i + 3 * LANES));                                     \
            }                                                                                      \
            T lanes[LANES];                                                                        \
            V##_store(lanes, V##_add(V##_add(v0, v1), V##_add(v2, v3)));                           \
            for (int k = 0; k < LANES; k++)                                                        \
                sum += lanes[k];                                                                   \
        }                                                                                          \
        for (; i < n; i++)                                                                         \
            sum += x[i];                                                                           \
        return sum;                                                                                \
    }                                                                                              \
    REDUCE(add_strided_##name, T, l + r)                                                           \
    LOOP(add_reduce_##name)                                                                        \
    {                                                                                              \
        if (steps[1] != 0 || steps[0] != (Size)sizeof(T))                                          \
            return add_strided_##name(c, args, steps, n);                                          \
        *OUT(T, 1) += sum_##name(IN(T, 0), n);                                                     \
        return 0;                                                                                  \
    }
FLOAT_SUM(float32, float, VecF32, 4)
FLOAT_SUM(float64, double, VecF64, 2)

/* The least or greatest of contiguous numbers; NaN if there is one. */
#define FLOAT_EXTREME(NAME, name, T, V, LANES, vector, EXPR)                                       \
    BINARY(NAME##_##name, T, T, EXPR)                                                              \
    REDUCE(NAME##_strided_##name, T, EXPR)                                                         \
    LOOP(NAME##_reduce_##name)                                                                     \
    {                                                                                              \
        if (steps[1] != 0 || steps[0] != (Size)sizeof(T) || n < 2 * LANES)                         \
            return NAME##_strided_##name(c, args, steps, n);                                       \
        const T *x = IN(T, 0);                                                                     \
        V v0 = V##_load(x), v1 = V##_load(x + LANES), s0 = v0, s1 = v1;                            \
        Size i = 2 * LANES;                                                                        \
        for (; i + 2 * LANES <= n; i += 2 * LANES) {                                               \
            const V a = V##_load(x + i), b = V##_load(x + i + LANES);                              \
            v0 = vector(v0, a);                                                                    \
            v1 = vector(v1, b);                                                                    \
            s0 = V##_add(s0, a);                                                                   \
            s1 = V##_add(s1, b);                                                                   \
        }                                                                                          \
        /* Comparing passes NaN over, adding does not: then it is looked for one by one. */        \
        if (V##_has_nan(V##_add(s0, s1)))                                                          \
            return NAME##_strided_##name(c, args, steps, n);                                       \
        T lanes[LANES];                                                                            \
        V##_store(lanes, vector(v0, v1));                                                          \
        T l = *OUT(T, 1);                                                                          \
        for (int k = 0; k < LANES; k++) {                                                          \
            const T r = lanes[k];                                                                  \
            l = EXPR;                                                                              \
        }                                                                                          \
        for (; i < n; i++) {                                                                       \
            const T r = x[i];                                                                      \
            l = EXPR;                                                                              \
        }                                                                                          \
        *OUT(T, 1) = l;                                                                            \
        return 0;                                                                                  \
    }
FLOAT_EXTREME(minimum, float32, float, VecF32, 4, VecF32_min, l < r || l != l ? l : r)
FLOAT_EXTREME(maximum, float32, float, VecF32, 4, VecF32_max, l > r || l != l ? l : r)
FLOAT_EXTREME(minimum, float64, double, VecF64, 2, VecF64_min, l < r || l != l ? l : r)
FLOAT_EXTREME(maximum, float64, double, VecF64, 2, VecF64_max, l > r || l != l ? l : r)

#define X(NAME, name, T, format)                                                                   \
    BINARY(add_##name, T, T, l + r)                                                                \
    BINARY(subtract_##name, T, T, l - r)                                                           \
    BINARY(multiply_##name, T, T, l *r)                                                            \
    BINARY(divide_##name, T, T, l / r)                                                             \
    BINARY(floor_divide_##name, T, T, (T)float_floor_divide((double)l, (double)r))                 \
    BINARY(remainder_##name, T, T, (T)float_remainder((double)l, (double)r))                       \
    UNARY(negative_##name, T, T, -l)                                                               \
    UNARY(absolute_##name, T, T, (T)fabs((double)l))                                               \
    UNARY(sign_##name, T, T, l != l ? l : (T)((l > 0) - (l < 0)))                                  \
    UNARY(square_##name, T, T, l *l)                                                               \
    UNARY(reciprocal_##name, T, T, 1 / l)                                                          \
    REDUCE(multiply_reduce_##name, T, l *r)
FLOAT_TYPES(X)
#undef X

/* ---- Complex numbers ---- */

static inline Complex128 complex_divide(Complex128 l, Complex128 r)
{
    if (fabs(r.real) >= fabs(r.imag)) {
        if (r.real == 0 && r.imag == 0)
            return (Complex128){l.real / fabs(r.real), l.imag / fabs(r.real)};
        double ratio = r.imag / r.real, scale = 1 / (r.real + r.imag * ratio);
        return (Complex128){(l.real + l.imag * ratio) * scale, (l.imag - l.real * ratio) * scale};
    }
    double ratio = r.real / r.imag, scale = 1 / (r.real * ratio + r.imag);
    return (Complex128){(l.real * ratio + l.imag) * scale, (l.imag * ratio - l.real) * scale};
}

/* By order of the real parts, then the imaginary ones; what is not a number is last and first. */
#define IS_NAN(v) ((v).real != (v).real || (v).imag != (v).imag)
#define LESS(l, r) ((l).real < (r).real || ((l).real == (r).real && (l).imag < (r).imag))
#define WIDE(v) ((Complex128){(double)(v).real, (double)(v).imag})

#define COMPLEX_LOOPS(name, T, Part)                                                               \
    static inline T divided_##name(T l, T r)                                                       \
    {                                                                                              \
        Complex128 q = complex_divide(WIDE(l), WIDE(r));                                           \
        return (T){(Part)q.real, (Part)q.imag};                                                    \
    }                                                                                              \
    static inline T multiplied_##name(T l, T r)                                                    \
    {                                                                                              \
        return (T){l.real * r.real - l.imag * r.imag, l.real * r.imag + l.imag * r.real};          \
    }                                                                                              \
    static inline T sign_of_##name(T l)                                                            \
    {                                                                                              \
        Part size = (Part)hypot((double)l.real, (double)l.imag);                                   \
        return size == 0 ? (T){0, 0} : (T){l.real / size, l.imag / size};                          \
    }                                                                                              \
    BINARY(add_##name, T, T, ((T){l.real + r.real, l.imag + r.imag}))                              \
    BINARY(subtract_##name, T, T, ((T){l.real - r.real, l.imag - r.imag}))                         \
    BINARY(multiply_##name, T, T, multiplied_##name(l, r))                                         \
    BINARY(divide_##name, T, T, divided_##name(l, r))                                              \
    BINARY(minimum_##name, T, T, LESS(l, r) || IS_NAN(l) ? l : r)                                  \
    BINARY(maximum_##name, T, T, LESS(r, l) || IS_NAN(l) ? l : r)                                  \
    UNARY(negative_##name, T, T, ((T){-l.real, -l.imag}))                                          \
    UNARY(absolute_##name, T, Part, (Part)hypot((double)l.real, (double)l.imag))                   \
    UNARY(sign_##name, T, T, sign_of_##name(l))                                                    \
    UNARY(square_##name, T, T, multiplied_##name(l, l))                                            \
    UNARY(reciprocal_##name, T, T, divided_##name((T){1, 0}, l))                                   \
    REDUCE(add_reduce_##name, T, ((T){l.real + r.real, l.imag + r.imag}))                          \
    REDUCE(multiply_reduce_##name, T, multiplied_##name(l, r))                                     \
    REDUCE(minimum_reduce_##name, T, LESS(l, r) || IS_NAN(l) ? l : r)                              \
    REDUCE(maximum_reduce_##name, T, LESS(r, l) || IS_NAN(l) ? l : r)
COMPLEX_LOOPS(complex64, Complex64, float)
COMPLEX_LOOPS(complex128, Complex128, double)

/* ---- bool: or, and ---- */

BINARY(add_bool8, uint8_t, uint8_t, (uint8_t)(l | r))
BINARY(multiply_bool8, uint8_t, uint8_t, (uint8_t)(l & r))
UNARY(absolute_bool8, uint8_t, uint8_t, l)
REDUCE(add_reduce_bool8, uint8_t, (uint8_t)(l | r))
REDUCE(multiply_reduce_bool8, uint8_t, (uint8_t)(l & r))

/* ---- Tables ---- */

const Loop add_loops[PLAIN_COUNT] = {[BOOL] = add_bool8, NUMBER_ENTRIES(add)};
const Loop subtract_loops[PLAIN_COUNT] = {NUMBER_ENTRIES(subtract)};
const Loop multiply_loops[PLAIN_COUNT] = {[BOOL] = multiply_bool8, NUMBER_ENTRIES(multiply)};
const Loop divide_loops[PLAIN_COUNT] = {FLOAT_ENTRIES(divide) COMPLEX_ENTRIES(divide)};
const Loop floor_divide_loops[PLAIN_COUNT] = {REAL_ENTRIES(floor_divide)};
const Loop remainder_loops[PLAIN_COUNT] = {REAL_ENTRIES(remainder)};
const Loop minimum_loops[PLAIN_COUNT] = {[BOOL] = multiply_bool8, NUMBER_ENTRIES(minimum)};
const Loop maximum_loops[PLAIN_COUNT] = {[BOOL] = add_bool8, NUMBER_ENTRIES(maximum)};
const Loop negative_loops[PLAIN_COUNT] = {NUMBER_ENTRIES(negative)};
const Loop absolute_loops[PLAIN_COUNT] = {[BOOL] = absolute_bool8, NUMBER_ENTRIES(absolute)};
const Loop sign_loops[PLAIN_COUNT] = {NUMBER_ENTRIES(sign)};
const Loop square_loops[PLAIN_COUNT] = {NUMBER_ENTRIES(square)};
const Loop reciprocal_loops[PLAIN_COUNT] = {FLOAT_ENTRIES(reciprocal) COMPLEX_ENTRIES(reciprocal)};
const Loop add_reduce[PLAIN_COUNT] = {[BOOL] = add_reduce_bool8, NUMBER_ENTRIES(add_reduce)};
const Loop multiply_reduce[PLAIN_COUNT] = {[BOOL] = multiply_reduce_bool8, NUMBER_ENTRIES(multiply_reduce)};
const Loop minimum_reduce[PLAIN_COUNT] = {[BOOL] = multiply_reduce_bool8, NUMBER_ENTRIES(minimum_reduce)};
const Loop maximum_reduce[PLAIN_COUNT] = {[BOOL] = add_reduce_bool8, NUMBER_ENTRIES(maximum_reduce)};
