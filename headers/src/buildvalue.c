#include "raise.h"

enum { MAX_DEPTH = 32 };

typedef struct {
    HPyContext *ctx;
    const char *unit;
    int depth;
    va_list values;
} ValueBuilder;

static HPy build_one(ValueBuilder *builder);

static HPy fail(ValueBuilder *builder, const char *text) {
    return HPyErr_SetString(builder->ctx, builder->ctx->h_SystemError, text);
}

static bool separates(char c) {
    return c == ',' || c == ':' || c == ' ' || c == '\t';
}

static void skip_separators(ValueBuilder *builder) {
    while (separates(*builder->unit))
        builder->unit++;
}

/* How many values stand before `close`, not counting those inside brackets; -1 if it never comes. */
static HPy_ssize_t count_values(const char *unit, char close) {
    HPy_ssize_t count = 0;
    for (int depth = 0; depth > 0 || *unit != close; unit++) {
        switch (*unit) {
        case '\0':
            return -1;
        case '(':
        case '[':
        case '{':
            if (depth++ == 0)
                count++;
            break;
        case ')':
        case ']':
        case '}':
            if (--depth < 0)
                return -1;
            break;
        default:
            if (depth == 0 && !separates(*unit))
                count++;
        }
    }
    return count;
}

/* Moves past the end of a container. Wrong brackets inside show up here, once its values are made. */
static bool close_container(ValueBuilder *builder, char close) {
    skip_separators(builder);
    if (*builder->unit != close) {
        fail(builder, "unmatched paren in format");
        return false;
    }
    if (close)
        builder->unit++;
    return true;
}

static HPy build_tuple(ValueBuilder *builder, char close, HPy_ssize_t count) {
    HPyContext *ctx = builder->ctx;
    HPyTupleBuilder items = HPyTupleBuilder_New(ctx, count);
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy item = build_one(builder);
        if (HPy_IsNull(item)) {
            HPyTupleBuilder_Cancel(ctx, items);
            return HPy_NULL;
        }
        HPyTupleBuilder_Set(ctx, items, i, item);
        HPy_Close(ctx, item);
    }
    if (!close_container(builder, close)) {
        HPyTupleBuilder_Cancel(ctx, items);
        return HPy_NULL;
    }
    return HPyTupleBuilder_Build(ctx, items);
}

static HPy build_list(ValueBuilder *builder, HPy_ssize_t count) {
    HPyContext *ctx = builder->ctx;
    HPyListBuilder items = HPyListBuilder_New(ctx, count);
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy item = build_one(builder);
        if (HPy_IsNull(item)) {
            HPyListBuilder_Cancel(ctx, items);
            return HPy_NULL;
        }
        HPyListBuilder_Set(ctx, items, i, item);
        HPy_Close(ctx, item);
    }
    if (!close_container(builder, ']')) {
        HPyListBuilder_Cancel(ctx, items);
        return HPy_NULL;
    }
    return HPyListBuilder_Build(ctx, items);
}

static bool add_pair(ValueBuilder *builder, HPy dict) {
    HPyContext *ctx = builder->ctx;
    HPy key = build_one(builder);
    if (HPy_IsNull(key))
        return false;
    HPy value = build_one(builder);
    bool ok = !HPy_IsNull(value) && HPy_SetItem(ctx, dict, key, value) == 0;
    HPy_Close(ctx, key);
    HPy_Close(ctx, value);
    return ok;
}

static HPy build_dict(ValueBuilder *builder, HPy_ssize_t count) {
    if (count % 2 != 0)
        return fail(builder, "Bad dict format");
    HPy dict = HPyDict_New(builder->ctx);
    if (HPy_IsNull(dict))
        return HPy_NULL;
    bool ok = true;
    for (HPy_ssize_t i = 0; ok && i < count; i += 2)
        ok = add_pair(builder, dict);
    if (ok && close_container(builder, '}'))
        return dict;
    HPy_Close(builder->ctx, dict);
    return HPy_NULL;
}

static HPy build_container(ValueBuilder *builder, char open) {
    const char close = open == '(' ? ')' : open == '[' ? ']' : '}';
    HPy_ssize_t count = count_values(builder->unit, close);
    if (count < 0)
        return fail(builder, "unmatched paren in format");
    if (++builder->depth > MAX_DEPTH)
        return fail(builder, "too many nested containers in the format passed to HPy_BuildValue");
    HPy result = open == '('   ? build_tuple(builder, close, count)
                 : open == '[' ? build_list(builder, count)
                               : build_dict(builder, count);
    builder->depth--;
    return result;
}

static HPy bad_unit(ValueBuilder *builder, char unit) {
    const char name[] = {unit, '\0'};
    harpy_raise(builder->ctx, builder->ctx->h_SystemError, "bad format char '%s' in the format string passed to HPy_BuildValue", name);
    return HPy_NULL;
}

static HPy build_one(ValueBuilder *builder) {
    HPyContext *ctx = builder->ctx;
    skip_separators(builder);
    const char unit = *builder->unit;
    if (unit)
        builder->unit++;
    switch (unit) {
    case '(':
    case '[':
    case '{':
        return build_container(builder, unit);
    case 'i':
        return HPyLong_FromInt32_t(ctx, va_arg(builder->values, int));
    case 'I':
        return HPyLong_FromUInt32_t(ctx, va_arg(builder->values, unsigned int));
    case 'l':
        return HPyLong_FromLong(ctx, va_arg(builder->values, long));
    case 'k':
        return HPyLong_FromUnsignedLong(ctx, va_arg(builder->values, unsigned long));
    case 'L':
        return HPyLong_FromLongLong(ctx, va_arg(builder->values, long long));
    case 'K':
        return HPyLong_FromUnsignedLongLong(ctx, va_arg(builder->values, unsigned long long));
    case 'n':
        return HPyLong_FromSsize_t(ctx, va_arg(builder->values, HPy_ssize_t));
    case 'f':
    case 'd':
        return HPyFloat_FromDouble(ctx, va_arg(builder->values, double));
    case 's': {
        const char *text = va_arg(builder->values, const char *);
        return text ? HPyUnicode_FromString(ctx, text) : HPy_Dup(ctx, ctx->h_None);
    }
    case 'O':
    case 'S': {
        HPy h = va_arg(builder->values, HPy);
        if (!HPy_IsNull(h))
            return HPy_Dup(ctx, h);
        return HPyErr_Occurred(ctx) ? HPy_NULL : fail(builder, "HPy_NULL object passed to HPy_BuildValue");
    }
    case 'N':
        return fail(builder, "HPy_BuildValue does not support the 'N' formatting unit: nothing steals a handle in HPy; use 'O' "
                             "and close the handle");
    default:
        return bad_unit(builder, unit);
    }
}

HPy HPy_BuildValue(HPyContext *ctx, const char *format, ...) {
    /* Making a value for the arguments failed: nothing else may be called before that is told. */
    if (HPyErr_Occurred(ctx))
        return HPy_NULL;
    ValueBuilder builder = {.ctx = ctx, .unit = format};
    HPy_ssize_t count = count_values(format, '\0');
    if (count < 0)
        return fail(&builder, "unmatched paren in format");
    if (count == 0)
        return HPy_Dup(ctx, ctx->h_None);
    va_start(builder.values, format);
    HPy result = count == 1 ? build_one(&builder) : build_tuple(&builder, '\0', count);
    va_end(builder.values);
    return result;
}
