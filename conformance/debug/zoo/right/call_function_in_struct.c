/* A call function is written into a struct by hand.
 * run: t = T(); assert t(1, 2) == 2 and t(1, k=2) == 2; t(*range(9))
 */
#include "../zoo.h"

typedef struct {
    void *before;
    HPyCallFunction call;
} Callable;
HPyType_HELPERS(Callable)

HPyDef_MEMBER(call_offset, "__vectorcalloffset__", HPyMember_HPYSSIZET, offsetof(Callable, call), .readonly = 1)
HPyDef_CALL_FUNCTION(count)
static HPy count_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames) {
    HPy_ssize_t named = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    return HPyLong_FromSsize_t(ctx, (HPy_ssize_t)nargs + named);
}

HPyDef_SLOT(new, HPy_tp_new)
static HPy new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    Callable *callable;
    HPy self = HPy_New(ctx, type, &callable);
    if (!HPy_IsNull(self))
        callable->call = count;
    return self;
}

static HPyDef *type_defines[] = {&call_offset, &new, NULL};
static HPyType_Spec type_spec = {
    .name = "call_function_in_struct.T",
    .basicsize = sizeof(Callable),
    .builtin_shape = SHAPE(Callable),
    .defines = type_defines,
};
HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module) {
    return HPyHelpers_AddType(ctx, module, "T", &type_spec, NULL) ? 0 : -1;
}

MODULE(call_function_in_struct, &exec)
