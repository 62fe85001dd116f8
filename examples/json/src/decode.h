/* The state of one decode, and the readers of strings and numbers (scan.c). */
#ifndef HARPY_JSON_DECODE_H
#define HARPY_JSON_DECODE_H
#include <math.h>

#include "cache.h"
#include "json.h"
#include "text.h"

typedef enum {
    FRAME_ARRAY,  /* items wait in Decoder.items from base on */
    FRAME_OBJECT, /* members go into dict */
    FRAME_PAIRS,  /* (key, value) tuples wait in Decoder.items, for object_pairs_hook */
} FrameKind;

/* An open array or object. */
typedef struct {
    FrameKind kind;
    int key_owned;
    HPy key; /* of the member being read */
    HPy dict;
    size_t base;
} Frame;

/* A value just read; one that is not owned stays open in the cache or in the context. */
typedef struct {
    HPy handle;
    int owned;
} Value;

typedef struct {
    HPyContext *ctx;
    const DecodeOptions *options;
    const char *start, *end; /* *end is a 0 byte */
    HPy source;
    int source_is_bytes;
    int surrogates; /* TEXT_SURROGATE when the document has some */
    HPy *items;
    size_t item_count, item_capacity;
    Frame *frames;
    size_t depth, frame_capacity;
    Buffer scratch;
    Cache keys, values;
    HPy item_room[64];
    Frame frame_room[16];
} Decoder;

/* Raises JSONDecodeError at a place of the document. */
void decoder_fail(Decoder *d, const char *message, const char *at);

/* Reads a string whose opening quote stands before *position. Returns 0, or -1 with an exception set. */
int decoder_read_string(Decoder *d, const char **position, Cache *cache, Value *value);

/* Reads a number; *position is at a digit, or at a minus before one. Returns 0, or -1 with an exception set. */
int decoder_read_number(Decoder *d, const char **position, Value *value);

#endif
