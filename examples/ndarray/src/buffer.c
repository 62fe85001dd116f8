/* The buffer protocol: others see the memory of arrays. What arrays see of others is in convert.c. */
#include "ndarray.h"
#include <stdio.h>

/* Flags of requests, as in CPython: HPy 0.9 has no names for them. */
enum { WANT_WRITABLE = 1, WANT_FORMAT = 4, WANT_ND = 8, WANT_STRIDES = 0x10 | WANT_ND, WANT_C = 0x20 | WANT_STRIDES,
       WANT_F = 0x40 | WANT_STRIDES, WANT_ANY_CONTIGUOUS = 0x80 | WANT_STRIDES };

/* What a buffer that is out needs: it lives until it is released. */
typedef struct {
    Size shape[MAX_DIMS], strides[MAX_DIMS];
    char format[];
} Exported;

/* "T{d:x:q:y:}" for records; returns the length, and writes it if there is room for it. */
static size_t write_format(const Descr *descr, char *out)
{
    if (descr->type != RECORD) {
        size_t length = strlen(descr->format);
        if (out != NULL)
            memcpy(out, descr->format, length);
        return length;
    }
    size_t used = 0;
    Size at = 0;
    char padding[32];
#define PUT(TEXT, LENGTH)                                                                          \
    do {                                                                                           \
        if (out != NULL)                                                                           \
            memcpy(out + used, (TEXT), (LENGTH));                                                  \
        used += (LENGTH);                                                                          \
    } while (0)
    PUT("T{", 2);
    for (Size i = 0; i <= descr->member_count; i++) {
        Size next = i < descr->member_count ? descr->members[i].offset : descr->itemsize;
        if (next > at) {
            int length = snprintf(padding, sizeof padding, "%lldx", (long long)(next - at));
            PUT(padding, (size_t)length);
        }
        if (i == descr->member_count)
            break;
        const Member *member = &descr->members[i];
        if (member->descr->type != RECORD)
            PUT("=", 1); /* the bytes between are told, not implied */
        used += write_format(member->descr, out == NULL ? NULL : out + used);
        PUT(":", 1);
        PUT(member->name, strlen(member->name));
        PUT(":", 1);
        at = next + member->descr->itemsize;
    }
    PUT("}", 1);
#undef PUT
    return used;
}

static int refuse(HPyContext *ctx, const char *why)
{
    HPyErr_SetString(ctx, ctx->h_BufferError, why);
    return -1;
}

int array_get_buffer(HPyContext *ctx, HPy self, HPy_buffer *buffer, int flags)
{
    const Array *a = Array_AsStruct(ctx, self);
    buffer->obj = HPy_NULL;
    if (a->descr->object_count > 0)
        return refuse(ctx, "arrays of objects cannot be shown to others: what memory holds are not the objects' addresses");
    if ((flags & WANT_WRITABLE) && !(a->flags & WRITEABLE))
        return refuse(ctx, "the array is read-only");
    int in_order = array_is_contiguous(a);
    if (((flags & WANT_C) == WANT_C || (flags & WANT_STRIDES) != WANT_STRIDES) && !in_order)
        return refuse(ctx, "the array is not C-contiguous");
    if ((flags & WANT_F) == WANT_F && !array_is_fortran(a))
        return refuse(ctx, "the array is not Fortran contiguous");
    if ((flags & WANT_ANY_CONTIGUOUS) == WANT_ANY_CONTIGUOUS && !in_order && !array_is_fortran(a))
        return refuse(ctx, "the array is not contiguous");
    size_t length = write_format(a->descr, NULL);
    Exported *exported = malloc(sizeof *exported + length + 1);
    if (exported == NULL) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    memcpy(exported->shape, a->shape, sizeof a->shape);
    memcpy(exported->strides, a->strides, sizeof a->strides);
    write_format(a->descr, exported->format);
    exported->format[length] = 0;
    buffer->buf = a->data;
    buffer->obj = HPy_Dup(ctx, self);
    buffer->len = array_size(a) * a->descr->itemsize;
    buffer->itemsize = a->descr->itemsize;
    buffer->readonly = !(a->flags & WRITEABLE);
    buffer->ndim = a->ndim;
    buffer->format = flags & WANT_FORMAT ? exported->format : NULL;
    buffer->shape = flags & WANT_ND ? exported->shape : NULL;
    buffer->strides = (flags & WANT_STRIDES) == WANT_STRIDES ? exported->strides : NULL;
    buffer->suboffsets = NULL;
    buffer->internal = exported;
    return 0;
}

void array_release_buffer(HPyContext *ctx UNUSED, HPy UNUSED self, HPy_buffer *buffer)
{
    free(buffer->internal);
    buffer->internal = NULL;
}
