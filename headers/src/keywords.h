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

/* Reads the `count` names from `kwnames`, a tuple, whose values are at `values`. All end with harpy_keywords_close. */
HARPY_HIDDEN bool harpy_keywords_from_names(Keywords *keywords, HPyContext *ctx, HPy kwnames, HPy_ssize_t count,
                                            const HPy *values);
HARPY_HIDDEN void harpy_keywords_none(Keywords *keywords, HPyContext *ctx);
HARPY_HIDDEN bool harpy_keywords_from_dict(Keywords *keywords, HPyContext *ctx, HPy dict);
HARPY_HIDDEN void harpy_keywords_close(Keywords *keywords);

/* Is `str` that text? May leave an exception when it is not. */
HARPY_HIDDEN bool harpy_is_text(HPyContext *ctx, HPy str, const char *text);

/* The index of `name`, or -1. Looks at `likely` first. */
HARPY_HIDDEN HPy_ssize_t harpy_keywords_find(const Keywords *keywords, const char *name, HPy_ssize_t likely);

#endif /* HARPY_KEYWORDS_H */
