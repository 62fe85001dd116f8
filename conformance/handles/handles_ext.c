/* Handles that come and go: floats and new objects, several at a time, closed in any order. */
#include "hpy.h"

#define MOST 64

/* floats(count, step, first): makes floats, closes each step-th of them from the index `first` on, makes those anew, and returns all. */
HPyDef_METH(floats, "floats", HPyFunc_VARARGS)
static HPy floats_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    HPy made[MOST];
    long count, step, first;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "lll", &count, &step, &first)) return HPy_NULL;
    for (long i = 0; i < count; i++) made[i] = HPyFloat_FromDouble(ctx, (double)i + 0.5);
    for (long i = first; i < count; i += step) HPy_Close(ctx, made[i]);
    for (long i = first; i < count; i += step) made[i] = HPyFloat_FromDouble(ctx, (double)-i);
    double sum = 0;
    for (long i = 0; i < count; i++) sum += HPyFloat_AsDouble(ctx, made[i]);
    HPyListBuilder list = HPyListBuilder_New(ctx, count + 1);
    for (long i = count - 1; i >= 0; i--) {
        HPy again = HPy_Dup(ctx, made[i]);
        HPy_Close(ctx, made[i]);
        HPyListBuilder_Set(ctx, list, i, again);
        HPy_Close(ctx, again);
    }
    HPy total = HPyFloat_FromDouble(ctx, sum);
    HPyListBuilder_Set(ctx, list, count, total);
    HPy_Close(ctx, total);
    return HPyListBuilder_Build(ctx, list);
}

/* twice(function): calls it with a float while it has two others, and adds what it returns. */
HPyDef_METH(twice, "twice", HPyFunc_O)
static HPy twice_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    HPy one = HPyFloat_FromDouble(ctx, 0.25), two = HPyFloat_FromDouble(ctx, 0.5);
    HPy result = HPy_Call(ctx, arg, &one, 1, HPy_NULL);
    if (!HPy_IsNull(result)) {
        HPy sum = HPy_Add(ctx, result, two);
        HPy_Close(ctx, result);
        result = sum;
    }
    HPy_Close(ctx, two);
    HPy_Close(ctx, one);
    return result;
}

/* join(items): the items of a list as ints, asked for one by one, and the list changed in between if `change` is true. */
HPyDef_METH(join, "join", HPyFunc_VARARGS)
static HPy join_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    (void)self;
    HPy items;
    long change, times;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "Oll", &items, &change, &times)) return HPy_NULL;
    HPy_ssize_t size = HPy_Length(ctx, items);
    HPyListBuilder list = HPyListBuilder_New(ctx, size * times);
    for (long time = 0; time < times; time++)
        for (HPy_ssize_t i = 0; i < size; i++) {
            HPy item = HPy_GetItem_i(ctx, items, i);
            if (HPy_IsNull(item)) {
                HPyListBuilder_Cancel(ctx, list);
                return HPy_NULL;
            }
            if (change && i % 7 == 3) {
                HPy other = HPyLong_FromLong(ctx, -i);
                HPy_SetItem_i(ctx, items, i + 1 < size ? i + 1 : 0, other);
                HPy_Close(ctx, other);
            }
            HPyListBuilder_Set(ctx, list, time * size + i, item);
            HPy_Close(ctx, item);
        }
    return HPyListBuilder_Build(ctx, list);
}

typedef struct {
    long number, unused;
} Box;
HPyType_HELPERS(Box)

static long how, made;
static HPyGlobal kept;

static HPy new_box(HPyContext *ctx, HPy type) {
    Box *box;
    HPy h = HPy_New(ctx, type, &box);
    if (!HPy_IsNull(h)) box->number += ++made;
    return h;
}

HPyDef_SLOT(Box_new, HPy_tp_new)
static HPy Box_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)args, (void)nargs, (void)kw;
    HPy first, second;
    if (how == 5) return HPyGlobal_Load(ctx, kept);
    first = new_box(ctx, type);
    switch (how) {
    case 1: /* the second of two */
        second = new_box(ctx, type);
        HPy_Close(ctx, first);
        return second;
    case 2: /* the first of two */
        second = new_box(ctx, type);
        HPy_Close(ctx, second);
        return first;
    case 3: /* with a handle more for a while */
        second = HPy_Dup(ctx, first);
        HPy_Close(ctx, first);
        return second;
    case 4: /* kept for the next ones */
        HPyGlobal_Store(ctx, &kept, first);
        return first;
    case 6: /* nothing comes of it */
        HPy_Close(ctx, first);
        HPyErr_SetString(ctx, ctx->h_ValueError, "no box");
        return HPy_NULL;
    case 7: /* another one is made meanwhile */
        how = 0;
        second = HPy_Call(ctx, type, NULL, 0, HPy_NULL);
        how = 7;
        Box_AsStruct(ctx, first)->unused = Box_AsStruct(ctx, second)->number;
        HPy_Close(ctx, second);
        return first;
    default:
        return first;
    }
}

HPyDef_METH(Box_add, "add", HPyFunc_O)
static HPy Box_add_impl(HPyContext *ctx, HPy self, HPy arg) {
    Box_AsStruct(ctx, self)->number += HPyLong_AsLong(ctx, arg);
    return HPy_Dup(ctx, self);
}

HPyDef_MEMBER(Box_number, "number", HPyMember_LONG, offsetof(Box, number))
HPyDef_MEMBER(Box_unused, "unused", HPyMember_LONG, offsetof(Box, unused))

static HPyDef *box_defines[] = {&Box_new, &Box_add, &Box_number, &Box_unused, NULL};
static HPyType_Spec Box_spec = {.name = "handles_ext.Box",
                                .basicsize = sizeof(Box),
                                .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                .builtin_shape = SHAPE(Box),
                                .defines = box_defines};

/* choose(how): what Box() does from now on; boxes are numbered from 1 again. */
HPyDef_METH(choose, "choose", HPyFunc_O)
static HPy choose_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    how = HPyLong_AsLong(ctx, arg);
    made = 0;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module) {
    HPyGlobal_Store(ctx, &kept, ctx->h_None);
    return HPyHelpers_AddType(ctx, module, "Box", &Box_spec, NULL) ? 0 : -1;
}

static HPyDef *defines[] = {&floats, &twice, &join, &choose, &exec, NULL};
static HPyGlobal *globals[] = {&kept, NULL};
static HPyModuleDef module = {.doc = "Handles that come and go", .defines = defines, .globals = globals};
HPy_MODINIT(handles_ext, module)
