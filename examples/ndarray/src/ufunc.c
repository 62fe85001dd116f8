/* Calling functions of elements: operands, types, broadcasting, results. */
#include "ufunc.h"

const Ufunc ufuncs[UFUNC_COUNT] = {
#define X(name, count, flags, object, doc) {#name, count, flags, name##_loops, object},
    UFUNCS(X)
#undef X
};

/* An operand; numbers of Python's and scalars need no array of their own. */
typedef struct {
    Ref ref;
    char weak; /* i f c: a number of Python's that takes the type of the others; 0: it has its own */
    HPy value; /* borrowed */
    Array room;
    union {
        char bytes[16];
        double aligned[2];
    } element;
} Operand;

static void use_element(Operand *o, Descr *descr)
{
    memset(&o->room, 0, sizeof o->room);
    o->room.data = o->element.bytes;
    o->room.descr = descr;
    o->ref = (Ref){.h = HPy_NULL, .a = &o->room, .owner = HPy_NULL};
}

static int operand_open(HPyContext *ctx, Operand *o, HPy value)
{
    char kind;
    o->weak = 0;
    o->value = value;
    o->ref = (Ref){.h = HPy_NULL, .a = NULL, .owner = HPy_NULL};
    if (is_instance(ctx, value, array_type))
        return ref_open(ctx, &o->ref, value);
    if (python_number(ctx, value, &kind)) {
        if (kind != 'b') {
            use_element(o, NULL);
            o->weak = kind;
            return 0;
        }
        use_element(o, &builtin_descrs[BOOL]);
        return item_set(ctx, o->room.descr, o->room.data, HPy_NULL, value);
    }
    Descr *descr = scalar_value(ctx, value, o->element.bytes);
    if (descr != NULL) {
        use_element(o, descr);
        return 0;
    }
    return HPyErr_Occurred(ctx) ? -1 : ref_take(ctx, &o->ref, array_from(ctx, value, NULL, 0));
}

static void operand_close(HPyContext *ctx, Operand *o)
{
    HPy_Close(ctx, o->ref.owner);
    HPy_Close(ctx, o->ref.h);
}

/* The type alone of a number of Python's. */
static TypeNumber type_of_number(HPyContext *ctx, const Operand *o)
{
    if (o->weak != 'i')
        return o->weak == 'f' ? FLOAT64 : COMPLEX128;
    for (int i = 0; i < 2; i++) {
        uint64_t room;
        TypeNumber type = i == 0 ? INT64 : UINT64;
        if (item_set(ctx, &builtin_descrs[type], (char *)&room, HPy_NULL, o->value) == 0)
            return type;
        HPyErr_Clear(ctx);
    }
    return OBJECT;
}

/* The type of `type` and a number that adapts to it. */
static TypeNumber with_number(TypeNumber type, char weak)
{
    if (type == OBJECT)
        return type;
    char kind = builtin_descrs[type].kind;
    if (weak == 'i')
        return kind == 'b' ? INT64 : type;
    if (weak == 'f')
        return kind == 'f' || kind == 'c' ? type : FLOAT64;
    return kind == 'c' ? type : type == FLOAT32 ? COMPLEX64 : COMPLEX128;
}

static int common_type(HPyContext *ctx, const Ufunc *ufunc, Operand *o, TypeNumber *out)
{
    TypeNumber type = BOOL;
    int count = ufunc->operands, own = 0;
    for (int i = 0; i < count; i++) {
        if (o[i].weak)
            continue;
        TypeNumber one = o[i].ref.a->descr->type;
        if (one == RECORD && !(ufunc->flags & COMPARES)) {
            HPyErr_Format(ctx, ctx->h_TypeError, "ufunc '%s' is not defined for elements with fields", ufunc->name);
            return -1;
        }
        if (one == RECORD)
            one = OBJECT; /* compared as tuples */
        type = own++ ? type_promote(type, one) : one;
    }
    for (int i = 0; i < count; i++)
        if (o[i].weak)
            type = own == 0 && i == 0 ? type_of_number(ctx, &o[i])
                   : own == 0         ? type_promote(type, type_of_number(ctx, &o[i]))
                                      : with_number(type, o[i].weak);
    *out = type;
    return 0;
}

/* The first type that has a loop and holds all values of `type`. */
static int loop_type(HPyContext *ctx, const Ufunc *ufunc, TypeNumber type, TypeNumber *out)
{
    *out = type;
    if (type == OBJECT && ufunc->object != NULL)
        return 0;
    if (type < PLAIN_COUNT && !(type == BOOL && ufunc->flags & NOT_BOOL)) {
        int start = (int)type;
        if (ufunc->flags & EXACT_FLOAT && type < FLOAT32)
            start = FLOAT64;
        for (int t = start; t < PLAIN_COUNT; t++)
            if (ufunc->loops[t] != NULL && (t == FLOAT64 || type_can_cast(type, (TypeNumber)t, 0)) &&
                !(t == FLOAT64 && builtin_descrs[type].kind == 'c')) {
                *out = (TypeNumber)t;
                return 0;
            }
    }
    HPyErr_Format(ctx, ctx->h_TypeError, "ufunc '%s' is not defined for elements of type %s", ufunc->name,
                  builtin_descrs[type].name);
    return -1;
}

/* Has the operand's elements as `type`. */
static int convert_operand(HPyContext *ctx, Operand *o, TypeNumber type)
{
    Descr *descr = &builtin_descrs[type];
    if (o->weak && type != OBJECT) {
        use_element(o, descr);
        return item_set(ctx, descr, o->room.data, HPy_NULL, o->value);
    }
    if (o->weak) {
        HPy made = array_new(ctx, descr, 0, NULL, NULL);
        if (ref_take(ctx, &o->ref, made) < 0)
            return -1;
        return item_set(ctx, descr, o->ref.a->data, o->ref.owner, o->value);
    }
    if (o->ref.a->descr->type == type && array_is_aligned(o->ref.a))
        return 0;
    Ref converted;
    if (ref_take(ctx, &converted, cast_copy(ctx, &o->ref, descr)) < 0)
        return -1;
    operand_close(ctx, o);
    o->ref = converted;
    return 0;
}

static int convert_operands(HPyContext *ctx, const Ufunc *ufunc, Operand *o, TypeNumber *type)
{
    for (int i = 0; i < ufunc->operands; i++) {
        if (convert_operand(ctx, &o[i], *type) == 0)
            continue;
        if (!o[i].weak || !(ufunc->flags & COMPARES) || !HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError))
            return -1;
        /* An integer out of reach is unlike all, and less or greater: Python's own comparison tells. */
        HPyErr_Clear(ctx);
        *type = OBJECT;
        i = -1;
    }
    return 0;
}

static TypeNumber result_type(const Ufunc *ufunc, TypeNumber type)
{
    if (ufunc->flags & TO_BOOL)
        return BOOL;
    if (ufunc->flags & TO_REAL && (type == COMPLEX64 || type == COMPLEX128))
        return type == COMPLEX64 ? FLOAT32 : FLOAT64;
    return type;
}

static Loop choose_loop(const Ufunc *ufunc, TypeNumber type)
{
    if (type != OBJECT)
        return ufunc->loops[type];
    if (ufunc->operands == 1)
        return ufunc->flags & TO_BOOL ? object_truth_loop : object_loop1;
    return ufunc->flags & TO_BOOL ? object_compare_loop : object_loop2;
}

int report_status(HPyContext *ctx, int status, const char *name)
{
    if (!(status & DIVIDED_BY_ZERO))
        return 0;
    char text[80] = "divide by zero encountered in ";
    strncat(text, name, sizeof text - strlen(text) - 1);
    return HPyErr_WarnEx(ctx, ctx->h_RuntimeWarning, text, 1);
}

static int check_out(HPyContext *ctx, const Ufunc *ufunc, const Array *out, int ndim, const Size *shape, TypeNumber type)
{
    if (!(out->flags & WRITEABLE)) {
        HPyErr_SetString(ctx, ctx->h_ValueError, "output array is read-only");
        return -1;
    }
    if (out->ndim != ndim || memcmp(out->shape, shape, (size_t)ndim * sizeof *shape) != 0) {
        HPy want = shape_tuple(ctx, ndim, shape), have = shape_tuple(ctx, out->ndim, out->shape);
        if (!HPy_IsNull(want) && !HPy_IsNull(have))
            HPyErr_Format(ctx, ctx->h_ValueError, "the result has shape %S, which is not that of the output operand, %S", want,
                          have);
        HPy_Close(ctx, want);
        HPy_Close(ctx, have);
        return -1;
    }
    if (!type_can_cast(type, out->descr->type, 1)) {
        HPyErr_Format(ctx, ctx->h_TypeError,
                      "Cannot cast ufunc '%s' output from dtype('%s') to dtype('%s') with casting rule 'same_kind'",
                      ufunc->name, builtin_descrs[type].name, out->descr->name);
        return -1;
    }
    return 0;
}

/* Can results be written there while the operands are still read? */
static int fits_directly(const Array *out, const Operand *o, int count, TypeNumber type)
{
    if (out->descr->type != type || !array_is_aligned(out))
        return 0;
    for (int i = 0; i < count; i++)
        if (needs_copy(out, o[i].ref.a))
            return 0;
    return 1;
}

static HPy run(HPyContext *ctx, const Ufunc *ufunc, Operand *o, HPy out)
{
    const int count = ufunc->operands;
    TypeNumber type;
    if (common_type(ctx, ufunc, o, &type) < 0 || loop_type(ctx, ufunc, type, &type) < 0 ||
        convert_operands(ctx, ufunc, o, &type) < 0)
        return HPy_NULL;
    const Array *arrays[2] = {o[0].ref.a, count > 1 ? o[1].ref.a : NULL};
    int ndim;
    Size shape[MAX_DIMS];
    if (broadcast_shapes(ctx, arrays, count, &ndim, shape) < 0)
        return HPy_NULL;
    const TypeNumber gives = result_type(ufunc, type);
    Ref given = {HPy_NULL, NULL, HPy_NULL}, result;
    if (!HPy_IsNull(out)) {
        if (ref_open(ctx, &given, out) < 0 || check_out(ctx, ufunc, given.a, ndim, shape, gives) < 0) {
            ref_close(ctx, &given);
            return HPy_NULL;
        }
    }
    const int direct = given.a != NULL && fits_directly(given.a, o, count, gives);
    if (ref_take(ctx, &result, direct ? HPy_Dup(ctx, out) : array_new(ctx, &builtin_descrs[gives], ndim, shape, NULL)) < 0) {
        ref_close(ctx, &given);
        return HPy_NULL;
    }
    LoopContext context = {.ctx = ctx, .with = &ufunc->object};
    Nest nest;
    nest_init(&nest, ndim, shape);
    for (int i = 0; i < count; i++) {
        nest_add(&nest, o[i].ref.a);
        context.owner[i] = o[i].ref.owner;
    }
    nest_add(&nest, result.a);
    context.owner[count] = result.owner;
    int status = nest_run(&nest, choose_loop(ufunc, type), &context);
    if (status == 0)
        status = report_status(ctx, context.status, ufunc->name);
    if (status == 0 && given.a != NULL && !direct)
        status = assign(ctx, &given, &result);
    if (status < 0 || given.a == NULL) {
        ref_close(ctx, &given);
        if (status == 0)
            return ref_give(ctx, &result);
        ref_close(ctx, &result);
        return HPy_NULL;
    }
    ref_close(ctx, &result);
    return ref_give(ctx, &given);
}

HPy ufunc_array(HPyContext *ctx, const Ufunc *ufunc, HPy a, HPy b, HPy out)
{
    Operand operands[2];
    if (!HPy_IsNull(out) && !is_instance(ctx, out, array_type))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "out must be an array");
    if (operand_open(ctx, &operands[0], a) < 0)
        return HPy_NULL;
    HPy result = HPy_NULL;
    if (ufunc->operands == 1)
        result = run(ctx, ufunc, operands, out);
    else if (operand_open(ctx, &operands[1], b) == 0) {
        result = run(ctx, ufunc, operands, out);
        operand_close(ctx, &operands[1]);
    }
    operand_close(ctx, &operands[0]);
    return result;
}

HPy unwrap(HPyContext *ctx, HPy array)
{
    Ref ref;
    if (ref_take(ctx, &ref, array) < 0)
        return HPy_NULL;
    if (ref.a->ndim > 0)
        return ref_give(ctx, &ref);
    HPy scalar = item_scalar(ctx, &ref, ref.a->data);
    ref_close(ctx, &ref);
    return scalar;
}

HPy ufunc_call(HPyContext *ctx, const Ufunc *ufunc, HPy a, HPy b, HPy out)
{
    HPy result = ufunc_array(ctx, ufunc, a, b, out);
    return HPy_IsNull(out) ? unwrap(ctx, result) : result;
}

/* ---- Functions of the module ---- */

static HPy call(HPyContext *ctx, const Ufunc *ufunc, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *const one[] = {"x", "out", NULL}, *const two[] = {"x1", "x2", "out", NULL};
    HPy values[3];
    size_t count = (size_t)ufunc->operands;
    if (parse_arguments(ctx, ufunc->name, count == 1 ? one : two, count, count + 1, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    HPy out = values[count];
    return ufunc_call(ctx, ufunc, values[0], count == 1 ? HPy_NULL : values[1], is_none(ctx, out) ? HPy_NULL : out);
}

#define SIGNATURE_1(name) #name "(x, /, out=None)\n--\n\n"
#define SIGNATURE_2(name) #name "(x1, x2, /, out=None)\n--\n\n"
#define X(name, count, flags, object, text)                                                        \
    HPyDef_METH(call_##name, #name, HPyFunc_KEYWORDS, .doc = SIGNATURE_##count(name) text ".")     \
    static HPy call_##name##_impl(HPyContext *ctx, HPy UNUSED self, const HPy *args, size_t nargs, HPy kwnames) \
    {                                                                                              \
        return call(ctx, &ufuncs[UFUNC_##name], args, nargs, kwnames);                             \
    }
UFUNCS(X)
#undef X

HPyDef *ufunc_defines[] = {
#define X(name, count, flags, object, text) &call_##name,
    UFUNCS(X)
#undef X
        NULL};
