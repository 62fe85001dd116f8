/* Memory of elements, and new arrays. */
#include "ndarray.h"

/*
 * Where the host collects garbage late (a JavaScript engine does, PyPy too), arrays nobody refers to any more keep their
 * memory until it does, and it knows nothing of that memory. So what is held is counted, and when it has grown by so much
 * and doubled since the last time, a collection is asked for. Where references are counted, that is when so much is in use.
 */
enum { LEAST_GROWTH = 256 << 20 };
static atomic_size_t held;
static size_t collect_at = LEAST_GROWTH;

static void collect(HPyContext *ctx, int generation)
{
    HPy gc = HPyImport_ImportModule(ctx, "gc"), number = HPyLong_FromInt32_t(ctx, generation);
    HPy function = HPy_IsNull(gc) ? HPy_NULL : HPy_GetAttr_s(ctx, gc, "collect");
    HPy result = HPy_IsNull(function) || HPy_IsNull(number) ? HPy_NULL : HPy_Call(ctx, function, &number, 1, HPy_NULL);
    if (HPy_IsNull(result))
        HPyErr_Clear(ctx); /* nothing was collected, then */
    HPy_Close(ctx, result);
    HPy_Close(ctx, function);
    HPy_Close(ctx, number);
    HPy_Close(ctx, gc);
    size_t now = atomic_load(&held);
    collect_at = now + (now > LEAST_GROWTH ? now : LEAST_GROWTH);
}

/* Counts bytes that an object now holds. */
static void hold(HPyContext *ctx, size_t bytes)
{
    if (atomic_fetch_add(&held, bytes) + bytes > collect_at)
        collect(ctx, 0);
}

void memory_forget_array(void)
{
    atomic_fetch_sub(&held, sizeof(Array));
}

void *memory_take(HPyContext *ctx, Size bytes, int zero)
{
    size_t size = bytes > 0 ? (size_t)bytes : 1;
    hold(ctx, size);
    void *block = zero ? calloc(1, size) : malloc(size);
    if (block == NULL) {
        collect(ctx, 2);
        block = zero ? calloc(1, size) : malloc(size);
    }
    if (block == NULL) {
        atomic_fetch_sub(&held, size);
        HPyErr_NoMemory(ctx);
    }
    return block;
}

void memory_give(void *block, Size bytes)
{
    atomic_fetch_sub(&held, bytes > 0 ? (size_t)bytes : 1);
    free(block);
}

Size checked_bytes(HPyContext *ctx, int ndim, const Size *shape, Size itemsize)
{
    /* Zeros do not excuse the rest: strides must not overflow. */
    Size bytes = itemsize > 0 ? itemsize : 1;
    int empty = 0;
    for (int i = 0; i < ndim; i++) {
        if (shape[i] == 0)
            empty = 1;
        else if (bytes > HPY_SSIZE_T_MAX / shape[i]) {
            HPyErr_SetString(ctx, ctx->h_ValueError, "array is too big: its size in bytes does not fit into an address");
            return -1;
        } else
            bytes *= shape[i];
    }
    return empty ? 0 : bytes;
}

void fill_strides(int ndim, const Size *shape, Size itemsize, Size *strides)
{
    for (int i = ndim - 1; i >= 0; i--) {
        strides[i] = itemsize;
        itemsize *= shape[i] > 0 ? shape[i] : 1;
    }
}

/* A new object, its struct zeroed. */
static HPy new_object(HPyContext *ctx, Array **out)
{
    HPy type = HPyGlobal_Load(ctx, array_type);
    HPy h = HPy_New(ctx, type, out);
    HPy_Close(ctx, type);
    if (!HPy_IsNull(h))
        hold(ctx, sizeof(Array));
    return h;
}

static HPy new_array(HPyContext *ctx, Descr *descr, int ndim, const Size *shape, Array **out, int zero)
{
    Size bytes = checked_bytes(ctx, ndim, shape, descr->itemsize);
    if (bytes < 0)
        return HPy_NULL;
    char *data = memory_take(ctx, bytes, zero || descr->object_count > 0);
    if (data == NULL)
        return HPy_NULL;
    Array *a;
    HPy h = new_object(ctx, &a);
    if (HPy_IsNull(h)) {
        memory_give(data, bytes);
        return HPy_NULL;
    }
    a->data = data;
    a->owned = bytes;
    a->flags = OWNS_DATA | WRITEABLE;
    a->descr = descr_retain(descr);
    a->ndim = ndim;
    for (int i = 0; i < ndim; i++)
        a->shape[i] = shape[i];
    fill_strides(ndim, shape, descr->itemsize, a->strides);
    if (out != NULL)
        *out = a;
    return h;
}

HPy array_new(HPyContext *ctx, Descr *descr, int ndim, const Size *shape, Array **out)
{
    return new_array(ctx, descr, ndim, shape, out, 0);
}

HPy array_new_zeroed(HPyContext *ctx, Descr *descr, int ndim, const Size *shape, Array **out)
{
    return new_array(ctx, descr, ndim, shape, out, 1);
}

HPy array_view(HPyContext *ctx, HPy of, Descr *descr, char *data, int ndim, const Size *shape, const Size *strides,
               Array **out)
{
    const Array *whole = Array_AsStruct(ctx, of);
    Array *a;
    HPy h = new_object(ctx, &a);
    if (HPy_IsNull(h))
        return HPy_NULL;
    a->data = data;
    a->flags = whole->flags & WRITEABLE;
    a->descr = descr_retain(descr);
    a->ndim = ndim;
    for (int i = 0; i < ndim; i++) {
        a->shape[i] = shape[i];
        a->strides[i] = strides[i];
    }
    /* Views of views refer to the owner of the memory at once. */
    HPy owner = HPyField_IsNull(whole->base) ? HPy_Dup(ctx, of) : HPyField_Load(ctx, of, whole->base);
    HPyField_Store(ctx, h, &a->base, owner);
    HPy_Close(ctx, owner);
    if (out != NULL)
        *out = a;
    return h;
}

HPy array_same_view(HPyContext *ctx, HPy of)
{
    Array *a = Array_AsStruct(ctx, of);
    return array_view(ctx, of, a->descr, a->data, a->ndim, a->shape, a->strides, NULL);
}

Size array_size(const Array *a)
{
    Size size = 1;
    for (int i = 0; i < a->ndim; i++)
        size *= a->shape[i];
    return size;
}

/* Whether the elements lie without gaps, the axis `first` varying fastest and each next one `step` further on. */
static int has_no_gaps(const Array *a, int first, int step)
{
    Size expected = a->descr->itemsize;
    for (int i = first; i >= 0 && i < a->ndim; i += step) {
        if (a->shape[i] == 0)
            return 1;
        if (a->shape[i] != 1 && a->strides[i] != expected)
            return array_size(a) == 0;
        expected *= a->shape[i];
    }
    return 1;
}

int array_is_contiguous(const Array *a)
{
    return has_no_gaps(a, a->ndim - 1, -1);
}

int array_is_fortran(const Array *a)
{
    return has_no_gaps(a, 0, 1);
}

int array_is_aligned(const Array *a)
{
    uintptr_t bits = (uintptr_t)a->data;
    for (int i = 0; i < a->ndim; i++)
        if (a->shape[i] > 1)
            bits |= (uintptr_t)a->strides[i];
    return bits % (uintptr_t)a->descr->alignment == 0;
}

int ref_take(HPyContext *ctx, Ref *ref, HPy h)
{
    ref->h = h;
    ref->a = NULL;
    ref->owner = HPy_NULL;
    if (HPy_IsNull(h))
        return -1;
    ref->a = Array_AsStruct(ctx, h);
    if (ref->a->descr->object_count > 0)
        ref->owner = HPyField_IsNull(ref->a->base) ? HPy_Dup(ctx, h) : HPyField_Load(ctx, h, ref->a->base);
    return 0;
}

int ref_open(HPyContext *ctx, Ref *ref, HPy h)
{
    return ref_take(ctx, ref, HPy_Dup(ctx, h));
}

void ref_close(HPyContext *ctx, Ref *ref)
{
    HPy_Close(ctx, ref->owner);
    HPy_Close(ctx, ref->h);
    ref->h = ref->owner = HPy_NULL;
    ref->a = NULL;
}

HPy ref_give(HPyContext *ctx, Ref *ref)
{
    HPy h = ref->h;
    ref->h = HPy_NULL;
    ref_close(ctx, ref);
    return h;
}
