/* HPy_tp_traverse visits a field only once a flag is set, after the field was stored.
 * run: t = T(['x']); gc.collect(); del t; gc.collect()
 */
#include "../zoo.h"

HPyDef_SLOT(new, HPy_tp_new)
static HPy new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    Thing *thing;
    HPy self = HPy_New(ctx, type, &thing);
    if (HPy_IsNull(self))
        return HPy_NULL;
    HPyField_Store(ctx, self, &thing->field, args[0]);
    thing->number = 1;
    return self;
}

HPyDef_SLOT(traverse, HPy_tp_traverse)
static int traverse_impl(void *self, HPyFunc_visitproc visit, void *arg) {
    Thing *thing = self;
    if (thing->number == 1)
        HPy_VISIT(&thing->field);
    return 0;
}

TYPE(fields_visited_when_filled, HPy_TPFLAGS_HAVE_GC, &new, &traverse)
MODULE(fields_visited_when_filled, &exec)
