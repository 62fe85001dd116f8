/*
 * From one type to all plain ones; included once for each: FROM is its name, FROM_TYPE its C type, IS_COMPLEX and IS_FLOAT
 * say what it is.
 */
#define PASTE_(a, b, c) a##b##c
#define PASTE(a, b, c) PASTE_(a, b, c)
#define NAME_TO(name) PASTE(FROM, _to_, name)
#if IS_COMPLEX
#define REAL(v) ((v).real)
#define IMAG(v) ((v).imag)
#define TRUTH(v) ((v).real != 0 || (v).imag != 0)
#else
#define REAL(v) (v)
#define IMAG(v) 0
#define TRUTH(v) ((v) != 0)
#endif
#if IS_FLOAT
#define AS_SIGNED(v) float_to_int64((double)(v))
#define AS_UNSIGNED(v) float_to_uint64((double)(v))
#else
#define AS_SIGNED(v) (v)
#define AS_UNSIGNED(v) (v)
#endif

#define CAST(name, ctype, VALUE)                                                                   \
    static int NAME_TO(name)(LoopContext *c UNUSED, char **args, const Size *steps, Size n)        \
    {                                                                                              \
        const char *from = args[0];                                                                \
        char *to = args[1];                                                                        \
        if (steps[0] == (Size)sizeof(FROM_TYPE) && steps[1] == (Size)sizeof(ctype)) {              \
            const FROM_TYPE *x = (const FROM_TYPE *)(const void *)from;                            \
            ctype *y = (ctype *)(void *)to;                                                        \
            for (Size i = 0; i < n; i++) {                                                         \
                FROM_TYPE v = x[i];                                                                \
                y[i] = VALUE;                                                                      \
            }                                                                                      \
            return 0;                                                                              \
        }                                                                                          \
        for (Size i = 0; i < n; i++, from += steps[0], to += steps[1]) {                           \
            FROM_TYPE v = *(const FROM_TYPE *)(const void *)from;                                  \
            *(ctype *)(void *)to = VALUE;                                                          \
        }                                                                                          \
        return 0;                                                                                  \
    }

#define X(NAME, name, ctype, format) CAST(name, ctype, TRUTH(v))
BOOL_TYPE(X)
#undef X
#define X(NAME, name, ctype, format) CAST(name, ctype, (ctype)AS_SIGNED(REAL(v)))
SIGNED_TYPES(X)
#undef X
#define X(NAME, name, ctype, format) CAST(name, ctype, (ctype)AS_UNSIGNED(REAL(v)))
UNSIGNED_TYPES(X)
#undef X
#define X(NAME, name, ctype, format) CAST(name, ctype, (ctype)REAL(v))
FLOAT_TYPES(X)
#undef X
CAST(complex64, Complex64, ((Complex64){(float)REAL(v), (float)IMAG(v)}))
CAST(complex128, Complex128, ((Complex128){(double)REAL(v), (double)IMAG(v)}))

static const Loop PASTE(FROM, _cas, ts)[PLAIN_COUNT] = {
#define X(NAME, name, ctype, format) [NAME] = NAME_TO(name),
    PLAIN_TYPES(X)
#undef X
};

#undef CAST
#undef AS_UNSIGNED
#undef AS_SIGNED
#undef TRUTH
#undef IMAG
#undef REAL
#undef NAME_TO
#undef PASTE
#undef PASTE_
#undef FROM
#undef FROM_TYPE
#undef IS_FLOAT
#undef IS_COMPLEX
