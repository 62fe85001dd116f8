/*
 * The decoder: one loop over the bytes of the document. What is open (arrays, objects) stands in
 * `frames`, the items of open arrays in `items`; neither is on the C stack.
 */
#include "decode.h"

#include <stdlib.h>

/* Doubles an array that may still be the room inside the decoder. */
static int grow(HPyContext *ctx, void **array, const void *room, size_t *capacity, size_t size)
{
    void *bigger = NULL;
    if (*capacity <= SIZE_MAX / 2 / size) {
        bigger = realloc(*array == room ? NULL : *array, *capacity * 2 * size);
        if (bigger && *array == room)
            memcpy(bigger, room, *capacity * size);
    }
    if (bigger == NULL) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    *array = bigger;
    *capacity *= 2;
    return 0;
}

/* Raises JSONDecodeError at a place of the document. */
void decoder_fail(Decoder *d, const char *message, const char *at)
{
    HPyContext *ctx = d->ctx;
    size_t position = text_characters(d->start, at);
    if (!d->source_is_bytes) {
        json_raise_decode_error(ctx, message, d->source, position);
        return;
    }
    HPy rest = HPyBytes_FromStringAndSize(ctx, d->start, d->end - d->start);
    HPy document = HPy_IsNull(rest) ? HPy_NULL : HPyUnicode_FromEncodedObject(ctx, rest, "utf-8", "surrogatepass");
    if (!HPy_IsNull(document))
        json_raise_decode_error(ctx, message, document, position);
    HPy_Close(ctx, rest);
    HPy_Close(ctx, document);
}

static inline int push_item(Decoder *d, HPy item)
{
    if (JSON_UNLIKELY(d->item_count == d->item_capacity)) {
        void *array = d->items;
        if (grow(d->ctx, &array, d->item_room, &d->item_capacity, sizeof(HPy)) < 0) {
            HPy_Close(d->ctx, item);
            return -1;
        }
        d->items = array;
    }
    d->items[d->item_count++] = item;
    return 0;
}

static inline void drop_key(HPyContext *ctx, Frame *frame)
{
    if (frame->key_owned)
        HPy_Close(ctx, frame->key);
    frame->key_owned = 0;
}

/* Opens an array or an object. */
static int push_frame(Decoder *d, FrameKind kind)
{
    HPyContext *ctx = d->ctx;
    if (JSON_UNLIKELY(d->depth == JSON_MAX_DEPTH)) {
        HPyErr_SetString(ctx, ctx->h_RecursionError,
                         kind == FRAME_ARRAY
                             ? "maximum recursion depth exceeded while decoding a JSON array from a unicode string"
                             : "maximum recursion depth exceeded while decoding a JSON object from a unicode string");
        return -1;
    }
    if (d->depth > 0) {
        /* The cache may drop the key before the value is complete. */
        Frame *parent = &d->frames[d->depth - 1];
        if (parent->kind != FRAME_ARRAY && !parent->key_owned) {
            parent->key = HPy_Dup(ctx, parent->key);
            parent->key_owned = 1;
        }
    }
    if (JSON_UNLIKELY(d->depth == d->frame_capacity)) {
        void *array = d->frames;
        if (grow(ctx, &array, d->frame_room, &d->frame_capacity, sizeof(Frame)) < 0)
            return -1;
        d->frames = array;
    }
    HPy dict = HPy_NULL;
    if (kind == FRAME_OBJECT) {
        dict = HPyDict_New(ctx);
        if (HPy_IsNull(dict))
            return -1;
    }
    d->frames[d->depth++] = (Frame){.kind = kind, .base = d->item_count, .dict = dict};
    return 0;
}

/* A new list of the items from `base` on, which leave the stack. */
static HPy pop_list(Decoder *d, size_t base)
{
    HPyContext *ctx = d->ctx;
    size_t count = d->item_count - base;
    HPy *items = d->items + base;
    HPyListBuilder builder = HPyListBuilder_New(ctx, (HPy_ssize_t)count);
    for (size_t i = 0; i < count; i++)
        HPyListBuilder_Set(ctx, builder, (HPy_ssize_t)i, items[i]);
    HPy list = HPyListBuilder_Build(ctx, builder); /* tells of New's failure too */
    for (size_t i = 0; i < count; i++)
        HPy_Close(ctx, items[i]);
    d->item_count = base;
    return list;
}

/* Closes the innermost object and gives what stands for it. */
static HPy pop_object(Decoder *d)
{
    HPyContext *ctx = d->ctx;
    Frame *frame = &d->frames[--d->depth];
    HPy value = frame->kind == FRAME_PAIRS ? pop_list(d, frame->base) : frame->dict;
    HPy hook = frame->kind == FRAME_PAIRS ? d->options->object_pairs_hook : d->options->object_hook;
    if (JSON_LIKELY(HPy_IsNull(hook)) || HPy_IsNull(value))
        return value;
    HPy result = HPy_Call(ctx, hook, &value, 1, HPy_NULL);
    HPy_Close(ctx, value);
    return result;
}

/* Puts a value into the innermost object under the key read before. */
static int store_member(Decoder *d, Frame *frame, Value value)
{
    HPyContext *ctx = d->ctx;
    int status;
    if (JSON_LIKELY(frame->kind == FRAME_OBJECT)) {
        status = HPy_SetItem(ctx, frame->dict, frame->key, value.handle);
    } else {
        HPy parts[] = {frame->key, value.handle};
        HPy pair = HPyTuple_FromArray(ctx, parts, 2);
        status = HPy_IsNull(pair) ? -1 : push_item(d, pair);
    }
    drop_key(ctx, frame);
    if (value.owned)
        HPy_Close(ctx, value.handle);
    return status;
}

static inline const char *skip_space(const char *p)
{
    while (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t')
        p++;
    return p;
}

static inline int matches(const Decoder *d, const char *p, const char *word, size_t length)
{
    return (size_t)(d->end - p) >= length && memcmp(p, word, length) == 0;
}

/* NaN, Infinity or -Infinity */
static int read_constant(Decoder *d, const char *name, double number, Value *value)
{
    HPyContext *ctx = d->ctx;
    value->owned = 1;
    if (HPy_IsNull(d->options->parse_constant)) {
        value->handle = HPyFloat_FromDouble(ctx, number);
    } else {
        HPy text = HPyUnicode_FromString(ctx, name);
        value->handle =
            HPy_IsNull(text) ? HPy_NULL : HPy_Call(ctx, d->options->parse_constant, &text, 1, HPy_NULL);
        HPy_Close(ctx, text);
    }
    return HPy_IsNull(value->handle) ? -1 : 0;
}

/* Reads a value that is no container. Returns 0, or -1 with an exception set. */
static int read_scalar(Decoder *d, const char **position, Value *value)
{
    HPyContext *ctx = d->ctx;
    const char *p = *position;
    value->owned = 0;
    switch (*p) {
    case '"':
        *position = p + 1;
        return decoder_read_string(d, position, &d->values, value);
    case 'n':
        if (matches(d, p, "null", 4)) {
            *position = p + 4;
            value->handle = ctx->h_None;
            return 0;
        }
        break;
    case 't':
        if (matches(d, p, "true", 4)) {
            *position = p + 4;
            value->handle = ctx->h_True;
            return 0;
        }
        break;
    case 'f':
        if (matches(d, p, "false", 5)) {
            *position = p + 5;
            value->handle = ctx->h_False;
            return 0;
        }
        break;
    case 'N':
        if (matches(d, p, "NaN", 3)) {
            *position = p + 3;
            return read_constant(d, "NaN", NAN, value);
        }
        break;
    case 'I':
        if (matches(d, p, "Infinity", 8)) {
            *position = p + 8;
            return read_constant(d, "Infinity", INFINITY, value);
        }
        break;
    case '-':
        if (matches(d, p, "-Infinity", 9)) {
            *position = p + 9;
            return read_constant(d, "-Infinity", -INFINITY, value);
        }
        if (p[1] < '0' || p[1] > '9')
            break;
        return decoder_read_number(d, position, value);
    default:
        if (*p < '0' || *p > '9')
            break;
        return decoder_read_number(d, position, value);
    }
    decoder_fail(d, "Expecting value", p);
    return -1;
}

/* Reads `"key" :`; *position is at the quote. */
static int read_key(Decoder *d, const char **position)
{
    Value key;
    Frame *frame = &d->frames[d->depth - 1];
    *position += 1;
    if (decoder_read_string(d, position, &d->keys, &key) < 0)
        return -1;
    frame->key = key.handle;
    frame->key_owned = key.owned;
    const char *p = skip_space(*position);
    if (JSON_UNLIKELY(*p != ':')) {
        decoder_fail(d, "Expecting ':' delimiter", p);
        return -1;
    }
    *position = p + 1;
    return 0;
}

/* The value that starts at *position, with everything in it. */
static int read_value(Decoder *d, const char **position, Value *value)
{
    HPyContext *ctx = d->ctx;
    const char *p = *position;
    int is_pairs = !HPy_IsNull(d->options->object_pairs_hook);

next_value:
    p = skip_space(p);
    if (*p == '[') {
        if (push_frame(d, FRAME_ARRAY) < 0)
            return -1;
        p = skip_space(p + 1);
        if (*p != ']')
            goto next_value;
        goto close_array;
    }
    if (*p == '{') {
        if (push_frame(d, is_pairs ? FRAME_PAIRS : FRAME_OBJECT) < 0)
            return -1;
        p = skip_space(p + 1);
        if (*p == '"')
            goto next_key;
        if (*p == '}')
            goto close_object;
        decoder_fail(d, "Expecting property name enclosed in double quotes", p);
        return -1;
    }
    if (read_scalar(d, &p, value) < 0)
        return -1;

have_value:
    if (d->depth == 0) {
        *position = p;
        return 0;
    }
    Frame *frame = &d->frames[d->depth - 1];
    if (frame->kind == FRAME_ARRAY) {
        if (push_item(d, value->owned ? value->handle : HPy_Dup(ctx, value->handle)) < 0)
            return -1;
        p = skip_space(p);
        if (JSON_LIKELY(*p == ',')) {
            const char *comma = p;
            p = skip_space(p + 1);
            if (JSON_LIKELY(*p != ']'))
                goto next_value;
            decoder_fail(d, "Illegal trailing comma before end of array", comma);
            return -1;
        }
        if (*p == ']')
            goto close_array;
        decoder_fail(d, "Expecting ',' delimiter", p);
        return -1;
    }
    if (store_member(d, frame, *value) < 0)
        return -1;
    p = skip_space(p);
    if (JSON_LIKELY(*p == ',')) {
        const char *comma = p;
        p = skip_space(p + 1);
        if (JSON_LIKELY(*p == '"'))
            goto next_key;
        if (*p == '}')
            decoder_fail(d, "Illegal trailing comma before end of object", comma);
        else
            decoder_fail(d, "Expecting property name enclosed in double quotes", p);
        return -1;
    }
    if (*p == '}')
        goto close_object;
    decoder_fail(d, "Expecting ',' delimiter", p);
    return -1;

next_key:
    if (read_key(d, &p) < 0)
        return -1;
    goto next_value;

close_array:
    p++;
    value->handle = pop_list(d, d->frames[--d->depth].base);
    value->owned = 1;
    if (HPy_IsNull(value->handle))
        return -1;
    goto have_value;

close_object:
    p++;
    value->handle = pop_object(d);
    value->owned = 1;
    if (HPy_IsNull(value->handle))
        return -1;
    goto have_value;
}

static HPy decode(Decoder *d)
{
    HPyContext *ctx = d->ctx;
    HPy result = HPy_NULL;
    const char *p = skip_space(d->start);
    Value value;

    d->items = d->item_room;
    d->item_capacity = sizeof d->item_room / sizeof d->item_room[0];
    d->item_count = 0;
    d->frames = d->frame_room;
    d->frame_capacity = sizeof d->frame_room / sizeof d->frame_room[0];
    d->depth = 0;
    d->scratch = (Buffer){0};
    cache_init(&d->keys, (size_t)(d->end - d->start));
    cache_init(&d->values, (size_t)(d->end - d->start));

    if (read_value(d, &p, &value) == 0) {
        result = value.owned ? value.handle : HPy_Dup(ctx, value.handle);
        p = skip_space(p);
        if (p != d->end) {
            HPy_Close(ctx, result);
            result = HPy_NULL;
            decoder_fail(d, "Extra data", p);
        }
    }

    while (d->item_count > 0)
        HPy_Close(ctx, d->items[--d->item_count]);
    while (d->depth > 0) {
        Frame *frame = &d->frames[--d->depth];
        drop_key(ctx, frame);
        HPy_Close(ctx, frame->dict);
    }
    if (d->items != d->item_room)
        free(d->items);
    if (d->frames != d->frame_room)
        free(d->frames);
    cache_clear(ctx, &d->keys);
    cache_clear(ctx, &d->values);
    buffer_free(&d->scratch);
    return result;
}

HPy json_decode_str(HPyContext *ctx, HPy document, const DecodeOptions *options)
{
    TextView view;
    if (text_view(ctx, document, &view) < 0)
        return HPy_NULL;
    Decoder d;
    d.ctx = ctx;
    d.options = options;
    d.start = view.data;
    d.end = view.data + view.length;
    d.source = document;
    d.source_is_bytes = 0;
    d.surrogates = view.surrogates ? TEXT_SURROGATE : 0;
    HPy result = HPy_NULL;
    if (view.length >= 3 && memcmp(view.data, "\xEF\xBB\xBF", 3) == 0)
        decoder_fail(&d, "Unexpected UTF-8 BOM (decode using utf-8-sig)", d.start);
    else
        result = decode(&d);
    text_release(ctx, &view);
    return result;
}

HPy json_decode_utf8(HPyContext *ctx, HPy bytes, size_t skip, const DecodeOptions *options)
{
    Decoder d;
    d.ctx = ctx;
    d.options = options;
    const char *data = HPyBytes_AsString(ctx, bytes);
    d.start = data + skip;
    d.end = data + HPyBytes_Size(ctx, bytes);
    d.source = bytes;
    d.source_is_bytes = 1;
    d.surrogates = 0;
    return decode(&d);
}
