/*
 * Templates of loops. An expression computes one element from `l` and `r`; the compiler makes vector instructions of the
 * contiguous cases, simd.h is for what it cannot: sums of floats, whose order it must keep.
 */
#ifndef HARPY_NDARRAY_LOOPS_H
#define HARPY_NDARRAY_LOOPS_H
#include "ndarray.h"
#include <math.h>

/* Each element depends on those of the same place only: operands that overlap otherwise were copied. */
#if defined(__clang__)
#define ELEMENTWISE _Pragma("clang loop vectorize(assume_safety)")
/* Some expressions have no vector form, and without SIMD none has. */
#pragma clang diagnostic ignored "-Wpass-failed"
#elif defined(__GNUC__)
#define ELEMENTWISE _Pragma("GCC ivdep")
#else
#define ELEMENTWISE
#endif

#define LOOP(FN) static int FN(LoopContext *c UNUSED, char **args, const Size *steps UNUSED, Size n)
#define IN(T, place) ((const T *)(const void *)args[place])
#define OUT(T, place) ((T *)(void *)args[place])

#define BINARY(FN, T, R, EXPR)                                                                     \
    LOOP(FN)                                                                                       \
    {                                                                                              \
        const T *x = IN(T, 0), *y = IN(T, 1);                                                      \
        R *z = OUT(R, 2);                                                                          \
        const int packed = steps[2] == (Size)sizeof(R);                                            \
        if (packed && steps[0] == (Size)sizeof(T) && steps[1] == (Size)sizeof(T)) {                \
            ELEMENTWISE                                                                            \
            for (Size i = 0; i < n; i++) {                                                         \
                const T l = x[i], r = y[i];                                                        \
                z[i] = EXPR;                                                                       \
            }                                                                                      \
        } else if (packed && steps[0] == (Size)sizeof(T) && steps[1] == 0) {                       \
            const T r = *y;                                                                        \
            ELEMENTWISE                                                                            \
            for (Size i = 0; i < n; i++) {                                                         \
                const T l = x[i];                                                                  \
                z[i] = EXPR;                                                                       \
            }                                                                                      \
        } else if (packed && steps[0] == 0 && steps[1] == (Size)sizeof(T)) {                       \
            const T l = *x;                                                                        \
            ELEMENTWISE                                                                            \
            for (Size i = 0; i < n; i++) {                                                         \
                const T r = y[i];                                                                  \
                z[i] = EXPR;                                                                       \
            }                                                                                      \
        } else {                                                                                   \
            for (Size i = 0; i < n; i++) {                                                         \
                const T l = *IN(T, 0), r = *IN(T, 1);                                              \
                *OUT(R, 2) = EXPR;                                                                 \
                args[0] += steps[0];                                                               \
                args[1] += steps[1];                                                               \
                args[2] += steps[2];                                                               \
            }                                                                                      \
        }                                                                                          \
        return 0;                                                                                  \
    }

#define UNARY(FN, T, R, EXPR)                                                                      \
    LOOP(FN)                                                                                       \
    {                                                                                              \
        if (steps[0] == (Size)sizeof(T) && steps[1] == (Size)sizeof(R)) {                          \
            const T *x = IN(T, 0);                                                                 \
            R *z = OUT(R, 1);                                                                      \
            ELEMENTWISE                                                                            \
            for (Size i = 0; i < n; i++) {                                                         \
                const T l = x[i];                                                                  \
                z[i] = EXPR;                                                                       \
            }                                                                                      \
        } else {                                                                                   \
            for (Size i = 0; i < n; i++) {                                                         \
                const T l = *IN(T, 0);                                                             \
                *OUT(R, 1) = EXPR;                                                                 \
                args[0] += steps[0];                                                               \
                args[1] += steps[1];                                                               \
            }                                                                                      \
        }                                                                                          \
        return 0;                                                                                  \
    }

/* args are the elements and what they are gathered in; both may move, or the second stays where it is. */
#define REDUCE(FN, T, EXPR)                                                                        \
    LOOP(FN)                                                                                       \
    {                                                                                              \
        if (steps[1] == 0) {                                                                       \
            T l = *OUT(T, 1);                                                                      \
            if (steps[0] == (Size)sizeof(T)) {                                                     \
                const T *x = IN(T, 0);                                                             \
                for (Size i = 0; i < n; i++) {                                                     \
                    const T r = x[i];                                                              \
                    l = EXPR;                                                                      \
                }                                                                                  \
            } else {                                                                               \
                for (Size i = 0; i < n; i++, args[0] += steps[0]) {                                \
                    const T r = *IN(T, 0);                                                         \
                    l = EXPR;                                                                      \
                }                                                                                  \
            }                                                                                      \
            *OUT(T, 1) = l;                                                                        \
        } else if (steps[0] == (Size)sizeof(T) && steps[1] == (Size)sizeof(T)) {                   \
            const T *x = IN(T, 0);                                                                 \
            T *z = OUT(T, 1);                                                                      \
            ELEMENTWISE                                                                            \
            for (Size i = 0; i < n; i++) {                                                         \
                const T l = z[i], r = x[i];                                                        \
                z[i] = EXPR;                                                                       \
            }                                                                                      \
        } else {                                                                                   \
            for (Size i = 0; i < n; i++) {                                                         \
                const T l = *OUT(T, 1), r = *IN(T, 0);                                             \
                *OUT(T, 1) = EXPR;                                                                 \
                args[0] += steps[0];                                                               \
                args[1] += steps[1];                                                               \
            }                                                                                      \
        }                                                                                          \
        return 0;                                                                                  \
    }

/* v < 0, for unsigned types too. */
#define IS_NEGATIVE(v) ((v) < 1 && (v) != 0)
/* Integers wrap around; C promises that of unsigned ones only. */
#define WRAP(T, op) ((T)((uint64_t)l op(uint64_t) r))

/* Lines of a table by type: of the loops op_int8, op_int16 ... */
#define INTEGER_ENTRIES(op)                                                                        \
    [INT8] = op##_int8, [INT16] = op##_int16, [INT32] = op##_int32, [INT64] = op##_int64,          \
    [UINT8] = op##_uint8, [UINT16] = op##_uint16, [UINT32] = op##_uint32, [UINT64] = op##_uint64,
#define FLOAT_ENTRIES(op) [FLOAT32] = op##_float32, [FLOAT64] = op##_float64,
#define COMPLEX_ENTRIES(op) [COMPLEX64] = op##_complex64, [COMPLEX128] = op##_complex128,
#define REAL_ENTRIES(op) INTEGER_ENTRIES(op) FLOAT_ENTRIES(op)
#define NUMBER_ENTRIES(op) REAL_ENTRIES(op) COMPLEX_ENTRIES(op)

#endif
