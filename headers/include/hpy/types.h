/* Handles and scalars. Every handle is one opaque word; only the all-zero one, the NULL of its kind, has a meaning. */
#ifndef HPY_TYPES_H
#define HPY_TYPES_H

#include "macros.h"
#include <stdint.h>

_HPY_BEGIN_DECLS

typedef intptr_t HPy_ssize_t;
typedef intptr_t HPy_hash_t;
typedef uint32_t HPy_UCS4;

#define HPY_SSIZE_T_MAX INTPTR_MAX
#define HPY_SSIZE_T_MIN (-HPY_SSIZE_T_MAX - 1)

/* A handle: a reference to a Python object. Each new one is closed exactly once with HPy_Close. */
typedef struct _HPy_s {
    intptr_t _i;
} HPy;

/* A reference to a Python object inside the struct of another one. See HPyField_Store, HPyField_Load, HPy_VISIT. */
typedef struct {
    intptr_t _i;
} HPyField;

/* A reference to a Python object in a C global variable. List it in HPyModuleDef.globals. */
typedef struct {
    intptr_t _i;
} HPyGlobal;

/* Handles to be closed together. */
typedef struct {
    intptr_t _i;
} HPyTracker;

typedef struct {
    intptr_t _lst;
} HPyListBuilder;

typedef struct {
    intptr_t _tup;
} HPyTupleBuilder;

/* The token between HPy_LeavePythonExecution and HPy_ReenterPythonExecution. */
typedef struct {
    intptr_t _i;
} HPyThreadState;

typedef struct _HPyContext_s HPyContext;

#ifdef __cplusplus
#define HPy_NULL (HPy{0})
#define HPyField_NULL (HPyField{0})
#else
#define HPy_NULL ((HPy){0})
#define HPyField_NULL ((HPyField){0})
#endif

#define HPy_IsNull(h) ((h)._i == 0)
#define HPyField_IsNull(f) ((f)._i == 0)
#define HPyListBuilder_IsNull(b) ((b)._lst == 0)
#define HPyTupleBuilder_IsNull(b) ((b)._tup == 0)

/* A handle as a `void *`, for C callbacks that carry one, and back. Neither opens nor closes anything. */
static inline void *HPy_AsVoidP(HPy h) {
    return (void *)h._i;
}

static inline HPy HPy_FromVoidP(void *p) {
    HPy h = {(intptr_t)p};
    return h;
}

_HPY_END_DECLS

#endif /* HPY_TYPES_H */
