/* The table of capi.h. */
#include "capi.h"
#include "ndarray.h"

_Static_assert((int)NDARRAY_MAX_DIMS == (int)MAX_DIMS, "the views of the C API have as many dimensions as arrays");
#define X(NAME, name, ctype, format)                                                               \
    _Static_assert((int)NDARRAY_##NAME == (int)NAME, "the numbers of types are part of the C API");
PLAIN_TYPES(X)
#undef X

static int api_check(HPyContext *ctx, HPy object)
{
    return is_instance(ctx, object, array_type);
}

static int check_type(HPyContext *ctx, NdarrayType type)
{
    if ((int)type >= 0 && (int)type < PLAIN_COUNT)
        return 0;
    HPyErr_SetString(ctx, ctx->h_ValueError, "no such type of elements");
    return -1;
}

static HPy api_create(HPyContext *ctx, NdarrayType type, int ndim, const HPy_ssize_t *shape)
{
    if (check_type(ctx, type) < 0)
        return HPy_NULL;
    if (ndim < 0 || ndim > MAX_DIMS)
        return HPyErr_SetString(ctx, ctx->h_ValueError, "an array has at most 12 dimensions");
    return array_new(ctx, &builtin_descrs[type], ndim, shape, NULL);
}

static int api_open(HPyContext *ctx, HPy object, NdarrayType type, int contiguous, NdarrayView *view)
{
    if (check_type(ctx, type) < 0)
        return -1;
    HPy any = array_from(ctx, object, NULL, 0), array = HPy_NULL;
    if (!HPy_IsNull(any)) {
        array = cast_if_needed(ctx, any, &builtin_descrs[type]);
        if (contiguous && !HPy_IsNull(array) && !array_is_contiguous(Array_AsStruct(ctx, array))) {
            HPy packed = array_copy(ctx, array);
            HPy_Close(ctx, array);
            array = packed;
        }
    }
    HPy_Close(ctx, any);
    if (HPy_IsNull(array))
        return -1;
    const Array *a = Array_AsStruct(ctx, array);
    view->data = a->data;
    view->ndim = a->ndim;
    view->writeable = (a->flags & WRITEABLE) != 0;
    view->itemsize = a->descr->itemsize;
    view->size = array_size(a);
    memcpy(view->shape, a->shape, sizeof a->shape);
    memcpy(view->strides, a->strides, sizeof a->strides);
    view->array = array;
    return 0;
}

static void api_close(HPyContext *ctx, NdarrayView *view)
{
    HPy_Close(ctx, view->array);
    view->array = HPy_NULL;
    view->data = NULL;
}

static const NdarrayApi api = {HARPY_NDARRAY_API_VERSION, api_check, api_create, api_open, api_close};

int capi_init(HPyContext *ctx, HPy module)
{
    HPy capsule = HPyCapsule_New(ctx, (void *)(intptr_t)&api, HARPY_NDARRAY_CAPSULE, NULL);
    int status = HPy_IsNull(capsule) ? -1 : HPy_SetAttr_s(ctx, module, "_api", capsule);
    HPy_Close(ctx, capsule);
    return status;
}
