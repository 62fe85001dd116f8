/* Opening containers, and objects of other types. */
#include "encode.h"

static int is_exactly(HPyContext *ctx, HPy value, HPy type)
{
    HPy actual = HPy_Type(ctx, value);
    int same = HPy_Is(ctx, actual, type);
    HPy_Close(ctx, actual);
    return same;
}

/* object.method(), with the exception in reach. */
static HPy call_method_catching(Encoder *e, HPy object, const char *method)
{
    HPy bound = HPy_GetAttr_s(e->ctx, object, method);
    if (HPy_IsNull(bound))
        return HPy_NULL;
    HPy result = json_call_catching(e->ctx, bound, NULL, 0, &e->error);
    HPy_Close(e->ctx, bound);
    return result;
}

static HPy list_of(Encoder *e, HPy iterable)
{
    return json_call_catching(e->ctx, e->ctx->h_ListType, &iterable, 1, &e->error);
}

/*
 * From now on code of the user may run and change what is being written: what was read ahead is read again when its
 * turn comes. Nothing has changed so far.
 */
static int expect_user_code(Encoder *e)
{
    HPyContext *ctx = e->ctx;
    if (e->runs_user_code)
        return 0;
    e->runs_user_code = 1;
    for (size_t i = 0; i < e->depth; i++) {
        Frame *frame = &e->frames[i];
        Level *level = e->levels[i];
        if (!frame_is_read(frame) || (frame->kind == FRAME_SEQUENCE && level->count == 0))
            continue;
        if (frame->kind == FRAME_PAIRS) {
            if (level->next > 0 && HPy_IsNull(frame->key)) {
                frame->key = HPy_FromItems(ctx, &level->items[level->next - 2], 1);
                if (HPy_IsNull(frame->key))
                    return -1;
            }
            frame->parts = HPyDict_Keys(ctx, frame->object);
            if (HPy_IsNull(frame->parts))
                return -1;
            frame->parts_owned = 1;
            frame->index = frame->taken;
            frame->length = HPy_Length(ctx, frame->parts);
        }
        encoder_drop_unread(ctx, level);
        if (frame->kind == FRAME_PAIRS)
            frame->kind = FRAME_DICT;
    }
    return 0;
}

/*
 * Opens a list or tuple; `length` is -1, or what is known of one that is no subclass. Returns 1, 0 when it was empty and
 * is written, or -1.
 */
int encoder_open_sequence(Encoder *e, HPy value, int owned, Kind kind, HPy_ssize_t length)
{
    HPyContext *ctx = e->ctx;
    int exact = length >= 0 || is_exactly(ctx, value, kind == KIND_LIST ? ctx->h_ListType : ctx->h_TupleType);
    if (!exact && expect_user_code(e) < 0) {
        if (owned)
            HPy_Close(ctx, value);
        return -1;
    }
    Frame *frame = encoder_push_frame(e, FRAME_SEQUENCE, value, owned);
    if (frame == NULL)
        return -1;
    if (JSON_LIKELY(exact)) {
        frame->parts = value;
    } else {
        frame->parts = list_of(e, value); /* as its __iter__ has it */
        if (HPy_IsNull(frame->parts))
            return encoder_abandon_frame(e);
        frame->parts_owned = 1;
    }
    frame->length = length >= 0 ? length : HPy_Length(ctx, frame->parts);
    if (frame->length <= 0) {
        int status = frame->length < 0 ? -1 : buffer_append(ctx, &e->out, "[]", 2);
        encoder_abandon_frame(e);
        return status;
    }
    if (encoder_check_cycle(e, 0) < 0 || encoder_check_depth(e) < 0)
        return -1;
    return buffer_append(ctx, &e->out, "[", 1) < 0 ? -1 : 1;
}

/* Sorts the parts of a dict just opened: its keys, or its items. */
static int sort_parts(Encoder *e, Frame *frame)
{
    HPyContext *ctx = e->ctx;
    HPy done;
    if (frame->kind == FRAME_DICT) {
        done = json_call_method(ctx, frame->parts, "sort", NULL, 0);
        if (!HPy_IsNull(done)) {
            HPy_Close(ctx, done);
            return 0;
        }
        /* Fail once more, in reach: from the same order, so with the same message. */
        HPyErr_Clear(ctx);
        HPy_Close(ctx, frame->parts);
        frame->parts = HPyDict_Keys(ctx, frame->object);
        if (HPy_IsNull(frame->parts))
            return -1;
    }
    done = call_method_catching(e, frame->parts, "sort");
    if (HPy_IsNull(done))
        return -1;
    HPy_Close(ctx, done);
    return 0;
}

/* list(value.items()) of a dict subclass, which may have its own idea of its items. */
static HPy list_items(Encoder *e, HPy value)
{
    HPyContext *ctx = e->ctx;
    HPy items = call_method_catching(e, value, "items");
    if (HPy_IsNull(items))
        return HPy_NULL;
    HPy result = HPy_NULL;
    HPy iterator = HPy_GetIter(ctx, items);
    if (!HPy_IsNull(iterator)) {
        result = list_of(e, iterator);
    } else if (HPyErr_ExceptionMatches(ctx, ctx->h_TypeError)) {
        HPyErr_Clear(ctx);
        HPy dict_name = json_type_name(ctx, value), items_name = json_type_name(ctx, items);
        if (!HPy_IsNull(dict_name) && !HPy_IsNull(items_name))
            encoder_fail(
                e, ctx->h_TypeError,
                HPyUnicode_FromFormat(ctx, "%S.items() returned a non-iterable (type %S)", dict_name, items_name));
        HPy_Close(ctx, dict_name);
        HPy_Close(ctx, items_name);
    }
    HPy_Close(ctx, iterator);
    HPy_Close(ctx, items);
    return result;
}

/* dict.__len__(value), whatever a subclass says. */
static HPy_ssize_t plain_dict_length(HPyContext *ctx, HPy value)
{
    HPy length = json_call_method(ctx, ctx->h_DictType, "__len__", &value, 1);
    if (HPy_IsNull(length))
        return -1;
    HPy_ssize_t result = HPyLong_AsSsize_t(ctx, length);
    HPy_Close(ctx, length);
    return result;
}

/* The same for a dict. */
int encoder_open_dict(Encoder *e, HPy value, int owned, HPy_ssize_t length)
{
    HPyContext *ctx = e->ctx;
    int exact = length >= 0 || is_exactly(ctx, value, ctx->h_DictType);
    if (!exact && expect_user_code(e) < 0) {
        if (owned)
            HPy_Close(ctx, value);
        return -1;
    }
    const int by_pairs = exact && !e->runs_user_code && !e->options->sort_keys;
    Frame *frame = encoder_push_frame(e, by_pairs ? FRAME_PAIRS : FRAME_DICT, value, owned);
    if (frame == NULL)
        return -1;
    if (length < 0)
        length = exact ? HPy_Length(ctx, value) : plain_dict_length(ctx, value);
    if (length <= 0) {
        int status = length < 0 ? -1 : buffer_append(ctx, &e->out, "{}", 2);
        encoder_abandon_frame(e);
        return status;
    }
    frame->length = length;
    if (encoder_check_cycle(e, !exact) < 0 || encoder_check_depth(e) < 0)
        return -1;
    if (by_pairs)
        return buffer_append(ctx, &e->out, "{", 1) < 0 ? -1 : 1;
    if (!exact)
        frame->kind = FRAME_ITEMS;
    frame->parts = exact ? HPyDict_Keys(ctx, value) : list_items(e, value);
    if (HPy_IsNull(frame->parts))
        return encoder_abandon_frame(e);
    frame->parts_owned = 1;
    if (e->options->sort_keys && sort_parts(e, frame) < 0)
        return encoder_abandon_frame(e);
    frame->length = HPy_Length(ctx, frame->parts);
    if (frame->length < 0)
        return encoder_abandon_frame(e);
    return buffer_append(ctx, &e->out, "{", 1) < 0 ? -1 : 1;
}

/* Opens an object of another type: *value becomes what the default function makes of it. */
int encoder_open_default(Encoder *e, HPy *value, int *owned)
{
    HPyContext *ctx = e->ctx;
    HPy function = e->options->default_function;
    if (HPy_IsNull(function)) {
        HPy name = json_class_name(ctx, *value);
        if (!HPy_IsNull(name))
            encoder_fail(e, ctx->h_TypeError,
                         HPyUnicode_FromFormat(ctx, "Object of type %S is not JSON serializable", name));
        HPy_Close(ctx, name);
        if (*owned)
            HPy_Close(ctx, *value);
        return -1;
    }
    HPy object = *value;
    if (encoder_push_frame(e, FRAME_DEFAULT, object, *owned) == NULL)
        return -1;
    if (encoder_check_cycle(e, 1) < 0 || encoder_check_depth(e) < 0)
        return -1;
    *value = json_call_catching(ctx, function, &object, 1, &e->error);
    if (HPy_IsNull(*value))
        return encoder_abandon_frame(e);
    *owned = 1;
    return 0;
}
