/* ** and functions of the C library, of float and complex numbers. */
#include "loops.h"
#include "ufunc.h"
#include <complex.h>
#undef I

/* ---- Powers ---- */

#define INTEGER_POWER(T, name)                                                                     \
    LOOP(power_##name)                                                                             \
    {                                                                                              \
        for (Size i = 0; i < n; i++) {                                                             \
            uint64_t base = (uint64_t)*IN(T, 0), result = 1;                                       \
            T exponent = *IN(T, 1);                                                                \
            if (IS_NEGATIVE(exponent)) {                                                                    \
                HPyErr_SetString(c->ctx, c->ctx->h_ValueError,                                     \
                                 "Integers to negative integer powers are not allowed.");          \
                return -1;                                                                         \
            }                                                                                      \
            for (; exponent > 0; exponent = (T)(exponent / 2), base *= base)                       \
                if (exponent % 2)                                                                  \
                    result *= base;                                                                \
            *OUT(T, 2) = (T)result;                                                                \
            args[0] += steps[0];                                                                   \
            args[1] += steps[1];                                                                   \
            args[2] += steps[2];                                                                   \
        }                                                                                          \
        return 0;                                                                                  \
    }
#define X(NAME, name, T, format) INTEGER_POWER(T, name)
INTEGER_TYPES(X)
#undef X

static inline double complex to_c(double real, double imag)
{
    /* As C lays complex numbers out; the arithmetic way loses signs of zeros and infinities. */
    double parts[2] = {real, imag};
    double complex z;
    memcpy(&z, parts, sizeof z);
    return z;
}

static double complex complex_power(double complex l, double complex r)
{
    if (creal(r) == 0 && cimag(r) == 0)
        return 1;
    if (creal(l) == 0 && cimag(l) == 0)
        return creal(r) > 0 ? 0 : to_c(NAN, NAN);
    if (cimag(r) == 0 && creal(r) == floor(creal(r)) && fabs(creal(r)) < 100) {
        int exponent = (int)fabs(creal(r));
        double complex result = 1, base = l;
        for (; exponent > 0; exponent /= 2, base *= base)
            if (exponent % 2)
                result *= base;
        return creal(r) < 0 ? 1 / result : result;
    }
    return cpow(l, r);
}

#define COMPLEX_UNARY(op, name, T, Part, EXPR)                                                     \
    static inline T op##_of_##name(T v)                                                            \
    {                                                                                              \
        double complex z = to_c((double)v.real, (double)v.imag);                                   \
        z = EXPR;                                                                                  \
        return (T){(Part)creal(z), (Part)cimag(z)};                                                \
    }                                                                                              \
    UNARY(op##_##name, T, T, op##_of_##name(l))
#define COMPLEX_POWER(name, T, Part)                                                               \
    static inline T power_of_##name(T l, T r)                                                      \
    {                                                                                              \
        double complex z = complex_power(to_c((double)l.real, (double)l.imag), to_c((double)r.real, (double)r.imag)); \
        return (T){(Part)creal(z), (Part)cimag(z)};                                                \
    }                                                                                              \
    BINARY(power_##name, T, T, power_of_##name(l, r))
BINARY(power_float32, float, float, powf(l, r))
BINARY(power_float64, double, double, pow(l, r))
COMPLEX_POWER(complex64, Complex64, float)
COMPLEX_POWER(complex128, Complex128, double)
const Loop power_loops[PLAIN_COUNT] = {NUMBER_ENTRIES(power)};

/* ---- Functions of one number ---- */

#define FLOAT_FUNCTION(op, function)                                                               \
    UNARY(op##_float32, float, float, function##f(l))                                              \
    UNARY(op##_float64, double, double, function(l))
#define COMPLEX_FUNCTION(op, EXPR)                                                                 \
    COMPLEX_UNARY(op, complex64, Complex64, float, EXPR)                                           \
    COMPLEX_UNARY(op, complex128, Complex128, double, EXPR)
#define REAL_FUNCTION(op, function)                                                                \
    FLOAT_FUNCTION(op, function)                                                                   \
    const Loop op##_loops[PLAIN_COUNT] = {FLOAT_ENTRIES(op)};
#define ANY_FUNCTION(op, function, EXPR)                                                           \
    FLOAT_FUNCTION(op, function)                                                                   \
    COMPLEX_FUNCTION(op, EXPR)                                                                     \
    const Loop op##_loops[PLAIN_COUNT] = {FLOAT_ENTRIES(op) COMPLEX_ENTRIES(op)};

ANY_FUNCTION(sqrt, sqrt, csqrt(z))
ANY_FUNCTION(exp, exp, cexp(z))
ANY_FUNCTION(log, log, clog(z))
ANY_FUNCTION(log2, log2, clog(z) / log(2))
ANY_FUNCTION(log10, log10, clog(z) / log(10))
ANY_FUNCTION(sin, sin, csin(z))
ANY_FUNCTION(cos, cos, ccos(z))
ANY_FUNCTION(tan, tan, ctan(z))
ANY_FUNCTION(arcsin, asin, casin(z))
ANY_FUNCTION(arccos, acos, cacos(z))
ANY_FUNCTION(arctan, atan, catan(z))
ANY_FUNCTION(sinh, sinh, csinh(z))
ANY_FUNCTION(cosh, cosh, ccosh(z))
ANY_FUNCTION(tanh, tanh, ctanh(z))
REAL_FUNCTION(expm1, expm1)
REAL_FUNCTION(log1p, log1p)
REAL_FUNCTION(cbrt, cbrt)

/* Integers are whole already. */
#define WHOLE_FUNCTION(op, function)                                                               \
    FLOAT_FUNCTION(op, function)                                                                   \
    const Loop op##_loops[PLAIN_COUNT] = {[BOOL] = same_uint8, INTEGER_ENTRIES(same) FLOAT_ENTRIES(op)};
#define X(NAME, name, T, format) UNARY(same_##name, T, T, l)
INTEGER_TYPES(X)
#undef X
WHOLE_FUNCTION(floor, floor)
WHOLE_FUNCTION(ceil, ceil)
WHOLE_FUNCTION(trunc, trunc)
WHOLE_FUNCTION(rint, rint)

#define REAL_BINARY(op, function)                                                                  \
    BINARY(op##_float32, float, float, function##f(l, r))                                          \
    BINARY(op##_float64, double, double, function(l, r))                                           \
    const Loop op##_loops[PLAIN_COUNT] = {FLOAT_ENTRIES(op)};
REAL_BINARY(arctan2, atan2)
REAL_BINARY(hypot, hypot)
REAL_BINARY(copysign, copysign)

UNARY(conjugate_complex64, Complex64, Complex64, ((Complex64){l.real, -l.imag}))
UNARY(conjugate_complex128, Complex128, Complex128, ((Complex128){l.real, -l.imag}))
UNARY(same_float32, float, float, l)
UNARY(same_float64, double, double, l)
const Loop conjugate_loops[PLAIN_COUNT] = {REAL_ENTRIES(same) COMPLEX_ENTRIES(conjugate)};
