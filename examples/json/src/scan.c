/* Strings and numbers of a document. */
#include "decode.h"
#include "number.h"

/* A quote, a backslash, a control character; other bytes of non-ASCII text pass. */
static inline uint64_t word_ends_text(uint64_t word)
{
    uint64_t quote = word ^ (EVERY_BYTE * '"');
    uint64_t backslash = word ^ (EVERY_BYTE * '\\');
    return (((quote - EVERY_BYTE) & ~quote) | ((backslash - EVERY_BYTE) & ~backslash) |
            ((word - EVERY_BYTE * 0x20) & ~word)) &
           HIGH_BITS;
}

/* The end of a run of plain text: a quote, backslash, control character or the end of the document. */
static inline const char *skip_text(const char *p, const char *end, int *contents)
{
    while (end - p >= 8 && !text_special(text_load(p)))
        p += 8;
    for (;;) {
        unsigned char c = (unsigned char)*p;
        if (c == '"' || c == '\\' || c < 0x20)
            return p;
        if (c >= 0x80)
            break;
        p++;
    }
    *contents |= TEXT_NON_ASCII;
    while (end - p >= 8 && !word_ends_text(text_load(p)))
        p += 8;
    for (;; p++) {
        unsigned char c = (unsigned char)*p;
        if (c == '"' || c == '\\' || c < 0x20)
            return p;
    }
}

/* Four hexadecimal digits with at least one more character behind them, or -1. */
static int32_t read_hex(const char *p, const char *end)
{
    int32_t code = 0;
    if (end - p < 5)
        return -1;
    for (int i = 0; i < 4; i++) {
        char c = p[i];
        int digit;
        if (c >= '0' && c <= '9')
            digit = c - '0';
        else if (c >= 'a' && c <= 'f')
            digit = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F')
            digit = c - 'A' + 10;
        else
            return -1;
        code = code << 4 | digit;
    }
    return code;
}

/* Reads \uXXXX, or two of them that form one character; *position is behind the u. Returns -1 after an error. */
static int32_t read_unicode_escape(Decoder *d, const char **position)
{
    const char *p = *position;
    int32_t code = read_hex(p, d->end);
    if (code < 0) {
        decoder_fail(d, "Invalid \\uXXXX escape", p - 1);
        return -1;
    }
    p += 4;
    if (code >= 0xD800 && code < 0xDC00 && d->end - p > 6 && p[0] == '\\' && p[1] == 'u') {
        int32_t low = read_hex(p + 2, d->end);
        if (low < 0) {
            decoder_fail(d, "Invalid \\uXXXX escape", p + 1);
            return -1;
        }
        if (low >= 0xDC00 && low < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00));
            p += 6;
        }
    }
    *position = p;
    return code;
}

/* The character that a backslash and c stand for, or 0. */
static char simple_escape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return 0;
    }
}

/* Takes the backslash or control character at *position; *out is where its character goes. */
static int read_special(Decoder *d, const char *begin, const char **position, char **out, int *contents)
{
    const char *p = *position;
    if (*p != '\\') {
        if (p == d->end) {
            decoder_fail(d, "Unterminated string starting at", begin - 1);
            return -1;
        }
        if (d->options->strict) {
            decoder_fail(d, "Invalid control character at", p);
            return -1;
        }
        if (*p == 0)
            *contents |= TEXT_NUL;
        *(*out)++ = *p;
        *position = p + 1;
        return 0;
    }
    if (p + 1 == d->end) {
        decoder_fail(d, "Unterminated string starting at", begin - 1);
        return -1;
    }
    if (p[1] != 'u') {
        char c = simple_escape(p[1]);
        if (c == 0) {
            decoder_fail(d, "Invalid \\escape", p);
            return -1;
        }
        *(*out)++ = c;
        *position = p + 2;
        return 0;
    }
    p += 2;
    int32_t code = read_unicode_escape(d, &p);
    if (code < 0)
        return -1;
    if (code == 0)
        *contents |= TEXT_NUL;
    else if (code >= 0xD800 && code < 0xE000)
        *contents |= TEXT_SURROGATE | TEXT_NON_ASCII;
    else if (code >= 0x80)
        *contents |= TEXT_NON_ASCII;
    *out = text_put(*out, (uint32_t)code);
    *position = p;
    return 0;
}

/* Where texts of the document go that are not in it as they are: an escape is longer than its character. */
static char *texts_end(Decoder *d)
{
    if (d->texts == NULL) {
        d->texts = malloc((size_t)(d->end - d->start) + 1);
        if (d->texts == NULL) {
            HPyErr_NoMemory(d->ctx);
            return NULL;
        }
    }
    return d->texts + d->texts_length;
}

static int push_text(Decoder *d, const char *text, size_t length, int contents)
{
    HPyItem *item = decoder_push(d, contents & TEXT_NON_ASCII ? HPyItem_STR : HPyItem_ASCII);
    if (item == NULL)
        return -1;
    item->text = text;
    item->length = (HPy_ssize_t)length;
    return 0;
}

/* Reads on from the first backslash or control character, at p. */
static int read_escaped(Decoder *d, const char *begin, const char *p, const char **position, int contents)
{
    char *text = texts_end(d), *out = text;
    if (text == NULL)
        return -1;
    memcpy(out, begin, (size_t)(p - begin));
    out += p - begin;
    while (*p != '"') {
        if (read_special(d, begin, &p, &out, &contents) < 0)
            return -1;
        const char *run = p;
        p = skip_text(p, d->end, &contents);
        memcpy(out, run, (size_t)(p - run));
        out += p - run;
    }
    *position = p + 1;
    *out = 0;
    const size_t length = (size_t)(out - text);
    if (contents & TEXT_NON_ASCII)
        contents |= d->surrogates;
    if (contents & TEXT_SURROGATE)
        return decoder_push_object(d, text_new(d->ctx, text, length, contents));
    d->texts_length += length;
    return push_text(d, text, length, contents);
}

/* A text of a document with surrogates, which has no UTF-8. */
static int push_with_surrogates(Decoder *d, const char *text, size_t length)
{
    char *copy = texts_end(d);
    if (copy == NULL)
        return -1;
    memcpy(copy, text, length);
    copy[length] = 0;
    return decoder_push_object(d, text_new(d->ctx, copy, length, TEXT_NON_ASCII | TEXT_SURROGATE));
}

int decoder_read_string(Decoder *d, const char **position, Cache *cache)
{
    const char *begin = *position;
    int contents = TEXT_ASCII;
    const char *p = skip_text(begin, d->end, &contents);
    if (JSON_UNLIKELY(*p != '"'))
        return read_escaped(d, begin, p, position, contents);
    *position = p + 1;
    size_t length = (size_t)(p - begin);
    if (JSON_UNLIKELY((contents & TEXT_NON_ASCII) && d->surrogates))
        return push_with_surrogates(d, begin, length);
    if (length - 1 >= CACHE_TEXT_MAX || !d->remembers) /* empty or long */
        return push_text(d, begin, length, contents);
    uint32_t hash = cache_hash(begin, length, d->end - begin >= 8);
    CacheSlot *slot = &cache->slots[hash & cache->mask];
    if (slot->text && slot->hash == hash && slot->length == length && memcmp(slot->text, begin, length) == 0) {
        HPyItem *item = decoder_push(d, HPyItem_SAME);
        if (item == NULL)
            return -1;
        item->integer = slot->item;
        return 0;
    }
    *slot = (CacheSlot){.text = begin, .length = (uint32_t)length, .hash = hash, .item = (uint32_t)d->count};
    return push_text(d, begin, length, contents);
}

/* The digits of a number, as far as they were looked at. */
typedef struct {
    uint64_t mantissa; /* the first 19 significant digits */
    int64_t exponent;  /* the value is about mantissa * 10**exponent */
    int digits;        /* in mantissa */
    int truncated;     /* digits other than 0 were left out */
} Decimal;

static inline const char *read_digits(const char *p, Decimal *decimal)
{
    for (; *p >= '0' && *p <= '9'; p++) {
        if (JSON_LIKELY(decimal->digits < 19)) {
            decimal->mantissa = decimal->mantissa * 10 + (uint64_t)(*p - '0');
            decimal->digits += decimal->mantissa != 0;
        } else {
            decimal->exponent++;
            decimal->truncated |= *p != '0';
        }
    }
    return p;
}

/* function(text of the number) */
static int push_call_with_text(Decoder *d, HPy function, const char *start, const char *end)
{
    HPy text = text_new(d->ctx, start, (size_t)(end - start), TEXT_ASCII);
    if (HPy_IsNull(text))
        return -1;
    HPy result = HPy_Call(d->ctx, function, &text, 1, HPy_NULL);
    HPy_Close(d->ctx, text);
    return decoder_push_object(d, result);
}

static int push_int(Decoder *d, const char *start, const char *end, const Decimal *decimal)
{
    if (!HPy_IsNull(d->options->parse_int))
        return push_call_with_text(d, d->options->parse_int, start, end);
    uint64_t magnitude = decimal->mantissa;
    if (magnitude > INT64_MAX || decimal->exponent != 0)
        return push_call_with_text(d, d->ctx->h_LongType, start, end);
    HPyItem *item = decoder_push(d, HPyItem_INT);
    if (item == NULL)
        return -1;
    item->integer = *start == '-' ? -(int64_t)magnitude : (int64_t)magnitude;
    return 0;
}

static int push_float(Decoder *d, const char *start, const char *end, const Decimal *decimal)
{
    double number, next;
    if (!HPy_IsNull(d->options->parse_float))
        return push_call_with_text(d, d->options->parse_float, start, end);
    int known = number_to_double(decimal->mantissa, decimal->exponent, &number);
    /* The true value lies between these two: when they agree, it is theirs. */
    if (known && decimal->truncated)
        known = number_to_double(decimal->mantissa + 1, decimal->exponent, &next) && next == number;
    if (JSON_UNLIKELY(!known))
        return push_call_with_text(d, d->ctx->h_FloatType, start, end);
    HPyItem *item = decoder_push(d, HPyItem_FLOAT);
    if (item == NULL)
        return -1;
    item->number = *start == '-' ? -number : number;
    return 0;
}

int decoder_read_number(Decoder *d, const char **position)
{
    const char *start = *position;
    const char *p = start + (*start == '-');
    Decimal decimal = {0};
    int is_float = 0;
    p = *p == '0' ? p + 1 : read_digits(p, &decimal);
    if (*p == '.' && p[1] >= '0' && p[1] <= '9') {
        const char *fraction = p + 1;
        is_float = 1;
        p = read_digits(fraction, &decimal);
        decimal.exponent -= p - fraction;
    }
    if (*p == 'e' || *p == 'E') {
        const char *e = p + 1;
        int negative = *e == '-';
        if (*e == '-' || *e == '+')
            e++;
        if (*e >= '0' && *e <= '9') {
            int64_t exponent = 0;
            is_float = 1;
            for (; *e >= '0' && *e <= '9'; e++) {
                if (exponent < INT64_MAX / 100)
                    exponent = exponent * 10 + (*e - '0');
            }
            decimal.exponent += negative ? -exponent : exponent;
            p = e;
        }
    }
    *position = p;
    return is_float ? push_float(d, start, p, &decimal) : push_int(d, start, p, &decimal);
}
