/* One unit of an argument format: what HPyArg_Parse and HPyArg_ParseKeywords* share. */
#ifndef HARPY_ARGUNIT_H
#define HARPY_ARGUNIT_H

/* The functions themselves are defined here. */
#define HPY_NO_ARG_CHECK
#include "raise.h"

typedef struct {
    HPyContext *ctx;
    const char *format;
    const char *unit;    /* the rest of the format */
    bool by_keyword;     /* in formats with keywords a name wins over a message, wherever it is */
    bool named;          /* the next two are known: only errors ask for them */
    const char *fname;   /* after `:`, or NULL */
    const char *message; /* after `;`, or NULL */
    HPyTracker *tracker; /* keeps the handles that `O` makes in formats with keywords; NULL if there is none */
    va_list values;      /* the pointers to fill */
} ArgParser;

typedef enum { ARGS_POSITIONAL, ARGS_BY_KEYWORD } ArgsKind;

typedef enum {
    ARG_FAILED,  /* an exception is set */
    ARG_COPIED,  /* the value no longer depends on the handle */
    ARG_BORROWS, /* the value is the handle, or a pointer into the object */
} ArgResult;

/* Begins with the first unit; `parser->values` is a copy of `values`, to be ended. */
HARPY_HIDDEN void harpy_arg_start(ArgParser *parser, HPyContext *ctx, const char *format, ArgsKind kind,
                                  HPyTracker *tracker, va_list values);

/* Gives an open handle to the tracker, which is made when it is needed first. The handle is closed after a failure. */
HARPY_HIDDEN bool harpy_arg_track(HPyContext *ctx, HPyTracker *tracker, HPy handle);

/* Finds the function's name and the message in the format. */
HARPY_HIDDEN void harpy_arg_names(ArgParser *parser);

/* Converts `arg`, the argument number `position` from 1, by the next unit, and moves past the unit. */
HARPY_HIDDEN ArgResult harpy_arg_convert(ArgParser *parser, HPy arg, HPy_ssize_t position);

/* Moves past the next unit and its pointer. Returns false if there is no such unit. */
HARPY_HIDDEN bool harpy_arg_skip(ArgParser *parser);

static inline bool harpy_is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool harpy_ends_format(char c) {
    return c == '\0' || c == ';' || c == ':';
}

/* Does the format ask for exactly `count` values, none of them optional? */
static inline bool harpy_all_required(const char *format, HPy_ssize_t count) {
    for (HPy_ssize_t i = 0; i < count; i++)
        if (!harpy_is_letter(format[i]))
            return false;
    return harpy_ends_format(format[count]);
}

/* Converts arguments from number `done` on, by a format of `count` units. Returns 0 with an exception. */
HARPY_HIDDEN int harpy_arg_convert_rest(HPyContext *ctx, const char *format, const HPy *args, HPy_ssize_t done,
                                        HPy_ssize_t count, ArgsKind kind, HPyTracker *tracker, va_list values);

/*
 * Converts `count` arguments by a format of as many units. Returns 0 with an exception. The commonest units are done here:
 * a call for each of them, or a parser, would take longer than the conversion.
 */
static inline int harpy_arg_convert_all(HPyContext *ctx, const char *format, const HPy *args, HPy_ssize_t count,
                                        ArgsKind kind, HPyTracker *tracker, va_list values) {
    for (HPy_ssize_t i = 0; i < count; i++) {
        if (format[i] == 'l') {
            long value = HPyLong_AsLong(ctx, args[i]);
            if (value == -1 && HPyErr_Occurred(ctx))
                return 0;
            *va_arg(values, long *) = value;
        } else if (format[i] == 'd') {
            double value = HPyFloat_AsDouble(ctx, args[i]);
            if (value == -1.0 && HPyErr_Occurred(ctx))
                return 0;
            *va_arg(values, double *) = value;
        } else {
            return harpy_arg_convert_rest(ctx, format, args, i, count, kind, tracker, values);
        }
    }
    return 1;
}

#endif /* HARPY_ARGUNIT_H */
