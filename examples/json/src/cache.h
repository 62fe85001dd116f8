/*
 * Where short texts came last during one decode: documents repeat their keys and many values, and saying that a str is
 * the same as one before costs less than making it anew.
 */
#ifndef HARPY_JSON_CACHE_H
#define HARPY_JSON_CACHE_H
#include <hpy.h>
#include <stdlib.h>

#include "text.h"

#define CACHE_SMALL 16
#define CACHE_LARGE 512
#define CACHE_TEXT_MAX 40

typedef struct {
    const char *text; /* in the document; NULL when the slot is empty */
    uint32_t length, hash;
    uint32_t item; /* its place among the items */
} CacheSlot;

typedef struct {
    CacheSlot *slots, *allocated;
    uint32_t mask;
    CacheSlot small[CACHE_SMALL];
} Cache;

static inline void cache_init(Cache *cache, size_t document_length)
{
    cache->allocated = document_length < 4096 ? NULL : calloc(CACHE_LARGE, sizeof(CacheSlot));
    if (cache->allocated) {
        cache->slots = cache->allocated;
        cache->mask = CACHE_LARGE - 1;
        return;
    }
    for (int i = 0; i < CACHE_SMALL; i++)
        cache->small[i].text = NULL;
    cache->slots = cache->small;
    cache->mask = CACHE_SMALL - 1;
}

static inline void cache_free(Cache *cache)
{
    free(cache->allocated);
}

/* A hash of 1 to CACHE_TEXT_MAX bytes, of which eight more than `length` may be read when `room` says so. */
static inline uint32_t cache_hash(const char *text, size_t length, int room)
{
    uint64_t first, last;
    if (length >= 8) {
        first = text_load(text);
        last = text_load(text + length - 8);
        for (size_t i = 8; i + 8 < length; i += 8)
            first = (first ^ text_load(text + i)) * 0x9E3779B97F4A7C15U;
    } else if (room) {
        first = 0;
        memcpy(&first, text, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        first >>= 64 - 8 * length;
#else
        first <<= 64 - 8 * length;
#endif
        last = 0;
    } else {
        first = 0;
        last = 0;
        memcpy(&first, text, length);
    }
    uint64_t mixed = (first ^ (last * 0xD6E8FEB86659FD93U) ^ length) * 0x9E3779B97F4A7C15U;
    return (uint32_t)(mixed >> 32) ^ (uint32_t)(mixed >> 20);
}

#endif
