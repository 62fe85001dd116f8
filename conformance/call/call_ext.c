/* Calls in both directions, capsules, globals and buffers. */
#include "hpy.h"

#define VARARGS(NAME, ...)                                                      \
    HPyDef_METH(NAME, #NAME, HPyFunc_VARARGS)                                   \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) \
    {                                                                           \
        (void)self, (void)nargs, (void)args;                                    \
        __VA_ARGS__                                                             \
    }
#define OR_NULL(i) (HPy_Is(ctx, args[i], ctx->h_None) ? HPy_NULL : args[i])
#define TEXT(i) (HPy_Is(ctx, args[i], ctx->h_None) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, args[i], NULL))
#define NONE HPy_Dup(ctx, ctx->h_None)

/* call(f, kwnames or None, *args) */
VARARGS(call, {
    HPy kwnames = OR_NULL(1);
    size_t count = nargs - 2 - (HPy_IsNull(kwnames) ? 0 : (size_t)HPy_Length(ctx, kwnames));
    return HPy_Call(ctx, args[0], args + 2, count, kwnames);
})
VARARGS(callmethod, {
    HPy kwnames = OR_NULL(1);
    size_t count = nargs - 2 - (HPy_IsNull(kwnames) ? 0 : (size_t)HPy_Length(ctx, kwnames));
    return HPy_CallMethod(ctx, args[0], args + 2, count, kwnames);
})
VARARGS(tupledict, return HPy_CallTupleDict(ctx, args[0], OR_NULL(1), OR_NULL(2));)
VARARGS(methodtupledict, return HPy_CallMethodTupleDict(ctx, args[0], args[1], OR_NULL(2), OR_NULL(3));)
VARARGS(methodtupledict_s, return HPy_CallMethodTupleDict_s(ctx, TEXT(0), args[1], OR_NULL(2), OR_NULL(3));)

HPyDef_METH(keywords, "keywords", HPyFunc_KEYWORDS, .doc = "keywords(*args, **kwargs)\n--\n\nReturns what it got.")
static HPy keywords_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    HPy tuple, dict;
    if (!HPyHelpers_PackArgsAndKeywords(ctx, args, nargs, kwnames, &tuple, &dict))
        return HPy_NULL;
    HPy result = HPy_BuildValue(ctx, "OO", HPy_IsNull(tuple) ? ctx->h_None : tuple, HPy_IsNull(dict) ? ctx->h_None : dict);
    HPy_Close(ctx, tuple);
    HPy_Close(ctx, dict);
    return result;
}
HPyDef_METH(noargs, "noargs", HPyFunc_NOARGS)
static HPy noargs_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return NONE;
}
HPyDef_METH(one, "one", HPyFunc_O)
static HPy one_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_Dup(ctx, arg);
}
VARARGS(many, return HPyTuple_FromArray(ctx, args, (HPy_ssize_t)nargs);)

/* recurse(f, n): calls f(n - 1), which calls back. */
VARARGS(recurse, return HPy_Call(ctx, args[0], args + 1, 1, HPy_NULL);)

/* ---- An object that can be called ---- */
typedef struct {
    long factor;
} Caller;
HPyType_HELPERS(Caller)
HPyDef_SLOT(Caller_call, HPy_tp_call)
static HPy Caller_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    Caller *caller = Caller_AsStruct(ctx, self);
    caller->factor++;
    return HPy_BuildValue(ctx, "lnn", caller->factor, (HPy_ssize_t)nargs,
                          HPy_IsNull(kwnames) ? (HPy_ssize_t)-1 : HPy_Length(ctx, kwnames));
    (void)args;
}
HPyDef_CALL_FUNCTION(other_call)
static HPy other_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self, (void)args, (void)kwnames;
    return HPy_BuildValue(ctx, "sn", "other", (HPy_ssize_t)nargs);
}
HPyDef_SLOT(Caller_new, HPy_tp_new)
static HPy Caller_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)kw;
    Caller *caller;
    HPy self = HPy_New(ctx, type, &caller);
    if (!HPy_IsNull(self) && nargs > 0 && HPy_IsTrue(ctx, args[0]) && HPy_SetCallFunction(ctx, self, &other_call) < 0)
        return HPy_NULL;
    return self;
}
static HPyDef *Caller_defines[] = {&Caller_call, &Caller_new, NULL};
static HPyType_Spec Caller_spec = {.name = "call_ext.Caller",
                                   .basicsize = sizeof(Caller),
                                   .builtin_shape = SHAPE(Caller),
                                   .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                   .defines = Caller_defines};
VARARGS(setcall, return HPy_SetCallFunction(ctx, args[0], &other_call) < 0 ? HPy_NULL : NONE;)

/* ---- Capsules ---- */
static int payload = 42, capsules_died;
static const char *last_name;
HPyCapsule_DESTRUCTOR(dtor)
static void dtor_impl(const char *name, void *pointer, void *context)
{
    capsules_died += *(int *)pointer == 42 && (context == NULL || context == &payload);
    last_name = name;
}
VARARGS(capsule, return HPyCapsule_New(ctx, &payload, "the.name", HPy_IsTrue(ctx, args[0]) ? &dtor : NULL);)
VARARGS(nullcapsule, return HPyCapsule_New(ctx, NULL, "the.name", NULL);)
VARARGS(capsuleget, {
    int *found = (int *)HPyCapsule_GetPointer(ctx, args[0], TEXT(1));
    return found == NULL ? HPy_NULL : HPyLong_FromLong(ctx, *found);
})
VARARGS(capsulename, {
    const char *name = HPyCapsule_GetName(ctx, args[0]);
    return name == NULL ? HPy_NULL : HPyUnicode_FromString(ctx, name);
})
VARARGS(capsulevalid, return HPyBool_FromBool(ctx, HPyCapsule_IsValid(ctx, args[0], TEXT(1)));)
VARARGS(capsuleset, {
    static int other = 43;
    if (HPyCapsule_SetPointer(ctx, args[0], &other) < 0 || HPyCapsule_SetName(ctx, args[0], "new.name") < 0 ||
        HPyCapsule_SetContext(ctx, args[0], &payload) < 0 || HPyCapsule_SetDestructor(ctx, args[0], NULL) < 0)
        return HPy_NULL;
    return HPyBool_FromBool(ctx, HPyCapsule_GetContext(ctx, args[0]) == &payload);
})
VARARGS(capsulesetnull, return HPyCapsule_SetPointer(ctx, args[0], NULL) < 0 ? HPy_NULL : NONE;)
VARARGS(died, return HPy_BuildValue(ctx, "is", capsules_died, last_name == NULL ? "" : last_name);)

/* ---- Globals ---- */
static HPyGlobal stored;
VARARGS(store, HPyGlobal_Store(ctx, &stored, OR_NULL(0)); return NONE;)
VARARGS(load, {
    HPy value = HPyGlobal_Load(ctx, stored);
    return HPy_IsNull(value) ? HPyUnicode_FromString(ctx, "empty") : value;
})

/* ---- Buffers ---- */
typedef struct {
    int data[12];
    int exports;
} Grid;
HPyType_HELPERS(Grid)
static HPy_ssize_t grid_shape[] = {3, 4}, grid_strides[] = {16, 4}, reversed_strides[] = {-16, -4};
HPyDef_SLOT(Grid_new, HPy_tp_new)
static HPy Grid_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)nargs, (void)kw;
    Grid *grid;
    HPy self = HPy_New(ctx, type, &grid);
    for (int i = 0; !HPy_IsNull(self) && i < 12; i++)
        grid->data[i] = i;
    return self;
}
HPyDef_SLOT(Grid_getbuffer, HPy_bf_getbuffer)
static int Grid_getbuffer_impl(HPyContext *ctx, HPy self, HPy_buffer *buffer, int flags)
{
    Grid *grid = Grid_AsStruct(ctx, self);
    HPy mode = HPy_GetAttr_s(ctx, self, "mode");
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, mode, NULL);
    int readonly = strcmp(text, "readonly") == 0, reversed = strcmp(text, "reversed") == 0;
    int refused = strcmp(text, "refuse") == 0;
    HPy_Close(ctx, mode);
    if (refused || (readonly && (flags & 1))) {
        HPyErr_SetString(ctx, ctx->h_BufferError, refused ? "no buffer" : "Object is not writable.");
        return -1;
    }
    *buffer = (HPy_buffer){.buf = reversed ? &grid->data[11] : grid->data,
                           .obj = HPy_Dup(ctx, self),
                           .len = sizeof grid->data,
                           .itemsize = 4,
                           .readonly = readonly,
                           .ndim = 2,
                           .format = (char *)"i",
                           .shape = grid_shape,
                           .strides = reversed ? reversed_strides : grid_strides};
    grid->exports++;
    return 0;
}
HPyDef_SLOT(Grid_releasebuffer, HPy_bf_releasebuffer)
static void Grid_releasebuffer_impl(HPyContext *ctx, HPy self, HPy_buffer *buffer)
{
    (void)buffer;
    Grid_AsStruct(ctx, self)->exports--;
}
HPyDef_METH(Grid_get, "get", HPyFunc_O)
static HPy Grid_get_impl(HPyContext *ctx, HPy self, HPy i)
{
    return HPyLong_FromLong(ctx, Grid_AsStruct(ctx, self)->data[HPyLong_AsLong(ctx, i)]);
}
HPyDef_METH(Grid_set, "set", HPyFunc_VARARGS)
static HPy Grid_set_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)nargs;
    Grid_AsStruct(ctx, self)->data[HPyLong_AsLong(ctx, args[0])] = (int)HPyLong_AsLong(ctx, args[1]);
    return NONE;
}
HPyDef_MEMBER(Grid_exports, "exports", HPyMember_INT, offsetof(Grid, exports))
static HPyDef *Grid_defines[] = {&Grid_new, &Grid_getbuffer, &Grid_releasebuffer, &Grid_get, &Grid_set, &Grid_exports,
                                 NULL};
static HPyType_Spec Grid_spec = {.name = "call_ext.Grid",
                                 .basicsize = sizeof(Grid),
                                 .builtin_shape = SHAPE(Grid),
                                 .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                 .defines = Grid_defines};

/* ---- An object that keeps its call function in its struct ---- */
typedef struct {
    long before;
    HPyCallFunction call;
} Holder;
HPyType_HELPERS(Holder)
HPyDef_CALL_FUNCTION(Holder_count)
static HPy Holder_count_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)args;
    HPy_ssize_t keywords = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    return HPyLong_FromLong(ctx, Holder_AsStruct(ctx, self)->before + (long)nargs + 100 * (long)keywords);
}
HPyDef_CALL_FUNCTION(Holder_last)
static HPy Holder_last_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    HPy_ssize_t keywords = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    size_t count = nargs + (size_t)keywords;
    return count == 0 ? NONE : HPy_Dup(ctx, args[count - 1]);
}
HPyDef_SLOT(Holder_new, HPy_tp_new)
static HPy Holder_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)kw;
    Holder *holder;
    HPy self = HPy_New(ctx, type, &holder);
    if (HPy_IsNull(self))
        return HPy_NULL;
    holder->before = 1000;
    if (nargs == 3)
        holder->call = Holder_last; /* the field is the function's own to write */
    else if (nargs > 0 && HPy_SetCallFunction(ctx, self, nargs == 1 ? &Holder_count : &Holder_last) < 0) {
        HPy_Close(ctx, self);
        return HPy_NULL;
    }
    return self;
}
HPyDef_MEMBER(Holder_offset, "__vectorcalloffset__", HPyMember_HPYSSIZET, offsetof(Holder, call), .readonly = 1)
static HPyDef *Holder_defines[] = {&Holder_new, &Holder_offset, NULL};
static HPyType_Spec Holder_spec = {.name = "call_ext.Holder",
                                   .basicsize = sizeof(Holder),
                                   .builtin_shape = SHAPE(Holder),
                                   .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                   .defines = Holder_defines};

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Caller", &Caller_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Grid", &Grid_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Holder", &Holder_spec, NULL)
               ? 0
               : -1;
}
static HPyDef *defines[] = {&call, &callmethod, &tupledict, &methodtupledict, &methodtupledict_s, &keywords, &noargs, &one,
                            &many, &recurse, &setcall, &capsule, &nullcapsule, &capsuleget, &capsulename, &capsulevalid,
                            &capsuleset, &capsulesetnull, &died, &store, &load, &exec, NULL};
static HPyGlobal *globals[] = {&stored, NULL};
static HPyModuleDef module = {.doc = "Calls", .defines = defines, .globals = globals};
HPy_MODINIT(call_ext, module)
