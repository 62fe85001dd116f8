/* HPyUnicode_FromFormat: PyUnicode_FromFormat of CPython 3.12 and later, with the units that HPy has. */
#include "text.h"
#include <limits.h>

enum { UNSET = -1 };

typedef enum { SIZE_INT, SIZE_LONG, SIZE_LONG_LONG, SIZE_SSIZE } IntegerSize;

typedef struct {
    TextBuilder text;
    va_list values;
    /* The unit at hand. */
    bool left;
    bool zeros;
    HPy_ssize_t width;     /* or UNSET */
    HPy_ssize_t precision; /* or UNSET */
    IntegerSize size;
} Formatter;

static bool raise_text(Formatter *f, HPy type, const char *text) {
    HPyErr_SetString(f->text.ctx, type, text);
    return false;
}

/* ---- The parts of a unit; each returns where the next part starts, NULL with an exception ---- */

static const char *read_number(Formatter *f, const char *p, HPy_ssize_t *number, const char *too_big) {
    for (*number = 0; *p >= '0' && *p <= '9'; p++) {
        if (*number > (HPY_SSIZE_T_MAX - (*p - '0')) / 10) {
            raise_text(f, f->text.ctx->h_ValueError, too_big);
            return NULL;
        }
        *number = *number * 10 + (*p - '0');
    }
    return p;
}

static const char *read_width(Formatter *f, const char *p) {
    f->left = f->zeros = false;
    for (;; p++) {
        if (*p == '-')
            f->left = true;
        else if (*p == '0')
            f->zeros = true;
        else
            break;
    }
    f->width = UNSET;
    if (*p == '*') {
        f->width = va_arg(f->values, int);
        if (f->width < 0) {
            f->left = true;
            f->width = f->width == INT_MIN ? INT_MAX : -f->width;
        }
        return p + 1;
    }
    return *p >= '1' && *p <= '9' ? read_number(f, p, &f->width, "width too big") : p;
}

static const char *read_precision(Formatter *f, const char *p) {
    f->precision = UNSET;
    if (*p != '.')
        return p;
    if (*++p >= '0' && *p <= '9')
        return read_number(f, p, &f->precision, "precision too big");
    if (*p != '*')
        return p;
    f->precision = va_arg(f->values, int);
    if (f->precision < 0)
        f->precision = UNSET;
    return p + 1;
}

static const char *read_size(Formatter *f, const char *p) {
    f->size = SIZE_INT;
    if (*p == 'z') {
        f->size = SIZE_SSIZE;
        return p + 1;
    }
    if (*p != 'l')
        return p;
    f->size = *++p == 'l' ? SIZE_LONG_LONG : SIZE_LONG;
    return f->size == SIZE_LONG_LONG ? p + 1 : p;
}

/* ---- Integers ---- */

static long long read_signed(Formatter *f) {
    switch (f->size) {
    case SIZE_LONG:
        return va_arg(f->values, long);
    case SIZE_LONG_LONG:
        return va_arg(f->values, long long);
    case SIZE_SSIZE:
        return va_arg(f->values, HPy_ssize_t);
    default:
        return va_arg(f->values, int);
    }
}

static unsigned long long read_unsigned(Formatter *f) {
    switch (f->size) {
    case SIZE_LONG:
        return va_arg(f->values, unsigned long);
    case SIZE_LONG_LONG:
        return va_arg(f->values, unsigned long long);
    case SIZE_SSIZE:
        return va_arg(f->values, size_t);
    default:
        return va_arg(f->values, unsigned int);
    }
}

static char *write_digits(char *end, unsigned long long value, unsigned base) {
    do
        *--end = "0123456789abcdef"[value % base];
    while ((value /= base) != 0);
    return end;
}

static bool format_integer(Formatter *f, bool negative, unsigned long long magnitude, unsigned base) {
    char buffer[24];
    char *const end = buffer + sizeof(buffer);
    char *const digits = write_digits(end, magnitude, base);
    const HPy_ssize_t count = end - digits, sign = negative;
    HPy_ssize_t precision = f->precision > count ? f->precision : count;
    if (f->zeros && !f->left && f->width - sign > precision)
        precision = f->width - sign;
    const HPy_ssize_t spaces = f->width - sign - precision;
    return (f->left || harpy_text_fill(&f->text, ' ', spaces)) && harpy_text_fill(&f->text, '-', sign) &&
           harpy_text_fill(&f->text, '0', precision - count) && harpy_text_bytes(&f->text, digits, (size_t)count) &&
           (!f->left || harpy_text_fill(&f->text, ' ', spaces));
}

static bool format_signed(Formatter *f) {
    long long value = read_signed(f);
    return format_integer(f, value < 0, value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value, 10);
}

static bool format_pointer(Formatter *f) {
    f->zeros = f->left = false;
    return harpy_text_bytes(&f->text, "0x", 2) &&
           format_integer(f, false, (uintptr_t)va_arg(f->values, void *), 16);
}

/* ---- Text ---- */

static bool format_character(Formatter *f) {
    int c = va_arg(f->values, int);
    if (c < 0 || c > 0x10FFFF)
        return raise_text(f, f->text.ctx->h_OverflowError, "character argument not in range(0x110000)");
    return harpy_text_character(&f->text, (HPy_UCS4)c);
}

static bool format_string(Formatter *f, const char *s) {
    if (!s)
        return raise_text(f, f->text.ctx->h_SystemError, "null c string passed as value for formatting unit '%s'");
    const bool limited = f->precision != UNSET;
    const char *end = limited ? (const char *)memchr(s, 0, (size_t)f->precision) : s + strlen(s);
    const bool cut = end == NULL;
    const size_t size = cut ? (size_t)f->precision : (size_t)(end - s);
    const HPy_ssize_t spaces = f->width == UNSET ? 0 : f->width - harpy_text_utf8(NULL, s, size, cut);
    return (f->left || harpy_text_fill(&f->text, ' ', spaces)) && harpy_text_utf8(&f->text, s, size, cut) >= 0 &&
           (!f->left || harpy_text_fill(&f->text, ' ', spaces));
}

/* Appends the str `h`, which stays the caller's. */
static bool format_str(Formatter *f, HPy h) {
    HPyContext *ctx = f->text.ctx;
    if (f->width == UNSET && f->precision == UNSET)
        return harpy_text_handle(&f->text, h);
    HPy_ssize_t length = HPy_Length(ctx, h);
    if (length < 0)
        return false;
    const bool cut = f->precision != UNSET && f->precision < length;
    if (cut)
        length = f->precision;
    HPy shown = cut ? HPyUnicode_Substring(ctx, h, 0, length) : h;
    bool ok = !HPy_IsNull(shown) && (f->left || harpy_text_fill(&f->text, ' ', f->width - length)) &&
              harpy_text_handle(&f->text, shown) && (!f->left || harpy_text_fill(&f->text, ' ', f->width - length));
    if (cut)
        HPy_Close(ctx, shown);
    return ok;
}

static bool check_str(Formatter *f, HPy h, char unit) {
    const char name[] = {unit, '\0'};
    HPyContext *ctx = f->text.ctx;
    if (HPy_IsNull(h))
        return harpy_raise(ctx, ctx->h_SystemError, "HPy_NULL passed as value for formatting unit '%%%s'", name);
    if ((unit == 'U' || unit == 'V') && !HPyUnicode_Check(ctx, h))
        return harpy_raise(ctx, ctx->h_SystemError, "the format unit '%s' needs a str", name);
    return true;
}

static bool format_object(Formatter *f, char unit) {
    HPyContext *ctx = f->text.ctx;
    HPy h = va_arg(f->values, HPy);
    if (unit == 'V') {
        const char *otherwise = va_arg(f->values, const char *);
        if (HPy_IsNull(h))
            return format_string(f, otherwise);
    }
    if (!check_str(f, h, unit))
        return false;
    if (unit == 'U' || unit == 'V')
        return format_str(f, h);
    HPy text = unit == 'S' ? HPy_Str(ctx, h) : unit == 'R' ? HPy_Repr(ctx, h) : HPy_ASCII(ctx, h);
    bool ok = !HPy_IsNull(text) && format_str(f, text);
    HPy_Close(ctx, text);
    return ok;
}

/* ---- The whole ---- */

/* Zeros are for numbers, and nothing pads a character or a pointer. */
static bool check_flags(Formatter *f, char unit) {
    HPyContext *ctx = f->text.ctx;
    const char name[] = {unit, '\0'};
    if (f->zeros)
        return harpy_raise(ctx, ctx->h_SystemError, "formatting unit '%%%s' does not support 0-padding", name);
    if ((unit == 'c' || unit == 'p') && (f->width != UNSET || f->precision != UNSET))
        return harpy_raise(ctx, ctx->h_SystemError, "formatting unit '%%%s' does not support width nor precision",
                           name);
    return true;
}

/* Appends the unit at `percent`, and returns where it ends; NULL with an exception. */
static const char *format_unit(Formatter *f, const char *percent) {
    const char *p = read_width(f, percent + 1);
    p = p ? read_precision(f, p) : NULL;
    p = p ? read_size(f, p) : NULL;
    if (!p)
        return NULL;
    const bool sized = f->size != SIZE_INT;
    const bool plain = f->width == UNSET && f->precision == UNSET && !sized;
    bool ok;
    if (*p != '\0' && strchr("cpsUVSRA", *p) && !check_flags(f, *p))
        return NULL;
    if (*p == 'd' || *p == 'i')
        ok = format_signed(f);
    else if (*p == 'u' || *p == 'x')
        ok = format_integer(f, false, read_unsigned(f), *p == 'u' ? 10 : 16);
    else if (*p == 's' && !sized)
        ok = format_string(f, va_arg(f->values, const char *));
    else if (*p != '\0' && strchr("AUVSR", *p) && !sized)
        ok = format_object(f, *p);
    else if (*p == 'c' && plain)
        ok = format_character(f);
    else if (*p == 'p' && plain)
        ok = format_pointer(f);
    else if (*p == '%' && p == percent + 1)
        ok = harpy_text_fill(&f->text, '%', 1);
    else
        ok = harpy_raise(f->text.ctx, f->text.ctx->h_SystemError, "invalid format string: %s", percent);
    return ok ? p + 1 : NULL;
}

static bool check_ascii(Formatter *f, const char *format) {
    while (*format && (unsigned char)*format < 0x80)
        format++;
    if (!*format)
        return true;
    char byte[] = "00";
    write_digits(byte + 2, (unsigned char)*format, 16);
    return harpy_raise(f->text.ctx, f->text.ctx->h_ValueError,
                       "HPyUnicode_FromFormatV expected an ASCII-encoded format string, got a non-ASCII byte: 0x%s",
                       byte);
}

static bool format_all(Formatter *f, const char *p) {
    while (p && *p) {
        if (*p == '%') {
            p = format_unit(f, p);
            continue;
        }
        const char *start = p;
        while (*p && *p != '%')
            p++;
        if (!harpy_text_bytes(&f->text, start, (size_t)(p - start)))
            return false;
    }
    return p != NULL;
}

HPy HPyUnicode_FromFormatV(HPyContext *ctx, const char *format, va_list values) {
    Formatter formatter;
    harpy_text_init(&formatter.text, ctx);
    va_copy(formatter.values, values);
    bool ok = check_ascii(&formatter, format) && format_all(&formatter, format);
    va_end(formatter.values);
    return harpy_text_finish(&formatter.text, ok);
}

HPy HPyUnicode_FromFormat(HPyContext *ctx, const char *format, ...) {
    va_list values;
    va_start(values, format);
    HPy result = HPyUnicode_FromFormatV(ctx, format, values);
    va_end(values);
    return result;
}

HPy HPyErr_Format(HPyContext *ctx, HPy h_type, const char *format, ...) {
    va_list values;
    va_start(values, format);
    HPy message = HPyUnicode_FromFormatV(ctx, format, values);
    va_end(values);
    if (!HPy_IsNull(message)) {
        HPyErr_SetObject(ctx, h_type, message);
        HPy_Close(ctx, message);
    }
    return HPy_NULL;
}
