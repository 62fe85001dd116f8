/* Types: shapes, inheritance, metaclasses, construction, fields, finalizers. */
#include "hpy.h"

/* A subclass of each builtin, with a C struct that counts. */
#define SHAPED(T, BUILTIN)                                                      \
    typedef struct {                                                            \
        int padding, count;                                                     \
        double end;                                                             \
    } T;                                                                        \
    HPyType_HELPERS(T, HPyType_BuiltinShape_##BUILTIN)                          \
    HPyDef_METH(T##_count, "count_up", HPyFunc_NOARGS)                          \
    static HPy T##_count_impl(HPyContext *ctx, HPy self)                        \
    {                                                                           \
        T *struct_ = T##_AsStruct(ctx, self);                                   \
        struct_->end += 0.5;                                                    \
        return HPyLong_FromLong(ctx, ++struct_->count);                         \
    }                                                                           \
    static HPyDef *T##_defines[] = {&T##_count, NULL};                          \
    static HPyType_Spec T##_spec = {.name = "type_ext." #T,                     \
                                    .basicsize = sizeof(T),                     \
                                    .builtin_shape = SHAPE(T),                  \
                                    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, \
                                    .defines = T##_defines};
SHAPED(Object, Object) SHAPED(Type, Type) SHAPED(Int, Long) SHAPED(Float, Float) SHAPED(Str, Unicode)
SHAPED(Tuple, Tuple) SHAPED(List, List) SHAPED(Dict, Dict)

/* ---- A type with fields, a finalizer and a destroy function ---- */
typedef struct {
    HPyField next;
    long number;
} Node;
HPyType_HELPERS(Node)
static long destroyed, finalized;

HPyDef_SLOT(Node_new, HPy_tp_new)
static HPy Node_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)kw;
    Node *node;
    HPy self = HPy_New(ctx, type, &node);
    if (!HPy_IsNull(self) && nargs > 0) {
        node->number = 7;
        HPyField_Store(ctx, self, &node->next, args[0]);
    }
    return self;
}
HPyDef_GETSET(Node_next, "next")
static HPy Node_next_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    Node *node = Node_AsStruct(ctx, self);
    return HPyField_IsNull(node->next) ? HPy_Dup(ctx, ctx->h_None) : HPyField_Load(ctx, self, node->next);
}
static int Node_next_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    HPyField_Store(ctx, self, &Node_AsStruct(ctx, self)->next, value);
    return 0;
}
HPyDef_SLOT(Node_traverse, HPy_tp_traverse)
static int Node_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Node *)self)->next);
    return 0;
}
HPyDef_SLOT(Node_destroy, HPy_tp_destroy)
static void Node_destroy_impl(void *self)
{
    (void)self;
    destroyed++;
}
static HPyDef *Node_defines[] = {&Node_new, &Node_next, &Node_traverse, &Node_destroy, NULL};
static HPyType_Spec Node_spec = {.name = "type_ext.Node",
                                 .doc = "A node",
                                 .basicsize = sizeof(Node),
                                 .builtin_shape = SHAPE(Node),
                                 .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
                                 .defines = Node_defines};

HPyDef_SLOT(Final_finalize, HPy_tp_finalize)
static void Final_finalize_impl(HPyContext *ctx, HPy self)
{
    finalized++;
    HPy callback = HPy_GetAttr_s(ctx, self, "callback");
    if (HPy_IsNull(callback)) {
        HPyErr_Clear(ctx);
        return;
    }
    HPy result = HPy_Call(ctx, callback, &self, 1, HPy_NULL);
    HPy_Close(ctx, callback);
    if (!HPy_IsNull(result))
        HPy_Close(ctx, result);
}
static HPyDef *Final_defines[] = {&Final_finalize, NULL};
static HPyType_Spec Final_spec = {.name = "type_ext.Final",
                                  .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                  .defines = Final_defines};

/* ---- Inheritance: a larger struct over Node's ---- */
typedef struct {
    Node node;
    HPyField other;
    long more;
} Bigger;
HPyType_HELPERS(Bigger)
HPyDef_METH(Bigger_sum, "sum", HPyFunc_NOARGS)
static HPy Bigger_sum_impl(HPyContext *ctx, HPy self)
{
    Bigger *bigger = Bigger_AsStruct(ctx, self);
    bigger->more += 10;
    return HPyLong_FromLong(ctx, bigger->more + bigger->node.number);
}
HPyDef_SLOT(Bigger_traverse, HPy_tp_traverse)
static int Bigger_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Bigger *)self)->node.next);
    HPy_VISIT(&((Bigger *)self)->other);
    return 0;
}
HPyDef_GETSET(Bigger_other, "other")
static HPy Bigger_other_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyField_Load(ctx, self, Bigger_AsStruct(ctx, self)->other);
}
static int Bigger_other_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    HPyField_Store(ctx, self, &Bigger_AsStruct(ctx, self)->other, value);
    return 0;
}
static HPyDef *Bigger_defines[] = {&Bigger_sum, &Bigger_traverse, &Bigger_other, NULL};
static HPyType_Spec Bigger_spec = {.name = "type_ext.Bigger",
                                   .basicsize = sizeof(Bigger),
                                   .builtin_shape = SHAPE(Bigger),
                                   .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
                                   .defines = Bigger_defines};

/* ---- tp_new and tp_init with arguments ---- */
typedef struct {
    long a, b;
} Args;
HPyType_HELPERS(Args)
HPyDef_SLOT(Args_new, HPy_tp_new)
static HPy Args_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    HPy self = HPyType_GenericNew(ctx, type, args, nargs, kw);
    if (!HPy_IsNull(self))
        Args_AsStruct(ctx, self)->b = -1;
    return self;
}
HPyDef_SLOT(Args_init, HPy_tp_init)
static int Args_init_impl(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    static const char *names[] = {"a", "b", NULL};
    Args *struct_ = Args_AsStruct(ctx, self);
    HPyTracker tracker;
    if (!HPyArg_ParseKeywordsDict(ctx, &tracker, args, nargs, kw, "l|l:Args", names, &struct_->a, &struct_->b))
        return -1;
    HPyTracker_Close(ctx, tracker);
    return 0;
}
HPyDef_MEMBER(Args_a, "a", HPyMember_LONG, offsetof(Args, a))
HPyDef_MEMBER(Args_b, "b", HPyMember_LONG, offsetof(Args, b))
static HPyDef *Args_defines[] = {&Args_new, &Args_init, &Args_a, &Args_b, NULL};
static HPyType_Spec Args_spec = {.name = "type_ext.Args",
                                 .basicsize = sizeof(Args),
                                 .builtin_shape = SHAPE(Args),
                                 .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                 .defines = Args_defines};

/* ---- tp_new alone: it remembers what it was given ---- */
typedef struct {
    long given;
} Fresh;
HPyType_HELPERS(Fresh)
HPyDef_SLOT(Fresh_new, HPy_tp_new)
static HPy Fresh_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args;
    Fresh *fresh;
    HPy self = HPy_New(ctx, type, &fresh);
    if (!HPy_IsNull(self))
        fresh->given = nargs + (HPy_IsNull(kw) ? 0 : 100 * HPy_Length(ctx, kw));
    return self;
}
HPyDef_MEMBER(Fresh_given, "given", HPyMember_LONG, offsetof(Fresh, given))
static HPyDef *Fresh_defines[] = {&Fresh_new, &Fresh_given, NULL};
static HPyType_Spec Fresh_spec = {.name = "type_ext.Fresh",
                                  .basicsize = sizeof(Fresh),
                                  .builtin_shape = SHAPE(Fresh),
                                  .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                  .defines = Fresh_defines};

/* ---- A type without a struct, which makes no objects itself ---- */
HPyDef_SLOT(Plain_new, HPy_tp_new)
static HPy Plain_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)type, (void)args, (void)nargs, (void)kw;
    return HPyErr_SetString(ctx, ctx->h_TypeError, "Plain makes no objects");
}
HPyDef_SLOT(Plain_repr, HPy_tp_repr)
static HPy Plain_repr_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyUnicode_FromString(ctx, "plain");
}
static HPyDef *Plain_defines[] = {&Plain_new, &Plain_repr, NULL};
static HPyType_Spec Plain_spec = {
    .name = "type_ext.Plain", .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = Plain_defines};

/* ---- Making types on demand ---- */
static HPyDef *no_defines[] = {NULL};
/* make(base or None, bases tuple or None, metaclass or None, basicsize, shape, flags, itemsize) */
HPyDef_METH(make, "make", HPyFunc_VARARGS)
static HPy make_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self, (void)nargs;
    HPyType_SpecParam params[4] = {{(HPyType_SpecParam_Kind)0, HPy_NULL}};
    int n = 0;
    static const HPyType_SpecParam_Kind kinds[] = {HPyType_SpecParam_Base, HPyType_SpecParam_BasesTuple,
                                                   HPyType_SpecParam_Metaclass};
    for (int i = 0; i < 3; i++)
        if (!HPy_Is(ctx, args[i], ctx->h_None)) {
            params[n].kind = kinds[i];
            params[n++].object = args[i];
        }
    params[n].kind = (HPyType_SpecParam_Kind)0;
    HPyType_Spec spec = {.name = "type_ext.Made",
                         .basicsize = (int)HPyLong_AsLong(ctx, args[3]),
                         .builtin_shape = (HPyType_BuiltinShape)HPyLong_AsLong(ctx, args[4]),
                         .flags = HPy_TPFLAGS_DEFAULT | (unsigned)HPyLong_AsLong(ctx, args[5]),
                         .itemsize = (int)HPyLong_AsLong(ctx, args[6]),
                         .defines = no_defines};
    return HPyType_FromSpec(ctx, &spec, params);
}
HPyDef_METH(make_wrong, "make_wrong", HPyFunc_O)
static HPy make_wrong_impl(HPyContext *ctx, HPy self, HPy which)
{
    (void)self;
    static HPyDef *traverse[] = {&Node_traverse, NULL}, *destroy[] = {&Node_destroy, NULL}, *member[] = {&Args_b, NULL};
    HPyType_Spec spec = {.name = "type_ext.Wrong", .flags = HPy_TPFLAGS_DEFAULT};
    switch (HPyLong_AsLong(ctx, which)) {
    case 0: spec.defines = traverse; break;
    case 1: spec.defines = destroy; break;
    case 2: spec.defines = member; break;
    case 3: spec.defines = no_defines, spec.basicsize = sizeof(Node), spec.flags |= HPy_TPFLAGS_HAVE_GC; break;
    default: spec.legacy_slots = (void *)traverse;
    }
    return HPyType_FromSpec(ctx, &spec, NULL);
}
HPyDef_METH(counts, "counts", HPyFunc_NOARGS)
static HPy counts_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPy_BuildValue(ctx, "ll", destroyed, finalized);
}
HPyDef_METH(name, "name", HPyFunc_O)
static HPy name_impl(HPyContext *ctx, HPy self, HPy type)
{
    (void)self;
    const char *text = HPyType_GetName(ctx, type);
    return text == NULL ? HPy_NULL : HPyUnicode_FromString(ctx, text);
}
HPyDef_METH(subtype, "subtype", HPyFunc_VARARGS)
static HPy subtype_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self, (void)nargs;
    return HPyBool_FromBool(ctx, HPyType_IsSubtype(ctx, args[0], args[1]));
}
HPyDef_METH(shape, "shape", HPyFunc_O)
static HPy shape_impl(HPyContext *ctx, HPy self, HPy type)
{
    (void)self;
    return HPyLong_FromLong(ctx, _HPyType_GetBuiltinShape(ctx, type));
}
HPyDef_METH(new_of, "new_of", HPyFunc_O)
static HPy new_of_impl(HPyContext *ctx, HPy self, HPy type)
{
    (void)self;
    void *data;
    return _HPy_New(ctx, type, &data);
}

/* ---- Struct sequences ---- */
static HPyStructSequence_Field fields[] = {{"x", "the x"}, {"y", NULL}, {NULL, NULL}};
static HPyStructSequence_Desc description = {.name = "type_ext.Pair", .doc = "A pair", .fields = fields};

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
#define ADD(T)                                                                  \
    if (!HPyHelpers_AddType(ctx, module, #T, &T##_spec, NULL))                  \
        return -1;
    ADD(Object) ADD(Type) ADD(Int) ADD(Float) ADD(Str) ADD(Tuple) ADD(List) ADD(Dict) ADD(Node) ADD(Final) ADD(Args) ADD(Fresh)
    HPy node = HPy_GetAttr_s(ctx, module, "Node");
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, node}, {(HPyType_SpecParam_Kind)0, HPy_NULL}};
    if (!HPyHelpers_AddType(ctx, module, "Plain", &Plain_spec, NULL))
        return -1;
    int ok = HPyHelpers_AddType(ctx, module, "Bigger", &Bigger_spec, params);
    HPy_Close(ctx, node);
    HPy pair = HPyStructSequence_NewType(ctx, &description);
    if (!ok || HPy_IsNull(pair))
        return -1;
    HPy_SetAttr_s(ctx, module, "Pair", pair);
    HPy one = HPyLong_FromLong(ctx, 1);
    HPy values[] = {one, one};
    HPy instance = HPyStructSequence_New(ctx, pair, 2, values);
    HPy_SetAttr_s(ctx, module, "pair", instance);
    HPy_Close(ctx, one);
    HPy_Close(ctx, pair);
    HPy_Close(ctx, instance);
    return 0;
}
static HPyDef *defines[] = {&make, &make_wrong, &counts, &name, &subtype, &shape, &new_of, &exec, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(type_ext, module)
