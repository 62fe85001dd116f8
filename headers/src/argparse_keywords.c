/* The order of the checks decides which message a wrong call gets; it is that of CPython. */
#include "keywords.h"
#include "suggest.h"

typedef struct {
    ArgParser arg;
    Keywords keywords;
    const char **names;
    HPy_ssize_t nargs;
    HPy_ssize_t positional_only; /* how many names are empty */
    HPy_ssize_t length;          /* of `names` */
} KeywordParser;

static const char *fname_or(KeywordParser *parser, const char *fallback) {
    harpy_arg_names(&parser->arg);
    return harpy_call_name(parser->arg.fname, fallback);
}

static const char *parens(KeywordParser *parser) {
    harpy_arg_names(&parser->arg);
    return harpy_parens(parser->arg.fname);
}

static int bad_format(KeywordParser *parser, const char *text) {
    HPyErr_SetString(parser->arg.ctx, parser->arg.ctx->h_SystemError, text);
    return 0;
}

static int wrong_positional_count(KeywordParser *parser, const char *how_many, HPy_ssize_t limit) {
    HPyContext *ctx = parser->arg.ctx;
    if (limit == 0)
        return harpy_raise(ctx, ctx->h_TypeError, "%s%s takes no positional arguments", fname_or(parser, "function"),
                           parens(parser));
    return harpy_raise(ctx, ctx->h_TypeError, "%s%s takes %s %d positional argument%s (%d given)",
                       fname_or(parser, "function"), parens(parser), how_many, limit, limit == 1 ? "" : "s",
                       parser->nargs);
}

/* Counts the parameters. */
static int read_signature(KeywordParser *parser) {
    const char **names = parser->names;
    HPy_ssize_t count = 0;
    while (names[count] && !*names[count])
        count++;
    parser->positional_only = count;
    for (; names[count]; count++)
        if (!*names[count])
            return bad_format(parser, "Empty keyword parameter name");
    parser->length = count;
    return 1;
}

/* The value of keyword `index` outlives neither its dict nor the handle made here, unless a tracker keeps it. */
static int convert_from_dict(KeywordParser *parser, HPy_ssize_t index, HPy_ssize_t position) {
    HPyContext *ctx = parser->arg.ctx;
    HPy value = HPy_GetItem(ctx, parser->keywords.dict, parser->keywords.items[index].name);
    if (HPy_IsNull(value))
        return 0;
    ArgResult result = harpy_arg_convert(&parser->arg, value, position);
    if (result == ARG_BORROWS && parser->arg.tracker)
        return harpy_arg_track(ctx, parser->arg.tracker, value);
    HPy_Close(ctx, value);
    return result != ARG_FAILED;
}

static int unknown_keyword(KeywordParser *parser, const Keyword *keyword) {
    HPyContext *ctx = parser->arg.ctx;
    const char *name = keyword->utf8 ? keyword->utf8 : "?";
    const char *meant =
        keyword->utf8 ? harpy_suggest(parser->names + parser->positional_only, keyword->utf8) : NULL;
    return harpy_raise(ctx, ctx->h_TypeError, "%s%s got an unexpected keyword argument '%s'%s%s%s",
                       fname_or(parser, "this function"), parens(parser), name, meant ? ". Did you mean '" : "",
                       meant ? meant : "", meant ? "'?" : "");
}

/* Raises for the first argument given twice or the first name that is no parameter's. */
static int unexpected_keyword(KeywordParser *parser) {
    HPyContext *ctx = parser->arg.ctx;
    const Keywords *keywords = &parser->keywords;
    HPy_ssize_t positional = parser->nargs < parser->length ? parser->nargs : parser->length;
    for (HPy_ssize_t i = parser->positional_only; i < positional; i++)
        if (harpy_keywords_find(keywords, parser->names[i], 0) >= 0)
            return harpy_raise(ctx, ctx->h_TypeError, "argument for %s%s given by name ('%s') and position (%d)",
                               fname_or(parser, "function"), parens(parser), parser->names[i], i + 1);

    for (HPy_ssize_t k = 0; k < keywords->count; k++) {
        const Keyword *keyword = &keywords->items[k];
        if (!keyword->utf8 && !HPyUnicode_Check(ctx, keyword->name)) {
            HPyErr_SetString(ctx, ctx->h_TypeError, "keywords must be strings");
            return 0;
        }
        HPy_ssize_t i = parser->positional_only;
        while (i < parser->length && harpy_keywords_find(keywords, parser->names[i], 0) != k)
            i++;
        if (i == parser->length)
            return unknown_keyword(parser, keyword);
    }
    return harpy_raise(ctx, ctx->h_TypeError, "invalid keyword argument for %s%s", fname_or(parser, "this function"),
                       parens(parser));
}

static int parse(KeywordParser *parser, const HPy *args) {
    ArgParser *arg = &parser->arg;
    HPyContext *ctx = arg->ctx;
    if (!read_signature(parser))
        return 0;
    const HPy_ssize_t unset = HPY_SSIZE_T_MAX;
    const HPy_ssize_t nargs = parser->nargs, length = parser->length, given = nargs + parser->keywords.count;
    HPy_ssize_t unused_keywords = parser->keywords.count;
    if (given > length)
        return harpy_raise(ctx, ctx->h_TypeError, "%s%s takes at most %d %sargument%s (%d given)",
                           fname_or(parser, "function"), parens(parser), length, nargs == 0 ? "keyword " : "",
                           length == 1 ? "" : "s", given);

    HPy_ssize_t min = unset, max = unset, i;
    bool missing_positional_only = false; /* raised once `|`, `$` or the end tell how many are required */
    for (i = 0; i < length; i++) {
        if (*arg->unit == '|') {
            if (min != unset)
                return bad_format(parser, "Invalid format string (| specified twice)");
            min = i;
            arg->unit++;
            if (max != unset)
                return bad_format(parser, "Invalid format string ($ before |)");
        }
        if (*arg->unit == '$') {
            if (max != unset)
                return bad_format(parser, "Invalid format string ($ specified twice)");
            max = i;
            arg->unit++;
            if (max < parser->positional_only)
                return bad_format(parser, "Empty parameter name after $");
            if (missing_positional_only)
                break;
            if (max < nargs)
                return wrong_positional_count(parser, min != unset ? "at most" : "exactly", max);
        }
        if (harpy_ends_format(*arg->unit))
            return harpy_raise(ctx, ctx->h_SystemError,
                               "More keyword list entries (%d) than format specifiers (%d)", length, i);

        if (!missing_positional_only) {
            if (i < nargs) {
                if (!harpy_arg_convert(arg, args[i], i + 1))
                    return 0;
                continue;
            }
            HPy_ssize_t index =
                i >= parser->positional_only ? harpy_keywords_find(&parser->keywords, parser->names[i], i - nargs) : -1;
            if (index >= 0) {
                unused_keywords--;
                if (parser->keywords.values) {
                    if (!harpy_arg_convert(arg, parser->keywords.values[index], i + 1))
                        return 0;
                } else if (!convert_from_dict(parser, index, i + 1)) {
                    return 0;
                }
                continue;
            }
            if (i < min) {
                if (i >= parser->positional_only)
                    return harpy_raise(ctx, ctx->h_TypeError, "%s%s missing required argument '%s' (pos %d)",
                                       fname_or(parser, "function"), parens(parser), parser->names[i], i + 1);
                missing_positional_only = true;
            } else if (unused_keywords == 0) {
                return 1; /* the rest is optional and not given */
            }
        }
        if (!harpy_arg_skip(arg))
            return harpy_raise(ctx, ctx->h_SystemError, "impossible<bad format char>: '%s'", arg->unit);
    }

    if (missing_positional_only) {
        HPy_ssize_t required = min < parser->positional_only ? min : parser->positional_only;
        return wrong_positional_count(parser, required < i ? "at least" : "exactly", required);
    }
    if (!harpy_ends_format(*arg->unit) && *arg->unit != '|' && *arg->unit != '$')
        return harpy_raise(ctx, ctx->h_SystemError,
                           "more argument specifiers than keyword list entries (remaining format:'%s')", arg->unit);
    return unused_keywords == 0 || unexpected_keyword(parser);
}

/* The caller closes the tracker after success only. */
static int finish_tracker(HPyContext *ctx, HPyTracker *tracker, int ok) {
    if (!tracker)
        return ok;
    if (ok && tracker->_i == 0) {
        *tracker = HPyTracker_New(ctx, 0);
        return tracker->_i != 0;
    }
    if (!ok && tracker->_i != 0) {
        HPyTracker_Close(ctx, *tracker);
        tracker->_i = 0;
    }
    return ok;
}

static int finish(KeywordParser *parser, int ok) {
    va_end(parser->arg.values);
    harpy_keywords_close(&parser->keywords);
    return finish_tracker(parser->arg.ctx, parser->arg.tracker, ok);
}

static void start(KeywordParser *parser, HPyContext *ctx, HPyTracker *tracker, HPy_ssize_t nargs, const char *format,
                  const char *names[], va_list values) {
    harpy_arg_start(&parser->arg, ctx, format, ARGS_BY_KEYWORD, tracker, values);
    parser->names = names;
    parser->nargs = nargs;
}

/* Are all parameters required, and are they there in order: positional ones first, then keywords? */
static inline bool is_in_order(HPyContext *ctx, HPy_ssize_t nargs, HPy kwnames, const char *format,
                               const char *names[]) {
    HPy_ssize_t total = 0;
    for (; harpy_is_letter(format[total]); total++)
        if (!names[total] || !*names[total])
            return false;
    if (!harpy_ends_format(format[total]) || names[total] || nargs > total)
        return false;
    return HPy_IsNull(kwnames) ? nargs == total : HPyTuple_EqualsUTF8(ctx, kwnames, names + nargs, total - nargs);
}

static int parse_by_name(HPyContext *ctx, HPyTracker *tracker, const HPy *args, HPy_ssize_t nargs, HPy kwnames,
                         const char *format, const char *names[], va_list values) {
    KeywordParser parser;
    HPy_ssize_t count = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    if (count < 0)
        return 0;
    start(&parser, ctx, tracker, nargs, format, names, values);
    int ok = harpy_keywords_from_names(&parser.keywords, ctx, kwnames, count, nargs ? args + nargs : args) &&
             parse(&parser, args);
    return finish(&parser, ok);
}

int HPyArg_ParseKeywords(HPyContext *ctx, HPyTracker *tracker, const HPy *args, size_t nargs, HPy kwnames,
                         const char *format, const char *keywords[], ...) {
    va_list values;
    va_start(values, keywords);
    int ok;
    if (tracker)
        tracker->_i = 0;
    if (is_in_order(ctx, (HPy_ssize_t)nargs, kwnames, format, keywords)) {
        HPy_ssize_t count = (HPy_ssize_t)nargs;
        while (keywords[count])
            count++;
        ok = harpy_arg_convert_all(ctx, format, args, count, ARGS_BY_KEYWORD, tracker, values);
        ok = finish_tracker(ctx, tracker, ok);
    } else {
        ok = parse_by_name(ctx, tracker, args, (HPy_ssize_t)nargs, kwnames, format, keywords, values);
    }
    va_end(values);
    return ok;
}

int HPyArg_ParseKeywordsDict(HPyContext *ctx, HPyTracker *tracker, const HPy *args, HPy_ssize_t nargs, HPy kw,
                             const char *format, const char *keywords[], ...) {
    KeywordParser parser;
    va_list values;
    if (tracker)
        tracker->_i = 0;
    va_start(values, keywords);
    start(&parser, ctx, tracker, nargs, format, keywords, values);
    va_end(values);
    int ok = harpy_keywords_from_dict(&parser.keywords, ctx, kw) && parse(&parser, args);
    return finish(&parser, ok);
}
