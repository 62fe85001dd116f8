/* A C library of binary heaps. */
#ifndef HEAP_H
#define HEAP_H

#include <errno.h>
#include <stdlib.h>

typedef struct {
    int size, capacity;
    double items[];
} heap;

static inline heap *heap_new(int capacity)
{
    heap *h;
    if (capacity <= 0) {
        errno = EINVAL;
        return NULL;
    }
    h = (heap *)malloc(sizeof(heap) + (size_t)capacity * sizeof(double));
    if (h != NULL) {
        h->size = 0;
        h->capacity = capacity;
    }
    return h;
}

static inline void heap_free(heap *h)
{
    free(h);
}

static inline int heap_size(const heap *h)
{
    return h->size;
}

static inline int heap_push(heap *h, double value)
{
    int i = h->size;
    if (i == h->capacity)
        return -1;
    h->size++;
    for (; i > 0 && h->items[(i - 1) / 2] > value; i = (i - 1) / 2)
        h->items[i] = h->items[(i - 1) / 2];
    h->items[i] = value;
    return 0;
}

static inline int heap_pop(heap *h, double *value)
{
    int i = 0;
    double last;
    if (h->size == 0)
        return -1;
    *value = h->items[0];
    last = h->items[--h->size];
    for (;;) {
        int child = 2 * i + 1;
        if (child + 1 < h->size && h->items[child + 1] < h->items[child])
            child++;
        if (child >= h->size || h->items[child] >= last)
            break;
        h->items[i] = h->items[child];
        i = child;
    }
    h->items[i] = last;
    return 0;
}

/* Calls until the result is not 0; returns it. */
static inline int heap_each(const heap *h, int (*visit)(double value, void *data), void *data)
{
    for (int i = 0; i < h->size; i++) {
        int status = visit(h->items[i], data);
        if (status != 0)
            return status;
    }
    return 0;
}

#endif
