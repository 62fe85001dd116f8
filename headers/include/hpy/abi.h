/* Which ABI this translation unit is compiled for. Exactly one of HPY_ABI_* is defined. */
#ifndef HPY_ABI_H
#define HPY_ABI_H

#if defined(HPY_ABI_CPYTHON) + defined(HPY_ABI_HYBRID) + defined(HPY_ABI_UNIVERSAL) > 1
#error define only one of HPY_ABI_UNIVERSAL, HPY_ABI_HYBRID and HPY_ABI_CPYTHON
#endif

#if (defined(HPY_ABI_CPYTHON) || defined(HPY_ABI_HYBRID)) && defined(__wasm32__)
#error HPY_ABI_CPYTHON and HPY_ABI_HYBRID need the headers of CPython; for WebAssembly compile with HPY_ABI_UNIVERSAL
#endif

#ifdef HPY_ABI_HYBRID
#error HPY_ABI_HYBRID is not offered; compile for one Python with HPY_ABI_CPYTHON, or for all with HPY_ABI_UNIVERSAL
#endif

#ifdef HPY_ABI_CPYTHON

#if defined(Py_LIMITED_API) && Py_LIMITED_API + 0 < 0x030B0000
#error HPy needs the limited API of Python 3.11 or later: define Py_LIMITED_API as 0x030B0000 or more
#endif

/* The ABI's name, as a string. */
#define HPY_ABI "cpython"

#else /* HPY_ABI_CPYTHON */

#ifndef HPY_ABI_UNIVERSAL
#define HPY_ABI_UNIVERSAL
#endif

#ifndef __wasm32__
#error the universal ABI is for 32-bit WebAssembly: compile with `harpy build`, or define HPY_ABI_CPYTHON for native CPython
#endif

#ifdef Py_PYTHON_H
#error Python.h is included, but the universal ABI has no CPython API: remove it and use hpy.h alone
#endif

/* The ABI's name, as a string. */
#define HPY_ABI "universal"

#endif /* HPY_ABI_CPYTHON */

#endif /* HPY_ABI_H */
