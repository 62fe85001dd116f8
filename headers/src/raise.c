#include "raise.h"

enum { TEXT_SIZE = 512, STRING_LIMIT = 200 };

typedef struct {
    char *next;
    char *end; /* where the NUL would go at the latest */
} Text;

static bool continues_character(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

static void add_string(Text *text, const char *s, size_t limit) {
    size_t room = (size_t)(text->end - text->next);
    if (limit > room)
        limit = room;
    const char *end = (const char *)memchr(s, 0, limit);
    size_t size = end ? (size_t)(end - s) : limit;
    while (!end && size > 0 && continues_character(s[size]))
        size--;
    memcpy(text->next, s, size);
    text->next += size;
}

static void add_integer(Text *text, HPy_ssize_t value) {
    char digits[24];
    char *p = digits + sizeof(digits) - 1;
    size_t rest = value < 0 ? 0 - (size_t)value : (size_t)value;
    *p = 0;
    do
        *--p = (char)('0' + rest % 10);
    while ((rest /= 10) != 0);
    if (value < 0)
        *--p = '-';
    add_string(text, p, sizeof(digits));
}

int harpy_raise(HPyContext *ctx, HPy type, const char *format, ...) {
    char buffer[TEXT_SIZE];
    Text text = {buffer, buffer + TEXT_SIZE - 1};
    va_list values;
    va_start(values, format);
    for (; *format; format++) {
        if (*format != '%') {
            if (text.next < text.end)
                *text.next++ = *format;
        } else if (*++format == '%') {
            add_string(&text, "%", 1);
        } else if (*format == 's') {
            add_string(&text, va_arg(values, const char *), STRING_LIMIT);
        } else {
            add_integer(&text, va_arg(values, HPy_ssize_t));
        }
    }
    va_end(values);
    *text.next = 0;
    HPyErr_SetString(ctx, type, buffer);
    return 0;
}
