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
    bool needs_tracker;  /* `O` makes handles, and the caller gave no tracker for them */
    va_list values;      /* the pointers to fill */
} ArgParser;

typedef enum {
    ARG_FAILED,  /* an exception is set */
    ARG_COPIED,  /* the value no longer depends on the handle */
    ARG_BORROWS, /* the value is the handle, or a pointer into the object */
} ArgResult;

/* Finds the function's name and the message in the format. */
HARPY_HIDDEN void harpy_arg_names(ArgParser *parser);

/* Converts `arg`, the argument number `position` from 1, by the next unit, and moves past the unit. */
HARPY_HIDDEN ArgResult harpy_arg_convert(ArgParser *parser, HPy arg, HPy_ssize_t position);

/* Converts `count` arguments by a format of as many units. Returns 0 with an exception. */
HARPY_HIDDEN int harpy_arg_convert_all(ArgParser *parser, const HPy *args, HPy_ssize_t count);

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

#endif /* HARPY_ARGUNIT_H */
