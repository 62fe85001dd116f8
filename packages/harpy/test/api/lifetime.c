/* Objects that come and go in large numbers. */
#include "hpy.h"

typedef struct {
    double x, y;
} Plain;
HPyType_HELPERS(Plain)
HPyDef_SLOT(Plain_new, HPy_tp_new)
static HPy Plain_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)args, (void)nargs, (void)kw;
    Plain *plain;
    HPy self = HPy_New(ctx, type, &plain);
    if (!HPy_IsNull(self)) plain->x = plain->y = 1.5;
    return self;
}
HPyDef_METH(Plain_sum, "sum", HPyFunc_NOARGS)
static HPy Plain_sum_impl(HPyContext *ctx, HPy self) {
    Plain *plain = Plain_AsStruct(ctx, self);
    return HPyFloat_FromDouble(ctx, plain->x + plain->y);
}
/* The struct stays where it is, and as it is, whatever Python does meanwhile. */
static HPy call_around(HPyContext *ctx, HPy self, HPy callback) {
    Plain *plain = Plain_AsStruct(ctx, self);
    plain->x += 1;
    HPy result = HPy_Call(ctx, callback, NULL, 0, HPy_NULL);
    if (HPy_IsNull(result)) return HPy_NULL;
    HPy_Close(ctx, result);
    plain->y -= 1;
    HPy again = HPy_Dup(ctx, self);
    int same = Plain_AsStruct(ctx, again) == plain;
    HPy_Close(ctx, again);
    return HPyBool_FromBool(ctx, same);
}
HPyDef_METH(Plain_around, "around", HPyFunc_O)
static HPy Plain_around_impl(HPyContext *ctx, HPy self, HPy callback) {
    return call_around(ctx, self, callback);
}
HPyDef_SLOT(Plain_xor, HPy_nb_xor)
static HPy Plain_xor_impl(HPyContext *ctx, HPy left, HPy right) {
    return call_around(ctx, left, right);
}
static HPyDef *Plain_defines[] = {&Plain_new, &Plain_sum, &Plain_around, &Plain_xor, NULL};
static HPyType_Spec Plain_spec = {
    .name = "lifetime.Plain",
    .basicsize = sizeof(Plain),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .builtin_shape = SHAPE(Plain),
    .defines = Plain_defines};

typedef struct {
    HPyField next;
    long number;
} Linked;
HPyType_HELPERS(Linked)
HPyDef_SLOT(Linked_new, HPy_tp_new)
static HPy Linked_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)kw;
    Linked *linked;
    HPy self = HPy_New(ctx, type, &linked);
    if (HPy_IsNull(self)) return self;
    linked->number = 7;
    /* An object in its own field: a cycle. */
    HPyField_Store(ctx, self, &linked->next, nargs > 0 ? args[0] : self);
    return self;
}
HPyDef_SLOT(Linked_traverse, HPy_tp_traverse)
static int Linked_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg) {
    HPy_VISIT(&((Linked *)self)->next);
    return 0;
}
HPyDef_GET(Linked_next, "next")
static HPy Linked_next_get(HPyContext *ctx, HPy self, void *closure) {
    (void)closure;
    return HPyField_Load(ctx, self, Linked_AsStruct(ctx, self)->next);
}
static HPyDef *Linked_defines[] = {&Linked_new, &Linked_traverse, &Linked_next, NULL};
static HPyType_Spec Linked_spec = {.name = "lifetime.Linked",
                                   .basicsize = sizeof(Linked),
                                   .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
                                   .builtin_shape = SHAPE(Linked),
                                   .defines = Linked_defines};

typedef struct {
    long number, guard;
} Destroyed;
HPyType_HELPERS(Destroyed)
static long made, destroyed, damaged;
HPyDef_SLOT(Destroyed_new, HPy_tp_new)
static HPy Destroyed_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)args, (void)nargs, (void)kw;
    Destroyed *struct_;
    HPy self = HPy_New(ctx, type, &struct_);
    if (!HPy_IsNull(self)) {
        struct_->number = made++;
        struct_->guard = ~struct_->number;
    }
    return self;
}
HPyDef_SLOT(Destroyed_destroy, HPy_tp_destroy)
static void Destroyed_destroy_impl(void *self) {
    Destroyed *struct_ = self;
    destroyed++;
    if (struct_->guard != ~struct_->number) damaged++;
}
static HPyDef *Destroyed_defines[] = {&Destroyed_new, &Destroyed_destroy, NULL};
static HPyType_Spec Destroyed_spec = {.name = "lifetime.Destroyed",
                                      .basicsize = sizeof(Destroyed),
                                      .builtin_shape = SHAPE(Destroyed),
                                      .defines = Destroyed_defines};

typedef struct {
    long number;
} Final;
HPyType_HELPERS(Final)
static long finalized;
HPyDef_SLOT(Final_finalize, HPy_tp_finalize)
static void Final_finalize_impl(HPyContext *ctx, HPy self) {
    finalized += 1 + Final_AsStruct(ctx, self)->number;
    HPy callback = HPy_GetAttr_s(ctx, self, "callback");
    if (HPy_IsNull(callback)) {
        HPyErr_Clear(ctx);
        return;
    }
    HPy result = HPy_Call(ctx, callback, &self, 1, HPy_NULL);
    HPy_Close(ctx, callback);
    if (!HPy_IsNull(result)) HPy_Close(ctx, result);
}
HPyDef_SLOT(Final_new, HPy_tp_new)
static HPy Final_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    (void)args, (void)nargs, (void)kw;
    Final *final;
    HPy self = HPy_New(ctx, type, &final);
    if (!HPy_IsNull(self)) final->number = 100;
    return self;
}
static HPyDef *Final_defines[] = {&Final_new, &Final_finalize, NULL};
static HPyType_Spec Final_spec = {.name = "lifetime.Final",
                                  .basicsize = sizeof(Final),
                                  .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
                                  .builtin_shape = SHAPE(Final),
                                  .defines = Final_defines};

HPyDef_METH(counts, "counts", HPyFunc_NOARGS)
static HPy counts_impl(HPyContext *ctx, HPy self) {
    (void)self;
    return HPy_BuildValue(ctx, "llll", made, destroyed, damaged, finalized);
}

/* Strings and buffers that C asks for, and handles it opens. */
HPyDef_METH(texts, "texts", HPyFunc_O)
static HPy texts_impl(HPyContext *ctx, HPy self, HPy arg) {
    (void)self;
    HPy_ssize_t size = 0, total = 0;
    for (int i = 0; i < 3; i++) {
        HPy copy = HPy_Dup(ctx, arg);
        if (HPyUnicode_AsUTF8AndSize(ctx, copy, &size) == NULL) return HPy_NULL;
        total += size;
        HPy_Close(ctx, copy);
    }
    return HPyLong_FromSsize_t(ctx, total);
}

static void capsule_died_impl(const char *name, void *pointer, void *context) {
    (void)name, (void)pointer, (void)context;
    destroyed++;
}
static HPyCapsule_Destructor capsule_died = {.impl = capsule_died_impl};
HPyDef_METH(capsule, "capsule", HPyFunc_NOARGS)
static HPy capsule_impl(HPyContext *ctx, HPy self) {
    (void)self;
    return HPyCapsule_New(ctx, &destroyed, "lifetime", &capsule_died);
}

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module) {
    return HPyHelpers_AddType(ctx, module, "Plain", &Plain_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Linked", &Linked_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Destroyed", &Destroyed_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Final", &Final_spec, NULL)
               ? 0
               : -1;
}
static HPyDef *defines[] = {&counts, &texts, &capsule, &exec, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(lifetime, module)
