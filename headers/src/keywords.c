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
        item->utf8 = HPyUnicode_AsUTF8AndSize(ctx, item->name, &item->size);
        if (!item->utf8)
            HPyErr_Clear(ctx); /* no str, or a lone surrogate: no parameter has such a name */
    }
    return true;
}

void harpy_keywords_none(Keywords *keywords, HPyContext *ctx) {
    keywords->ctx = ctx;
    keywords->values = NULL;
    keywords->dict = HPy_NULL;
    keywords->count = 0;
    keywords->items = keywords->on_stack;
}

bool harpy_keywords_from_names(Keywords *keywords, HPyContext *ctx, HPy kwnames, HPy_ssize_t count,
                               const HPy *values) {
    harpy_keywords_none(keywords, ctx);
    if (HPy_IsNull(kwnames))
        return true;
    keywords->values = values;
    return read_names(keywords, kwnames, count);
}

bool harpy_keywords_from_dict(Keywords *keywords, HPyContext *ctx, HPy dict) {
    harpy_keywords_none(keywords, ctx);
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

static bool is_same(const char *utf8, HPy_ssize_t size, const char *name) {
    HPy_ssize_t i = 0;
    for (; i < size; i++)
        if (utf8[i] != name[i] || name[i] == '\0')
            return false;
    return name[i] == '\0';
}

static bool is_named(const Keyword *keyword, const char *name) {
    return keyword->utf8 && is_same(keyword->utf8, keyword->size, name);
}

bool harpy_is_text(HPyContext *ctx, HPy str, const char *text) {
    HPy_ssize_t size;
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, str, &size);
    return utf8 && is_same(utf8, size, text);
}

HPy_ssize_t harpy_keywords_find(const Keywords *keywords, const char *name, HPy_ssize_t likely) {
    if (likely >= 0 && likely < keywords->count && is_named(&keywords->items[likely], name))
        return likely;
    for (HPy_ssize_t i = 0; i < keywords->count; i++)
        if (is_named(&keywords->items[i], name))
            return i;
    return -1;
}
