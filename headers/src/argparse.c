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

static int parse(ArgParser *parser, const HPy *args, HPy_ssize_t nargs) {
    const char *const whole_format = parser->unit;
    if (harpy_all_required(whole_format, nargs))
        return harpy_arg_convert_all(parser, args, nargs);
    if (!check_count(parser, nargs))
        return 0;
    for (HPy_ssize_t i = 0; i < nargs; i++) {
        if (*parser->unit == '|')
            parser->unit++;
        if (!harpy_arg_convert(parser, args[i], i + 1))
            return 0;
    }
    if (!harpy_ends_format(*parser->unit) && !harpy_is_letter(*parser->unit) && *parser->unit != '|')
        return harpy_raise(parser->ctx, parser->ctx->h_SystemError, "bad format string: %s", whole_format);
    return 1;
}

int HPyArg_Parse(HPyContext *ctx, HPyTracker *tracker, const HPy *args, size_t nargs, const char *format, ...) {
    ArgParser parser;
    parser.ctx = ctx;
    parser.format = parser.unit = format;
    parser.named = parser.by_keyword = false;
    parser.needs_tracker = false;
    va_start(parser.values, format);
    int ok = parse(&parser, args, (HPy_ssize_t)nargs);
    va_end(parser.values);
    /* Values borrow from the arguments, which outlive the call: the tracker is only for the caller to add to. */
    if (ok && tracker) {
        *tracker = HPyTracker_New(ctx, 0);
        ok = tracker->_i != 0;
    }
    return ok;
}
