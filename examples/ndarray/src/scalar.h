/* What the files of scalars share. */
#ifndef HARPY_NDARRAY_SCALAR_H
#define HARPY_NDARRAY_SCALAR_H
#include "ndarray.h"

extern HPyDef *scalar_number_defines[];
extern HPyGlobal *const scalar_globals[];

/* type.__hash__ = type._hash */
int use_hash_method(HPyContext *ctx, HPy type);
/* A record of an array's memory at that place. */
HPy record_new(HPyContext *ctx, Ref *of, char *at);
int record_init(HPyContext *ctx, HPy module, HPy generic);

#endif
