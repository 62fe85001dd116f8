/* An instance is called, by its type's function and by its own.
 * run: t = T(); assert t(1, a=2) == (1,); u = T(); u.own(); assert u(1, 2) == 2
 */
#include "../zoo.h"

typedef struct {
    void *first;
    long number;
} Caller;
HPyType_HELPERS(Caller)
HPyDef_SLOT(call, HPy_tp_call)
static HPy call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames) {
    return HPyTuple_FromArray(ctx, args, (HPy_ssize_t)nargs);
}

HPyDef_CALL_FUNCTION(other)
static HPy other_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames) {
    return HPy_Dup(ctx, args[nargs - 1]);
}

HPyDef_SLOT(new, HPy_tp_new)
static HPy new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    Caller *caller;
    return HPy_New(ctx, type, &caller);
}

FUNCTION_NOARGS(own) {
    if (HPy_SetCallFunction(ctx, self, &other) < 0)
        return HPy_NULL;
    RETURN_NONE;
}

static HPyDef *caller_defines[] = {&new, &call, &own, NULL};
static HPyType_Spec caller_spec = {.name = "called_as_instance.T",
                                   .basicsize = sizeof(Caller),
                                   .builtin_shape = SHAPE(Caller),
                                   .defines = caller_defines};
HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module) {
    return HPyHelpers_AddType(ctx, module, "T", &caller_spec, NULL) ? 0 : -1;
}

MODULE(called_as_instance, &exec)
