/* The state of one encode; the writers of values without parts are in write.c. */
#ifndef HARPY_JSON_ENCODE_H
#define HARPY_JSON_ENCODE_H
#include "json.h"
#include "keymemo.h"
#include "text.h"

typedef enum {
    KIND_UNKNOWN,
    KIND_STR,
    KIND_NONE,
    KIND_TRUE,
    KIND_FALSE,
    KIND_INT,
    KIND_INT_OR_BOOL, /* only as an answer; encoder_write_int looks closer */
    KIND_FLOAT,
    KIND_LIST,
    KIND_TUPLE,
    KIND_DICT,
} Kind;

typedef enum {
    FRAME_SEQUENCE, /* a list or tuple: the items of `parts`, read many at a time */
    FRAME_PAIRS,    /* an exact dict, read many pairs at a time */
    FRAME_DICT,     /* an exact dict, sorted or while code of the user may change it: `parts` is the list of its keys */
    FRAME_ITEMS,    /* a dict subclass: `parts` is the list of its (key, value) tuples */
    FRAME_DEFAULT,  /* an object that the default function stands in for */
} FrameKind;

/* A container (or an object for the default function) being written. */
typedef struct {
    FrameKind kind;
    int object_owned, parts_owned;
    int written;  /* a member or item has been written */
    uint8_t hint; /* the kind of the item before: lists tend to hold one */
    HPy object, parts;
    HPy key; /* of the member being written, or HPY_NULL */
    HPy_ssize_t taken; /* pairs, of a dict read by pairs */
    HPy_ssize_t index, length; /* a dict read by pairs: `index` is HPy's position */
} Frame;

/* As many items as are read at a time, and room for their texts where they are copied. */
#define LEVEL_ITEMS 64
#ifdef HPY_ABI_CPYTHON
#define LEVEL_ROOM 1
#else
#define LEVEL_ROOM 8192
#endif

/* What was read for the frame of one depth: `next` of `count` items comes next. */
typedef struct {
    HPy_ssize_t count, next;
    HPyItem items[LEVEL_ITEMS];
    char room[LEVEL_ROOM];
} Level;

/* A separator as bytes. */
typedef struct {
    const char *data;
    size_t length;
    char first[8]; /* of its bytes */
    TextView view;
    int viewed;
} Piece;

typedef struct {
    HPyContext *ctx;
    const EncodeOptions *options;
    Buffer out;
    int contents; /* TEXT_* of what is in out */
    int ensure_ascii;
    int runs_user_code; /* so that lists may change while they are written */
    HPy error; /* an exception to raise, while the frames add their notes to it */
    Piece item_separator, key_separator, indent;
    KeyMemo key_memo;
    Frame *frames;
    Level **levels; /* one for each depth there was; as many places as frames */
    size_t depth, frame_capacity;
    size_t nesting;  /* the frames that are containers */
    size_t landmark; /* one frame that each new one is compared with, to find cycles */
    Frame frame_room[16];
    Level *level_room[16];
    Level first_level;
} Encoder;

/* Sets the exception type(message), to be raised when the frames have added their notes; frees message. */
void encoder_fail(Encoder *e, HPy type, HPy message);

/* ---- What is open: frames.c ---- */

static inline void frame_drop_key(HPyContext *ctx, Frame *frame)
{
    if (!HPy_IsNull(frame->key))
        HPy_Close(ctx, frame->key);
    frame->key = HPy_NULL;
}

/* Is it read many items at a time? */
static inline int frame_is_read(const Frame *frame)
{
    return frame->kind == FRAME_SEQUENCE || frame->kind == FRAME_PAIRS;
}

/* Opens a frame for an object, whose handle it takes over when that is owned. NULL with an exception set. */
Frame *encoder_push_frame(Encoder *e, FrameKind kind, HPy object, int owned);

/* Closes what the innermost frame holds and removes it. */
void encoder_pop_frame(Encoder *e);

/* Drops the frame just opened: what fails while a container is opened is its parent's affair. Returns -1. */
int encoder_abandon_frame(Encoder *e);

/* Forgets what was read for a frame and not taken yet. */
void encoder_drop_unread(HPyContext *ctx, Level *level);

/* Each returns 0, or -1 when the innermost frame closes a circle or is too deep; then frames are gone. */
int encoder_check_cycle(Encoder *e, int thorough);
int encoder_check_depth(Encoder *e);

/* ---- Opening: open.c ---- */

/*
 * Opens a list or tuple, or a dict; `length` is -1, or what is known of one that is no subclass. Returns 1, 0 when it was
 * empty and is written, or -1.
 */
int encoder_open_sequence(Encoder *e, HPy value, int owned, Kind kind, HPy_ssize_t length);
int encoder_open_dict(Encoder *e, HPy value, int owned, HPy_ssize_t length);

/* Opens an object of another type: *value becomes what the default function makes of it. Returns 0 or -1. */
int encoder_open_default(Encoder *e, HPy *value, int *owned);

/* ---- Writing: write.c ---- */

/* What kind of value this is; `hint`, a Kind, is tried first. */
Kind encoder_kind(HPyContext *ctx, HPy value, int hint);

/* Each of these appends to e->out and returns 0, or -1 with an exception set (pending, or in e->error). */
int encoder_write_str(Encoder *e, HPy value);
int encoder_write_text(Encoder *e, const char *text, size_t length);
int encoder_write_int64(Encoder *e, int64_t value, int quoted);
int encoder_write_double(Encoder *e, double value, int quoted);
int encoder_write_int(Encoder *e, HPy value, int quoted);
int encoder_write_int_or_bool(Encoder *e, HPy value);
int encoder_write_float(Encoder *e, HPy value, int quoted);

/* Writes a key as a str. Returns 1, 0 when the key is to be skipped, or -1. */
int encoder_write_key(Encoder *e, HPy key, int first);
/* The same for a key that was read as an item. */
int encoder_write_key_item(Encoder *e, const HPyItem *key, int first);

/* Writes what stands before an item: the comma unless it is the first, and the line break. */
int encoder_write_separator(Encoder *e, int first);

/* Writes a line break and the indent of the present depth. */
int encoder_write_line_break(Encoder *e, size_t depth);

#endif
