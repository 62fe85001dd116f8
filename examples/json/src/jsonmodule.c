/* The module harpy_json: its functions and how they take their arguments. */
#include "arguments.h"
#include "json.h"
#include "text.h"

/* ---- dumps, dump ---- */

enum { SKIPKEYS, ENSURE_ASCII, CHECK_CIRCULAR, ALLOW_NAN, CLS, INDENT, SEPARATORS, DEFAULT, SORT_KEYS, DUMP_OPTIONS };

static const char *const dump_names[] = {"skipkeys", "ensure_ascii", "check_circular", "allow_nan", "cls",
                                         "indent",   "separators",   "default",        "sort_keys", NULL};

static const char *const dumps_positional[] = {"obj", NULL};
static const char *const dump_positional[] = {"obj", "fp", NULL};

static int is_given(HPyContext *ctx, HPy value)
{
    return !HPy_IsNull(value) && !HPy_Is(ctx, value, ctx->h_None);
}

/* Whether an option is true; -1 with an exception set. */
static int truth(HPyContext *ctx, HPy value, int absent)
{
    return HPy_IsNull(value) ? absent : HPy_IsTrue(ctx, value);
}

/* The separator for the encoder, which CPython's error calls by its argument number there. */
static int check_separator(HPyContext *ctx, HPy separator, int number)
{
    if (HPyUnicode_Check(ctx, separator))
        return 0;
    HPy name = HPy_Is(ctx, separator, ctx->h_None) ? HPyUnicode_FromString(ctx, "None") : json_type_name(ctx, separator);
    if (!HPy_IsNull(name))
        HPyErr_Format(ctx, ctx->h_TypeError, "make_encoder() argument %d must be str, not %S", number, name);
    HPy_Close(ctx, name);
    return -1;
}

/* item_separator, key_separator = separators */
static int unpack_separators(HPyContext *ctx, HPy separators, HPy *item, HPy *key)
{
    HPy unpack = HPyGlobal_Load(ctx, json_unpack_pair);
    HPy pair = HPy_Call(ctx, unpack, &separators, 1, HPy_NULL);
    HPy_Close(ctx, unpack);
    if (HPy_IsNull(pair))
        return -1;
    *item = HPy_GetItem_i(ctx, pair, 0);
    *key = HPy_GetItem_i(ctx, pair, 1);
    HPy_Close(ctx, pair);
    return 0;
}

/* A new str to indent by. */
static HPy make_indent(HPyContext *ctx, HPy indent)
{
    if (HPyUnicode_Check(ctx, indent))
        return HPy_Dup(ctx, indent);
    HPy space = HPyUnicode_FromString(ctx, " ");
    HPy result = HPy_IsNull(space) ? HPy_NULL : HPy_Multiply(ctx, space, indent);
    HPy_Close(ctx, space);
    if (!HPy_IsNull(result) && !HPyUnicode_Check(ctx, result)) {
        HPy_Close(ctx, result);
        return HPyErr_SetString(ctx, ctx->h_TypeError, "indent must be a str or an int");
    }
    return result;
}

/* cls(**options).encode(obj) */
static HPy encode_with_class(HPyContext *ctx, const Arguments *a, HPy obj)
{
    HPy tuple = HPy_NULL, encoder = HPy_NULL, result = HPy_NULL;
    HPy options = HPyDict_New(ctx);
    if (HPy_IsNull(options))
        return HPy_NULL;
    HPy defaults[DUMP_OPTIONS] = {ctx->h_False, ctx->h_True, ctx->h_True, ctx->h_True, ctx->h_None,
                                  ctx->h_None,  ctx->h_None, ctx->h_None, ctx->h_False};
    for (int i = 0; i < DUMP_OPTIONS; i++) {
        HPy value = HPy_IsNull(a->options[i]) ? defaults[i] : a->options[i];
        if (i != CLS && HPy_SetItem_s(ctx, options, dump_names[i], value) < 0)
            goto done;
    }
    if (arguments_add_extra(ctx, a, options) < 0)
        goto done;
    tuple = HPyTuple_FromArray(ctx, NULL, 0);
    if (!HPy_IsNull(tuple))
        encoder = HPy_CallTupleDict(ctx, a->options[CLS], tuple, options);
    if (!HPy_IsNull(encoder))
        result = json_call_method(ctx, encoder, "encode", &obj, 1);
done:
    HPy_Close(ctx, tuple);
    HPy_Close(ctx, encoder);
    HPy_Close(ctx, options);
    return result;
}

static HPy encode_with_options(HPyContext *ctx, const Arguments *a, HPy obj)
{
    EncodeOptions options;
    HPy result = HPy_NULL, item = HPy_NULL, key = HPy_NULL, indent = HPy_NULL;
    if ((options.skip_keys = truth(ctx, a->options[SKIPKEYS], 0)) < 0 ||
        (options.ensure_ascii = truth(ctx, a->options[ENSURE_ASCII], 1)) < 0 ||
        (options.check_circular = truth(ctx, a->options[CHECK_CIRCULAR], 1)) < 0 ||
        (options.allow_nan = truth(ctx, a->options[ALLOW_NAN], 1)) < 0 ||
        (options.sort_keys = truth(ctx, a->options[SORT_KEYS], 0)) < 0)
        return HPy_NULL;
    if (is_given(ctx, a->options[SEPARATORS]) && unpack_separators(ctx, a->options[SEPARATORS], &item, &key) < 0)
        return HPy_NULL;
    if (HPyUnicode_Check(ctx, obj)) {
        result = json_encode_str(ctx, obj, options.ensure_ascii);
        goto done;
    }
    if (is_given(ctx, a->options[INDENT])) {
        indent = make_indent(ctx, a->options[INDENT]);
        if (HPy_IsNull(indent))
            goto done;
    }
    if (!HPy_IsNull(key) && (check_separator(ctx, key, 5) < 0 || check_separator(ctx, item, 6) < 0))
        goto done;
    options.indent = indent;
    options.item_separator = item;
    options.key_separator = key;
    options.default_function = is_given(ctx, a->options[DEFAULT]) ? a->options[DEFAULT] : HPy_NULL;
    result = json_encode(ctx, obj, &options);
done:
    HPy_Close(ctx, item);
    HPy_Close(ctx, key);
    HPy_Close(ctx, indent);
    return result;
}

static HPy encode_arguments(HPyContext *ctx, const Arguments *a, HPy obj)
{
    if (is_given(ctx, a->options[CLS]))
        return encode_with_class(ctx, a, obj);
    if (arguments_check_extra(ctx, a, "JSONEncoder.__init__") < 0)
        return HPy_NULL;
    return encode_with_options(ctx, a, obj);
}

HPyDef_METH(dumps, "dumps", HPyFunc_KEYWORDS,
            .doc = "dumps($module, /, obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,\n"
                   "      cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)\n"
                   "--\n\n"
                   "The JSON text of obj, as a str. The options are those of json.dumps.")
static HPy dumps_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    HPy obj, options[DUMP_OPTIONS];
    Arguments a = {.function = "dumps", .positional_names = dumps_positional, .option_names = dump_names,
                   .positional = &obj, .options = options, .takes_extra = 1};
    if (arguments_parse(ctx, &a, args, nargs, kwnames) < 0)
        return HPy_NULL;
    return encode_arguments(ctx, &a, obj);
}

HPyDef_METH(dump, "dump", HPyFunc_KEYWORDS,
            .doc = "dump($module, /, obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,\n"
                   "     cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)\n"
                   "--\n\n"
                   "Writes the JSON text of obj to the file fp, in one piece.")
static HPy dump_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    HPy positional[2], options[DUMP_OPTIONS];
    Arguments a = {.function = "dump", .positional_names = dump_positional, .option_names = dump_names,
                   .positional = positional, .options = options, .takes_extra = 1};
    if (arguments_parse(ctx, &a, args, nargs, kwnames) < 0)
        return HPy_NULL;
    HPy text = encode_arguments(ctx, &a, positional[0]);
    if (HPy_IsNull(text))
        return HPy_NULL;
    HPy done = json_call_method(ctx, positional[1], "write", &text, 1);
    HPy_Close(ctx, text);
    if (HPy_IsNull(done))
        return HPy_NULL;
    HPy_Close(ctx, done);
    return HPy_Dup(ctx, ctx->h_None);
}

/* ---- loads, load ---- */

enum { LOAD_CLS, OBJECT_HOOK, PARSE_FLOAT, PARSE_INT, PARSE_CONSTANT, OBJECT_PAIRS_HOOK, STRICT, LOAD_OPTIONS };

static const char *const load_names[] = {"cls",    "object_hook", "parse_float", "parse_int", "parse_constant",
                                         "object_pairs_hook", "strict", NULL};

static const char *const loads_positional[] = {"s", NULL};
static const char *const load_positional[] = {"fp", NULL};

/* s.decode(encoding, "surrogatepass") */
static HPy decode_bytes(HPyContext *ctx, HPy bytes, const char *encoding)
{
    HPy result = HPy_NULL;
    HPy name = HPyUnicode_FromString(ctx, encoding);
    HPy errors = HPyUnicode_FromString(ctx, "surrogatepass");
    if (!HPy_IsNull(name) && !HPy_IsNull(errors)) {
        HPy arguments[] = {name, errors};
        result = json_call_method(ctx, bytes, "decode", arguments, 2);
    }
    HPy_Close(ctx, name);
    HPy_Close(ctx, errors);
    return result;
}

/* The encoding that the first bytes of a document tell: its first two characters are ASCII (RFC 4627, 3). */
static const char *detect_encoding(const unsigned char *b, size_t length)
{
    if (length >= 4 && ((b[0] == 0 && b[1] == 0 && b[2] == 0xFE && b[3] == 0xFF) ||
                        (b[0] == 0xFF && b[1] == 0xFE && b[2] == 0 && b[3] == 0)))
        return "utf-32";
    if (length >= 2 && ((b[0] == 0xFE && b[1] == 0xFF) || (b[0] == 0xFF && b[1] == 0xFE)))
        return "utf-16";
    if (length >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF)
        return "utf-8-sig";
    if (length >= 4) {
        if (b[0] == 0)
            return b[1] ? "utf-16-be" : "utf-32-be";
        if (b[1] == 0)
            return b[2] || b[3] ? "utf-16-le" : "utf-32-le";
    } else if (length == 2) {
        if (b[0] == 0)
            return "utf-16-be";
        if (b[1] == 0)
            return "utf-16-le";
    }
    return "utf-8";
}

/*
 * Gives bytes a form to decode JSON from: UTF-8 stays bytes, with the length of its BOM in *skip;
 * everything else, errors included, goes through Python's codecs. Returns a new handle.
 */
static HPy prepare_bytes(HPyContext *ctx, HPy bytes, int *is_utf8, size_t *skip)
{
    const char *data = HPyBytes_AsString(ctx, bytes);
    size_t length = (size_t)HPyBytes_Size(ctx, bytes);
    const char *encoding = detect_encoding((const unsigned char *)data, length);
    *skip = strcmp(encoding, "utf-8-sig") == 0 ? 3 : 0;
    *is_utf8 = (*skip || strcmp(encoding, "utf-8") == 0) && text_is_utf8(data + *skip, length - *skip);
    return *is_utf8 ? HPy_Dup(ctx, bytes) : decode_bytes(ctx, bytes, encoding);
}

/* Is it a bytearray? -1 with an exception set. */
static int is_bytearray(HPyContext *ctx, HPy value)
{
    HPy builtins = HPyImport_ImportModule(ctx, "builtins");
    HPy type = HPy_IsNull(builtins) ? HPy_NULL : HPy_GetAttr_s(ctx, builtins, "bytearray");
    int result = HPy_IsNull(type) ? -1 : HPy_TypeCheck(ctx, value, type);
    HPy_Close(ctx, builtins);
    HPy_Close(ctx, type);
    return result;
}

/* A str or bytes in UTF-8 to decode JSON from: a new handle. */
static HPy prepare_document(HPyContext *ctx, HPy s, int *is_utf8, size_t *skip)
{
    *is_utf8 = 0;
    if (HPyUnicode_Check(ctx, s))
        return HPy_Dup(ctx, s);
    if (HPyBytes_Check(ctx, s))
        return prepare_bytes(ctx, s, is_utf8, skip);
    int bytearray = is_bytearray(ctx, s);
    if (bytearray > 0) {
        HPy bytes = HPy_Bytes(ctx, s);
        HPy result = HPy_IsNull(bytes) ? HPy_NULL : prepare_bytes(ctx, bytes, is_utf8, skip);
        HPy_Close(ctx, bytes);
        return result;
    }
    HPy name = bytearray < 0 ? HPy_NULL : json_class_name(ctx, s);
    if (!HPy_IsNull(name))
        HPyErr_Format(ctx, ctx->h_TypeError, "the JSON object must be str, bytes or bytearray, not %S", name);
    HPy_Close(ctx, name);
    return HPy_NULL;
}

/* cls(**options).decode(s) */
static HPy decode_with_class(HPyContext *ctx, const Arguments *a, HPy s)
{
    HPy tuple = HPy_NULL, decoder = HPy_NULL, result = HPy_NULL;
    HPy options = HPyDict_New(ctx);
    if (HPy_IsNull(options) || arguments_add_extra(ctx, a, options) < 0)
        goto done;
    for (int i = OBJECT_HOOK; i < LOAD_OPTIONS; i++) {
        int given = i == STRICT ? !HPy_IsNull(a->options[i]) : is_given(ctx, a->options[i]);
        if (given && HPy_SetItem_s(ctx, options, load_names[i], a->options[i]) < 0)
            goto done;
    }
    tuple = HPyTuple_FromArray(ctx, NULL, 0);
    if (!HPy_IsNull(tuple))
        decoder = HPy_CallTupleDict(ctx, a->options[LOAD_CLS], tuple, options);
    if (!HPy_IsNull(decoder))
        result = json_call_method(ctx, decoder, "decode", &s, 1);
done:
    HPy_Close(ctx, tuple);
    HPy_Close(ctx, decoder);
    HPy_Close(ctx, options);
    return result;
}

/* A parse function, or HPY_NULL where the built-in way does: `given or builtin`. Returns -1 after an error. */
static int parse_option(HPyContext *ctx, HPy given, HPy builtin, HPy *result)
{
    *result = HPy_NULL;
    if (!is_given(ctx, given) || (!HPy_IsNull(builtin) && HPy_Is(ctx, given, builtin)))
        return 0;
    int used = HPy_IsTrue(ctx, given);
    if (used > 0)
        *result = given;
    return used < 0 ? -1 : 0;
}

static HPy decode_with_options(HPyContext *ctx, const Arguments *a, HPy document, int is_utf8, size_t skip)
{
    DecodeOptions options;
    if (parse_option(ctx, a->options[PARSE_FLOAT], ctx->h_FloatType, &options.parse_float) < 0 ||
        parse_option(ctx, a->options[PARSE_INT], ctx->h_LongType, &options.parse_int) < 0 ||
        parse_option(ctx, a->options[PARSE_CONSTANT], HPy_NULL, &options.parse_constant) < 0 ||
        (options.strict = truth(ctx, a->options[STRICT], 1)) < 0)
        return HPy_NULL;
    options.object_hook = is_given(ctx, a->options[OBJECT_HOOK]) ? a->options[OBJECT_HOOK] : HPy_NULL;
    options.object_pairs_hook =
        is_given(ctx, a->options[OBJECT_PAIRS_HOOK]) ? a->options[OBJECT_PAIRS_HOOK] : HPy_NULL;
    if (is_utf8)
        return json_decode_utf8(ctx, document, skip, &options);
    return json_decode_str(ctx, document, &options);
}

static HPy decode_arguments(HPyContext *ctx, const Arguments *a, HPy s)
{
    int is_utf8;
    size_t skip = 0;
    int uses_class = is_given(ctx, a->options[LOAD_CLS]);
    HPy result = HPy_NULL;
    HPy document = prepare_document(ctx, s, &is_utf8, &skip);
    if (HPy_IsNull(document))
        return HPy_NULL;
    if (uses_class) {
        if (is_utf8) {
            HPy text = decode_bytes(ctx, document, skip ? "utf-8-sig" : "utf-8");
            HPy_Close(ctx, document);
            document = text;
        }
        if (!HPy_IsNull(document))
            result = decode_with_class(ctx, a, document);
    } else if (arguments_check_extra(ctx, a, "JSONDecoder.__init__") == 0) {
        result = decode_with_options(ctx, a, document, is_utf8, skip);
    }
    HPy_Close(ctx, document);
    return result;
}

HPyDef_METH(loads, "loads", HPyFunc_KEYWORDS,
            .doc = "loads($module, /, s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,\n"
                   "      parse_constant=None, object_pairs_hook=None, strict=True, **kw)\n"
                   "--\n\n"
                   "The object that s, a str, bytes or bytearray, holds as JSON. The options are those of json.loads.")
static HPy loads_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    HPy s, options[LOAD_OPTIONS];
    Arguments a = {.function = "loads", .positional_names = loads_positional, .option_names = load_names,
                   .positional = &s, .options = options, .takes_extra = 1};
    if (arguments_parse(ctx, &a, args, nargs, kwnames) < 0)
        return HPy_NULL;
    return decode_arguments(ctx, &a, s);
}

HPyDef_METH(load, "load", HPyFunc_KEYWORDS,
            .doc = "load($module, /, fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None,\n"
                   "     parse_constant=None, object_pairs_hook=None, strict=True, **kw)\n"
                   "--\n\n"
                   "loads(fp.read())")
static HPy load_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    HPy fp, options[LOAD_OPTIONS];
    Arguments a = {.function = "load", .positional_names = load_positional, .option_names = load_names,
                   .positional = &fp, .options = options, .takes_extra = 1};
    if (arguments_parse(ctx, &a, args, nargs, kwnames) < 0)
        return HPy_NULL;
    HPy s = json_call_method(ctx, fp, "read", NULL, 0);
    if (HPy_IsNull(s))
        return HPy_NULL;
    HPy result = decode_arguments(ctx, &a, s);
    HPy_Close(ctx, s);
    return result;
}

/* ---- the module ---- */

HPyDef_SLOT(execute, HPy_mod_exec)
static int execute_impl(HPyContext *ctx, HPy module)
{
    return json_error_init(ctx, module);
}

static HPyDef *defines[] = {&dumps, &dump, &loads, &load, &execute, NULL};
static HPyGlobal *globals[] = {&json_decode_error, &json_attempt, &json_unpack_pair, NULL};

static HPyModuleDef moduledef = {
    .doc = "JSON, as the standard library's json reads and writes it.",
    .size = 0,
    .defines = defines,
    .globals = globals,
};

HPy_MODINIT(harpy_json, moduledef)
