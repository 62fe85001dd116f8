/* Single elements: from memory to Python and back. */
#include "ndarray.h"

HPy object_load(HPyContext *ctx, const char *at, HPy owner)
{
    HPyField field = *(const HPyField *)at;
    /* Memory that was never written holds None. */
    return HPyField_IsNull(field) ? HPy_Dup(ctx, ctx->h_None) : HPyField_Load(ctx, owner, field);
}

static HPy new_complex(HPyContext *ctx, double real, double imag)
{
    HPy parts[2] = {HPyFloat_FromDouble(ctx, real), HPyFloat_FromDouble(ctx, imag)};
    HPy result = HPy_NULL;
    if (!HPy_IsNull(parts[0]) && !HPy_IsNull(parts[1]))
        result = HPy_Call(ctx, ctx->h_ComplexType, parts, 2, HPy_NULL);
    HPy_Close(ctx, parts[0]);
    HPy_Close(ctx, parts[1]);
    return result;
}

static HPy record_tuple(HPyContext *ctx, const Descr *descr, const char *at, HPy owner)
{
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, descr->member_count);
    for (Size i = 0; i < descr->member_count; i++) {
        const Member *member = &descr->members[i];
        HPy value = item_get(ctx, member->descr, at + member->offset, owner);
        if (HPy_IsNull(value)) {
            HPyTupleBuilder_Cancel(ctx, builder);
            return HPy_NULL;
        }
        HPyTupleBuilder_Set(ctx, builder, i, value);
        HPy_Close(ctx, value);
    }
    return HPyTupleBuilder_Build(ctx, builder);
}

HPy item_get(HPyContext *ctx, const Descr *descr, const char *at, HPy owner)
{
    switch (descr->type) {
    case BOOL:
        return HPyBool_FromBool(ctx, *at != 0);
#define X(NAME, name, ctype, format)                                                               \
    case NAME: {                                                                                   \
        ctype value;                                                                               \
        memcpy(&value, at, sizeof value);                                                          \
        return FROM(value);                                                                        \
    }
#define FROM(value) HPyLong_FromInt64_t(ctx, value)
        SIGNED_TYPES(X)
#undef FROM
#define FROM(value) HPyLong_FromUInt64_t(ctx, value)
        UNSIGNED_TYPES(X)
#undef FROM
#define FROM(value) HPyFloat_FromDouble(ctx, (double)value)
        FLOAT_TYPES(X)
#undef FROM
#define FROM(value) new_complex(ctx, (double)value.real, (double)value.imag)
        COMPLEX_TYPES(X)
#undef FROM
#undef X
    case OBJECT:
        return object_load(ctx, at, owner);
    case RECORD:
        return record_tuple(ctx, descr, at, owner);
    }
    return HPy_NULL;
}

static int out_of_bounds(HPyContext *ctx, const Descr *descr, HPy value)
{
    HPyErr_Format(ctx, ctx->h_OverflowError, "Python integer %S out of bounds for %s", value, descr->name);
    return -1;
}

/* The bits of an integer; `value` may be anything that int() takes. */
static int read_integer(HPyContext *ctx, const Descr *descr, HPy value, int64_t *out)
{
    HPy number = HPy_TypeCheck(ctx, value, ctx->h_LongType) ? HPy_Dup(ctx, value) : HPy_Long(ctx, value);
    if (HPy_IsNull(number))
        return -1;
    int failed = 0;
    if (descr->type == UINT64) {
        uint64_t bits = HPyLong_AsUInt64_t(ctx, number);
        failed = bits == UINT64_MAX && HPyErr_Occurred(ctx);
        *out = (int64_t)bits;
    } else {
        int64_t bits = HPyLong_AsInt64_t(ctx, number);
        failed = bits == -1 && HPyErr_Occurred(ctx);
        int width = (int)descr->itemsize * 8;
        int64_t low = descr->kind == 'u' ? 0 : width == 64 ? INT64_MIN : -((int64_t)1 << (width - 1));
        int64_t high = width == 64 ? INT64_MAX : ((int64_t)1 << (descr->kind == 'u' ? width : width - 1)) - 1;
        *out = bits;
        if (!failed && (bits < low || bits > high)) {
            out_of_bounds(ctx, descr, number);
            HPy_Close(ctx, number);
            return -1;
        }
    }
    if (failed && (HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError) || HPyErr_ExceptionMatches(ctx, ctx->h_ValueError))) {
        HPyErr_Clear(ctx);
        out_of_bounds(ctx, descr, number);
    }
    HPy_Close(ctx, number);
    return failed ? -1 : 0;
}

static int read_part(HPyContext *ctx, HPy pair, Size place, double *out)
{
    HPy part = HPy_GetItem_i(ctx, pair, place);
    if (HPy_IsNull(part))
        return -1;
    *out = HPyFloat_AsDouble(ctx, part);
    HPy_Close(ctx, part);
    return *out == -1 && HPyErr_Occurred(ctx) ? -1 : 0;
}

/* As complex itself tells them: `real` and `imag` of a subclass may be its own, as those of complex128 are. */
static int read_parts(HPyContext *ctx, HPy value, Complex128 *out)
{
    HPy function = HPy_GetAttr_s(ctx, ctx->h_ComplexType, "__getnewargs__");
    HPy pair = HPy_IsNull(function) ? HPy_NULL : HPy_Call(ctx, function, &value, 1, HPy_NULL);
    int status = HPy_IsNull(pair) || read_part(ctx, pair, 0, &out->real) < 0 || read_part(ctx, pair, 1, &out->imag) < 0;
    HPy_Close(ctx, pair);
    HPy_Close(ctx, function);
    return status ? -1 : 0;
}

static int read_complex(HPyContext *ctx, HPy value, Complex128 *out)
{
    if (HPy_TypeCheck(ctx, value, ctx->h_ComplexType))
        return read_parts(ctx, value, out);
    HPy converted = HPy_Call(ctx, ctx->h_ComplexType, &value, 1, HPy_NULL);
    int status = HPy_IsNull(converted) ? -1 : read_parts(ctx, converted, out);
    HPy_Close(ctx, converted);
    return status;
}

/* Members from a tuple, of as many items. */
static int set_record(HPyContext *ctx, const Descr *descr, char *at, HPy owner, HPy value)
{
    if (is_instance(ctx, value, record_type)) {
        Ref from, to;
        if (ref_take(ctx, &from, record_array(ctx, value)) < 0)
            return -1;
        Array one = {.data = at, .descr = (Descr *)(intptr_t)descr, .flags = WRITEABLE, .ndim = 0};
        to = (Ref){.a = &one, .owner = owner};
        int status = assign(ctx, &to, &from);
        ref_close(ctx, &from);
        return status;
    }
    if (!HPyTuple_Check(ctx, value)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "an element with fields is assigned from a tuple or a record");
        return -1;
    }
    Size count = HPy_Length(ctx, value);
    if (count != descr->member_count) {
        HPyErr_Format(ctx, ctx->h_ValueError, "could not assign tuple of length %zd to structure with %zd fields.", count,
                      descr->member_count);
        return -1;
    }
    for (Size i = 0; i < count; i++) {
        const Member *member = &descr->members[i];
        HPy item = HPy_GetItem_i(ctx, value, i);
        int status = HPy_IsNull(item) ? -1 : item_set(ctx, member->descr, at + member->offset, owner, item);
        HPy_Close(ctx, item);
        if (status < 0)
            return -1;
    }
    return 0;
}

int item_set(HPyContext *ctx, const Descr *descr, char *at, HPy owner, HPy value)
{
    switch (descr->type) {
    case BOOL: {
        int truth = HPy_IsTrue(ctx, value);
        if (truth >= 0)
            *at = (char)truth;
        return truth < 0 ? -1 : 0;
    }
#define X(NAME, name, ctype, format) case NAME:
        INTEGER_TYPES(X)
#undef X
        {
            int64_t bits;
            if (read_integer(ctx, descr, value, &bits) < 0)
                return -1;
            /* Little-endian: the low bytes come first. */
            memcpy(at, &bits, (size_t)descr->itemsize);
            return 0;
        }
    case FLOAT32:
    case FLOAT64: {
        double number = HPyFloat_AsDouble(ctx, value);
        if (number == -1 && HPyErr_Occurred(ctx))
            return -1;
        float narrow = (float)number;
        memcpy(at, descr->type == FLOAT32 ? (void *)&narrow : (void *)&number, (size_t)descr->itemsize);
        return 0;
    }
    case COMPLEX64:
    case COMPLEX128: {
        Complex128 number;
        if (read_complex(ctx, value, &number) < 0)
            return -1;
        Complex64 narrow = {(float)number.real, (float)number.imag};
        memcpy(at, descr->type == COMPLEX64 ? (void *)&narrow : (void *)&number, (size_t)descr->itemsize);
        return 0;
    }
    case OBJECT:
        HPyField_Store(ctx, owner, (HPyField *)at, value);
        return 0;
    case RECORD:
        return set_record(ctx, descr, at, owner, value);
    }
    return -1;
}

int python_number(HPyContext *ctx, HPy value, char *kind)
{
    HPy type = HPy_Type(ctx, value);
    int found = 1;
    if (HPy_Is(ctx, type, ctx->h_FloatType))
        *kind = 'f';
    else if (HPy_Is(ctx, type, ctx->h_LongType))
        *kind = 'i';
    else if (HPy_Is(ctx, type, ctx->h_BoolType))
        *kind = 'b';
    else if (HPy_Is(ctx, type, ctx->h_ComplexType))
        *kind = 'c';
    else
        found = 0;
    HPy_Close(ctx, type);
    return found;
}
