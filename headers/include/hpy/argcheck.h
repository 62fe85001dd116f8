/*
 * HPyArg_Parse and its like, checked when they are compiled, where the compiler is clang: each pointer after the format
 * must be to the C type that its unit writes, or it is an error. There should be one for each unit, or it is a warning:
 * the call may raise an exception before it gets there. A format that is no string literal is not checked.
 * `#define HPY_NO_ARG_CHECK` before hpy.h turns this off.
 *
 * How: the arguments' types become letters (_Generic in C, overloads in C++), and clang's attribute `diagnose_if` compares
 * them with the letters of the format. Nothing of it is left in the compiled code.
 */
#ifndef HPY_ARGCHECK_H
#define HPY_ARGCHECK_H

#if defined(__clang__) && defined(__has_attribute) && !defined(HPY_NO_ARG_CHECK)
#if __has_attribute(diagnose_if)
#define _HPY_ARG_CHECK 1
#endif
#endif

#ifdef _HPY_ARG_CHECK
#pragma clang system_header

/* Letters for the C types that units write to, signed and unsigned alike; what is as large as `long` may stand for it. */
#define _HPY_ARG_LONG_LONG (sizeof(long long) == sizeof(long) ? 'l' : 'L')
#define _HPY_ARG_SSIZE (sizeof(HPy_ssize_t) == sizeof(long) ? 'l' : 'L')

/* What is wrong with argument number N: GIVEN is its letter, UNIT the unit in the format for it. */
#define _HPY_ARG_WRONG(N, UNIT, GIVEN, LETTER, WANTED, TYPE)                                                           \
    diagnose_if((UNIT) == LETTER && (GIVEN) != (WANTED) && (GIVEN) != '*',                                             \
                "argument " #N " after the format: the unit " #LETTER " needs a pointer to " TYPE, "error")
#define _HPY_ARG_REPORTS(N, UNIT, GIVEN)                                                                               \
    __attribute__((                                                                                                    \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'b', 'b', "unsigned char"),                                                     \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'B', 'b', "unsigned char"),                                                     \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'h', 'h', "short"),                                                             \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'H', 'h', "unsigned short"),                                                    \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'i', 'i', "int"),                                                               \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'I', 'i', "unsigned int"),                                                      \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'l', 'l', "long"),                                                              \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'k', 'l', "unsigned long"),                                                     \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'L', _HPY_ARG_LONG_LONG, "long long"),                                          \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'K', _HPY_ARG_LONG_LONG, "unsigned long long"),                                 \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'n', _HPY_ARG_SSIZE, "HPy_ssize_t"),                                            \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'f', 'f', "float"),                                                             \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'd', 'd', "double"),                                                            \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 's', 's', "const char *"),                                                      \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'O', 'O', "HPy"),                                                               \
        _HPY_ARG_WRONG(N, UNIT, GIVEN, 'p', 'i', "int"),                                                               \
        diagnose_if((UNIT) == 0 || (UNIT) == ':' || (UNIT) == ';',                                                     \
                    "argument " #N " after the format: the format has no unit for it", "warning"),                     \
        diagnose_if(__builtin_strchr("bBhHiIlkLKnfdsOp:;", UNIT) == 0,                                                 \
                    "argument " #N " after the format: its unit is none of b B h H i I l k L K n f d s O p", "warning")))
#define _HPY_ARG_TOO_FEW(UNIT)                                                                                         \
    __attribute__((diagnose_if((UNIT) != 0 && (UNIT) != ':' && (UNIT) != ';',                                          \
                               "the format has more units than there are arguments after it", "warning")))

/* A place in a format, with the marks `|` and `$` before it left out. */
#define _HPY_ARG_MARK(FORMAT, MARK, AT)                                                                                \
    (__builtin_strchr(FORMAT, MARK) != 0 &&                                                                            \
     __builtin_strlen(FORMAT) - __builtin_strlen(__builtin_strchr(FORMAT, MARK)) <= (AT))
#define _HPY_ARG_AFTER_BAR(FORMAT, N) ((unsigned)(N) + _HPY_ARG_MARK(FORMAT, '|', (unsigned)(N)))
#define _HPY_ARG_UNIT(FORMAT, N)                                                                                       \
    ((FORMAT)[_HPY_ARG_AFTER_BAR(FORMAT, N) + _HPY_ARG_MARK(FORMAT, '$', _HPY_ARG_AFTER_BAR(FORMAT, N))])

#ifdef __cplusplus

/* hpy.h may be included inside extern "C". */
extern "C++" {

constexpr char _HPyArg_letter(void *) { return '*'; }
constexpr char _HPyArg_letter(char *) { return 'b'; }
constexpr char _HPyArg_letter(signed char *) { return 'b'; }
constexpr char _HPyArg_letter(unsigned char *) { return 'b'; }
constexpr char _HPyArg_letter(short *) { return 'h'; }
constexpr char _HPyArg_letter(unsigned short *) { return 'h'; }
constexpr char _HPyArg_letter(int *) { return 'i'; }
constexpr char _HPyArg_letter(unsigned int *) { return 'i'; }
constexpr char _HPyArg_letter(long *) { return 'l'; }
constexpr char _HPyArg_letter(unsigned long *) { return 'l'; }
constexpr char _HPyArg_letter(long long *) { return _HPY_ARG_LONG_LONG; }
constexpr char _HPyArg_letter(unsigned long long *) { return _HPY_ARG_LONG_LONG; }
constexpr char _HPyArg_letter(float *) { return 'f'; }
constexpr char _HPyArg_letter(double *) { return 'd'; }
constexpr char _HPyArg_letter(char * *) { return 's'; }
constexpr char _HPyArg_letter(const char * *) { return 's'; }
constexpr char _HPyArg_letter(unsigned char * *) { return 's'; }
constexpr char _HPyArg_letter(const unsigned char * *) { return 's'; }
constexpr char _HPyArg_letter(HPy *) { return 'O'; }
template <typename T> constexpr char _HPyArg_letter(T *) {
    if constexpr (__is_enum(T))
        return _HPyArg_letter(static_cast<__underlying_type(T) *>(nullptr));
    else
        return 'x';
}

template <typename T> constexpr char _HPyArg_letter_of() {
    if constexpr (__is_pointer(T))
        return _HPyArg_letter(static_cast<T>(nullptr));
    else
        return 'x';
}

/* The letter of the type at place N, `*` behind the end: a format that has units for more is told of otherwise. */
template <typename... T> constexpr char _HPyArg_letter_at(unsigned n) {
    const char letters[] = {_HPyArg_letter_of<T>()..., '*'};
    return n < sizeof...(T) ? letters[n] : '*';
}

/* 's' where nothing is to be told of place N. */
template <typename... T> constexpr char _HPyArg_unit_at(const char *format, unsigned n) {
    return n < sizeof...(T) ? _HPY_ARG_UNIT(format, n) : 's';
}

#define _HPY_ARG_AT(N) _HPY_ARG_REPORTS(N, (_HPyArg_unit_at<T...>(format, N - 1)), (_HPyArg_letter_at<T...>(N - 1)))
#define _HPY_ARG_ALL \
    _HPY_ARG_AT(1) _HPY_ARG_AT(2) _HPY_ARG_AT(3) _HPY_ARG_AT(4) \
    _HPY_ARG_AT(5) _HPY_ARG_AT(6) _HPY_ARG_AT(7) _HPY_ARG_AT(8) \
    _HPY_ARG_AT(9) _HPY_ARG_AT(10) _HPY_ARG_AT(11) _HPY_ARG_AT(12) \
    _HPY_ARG_AT(13) _HPY_ARG_AT(14) _HPY_ARG_AT(15) _HPY_ARG_AT(16)
template <typename... T>
char _HPyArg_check(const char *format, T... arguments)
    _HPY_ARG_ALL
    _HPY_ARG_TOO_FEW(_HPY_ARG_UNIT(format, sizeof...(T)));

template <typename... T>
char _HPyArg_check_keywords(const char *format, const char *const *names, T... arguments)
    _HPY_ARG_ALL
    _HPY_ARG_TOO_FEW(_HPY_ARG_UNIT(format, sizeof...(T)));

} /* extern "C++" */

#define _HPY_ARGS_CHECKED(CTX, ...) ((void)sizeof(_HPyArg_check(__VA_ARGS__)), (CTX))
#define _HPY_KEYWORD_ARGS_CHECKED(CTX, ...) ((void)sizeof(_HPyArg_check_keywords(__VA_ARGS__)), (CTX))

#else

#define _HPY_ARG_LETTER(POINTER)                                                                                       \
    __extension__ _Generic((POINTER),                                                                                  \
        void *: '*',                                                                                                   \
        char *: 'b',                                                                                                   \
        signed char *: 'b',                                                                                            \
        unsigned char *: 'b',                                                                                          \
        short *: 'h',                                                                                                  \
        unsigned short *: 'h',                                                                                         \
        int *: 'i',                                                                                                    \
        unsigned int *: 'i',                                                                                           \
        long *: 'l',                                                                                                   \
        unsigned long *: 'l',                                                                                          \
        long long *: _HPY_ARG_LONG_LONG,                                                                               \
        unsigned long long *: _HPY_ARG_LONG_LONG,                                                                      \
        float *: 'f',                                                                                                  \
        double *: 'd',                                                                                                 \
        char **: 's',                                                                                                  \
        const char **: 's',                                                                                            \
        unsigned char **: 's',                                                                                         \
        const unsigned char **: 's',                                                                                   \
        HPy *: 'O',                                                                                                    \
        default: 'x')

#define _HPY_ARG_AT(N) _HPY_UNUSED static char _HPyArg_##N(char unit, char given) _HPY_ARG_REPORTS(N, unit, given)
_HPY_ARG_AT(1);
_HPY_ARG_AT(2);
_HPY_ARG_AT(3);
_HPY_ARG_AT(4);
_HPY_ARG_AT(5);
_HPY_ARG_AT(6);
_HPY_ARG_AT(7);
_HPY_ARG_AT(8);
_HPY_ARG_AT(9);
_HPY_ARG_AT(10);
_HPY_ARG_AT(11);
_HPY_ARG_AT(12);
_HPY_ARG_AT(13);
_HPY_ARG_AT(14);
_HPY_ARG_AT(15);
_HPY_ARG_AT(16);
_HPY_UNUSED static char _HPyArg_end(char unit) _HPY_ARG_TOO_FEW(unit);

#define _HPY_ARGS_END(F, N) sizeof(_HPyArg_end(_HPY_ARG_UNIT(F, N)))
#define _HPY_ARGS_AT(F, N, PLACE, POINTER) sizeof(_HPyArg_##N(_HPY_ARG_UNIT(F, PLACE), _HPY_ARG_LETTER(POINTER)))
#define _HPY_ARGS_0(F) _HPY_ARGS_END(F, 0)
#define _HPY_ARGS_FIRST_0(F) 0
#define _HPY_ARGS_FIRST_1(F, a) _HPY_ARGS_FIRST_0(F) + _HPY_ARGS_AT(F, 1, 0, a)
#define _HPY_ARGS_FIRST_2(F, a, b) _HPY_ARGS_FIRST_1(F, a) + _HPY_ARGS_AT(F, 2, 1, b)
#define _HPY_ARGS_FIRST_3(F, a, b, c) _HPY_ARGS_FIRST_2(F, a, b) + _HPY_ARGS_AT(F, 3, 2, c)
#define _HPY_ARGS_FIRST_4(F, a, b, c, d) _HPY_ARGS_FIRST_3(F, a, b, c) + _HPY_ARGS_AT(F, 4, 3, d)
#define _HPY_ARGS_FIRST_5(F, a, b, c, d, e) _HPY_ARGS_FIRST_4(F, a, b, c, d) + _HPY_ARGS_AT(F, 5, 4, e)
#define _HPY_ARGS_FIRST_6(F, a, b, c, d, e, f) _HPY_ARGS_FIRST_5(F, a, b, c, d, e) + _HPY_ARGS_AT(F, 6, 5, f)
#define _HPY_ARGS_FIRST_7(F, a, b, c, d, e, f, g) _HPY_ARGS_FIRST_6(F, a, b, c, d, e, f) + _HPY_ARGS_AT(F, 7, 6, g)
#define _HPY_ARGS_FIRST_8(F, a, b, c, d, e, f, g, h)                                                                   \
    _HPY_ARGS_FIRST_7(F, a, b, c, d, e, f, g) + _HPY_ARGS_AT(F, 8, 7, h)
#define _HPY_ARGS_FIRST_9(F, a, b, c, d, e, f, g, h, i)                                                                \
    _HPY_ARGS_FIRST_8(F, a, b, c, d, e, f, g, h) + _HPY_ARGS_AT(F, 9, 8, i)
#define _HPY_ARGS_FIRST_10(F, a, b, c, d, e, f, g, h, i, j)                                                            \
    _HPY_ARGS_FIRST_9(F, a, b, c, d, e, f, g, h, i) + _HPY_ARGS_AT(F, 10, 9, j)
#define _HPY_ARGS_FIRST_11(F, a, b, c, d, e, f, g, h, i, j, k)                                                         \
    _HPY_ARGS_FIRST_10(F, a, b, c, d, e, f, g, h, i, j) + _HPY_ARGS_AT(F, 11, 10, k)
#define _HPY_ARGS_FIRST_12(F, a, b, c, d, e, f, g, h, i, j, k, l)                                                      \
    _HPY_ARGS_FIRST_11(F, a, b, c, d, e, f, g, h, i, j, k) + _HPY_ARGS_AT(F, 12, 11, l)
#define _HPY_ARGS_FIRST_13(F, a, b, c, d, e, f, g, h, i, j, k, l, m)                                                   \
    _HPY_ARGS_FIRST_12(F, a, b, c, d, e, f, g, h, i, j, k, l) + _HPY_ARGS_AT(F, 13, 12, m)
#define _HPY_ARGS_FIRST_14(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n)                                                \
    _HPY_ARGS_FIRST_13(F, a, b, c, d, e, f, g, h, i, j, k, l, m) + _HPY_ARGS_AT(F, 14, 13, n)
#define _HPY_ARGS_FIRST_15(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)                                             \
    _HPY_ARGS_FIRST_14(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n) + _HPY_ARGS_AT(F, 15, 14, o)
#define _HPY_ARGS_FIRST_16(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)                                          \
    _HPY_ARGS_FIRST_15(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o) + _HPY_ARGS_AT(F, 16, 15, p)
#define _HPY_ARGS_1(F, a) _HPY_ARGS_FIRST_1(F, a) + _HPY_ARGS_END(F, 1)
#define _HPY_ARGS_2(F, a, b) _HPY_ARGS_FIRST_2(F, a, b) + _HPY_ARGS_END(F, 2)
#define _HPY_ARGS_3(F, a, b, c) _HPY_ARGS_FIRST_3(F, a, b, c) + _HPY_ARGS_END(F, 3)
#define _HPY_ARGS_4(F, a, b, c, d) _HPY_ARGS_FIRST_4(F, a, b, c, d) + _HPY_ARGS_END(F, 4)
#define _HPY_ARGS_5(F, a, b, c, d, e) _HPY_ARGS_FIRST_5(F, a, b, c, d, e) + _HPY_ARGS_END(F, 5)
#define _HPY_ARGS_6(F, a, b, c, d, e, f) _HPY_ARGS_FIRST_6(F, a, b, c, d, e, f) + _HPY_ARGS_END(F, 6)
#define _HPY_ARGS_7(F, a, b, c, d, e, f, g) _HPY_ARGS_FIRST_7(F, a, b, c, d, e, f, g) + _HPY_ARGS_END(F, 7)
#define _HPY_ARGS_8(F, a, b, c, d, e, f, g, h) _HPY_ARGS_FIRST_8(F, a, b, c, d, e, f, g, h) + _HPY_ARGS_END(F, 8)
#define _HPY_ARGS_9(F, a, b, c, d, e, f, g, h, i) _HPY_ARGS_FIRST_9(F, a, b, c, d, e, f, g, h, i) + _HPY_ARGS_END(F, 9)
#define _HPY_ARGS_10(F, a, b, c, d, e, f, g, h, i, j)                                                                  \
    _HPY_ARGS_FIRST_10(F, a, b, c, d, e, f, g, h, i, j) + _HPY_ARGS_END(F, 10)
#define _HPY_ARGS_11(F, a, b, c, d, e, f, g, h, i, j, k)                                                               \
    _HPY_ARGS_FIRST_11(F, a, b, c, d, e, f, g, h, i, j, k) + _HPY_ARGS_END(F, 11)
#define _HPY_ARGS_12(F, a, b, c, d, e, f, g, h, i, j, k, l)                                                            \
    _HPY_ARGS_FIRST_12(F, a, b, c, d, e, f, g, h, i, j, k, l) + _HPY_ARGS_END(F, 12)
#define _HPY_ARGS_13(F, a, b, c, d, e, f, g, h, i, j, k, l, m)                                                         \
    _HPY_ARGS_FIRST_13(F, a, b, c, d, e, f, g, h, i, j, k, l, m) + _HPY_ARGS_END(F, 13)
#define _HPY_ARGS_14(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n)                                                      \
    _HPY_ARGS_FIRST_14(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n) + _HPY_ARGS_END(F, 14)
#define _HPY_ARGS_15(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)                                                   \
    _HPY_ARGS_FIRST_15(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o) + _HPY_ARGS_END(F, 15)
#define _HPY_ARGS_16(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p)                                                \
    _HPY_ARGS_FIRST_16(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) + _HPY_ARGS_END(F, 16)
/* The names of the keywords stand between the format and its arguments. */
#define _HPY_KEYWORD_ARGS_0(F) 0
#define _HPY_KEYWORD_ARGS_1(F, NAMES) _HPY_ARGS_0(F)
#define _HPY_KEYWORD_ARGS_2(F, NAMES, a) _HPY_ARGS_1(F, a)
#define _HPY_KEYWORD_ARGS_3(F, NAMES, a, b) _HPY_ARGS_2(F, a, b)
#define _HPY_KEYWORD_ARGS_4(F, NAMES, a, b, c) _HPY_ARGS_3(F, a, b, c)
#define _HPY_KEYWORD_ARGS_5(F, NAMES, a, b, c, d) _HPY_ARGS_4(F, a, b, c, d)
#define _HPY_KEYWORD_ARGS_6(F, NAMES, a, b, c, d, e) _HPY_ARGS_5(F, a, b, c, d, e)
#define _HPY_KEYWORD_ARGS_7(F, NAMES, a, b, c, d, e, f) _HPY_ARGS_6(F, a, b, c, d, e, f)
#define _HPY_KEYWORD_ARGS_8(F, NAMES, a, b, c, d, e, f, g) _HPY_ARGS_7(F, a, b, c, d, e, f, g)
#define _HPY_KEYWORD_ARGS_9(F, NAMES, a, b, c, d, e, f, g, h) _HPY_ARGS_8(F, a, b, c, d, e, f, g, h)
#define _HPY_KEYWORD_ARGS_10(F, NAMES, a, b, c, d, e, f, g, h, i) _HPY_ARGS_9(F, a, b, c, d, e, f, g, h, i)
#define _HPY_KEYWORD_ARGS_11(F, NAMES, a, b, c, d, e, f, g, h, i, j) _HPY_ARGS_10(F, a, b, c, d, e, f, g, h, i, j)
#define _HPY_KEYWORD_ARGS_12(F, NAMES, a, b, c, d, e, f, g, h, i, j, k) _HPY_ARGS_11(F, a, b, c, d, e, f, g, h, i, j, k)
#define _HPY_KEYWORD_ARGS_13(F, NAMES, a, b, c, d, e, f, g, h, i, j, k, l) _HPY_ARGS_12(F, a, b, c, d, e, f, g, h, i, j, k, l)
#define _HPY_KEYWORD_ARGS_14(F, NAMES, a, b, c, d, e, f, g, h, i, j, k, l, m) _HPY_ARGS_13(F, a, b, c, d, e, f, g, h, i, j, k, l, m)
#define _HPY_KEYWORD_ARGS_15(F, NAMES, a, b, c, d, e, f, g, h, i, j, k, l, m, n) _HPY_ARGS_14(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n)
#define _HPY_KEYWORD_ARGS_16(F, NAMES, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o) _HPY_ARGS_15(F, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
/* More arguments than can be counted are not checked. */
#define _HPY_ARGS_MANY(...) 0
#define _HPY_KEYWORD_ARGS_MANY(...) 0
#define _HPY_ARGS_COUNTED(                                                                                             \
    p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22,           \
    p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39, p40, NAME, ...) NAME
#define _HPY_ARGS_PICK(KIND, ...)                                                                                      \
    _HPY_CAT(KIND, _HPY_ARGS_COUNTED(__VA_ARGS__, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY,          \
    MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, 16, 15, 14, 13, 12, 11,        \
    10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, ~))(__VA_ARGS__)
#define _HPY_ARGS_CHECKED(CTX, ...) ((void)(_HPY_ARGS_PICK(_HPY_ARGS_, __VA_ARGS__)), (CTX))
#define _HPY_KEYWORD_ARGS_CHECKED(CTX, ...) ((void)(_HPY_ARGS_PICK(_HPY_KEYWORD_ARGS_, __VA_ARGS__)), (CTX))

#endif

#define HPyArg_Parse(CTX, TRACKER, ARGS, NARGS, ...)                                                                   \
    HPyArg_Parse(_HPY_ARGS_CHECKED(CTX, __VA_ARGS__), TRACKER, ARGS, NARGS, __VA_ARGS__)
#define HPyArg_ParseKeywords(CTX, TRACKER, ARGS, NARGS, KWNAMES, ...)                                                  \
    HPyArg_ParseKeywords(_HPY_KEYWORD_ARGS_CHECKED(CTX, __VA_ARGS__), TRACKER, ARGS, NARGS, KWNAMES, __VA_ARGS__)
#define HPyArg_ParseKeywordsDict(CTX, TRACKER, ARGS, NARGS, KW, ...)                                                   \
    HPyArg_ParseKeywordsDict(_HPY_KEYWORD_ARGS_CHECKED(CTX, __VA_ARGS__), TRACKER, ARGS, NARGS, KW, __VA_ARGS__)

#endif

#endif
