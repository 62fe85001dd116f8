/* Units and their messages are those of CPython's getargs.c, as the documentation of PyArg_ParseTuple has them. */
#include "argunit.h"
#include <limits.h>

static const char UNITS[] = "bBhHiIlkLKnfdsOp";

/* Raises what CPython raises for an argument that a unit can't take: `problem` follows the argument's number. */
void harpy_arg_names(ArgParser *parser) {
    if (parser->named)
        return;
    parser->named = true;
    parser->fname = parser->message = NULL;
    const char *p = parser->by_keyword ? strchr(parser->format, ':') : NULL;
    if (!p)
        for (p = parser->format; !harpy_ends_format(*p);)
            p++;
    if (*p == ':')
        parser->fname = p + 1;
    else if (*p == ';')
        parser->message = p + 1;
}

static ArgResult bad_argument(ArgParser *parser, HPy type, HPy_ssize_t position, const char *problem,
                              const char *type_name) {
    harpy_arg_names(parser);
    if (parser->message)
        HPyErr_SetString(parser->ctx, type, parser->message);
    else
        harpy_raise(parser->ctx, type, "%s%sargument %d %s%s", harpy_call_name(parser->fname, ""),
                    parser->fname ? "() " : "", position, problem, type_name);
    return ARG_FAILED;
}

static ArgResult wrong_type(ArgParser *parser, HPy arg, HPy_ssize_t position, const char *problem) {
    HPyContext *ctx = parser->ctx;
    if (HPy_Is(ctx, arg, ctx->h_None))
        return bad_argument(parser, ctx->h_TypeError, position, problem, "None");
    HPy type = HPy_Type(ctx, arg);
    if (HPy_IsNull(type))
        return ARG_FAILED;
    const char *name = HPyType_GetName(ctx, type);
    if (name)
        bad_argument(parser, ctx->h_TypeError, position, problem, name);
    HPy_Close(ctx, type);
    return ARG_FAILED;
}

static ArgResult overflow(HPyContext *ctx, const char *text) {
    HPyErr_SetString(ctx, ctx->h_OverflowError, text);
    return ARG_FAILED;
}

/*
 * The conversion to 32 bits failed. Messages name the C type asked for; for integers that fit no 64 bits they are
 * about `long`, which is what CPython converts to first.
 */
static ArgResult integer_error(HPyContext *ctx, HPy arg, const char *below, const char *above) {
    if (!HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError) || !HPy_TypeCheck(ctx, arg, ctx->h_LongType))
        return ARG_FAILED;
    HPyErr_Clear(ctx);
    int64_t value = HPyLong_AsInt64_t(ctx, arg);
    if (value != -1 || !HPyErr_Occurred(ctx))
        return overflow(ctx, value < 0 ? below : above);
    HPyErr_Clear(ctx);
    return overflow(ctx, "Python int too large to convert to C long");
}

static ArgResult as_int(HPyContext *ctx, HPy arg, int32_t min, int32_t max, const char *below, const char *above,
                        int32_t *out) {
    int32_t value = HPyLong_AsInt32_t(ctx, arg);
    if (value == -1 && HPyErr_Occurred(ctx))
        return integer_error(ctx, arg, below, above);
    if (value < min)
        return overflow(ctx, below);
    if (value > max)
        return overflow(ctx, above);
    *out = value;
    return ARG_COPIED;
}

static ArgResult as_mask32(HPyContext *ctx, HPy arg, uint32_t *out) {
    *out = HPyLong_AsUInt32_tMask(ctx, arg);
    return *out == UINT32_MAX && HPyErr_Occurred(ctx) ? ARG_FAILED : ARG_COPIED;
}

/* `k` and `K` say "must be int" for what has no __index__, where the other units speak of the missing conversion. */
static ArgResult mask_error(ArgParser *parser, HPy arg, HPy_ssize_t position) {
    HPyContext *ctx = parser->ctx;
    if (!HPyErr_ExceptionMatches(ctx, ctx->h_TypeError))
        return ARG_FAILED;
    HPy type = HPy_Type(ctx, arg);
    if (HPy_IsNull(type))
        return ARG_FAILED;
    bool has_index = HPy_HasAttr_s(ctx, type, "__index__");
    HPy_Close(ctx, type);
    if (has_index)
        return ARG_FAILED;
    HPyErr_Clear(ctx);
    return wrong_type(parser, arg, position, "must be int, not ");
}

static ArgResult as_ssize(HPyContext *ctx, HPy arg, HPy_ssize_t *out) {
    const bool is_int = HPy_TypeCheck(ctx, arg, ctx->h_LongType);
    HPy index = is_int ? arg : HPy_Index(ctx, arg);
    if (HPy_IsNull(index))
        return ARG_FAILED;
    HPy_ssize_t value = HPyLong_AsSsize_t(ctx, index);
    if (!is_int)
        HPy_Close(ctx, index);
    if (value == -1 && HPyErr_Occurred(ctx))
        return ARG_FAILED;
    *out = value;
    return ARG_COPIED;
}

static ArgResult as_double(HPyContext *ctx, HPy arg, double *out) {
    double value = HPyFloat_AsDouble(ctx, arg);
    if (value == -1.0 && HPyErr_Occurred(ctx))
        return ARG_FAILED;
    *out = value;
    return ARG_COPIED;
}

static ArgResult as_string(ArgParser *parser, HPy arg, HPy_ssize_t position, const char **out) {
    HPyContext *ctx = parser->ctx;
    if (!HPyUnicode_Check(ctx, arg))
        return wrong_type(parser, arg, position, "must be str, not ");
    HPy_ssize_t size;
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, arg, &size);
    if (!utf8)
        return ARG_FAILED;
    if (strlen(utf8) != (size_t)size) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "embedded null character");
        return ARG_FAILED;
    }
    *out = utf8;
    return ARG_BORROWS;
}

bool harpy_arg_track(HPyContext *ctx, HPyTracker *tracker, HPy handle) {
    if (tracker->_i == 0)
        *tracker = HPyTracker_New(ctx, 0);
    if (tracker->_i != 0 && HPyTracker_Add(ctx, *tracker, handle) == 0)
        return true;
    HPy_Close(ctx, handle);
    return false;
}

/* The handle outlives `arg`: callers may close their array of arguments before they use what they got from it. */
static ArgResult as_tracked_handle(ArgParser *parser, HPy arg, HPy *out) {
    HPyContext *ctx = parser->ctx;
    if (!parser->tracker) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "the format unit 'O' needs an HPyTracker");
        return ARG_FAILED;
    }
    HPy handle = HPy_Dup(ctx, arg);
    if (!harpy_arg_track(ctx, parser->tracker, handle))
        return ARG_FAILED;
    *out = handle;
    return ARG_COPIED;
}

ArgResult harpy_arg_convert(ArgParser *parser, HPy arg, HPy_ssize_t position) {
    HPyContext *ctx = parser->ctx;
    ArgResult result;
    int32_t number;
    uint32_t mask;
    double real;
    const char unit = *parser->unit;
    if (unit)
        parser->unit++;
    switch (unit) {
    case 'b':
        result = as_int(ctx, arg, 0, UCHAR_MAX, "unsigned byte integer is less than minimum",
                        "unsigned byte integer is greater than maximum", &number);
        if (result)
            *va_arg(parser->values, unsigned char *) = (unsigned char)number;
        return result;
    case 'B':
        result = as_mask32(ctx, arg, &mask);
        if (result)
            *va_arg(parser->values, unsigned char *) = (unsigned char)mask;
        return result;
    case 'h':
        result = as_int(ctx, arg, SHRT_MIN, SHRT_MAX, "signed short integer is less than minimum",
                        "signed short integer is greater than maximum", &number);
        if (result)
            *va_arg(parser->values, short *) = (short)number;
        return result;
    case 'H':
        result = as_mask32(ctx, arg, &mask);
        if (result)
            *va_arg(parser->values, unsigned short *) = (unsigned short)mask;
        return result;
    case 'i':
        result = as_int(ctx, arg, INT_MIN, INT_MAX, "signed integer is less than minimum",
                        "signed integer is greater than maximum", &number);
        if (result)
            *va_arg(parser->values, int *) = number;
        return result;
    case 'I':
        result = as_mask32(ctx, arg, &mask);
        if (result)
            *va_arg(parser->values, unsigned int *) = mask;
        return result;
    case 'l': {
        long value = HPyLong_AsLong(ctx, arg);
        if (value == -1 && HPyErr_Occurred(ctx))
            return ARG_FAILED;
        *va_arg(parser->values, long *) = value;
        return ARG_COPIED;
    }
    case 'k': {
        unsigned long value = HPyLong_AsUnsignedLongMask(ctx, arg);
        if (value == ULONG_MAX && HPyErr_Occurred(ctx))
            return mask_error(parser, arg, position);
        *va_arg(parser->values, unsigned long *) = value;
        return ARG_COPIED;
    }
    case 'L': {
        long long value = HPyLong_AsLongLong(ctx, arg);
        if (value == -1 && HPyErr_Occurred(ctx))
            return ARG_FAILED;
        *va_arg(parser->values, long long *) = value;
        return ARG_COPIED;
    }
    case 'K': {
        unsigned long long value = HPyLong_AsUnsignedLongLongMask(ctx, arg);
        if (value == ULLONG_MAX && HPyErr_Occurred(ctx))
            return mask_error(parser, arg, position);
        *va_arg(parser->values, unsigned long long *) = value;
        return ARG_COPIED;
    }
    case 'n':
        return as_ssize(ctx, arg, va_arg(parser->values, HPy_ssize_t *));
    case 'f':
        result = as_double(ctx, arg, &real);
        if (result)
            *va_arg(parser->values, float *) = (float)real;
        return result;
    case 'd':
        return as_double(ctx, arg, va_arg(parser->values, double *));
    case 's':
        return as_string(parser, arg, position, va_arg(parser->values, const char **));
    case 'p': {
        int truth = HPy_IsTrue(ctx, arg);
        if (truth < 0)
            return ARG_FAILED;
        *va_arg(parser->values, int *) = truth;
        return ARG_COPIED;
    }
    case 'O':
        if (!parser->by_keyword) {
            *va_arg(parser->values, HPy *) = arg;
            return ARG_BORROWS;
        }
        return as_tracked_handle(parser, arg, va_arg(parser->values, HPy *));
    default:
        return bad_argument(parser, ctx->h_SystemError, position, "(impossible<bad format char>)", "");
    }
}

int harpy_arg_convert_rest(HPyContext *ctx, const char *format, const HPy *args, HPy_ssize_t done, HPy_ssize_t count,
                           ArgsKind kind, HPyTracker *tracker, va_list values) {
    ArgParser parser;
    harpy_arg_start(&parser, ctx, format, kind, tracker, values);
    parser.unit = format + done;
    int ok = 1;
    for (HPy_ssize_t i = done; ok && i < count; i++)
        ok = harpy_arg_convert(&parser, args[i], i + 1) != ARG_FAILED;
    va_end(parser.values);
    return ok;
}

void harpy_arg_start(ArgParser *parser, HPyContext *ctx, const char *format, ArgsKind kind, HPyTracker *tracker,
                     va_list values) {
    parser->ctx = ctx;
    parser->format = parser->unit = format;
    parser->named = false;
    parser->by_keyword = kind != ARGS_POSITIONAL;
    parser->tracker = tracker;
    va_copy(parser->values, values);
}

bool harpy_arg_skip(ArgParser *parser) {
    const char unit = *parser->unit;
    if (unit == '\0' || !strchr(UNITS, unit))
        return false;
    parser->unit++;
    (void)va_arg(parser->values, void *);
    return true;
}
