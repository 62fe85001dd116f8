#include "text.h"

void harpy_text_init(TextBuilder *text, HPyContext *ctx) {
    text->ctx = ctx;
    text->done = HPy_NULL;
    text->bytes = text->on_stack;
    text->size = 0;
    text->capacity = TEXT_ON_STACK;
}

/* Makes room for `more` bytes and a NUL. */
static bool reserve(TextBuilder *text, size_t more) {
    if (more < text->capacity - text->size)
        return true;
    char *bytes = NULL;
    if (more < SIZE_MAX / 4) {
        size_t capacity = (text->size + more + 1) * 2;
        bytes = (char *)realloc(text->bytes == text->on_stack ? NULL : text->bytes, capacity);
        if (bytes) {
            if (text->bytes == text->on_stack)
                memcpy(bytes, text->on_stack, text->size);
            text->bytes = bytes;
            text->capacity = capacity;
            return true;
        }
    }
    HPyErr_NoMemory(text->ctx);
    return false;
}

bool harpy_text_bytes(TextBuilder *text, const char *bytes, size_t size) {
    if (!reserve(text, size))
        return false;
    memcpy(text->bytes + text->size, bytes, size);
    text->size += size;
    return true;
}

bool harpy_text_fill(TextBuilder *text, char c, HPy_ssize_t count) {
    if (count <= 0)
        return true;
    if (!reserve(text, (size_t)count))
        return false;
    memset(text->bytes + text->size, c, (size_t)count);
    text->size += (size_t)count;
    return true;
}

/* Appends a str to `done`; takes `h` over. */
static bool append(TextBuilder *text, HPy h) {
    HPyContext *ctx = text->ctx;
    if (HPy_IsNull(h) || HPy_IsNull(text->done)) {
        text->done = HPy_IsNull(h) ? text->done : h;
        return !HPy_IsNull(h);
    }
    HPy sum = HPy_Add(ctx, text->done, h);
    HPy_Close(ctx, h);
    if (HPy_IsNull(sum))
        return false;
    HPy_Close(ctx, text->done);
    text->done = sum;
    return true;
}

static bool flush(TextBuilder *text) {
    if (text->size == 0)
        return true;
    text->bytes[text->size] = '\0';
    text->size = 0;
    return append(text, HPyUnicode_FromString(text->ctx, text->bytes));
}

bool harpy_text_handle(TextBuilder *text, HPy h) {
    return flush(text) && append(text, HPy_Dup(text->ctx, h));
}

bool harpy_text_character(TextBuilder *text, HPy_UCS4 c) {
    if (c == 0 || (c >= 0xD800 && c < 0xE000)) { /* not in a C string, or not in UTF-8 */
        wchar_t wide = (wchar_t)c;
        return flush(text) && append(text, HPyUnicode_FromWideChar(text->ctx, &wide, 1));
    }
    char utf8[4];
    size_t size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = size; i-- > 1; c >>= 6)
        utf8[i] = (char)(0x80 | (c & 0x3F));
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    utf8[0] = (char)(lead[size] | c);
    return harpy_text_bytes(text, utf8, size);
}

/*
 * Measures the character at `p` (Unicode's table of well-formed UTF-8). Returns its size, or that of the malformed part
 * to be replaced by one U+FFFD, with `*wellformed` false; `*partial` tells that only the end of input is wrong with it.
 */
static size_t measure(const unsigned char *p, size_t size, bool *wellformed, bool *partial) {
    unsigned char low = 0x80, high = 0xBF;
    size_t length = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;
    *wellformed = *partial = false;
    if (length == 0)
        return 1;
    if (p[0] == 0xE0)
        low = 0xA0;
    else if (p[0] == 0xED)
        high = 0x9F;
    else if (p[0] == 0xF0)
        low = 0x90;
    else if (p[0] == 0xF4)
        high = 0x8F;
    size_t i = 1;
    for (; i < length && i < size && p[i] >= low && p[i] <= high; i++) {
        low = 0x80;
        high = 0xBF;
    }
    *wellformed = i == length;
    /* CPython waits for the end of a surrogate too, though it can't be well-formed. */
    const bool surrogate = i == 1 && size == 2 && p[0] == 0xED && p[1] > 0x9F && p[1] < 0xC0;
    *partial = i < length && (i == size || surrogate);
    return i;
}

HPy_ssize_t harpy_text_utf8(TextBuilder *text, const char *bytes, size_t size, bool partial) {
    HPy_ssize_t count = 0;
    while (size > 0) {
        bool wellformed, cut;
        size_t length = measure((const unsigned char *)bytes, size, &wellformed, &cut);
        if (cut && partial)
            break;
        if (text && !(wellformed ? harpy_text_bytes(text, bytes, length) : harpy_text_bytes(text, "\xEF\xBF\xBD", 3)))
            return -1;
        bytes += length;
        size -= length;
        count++;
    }
    return count;
}

HPy harpy_text_finish(TextBuilder *text, bool ok) {
    ok = ok && flush(text);
    if (text->bytes != text->on_stack)
        free(text->bytes);
    if (!ok) {
        HPy_Close(text->ctx, text->done);
        return HPy_NULL;
    }
    return HPy_IsNull(text->done) ? HPyUnicode_FromString(text->ctx, "") : text->done;
}
