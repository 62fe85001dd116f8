/* Language glue: one spelling for C and C++, and the preprocessor tools behind the HPyDef_* macros. */
#ifndef HPY_MACROS_H
#define HPY_MACROS_H

/* What MSVC does only when told to. */
#if defined(_MSVC_TRADITIONAL) && _MSVC_TRADITIONAL
#error hpy.h needs the preprocessor of the standard: compile with /Zc:preprocessor
#endif
#if defined(_MSC_VER) && !defined(__clang__) && defined(__cplusplus) && _MSVC_LANG < 202002L
#error hpy.h needs designated initializers: compile C++ with /std:c++20
#endif

#ifdef __cplusplus
#if __cplusplus < 201703L && !defined(_MSC_VER)
#error hpy.h needs C++17 or later
#endif
#define _HPY_BEGIN_DECLS extern "C" {
#define _HPY_END_DECLS }
#define _HPY_EXTERN_C extern "C"
#define _HPY_STATIC_ASSERT(COND, TEXT) static_assert(COND, TEXT)
#else
#if __STDC_VERSION__ < 201112L
#error hpy.h needs C11 or later (MSVC: /std:c11)
#endif
#define _HPY_BEGIN_DECLS
#define _HPY_END_DECLS
#define _HPY_EXTERN_C extern
#define _HPY_STATIC_ASSERT(COND, TEXT) _Static_assert(COND, TEXT)
#endif

#define HPyAPI_HELPER extern
#define HPyAPI_INLINE_HELPER static inline

/* A function or enumerator that an extension need not use, and a parameter that a signature asks for. */
#ifdef _MSC_VER
#define _HPY_UNUSED
#define _HPY_NORETURN __declspec(noreturn)
#define _HPy_UNUSED_ARG(NAME) NAME
#pragma warning(disable : 4100)
#else
#define _HPY_UNUSED __attribute__((unused))
#define _HPY_NORETURN __attribute__((noreturn))
#define _HPy_UNUSED_ARG(NAME) NAME __attribute__((unused))
#endif

#define _HPY_CAT_(A, B) A##B
#define _HPY_CAT(A, B) _HPY_CAT_(A, B)
#define _HPY_STRING(X) #X

/*
 * _HPY_HAS(PROBE) is 1 when PROBE is a macro that expands to `~, 1`, and 0 when there is no such macro. That is how a
 * misspelt signature or slot becomes one readable error instead of a cascade.
 */
#define _HPY_SECOND(A, B, ...) B
#define _HPY_HAS_(...) _HPY_SECOND(__VA_ARGS__)
#define _HPY_HAS(PROBE) _HPY_HAS_(PROBE, 0, ~)

/*
 * Around the declaration of a function that a macro expects the extension to define (`static`, so that two files may
 * use one name): if it is never defined, compiling stops there.
 */
#if defined(__clang__)
#define _HPY_EXPECT_DEFINITION                                                                                         \
    _Pragma("clang diagnostic push") _Pragma("clang diagnostic error \"-Wundefined-internal\"")
#define _HPY_EXPECT_DEFINITION_END _Pragma("clang diagnostic pop")
#else
#define _HPY_EXPECT_DEFINITION
#define _HPY_EXPECT_DEFINITION_END
#endif

/* C++ alone warns about fields left out after a designated initializer; leaving fields out is how HPy is used. */
#if defined(__cplusplus) && defined(__clang__)
#if __has_warning("-Wmissing-designated-field-initializers")
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"
#endif
#elif defined(__cplusplus) && defined(__GNUC__)
/* gcc can't switch them off for what a macro makes only. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wpedantic"
#if __GNUC__ >= 12
#pragma GCC diagnostic ignored "-Wc++20-extensions"
#endif
#endif

/* Around a definition with designated initializers: plain C11, but C++ has them in pedantic mode only from C++20. */
#if defined(__cplusplus) && defined(__clang__)
#define _HPY_DESIGNATED                                                                                                \
    _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wmissing-field-initializers\"")              \
        _Pragma("clang diagnostic ignored \"-Wc99-extensions\"")                                                       \
            _Pragma("clang diagnostic ignored \"-Wc99-designator\"")                                                   \
                _Pragma("clang diagnostic ignored \"-Wc++20-designator\"")
#define _HPY_DESIGNATED_END _Pragma("clang diagnostic pop")
#else
#define _HPY_DESIGNATED
#define _HPY_DESIGNATED_END
#endif

#endif /* HPY_MACROS_H */
