/*
 * Remembers how keys were written. Objects of one kind have the same key objects in the same order, so each
 * entry remembers which keys came after it: a guess costs one or two HPy_Is, where a right one saves reading
 * the key's text and escaping it.
 */
#ifndef HARPY_JSON_KEYMEMO_H
#define HARPY_JSON_KEYMEMO_H
#include "text.h"

#define KEY_MEMO_SIZE 255
#define KEY_MEMO_TEXT_MAX 48

typedef struct {
    HPy key;         /* HPY_NULL: never used */
    uint8_t next[2]; /* what came after it, the last one first */
    uint8_t length;
    uint8_t hint; /* the kind of the value that it last stood for */
    char text[KEY_MEMO_TEXT_MAX]; /* the key in quotes, and the key separator */
} KeyEntry;

typedef struct {
    KeyEntry *entries; /* NULL until the first key; entry 0 stands for the start */
    uint8_t last;
    int right, wrong;
    int off; /* keys keep changing: stop guessing */
} KeyMemo;

/* The entry of this key if it was guessed, or NULL. */
static inline const KeyEntry *key_memo_find(HPyContext *ctx, KeyMemo *memo, HPy key)
{
    if (memo->entries == NULL || memo->off)
        return NULL;
    KeyEntry *before = &memo->entries[memo->last];
    for (int i = 0; i < 2; i++) {
        uint8_t guess = before->next[i];
        if (guess == 0)
            break;
        if (HPy_Is(ctx, key, memo->entries[guess].key)) {
            before->next[i] = before->next[0];
            before->next[0] = guess;
            memo->last = guess;
            memo->right++;
            return &memo->entries[guess];
        }
    }
    return NULL;
}

/* Remembers the text that a key was just written as. Never fails: without memory there is nothing to remember. */
void key_memo_add(HPyContext *ctx, KeyMemo *memo, HPy key, const char *text, size_t length);

void key_memo_free(HPyContext *ctx, KeyMemo *memo);

#endif
