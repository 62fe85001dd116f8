/*
 * HPy for C11 and C++17: the one header an extension includes.
 *
 * What stands where: hpy/abi.h the target, hpy/types.h handles and scalars, hpy/gen/ all that follows from the
 * definition of the API, hpy/def.h the HPyDef_* macros, hpy/module.h modules, hpy/type.h types, hpy/inline.h
 * functions that are one context call away, hpy/helpers.h functions compiled into the extension.
 */
#ifndef HPY_H
#define HPY_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "hpy/abi.h"
#include "hpy/version.h"
#include "hpy/macros.h"
#include "hpy/types.h"

_HPY_BEGIN_DECLS

#include "hpy/gen/constants.h"
#include "hpy/gen/slots.h"
#include "hpy/gen/signatures.h"
#include "hpy/gen/structs.h"
#include "hpy/gen/context.h"
#include "hpy/gen/functions.h"

_HPY_END_DECLS

#include "hpy/legacy.h"
#include "hpy/def.h"
#include "hpy/module.h"
#include "hpy/type.h"
#include "hpy/inline.h"
#include "hpy/helpers.h"

#endif /* HPY_H */
