/*
 * HPy for C11 and C++17: the one header an extension includes.
 *
 * What stands where: hpy/abi.h the target, hpy/types.h handles and scalars, hpy/gen/ all that follows from the
 * definition of the API, hpy/def.h the HPyDef_* macros, hpy/module.h modules, hpy/type.h types, hpy/inline.h
 * functions that are one context call away, hpy/helpers.h functions compiled into the extension, hpy/argcheck.h the
 * check of the arguments of HPyArg_Parse. hpy/cpython/ has what differs in the CPython ABI.
 */
#ifndef HPY_H
#define HPY_H

/* Python.h comes before the headers of C: it says what they should offer. */
#if defined(HPY_ABI_CPYTHON) && !defined(__wasm32__)
#ifndef PY_SSIZE_T_CLEAN
#define PY_SSIZE_T_CLEAN
#endif
#include <Python.h>
#endif

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "hpy/abi.h"
#include "hpy/version.h"
#include "hpy/macros.h"
#ifdef HPY_ABI_CPYTHON
#include "hpy/cpython/types.h"
#else
#include "hpy/types.h"
#endif

_HPY_BEGIN_DECLS

#include "hpy/gen/constants.h"
#include "hpy/gen/slots.h"
#include "hpy/gen/signatures.h"
#ifdef HPY_ABI_CPYTHON
#include "hpy/gen/cpython_structs.h"
#else
#include "hpy/gen/structs.h"
#endif
#include "hpy/gen/context.h"
#ifdef HPY_ABI_CPYTHON
#include "hpy/cpython/functions.h"
#include "hpy/cpython/objects.h"
#else
#include "hpy/gen/functions.h"
#endif

_HPY_END_DECLS

#ifdef HPY_ABI_CPYTHON
#include "hpy/cpython/bridges.h"
#include "hpy/def.h"
#include "hpy/cpython/module.h"
#else
#include "hpy/legacy.h"
#include "hpy/def.h"
#include "hpy/module.h"
#endif
#include "hpy/type.h"
#include "hpy/inline.h"
#include "hpy/helpers.h"
#include "hpy/argcheck.h"

#endif /* HPY_H */
