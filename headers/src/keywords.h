/* The keyword arguments of a call, from a tuple of names beside an array of values, or from a dict. */
#ifndef HARPY_KEYWORDS_H
#define HARPY_KEYWORDS_H

#include "argunit.h"

enum { KEYWORDS_ON_STACK = 8 };

typedef struct {
    HPy name;
    const char *utf8; /* of `name`, valid while it is open; NULL for what is no text that C can compare with */
    HPy_ssize_t size;
} Keyword;

typedef struct {
    HPyContext *ctx;
    const HPy *values; /* in the order of the names, or NULL: */
    HPy dict;          /* look them up here */
    HPy_ssize_t count;
    Keyword *items;
    Keyword on_stack[KEYWORDS_ON_STACK];
} Keywords;

/* Reads the names from `kwnames`, a tuple, whose values are at `values`. Both end with harpy_keywords_close. */
HARPY_HIDDEN bool harpy_keywords_from_names(Keywords *keywords, HPyContext *ctx, HPy kwnames, const HPy *values);
HARPY_HIDDEN bool harpy_keywords_from_dict(Keywords *keywords, HPyContext *ctx, HPy dict);
HARPY_HIDDEN void harpy_keywords_close(Keywords *keywords);

/* The index of `name`, or -1. */
HARPY_HIDDEN HPy_ssize_t harpy_keywords_find(const Keywords *keywords, const char *name);

#endif /* HARPY_KEYWORDS_H */
