#include "text.h"

#include <stdlib.h>

int buffer_grow(HPyContext *ctx, Buffer *buffer, size_t extra)
{
    size_t needed = buffer->length + extra;
    size_t capacity = buffer->capacity + buffer->capacity / 2;
    if (capacity < 256)
        capacity = 256;
    if (capacity < needed)
        capacity = needed;
    char *data = needed < extra ? NULL : realloc(buffer->data, capacity);
    if (data == NULL) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    buffer->data = data;
    buffer->capacity = capacity;
    return 0;
}

void buffer_free(Buffer *buffer)
{
    free(buffer->data);
}

HPy text_new(HPyContext *ctx, const char *text, size_t length, int contents)
{
    if (contents == TEXT_ASCII)
        return HPyUnicode_DecodeASCII(ctx, text, (HPy_ssize_t)length, NULL);
    if (contents == TEXT_NON_ASCII)
        return HPyUnicode_FromString(ctx, text);
    /* HPy makes a str from sized text only through bytes. */
    HPy bytes = HPyBytes_FromStringAndSize(ctx, text, (HPy_ssize_t)length);
    if (HPy_IsNull(bytes))
        return HPy_NULL;
    HPy result = HPyUnicode_FromEncodedObject(ctx, bytes, "utf-8", "surrogatepass");
    HPy_Close(ctx, bytes);
    return result;
}

/* str.encode(string, 'utf-8', 'surrogatepass') */
static HPy encode_surrogates(HPyContext *ctx, HPy string)
{
    HPy result = HPy_NULL;
    HPy encode = HPy_GetAttr_s(ctx, ctx->h_UnicodeType, "encode");
    HPy encoding = HPyUnicode_FromString(ctx, "utf-8");
    HPy errors = HPyUnicode_FromString(ctx, "surrogatepass");
    if (!HPy_IsNull(encode) && !HPy_IsNull(encoding) && !HPy_IsNull(errors)) {
        HPy arguments[] = {string, encoding, errors};
        result = HPy_Call(ctx, encode, arguments, 3, HPy_NULL);
    }
    HPy_Close(ctx, encode);
    HPy_Close(ctx, encoding);
    HPy_Close(ctx, errors);
    return result;
}

int text_view(HPyContext *ctx, HPy string, TextView *view)
{
    HPy_ssize_t length;
    view->owner = HPy_NULL;
    view->surrogates = 0;
    view->data = HPyUnicode_AsUTF8AndSize(ctx, string, &length);
    if (JSON_UNLIKELY(view->data == NULL)) {
        if (!HPyErr_ExceptionMatches(ctx, ctx->h_UnicodeEncodeError))
            return -1;
        HPyErr_Clear(ctx);
        HPy bytes = encode_surrogates(ctx, string);
        if (HPy_IsNull(bytes))
            return -1;
        view->owner = bytes;
        view->surrogates = 1;
        length = HPyBytes_Size(ctx, bytes);
        view->data = HPyBytes_AsString(ctx, bytes);
    }
    view->length = (size_t)length;
    return 0;
}

int text_is_utf8(const char *text, size_t length)
{
    const unsigned char *p = (const unsigned char *)text, *end = p + length;
    while (p < end) {
        if (end - p >= 8 && !(text_load((const char *)p) & HIGH_BITS)) {
            p += 8;
            continue;
        }
        unsigned char c = *p;
        if (c < 0x80) {
            p++;
            continue;
        }
        int more = c < 0xC2 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF5 ? 3 : 0;
        if (more == 0 || end - p <= more)
            return 0;
        unsigned char lowest = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
        unsigned char highest = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
        if (p[1] < lowest || p[1] > highest)
            return 0;
        for (int i = 2; i <= more; i++) {
            if ((p[i] & 0xC0) != 0x80)
                return 0;
        }
        p += more + 1;
    }
    return 1;
}

size_t text_characters(const char *start, const char *end)
{
    size_t count = 0;
    for (const char *p = start; p < end; p++)
        count += (*p & 0xC0) != 0x80;
    return count;
}
