/* How functions take their arguments. */
#include "ndarray.h"

static int place_keyword(HPyContext *ctx, const char *function, const char *const *names, HPy keyword, HPy value, HPy *values)
{
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, keyword, NULL);
    if (text == NULL)
        return -1;
    for (size_t i = 0; names[i] != NULL; i++) {
        if (strcmp(names[i], text) != 0)
            continue;
        if (!HPy_IsNull(values[i])) {
            HPyErr_Format(ctx, ctx->h_TypeError, "%s() got multiple values for argument '%s'", function, text);
            return -1;
        }
        values[i] = value;
        return 0;
    }
    HPyErr_Format(ctx, ctx->h_TypeError, "%s() got an unexpected keyword argument '%s'", function, text);
    return -1;
}

int parse_arguments(HPyContext *ctx, const char *function, const char *const *names, size_t required, size_t positional,
                    const HPy *args, size_t nargs, HPy kwnames, HPy *values)
{
    if (nargs > positional) {
        HPyErr_Format(ctx, ctx->h_TypeError, "%s() takes at most %zd positional arguments (%zd given)", function,
                      (Size)positional, (Size)nargs);
        return -1;
    }
    for (size_t i = 0; names[i] != NULL; i++)
        values[i] = i < nargs ? args[i] : HPy_NULL;
    Size keywords = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    for (Size i = 0; i < keywords; i++) {
        HPy keyword = HPy_GetItem_i(ctx, kwnames, i);
        int status = HPy_IsNull(keyword) ? -1 : place_keyword(ctx, function, names, keyword, args[nargs + (size_t)i], values);
        HPy_Close(ctx, keyword);
        if (status < 0)
            return -1;
    }
    for (size_t i = 0; i < required; i++)
        if (HPy_IsNull(values[i])) {
            HPyErr_Format(ctx, ctx->h_TypeError, "%s() missing required argument '%s'", function, names[i]);
            return -1;
        }
    return keywords < 0 ? -1 : 0;
}

static int read_length(HPyContext *ctx, HPy object, Size *out)
{
    HPy index = HPy_Index(ctx, object);
    *out = HPy_IsNull(index) ? -1 : HPyLong_AsSsize_t(ctx, index);
    HPy_Close(ctx, index);
    return *out == -1 && HPyErr_Occurred(ctx) ? -1 : 0;
}

int parse_shape(HPyContext *ctx, HPy object, Size *shape)
{
    if (!HPyTuple_Check(ctx, object) && !HPyList_Check(ctx, object))
        return read_length(ctx, object, &shape[0]) < 0 ? -1 : 1;
    Size count = HPy_Length(ctx, object);
    if (count > MAX_DIMS) {
        HPyErr_Format(ctx, ctx->h_ValueError, "maximum supported dimension for an array is %d, found %zd", MAX_DIMS, count);
        return -1;
    }
    for (Size i = 0; i < count; i++) {
        HPy item = HPy_GetItem_i(ctx, object, i);
        int status = HPy_IsNull(item) ? -1 : read_length(ctx, item, &shape[i]);
        HPy_Close(ctx, item);
        if (status < 0)
            return -1;
    }
    return (int)count;
}

int parse_axis(HPyContext *ctx, HPy object, int ndim)
{
    Size axis;
    if (read_length(ctx, object, &axis) < 0)
        return -1;
    if (axis < -ndim || axis >= ndim) {
        HPyErr_Format(ctx, ctx->h_IndexError, "axis %zd is out of bounds for array of dimension %d", axis, ndim);
        return -1;
    }
    return (int)(axis < 0 ? axis + ndim : axis);
}

HPy shape_tuple(HPyContext *ctx, int count, const Size *values)
{
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, count);
    for (int i = 0; i < count; i++) {
        HPy value = HPyLong_FromSsize_t(ctx, values[i]);
        HPyTupleBuilder_Set(ctx, builder, i, value);
        HPy_Close(ctx, value);
    }
    return HPyTupleBuilder_Build(ctx, builder);
}

int is_instance(HPyContext *ctx, HPy h, HPyGlobal global)
{
    HPy type = HPyGlobal_Load(ctx, global);
    int result = HPy_TypeCheck(ctx, h, type);
    HPy_Close(ctx, type);
    return result;
}

HPy call_helper(HPyContext *ctx, const char *name, const HPy *args, size_t count)
{
    HPy module = HPyImport_ImportModule(ctx, "harpy_ndarray._helpers");
    HPy function = HPy_IsNull(module) ? HPy_NULL : HPy_GetAttr_s(ctx, module, name);
    HPy result = HPy_IsNull(function) ? HPy_NULL : HPy_Call(ctx, function, args, count, HPy_NULL);
    HPy_Close(ctx, function);
    HPy_Close(ctx, module);
    return result;
}

int add_type(HPyContext *ctx, HPy module, const char *name, HPyType_Spec *spec, HPyType_SpecParam *params, HPyGlobal *global)
{
    HPy type = HPyType_FromSpec(ctx, spec, params);
    if (HPy_IsNull(type))
        return -1;
    int status = HPy_SetAttr_s(ctx, module, name, type);
    HPyGlobal_Store(ctx, global, type);
    HPy_Close(ctx, type);
    return status;
}
