/* What is open while a value is written, and circles in it. */
#include "encode.h"

#include <stdlib.h>

void encoder_fail(Encoder *e, HPy type, HPy message)
{
    if (HPy_IsNull(message))
        return;
    e->error = HPy_Call(e->ctx, type, &message, 1, HPy_NULL);
    HPy_Close(e->ctx, message);
}

static void fail_circular(Encoder *e)
{
    encoder_fail(e, e->ctx->h_ValueError, HPyUnicode_FromString(e->ctx, "Circular reference detected"));
}

/* Forgets what was read for a frame and not taken yet. */
void encoder_drop_unread(HPyContext *ctx, Level *level)
{
    HPyItems_Close(ctx, level->items + level->next, level->count - level->next);
    level->count = level->next = 0;
}

/* Closes what the innermost frame holds and removes it. */
void encoder_pop_frame(Encoder *e)
{
    HPyContext *ctx = e->ctx;
    Frame *frame = &e->frames[--e->depth];
    if (frame_is_read(frame) && e->levels[e->depth]->next < e->levels[e->depth]->count)
        encoder_drop_unread(ctx, e->levels[e->depth]);
    e->nesting -= frame->kind != FRAME_DEFAULT;
    frame_drop_key(ctx, frame);
    if (frame->parts_owned)
        HPy_Close(ctx, frame->parts);
    if (frame->object_owned)
        HPy_Close(ctx, frame->object);
}

/* Is the object of frame i open further out too? */
static int repeats(Encoder *e, size_t i)
{
    for (size_t j = 0; j < i; j++) {
        if (HPy_Is(e->ctx, e->frames[i].object, e->frames[j].object))
            return 1;
    }
    return 0;
}

/*
 * Looks for a container that is open twice and drops the frames from the second opening on,
 * as if it had been found when it was opened. Returns 1 with the error set, or 0.
 */
static int unwind_cycle(Encoder *e)
{
    for (size_t i = 1; i < e->depth; i++) {
        if (repeats(e, i)) {
            while (e->depth > i)
                encoder_pop_frame(e);
            fail_circular(e);
            return 1;
        }
    }
    return 0;
}

/* Is it one object? As long as nobody changes anything, the length tells most apart. */
static inline int is_same(Encoder *e, const Frame *a, const Frame *b)
{
    if (!e->runs_user_code && (a->kind != b->kind || a->length != b->length))
        return 0;
    return HPy_Is(e->ctx, a->object, b->object);
}

/*
 * A cycle makes the open containers repeat periodically, so it is enough to compare each new one with one landmark
 * that moves to every power of two (Brent): one comparison where a set of ids would cost a look-up. Before code of the
 * user runs, which might notice going round twice, the look is thorough.
 */
int encoder_check_cycle(Encoder *e, int thorough)
{
    size_t newest = e->depth - 1;
    if (!e->options->check_circular || newest == 0)
        return 0;
    while (e->landmark >= newest) /* frames have been closed since */
        e->landmark /= 2;
    if (thorough ? repeats(e, newest) : is_same(e, &e->frames[newest], &e->frames[e->landmark])) {
        unwind_cycle(e);
        return -1;
    }
    if ((newest & (newest - 1)) == 0)
        e->landmark = newest;
    return 0;
}

static int grow_frames(Encoder *e)
{
    size_t capacity = e->frame_capacity * 2;
    const int first = e->frames == e->frame_room;
    Frame *frames = realloc(first ? NULL : e->frames, capacity * sizeof(Frame));
    if (frames != NULL) {
        if (first)
            memcpy(frames, e->frame_room, sizeof e->frame_room);
        e->frames = frames;
    }
    const int first_levels = e->levels == e->level_room;
    Level **levels = frames == NULL ? NULL : realloc(first_levels ? NULL : e->levels, capacity * sizeof(Level *));
    if (levels == NULL) {
        HPyErr_NoMemory(e->ctx);
        return -1;
    }
    if (first_levels)
        memcpy(levels, e->level_room, sizeof e->level_room);
    memset(levels + e->frame_capacity, 0, (capacity - e->frame_capacity) * sizeof(Level *));
    e->levels = levels;
    e->frame_capacity = capacity;
    return 0;
}

/* Opens a frame for an object, whose handle it takes over when that is owned. */
Frame *encoder_push_frame(Encoder *e, FrameKind kind, HPy object, int owned)
{
    if (JSON_UNLIKELY(e->depth == e->frame_capacity) && grow_frames(e) < 0) {
        if (owned)
            HPy_Close(e->ctx, object);
        return NULL;
    }
    Level *level = e->levels[e->depth];
    if (kind == FRAME_SEQUENCE || kind == FRAME_PAIRS) {
        if (level == NULL) {
            level = e->levels[e->depth] = malloc(sizeof(Level));
            if (level == NULL) {
                HPyErr_NoMemory(e->ctx);
                if (owned)
                    HPy_Close(e->ctx, object);
                return NULL;
            }
        }
        level->count = level->next = 0;
    }
    Frame *frame = &e->frames[e->depth++];
    e->nesting += kind != FRAME_DEFAULT;
    *frame = (Frame){.kind = kind, .object = object, .object_owned = owned, .parts = HPy_NULL, .key = HPy_NULL};
    return frame;
}

/* Drops the frame just opened: what fails while a container is opened is its parent's affair. */
int encoder_abandon_frame(Encoder *e)
{
    encoder_pop_frame(e);
    return -1;
}

int encoder_check_depth(Encoder *e)
{
    HPyContext *ctx = e->ctx;
    if (JSON_LIKELY(e->depth <= JSON_MAX_DEPTH))
        return 0;
    if (e->options->check_circular && unwind_cycle(e))
        return -1;
    encoder_fail(e, ctx->h_RecursionError,
                 HPyUnicode_FromString(ctx, "maximum recursion depth exceeded while encoding a JSON object"));
    return encoder_abandon_frame(e);
}
