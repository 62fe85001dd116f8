/* Many values at once: a Harpy extension. */
#include "hpy.h"

#ifndef HPY_HARPY_ITEMS
#error HPY_HARPY_ITEMS says that these functions are there
#endif

enum { MOST = 16 };

static const char *const names[] = {"object", "none", "false", "true", "int",  "float",
                                    "str",    "ascii", "list",  "tuple", "dict"};

/* (kind, value) of an item, the value as Python has it. */
static HPy describe(HPyContext *ctx, const HPyItem *item)
{
    HPy value;
    switch (item->kind) {
    case HPyItem_INT:
        value = HPyLong_FromInt64_t(ctx, item->integer);
        break;
    case HPyItem_FLOAT:
        value = HPyFloat_FromDouble(ctx, item->number);
        break;
    case HPyItem_STR:
    case HPyItem_ASCII: {
        HPy bytes = HPyBytes_FromStringAndSize(ctx, item->text, item->length);
        value = HPyUnicode_FromEncodedObject(ctx, bytes, "utf-8", NULL);
        HPy_Close(ctx, bytes);
        break;
    }
    case HPyItem_LIST:
    case HPyItem_TUPLE:
    case HPyItem_DICT:
        value = HPy_BuildValue(ctx, "(nO)", item->length, item->object);
        break;
    case HPyItem_OBJECT:
        value = HPy_Dup(ctx, item->object);
        break;
    default:
        value = HPy_Dup(ctx, ctx->h_None);
        break;
    }
    if (HPy_IsNull(value))
        return HPy_NULL;
    HPy result = HPy_BuildValue(ctx, "(sO)", names[item->kind], value);
    HPy_Close(ctx, value);
    return result;
}

static HPy describe_all(HPyContext *ctx, const HPyItem *items, HPy_ssize_t count)
{
    HPy list = HPyList_New(ctx, 0);
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy one = describe(ctx, &items[i]);
        int status = HPy_IsNull(one) ? -1 : HPyList_Append(ctx, list, one);
        HPy_Close(ctx, one);
        if (status < 0) {
            HPy_Close(ctx, list);
            list = HPy_NULL;
            break;
        }
    }
    HPyItems_Close(ctx, items, count);
    return list;
}

/* read(seq, start, count, room): what HPySequence_ReadItems gives */
HPyDef_METH(read_items, "read", HPyFunc_VARARGS)
static HPy read_items_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    HPy seq;
    HPy_ssize_t start, count, size;
    HPyItem items[MOST];
    char room[64];
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Onnn", &seq, &start, &count, &size))
        return HPy_NULL;
    HPy_ssize_t read = HPySequence_ReadItems(ctx, seq, start, items, count, room, size);
    return read < 0 ? HPy_NULL : describe_all(ctx, items, read);
}

/* pairs(dict, count, room): all of a dict, a list for each call of HPyDict_ReadItems */
HPyDef_METH(pairs, "pairs", HPyFunc_VARARGS)
static HPy pairs_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    HPy dict;
    HPy_ssize_t count, size, position = 0;
    HPyItem items[2 * MOST];
    char room[64];
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Onn", &dict, &count, &size))
        return HPy_NULL;
    HPy all = HPyList_New(ctx, 0);
    for (;;) {
        HPy_ssize_t read = HPyDict_ReadItems(ctx, dict, &position, items, count, room, size);
        if (read == 0)
            return all;
        HPy some = read < 0 ? HPy_NULL : describe_all(ctx, items, 2 * read);
        int status = HPy_IsNull(some) ? -1 : HPyList_Append(ctx, all, some);
        HPy_Close(ctx, some);
        if (status < 0) {
            HPy_Close(ctx, all);
            return HPy_NULL;
        }
    }
}

/* make(program, *objects): HPy_FromItems of what the program's letters say */
HPyDef_METH(make, "make", HPyFunc_VARARGS)
static HPy make_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    HPyItem items[128];
    HPy_ssize_t count = 0;
    const char *p = nargs == 0 ? NULL : HPyUnicode_AsUTF8AndSize(ctx, args[0], NULL);
    if (p == NULL)
        return HPy_NULL;
    size_t object = 1;
    for (; *p != 0; p++) {
        HPyItem *item = &items[count++];
        *item = (HPyItem){.kind = HPyItem_NONE};
        switch (*p) {
        case 'n':
            break;
        case 't':
            item->kind = HPyItem_TRUE;
            break;
        case 'f':
            item->kind = HPyItem_FALSE;
            break;
        case 'i':
            item->kind = HPyItem_INT;
            item->integer = -7;
            break;
        case 'w':
            item->kind = HPyItem_INT;
            item->integer = INT64_MIN + 1;
            break;
        case 'd':
            item->kind = HPyItem_FLOAT;
            item->number = 0.1;
            break;
        case 'a':
            item->kind = HPyItem_ASCII;
            item->text = "text and more, of which not all is taken";
            item->length = 13;
            break;
        case 's':
            item->kind = HPyItem_STR;
            item->text = "h\xC3\xA9 \xF0\x9F\x98\x80!";
            item->length = 8;
            break;
        case 'x': /* no UTF-8 */
            item->kind = HPyItem_STR;
            item->text = "\xFF";
            item->length = 1;
            break;
        case '=': /* the text that was the item before it, but one */
            item->kind = HPyItem_SAME;
            item->integer = count - 3;
            break;
        case 'o':
            item->kind = HPyItem_OBJECT;
            item->object = args[object++];
            break;
        case '?':
            item->kind = (HPyItem_Kind)99;
            break;
        case '[':
        case '(':
        case '{':
            item->kind = *p == '[' ? HPyItem_LIST : *p == '(' ? HPyItem_TUPLE : HPyItem_DICT;
            item->length = *++p - '0';
            break;
        }
    }
    return HPy_FromItems(ctx, items, count);
}

/* equals(tuple, count): is it the first `count` of these? */
static const char *const texts[] = {"a", "be", "name", "in two words", "more than sixteen bytes", "h\xC3\xA9",
                                    "\xF0\x9F\x98\x80", "", "\xFF"};

HPyDef_METH(equals, "equals", HPyFunc_VARARGS)
static HPy equals_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    HPy tuple;
    HPy_ssize_t count;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "On", &tuple, &count))
        return HPy_NULL;
    return HPyBool_FromBool(ctx, HPyTuple_EqualsUTF8(ctx, tuple, texts, count));
}

/* equals_one(tuple, text): the text is always at the same place */
HPyDef_METH(equals_one, "equals_one", HPyFunc_VARARGS)
static HPy equals_one_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    static char written[100];
    const char *const one = written;
    HPy tuple;
    const char *text;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Os", &tuple, &text))
        return HPy_NULL;
    strncpy(written, text, sizeof written - 1);
    return HPyBool_FromBool(ctx, HPyTuple_EqualsUTF8(ctx, tuple, &one, 1));
}

static HPyDef *defines[] = {&read_items, &pairs, &make, &equals, &equals_one, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(items_ext, module)
