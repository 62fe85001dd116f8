/*
 * The C API of arrays, for other modules of the same binary: a table of functions, in a capsule. Arrays are handles; memory
 * is reached through a view, which is open as long as it is used. Include this header alone.
 */
#ifndef HARPY_NDARRAY_CAPI_H
#define HARPY_NDARRAY_CAPI_H
#include <hpy.h>

#define HARPY_NDARRAY_CAPSULE "harpy_ndarray._core.api"
/* Functions are only ever added, at the end: a table serves those who ask for its version or an earlier one. */
#define HARPY_NDARRAY_API_VERSION 1

enum { NDARRAY_MAX_DIMS = 12 };

/* Numbers of types, in this order for good. */
typedef enum {
    NDARRAY_BOOL,
    NDARRAY_INT8,
    NDARRAY_INT16,
    NDARRAY_INT32,
    NDARRAY_INT64,
    NDARRAY_UINT8,
    NDARRAY_UINT16,
    NDARRAY_UINT32,
    NDARRAY_UINT64,
    NDARRAY_FLOAT32,
    NDARRAY_FLOAT64,
    NDARRAY_COMPLEX64,
    NDARRAY_COMPLEX128
} NdarrayType;

/* An array in use: valid until it is closed. */
typedef struct {
    void *data;
    int ndim;
    int writeable;
    HPy_ssize_t itemsize, size;
    HPy_ssize_t shape[NDARRAY_MAX_DIMS], strides[NDARRAY_MAX_DIMS]; /* strides in bytes */
    HPy array;
} NdarrayView;

typedef struct {
    int version;
    /* Whether an object is an array. */
    int (*check)(HPyContext *ctx, HPy object);
    /* A new array in C order; HPy_NULL with an exception set. Its elements are undefined. */
    HPy (*create)(HPyContext *ctx, NdarrayType type, int ndim, const HPy_ssize_t *shape);
    /*
     * Opens what array(object, type) is, contiguous if asked: the object itself if it is that already, else a copy. Returns
     * 0, or -1 with an exception set.
     */
    int (*open)(HPyContext *ctx, HPy object, NdarrayType type, int contiguous, NdarrayView *view);
    void (*close)(HPyContext *ctx, NdarrayView *view);
} NdarrayApi;

/* The table, imported; NULL with an exception set. It stays as long as the process. */
static inline const NdarrayApi *ndarray_import(HPyContext *ctx)
{
    HPy module = HPyImport_ImportModule(ctx, "harpy_ndarray._core");
    HPy capsule = HPy_IsNull(module) ? HPy_NULL : HPy_GetAttr_s(ctx, module, "_api");
    const NdarrayApi *api =
        HPy_IsNull(capsule) ? NULL : (const NdarrayApi *)HPyCapsule_GetPointer(ctx, capsule, HARPY_NDARRAY_CAPSULE);
    if (api != NULL && api->version < HARPY_NDARRAY_API_VERSION) {
        HPyErr_SetString(ctx, ctx->h_ImportError, "harpy_ndarray is older than the module that uses its C API");
        api = NULL;
    }
    HPy_Close(ctx, capsule);
    HPy_Close(ctx, module);
    return api;
}

#endif
