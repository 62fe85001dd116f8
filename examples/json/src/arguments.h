/* Arguments as a Python function with keyword-only options takes them, errors included. */
#ifndef HARPY_JSON_ARGUMENTS_H
#define HARPY_JSON_ARGUMENTS_H
#include <hpy.h>

typedef struct {
    const char *function;
    const char *const *positional_names; /* all required; NULL ends */
    const char *const *option_names;     /* keyword-only; NULL ends */
    HPy *positional, *options;           /* results, borrowed; HPY_NULL where no option is given */
    int takes_extra;                     /* **kw: other keywords are kept */
    /* Of the call, for the other keywords: */
    HPy kwnames;
    const HPy *kwvalues;
    size_t extra;
} Arguments;

/* Fills in the results. Returns 0, or -1 with TypeError set. */
int arguments_parse(HPyContext *ctx, Arguments *a, const HPy *args, size_t nargs, HPy kwnames);

/* Puts the other keywords into a dict. Returns 0, or -1 with an exception set. */
int arguments_add_extra(HPyContext *ctx, const Arguments *a, HPy dict);

/* Raises TypeError for the first of the other keywords, as `function` would. Returns 0 if there are none, or -1. */
int arguments_check_extra(HPyContext *ctx, const Arguments *a, const char *function);

#endif
