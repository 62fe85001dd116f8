/* Strings, numbers and keys of the output. */
#include <math.h>

#include "encode.h"
#include "number.h"

/* How a byte below 0x80 is written: 0 as it is, 'u' as \u00XX, else as a backslash and this letter. */
static const char escapes[128] = {
    'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'b', 't', 'n', 'u', 'f', 'r', 'u', 'u', 'u', 'u', 'u', 'u',
    'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u', ['"'] = '"', ['\\'] = '\\',
};

/* The low four bits of each of the four hexadecimal digits of unit, as characters in the order of memory. */
static inline uint32_t hex_of(uint32_t unit)
{
    uint32_t digits = (unit >> 12 & 0xF) | (unit & 0xF00) | (unit & 0xF0) << 12 | (unit & 0xF) << 24;
    /* From ten on a digit is a letter, which is 39 further than a digit would be. */
    uint32_t letters = (digits + 0x06060606U) >> 4 & 0x01010101U;
    return digits + 0x30303030U + letters * 39;
}

static inline char *put_unicode_escape(char *out, uint32_t unit)
{
    out[0] = '\\';
    out[1] = 'u';
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    for (int i = 0; i < 4; i++)
        out[2 + i] = (char)(hex_of(unit) >> 8 * i);
#else
    uint32_t hex = hex_of(unit);
    memcpy(out + 2, &hex, 4);
#endif
    return out + 6;
}

static inline char *put_escaped(char *out, unsigned char c)
{
    if (escapes[c] == 'u')
        return put_unicode_escape(out, c);
    *out++ = '\\';
    *out++ = escapes[c];
    return out;
}

/* Writes text with every character that is not printable ASCII escaped. */
static char *put_ascii(char *out, const char *p, const char *end)
{
    while (p < end) {
        if (end - p >= 8) {
            uint64_t word = text_load(p);
            uint64_t delete = word ^ (EVERY_BYTE * 0x7F);
            if (!(text_special(word) | ((delete - EVERY_BYTE) & HIGH_BITS))) {
                memcpy(out, p, 8);
                p += 8;
                out += 8;
                continue;
            }
        }
        unsigned char c = (unsigned char)*p;
        if (c >= 0x80) {
            /* Such characters come together. */
            do {
                uint32_t code = text_take(&p);
                if (JSON_UNLIKELY(code >= 0x10000)) {
                    out = put_unicode_escape(out, 0xD800 + ((code - 0x10000) >> 10));
                    code = 0xDC00 + (code & 0x3FF);
                }
                out = put_unicode_escape(out, code);
            } while (p < end && (unsigned char)*p >= 0x80);
            continue;
        }
        p++;
        if (JSON_LIKELY(!escapes[c] && c != 0x7F))
            *out++ = (char)c;
        else if (c == 0x7F)
            out = put_unicode_escape(out, c);
        else
            out = put_escaped(out, c);
    }
    return out;
}

/* Writes text with only quotes, backslashes and control characters escaped. */
static char *put_unicode(char *out, const char *p, const char *end, int *contents)
{
    uint64_t seen = 0;
    while (p < end) {
        if (end - p >= 8) {
            uint64_t word = text_load(p);
            uint64_t quote = word ^ (EVERY_BYTE * '"');
            uint64_t backslash = word ^ (EVERY_BYTE * '\\');
            if (!((((quote - EVERY_BYTE) & ~quote) | ((backslash - EVERY_BYTE) & ~backslash) |
                   ((word - EVERY_BYTE * 0x20) & ~word)) &
                  HIGH_BITS)) {
                seen |= word;
                memcpy(out, p, 8);
                p += 8;
                out += 8;
                continue;
            }
        }
        unsigned char c = (unsigned char)*p++;
        seen |= c;
        if (JSON_LIKELY(c >= 0x80 || !escapes[c]))
            *out++ = (char)c;
        else
            out = put_escaped(out, c);
    }
    if (seen & HIGH_BITS)
        *contents |= TEXT_NON_ASCII;
    return out;
}

/* Writes UTF-8 in quotes; `surrogates` says that it is not quite that. */
static int write_quoted(Encoder *e, const char *text, size_t length, int surrogates)
{
    /* One byte may become six. */
    if (length >= (SIZE_MAX - 16) / 6) {
        HPyErr_NoMemory(e->ctx);
        return -1;
    }
    if (buffer_reserve(e->ctx, &e->out, length * 6 + 2) < 0)
        return -1;
    char *out = e->out.data + e->out.length;
    *out++ = '"';
    if (e->ensure_ascii) {
        out = put_ascii(out, text, text + length);
    } else {
        out = put_unicode(out, text, text + length, &e->contents);
        if (surrogates)
            e->contents |= TEXT_SURROGATE;
    }
    *out++ = '"';
    e->out.length = (size_t)(out - e->out.data);
    return 0;
}

int encoder_write_text(Encoder *e, const char *text, size_t length)
{
    return write_quoted(e, text, length, 0);
}

int encoder_write_str(Encoder *e, HPy value)
{
    TextView view;
    if (text_view(e->ctx, value, &view) < 0)
        return -1;
    int status = write_quoted(e, view.data, view.length, view.surrogates);
    text_release(e->ctx, &view);
    return status;
}

int encoder_write_int64(Encoder *e, int64_t value, int quoted)
{
    if (buffer_reserve(e->ctx, &e->out, NUMBER_TEXT_MAX + 2) < 0)
        return -1;
    char *out = e->out.data + e->out.length;
    if (quoted)
        *out++ = '"';
    out += number_write_int(out, value);
    if (quoted)
        *out++ = '"';
    e->out.length = (size_t)(out - e->out.data);
    return 0;
}

/* type.__repr__(value), which no subclass overrides. */
static int write_plain_repr(Encoder *e, HPy type, HPy value)
{
    HPyContext *ctx = e->ctx;
    HPy repr = HPy_GetAttr_s(ctx, type, "__repr__");
    if (HPy_IsNull(repr))
        return -1;
    HPy text = json_call_catching(ctx, repr, &value, 1, &e->error);
    HPy_Close(ctx, repr);
    if (HPy_IsNull(text))
        return -1;
    TextView view;
    int status = text_view(ctx, text, &view);
    if (status == 0) {
        status = buffer_append(ctx, &e->out, view.data, view.length);
        text_release(ctx, &view);
    }
    HPy_Close(ctx, text);
    return status;
}

int encoder_write_int(Encoder *e, HPy value, int quoted)
{
    HPyContext *ctx = e->ctx;
    if (buffer_reserve(ctx, &e->out, NUMBER_TEXT_MAX + 2) < 0)
        return -1;
    if (quoted)
        e->out.data[e->out.length++] = '"';
    int64_t number = HPyLong_AsInt64_t(ctx, value);
    if (JSON_UNLIKELY(number == -1 && HPyErr_Occurred(ctx))) {
        if (!HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError))
            return -1;
        HPyErr_Clear(ctx);
        if (write_plain_repr(e, ctx->h_LongType, value) < 0)
            return -1;
    } else {
        e->out.length += number_write_int(e->out.data + e->out.length, number);
    }
    return quoted ? buffer_append(ctx, &e->out, "\"", 1) : 0;
}

/* Only two ints can be bools: the look at the value comes before that at the type. */
int encoder_write_int_or_bool(Encoder *e, HPy value)
{
    HPyContext *ctx = e->ctx;
    if (buffer_reserve(ctx, &e->out, NUMBER_TEXT_MAX) < 0)
        return -1;
    int64_t number = HPyLong_AsInt64_t(ctx, value);
    if (JSON_UNLIKELY(number == -1 && HPyErr_Occurred(ctx))) {
        HPyErr_Clear(ctx);
        return encoder_write_int(e, value, 0);
    }
    if (number == 1 && HPy_Is(ctx, value, ctx->h_True))
        return buffer_append(ctx, &e->out, "true", 4);
    if (number == 0 && HPy_Is(ctx, value, ctx->h_False))
        return buffer_append(ctx, &e->out, "false", 5);
    e->out.length += number_write_int(e->out.data + e->out.length, number);
    return 0;
}

/* Infinities and what is no number. */
static int write_not_finite(Encoder *e, double number, int quoted)
{
    HPyContext *ctx = e->ctx;
    const char *name = number != number ? "NaN" : number < 0 ? "-Infinity" : "Infinity";
    if (!e->options->allow_nan) {
        encoder_fail(e, ctx->h_ValueError,
                     HPyUnicode_FromFormat(ctx, "Out of range float values are not JSON compliant: %s",
                                           number != number ? "nan" : number < 0 ? "-inf" : "inf"));
        return -1;
    }
    const char *quote = quoted ? "\"" : "";
    if (buffer_append(ctx, &e->out, quote, strlen(quote)) < 0 ||
        buffer_append(ctx, &e->out, name, strlen(name)) < 0)
        return -1;
    return buffer_append(ctx, &e->out, quote, strlen(quote));
}

int encoder_write_double(Encoder *e, double value, int quoted)
{
    if (JSON_UNLIKELY(!isfinite(value)))
        return write_not_finite(e, value, quoted);
    if (buffer_reserve(e->ctx, &e->out, NUMBER_TEXT_MAX + 2) < 0)
        return -1;
    char *out = e->out.data + e->out.length;
    if (quoted)
        *out++ = '"';
    out += number_write_double(out, value);
    if (quoted)
        *out++ = '"';
    e->out.length = (size_t)(out - e->out.data);
    return 0;
}

int encoder_write_float(Encoder *e, HPy value, int quoted)
{
    HPyContext *ctx = e->ctx;
    double number = HPyFloat_AsDouble(ctx, value);
    if (JSON_LIKELY(isfinite(number)) || e->options->allow_nan)
        return encoder_write_double(e, number, quoted);
    /* As the value itself shows. */
    HPy repr = HPy_Repr(ctx, value);
    if (HPy_IsNull(repr))
        return -1;
    encoder_fail(e, ctx->h_ValueError,
                 HPyUnicode_FromFormat(ctx, "Out of range float values are not JSON compliant: %S", repr));
    HPy_Close(ctx, repr);
    return -1;
}

Kind encoder_kind(HPyContext *ctx, HPy value, int hint)
{
    switch (hint) {
    case KIND_INT:
    case KIND_INT_OR_BOOL:
        if (HPy_TypeCheck(ctx, value, ctx->h_LongType))
            return KIND_INT_OR_BOOL;
        break;
    case KIND_NONE:
        if (HPy_Is(ctx, value, ctx->h_None))
            return KIND_NONE;
        break;
    case KIND_FLOAT:
        if (HPy_TypeCheck(ctx, value, ctx->h_FloatType))
            return KIND_FLOAT;
        break;
    case KIND_DICT:
        if (HPyDict_Check(ctx, value))
            return KIND_DICT;
        break;
    case KIND_LIST:
        if (HPyList_Check(ctx, value))
            return KIND_LIST;
        break;
    default:
        break;
    }
    if (HPyUnicode_Check(ctx, value))
        return KIND_STR;
    /* The bools are ints, but True and False are all there are. */
    if (HPy_Is(ctx, value, ctx->h_True))
        return KIND_TRUE;
    if (HPy_Is(ctx, value, ctx->h_False))
        return KIND_FALSE;
    if (HPy_TypeCheck(ctx, value, ctx->h_LongType))
        return KIND_INT;
    if (HPy_Is(ctx, value, ctx->h_None))
        return KIND_NONE;
    if (HPy_TypeCheck(ctx, value, ctx->h_FloatType))
        return KIND_FLOAT;
    if (HPyDict_Check(ctx, value))
        return KIND_DICT;
    if (HPyList_Check(ctx, value))
        return KIND_LIST;
    if (HPyTuple_Check(ctx, value))
        return KIND_TUPLE;
    return KIND_UNKNOWN;
}

int encoder_write_line_break(Encoder *e, size_t depth)
{
    const Piece *indent = &e->indent;
    if (indent->length > 0 && depth > (SIZE_MAX / 2) / indent->length) {
        HPyErr_NoMemory(e->ctx);
        return -1;
    }
    if (buffer_reserve(e->ctx, &e->out, 1 + depth * indent->length) < 0)
        return -1;
    char *out = e->out.data + e->out.length;
    *out++ = '\n';
    for (size_t i = 0; i < depth; i++) {
        memcpy(out, indent->data, indent->length);
        out += indent->length;
    }
    e->out.length = (size_t)(out - e->out.data);
    return 0;
}

/* Separators are short: eight bytes at once cost less than as many as there are. */
static inline int append_piece(Encoder *e, const Piece *piece)
{
    if (JSON_UNLIKELY(piece->length > sizeof piece->first))
        return buffer_append(e->ctx, &e->out, piece->data, piece->length);
    if (buffer_reserve(e->ctx, &e->out, sizeof piece->first) < 0)
        return -1;
    memcpy(e->out.data + e->out.length, piece->first, sizeof piece->first);
    e->out.length += piece->length;
    return 0;
}

int encoder_write_separator(Encoder *e, int first)
{
    if (!first && append_piece(e, &e->item_separator) < 0)
        return -1;
    if (JSON_LIKELY(HPy_IsNull(e->options->indent)))
        return 0;
    return encoder_write_line_break(e, e->nesting);
}

static int write_str_key(Encoder *e, HPy key)
{
    size_t start = e->out.length;
    if (encoder_write_str(e, key) < 0 ||
        buffer_append(e->ctx, &e->out, e->key_separator.data, e->key_separator.length) < 0)
        return -1;
    key_memo_add(e->ctx, &e->key_memo, key, e->out.data + start, e->out.length - start);
    return 1;
}

/* A word as a key: "null" with its quotes. */
static int write_word(Encoder *e, const char *word)
{
    return buffer_append(e->ctx, &e->out, word, strlen(word));
}

int encoder_write_key(Encoder *e, HPy key, int first)
{
    HPyContext *ctx = e->ctx;
    int status = 0;
    const KeyEntry *known = key_memo_find(ctx, &e->key_memo, key);
    if (JSON_LIKELY(known != NULL)) {
        if (encoder_write_separator(e, first) < 0 || buffer_append(ctx, &e->out, known->text, known->length) < 0)
            return -1;
        return 1;
    }
    Kind kind = encoder_kind(ctx, key, KIND_UNKNOWN);
    if (kind == KIND_UNKNOWN || kind >= KIND_LIST) {
        if (e->options->skip_keys)
            return 0;
        HPy name = json_type_name(ctx, key);
        if (HPy_IsNull(name))
            return -1;
        encoder_fail(e, ctx->h_TypeError,
                     HPyUnicode_FromFormat(ctx, "keys must be str, int, float, bool or None, not %S", name));
        HPy_Close(ctx, name);
        return -1;
    }
    if (encoder_write_separator(e, first) < 0)
        return -1;
    switch (kind) {
    case KIND_STR:
        return write_str_key(e, key);
    case KIND_INT:
        status = encoder_write_int(e, key, 1);
        break;
    case KIND_FLOAT:
        status = encoder_write_float(e, key, 1);
        break;
    case KIND_TRUE:
        status = write_word(e, "\"true\"");
        break;
    case KIND_FALSE:
        status = write_word(e, "\"false\"");
        break;
    default:
        status = write_word(e, "\"null\"");
        break;
    }
    if (status < 0 || buffer_append(ctx, &e->out, e->key_separator.data, e->key_separator.length) < 0)
        return -1;
    return 1;
}

int encoder_write_key_item(Encoder *e, const HPyItem *key, int first)
{
    int status;
    if (HPyItem_HasObject(key))
        return encoder_write_key(e, key->object, first);
    if (encoder_write_separator(e, first) < 0)
        return -1;
    switch (key->kind) {
    case HPyItem_ASCII:
    case HPyItem_STR:
        status = encoder_write_text(e, key->text, (size_t)key->length);
        break;
    case HPyItem_INT:
        status = encoder_write_int64(e, key->integer, 1);
        break;
    case HPyItem_FLOAT:
        status = encoder_write_double(e, key->number, 1);
        break;
    default:
        status = write_word(e, key->kind == HPyItem_TRUE    ? "\"true\""
                               : key->kind == HPyItem_FALSE ? "\"false\""
                                                            : "\"null\"");
        break;
    }
    return status < 0 || append_piece(e, &e->key_separator) < 0 ? -1 : 1;
}
