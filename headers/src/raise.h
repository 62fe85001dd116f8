/* Raising exceptions from the helpers without dragging printf into every extension. */
#ifndef HARPY_RAISE_H
#define HARPY_RAISE_H

#include "hpy.h"

/* Visible to the files of one extension only, as everything is on Windows that is not exported. */
#ifdef _WIN32
#define HARPY_HIDDEN
#else
#define HARPY_HIDDEN __attribute__((visibility("hidden")))
#endif

/*
 * Raises `type` with a text in which %s stands for a string (at most 200 bytes of it) and %d for an HPy_ssize_t. At most
 * 511 bytes in all; cut between characters. Returns 0, the error value of the argument parsers.
 */
HARPY_HIDDEN int harpy_raise(HPyContext *ctx, HPy type, const char *format, ...);

/* The `char *` after `name() ` in messages about functions: "f()" is the name and "()", no name is `fallback` and "". */
static inline const char *harpy_call_name(const char *fname, const char *fallback) {
    return fname ? fname : fallback;
}

static inline const char *harpy_parens(const char *fname) {
    return fname ? "()" : "";
}

#endif /* HARPY_RAISE_H */
