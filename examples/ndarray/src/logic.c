/* Comparisons, bits, truth. */
#include "loops.h"
#include "ufunc.h"

#define LESS(l, r) ((l).real < (r).real || ((l).real == (r).real && (l).imag < (r).imag))
#define SAME(l, r) ((l).real == (r).real && (l).imag == (r).imag)
#define TRUTH(v) ((v).real != 0 || (v).imag != 0)

#define X(NAME, name, T, format)                                                                   \
    BINARY(equal_##name, T, uint8_t, l == r)                                                       \
    BINARY(not_equal_##name, T, uint8_t, l != r)                                                   \
    BINARY(less_##name, T, uint8_t, l < r)                                                         \
    BINARY(less_equal_##name, T, uint8_t, l <= r)                                                  \
    BINARY(greater_##name, T, uint8_t, l > r)                                                      \
    BINARY(greater_equal_##name, T, uint8_t, l >= r)                                               \
    BINARY(logical_and_##name, T, uint8_t, l && r)                                                 \
    BINARY(logical_or_##name, T, uint8_t, l || r)                                                  \
    BINARY(logical_xor_##name, T, uint8_t, (l != 0) != (r != 0))                                   \
    UNARY(logical_not_##name, T, uint8_t, l == 0)
REAL_TYPES(X)
#undef X
#define X(NAME, name, T, format)                                                                   \
    BINARY(equal_##name, T, uint8_t, SAME(l, r))                                                   \
    BINARY(not_equal_##name, T, uint8_t, !SAME(l, r))                                              \
    BINARY(less_##name, T, uint8_t, LESS(l, r))                                                    \
    BINARY(less_equal_##name, T, uint8_t, LESS(l, r) || SAME(l, r))                                \
    BINARY(greater_##name, T, uint8_t, LESS(r, l))                                                 \
    BINARY(greater_equal_##name, T, uint8_t, LESS(r, l) || SAME(l, r))                             \
    BINARY(logical_and_##name, T, uint8_t, TRUTH(l) && TRUTH(r))                                   \
    BINARY(logical_or_##name, T, uint8_t, TRUTH(l) || TRUTH(r))                                    \
    BINARY(logical_xor_##name, T, uint8_t, TRUTH(l) != TRUTH(r))                                   \
    UNARY(logical_not_##name, T, uint8_t, !TRUTH(l))
COMPLEX_TYPES(X)
#undef X

/* bool is an unsigned byte of 0 or 1. */
#define LOGIC_TABLE(op) const Loop op##_loops[PLAIN_COUNT] = {[BOOL] = op##_uint8, NUMBER_ENTRIES(op)};
LOGIC_TABLE(equal)
LOGIC_TABLE(not_equal)
LOGIC_TABLE(less)
LOGIC_TABLE(less_equal)
LOGIC_TABLE(greater)
LOGIC_TABLE(greater_equal)
LOGIC_TABLE(logical_and)
LOGIC_TABLE(logical_or)
LOGIC_TABLE(logical_xor)
LOGIC_TABLE(logical_not)

#define SHIFT_LEFT(T) ((uint64_t)r >= sizeof(T) * 8 ? 0 : (T)((uint64_t)l << (r & 63)))
#define SHIFT_RIGHT(T) (T)((uint64_t)r >= sizeof(T) * 8 ? (IS_NEGATIVE(l) ? -1 : 0) : l >> (r & 63))
#define X(NAME, name, T, format)                                                                   \
    BINARY(bitwise_and_##name, T, T, (T)(l & r))                                                   \
    BINARY(bitwise_or_##name, T, T, (T)(l | r))                                                    \
    BINARY(bitwise_xor_##name, T, T, (T)(l ^ r))                                                   \
    BINARY(left_shift_##name, T, T, SHIFT_LEFT(T))                                                 \
    BINARY(right_shift_##name, T, T, SHIFT_RIGHT(T))                                               \
    UNARY(invert_##name, T, T, (T)~l)                                                              \
    REDUCE(bitwise_and_reduce_##name, T, (T)(l & r))                                               \
    REDUCE(bitwise_or_reduce_##name, T, (T)(l | r))                                                \
    REDUCE(bitwise_xor_reduce_##name, T, (T)(l ^ r))
INTEGER_TYPES(X)
#undef X
#define BITS_TABLE(op) const Loop op##_loops[PLAIN_COUNT] = {[BOOL] = op##_uint8, INTEGER_ENTRIES(op)};
BITS_TABLE(bitwise_and)
BITS_TABLE(bitwise_or)
BITS_TABLE(bitwise_xor)
const Loop bitwise_and_reduce[PLAIN_COUNT] = {[BOOL] = bitwise_and_reduce_uint8, INTEGER_ENTRIES(bitwise_and_reduce)};
const Loop bitwise_or_reduce[PLAIN_COUNT] = {[BOOL] = bitwise_or_reduce_uint8, INTEGER_ENTRIES(bitwise_or_reduce)};
const Loop bitwise_xor_reduce[PLAIN_COUNT] = {[BOOL] = bitwise_xor_reduce_uint8, INTEGER_ENTRIES(bitwise_xor_reduce)};
const Loop left_shift_loops[PLAIN_COUNT] = {INTEGER_ENTRIES(left_shift)};
const Loop right_shift_loops[PLAIN_COUNT] = {INTEGER_ENTRIES(right_shift)};
const Loop invert_loops[PLAIN_COUNT] = {[BOOL] = logical_not_uint8, INTEGER_ENTRIES(invert)};

#define X(NAME, name, T, format)                                                                   \
    UNARY(isnan_##name, T, uint8_t, l != l)                                                        \
    UNARY(isinf_##name, T, uint8_t, isinf(l) != 0)                                                 \
    UNARY(isfinite_##name, T, uint8_t, isfinite(l) != 0)                                           \
    UNARY(signbit_##name, T, uint8_t, signbit(l) != 0)
FLOAT_TYPES(X)
#undef X
#define X(NAME, name, T, format)                                                                   \
    UNARY(isnan_##name, T, uint8_t, l.real != l.real || l.imag != l.imag)                          \
    UNARY(isinf_##name, T, uint8_t, isinf(l.real) || isinf(l.imag))                                \
    UNARY(isfinite_##name, T, uint8_t, isfinite(l.real) && isfinite(l.imag))
COMPLEX_TYPES(X)
#undef X
const Loop isnan_loops[PLAIN_COUNT] = {FLOAT_ENTRIES(isnan) COMPLEX_ENTRIES(isnan)};
const Loop isinf_loops[PLAIN_COUNT] = {FLOAT_ENTRIES(isinf) COMPLEX_ENTRIES(isinf)};
const Loop isfinite_loops[PLAIN_COUNT] = {FLOAT_ENTRIES(isfinite) COMPLEX_ENTRIES(isfinite)};
const Loop signbit_loops[PLAIN_COUNT] = {FLOAT_ENTRIES(signbit)};

/* Truth of elements, gathered: args are the elements and a byte. */
#define X(NAME, name, T, format)                                                                   \
    LOOP(any_##name)                                                                               \
    {                                                                                              \
        for (Size i = 0; i < n; i++, args[0] += steps[0], args[1] += steps[1]) {                   \
            const T v = *IN(T, 0);                                                                 \
            *OUT(uint8_t, 1) |= (uint8_t)(TRUE_OF(v));                                             \
            if (steps[1] == 0 && *OUT(uint8_t, 1))                                                 \
                break;                                                                             \
        }                                                                                          \
        return 0;                                                                                  \
    }                                                                                              \
    LOOP(all_##name)                                                                               \
    {                                                                                              \
        for (Size i = 0; i < n; i++, args[0] += steps[0], args[1] += steps[1]) {                   \
            const T v = *IN(T, 0);                                                                 \
            *OUT(uint8_t, 1) &= (uint8_t)(TRUE_OF(v));                                             \
            if (steps[1] == 0 && !*OUT(uint8_t, 1))                                                \
                break;                                                                             \
        }                                                                                          \
        return 0;                                                                                  \
    }
#define TRUE_OF(v) ((v) != 0)
REAL_TYPES(X)
#undef TRUE_OF
#define TRUE_OF(v) TRUTH(v)
COMPLEX_TYPES(X)
#undef TRUE_OF
#undef X
const Loop any_loops[PLAIN_COUNT] = {[BOOL] = any_uint8, NUMBER_ENTRIES(any)};
const Loop all_loops[PLAIN_COUNT] = {[BOOL] = all_uint8, NUMBER_ENTRIES(all)};
