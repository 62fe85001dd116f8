#include "keywords.h"

static bool read_names(Keywords *keywords, HPy names, HPy_ssize_t count) {
    HPyContext *ctx = keywords->ctx;
    if (count > KEYWORDS_ON_STACK) {
        keywords->items = (Keyword *)malloc((size_t)count * sizeof(Keyword));
        if (!keywords->items) {
            keywords->items = keywords->on_stack;
            HPyErr_NoMemory(ctx);
            return false;
        }
    }
    for (; keywords->count < count; keywords->count++) {
        Keyword *item = &keywords->items[keywords->count];
        item->name = HPy_GetItem_i(ctx, names, keywords->count);
        if (HPy_IsNull(item->name))
            return false;
        item->utf8 = NULL;
        if (!HPyUnicode_Check(ctx, item->name))
            continue;
        item->utf8 = HPyUnicode_AsUTF8AndSize(ctx, item->name, &item->size);
        if (!item->utf8)
            HPyErr_Clear(ctx); /* a lone surrogate: no parameter has such a name */
    }
    return true;
}

static void init(Keywords *keywords, HPyContext *ctx) {
    keywords->ctx = ctx;
    keywords->values = NULL;
    keywords->dict = HPy_NULL;
    keywords->count = 0;
    keywords->items = keywords->on_stack;
}

bool harpy_keywords_from_names(Keywords *keywords, HPyContext *ctx, HPy kwnames, const HPy *values) {
    init(keywords, ctx);
    if (HPy_IsNull(kwnames))
        return true;
    keywords->values = values;
    HPy_ssize_t count = HPy_Length(ctx, kwnames);
    return count >= 0 && read_names(keywords, kwnames, count);
}

bool harpy_keywords_from_dict(Keywords *keywords, HPyContext *ctx, HPy dict) {
    init(keywords, ctx);
    if (HPy_IsNull(dict))
        return true;
    keywords->dict = dict;
    HPy_ssize_t count = HPy_Length(ctx, dict);
    if (count <= 0)
        return count == 0;
    HPy names = HPyDict_Keys(ctx, dict);
    if (HPy_IsNull(names))
        return false;
    bool ok = read_names(keywords, names, count);
    HPy_Close(ctx, names);
    return ok;
}

void harpy_keywords_close(Keywords *keywords) {
    for (HPy_ssize_t i = 0; i < keywords->count; i++)
        HPy_Close(keywords->ctx, keywords->items[i].name);
    if (keywords->items != keywords->on_stack)
        free(keywords->items);
}

HPy_ssize_t harpy_keywords_find(const Keywords *keywords, const char *name) {
    if (keywords->count == 0)
        return -1;
    size_t size = strlen(name);
    for (HPy_ssize_t i = 0; i < keywords->count; i++) {
        const Keyword *item = &keywords->items[i];
        if (item->utf8 && (size_t)item->size == size && memcmp(item->utf8, name, size) == 0)
            return i;
    }
    return -1;
}
