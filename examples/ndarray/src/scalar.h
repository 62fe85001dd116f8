/* What the files of scalars share. */
#ifndef HARPY_NDARRAY_SCALAR_H
#define HARPY_NDARRAY_SCALAR_H
#include "ndarray.h"

/* Of types that have no builtin to hold the value. */
typedef struct {
    char bytes[8]; /* complex64 is the largest */
} Scalar;
HPyType_HELPERS(Scalar)

/* What the type of scalar types keeps in each of them: the number of its dtype plus one; 0 in classes derived in Python. */
typedef struct {
    int number;
} ScalarType;
HPyType_HELPERS(ScalarType, HPyType_BuiltinShape_Type)

extern HPyGlobal scalar_metatype;
/* Which types extend a builtin one, whose objects hold the value and whose `__new__` makes them. */
int is_in_builtin(TypeNumber type);

/* What all scalars have, operators, and what the types have of their own. */
extern HPyDef *const scalar_own_defines[], *scalar_number_defines[], *no_defines[], *int64_defines[];
extern HPyDef **const concrete_defines[PLAIN_COUNT];
extern HPyDef *const index_definition;
extern HPyGlobal *const scalar_globals[];

/* type.__hash__ = type._hash */
int use_hash_method(HPyContext *ctx, HPy type);
/* A record of an array's memory at that place. */
HPy record_new(HPyContext *ctx, Ref *of, char *at);
int record_init(HPyContext *ctx, HPy module, HPy generic);

#endif
