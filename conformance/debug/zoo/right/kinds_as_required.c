/* What must be of some kind is: subclasses, tuples of classes in tuples, names or none, iterators made in Python.
 * run: T = type('T', (str,), {}); B = type('B', (bytes,), {}); I = type('I', (), {'__next__': lambda self: 7}); M = type('E', (type,), {})('M', (), {}); assert f(T('text'), B(b'bytes'), I(), M, (OSError, (KeyError, ValueError)), slice(1, 5), ('x',)) == 7
 */
#include "../zoo.h"

static long sum(HPyContext *ctx, HPy text, HPy bytes, HPy type, HPy slice) {
    HPy_ssize_t start, stop, step;
    if (HPySlice_Unpack(ctx, slice, &start, &stop, &step) < 0)
        return -1;
    HPy part = HPyUnicode_Substring(ctx, text, 0, 2);
    if (HPy_IsNull(part))
        return -1;
    long found = HPy_Length(ctx, part) == 2 && HPy_HasAttr(ctx, text, part) == 0;
    HPy_Close(ctx, part);
    found += HPyBytes_GET_SIZE(ctx, bytes) == 5 && HPyBytes_AS_STRING(ctx, bytes)[4] == 's';
    found += !HPy_TypeCheck(ctx, text, type) && HPyType_IsSubtype(ctx, type, ctx->h_BaseObjectType);
    return found + stop - start;
}

static int call(HPyContext *ctx, HPy value, HPy names) {
    HPy made = HPy_Call(ctx, ctx->h_DictType, &value, 0, names);
    HPy empty = HPy_Call(ctx, ctx->h_DictType, NULL, 0, HPy_NULL);
    int right = !HPy_IsNull(made) && !HPy_IsNull(empty) && HPy_Length(ctx, made) == HPy_Length(ctx, empty) + 1;
    HPy_Close(ctx, made);
    HPy_Close(ctx, empty);
    return right;
}

static int evaluate(HPyContext *ctx) {
    HPy code = HPy_Compile_s(ctx, "x = 1", "<zoo>", HPy_SourceKind_File);
    HPy globals = HPyDict_New(ctx);
    HPy result = HPy_EvalCode(ctx, code, globals, globals);
    HPy error = HPyErr_NewException(ctx, "kinds_as_required.Error", HPy_NULL, globals);
    int right = !HPy_IsNull(result) && !HPy_IsNull(error);
    HPy_Close(ctx, code);
    HPy_Close(ctx, globals);
    HPy_Close(ctx, result);
    HPy_Close(ctx, error);
    return right;
}

FUNCTION_VARARGS(f) {
    if (nargs != 7 || sum(ctx, args[0], args[1], args[3], args[5]) != 7 || !call(ctx, args[0], args[6]) || !evaluate(ctx))
        RETURN_NONE;
    HPyErr_SetString(ctx, ctx->h_ValueError, "expected");
    if (!HPyErr_ExceptionMatches(ctx, args[4]) || HPyErr_ExceptionMatches(ctx, ctx->h_KeyError))
        return HPy_NULL;
    HPyErr_Clear(ctx);
    return HPyIter_Next(ctx, args[2]);
}

MODULE(kinds_as_required, &f)
