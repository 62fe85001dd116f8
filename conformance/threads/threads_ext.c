/* What several threads may do at once: globals, fields, lists, new types. Says that it needs no GIL. */
#define HPY_MOD_GIL_NOT_USED
#include "hpy.h"

static HPyGlobal shared, cell_type;

/* ---- A C variable ---- */

HPyDef_METH(load, "load", HPyFunc_NOARGS)
static HPy load_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyGlobal_Load(ctx, shared);
}
HPyDef_METH(store, "store", HPyFunc_O)
static HPy store_impl(HPyContext *ctx, HPy self, HPy value)
{
    (void)self;
    HPyGlobal_Store(ctx, &shared, value);
    return HPy_Dup(ctx, ctx->h_None);
}

/* ---- A reference in an object ---- */

typedef struct {
    HPyField item;
    long tag;
} Cell;
HPyType_HELPERS(Cell)

HPyDef_SLOT(cell_new, HPy_tp_new)
static HPy cell_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)kw;
    Cell *cell;
    HPy self = HPy_New(ctx, type, &cell);
    if (HPy_IsNull(self))
        return HPy_NULL;
    cell->tag = 42;
    if (nargs > 0)
        HPyField_Store(ctx, self, &cell->item, args[0]);
    return self;
}
HPyDef_SLOT(cell_traverse, HPy_tp_traverse)
static int cell_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Cell *)self)->item);
    return 0;
}
HPyDef_GETSET(cell_item, "item")
static HPy cell_item_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    HPy item = HPyField_Load(ctx, self, Cell_AsStruct(ctx, self)->item);
    return HPy_IsNull(item) ? HPy_Dup(ctx, ctx->h_None) : item;
}
static int cell_item_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    HPyField_Store(ctx, self, &Cell_AsStruct(ctx, self)->item, value);
    return 0;
}
static HPyDef *cell_defines[] = {&cell_new, &cell_traverse, &cell_item, NULL};

/* A cell made in C, with a type from a C variable. */
HPyDef_METH(make_cell, "make_cell", HPyFunc_O)
static HPy make_cell_impl(HPyContext *ctx, HPy self, HPy item)
{
    (void)self;
    HPy type = HPyGlobal_Load(ctx, cell_type);
    Cell *cell;
    HPy made = HPy_New(ctx, type, &cell);
    HPy_Close(ctx, type);
    if (!HPy_IsNull(made))
        HPyField_Store(ctx, made, &cell->item, item);
    return made;
}
HPyDef_METH(is_cell, "is_cell", HPyFunc_O)
static HPy is_cell_impl(HPyContext *ctx, HPy self, HPy item)
{
    (void)self;
    HPy type = HPyGlobal_Load(ctx, cell_type);
    int result = HPy_TypeCheck(ctx, item, type);
    HPy_Close(ctx, type);
    return HPyBool_FromBool(ctx, result);
}

/* ---- Types: each call makes one of its own; those with int's shape end what is assumed of all the others ---- */

static HPy make_type(HPyContext *ctx, HPyType_BuiltinShape shape)
{
    HPyType_Spec spec = {
        .name = "threads_ext.Made",
        .basicsize = sizeof(Cell),
        .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE |
                 (shape == HPyType_BuiltinShape_Object ? HPy_TPFLAGS_HAVE_GC : 0),
        .defines = shape == HPyType_BuiltinShape_Object ? cell_defines : NULL,
        .builtin_shape = shape,
    };
    return HPyType_FromSpec(ctx, &spec, NULL);
}
HPyDef_METH(new_type, "new_type", HPyFunc_NOARGS)
static HPy new_type_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return make_type(ctx, HPyType_BuiltinShape_Object);
}
HPyDef_METH(new_int_type, "new_int_type", HPyFunc_NOARGS)
static HPy new_int_type_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return make_type(ctx, HPyType_BuiltinShape_Long);
}

/* ---- Containers that others change meanwhile ---- */

HPyDef_METH(sum_items, "sum_items", HPyFunc_O)
static HPy sum_items_impl(HPyContext *ctx, HPy self, HPy list)
{
    (void)self;
    long long sum = 0;
    for (HPy_ssize_t i = 0; i < HPy_Length(ctx, list); i++) {
        HPy item = HPy_GetItem_i(ctx, list, i);
        if (HPy_IsNull(item)) {
            if (!HPyErr_ExceptionMatches(ctx, ctx->h_IndexError))
                return HPy_NULL;
            HPyErr_Clear(ctx); /* shorter by now */
            break;
        }
        sum += HPyLong_AsLongLong(ctx, item);
        HPy_Close(ctx, item);
    }
    return HPyErr_Occurred(ctx) ? HPy_NULL : HPyLong_FromLongLong(ctx, sum);
}
HPyDef_METH(read_items, "read_items", HPyFunc_O)
static HPy read_items_impl(HPyContext *ctx, HPy self, HPy container)
{
    (void)self;
    enum { ROOM = 16 };
    HPyItem items[2 * ROOM];
    const bool is_dict = HPyDict_Check(ctx, container);
    HPy_ssize_t position = 0, count, total = 0;
    for (;;) {
        count = is_dict ? HPyDict_ReadItems(ctx, container, &position, items, ROOM, NULL, 0)
                        : HPySequence_ReadItems(ctx, container, total, items, ROOM, NULL, 0);
        if (count <= 0)
            break;
        total += count;
        for (HPy_ssize_t i = 0; i < (is_dict ? 2 * count : count); i++)
            if (items[i].kind != HPyItem_INT)
                return HPyErr_SetString(ctx, ctx->h_TypeError, "not what was put in");
    }
    return count < 0 ? HPy_NULL : HPyLong_FromSsize_t(ctx, total);
}
HPyDef_METH(set_item, "set_item", HPyFunc_VARARGS)
static HPy set_item_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    HPyTracker tracker = HPyTracker_New(ctx, 0);
    for (size_t i = 0; i < nargs; i++)
        HPyTracker_Add(ctx, tracker, HPy_Dup(ctx, args[i]));
    int status = HPy_SetItem_i(ctx, args[0], (HPy_ssize_t)HPyLong_AsLong(ctx, args[1]), args[2]);
    HPyTracker_Close(ctx, tracker);
    return status < 0 ? HPy_NULL : HPy_Dup(ctx, ctx->h_None);
}

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy m)
{
    HPy type = make_type(ctx, HPyType_BuiltinShape_Object);
    if (HPy_IsNull(type) || HPy_SetAttr_s(ctx, m, "Cell", type) < 0)
        return -1;
    HPyGlobal_Store(ctx, &cell_type, type);
    HPyGlobal_Store(ctx, &shared, ctx->h_None);
    HPy_Close(ctx, type);
    return 0;
}
static HPyDef *defines[] = {&exec,     &load,         &store,     &make_cell,  &is_cell,  &new_type,
                            &new_int_type, &sum_items, &read_items, &set_item, NULL};
static HPyGlobal *globals[] = {&shared, &cell_type, NULL};
static HPyModuleDef moduledef = {.defines = defines, .globals = globals};
HPy_MODINIT(threads_ext, moduledef)
