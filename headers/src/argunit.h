/* One unit of an argument format: what HPyArg_Parse and HPyArg_ParseKeywords* share. */
#ifndef HARPY_ARGUNIT_H
#define HARPY_ARGUNIT_H

#include "raise.h"

typedef struct {
    HPyContext *ctx;
    const char *unit;    /* the rest of the format */
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

#endif /* HARPY_ARGUNIT_H */
