/* What the files of this extension share. */
#ifndef HARPY_JSON_JSON_H
#define HARPY_JSON_JSON_H
#include <hpy.h>

/*
 * Containers may nest this deep, in and out; past it, RecursionError. Nesting lives
 * in arrays on the heap, so the C stack is the same for every document.
 */
#define JSON_MAX_DEPTH 5000

/* JSONDecodeError; see error.c */
extern HPyGlobal json_decode_error;
/* attempt(function, *arguments) -> (True, result) or (False, exception); see error.c */
extern HPyGlobal json_attempt;
/* unpack_pair(pair) -> first, second, with the errors of unpacking */
extern HPyGlobal json_unpack_pair;

/* Fills the globals above and adds JSONDecodeError to the module. Returns 0, or -1 with an exception set. */
int json_error_init(HPyContext *ctx, HPy module);

/* Raises JSONDecodeError(message, document, position), the position in characters. */
void json_raise_decode_error(HPyContext *ctx, const char *message, HPy document, size_t position);

/*
 * function(*arguments), with the exception in reach: HPy has no way to fetch the pending one.
 * Returns the result; or HPy_NULL with the exception object in *error, or in rare cases
 * (no memory) HPY_NULL in *error and the exception pending.
 */
HPy json_call_catching(HPyContext *ctx, HPy function, const HPy *arguments, size_t count, HPy *error);

/* A new str like value.__class__.__name__. */
HPy json_class_name(HPyContext *ctx, HPy value);

/* A new str like CPython's type name in C: "decimal.Decimal" for types written in C, "Point" for a class statement. */
HPy json_type_name(HPyContext *ctx, HPy value);

/* A new str: the type's module and qualified name, without "builtins." and "__main__.". */
HPy json_full_type_name(HPyContext *ctx, HPy value);

/* object.name(*arguments) */
HPy json_call_method(HPyContext *ctx, HPy object, const char *name, const HPy *arguments, size_t count);

typedef struct {
    HPy object_hook, object_pairs_hook, parse_float, parse_int, parse_constant; /* HPY_NULL: not given */
    int strict;
} DecodeOptions;

/* The object that a str holds as JSON. */
HPy json_decode_str(HPyContext *ctx, HPy document, const DecodeOptions *options);

/* The same for bytes in UTF-8, already checked, from `skip` on; the document is decoded only for an error. */
HPy json_decode_utf8(HPyContext *ctx, HPy bytes, size_t skip, const DecodeOptions *options);

typedef struct {
    int skip_keys, ensure_ascii, check_circular, allow_nan, sort_keys;
    HPy indent;                        /* str, or HPY_NULL: all on one line */
    HPy item_separator, key_separator; /* str, or HPY_NULL: ", " (with indent ",") and ": " */
    HPy default_function;              /* HPY_NULL: TypeError */
} EncodeOptions;

/* The JSON text of a value, as a str. */
HPy json_encode(HPyContext *ctx, HPy value, const EncodeOptions *options);

/* The JSON text of a str. */
HPy json_encode_str(HPyContext *ctx, HPy string, int ensure_ascii);

#endif
