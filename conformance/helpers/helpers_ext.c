/* Helpers as their callers misuse them: struct sequences, packed arguments, built values, formatted text. */
#include "hpy.h"

#define NOARGS(NAME, ...)                                  \
    HPyDef_METH(NAME, #NAME, HPyFunc_NOARGS)               \
    static HPy NAME##_impl(HPyContext *ctx, HPy self)      \
    {                                                      \
        (void)self;                                        \
        __VA_ARGS__                                        \
    }

static HPyStructSequence_Field fields[] = {{"first", "the first"}, {"second", NULL}, {NULL, NULL}};

NOARGS(sequence_type, {
    static HPyStructSequence_Desc desc = {"helpers_ext.pair", "two values", fields};
    return HPyStructSequence_NewType(ctx, &desc);
})
NOARGS(sequence_without_name, {
    static HPyStructSequence_Desc desc = {NULL, "two values", fields};
    return HPyStructSequence_NewType(ctx, &desc);
})
HPyDef_METH(sequence_of, "sequence_of", HPyFunc_VARARGS)
static HPy sequence_of_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    HPy items[8];
    for (size_t i = 1; i < nargs; i++)
        items[i - 1] = args[i];
    return HPyStructSequence_New(ctx, args[0], (HPy_ssize_t)nargs - 1, items);
}

HPyDef_METH(pack_nowhere, "pack_nowhere", HPyFunc_KEYWORDS)
static HPy pack_nowhere_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    HPy tuple;
    if (HPyHelpers_PackArgsAndKeywords(ctx, args, nargs, kwnames, &tuple, NULL))
        HPy_FatalError(ctx, "packed into nothing");
    return HPy_NULL;
}

/* The values of a wrong format do not matter. */
HPyDef_METH(build, "build", HPyFunc_O)
static HPy build_impl(HPyContext *ctx, HPy self, HPy format)
{
    (void)self;
    return HPy_BuildValue(ctx, HPyUnicode_AsUTF8AndSize(ctx, format, NULL), 1, 2, 3, 4);
}
NOARGS(build_null, { return HPy_BuildValue(ctx, "(iO)", 1, HPy_NULL); })
NOARGS(build_null_with_error, {
    return HPy_BuildValue(ctx, "(iO)", 1, HPyErr_SetString(ctx, ctx->h_KeyError, "the first error"));
})

HPyDef_METH(format, "format", HPyFunc_VARARGS)
static HPy format_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self, (void)nargs;
    return HPyUnicode_FromFormat(ctx, HPyUnicode_AsUTF8AndSize(ctx, args[0], NULL), 65, 66);
}
NOARGS(format_null_text, { return HPyUnicode_FromFormat(ctx, "%s", (const char *)NULL); })
NOARGS(format_null_handle, { return HPyUnicode_FromFormat(ctx, "%U", HPy_NULL); })
NOARGS(format_many, {
    HPy text = HPyUnicode_FromString(ctx, "t\xc3\xa9xt");
    HPy result = HPyUnicode_FromFormat(ctx, "[%5d|%-5d|%05d|%x|%c|%s|%.2s|%U|%R|%8U|%%]", 42, 42, 42, 255, 0x20AC, "abc",
                                       "abc", text, text, text);
    HPy_Close(ctx, text);
    return result;
})

/* Arguments that are there in order take another way than those that are not. */
HPyDef_METH(three, "three", HPyFunc_KEYWORDS)
static HPy three_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    static const char *names[] = {"a", "b", "see", NULL};
    long a;
    double b;
    HPy c;
    HPyTracker tracker;
    if (!HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, "ldO:three", names, &a, &b, &c))
        return HPy_NULL;
    HPy result = HPy_BuildValue(ctx, "ldO", a, b, c);
    HPyTracker_Close(ctx, tracker);
    return result;
}
HPyDef_METH(plain, "plain", HPyFunc_VARARGS)
static HPy plain_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    long a;
    double b;
    HPy c;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ldO;three values, please", &a, &b, &c))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "ldO", a, b, c);
}
/* The handles given are closed before what was parsed of them is used. */
static HPy sum_of_closed(HPyContext *ctx, const HPy *args, size_t nargs, HPy kw, bool by_dict)
{
    static const char *names[] = {"a", "b", NULL};
    HPy own[4], a, b, sum = HPy_NULL;
    HPyTracker tracker;
    if (nargs > 4)
        return HPy_NULL;
    for (size_t i = 0; i < nargs; i++)
        own[i] = HPy_Dup(ctx, args[i]);
    int ok = by_dict ? HPyArg_ParseKeywordsDict(ctx, &tracker, own, (HPy_ssize_t)nargs, kw, "OO", names, &a, &b)
                     : HPyArg_ParseKeywords(ctx, &tracker, own, nargs, HPy_NULL, "OO", names, &a, &b);
    for (size_t i = 0; i < nargs; i++)
        HPy_Close(ctx, own[i]);
    if (!ok)
        return HPy_NULL;
    sum = HPy_Add(ctx, a, b);
    HPyTracker_Close(ctx, tracker);
    return sum;
}
HPyDef_METH(closed_args, "closed_args", HPyFunc_VARARGS)
static HPy closed_args_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    return sum_of_closed(ctx, args, nargs, HPy_NULL, false);
}
/* The last argument is a dict of keywords. */
HPyDef_METH(closed_dict, "closed_dict", HPyFunc_VARARGS)
static HPy closed_dict_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    return sum_of_closed(ctx, args, nargs - 1, args[nargs - 1], true);
}

static HPyDef *defines[] = {&closed_args, &closed_dict, &sequence_type,    &sequence_without_name, &sequence_of, &pack_nowhere,
                            &build,            &build_null,            &build_null_with_error, &format,
                            &format_null_text, &format_null_handle,    &format_many, &three, &plain, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(helpers_ext, module)
