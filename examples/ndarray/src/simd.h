/*
 * Vectors of 16 bytes: WebAssembly's instructions (-msimd128), the vector types of GCC and clang elsewhere, and arrays
 * of two or four numbers where there is neither. Results are the same to the bit, so that all hosts agree.
 */
#ifndef HARPY_NDARRAY_SIMD_H
#define HARPY_NDARRAY_SIMD_H
#include <string.h>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
typedef v128_t VecF64;
typedef v128_t VecF32;
#define SIMD_OPS(V, T, shape)                                                                      \
    static inline V V##_load(const T *p) { return wasm_v128_load(p); }                             \
    static inline void V##_store(T *p, V v) { wasm_v128_store(p, v); }                             \
    static inline V V##_splat(T x) { return wasm_##shape##_splat(x); }                             \
    static inline V V##_add(V a, V b) { return wasm_##shape##_add(a, b); }                         \
    static inline V V##_mul(V a, V b) { return wasm_##shape##_mul(a, b); }                         \
    static inline V V##_min(V a, V b) { return wasm_##shape##_pmin(a, b); }                        \
    static inline V V##_max(V a, V b) { return wasm_##shape##_pmax(a, b); }                        \
    static inline int V##_has_nan(V a) { return wasm_v128_any_true(wasm_##shape##_ne(a, a)); }
SIMD_OPS(VecF64, double, f64x2)
SIMD_OPS(VecF32, float, f32x4)

#else
#if defined(__GNUC__)
typedef double VecF64 __attribute__((vector_size(16)));
typedef float VecF32 __attribute__((vector_size(16)));
#define LANE(v, i) (v)[i]
#define EACH_LANE(V, T, OP)                                                                        \
    return a OP b;
#else
typedef struct {
    double lane[2];
} VecF64;
typedef struct {
    float lane[4];
} VecF32;
#define LANE(v, i) (v).lane[i]
#define EACH_LANE(V, T, OP)                                                                        \
    for (size_t i = 0; i < sizeof(V) / sizeof(T); i++)                                             \
        LANE(a, i) = LANE(a, i) OP LANE(b, i);                                                     \
    return a;
#endif
/* As pmin and pmax are: a, where one of both is not a number. */
#define SIMD_OPS(V, T)                                                                             \
    static inline V V##_load(const T *p)                                                           \
    {                                                                                              \
        V v;                                                                                       \
        memcpy(&v, p, sizeof v);                                                                   \
        return v;                                                                                  \
    }                                                                                              \
    static inline void V##_store(T *p, V v) { memcpy(p, &v, sizeof v); }                           \
    static inline V V##_splat(T x)                                                                 \
    {                                                                                              \
        V v;                                                                                       \
        for (size_t i = 0; i < sizeof(V) / sizeof(T); i++)                                         \
            LANE(v, i) = x;                                                                        \
        return v;                                                                                  \
    }                                                                                              \
    static inline V V##_add(V a, V b) { EACH_LANE(V, T, +) }                                       \
    static inline V V##_mul(V a, V b) { EACH_LANE(V, T, *) }                                       \
    static inline V V##_min(V a, V b)                                                              \
    {                                                                                              \
        for (size_t i = 0; i < sizeof(V) / sizeof(T); i++)                                         \
            LANE(a, i) = LANE(b, i) < LANE(a, i) ? LANE(b, i) : LANE(a, i);                        \
        return a;                                                                                  \
    }                                                                                              \
    static inline V V##_max(V a, V b)                                                              \
    {                                                                                              \
        for (size_t i = 0; i < sizeof(V) / sizeof(T); i++)                                         \
            LANE(a, i) = LANE(a, i) < LANE(b, i) ? LANE(b, i) : LANE(a, i);                        \
        return a;                                                                                  \
    }                                                                                              \
    static inline int V##_has_nan(V a)                                                             \
    {                                                                                              \
        int found = 0;                                                                             \
        for (size_t i = 0; i < sizeof(V) / sizeof(T); i++)                                         \
            found |= LANE(a, i) != LANE(a, i);                                                     \
        return found;                                                                              \
    }
SIMD_OPS(VecF64, double)
SIMD_OPS(VecF32, float)
#undef LANE
#undef EACH_LANE
#endif
#undef SIMD_OPS

#endif
