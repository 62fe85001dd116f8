/* The Python module `@NAME@`: a function and a type, written once for every Python that knows HPy. */
#include "hpy.h"

/* @NAME@.add(a, b): the sum of two integers. */
HPyDef_METH(add, "add", HPyFunc_VARARGS, .doc = "add(a, b)\n--\n\nThe sum of two integers.")
static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    long a, b;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ll:add", &a, &b))
        return HPy_NULL; /* an exception is pending */
    return HPyLong_FromLong(ctx, a + b);
}

/* @NAME@.Counter: counts up. HPy keeps this struct for each instance. */
typedef struct {
    long value;
} Counter;

HPyType_HELPERS(Counter)

HPyDef_SLOT(Counter_new, HPy_tp_new)
static HPy Counter_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)kw;
    long start = 0;
    if (!HPyArg_Parse(ctx, NULL, args, (size_t)nargs, "|l:Counter", &start))
        return HPy_NULL;
    Counter *counter;
    HPy self = HPy_New(ctx, type, &counter);
    if (HPy_IsNull(self))
        return HPy_NULL;
    counter->value = start;
    return self;
}

HPyDef_METH(Counter_increment, "increment", HPyFunc_NOARGS, .doc = "increment()\n--\n\nAdd one; return the new value.")
static HPy Counter_increment_impl(HPyContext *ctx, HPy self)
{
    Counter *counter = Counter_AsStruct(ctx, self);
    counter->value += 1;
    return HPyLong_FromLong(ctx, counter->value);
}

HPyDef_MEMBER(Counter_value, "value", HPyMember_LONG, offsetof(Counter, value), .doc = "the current value")

static HPyDef *Counter_defines[] = {&Counter_new, &Counter_increment, &Counter_value, NULL};

static HPyType_Spec Counter_spec = {
    .name = "@NAME@.Counter",
    .doc = "Counter(start=0)\n--\n\nCounts up from a start value.",
    .basicsize = sizeof(Counter),
    .builtin_shape = SHAPE(Counter),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Counter_defines,
};

HPyDef_SLOT(module_exec, HPy_mod_exec)
static int module_exec_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Counter", &Counter_spec, NULL) ? 0 : -1;
}

static HPyDef *module_defines[] = {&add, &module_exec, NULL};

static HPyModuleDef module_definition = {
    .doc = "An extension written in C with HPy.",
    .defines = module_defines,
};

HPy_MODINIT(@NAME@, module_definition)
