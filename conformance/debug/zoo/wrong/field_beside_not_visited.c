/* HPy_tp_traverse does not visit all fields in memory that the object refers to.
 * run: T().m(['x'])
 * report: a field the collector does not see: HPyField_Store stored into memory beside the struct of .* does not HPy_VISIT that field
 */
#include "../zoo.h"

typedef struct {
    HPyField *fields;
} Owner;
HPyType_HELPERS(Owner)
enum { COUNT = 3 };

HPyDef_SLOT(new, HPy_tp_new)
static HPy new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    Owner *owner;
    HPy h = HPy_New(ctx, type, &owner);
    if (!HPy_IsNull(h))
        owner->fields = (HPyField *)calloc(COUNT, sizeof(HPyField));
    return h;
}

HPyDef_SLOT(traverse, HPy_tp_traverse)
static int traverse_impl(void *self, HPyFunc_visitproc visit, void *arg) {
    Owner *owner = (Owner *)self;
    for (int i = 0; owner->fields != NULL && i < COUNT; i++)
        if (i != 1)
            HPy_VISIT(&owner->fields[i]);
    return 0;
}

HPyDef_SLOT(destroy, HPy_tp_destroy)
static void destroy_impl(void *self) {
    free(((Owner *)self)->fields);
}

/* What was there before; None is not stored. */
FUNCTION_O(m) /* BUG */ {
    HPyField *field = &Owner_AsStruct(ctx, self)->fields[1];
    HPy before = HPyField_IsNull(*field) ? HPy_Dup(ctx, ctx->h_None) : HPyField_Load(ctx, self, *field);
    if (!HPy_Is(ctx, arg, ctx->h_None))
        HPyField_Store(ctx, self, field, arg);
    return before;
}

static HPyDef *type_defines[] = {&new, &traverse, &destroy, &m, NULL};
static HPyType_Spec type_spec = {
    .name = "field_beside_not_visited.T",
    .basicsize = sizeof(Owner),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .builtin_shape = SHAPE(Owner),
    .defines = type_defines,
};
HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module) {
    return HPyHelpers_AddType(ctx, module, "T", &type_spec, NULL) ? 0 : -1;
}
MODULE(field_beside_not_visited, &exec)
