/*
 * The encoder: one loop over the values, with what is open in `frames` rather than on the C stack.
 *
 * When something raises, the exception object is kept in Encoder.error while the frames
 * add their notes ("when serializing dict item 'a'"), and is raised at the end.
 */
#include "encode.h"

#include <stdlib.h>

/*
 * Writes one value, or opens it. Returns 1 when a container is open now, 0 when the value
 * is complete, -1 after an error. The handle is closed or belongs to the new frame.
 */
static int write_value(Encoder *e, HPy value, int owned, uint8_t *hint)
{
    HPyContext *ctx = e->ctx;
    int status;
    for (;;) {
        Kind kind = encoder_kind(ctx, value, *hint);
        *hint = (uint8_t)kind;
        switch (kind) {
        case KIND_STR:
            status = encoder_write_str(e, value);
            break;
        case KIND_INT:
            status = encoder_write_int(e, value, 0);
            break;
        case KIND_INT_OR_BOOL:
            status = encoder_write_int_or_bool(e, value);
            break;
        case KIND_FLOAT:
            status = encoder_write_float(e, value, 0);
            break;
        case KIND_NONE:
            status = buffer_append(ctx, &e->out, "null", 4);
            break;
        case KIND_TRUE:
            status = buffer_append(ctx, &e->out, "true", 4);
            break;
        case KIND_FALSE:
            status = buffer_append(ctx, &e->out, "false", 5);
            break;
        case KIND_LIST:
        case KIND_TUPLE:
            return encoder_open_sequence(e, value, owned, kind, -1);
        case KIND_DICT:
            return encoder_open_dict(e, value, owned, -1);
        default:
            if (encoder_open_default(e, &value, &owned) < 0)
                return -1;
            hint = &e->frames[e->depth - 1].hint;
            continue;
        }
        if (owned)
            HPy_Close(ctx, value);
        return status;
    }
}

/* The value of the member that `part` stands for; its key goes into the frame. */
static HPy split_member(Encoder *e, Frame *frame, HPy part)
{
    HPyContext *ctx = e->ctx;
    if (JSON_LIKELY(frame->kind == FRAME_DICT)) {
        frame->key = part;
        return HPy_GetItem(ctx, frame->object, part);
    }
    HPy value = HPy_NULL;
    if (!HPyTuple_Check(ctx, part) || HPy_Length(ctx, part) != 2) {
        encoder_fail(e, ctx->h_ValueError, HPyUnicode_FromString(ctx, "items must return 2-tuples"));
    } else {
        frame->key = HPy_GetItem_i(ctx, part, 0);
        if (!HPy_IsNull(frame->key))
            value = HPy_GetItem_i(ctx, part, 1);
    }
    HPy_Close(ctx, part);
    return value;
}

/* As `write_value`, for a value that was read as an item. */
static int write_item(Encoder *e, const HPyItem *item, uint8_t *hint)
{
    HPyContext *ctx = e->ctx;
    switch (item->kind) {
    case HPyItem_ASCII:
    case HPyItem_STR:
        return encoder_write_text(e, item->text, (size_t)item->length);
    case HPyItem_INT:
        return encoder_write_int64(e, item->integer, 0);
    case HPyItem_FLOAT:
        return encoder_write_double(e, item->number, 0);
    case HPyItem_NONE:
        return buffer_append(ctx, &e->out, "null", 4);
    case HPyItem_TRUE:
        return buffer_append(ctx, &e->out, "true", 4);
    case HPyItem_FALSE:
        return buffer_append(ctx, &e->out, "false", 5);
    case HPyItem_LIST:
    case HPyItem_TUPLE:
        return encoder_open_sequence(e, item->object, 1, item->kind == HPyItem_LIST ? KIND_LIST : KIND_TUPLE,
                             item->length);
    case HPyItem_DICT:
        return encoder_open_dict(e, item->object, 1, item->length);
    default:
        return write_value(e, item->object, 1, hint);
    }
}

/* Reads on for the innermost frame. Returns 1, 0 at its end, or -1. */
static int read_on(Encoder *e, Frame *frame, Level *level)
{
    HPyContext *ctx = e->ctx;
    level->next = 0;
    if (frame->kind == FRAME_PAIRS) {
        level->count = HPyDict_ReadItems(ctx, frame->object, &frame->index, level->items, LEVEL_ITEMS / 2,
                                         level->room, LEVEL_ROOM);
        if (level->count > 0)
            level->count *= 2;
    } else {
        /* What code of the user changes shows at once. */
        level->count = HPySequence_ReadItems(ctx, frame->parts, frame->index, level->items,
                                             e->runs_user_code ? 1 : LEVEL_ITEMS, level->room, LEVEL_ROOM);
    }
    if (level->count >= 0)
        return level->count > 0;
    level->count = 0;
    return -1;
}

/*
 * Writes on in the innermost frame, until a container in it is open (1), it is complete (0), something in it failed (-1)
 * or it itself did (-2).
 */
static int write_items(Encoder *e)
{
    const size_t own = e->depth;
    for (;;) {
        Frame *frame = &e->frames[own - 1];
        if (!frame_is_read(frame))
            return 2; /* from now on it is written otherwise */
        Level *level = e->levels[own - 1];
        if (level->next == level->count) {
            int more = read_on(e, frame, level);
            if (more <= 0)
                return more < 0 ? -2 : 0;
        }
        int status;
        if (frame->kind == FRAME_PAIRS) {
            const HPyItem *key = &level->items[level->next];
            level->next += 2;
            frame->taken++;
            status = encoder_write_key_item(e, key, !frame->written);
            frame_drop_key(e->ctx, frame);
            if (HPyItem_HasObject(key))
                frame->key = key->object;
            if (status <= 0) {
                HPyItems_Close(e->ctx, key + 1, 1);
                if (status < 0)
                    return -2;
                continue;
            }
            frame->written = 1;
            status = write_item(e, key + 1, &frame->hint);
        } else {
            const HPyItem *item = &level->items[level->next++];
            const int first = frame->index++ == 0;
            if (encoder_write_separator(e, first) < 0) {
                HPyItems_Close(e->ctx, item, 1);
                return -2;
            }
            status = write_item(e, item, &frame->hint);
        }
        if (status < 0)
            return -1;
        if (e->depth != own)
            return 1;
    }
}

/* Writes on in the innermost frame: 1 when it has more, 0 when it is complete, -1 after an error in it itself. */
static int next_value(Encoder *e, Frame *frame, HPy *value)
{
    HPyContext *ctx = e->ctx;
    frame_drop_key(ctx, frame);
    while (frame->index < frame->length) {
        HPy part = HPy_GetItem_i(ctx, frame->parts, frame->index);
        if (HPy_IsNull(part))
            return -1;
        frame->index++;
        *value = split_member(e, frame, part);
        int written = HPy_IsNull(*value) ? -1 : encoder_write_key(e, frame->key, !frame->written);
        if (written > 0) {
            frame->written = 1;
            return 1;
        }
        HPy_Close(ctx, *value);
        frame_drop_key(ctx, frame);
        if (written < 0)
            return -1;
    }
    return 0;
}

/* Writes the end of the innermost frame and removes it. */
static int finish_frame(Encoder *e)
{
    Frame *frame = &e->frames[e->depth - 1];
    int status = 0;
    if (frame->kind != FRAME_DEFAULT) {
        int is_array = frame->kind == FRAME_SEQUENCE;
        if (!HPy_IsNull(e->options->indent) && (is_array || frame->written))
            status = encoder_write_line_break(e, e->nesting - 1);
        if (status == 0)
            status = buffer_append(e->ctx, &e->out, is_array ? "]" : "}", 1);
    }
    encoder_pop_frame(e);
    return status;
}

static int write_all(Encoder *e, HPy value)
{
    uint8_t hint = KIND_UNKNOWN;
    uint8_t *hint_place = &hint;
    int owned = 0;
    for (;;) {
        if (write_value(e, value, owned, hint_place) < 0)
            return -1;
        for (;;) {
            if (e->depth == 0)
                return 0;
            Frame *frame = &e->frames[e->depth - 1];
            if (frame_is_read(frame)) {
                int status = write_items(e);
                if (status > 0)
                    continue;
                if (status < 0)
                    return status == -2 ? encoder_abandon_frame(e) : -1;
                if (finish_frame(e) < 0)
                    return -1;
                continue;
            }
            int more = frame->kind == FRAME_DEFAULT ? 0 : next_value(e, frame, &value);
            if (more > 0) {
                owned = 1;
                /* What a key stands for tends to be of one kind too. */
                int by_key = frame->kind == FRAME_DICT && e->key_memo.entries;
                hint_place = by_key ? &e->key_memo.entries[e->key_memo.last].hint : &frame->hint;
                break;
            }
            if (more < 0)
                return encoder_abandon_frame(e);
            if (finish_frame(e) < 0)
                return -1;
        }
    }
}

/* Adds to the exception where in this frame it came about. */
static void annotate(Encoder *e, HPy add_note, const Frame *frame)
{
    HPyContext *ctx = e->ctx;
    HPy note = HPy_NULL, done = HPy_NULL;
    HPy key = frame->key;
    if (frame->kind == FRAME_PAIRS && HPy_IsNull(key) && e->levels[frame - e->frames]->next > 0) {
        const Level *level = e->levels[frame - e->frames];
        key = HPy_FromItems(ctx, &level->items[level->next - 2], 1);
    }
    HPy type = json_full_type_name(ctx, frame->object);
    if (!HPy_IsNull(type)) {
        if (frame->kind == FRAME_DEFAULT)
            note = HPyUnicode_FromFormat(ctx, "when serializing %S object", type);
        else if (frame->kind == FRAME_SEQUENCE)
            note = HPyUnicode_FromFormat(ctx, "when serializing %S item %zd", type, frame->index - 1);
        else
            note = HPyUnicode_FromFormat(ctx, "when serializing %S item %R", type, key);
    }
    if (!HPy_IsNull(note)) {
        HPy arguments[] = {e->error, note};
        done = HPy_Call(ctx, add_note, arguments, 2, HPy_NULL);
    }
    HPyErr_Clear(ctx); /* the note is a courtesy; the exception itself matters */
    if (!HPy_IsNull(key) && HPy_IsNull(frame->key))
        HPy_Close(ctx, key);
    HPy_Close(ctx, type);
    HPy_Close(ctx, note);
    HPy_Close(ctx, done);
}

/* Closes what an error left open and raises it. */
static void unwind(Encoder *e)
{
    HPyContext *ctx = e->ctx;
    HPy add_note = HPy_NULL;
    if (!HPy_IsNull(e->error) && HPy_HasAttr_s(ctx, ctx->h_BaseException, "add_note")) /* since Python 3.11 */
        add_note = HPy_GetAttr_s(ctx, ctx->h_BaseException, "add_note");
    while (e->depth > 0) {
        if (!HPy_IsNull(add_note))
            annotate(e, add_note, &e->frames[e->depth - 1]);
        encoder_pop_frame(e);
    }
    HPy_Close(ctx, add_note);
    if (!HPy_IsNull(e->error)) {
        HPy type = HPy_Type(ctx, e->error);
        HPyErr_SetObject(ctx, type, e->error);
        HPy_Close(ctx, type);
        HPy_Close(ctx, e->error);
    }
}

/* Reads a separator or the indent: a str, or the plain text that stands for HPY_NULL. */
static int open_piece(Encoder *e, Piece *piece, HPy string, const char *plain)
{
    if (HPy_IsNull(string)) {
        piece->data = plain;
        piece->length = strlen(plain);
        memcpy(piece->first, plain, piece->length);
        return 0;
    }
    if (text_view(e->ctx, string, &piece->view) < 0)
        return -1;
    piece->viewed = 1;
    piece->data = piece->view.data;
    piece->length = piece->view.length;
    memcpy(piece->first, piece->data, piece->length < sizeof piece->first ? piece->length : sizeof piece->first);
    if (piece->view.surrogates)
        e->contents |= TEXT_SURROGATE;
    for (size_t i = 0; i < piece->length; i++) {
        if (piece->data[i] == 0)
            e->contents |= TEXT_NUL;
        else if (piece->data[i] & 0x80)
            e->contents |= TEXT_NON_ASCII;
    }
    return 0;
}

static void close_piece(Encoder *e, Piece *piece)
{
    if (piece->viewed)
        text_release(e->ctx, &piece->view);
}

/* The str of what has been written. */
static HPy take_text(Encoder *e)
{
    if (buffer_reserve(e->ctx, &e->out, 1) < 0)
        return HPy_NULL;
    e->out.data[e->out.length] = 0;
    return text_new(e->ctx, e->out.data, e->out.length, e->contents);
}

HPy json_encode(HPyContext *ctx, HPy value, const EncodeOptions *options)
{
    Encoder e;
    HPy result = HPy_NULL;
    e.ctx = ctx;
    e.options = options;
    e.out = (Buffer){0};
    e.contents = TEXT_ASCII;
    e.ensure_ascii = options->ensure_ascii;
    e.runs_user_code = !HPy_IsNull(options->default_function);
    e.error = HPy_NULL;
    e.item_separator = e.key_separator = e.indent = (Piece){0};
    e.key_memo = (KeyMemo){0};
    e.frames = e.frame_room;
    e.levels = e.level_room;
    memset(e.level_room, 0, sizeof e.level_room);
    e.level_room[0] = &e.first_level;
    e.frame_capacity = sizeof e.frame_room / sizeof e.frame_room[0];
    e.depth = e.nesting = e.landmark = 0;
    const char *comma = HPy_IsNull(options->indent) ? ", " : ",";
    if (open_piece(&e, &e.item_separator, options->item_separator, comma) == 0 &&
        open_piece(&e, &e.key_separator, options->key_separator, ": ") == 0 &&
        open_piece(&e, &e.indent, options->indent, "") == 0 && write_all(&e, value) == 0)
        result = take_text(&e);
    else
        unwind(&e);
    for (size_t i = 1; i < e.frame_capacity; i++)
        free(e.levels[i]);
    if (e.levels != e.level_room)
        free(e.levels);
    if (e.frames != e.frame_room)
        free(e.frames);
    close_piece(&e, &e.item_separator);
    close_piece(&e, &e.key_separator);
    close_piece(&e, &e.indent);
    key_memo_free(ctx, &e.key_memo);
    buffer_free(&e.out);
    return result;
}

HPy json_encode_str(HPyContext *ctx, HPy string, int ensure_ascii)
{
    Encoder e;
    HPy result = HPy_NULL;
    e.ctx = ctx;
    e.out = (Buffer){0};
    e.contents = TEXT_ASCII;
    e.ensure_ascii = ensure_ascii;
    if (encoder_write_str(&e, string) == 0)
        result = take_text(&e);
    buffer_free(&e.out);
    return result;
}
