/* Text: a growing buffer, UTF-8 in and out of str objects, positions in characters. */
#ifndef HARPY_JSON_TEXT_H
#define HARPY_JSON_TEXT_H
#include <hpy.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__GNUC__) || defined(__clang__)
#define JSON_LIKELY(x) __builtin_expect(!!(x), 1)
#define JSON_UNLIKELY(x) __builtin_expect(!!(x), 0)
#else
#define JSON_LIKELY(x) (x)
#define JSON_UNLIKELY(x) (x)
#endif

/* What a run of text contains, as far as it decides how a str is made from it. */
enum {
    TEXT_ASCII = 0,
    TEXT_NON_ASCII = 1,
    TEXT_NUL = 2,       /* U+0000, which ends a C string */
    TEXT_SURROGATE = 4, /* a lone surrogate, as three bytes: not UTF-8, but Python has such strings */
};

/* ---- eight bytes at a time ---- */

#define EVERY_BYTE 0x0101010101010101U
#define HIGH_BITS 0x8080808080808080U

static inline uint64_t text_load(const char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return word;
}

/* Non-zero when a byte of word is a quote, a backslash, a control character or not ASCII. */
static inline uint64_t text_special(uint64_t word)
{
    uint64_t quote = word ^ (EVERY_BYTE * '"');
    uint64_t backslash = word ^ (EVERY_BYTE * '\\');
    return ((quote - EVERY_BYTE) | (backslash - EVERY_BYTE) | (word - EVERY_BYTE * 0x20) | word) & HIGH_BITS;
}

/* ---- a growing buffer ---- */

typedef struct {
    char *data;
    size_t length, capacity;
} Buffer;

/* The slow half of buffer_reserve. */
int buffer_grow(HPyContext *ctx, Buffer *buffer, size_t extra);

/* Makes room for `extra` more bytes. Returns 0, or -1 with MemoryError set. */
static inline int buffer_reserve(HPyContext *ctx, Buffer *buffer, size_t extra)
{
    if (JSON_LIKELY(buffer->capacity - buffer->length >= extra))
        return 0;
    return buffer_grow(ctx, buffer, extra);
}

static inline int buffer_append(HPyContext *ctx, Buffer *buffer, const char *text, size_t length)
{
    if (buffer_reserve(ctx, buffer, length) < 0)
        return -1;
    if (length > 0) /* data may still be NULL */
        memcpy(buffer->data + buffer->length, text, length);
    buffer->length += length;
    return 0;
}

void buffer_free(Buffer *buffer);

/* ---- str objects ---- */

/*
 * A new str of `length` bytes of UTF-8, in which surrogates may stand as three
 * bytes; `contents` says what is in it (TEXT_*). text[length] must be 0.
 */
HPy text_new(HPyContext *ctx, const char *text, size_t length, int contents);

/* The bytes of a str, valid until text_release and as long as the str's handle is open. */
typedef struct {
    const char *data;
    size_t length;
    int surrogates; /* not UTF-8: it holds lone surrogates */
    HPy owner;
} TextView;

/* Borrows the text of a str, ending in a 0 byte. Returns 0, or -1 with an exception set. */
int text_view(HPyContext *ctx, HPy string, TextView *view);

static inline void text_release(HPyContext *ctx, TextView *view)
{
    if (JSON_UNLIKELY(!HPy_IsNull(view->owner)))
        HPy_Close(ctx, view->owner);
}

/* 1 when the bytes are UTF-8 without surrogates. */
int text_is_utf8(const char *text, size_t length);

/* How many characters the bytes of [start, end) hold. */
size_t text_characters(const char *start, const char *end);

/* Writes a code point (surrogates too) as one to four bytes; returns where it ends. */
static inline char *text_put(char *out, uint32_t code)
{
    if (code < 0x80) {
        *out++ = (char)code;
    } else if (code < 0x800) {
        *out++ = (char)(0xC0 | code >> 6);
        *out++ = (char)(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        *out++ = (char)(0xE0 | code >> 12);
        *out++ = (char)(0x80 | (code >> 6 & 0x3F));
        *out++ = (char)(0x80 | (code & 0x3F));
    } else {
        *out++ = (char)(0xF0 | code >> 18);
        *out++ = (char)(0x80 | (code >> 12 & 0x3F));
        *out++ = (char)(0x80 | (code >> 6 & 0x3F));
        *out++ = (char)(0x80 | (code & 0x3F));
    }
    return out;
}

/* Reads the valid multi-byte character at *p and moves past it. */
static inline uint32_t text_take(const char **p)
{
    const unsigned char *s = (const unsigned char *)*p;
    if (s[0] < 0xE0) {
        *p += 2;
        return (s[0] & 0x1FU) << 6 | (s[1] & 0x3FU);
    }
    if (s[0] < 0xF0) {
        *p += 3;
        return (s[0] & 0x0FU) << 12 | (s[1] & 0x3FU) << 6 | (s[2] & 0x3FU);
    }
    *p += 4;
    return (s[0] & 0x07U) << 18 | (s[1] & 0x3FU) << 12 | (s[2] & 0x3FU) << 6 | (s[3] & 0x3FU);
}

#endif
