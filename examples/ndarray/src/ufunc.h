/* Functions of elements: which there are, and what they take and give. */
#ifndef HARPY_NDARRAY_UFUNC_H
#define HARPY_NDARRAY_UFUNC_H
#include "ndarray.h"

enum {
    TO_BOOL = 1,       /* gives bools */
    TO_REAL = 2,       /* gives the parts of complex numbers */
    NOT_BOOL = 4,      /* has no meaning for bools */
    EXACT_FLOAT = 8,   /* integers of all widths become float64 */
    COMPARES = 16,     /* takes Python integers of any size */
};

/* X(name, number of operands, flags, object operation, what it does) */
#define UFUNCS(X)                                                                                  \
    X(add, 2, 0, HPy_Add, "x1 + x2")                                                               \
    X(subtract, 2, NOT_BOOL, HPy_Subtract, "x1 - x2")                                              \
    X(multiply, 2, 0, HPy_Multiply, "x1 * x2")                                                     \
    X(divide, 2, EXACT_FLOAT, HPy_TrueDivide, "x1 / x2")                                           \
    X(floor_divide, 2, 0, HPy_FloorDivide, "x1 // x2")                                             \
    X(remainder, 2, 0, HPy_Remainder, "x1 % x2")                                                   \
    X(power, 2, 0, object_power, "x1 ** x2")                                                       \
    X(minimum, 2, 0, object_minimum, "The lesser of both; NaN if there is one")                    \
    X(maximum, 2, 0, object_maximum, "The greater of both; NaN if there is one")                   \
    X(arctan2, 2, 0, NULL, "Angle of the point (x2, x1)")                                          \
    X(hypot, 2, 0, NULL, "sqrt(x1**2 + x2**2)")                                                    \
    X(copysign, 2, 0, NULL, "x1 with the sign of x2")                                              \
    X(equal, 2, TO_BOOL | COMPARES, object_equal, "x1 == x2")                                      \
    X(not_equal, 2, TO_BOOL | COMPARES, object_not_equal, "x1 != x2")                              \
    X(less, 2, TO_BOOL | COMPARES, object_less, "x1 < x2")                                         \
    X(less_equal, 2, TO_BOOL | COMPARES, object_less_equal, "x1 <= x2")                            \
    X(greater, 2, TO_BOOL | COMPARES, object_greater, "x1 > x2")                                   \
    X(greater_equal, 2, TO_BOOL | COMPARES, object_greater_equal, "x1 >= x2")                      \
    X(logical_and, 2, TO_BOOL, object_logical_and, "Truth of x1 and x2")                           \
    X(logical_or, 2, TO_BOOL, object_logical_or, "Truth of x1 or x2")                              \
    X(logical_xor, 2, TO_BOOL, object_logical_xor, "Whether one of both is true")                  \
    X(bitwise_and, 2, 0, HPy_And, "x1 & x2")                                                       \
    X(bitwise_or, 2, 0, HPy_Or, "x1 | x2")                                                         \
    X(bitwise_xor, 2, 0, HPy_Xor, "x1 ^ x2")                                                       \
    X(left_shift, 2, 0, HPy_Lshift, "x1 << x2")                                                    \
    X(right_shift, 2, 0, HPy_Rshift, "x1 >> x2")                                                   \
    X(negative, 1, NOT_BOOL, object_negative, "-x")                                                \
    X(absolute, 1, TO_REAL, object_absolute, "Distance from zero")                                 \
    X(sign, 1, NOT_BOOL, NULL, "-1, 0 or 1; of complex numbers, their direction")                  \
    X(square, 1, 0, object_square, "x * x")                                                        \
    X(reciprocal, 1, 0, NULL, "1 / x")                                                             \
    X(invert, 1, 0, object_invert, "~x")                                                           \
    X(logical_not, 1, TO_BOOL, object_logical_not, "not x")                                        \
    X(conjugate, 1, 0, NULL, "The complex conjugate")                                              \
    X(sqrt, 1, 0, NULL, "Square root")                                                             \
    X(cbrt, 1, 0, NULL, "Cube root")                                                               \
    X(exp, 1, 0, NULL, "e ** x")                                                                   \
    X(expm1, 1, 0, NULL, "e ** x - 1, exact for small x")                                          \
    X(log, 1, 0, NULL, "Natural logarithm")                                                        \
    X(log2, 1, 0, NULL, "Logarithm to base 2")                                                     \
    X(log10, 1, 0, NULL, "Logarithm to base 10")                                                   \
    X(log1p, 1, 0, NULL, "log(1 + x), exact for small x")                                          \
    X(sin, 1, 0, NULL, "Sine")                                                                     \
    X(cos, 1, 0, NULL, "Cosine")                                                                   \
    X(tan, 1, 0, NULL, "Tangent")                                                                  \
    X(arcsin, 1, 0, NULL, "Angle of the sine")                                                     \
    X(arccos, 1, 0, NULL, "Angle of the cosine")                                                   \
    X(arctan, 1, 0, NULL, "Angle of the tangent")                                                  \
    X(sinh, 1, 0, NULL, "Hyperbolic sine")                                                         \
    X(cosh, 1, 0, NULL, "Hyperbolic cosine")                                                       \
    X(tanh, 1, 0, NULL, "Hyperbolic tangent")                                                      \
    X(floor, 1, 0, NULL, "Greatest whole number not above x")                                      \
    X(ceil, 1, 0, NULL, "Least whole number not below x")                                          \
    X(trunc, 1, 0, NULL, "Whole part")                                                             \
    X(rint, 1, 0, NULL, "Nearest whole number, even ones of two")                                  \
    X(isnan, 1, TO_BOOL, NULL, "Whether x is not a number")                                        \
    X(isinf, 1, TO_BOOL, NULL, "Whether x is infinite")                                            \
    X(isfinite, 1, TO_BOOL, NULL, "Whether x is neither infinite nor NaN")                         \
    X(signbit, 1, TO_BOOL, NULL, "Whether x has a minus, -0.0 too")

typedef enum {
#define X(name, count, flags, object, doc) UFUNC_##name,
    UFUNCS(X)
#undef X
        UFUNC_COUNT
} UfuncNumber;

/* Of objects; unary ones get HPY_NULL as `b`. */
typedef HPy (*ObjectOperation)(HPyContext *ctx, HPy a, HPy b);

typedef struct {
    const char *name;
    int operands, flags;
    const Loop *loops; /* by type, NULL where there is none */
    ObjectOperation object;
} Ufunc;

extern const Ufunc ufuncs[UFUNC_COUNT];

#define X(name, count, flags, object, doc) extern const Loop name##_loops[PLAIN_COUNT];
UFUNCS(X)
#undef X
/* Gathering loops, of elements and what they are gathered in. */
extern const Loop add_reduce[PLAIN_COUNT], multiply_reduce[PLAIN_COUNT], minimum_reduce[PLAIN_COUNT],
    maximum_reduce[PLAIN_COUNT], bitwise_and_reduce[PLAIN_COUNT], bitwise_or_reduce[PLAIN_COUNT],
    bitwise_xor_reduce[PLAIN_COUNT], any_loops[PLAIN_COUNT], all_loops[PLAIN_COUNT];

HPy object_power(HPyContext *ctx, HPy a, HPy b);
HPy object_minimum(HPyContext *ctx, HPy a, HPy b);
HPy object_maximum(HPyContext *ctx, HPy a, HPy b);
HPy object_equal(HPyContext *ctx, HPy a, HPy b);
HPy object_not_equal(HPyContext *ctx, HPy a, HPy b);
HPy object_less(HPyContext *ctx, HPy a, HPy b);
HPy object_less_equal(HPyContext *ctx, HPy a, HPy b);
HPy object_greater(HPyContext *ctx, HPy a, HPy b);
HPy object_greater_equal(HPyContext *ctx, HPy a, HPy b);
HPy object_logical_and(HPyContext *ctx, HPy a, HPy b);
HPy object_logical_or(HPyContext *ctx, HPy a, HPy b);
HPy object_logical_xor(HPyContext *ctx, HPy a, HPy b);
HPy object_negative(HPyContext *ctx, HPy a, HPy b);
HPy object_absolute(HPyContext *ctx, HPy a, HPy b);
HPy object_square(HPyContext *ctx, HPy a, HPy b);
HPy object_invert(HPyContext *ctx, HPy a, HPy b);
HPy object_logical_not(HPyContext *ctx, HPy a, HPy b);
/* Loops over objects that do `with`, an ObjectOperation's address. */
int object_loop2(LoopContext *c, char **args, const Size *steps, Size n);
int object_loop1(LoopContext *c, char **args, const Size *steps, Size n);
int object_compare_loop(LoopContext *c, char **args, const Size *steps, Size n);
int object_truth_loop(LoopContext *c, char **args, const Size *steps, Size n);
int object_reduce_loop(LoopContext *c, char **args, const Size *steps, Size n);

/* ufunc(a, b, out=out): `b` of unary ones and `out` may be HPY_NULL. Arrays of no dimension become scalars. */
HPy ufunc_call(HPyContext *ctx, const Ufunc *ufunc, HPy a, HPy b, HPy out);
/* The same, with an array as the result in any case. */
HPy ufunc_array(HPyContext *ctx, const Ufunc *ufunc, HPy a, HPy b, HPy out);
/* Warns of what loops met; -1 if that raises. */
int report_status(HPyContext *ctx, int status, const char *name);

#endif
