#include "arguments.h"

#include <string.h>

static size_t count_names(const char *const *names)
{
    size_t count = 0;
    while (names[count])
        count++;
    return count;
}

static int find_name(const char *const *names, const char *name)
{
    for (int i = 0; names[i]; i++) {
        if (strcmp(names[i], name) == 0)
            return i;
    }
    return -1;
}

/* Where a keyword goes, or NULL when it is none of ours. */
static HPy *find_place(HPyContext *ctx, const Arguments *a, HPy keyword)
{
    const char *name = HPyUnicode_AsUTF8AndSize(ctx, keyword, NULL);
    if (name == NULL) { /* a lone surrogate */
        HPyErr_Clear(ctx);
        return NULL;
    }
    int i = find_name(a->option_names, name);
    if (i >= 0)
        return &a->options[i];
    i = find_name(a->positional_names, name);
    return i < 0 ? NULL : &a->positional[i];
}

static int fail_unexpected(HPyContext *ctx, const char *function, HPy keyword)
{
    HPyErr_Format(ctx, ctx->h_TypeError, "%s() got an unexpected keyword argument '%S'", function, keyword);
    return -1;
}

static int place_keywords(HPyContext *ctx, Arguments *a)
{
    HPy_ssize_t count = HPy_Length(ctx, a->kwnames);
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy keyword = HPy_GetItem_i(ctx, a->kwnames, i);
        if (HPy_IsNull(keyword))
            return -1;
        HPy *place = find_place(ctx, a, keyword);
        int status = 0;
        if (place == NULL) {
            a->extra++;
            if (!a->takes_extra)
                status = fail_unexpected(ctx, a->function, keyword);
        } else if (!HPy_IsNull(*place)) {
            HPyErr_Format(ctx, ctx->h_TypeError, "%s() got multiple values for argument '%S'", a->function, keyword);
            status = -1;
        } else {
            *place = a->kwvalues[i];
        }
        HPy_Close(ctx, keyword);
        if (status < 0)
            return -1;
    }
    return count < 0 ? -1 : 0;
}

static int fail_too_many(HPyContext *ctx, const Arguments *a, size_t wanted, size_t nargs)
{
    size_t options = 0;
    for (size_t i = 0; a->option_names[i]; i++)
        options += !HPy_IsNull(a->options[i]);
    const char *s = wanted == 1 ? "" : "s";
    if (options > 0)
        HPyErr_Format(ctx, ctx->h_TypeError,
                      "%s() takes %zd positional argument%s but %zd positional arguments (and %zd keyword-only "
                      "argument%s) were given",
                      a->function, (HPy_ssize_t)wanted, s, (HPy_ssize_t)nargs, (HPy_ssize_t)options,
                      options == 1 ? "" : "s");
    else
        HPyErr_Format(ctx, ctx->h_TypeError, "%s() takes %zd positional argument%s but %zd were given", a->function,
                      (HPy_ssize_t)wanted, s, (HPy_ssize_t)nargs);
    return -1;
}

/* Here at most two arguments are required. */
static int fail_missing(HPyContext *ctx, const Arguments *a)
{
    const char *missing[2] = {NULL, NULL};
    int count = 0;
    for (int i = 0; a->positional_names[i] && count < 2; i++) {
        if (HPy_IsNull(a->positional[i]))
            missing[count++] = a->positional_names[i];
    }
    if (count == 1)
        HPyErr_Format(ctx, ctx->h_TypeError, "%s() missing 1 required positional argument: '%s'", a->function,
                      missing[0]);
    else
        HPyErr_Format(ctx, ctx->h_TypeError, "%s() missing %d required positional arguments: '%s' and '%s'",
                      a->function, count, missing[0], missing[1]);
    return -1;
}

int arguments_parse(HPyContext *ctx, Arguments *a, const HPy *args, size_t nargs, HPy kwnames)
{
    size_t wanted = count_names(a->positional_names);
    for (size_t i = 0; i < wanted; i++)
        a->positional[i] = i < nargs ? args[i] : HPy_NULL;
    for (size_t i = 0; a->option_names[i]; i++)
        a->options[i] = HPy_NULL;
    a->kwnames = kwnames;
    a->kwvalues = args + nargs;
    a->extra = 0;
    if (!HPy_IsNull(kwnames) && place_keywords(ctx, a) < 0)
        return -1;
    if (nargs > wanted)
        return fail_too_many(ctx, a, wanted, nargs);
    for (size_t i = 0; i < wanted; i++) {
        if (HPy_IsNull(a->positional[i]))
            return fail_missing(ctx, a);
    }
    return 0;
}

int arguments_add_extra(HPyContext *ctx, const Arguments *a, HPy dict)
{
    if (a->extra == 0)
        return 0;
    HPy_ssize_t count = HPy_Length(ctx, a->kwnames);
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy keyword = HPy_GetItem_i(ctx, a->kwnames, i);
        int status = -1;
        if (!HPy_IsNull(keyword))
            status = find_place(ctx, a, keyword) ? 0 : HPy_SetItem(ctx, dict, keyword, a->kwvalues[i]);
        HPy_Close(ctx, keyword);
        if (status < 0)
            return -1;
    }
    return count < 0 ? -1 : 0;
}

int arguments_check_extra(HPyContext *ctx, const Arguments *a, const char *function)
{
    if (a->extra == 0)
        return 0;
    HPy_ssize_t count = HPy_Length(ctx, a->kwnames);
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy keyword = HPy_GetItem_i(ctx, a->kwnames, i);
        if (HPy_IsNull(keyword))
            return -1;
        int known = find_place(ctx, a, keyword) != NULL;
        if (!known)
            fail_unexpected(ctx, function, keyword);
        HPy_Close(ctx, keyword);
        if (!known)
            return -1;
    }
    return count < 0 ? -1 : 0;
}
