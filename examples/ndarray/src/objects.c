/* Operations on elements that are Python objects. */
#include "ufunc.h"

HPy object_power(HPyContext *ctx, HPy a, HPy b)
{
    return HPy_Power(ctx, a, b, ctx->h_None);
}

static HPy choose(HPyContext *ctx, HPy a, HPy b, HPy_RichCmpOp op)
{
    int first = HPy_RichCompareBool(ctx, a, b, op);
    return first < 0 ? HPy_NULL : HPy_Dup(ctx, first ? a : b);
}

HPy object_minimum(HPyContext *ctx, HPy a, HPy b)
{
    return choose(ctx, a, b, HPy_LE);
}

HPy object_maximum(HPyContext *ctx, HPy a, HPy b)
{
    return choose(ctx, a, b, HPy_GE);
}

#define COMPARISON(name, op)                                                                       \
    HPy object_##name(HPyContext *ctx, HPy a, HPy b)                                               \
    {                                                                                              \
        return HPy_RichCompare(ctx, a, b, op);                                                     \
    }
COMPARISON(equal, HPy_EQ)
COMPARISON(not_equal, HPy_NE)
COMPARISON(less, HPy_LT)
COMPARISON(less_equal, HPy_LE)
COMPARISON(greater, HPy_GT)
COMPARISON(greater_equal, HPy_GE)

#define TRUTH_OPERATION(name, EXPR)                                                                \
    HPy object_##name(HPyContext *ctx, HPy a, HPy b)                                               \
    {                                                                                              \
        int l = HPy_IsTrue(ctx, a), r = HPy_IsNull(b) ? 0 : HPy_IsTrue(ctx, b);                    \
        return l < 0 || r < 0 ? HPy_NULL : HPyBool_FromBool(ctx, EXPR);                            \
    }
TRUTH_OPERATION(logical_and, l && r)
TRUTH_OPERATION(logical_or, l || r)
TRUTH_OPERATION(logical_xor, l != r)
TRUTH_OPERATION(logical_not, !l)

#define UNARY_OPERATION(name, CALL)                                                                \
    HPy object_##name(HPyContext *ctx, HPy a, HPy UNUSED b)                                        \
    {                                                                                              \
        return CALL;                                                                               \
    }
UNARY_OPERATION(negative, HPy_Negative(ctx, a))
UNARY_OPERATION(absolute, HPy_Absolute(ctx, a))
UNARY_OPERATION(square, HPy_Multiply(ctx, a, a))
UNARY_OPERATION(invert, HPy_Invert(ctx, a))

static HPy apply(LoopContext *c, HPy a, HPy b)
{
    const ObjectOperation *operation = c->with;
    return HPy_IsNull(a) ? HPy_NULL : (*operation)(c->ctx, a, b);
}

/* Two objects of the arrays to one, which the caller closes. */
static HPy combine(LoopContext *c, char **args, const Size *steps, Size i)
{
    HPy a = object_load(c->ctx, args[0] + i * steps[0], c->owner[0]);
    HPy b = object_load(c->ctx, args[1] + i * steps[1], c->owner[1]);
    HPy result = HPy_IsNull(b) ? HPy_NULL : apply(c, a, b);
    HPy_Close(c->ctx, a);
    HPy_Close(c->ctx, b);
    return result;
}

static int keep(LoopContext *c, int operand, char *at, HPy value)
{
    if (HPy_IsNull(value))
        return -1;
    HPyField_Store(c->ctx, c->owner[operand], (HPyField *)(void *)at, value);
    HPy_Close(c->ctx, value);
    return 0;
}

static int keep_truth(LoopContext *c, char *at, HPy value)
{
    int truth = HPy_IsNull(value) ? -1 : HPy_IsTrue(c->ctx, value);
    HPy_Close(c->ctx, value);
    if (truth >= 0)
        *at = (char)truth;
    return truth < 0 ? -1 : 0;
}

int object_loop2(LoopContext *c, char **args, const Size *steps, Size n)
{
    for (Size i = 0; i < n; i++)
        if (keep(c, 2, args[2] + i * steps[2], combine(c, args, steps, i)) < 0)
            return -1;
    return 0;
}

int object_compare_loop(LoopContext *c, char **args, const Size *steps, Size n)
{
    for (Size i = 0; i < n; i++)
        if (keep_truth(c, args[2] + i * steps[2], combine(c, args, steps, i)) < 0)
            return -1;
    return 0;
}

static HPy single(LoopContext *c, char **args, const Size *steps, Size i)
{
    HPy a = object_load(c->ctx, args[0] + i * steps[0], c->owner[0]);
    HPy result = apply(c, a, HPy_NULL);
    HPy_Close(c->ctx, a);
    return result;
}

int object_loop1(LoopContext *c, char **args, const Size *steps, Size n)
{
    for (Size i = 0; i < n; i++)
        if (keep(c, 1, args[1] + i * steps[1], single(c, args, steps, i)) < 0)
            return -1;
    return 0;
}

int object_truth_loop(LoopContext *c, char **args, const Size *steps, Size n)
{
    for (Size i = 0; i < n; i++)
        if (keep_truth(c, args[1] + i * steps[1], single(c, args, steps, i)) < 0)
            return -1;
    return 0;
}

int object_reduce_loop(LoopContext *c, char **args, const Size *steps, Size n)
{
    for (Size i = 0; i < n; i++) {
        char *gathered = args[1] + i * steps[1];
        HPy a = object_load(c->ctx, gathered, c->owner[1]);
        HPy b = object_load(c->ctx, args[0] + i * steps[0], c->owner[0]);
        HPy result = HPy_IsNull(b) ? HPy_NULL : apply(c, a, b);
        HPy_Close(c->ctx, a);
        HPy_Close(c->ctx, b);
        if (keep(c, 1, gathered, result) < 0)
            return -1;
    }
    return 0;
}
