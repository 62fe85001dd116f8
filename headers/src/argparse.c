#include "argunit.h"

static int wrong_count(ArgParser *parser, HPy_ssize_t min, HPy_ssize_t max, HPy_ssize_t nargs) {
    HPyContext *ctx = parser->ctx;
    harpy_arg_names(parser);
    if (parser->message) {
        HPyErr_SetString(ctx, ctx->h_TypeError, parser->message);
        return 0;
    }
    HPy_ssize_t limit = nargs < min ? min : max;
    return harpy_raise(ctx, ctx->h_TypeError, "%s%s takes %s %d argument%s (%d given)",
                       harpy_call_name(parser->fname, "function"), harpy_parens(parser->fname),
                       min == max    ? "exactly"
                       : nargs < min ? "at least"
                                     : "at most",
                       limit, limit == 1 ? "" : "s", nargs);
}

/* Finds the name or message, and the least and most values. Returns false with an exception for another count. */
static bool check_count(ArgParser *parser, HPy_ssize_t nargs) {
    HPy_ssize_t min = -1, max = 0;
    const char *p = parser->unit;
    for (; !harpy_ends_format(*p); p++) {
        if (*p == '|')
            min = max;
        else if (harpy_is_letter(*p))
            max++;
    }
    if (min < 0)
        min = max;
    return (nargs >= min && nargs <= max) || wrong_count(parser, min, max, nargs);
}

/* A format with optional values, or another count than it asks for. */
static int parse(HPyContext *ctx, const HPy *args, HPy_ssize_t nargs, const char *format, va_list values) {
    ArgParser parser;
    harpy_arg_start(&parser, ctx, format, ARGS_POSITIONAL, NULL, values);
    int ok = check_count(&parser, nargs);
    for (HPy_ssize_t i = 0; ok && i < nargs; i++) {
        if (*parser.unit == '|')
            parser.unit++;
        ok = harpy_arg_convert(&parser, args[i], i + 1) != ARG_FAILED;
    }
    if (ok && !harpy_ends_format(*parser.unit) && !harpy_is_letter(*parser.unit) && *parser.unit != '|')
        ok = harpy_raise(ctx, ctx->h_SystemError, "bad format string: %s", format);
    va_end(parser.values);
    return ok;
}

int HPyArg_Parse(HPyContext *ctx, HPyTracker *tracker, const HPy *args, size_t nargs, const char *format, ...) {
    const HPy_ssize_t count = (HPy_ssize_t)nargs;
    va_list values;
    va_start(values, format);
    int ok = harpy_all_required(format, count)
                 ? harpy_arg_convert_all(ctx, format, args, count, ARGS_POSITIONAL, NULL, values)
                 : parse(ctx, args, count, format, values);
    va_end(values);
    /* Values borrow from the arguments, which outlive the call: the tracker is only for the caller to add to. */
    if (ok && tracker) {
        *tracker = HPyTracker_New(ctx, 0);
        ok = tracker->_i != 0;
    }
    return ok;
}
