#include "keymemo.h"

#include <stdlib.h>

/* After this many wrong guesses more than right ones, guessing is given up. */
#define KEY_MEMO_PATIENCE 512

/* 1 to KEY_MEMO_SIZE - 1 */
static uint8_t place_of(const char *text, size_t length)
{
    uint32_t hash = 2166136261U;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619U;
    return (uint8_t)(1 + (hash ^ hash >> 15) % (KEY_MEMO_SIZE - 1));
}

void key_memo_add(HPyContext *ctx, KeyMemo *memo, HPy key, const char *text, size_t length)
{
    if (memo->off)
        return;
    if (memo->entries == NULL) {
        memo->entries = calloc(KEY_MEMO_SIZE, sizeof(KeyEntry));
        memo->off = memo->entries == NULL;
        if (memo->off)
            return;
    }
    if (++memo->wrong - memo->right > KEY_MEMO_PATIENCE) {
        memo->off = 1;
        return;
    }
    uint8_t before = memo->last;
    memo->last = 0;
    if (length > KEY_MEMO_TEXT_MAX)
        return;
    uint8_t place = place_of(text, length);
    KeyEntry *entry = &memo->entries[place];
    int same_text = entry->length == length && memcmp(entry->text, text, length) == 0;
    if (!same_text) {
        /* Links to an entry that is used again lead to a wrong guess, no more. */
        entry->next[0] = entry->next[1] = 0;
        entry->length = (uint8_t)length;
        memcpy(entry->text, text, length);
    }
    if (HPy_IsNull(entry->key) || !same_text || !HPy_Is(ctx, entry->key, key)) {
        if (!HPy_IsNull(entry->key))
            HPy_Close(ctx, entry->key);
        entry->key = HPy_Dup(ctx, key);
    }
    uint8_t *next = memo->entries[before].next;
    if (next[0] != place) {
        next[1] = next[0];
        next[0] = place;
    }
    memo->last = place;
}

void key_memo_free(HPyContext *ctx, KeyMemo *memo)
{
    if (memo->entries == NULL)
        return;
    for (int i = 1; i < KEY_MEMO_SIZE; i++) {
        if (!HPy_IsNull(memo->entries[i].key))
            HPy_Close(ctx, memo->entries[i].key);
    }
    free(memo->entries);
}
