/* Strings and bytes. */
#include "hpy.h"
#include <stdlib.h>

#define UNARY(NAME, ...)                                                        \
    HPyDef_METH(NAME, #NAME, HPyFunc_O)                                         \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, HPy a)                    \
    {                                                                           \
        (void)self;                                                             \
        return __VA_ARGS__;                                                            \
    }
#define VARARGS(NAME, ...)                                                      \
    HPyDef_METH(NAME, #NAME, HPyFunc_VARARGS)                                   \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) \
    {                                                                           \
        (void)self, (void)nargs;                                                \
        __VA_ARGS__                                                                  \
    }
#define BYTES(i) HPyBytes_AsString(ctx, args[i])
#define SIZE(i) HPyBytes_Size(ctx, args[i])
#define INT(i) HPyLong_AsLong(ctx, args[i])
#define NAME_OR_NULL(i) (HPy_Is(ctx, args[i], ctx->h_None) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, args[i], NULL))

UNARY(ustr, HPyLong_FromLong(ctx, HPyUnicode_Check(ctx, a)))
UNARY(bcheck, HPyLong_FromLong(ctx, HPyBytes_Check(ctx, a)))
UNARY(asascii, HPyUnicode_AsASCIIString(ctx, a))
UNARY(aslatin1, HPyUnicode_AsLatin1String(ctx, a))
UNARY(asutf8, HPyUnicode_AsUTF8String(ctx, a))
UNARY(encodefs, HPyUnicode_EncodeFSDefault(ctx, a))
UNARY(sizeofbytes, HPyLong_FromSsize_t(ctx, HPyBytes_GET_SIZE(ctx, a)))

UNARY(utf8, ({
    HPy_ssize_t size = -1;
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, a, &size);
    HPy result = HPy_NULL;
    if (text != NULL) {
        const char *again = HPyUnicode_AsUTF8AndSize(ctx, a, NULL);
        if (again == text && text[size] == 0)
            result = HPyBytes_FromStringAndSize(ctx, text, size);
        else
            HPyErr_SetString(ctx, ctx->h_AssertionError, "the text is not kept, or has no NUL");
    }
    result;
}))

UNARY(bytescopy, ({
    const char *data = HPyBytes_AsString(ctx, a);
    HPy result = HPy_NULL;
    if (data != NULL && HPyBytes_AS_STRING(ctx, a) == data)
        result = HPyBytes_FromStringAndSize(ctx, data, HPyBytes_Size(ctx, a));
    result;
}))

VARARGS(fromstring, return HPyUnicode_FromString(ctx, BYTES(0));)
VARARGS(bytesfromstring, return HPyBytes_FromString(ctx, BYTES(0));)
VARARGS(bytesfromnull, return HPyBytes_FromStringAndSize(ctx, NULL, INT(0));)
VARARGS(bytesnegative, return HPyBytes_FromStringAndSize(ctx, "abc", INT(0));)
VARARGS(decodeascii, return HPyUnicode_DecodeASCII(ctx, BYTES(0), SIZE(0), NAME_OR_NULL(1));)
VARARGS(decodelatin1, return HPyUnicode_DecodeLatin1(ctx, BYTES(0), SIZE(0), NAME_OR_NULL(1));)
VARARGS(decodefs, return HPyUnicode_DecodeFSDefault(ctx, BYTES(0));)
VARARGS(decodefssize, return HPyUnicode_DecodeFSDefaultAndSize(ctx, BYTES(0), INT(1));)
VARARGS(encoded, return HPyUnicode_FromEncodedObject(ctx, args[0], NAME_OR_NULL(1), NAME_OR_NULL(2));)
VARARGS(substring, return HPyUnicode_Substring(ctx, args[0], INT(1), INT(2));)
VARARGS(readchar, {
    HPy_UCS4 c = HPyUnicode_ReadChar(ctx, args[0], INT(1));
    if (c == (HPy_UCS4)-1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    return HPyLong_FromUnsignedLong(ctx, c);
})
VARARGS(wide, return HPyUnicode_FromWideChar(ctx, L"wide \u20ac \U0001f600 text", INT(0));)

/* Two handles to one object: the pointer lives until the last is closed. */
UNARY(twohandles, ({
    HPy other = HPy_Dup(ctx, a);
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, a, NULL);
    HPy_Close(ctx, other);
    text == NULL ? HPy_NULL : HPyUnicode_FromString(ctx, text);
}))

/* Many strings in one call: what is closed is given back. */
HPyDef_METH(many, "many", HPyFunc_O)
static HPy many_impl(HPyContext *ctx, HPy self, HPy a)
{
    (void)self;
    long count = HPyLong_AsLong(ctx, a), total = 0;
    for (long i = 0; i < count; i++) {
        HPy number = HPyLong_FromLong(ctx, 100000 + i), text = HPy_Str(ctx, number);
        HPy_ssize_t size;
        HPyUnicode_AsUTF8AndSize(ctx, text, &size);
        total += size;
        HPy_Close(ctx, number);
        HPy_Close(ctx, text);
    }
    return HPyLong_FromLong(ctx, total);
}

/* The text of each item, all read before any is used. */
HPyDef_METH(joinall, "joinall", HPyFunc_VARARGS)
static HPy joinall_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    const char *texts[64];
    char joined[4096] = "";
    for (size_t i = 0; i < nargs; i++)
        if ((texts[i] = HPyUnicode_AsUTF8AndSize(ctx, args[i], NULL)) == NULL)
            return HPy_NULL;
    for (size_t i = 0; i < nargs; i++)
        strcat(joined, texts[i]);
    return HPyUnicode_FromString(ctx, joined);
}

/* The same for any number of items of a list. */
HPyDef_METH(copyall, "copyall", HPyFunc_O)
static HPy copyall_impl(HPyContext *ctx, HPy self, HPy list)
{
    (void)self;
    HPy_ssize_t count = HPy_Length(ctx, list);
    HPy *items = malloc((size_t)count * sizeof(HPy));
    const char **texts = malloc((size_t)count * sizeof(char *));
    for (HPy_ssize_t i = 0; i < count; i++) {
        items[i] = HPy_GetItem_i(ctx, list, i);
        texts[i] = HPyUnicode_AsUTF8AndSize(ctx, items[i], NULL);
    }
    HPyListBuilder builder = HPyListBuilder_New(ctx, count);
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy copy = HPyUnicode_FromString(ctx, texts[i]);
        HPyListBuilder_Set(ctx, builder, i, copy);
        HPy_Close(ctx, copy);
        HPy_Close(ctx, items[i]);
    }
    free(items);
    free(texts);
    return HPyListBuilder_Build(ctx, builder);
}

/* A str of each end of a text: the C strings start at all alignments. */
HPyDef_METH(tails, "tails", HPyFunc_O)
static HPy tails_impl(HPyContext *ctx, HPy self, HPy text)
{
    (void)self;
    HPy_ssize_t size;
    const char *utf8 = HPyUnicode_AsUTF8AndSize(ctx, text, &size);
    HPy list = HPyList_New(ctx, 0);
    for (HPy_ssize_t i = 0; i <= size; i++) {
        HPy tail = HPyUnicode_FromString(ctx, utf8 + i);
        HPyList_Append(ctx, list, tail);
        HPy_Close(ctx, tail);
    }
    return list;
}

static HPyDef *defines[] = {
    &ustr, &bcheck, &asascii, &aslatin1, &asutf8, &encodefs, &sizeofbytes, &utf8, &bytescopy, &fromstring,
    &bytesfromstring, &bytesfromnull, &bytesnegative, &decodeascii, &decodelatin1, &decodefs, &decodefssize, &encoded,
    &substring, &readchar, &wide, &twohandles, &many, &joinall, &copyall, &tails, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(unicode_ext, module)
