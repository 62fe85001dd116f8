/* What the files of this extension share: element types, arrays, and what is done with them. */
#ifndef HARPY_NDARRAY_NDARRAY_H
#define HARPY_NDARRAY_NDARRAY_H
#define HPY_EMBEDDED_MODULES
#include <hpy.h>
#include <stdatomic.h>

#define UNUSED __attribute__((unused))

typedef HPy_ssize_t Size;
typedef struct {
    float real, imag;
} Complex64;
typedef struct {
    double real, imag;
} Complex128;

enum { MAX_DIMS = 12 };

/* ---- Element types: X(NAME, name, C type, format of buffers) ---- */

#define SIGNED_TYPES(X)                                                                            \
    X(INT8, int8, int8_t, "b")                                                                     \
    X(INT16, int16, int16_t, "h")                                                                  \
    X(INT32, int32, int32_t, "i")                                                                  \
    X(INT64, int64, int64_t, "q")
#define UNSIGNED_TYPES(X)                                                                          \
    X(UINT8, uint8, uint8_t, "B")                                                                  \
    X(UINT16, uint16, uint16_t, "H")                                                               \
    X(UINT32, uint32, uint32_t, "I")                                                               \
    X(UINT64, uint64, uint64_t, "Q")
#define FLOAT_TYPES(X)                                                                             \
    X(FLOAT32, float32, float, "f")                                                                \
    X(FLOAT64, float64, double, "d")
#define COMPLEX_TYPES(X)                                                                           \
    X(COMPLEX64, complex64, Complex64, "Zf")                                                       \
    X(COMPLEX128, complex128, Complex128, "Zd")
#define INTEGER_TYPES(X) SIGNED_TYPES(X) UNSIGNED_TYPES(X)
#define REAL_TYPES(X) INTEGER_TYPES(X) FLOAT_TYPES(X)
#define NUMBER_TYPES(X) REAL_TYPES(X) COMPLEX_TYPES(X)
#define BOOL_TYPE(X) X(BOOL, bool, uint8_t, "?")
#define PLAIN_TYPES(X) BOOL_TYPE(X) NUMBER_TYPES(X)

typedef enum {
#define X(NAME, name, ctype, format) NAME,
    PLAIN_TYPES(X)
#undef X
    OBJECT,
    RECORD,
    PLAIN_COUNT = OBJECT,
    BUILTIN_COUNT = RECORD
} TypeNumber;

typedef struct Descr Descr;

typedef struct {
    char *name;
    Size offset;
    Descr *descr;
} Member;

/*
 * What an element is, in C alone: tp_traverse and tp_destroy of arrays read it, and they must not call Python.
 * Those of the builtin types are static; others count who refers to them.
 */
struct Descr {
    atomic_size_t references;
    TypeNumber type;
    char kind; /* b i u f c O V, as in NumPy */
    const char *name;
    const char *format;
    Size itemsize, alignment;
    Size member_count;
    Member *members;
    /* Where in an element there are HPyFields, those of nested records included. */
    Size object_count;
    Size *objects;
};

extern Descr builtin_descrs[BUILTIN_COUNT];
Descr *descr_retain(Descr *descr);
void descr_release(Descr *descr);
/* Fields are described by their offset; a record takes over `members`. NULL with an exception set. */
Descr *descr_new_record(HPyContext *ctx, Member *members, Size count, Size itemsize, int align);
int descr_equal(const Descr *a, const Descr *b);
/* NULL with TypeError when there is none. The result is a new reference. */
Descr *descr_promote(HPyContext *ctx, Descr *a, Descr *b);
TypeNumber type_promote(TypeNumber a, TypeNumber b);
/* Whether every value of `from` has its place in `to`; "same kind" allows less exact ones. */
int type_can_cast(TypeNumber from, TypeNumber to, int same_kind);

/* ---- The Python types ---- */

typedef struct {
    Descr *descr;
} Dtype;
HPyType_HELPERS(Dtype)

enum { OWNS_DATA = 1, WRITEABLE = 2 };

typedef struct {
    char *data;
    Descr *descr;
    int ndim, flags;
    Size shape[MAX_DIMS], strides[MAX_DIMS]; /* strides in bytes */
    Size owned;                              /* bytes of memory it owns */
    HPyField base;                           /* the array whose memory it shows, or null */
} Array;
HPyType_HELPERS(Array)

extern HPyGlobal array_type, dtype_type, builtin_dtypes;
extern HPyGlobal generic_type, scalar_types, record_type;

/* Adds a type made of a spec to the module and keeps it. */
int add_type(HPyContext *ctx, HPy module, const char *name, HPyType_Spec *spec, HPyType_SpecParam *params,
             HPyGlobal *global);
int dtype_init(HPyContext *ctx, HPy module);
int array_init(HPyContext *ctx, HPy module);
int scalar_init(HPyContext *ctx, HPy module);
int capi_init(HPyContext *ctx, HPy module);
/* helper(*args): a function of _helpers.py. */
HPy call_helper(HPyContext *ctx, const char *name, const HPy *args, size_t count);

int is_instance(HPyContext *ctx, HPy h, HPyGlobal type);
static inline int is_none(HPyContext *ctx, HPy h)
{
    return HPy_IsNull(h) || HPy_Is(ctx, h, ctx->h_None);
}

/* A new dtype object. */
HPy dtype_object(HPyContext *ctx, Descr *descr);
/* What dtype(spec) stands for: a new reference; NULL with an exception set. */
Descr *descr_from_object(HPyContext *ctx, HPy spec);
/* The same, with fields laid out as C does if asked. */
Descr *descr_aligned(HPyContext *ctx, HPy spec, int align);
HPy dtype_text(HPyContext *ctx, const Descr *descr);

/* ---- Memory ---- */

/* `bytes` bytes, zeroed if asked; NULL with MemoryError. What the extension holds is counted, see memory.c. */
void *memory_take(HPyContext *ctx, Size bytes, int zero);
void memory_give(void *block, Size bytes);
/* An array dies: its own struct is no longer counted. */
void memory_forget_array(void);

/* A new array in C order. Its elements are undefined, but null where they hold objects. */
HPy array_new(HPyContext *ctx, Descr *descr, int ndim, const Size *shape, Array **out);
HPy array_new_zeroed(HPyContext *ctx, Descr *descr, int ndim, const Size *shape, Array **out);
/* A new array that shows the memory of `of`. */
HPy array_view(HPyContext *ctx, HPy of, Descr *descr, char *data, int ndim, const Size *shape, const Size *strides,
               Array **out);
HPy array_same_view(HPyContext *ctx, HPy of);
Size array_size(const Array *a);
int array_is_contiguous(const Array *a);
int array_is_fortran(const Array *a);
int array_is_aligned(const Array *a);
void fill_strides(int ndim, const Size *shape, Size itemsize, Size *strides);
/* shape[0] * shape[1] * ... * itemsize; -1 with ValueError when that is too much. */
Size checked_bytes(HPyContext *ctx, int ndim, const Size *shape, Size itemsize);

/* An array in use: `owner` is who owns its memory where that holds objects, else HPY_NULL. */
typedef struct {
    HPy h;
    Array *a;
    HPy owner;
} Ref;

/* Takes over the handle, which may be HPY_NULL after an error; 0 or -1. */
int ref_take(HPyContext *ctx, Ref *ref, HPy h);
/* The same of a handle that stays its owner's. */
int ref_open(HPyContext *ctx, Ref *ref, HPy h);
void ref_close(HPyContext *ctx, Ref *ref);
/* Closes the rest and gives the handle. */
HPy ref_give(HPyContext *ctx, Ref *ref);

/* ---- Elements ---- */

/* As int, float, bool, complex, tuple or the object itself. */
HPy item_get(HPyContext *ctx, const Descr *descr, const char *at, HPy owner);
/* As a scalar that knows its dtype. */
HPy item_scalar(HPyContext *ctx, Ref *of, char *at);
int item_set(HPyContext *ctx, const Descr *descr, char *at, HPy owner, HPy value);
HPy object_load(HPyContext *ctx, const char *at, HPy owner);
HPy scalar_new(HPyContext *ctx, Descr *descr, const char *at);
/* The value of a scalar of ours: its descr, with the bytes at `out` (room for 16), or NULL when it is none (no exception). */
Descr *scalar_value(HPyContext *ctx, HPy value, char *out);
HPy record_array(HPyContext *ctx, HPy record);

/* ---- Loops ---- */

typedef struct {
    HPyContext *ctx;
    HPy owner[4];
    int status; /* DIVIDED_BY_ZERO */
    const void *with; /* what the loop makes of it */
} LoopContext;
enum { DIVIDED_BY_ZERO = 1 };

/* n elements from each of args on, steps in bytes. Returns 0, or -1 with an exception set. */
typedef int (*Loop)(LoopContext *context, char **args, const Size *steps, Size n);

/* Up to four operands walked together: outermost dimension first. */
typedef struct {
    int count, ndim;
    Size shape[MAX_DIMS];
    char *data[4];
    Size strides[4][MAX_DIMS];
} Nest;

void nest_init(Nest *nest, int ndim, const Size *shape);
/* Adds an operand, broadcast to the shape. */
void nest_add(Nest *nest, const Array *a);
int nest_run(Nest *nest, Loop loop, LoopContext *context);
/* The shape that fits both; -1 with ValueError. */
int broadcast_shapes(HPyContext *ctx, const Array *const *arrays, int count, int *ndim, Size *shape);
int broadcasts_to(const Array *a, int ndim, const Size *shape);

Loop cast_loop(TypeNumber from, TypeNumber to);
/* dst[...] = src, broadcast and converted. */
int assign(HPyContext *ctx, const Ref *dst, const Ref *src);
/* Whether writing the one while reading the other would read what was written. */
int needs_copy(const Array *written, const Array *read);
/* A new array of that type, always a copy. */
HPy cast_copy(HPyContext *ctx, const Ref *src, Descr *descr);
/* The array itself (a new handle) if its elements are `descr`, aligned; else a copy. */
HPy cast_if_needed(HPyContext *ctx, HPy h, Descr *descr);

/* ---- Arrays of objects ---- */

/* array(object, dtype): `descr` may be NULL. Returns the object itself if it is such an array already and no copy is wanted. */
HPy array_from(HPyContext *ctx, HPy object, Descr *descr, int copy);
/* The array that shows what any buffer holds, copied. HPY_NULL with no exception if it is no buffer. */
HPy array_from_buffer(HPyContext *ctx, HPy object);
/* The type a Python number has on its own, or -1: 'b' 'i' 'f' 'c' in *kind. */
int python_number(HPyContext *ctx, HPy value, char *kind);

/* ---- Arguments ---- */

/* A shape, from an int or a sequence of them; the number of dimensions, or -1. */
int parse_shape(HPyContext *ctx, HPy object, Size *shape);
/* An axis in 0..ndim-1, or -1 with an exception set. */
int parse_axis(HPyContext *ctx, HPy object, int ndim);
HPy shape_tuple(HPyContext *ctx, int count, const Size *values);
/* Positional and keyword arguments by name in values[]; absent ones are HPY_NULL. */
int parse_arguments(HPyContext *ctx, const char *function, const char *const *names, size_t required, size_t positional,
                    const HPy *args, size_t nargs, HPy kwnames, HPy *values);

/* ---- What the topics offer to each other ---- */

HPy array_reshape(HPyContext *ctx, HPy self, int ndim, const Size *shape);
HPy array_transpose(HPyContext *ctx, HPy self, const int *axes);
HPy array_copy(HPyContext *ctx, HPy self);
HPy array_item(HPyContext *ctx, HPy self, HPy key);
int array_set_item(HPyContext *ctx, HPy self, HPy key, HPy value);
HPy array_nonzero(HPyContext *ctx, HPy self);
HPy array_to_list(HPyContext *ctx, HPy self);
HPy array_matmul(HPyContext *ctx, HPy a, HPy b);
int array_get_buffer(HPyContext *ctx, HPy self, HPy_buffer *buffer, int flags);
void array_release_buffer(HPyContext *ctx, HPy self, HPy_buffer *buffer);
/* 0-d arrays become scalars; takes over the handle. */
HPy unwrap(HPyContext *ctx, HPy array);

extern HPyDef *create_defines[], *shape_defines[], *join_defines[], *ufunc_defines[], *array_shape_defines[],
    *array_reduce_defines[], *array_extreme_defines[], *array_number_defines[];

#endif
