/* Functions compiled into the extension, from headers/src. An extension carries only those it calls. */
#ifndef HPY_HELPERS_H
#define HPY_HELPERS_H

_HPY_BEGIN_DECLS

/*
 * Arguments. Units: b B h H i I l k L K n f d s O p; `|` before optional ones, `$` (after `|`) before keyword-only
 * ones, and at the end `:name` of the function or `;message` for errors. Each unit takes one pointer. Results are 1,
 * or 0 with an exception. `tracker` may be NULL if no unit is `O`; otherwise it is set, and after success the caller
 * closes it with HPyTracker_Close once the values are no longer used. HPyArg_Parse makes no handles, it never needs
 * one: what `O` gives is the handle in `args`. The others give handles of their own, which the tracker closes.
 * Messages are those of CPython's PyArg_Parse*.
 */
HPyAPI_HELPER int HPyArg_Parse(HPyContext *ctx, HPyTracker *tracker, const HPy *args, size_t nargs, const char *format,
                               ...);

/* For the HPyFunc_KEYWORDS signature. `keywords` ends with NULL; an empty name is a positional-only parameter. */
HPyAPI_HELPER int HPyArg_ParseKeywords(HPyContext *ctx, HPyTracker *tracker, const HPy *args, size_t nargs,
                                       HPy kwnames, const char *format, const char *keywords[], ...);

/* For HPy_tp_new and HPy_tp_init, whose keywords come in a dict (or HPy_NULL). */
HPyAPI_HELPER int HPyArg_ParseKeywordsDict(HPyContext *ctx, HPyTracker *tracker, const HPy *args, HPy_ssize_t nargs,
                                           HPy kw, const char *format, const char *keywords[], ...);

/*
 * A value from C values. Units: i I k l L K n f d s, and O or S for a handle, which stays the caller's; (...) a
 * tuple, [...] a list, {k:v, ...} a dict. No unit gives None, one unit that value, several a tuple.
 */
HPyAPI_HELPER HPy HPy_BuildValue(HPyContext *ctx, const char *format, ...);

/*
 * Formatting: %% %c %s, %d %i %u %x (also l, ll, z), %p, and handles: %A %U %S %R, and %V for a handle or, where it is
 * HPy_NULL, the `const char *` after it. Flags 0 and -, width and precision as in PyUnicode_FromFormat.
 */
HPyAPI_HELPER HPy HPyUnicode_FromFormat(HPyContext *ctx, const char *format, ...);
HPyAPI_HELPER HPy HPyUnicode_FromFormatV(HPyContext *ctx, const char *format, va_list values);

/* Raises `h_type` with a formatted message. Returns HPy_NULL. */
HPyAPI_HELPER HPy HPyErr_Format(HPyContext *ctx, HPy h_type, const char *format, ...);

/* A tuple of `n` handles, which stay the caller's. */
HPyAPI_HELPER HPy HPyTuple_Pack(HPyContext *ctx, HPy_ssize_t n, ...);

/* Calls a method of `receiver` with a tuple (or HPy_NULL) and a dict (or HPy_NULL). */
HPyAPI_HELPER HPy HPy_CallMethodTupleDict(HPyContext *ctx, HPy name, HPy receiver, HPy args, HPy kw);
HPyAPI_HELPER HPy HPy_CallMethodTupleDict_s(HPyContext *ctx, const char *utf8_name, HPy receiver, HPy args, HPy kw);

/* Makes a type and sets it as attribute `name` of `obj`. Returns 1, or 0 with an exception. */
HPyAPI_HELPER int HPyHelpers_AddType(HPyContext *ctx, HPy obj, const char *name, HPyType_Spec *spec,
                                     HPyType_SpecParam *params);

/*
 * Turns the arguments of a keywords function into what HPy_CallTupleDict takes: a tuple and a dict, each HPy_NULL when
 * it would be empty. Returns 1, or 0 with an exception and the outputs untouched.
 */
HPyAPI_HELPER int HPyHelpers_PackArgsAndKeywords(HPyContext *ctx, const HPy *args, size_t nargs, HPy kwnames,
                                                 HPy *out_args_tuple, HPy *out_kwd);

/* Clips the indices of a slice to a sequence of `length` items. Returns the number of items selected. */
HPyAPI_HELPER HPy_ssize_t HPySlice_AdjustIndices(HPyContext *ctx, HPy_ssize_t length, HPy_ssize_t *start,
                                                 HPy_ssize_t *stop, HPy_ssize_t step);

/* ---- Struct sequences: tuples with named fields, like time.struct_time ---- */

typedef struct {
    const char *name; /* NULL ends the list */
    const char *doc;  /* or NULL */
} HPyStructSequence_Field;

typedef struct {
    const char *name; /* "module.Type" */
    const char *doc;  /* or NULL */
    HPyStructSequence_Field *fields;
} HPyStructSequence_Desc;

/* As a field's name: a field reached by index only. */
#define HPyStructSequence_UnnamedField "unnamed field"

HPyAPI_HELPER HPy HPyStructSequence_NewType(HPyContext *ctx, HPyStructSequence_Desc *desc);

/* An instance from `nargs` handles, which stay the caller's. `nargs` must be the number of fields. */
HPyAPI_HELPER HPy HPyStructSequence_New(HPyContext *ctx, HPy type, HPy_ssize_t nargs, HPy *args);

_HPY_END_DECLS

#endif /* HPY_HELPERS_H */
