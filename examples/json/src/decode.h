/* The state of one decode, and the readers of strings and numbers (scan.c). */
#ifndef HARPY_JSON_DECODE_H
#define HARPY_JSON_DECODE_H
#include <math.h>

#include "cache.h"
#include "json.h"
#include "text.h"

typedef enum {
    FRAME_ARRAY,
    FRAME_OBJECT,
    FRAME_PAIRS, /* an object that becomes a list of (key, value) tuples, for object_pairs_hook */
} FrameKind;

/* An open array or object: what is in it are the items from `base` on. */
typedef struct {
    FrameKind kind;
    size_t length; /* values or members so far */
    size_t base, owned_base;
} Frame;

typedef struct {
    HPyContext *ctx;
    const DecodeOptions *options;
    const char *start, *end; /* *end is a 0 byte */
    HPy source;
    int source_is_bytes;
    int surrogates; /* TEXT_SURROGATE when the document has some */
    int remembers;  /* texts that come again are one str; not when objects go through a hook, one by one */
    /* All values read, each after what is in it: HPy_FromItems makes them at the end, in one go. */
    HPyItem *items;
    size_t count, capacity;
    /* Handles among the items. */
    HPy *owned;
    size_t owned_count, owned_capacity;
    Frame *frames;
    size_t depth, frame_capacity;
    char *texts; /* texts that had escapes; together they are shorter than the document */
    size_t texts_length;
    Cache keys, values;
    HPyItem item_room[64];
    HPy owned_room[8];
    Frame frame_room[16];
} Decoder;

/* Raises JSONDecodeError at a place of the document. */
void decoder_fail(Decoder *d, const char *message, const char *at);

/* The slow half of decoder_push. */
int decoder_grow(Decoder *d);

/* The next item, to be filled; NULL with an exception set when there is no memory. */
static inline HPyItem *decoder_push(Decoder *d, HPyItem_Kind kind)
{
    if (JSON_UNLIKELY(d->count == d->capacity) && decoder_grow(d) < 0)
        return NULL;
    HPyItem *item = &d->items[d->count++];
    item->kind = kind;
    return item;
}

/* Adds an object, whose handle it takes over. Returns 0, or -1 with an exception set; also for HPY_NULL. */
int decoder_push_object(Decoder *d, HPy object);

/* Each of these adds one item and returns 0, or -1 with an exception set. */

/* Reads a string whose opening quote stands before *position. */
int decoder_read_string(Decoder *d, const char **position, Cache *cache);

/* Reads a number; *position is at a digit, or at a minus before one. */
int decoder_read_number(Decoder *d, const char **position);

#endif
