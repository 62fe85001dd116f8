/* JSONDecodeError, and the exceptions of functions this extension calls. */
#include "json.h"

#include <stdio.h>
#include <string.h>

HPyGlobal json_decode_error;
HPyGlobal json_attempt;
HPyGlobal json_unpack_pair;

HPy json_call_method(HPyContext *ctx, HPy object, const char *name, const HPy *arguments, size_t count)
{
    HPy method = HPy_GetAttr_s(ctx, object, name);
    if (HPy_IsNull(method))
        return HPy_NULL;
    HPy result = HPy_Call(ctx, method, arguments, count, HPy_NULL);
    HPy_Close(ctx, method);
    return result;
}

/* Sets self.name to a new int. */
static int set_int(HPyContext *ctx, HPy self, const char *name, HPy_ssize_t value)
{
    HPy number = HPyLong_FromSsize_t(ctx, value);
    if (HPy_IsNull(number))
        return -1;
    int status = HPy_SetAttr_s(ctx, self, name, number);
    HPy_Close(ctx, number);
    return status;
}

/* doc.method("\n", 0, pos) as a C integer, or -2 with an exception set. */
static HPy_ssize_t search_newline(HPyContext *ctx, HPy doc, const char *method, HPy pos)
{
    HPy newline = HPyUnicode_FromString(ctx, "\n");
    HPy zero = HPyLong_FromInt32_t(ctx, 0);
    HPy found = HPy_NULL;
    if (!HPy_IsNull(newline) && !HPy_IsNull(zero)) {
        HPy arguments[] = {newline, zero, pos};
        found = json_call_method(ctx, doc, method, arguments, 3);
    }
    HPy_Close(ctx, newline);
    HPy_Close(ctx, zero);
    if (HPy_IsNull(found))
        return -2;
    HPy_ssize_t result = HPyLong_AsSsize_t(ctx, found);
    HPy_Close(ctx, found);
    return result == -1 && HPyErr_Occurred(ctx) ? -2 : result;
}

/* ValueError.__init__(self, "msg: line L column C (char P)") */
static int init_base(HPyContext *ctx, HPy self, HPy msg, HPy_ssize_t line, HPy_ssize_t column, HPy pos)
{
    int status = -1;
    HPy init = HPy_NULL, result = HPy_NULL;
    HPy text = HPyUnicode_FromFormat(ctx, "%S: line %zd column %zd (char %S)", msg, line, column, pos);
    if (!HPy_IsNull(text))
        init = HPy_GetAttr_s(ctx, ctx->h_ValueError, "__init__");
    if (!HPy_IsNull(init)) {
        HPy arguments[] = {self, text};
        result = HPy_Call(ctx, init, arguments, 2, HPy_NULL);
    }
    if (!HPy_IsNull(result))
        status = 0;
    HPy_Close(ctx, text);
    HPy_Close(ctx, init);
    HPy_Close(ctx, result);
    return status;
}

HPyDef_SLOT(decode_error_init, HPy_tp_init)
static int decode_error_init_impl(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    static const char *names[] = {"msg", "doc", "pos", NULL};
    HPy msg, doc, pos;
    HPyTracker tracker;
    if (!HPyArg_ParseKeywordsDict(ctx, &tracker, args, nargs, kw, "OOO:JSONDecodeError", names, &msg, &doc, &pos))
        return -1;
    int status = -1;
    if (nargs > 3) {
        HPyErr_Format(ctx, ctx->h_TypeError, "JSONDecodeError.__init__() takes 4 positional arguments but %zd were given",
                      nargs + 1);
        goto done;
    }
    HPy_ssize_t position = HPyLong_AsSsize_t(ctx, pos);
    if (position == -1 && HPyErr_Occurred(ctx))
        goto done;
    HPy_ssize_t lines = search_newline(ctx, doc, "count", pos);
    if (lines == -2)
        goto done;
    HPy_ssize_t newline = search_newline(ctx, doc, "rfind", pos);
    if (newline == -2)
        goto done;
    if (init_base(ctx, self, msg, lines + 1, position - newline, pos) < 0 ||
        HPy_SetAttr_s(ctx, self, "msg", msg) < 0 || HPy_SetAttr_s(ctx, self, "doc", doc) < 0 ||
        HPy_SetAttr_s(ctx, self, "pos", pos) < 0 || set_int(ctx, self, "lineno", lines + 1) < 0 ||
        set_int(ctx, self, "colno", position - newline) < 0)
        goto done;
    status = 0;
done:
    HPyTracker_Close(ctx, tracker);
    return status;
}

/* For pickling and copying: the arguments that made it, not the message that it shows. */
HPyDef_METH(decode_error_reduce, "__reduce__", HPyFunc_NOARGS)
static HPy decode_error_reduce_impl(HPyContext *ctx, HPy self)
{
    HPy result = HPy_NULL;
    HPy type = HPy_Type(ctx, self);
    HPy msg = HPy_GetAttr_s(ctx, self, "msg");
    HPy doc = HPy_IsNull(msg) ? HPy_NULL : HPy_GetAttr_s(ctx, self, "doc");
    HPy pos = HPy_IsNull(doc) ? HPy_NULL : HPy_GetAttr_s(ctx, self, "pos");
    if (!HPy_IsNull(pos))
        result = HPy_BuildValue(ctx, "O(OOO)", type, msg, doc, pos);
    HPy_Close(ctx, type);
    HPy_Close(ctx, msg);
    HPy_Close(ctx, doc);
    HPy_Close(ctx, pos);
    return result;
}

static HPyDef *decode_error_defines[] = {&decode_error_init, &decode_error_reduce, NULL};

static HPyType_Spec decode_error_spec = {
    .name = "harpy_json.JSONDecodeError",
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = decode_error_defines,
    .doc = "The text is not JSON. Attributes:\n\n"
           "msg: what is wrong\n"
           "doc: the text\n"
           "pos: where in it, in characters\n"
           "lineno, colno: the same as line and column, from 1\n",
};

/* What HPy has no function for: catching an exception as an object, and unpacking. */
static const char helper_source[] = "def attempt(function, *arguments):\n"
                                    "    try:\n"
                                    "        return True, function(*arguments)\n"
                                    "    except BaseException as error:\n"
                                    "        return False, error\n"
                                    "\n"
                                    "def unpack_pair(pair):\n"
                                    "    first, second = pair\n"
                                    "    return first, second\n";

/* A new dict with the functions of the source above. */
static HPy run_helper_source(HPyContext *ctx)
{
    HPy code = HPy_NULL, done = HPy_NULL;
    HPy names = HPyDict_New(ctx);
    HPy builtins = HPyImport_ImportModule(ctx, "builtins");
    if (!HPy_IsNull(names) && !HPy_IsNull(builtins) && HPy_SetItem_s(ctx, names, "__builtins__", builtins) == 0)
        code = HPy_Compile_s(ctx, helper_source, "<harpy_json>", HPy_SourceKind_File);
    if (!HPy_IsNull(code))
        done = HPy_EvalCode(ctx, code, names, names);
    if (HPy_IsNull(done)) {
        HPy_Close(ctx, names);
        names = HPy_NULL;
    }
    HPy_Close(ctx, builtins);
    HPy_Close(ctx, code);
    HPy_Close(ctx, done);
    return names;
}

/* Moves a handle into a global. */
static int keep(HPyContext *ctx, HPyGlobal *global, HPy value)
{
    if (HPy_IsNull(value))
        return -1;
    HPyGlobal_Store(ctx, global, value);
    HPy_Close(ctx, value);
    return 0;
}

int json_error_init(HPyContext *ctx, HPy module)
{
    HPyType_SpecParam bases[] = {{HPyType_SpecParam_Base, ctx->h_ValueError}, {0, HPy_NULL}};
    HPy type = HPyType_FromSpec(ctx, &decode_error_spec, bases);
    if (HPy_IsNull(type))
        return -1;
    int status = HPy_SetAttr_s(ctx, module, "JSONDecodeError", type);
    HPyGlobal_Store(ctx, &json_decode_error, type);
    HPy_Close(ctx, type);
    if (status < 0)
        return -1;
    HPy helpers = run_helper_source(ctx);
    if (HPy_IsNull(helpers))
        return -1;
    if (keep(ctx, &json_attempt, HPy_GetItem_s(ctx, helpers, "attempt")) < 0 ||
        keep(ctx, &json_unpack_pair, HPy_GetItem_s(ctx, helpers, "unpack_pair")) < 0)
        status = -1;
    HPy_Close(ctx, helpers);
    return status;
}

void json_raise_decode_error(HPyContext *ctx, const char *message, HPy document, size_t position)
{
    HPy type = HPyGlobal_Load(ctx, json_decode_error);
    HPy msg = HPyUnicode_FromString(ctx, message);
    HPy pos = HPyLong_FromSize_t(ctx, position);
    if (!HPy_IsNull(type) && !HPy_IsNull(msg) && !HPy_IsNull(pos)) {
        HPy arguments[] = {msg, document, pos};
        HPy error = HPy_Call(ctx, type, arguments, 3, HPy_NULL);
        if (!HPy_IsNull(error)) {
            HPyErr_SetObject(ctx, type, error);
            HPy_Close(ctx, error);
        }
    }
    HPy_Close(ctx, type);
    HPy_Close(ctx, msg);
    HPy_Close(ctx, pos);
}

HPy json_call_catching(HPyContext *ctx, HPy function, const HPy *arguments, size_t count, HPy *error)
{
    HPy call[4] = {function}; /* callers give at most three arguments */
    if (count > 0)
        memcpy(call + 1, arguments, count * sizeof(HPy));
    *error = HPy_NULL;
    HPy attempt = HPyGlobal_Load(ctx, json_attempt);
    HPy pair = HPy_Call(ctx, attempt, call, count + 1, HPy_NULL);
    HPy_Close(ctx, attempt);
    if (HPy_IsNull(pair))
        return HPy_NULL;
    HPy good = HPy_GetItem_i(ctx, pair, 0);
    HPy value = HPy_GetItem_i(ctx, pair, 1);
    HPy_Close(ctx, pair);
    int is_good = HPy_Is(ctx, good, ctx->h_True);
    HPy_Close(ctx, good);
    if (is_good)
        return value;
    *error = value;
    return HPy_NULL;
}

HPy json_class_name(HPyContext *ctx, HPy value)
{
    HPy type = HPy_GetAttr_s(ctx, value, "__class__");
    if (HPy_IsNull(type))
        return HPy_NULL;
    HPy name = HPy_GetAttr_s(ctx, type, "__name__");
    HPy_Close(ctx, type);
    return name;
}

/* 1 when text is a str equal to the C string. */
static int equals(HPyContext *ctx, HPy text, const char *other)
{
    const char *utf8 = HPyUnicode_Check(ctx, text) ? HPyUnicode_AsUTF8AndSize(ctx, text, NULL) : NULL;
    if (utf8 == NULL)
        HPyErr_Clear(ctx);
    return utf8 != NULL && strcmp(utf8, other) == 0;
}

static HPy qualified_name(HPyContext *ctx, HPy type)
{
    HPy module = HPy_GetAttr_s(ctx, type, "__module__");
    if (HPy_IsNull(module))
        HPyErr_Clear(ctx);
    HPy name = HPy_GetAttr_s(ctx, type, "__qualname__");
    HPy result;
    if (HPy_IsNull(name) || HPy_IsNull(module) || !HPyUnicode_Check(ctx, module) || equals(ctx, module, "builtins") ||
        equals(ctx, module, "__main__")) {
        result = name;
    } else {
        result = HPyUnicode_FromFormat(ctx, "%S.%S", module, name);
        HPy_Close(ctx, name);
    }
    HPy_Close(ctx, module);
    return result;
}

HPy json_full_type_name(HPyContext *ctx, HPy value)
{
    HPy type = HPy_Type(ctx, value);
    HPy result = qualified_name(ctx, type);
    HPy_Close(ctx, type);
    return result;
}

HPy json_type_name(HPyContext *ctx, HPy value)
{
    HPy type = HPy_Type(ctx, value);
    HPy flags = HPy_GetAttr_s(ctx, type, "__flags__");
    /* CPython's Py_TPFLAGS_IMMUTABLETYPE: a class statement never makes such a type. */
    int from_c = !HPy_IsNull(flags) && (HPyLong_AsUInt64_tMask(ctx, flags) & (1U << 8)) != 0;
    HPy_Close(ctx, flags);
    HPyErr_Clear(ctx);
    HPy result = from_c ? qualified_name(ctx, type) : HPy_GetAttr_s(ctx, type, "__name__");
    HPy_Close(ctx, type);
    return result;
}
