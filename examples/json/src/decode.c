/*
 * The decoder: one loop over the bytes of the document. What is open (arrays, objects) stands in `frames`, the values
 * read in `items`, which become objects all at once; neither is on the C stack.
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

int decoder_grow(Decoder *d)
{
    void *array = d->items;
    if (grow(d->ctx, &array, d->item_room, &d->capacity, sizeof(HPyItem)) < 0)
        return -1;
    d->items = array;
    return 0;
}

int decoder_push_object(Decoder *d, HPy object)
{
    if (HPy_IsNull(object))
        return -1;
    if (d->owned_count == d->owned_capacity) {
        void *array = d->owned;
        if (grow(d->ctx, &array, d->owned_room, &d->owned_capacity, sizeof(HPy)) < 0) {
            HPy_Close(d->ctx, object);
            return -1;
        }
        d->owned = array;
    }
    d->owned[d->owned_count++] = object;
    HPyItem *item = decoder_push(d, HPyItem_OBJECT);
    if (item == NULL)
        return -1;
    item->object = object;
    return 0;
}

static void drop_owned(Decoder *d, size_t base)
{
    while (d->owned_count > base)
        HPy_Close(d->ctx, d->owned[--d->owned_count]);
}

static int push_length(Decoder *d, HPyItem_Kind kind, size_t length)
{
    HPyItem *item = decoder_push(d, kind);
    if (item == NULL)
        return -1;
    item->length = (HPy_ssize_t)length;
    return 0;
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
    if (JSON_UNLIKELY(d->depth == d->frame_capacity)) {
        void *array = d->frames;
        if (grow(ctx, &array, d->frame_room, &d->frame_capacity, sizeof(Frame)) < 0)
            return -1;
        d->frames = array;
    }
    d->frames[d->depth++] = (Frame){.kind = kind, .base = d->count, .owned_base = d->owned_count};
    return 0;
}

/* Replaces the items from `base` on by what the hook makes of the one object they are. */
static int call_hook(Decoder *d, HPy hook, const Frame *frame)
{
    HPyContext *ctx = d->ctx;
    HPy value = HPy_FromItems(ctx, d->items + frame->base, (HPy_ssize_t)(d->count - frame->base));
    drop_owned(d, frame->owned_base);
    d->count = frame->base;
    if (HPy_IsNull(value))
        return -1;
    HPy result = HPy_Call(ctx, hook, &value, 1, HPy_NULL);
    HPy_Close(ctx, value);
    return decoder_push_object(d, result);
}

/* Closes the innermost object. */
static int pop_object(Decoder *d)
{
    Frame *frame = &d->frames[--d->depth];
    if (JSON_LIKELY(d->remembers))
        return push_length(d, HPyItem_DICT, frame->length);
    const int is_pairs = frame->kind == FRAME_PAIRS;
    if (push_length(d, is_pairs ? HPyItem_LIST : HPyItem_DICT, frame->length) < 0)
        return -1;
    return call_hook(d, is_pairs ? d->options->object_pairs_hook : d->options->object_hook, frame);
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
static int read_constant(Decoder *d, const char *name, double number)
{
    HPyContext *ctx = d->ctx;
    if (HPy_IsNull(d->options->parse_constant)) {
        HPyItem *item = decoder_push(d, HPyItem_FLOAT);
        if (item == NULL)
            return -1;
        item->number = number;
        return 0;
    }
    HPy text = HPyUnicode_FromString(ctx, name);
    if (HPy_IsNull(text))
        return -1;
    HPy value = HPy_Call(ctx, d->options->parse_constant, &text, 1, HPy_NULL);
    HPy_Close(ctx, text);
    return decoder_push_object(d, value);
}

static inline int push_plain(Decoder *d, HPyItem_Kind kind)
{
    return decoder_push(d, kind) == NULL ? -1 : 0;
}

/* Reads a value that is no container. Returns 0, or -1 with an exception set. */
static int read_scalar(Decoder *d, const char **position)
{
    const char *p = *position;
    switch (*p) {
    case '"':
        *position = p + 1;
        return decoder_read_string(d, position, &d->values);
    case 'n':
        if (matches(d, p, "null", 4)) {
            *position = p + 4;
            return push_plain(d, HPyItem_NONE);
        }
        break;
    case 't':
        if (matches(d, p, "true", 4)) {
            *position = p + 4;
            return push_plain(d, HPyItem_TRUE);
        }
        break;
    case 'f':
        if (matches(d, p, "false", 5)) {
            *position = p + 5;
            return push_plain(d, HPyItem_FALSE);
        }
        break;
    case 'N':
        if (matches(d, p, "NaN", 3)) {
            *position = p + 3;
            return read_constant(d, "NaN", NAN);
        }
        break;
    case 'I':
        if (matches(d, p, "Infinity", 8)) {
            *position = p + 8;
            return read_constant(d, "Infinity", INFINITY);
        }
        break;
    case '-':
        if (matches(d, p, "-Infinity", 9)) {
            *position = p + 9;
            return read_constant(d, "-Infinity", -INFINITY);
        }
        if (p[1] < '0' || p[1] > '9')
            break;
        return decoder_read_number(d, position);
    default:
        if (*p < '0' || *p > '9')
            break;
        return decoder_read_number(d, position);
    }
    decoder_fail(d, "Expecting value", p);
    return -1;
}

/* Reads `"key" :`; *position is at the quote. */
static int read_key(Decoder *d, const char **position)
{
    *position += 1;
    if (decoder_read_string(d, position, &d->keys) < 0)
        return -1;
    const char *p = skip_space(*position);
    if (JSON_UNLIKELY(*p != ':')) {
        decoder_fail(d, "Expecting ':' delimiter", p);
        return -1;
    }
    *position = p + 1;
    return 0;
}

/* The value that starts at *position, with everything in it. */
static int read_value(Decoder *d, const char **position)
{
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
    if (read_scalar(d, &p) < 0)
        return -1;

have_value:
    if (d->depth == 0) {
        *position = p;
        return 0;
    }
    Frame *frame = &d->frames[d->depth - 1];
    frame->length++;
    p = skip_space(p);
    if (frame->kind == FRAME_ARRAY) {
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
    if (frame->kind == FRAME_PAIRS && push_length(d, HPyItem_TUPLE, 2) < 0)
        return -1;
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
    d->depth--;
    if (push_length(d, HPyItem_LIST, d->frames[d->depth].length) < 0)
        return -1;
    goto have_value;

close_object:
    p++;
    if (pop_object(d) < 0)
        return -1;
    goto have_value;
}

static HPy decode(Decoder *d)
{
    HPyContext *ctx = d->ctx;
    HPy result = HPy_NULL;
    const char *p = skip_space(d->start);

    d->items = d->item_room;
    d->capacity = sizeof d->item_room / sizeof d->item_room[0];
    d->count = 0;
    d->owned = d->owned_room;
    d->owned_capacity = sizeof d->owned_room / sizeof d->owned_room[0];
    d->owned_count = 0;
    d->frames = d->frame_room;
    d->frame_capacity = sizeof d->frame_room / sizeof d->frame_room[0];
    d->depth = 0;
    d->texts = NULL;
    d->texts_length = 0;
    d->remembers = HPy_IsNull(d->options->object_hook) && HPy_IsNull(d->options->object_pairs_hook);
    cache_init(&d->keys, (size_t)(d->end - d->start));
    cache_init(&d->values, (size_t)(d->end - d->start));

    if (read_value(d, &p) == 0) {
        p = skip_space(p);
        if (p == d->end)
            result = HPy_FromItems(ctx, d->items, (HPy_ssize_t)d->count);
        else
            decoder_fail(d, "Extra data", p);
    }

    drop_owned(d, 0);
    if (d->items != d->item_room)
        free(d->items);
    if (d->owned != d->owned_room)
        free(d->owned);
    if (d->frames != d->frame_room)
        free(d->frames);
    free(d->texts);
    cache_free(&d->keys);
    cache_free(&d->values);
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
