/* What a key in brackets selects. */
#ifndef HARPY_NDARRAY_INDEX_H
#define HARPY_NDARRAY_INDEX_H
#include "ndarray.h"

/*
 * Integers, slices, new axes and ... are worked into the view; what arrays of integers select stays a whole axis of it,
 * named in `axes`.
 */
typedef struct {
    char *data;
    int ndim;
    Size shape[MAX_DIMS], strides[MAX_DIMS];
    int count; /* of arrays of integers (int64) */
    HPy indices[MAX_DIMS];
    int axes[MAX_DIMS];
    int first;    /* where the axes of the arrays go among the others */
    int elements; /* only integers, one for each dimension */
    Descr *descr; /* borrowed */
} Selection;

int selection_parse(HPyContext *ctx, HPy self, HPy key, Selection *selection);
void selection_close(HPyContext *ctx, Selection *selection);
/* With arrays of integers: a new array of what they select, and the assignment to it. */
HPy fancy_get(HPyContext *ctx, const Ref *self, const Selection *selection);
int fancy_set(HPyContext *ctx, const Ref *self, const Selection *selection, const Ref *value);

#endif
