#include "hpy.h"

static HPy call_and_close(HPyContext *ctx, HPy method, HPy args, HPy kw) {
    if (HPy_IsNull(method))
        return HPy_NULL;
    HPy result = HPy_CallTupleDict(ctx, method, args, kw);
    HPy_Close(ctx, method);
    return result;
}

HPy HPy_CallMethodTupleDict(HPyContext *ctx, HPy name, HPy receiver, HPy args, HPy kw) {
    return call_and_close(ctx, HPy_GetAttr(ctx, receiver, name), args, kw);
}

HPy HPy_CallMethodTupleDict_s(HPyContext *ctx, const char *utf8_name, HPy receiver, HPy args, HPy kw) {
    return call_and_close(ctx, HPy_GetAttr_s(ctx, receiver, utf8_name), args, kw);
}

static HPy dict_of_keywords(HPyContext *ctx, HPy kwnames, HPy_ssize_t count, const HPy *values) {
    HPy dict = HPyDict_New(ctx);
    if (HPy_IsNull(dict))
        return HPy_NULL;
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy name = HPy_GetItem_i(ctx, kwnames, i);
        if (HPy_IsNull(name) || HPy_SetItem(ctx, dict, name, values[i]) < 0) {
            HPy_Close(ctx, name);
            HPy_Close(ctx, dict);
            return HPy_NULL;
        }
        HPy_Close(ctx, name);
    }
    return dict;
}

int HPyHelpers_PackArgsAndKeywords(HPyContext *ctx, const HPy *args, size_t nargs, HPy kwnames, HPy *out_args_tuple,
                                   HPy *out_kwd) {
    if (!out_args_tuple || !out_kwd) {
        HPyErr_SetString(ctx, ctx->h_SystemError, "HPyHelpers_PackArgsAndKeywords needs a place for each result");
        return 0;
    }
    HPy_ssize_t count = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    if (count < 0)
        return 0;
    HPy tuple = HPy_NULL, dict = HPy_NULL;
    if (nargs > 0) {
        tuple = HPyTuple_FromArray(ctx, args, (HPy_ssize_t)nargs);
        if (HPy_IsNull(tuple))
            return 0;
    }
    if (count > 0) {
        dict = dict_of_keywords(ctx, kwnames, count, args + nargs);
        if (HPy_IsNull(dict)) {
            HPy_Close(ctx, tuple);
            return 0;
        }
    }
    *out_args_tuple = tuple;
    *out_kwd = dict;
    return 1;
}
