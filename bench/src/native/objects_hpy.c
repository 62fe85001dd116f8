/* Slots, properties, items and the making of objects, in HPy. */
#include "hpy.h"

typedef struct {
    long left, right;
} Pair;
HPyType_HELPERS(Pair)

HPyDef_SLOT(Pair_new, HPy_tp_new)
static HPy Pair_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)kw;
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "two numbers");
    long left = HPyLong_AsLong(ctx, args[0]), right = HPyLong_AsLong(ctx, args[1]);
    if ((left == -1 || right == -1) && HPyErr_Occurred(ctx))
        return HPy_NULL;
    Pair *pair;
    HPy self = HPy_New(ctx, type, &pair);
    if (HPy_IsNull(self))
        return HPy_NULL;
    pair->left = left;
    pair->right = right;
    return self;
}
HPyDef_MEMBER(Pair_left, "left", HPyMember_LONG, offsetof(Pair, left))
HPyDef_GETSET(Pair_total, "total")
static HPy Pair_total_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    Pair *pair = Pair_AsStruct(ctx, self);
    return HPyLong_FromLong(ctx, pair->left + pair->right);
}
static int Pair_total_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    if (HPy_IsNull(value)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "can't delete");
        return -1;
    }
    long total = HPyLong_AsLong(ctx, value);
    if (total == -1 && HPyErr_Occurred(ctx))
        return -1;
    Pair *pair = Pair_AsStruct(ctx, self);
    pair->right = total - pair->left;
    return 0;
}
HPyDef_SLOT(Pair_length, HPy_sq_length)
static HPy_ssize_t Pair_length_impl(HPyContext *ctx, HPy self)
{
    (void)ctx, (void)self;
    return 2;
}
HPyDef_SLOT(Pair_item, HPy_sq_item)
static HPy Pair_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t i)
{
    Pair *pair = Pair_AsStruct(ctx, self);
    if (i < 0 || i > 1)
        return HPyErr_SetString(ctx, ctx->h_IndexError, "pair index");
    return HPyLong_FromLong(ctx, i == 0 ? pair->left : pair->right);
}
HPyDef_SLOT(Pair_ass_item, HPy_sq_ass_item)
static int Pair_ass_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t i, HPy value)
{
    Pair *pair = Pair_AsStruct(ctx, self);
    long number;
    if (i < 0 || i > 1 || HPy_IsNull(value)) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "pair index");
        return -1;
    }
    number = HPyLong_AsLong(ctx, value);
    if (number == -1 && HPyErr_Occurred(ctx))
        return -1;
    *(i == 0 ? &pair->left : &pair->right) = number;
    return 0;
}
HPyDef_SLOT(Pair_contains, HPy_sq_contains)
static int Pair_contains_impl(HPyContext *ctx, HPy self, HPy value)
{
    Pair *pair = Pair_AsStruct(ctx, self);
    long number = HPyLong_AsLong(ctx, value);
    if (number == -1 && HPyErr_Occurred(ctx))
        return -1;
    return pair->left == number || pair->right == number;
}
HPyDef_SLOT(Pair_negative, HPy_nb_negative)
static HPy Pair_negative_impl(HPyContext *ctx, HPy self)
{
    Pair *pair = Pair_AsStruct(ctx, self);
    return HPyLong_FromLong(ctx, -pair->left - pair->right);
}
HPyDef_SLOT(Pair_bool, HPy_nb_bool)
static int Pair_bool_impl(HPyContext *ctx, HPy self)
{
    return Pair_AsStruct(ctx, self)->left != 0;
}
HPyDef_SLOT(Pair_hash, HPy_tp_hash)
static HPy_hash_t Pair_hash_impl(HPyContext *ctx, HPy self)
{
    Pair *pair = Pair_AsStruct(ctx, self);
    return (HPy_hash_t)(pair->left * 31 + pair->right) & 0x7fffffff;
}
HPyDef_SLOT(Pair_repr, HPy_tp_repr)
static HPy Pair_repr_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyUnicode_FromString(ctx, "Pair");
}
HPyDef_SLOT(Pair_compare, HPy_tp_richcompare)
static HPy Pair_compare_impl(HPyContext *ctx, HPy a, HPy b, HPy_RichCmpOp op)
{
    HPy type = HPy_Type(ctx, a);
    int same = HPy_TypeCheck(ctx, b, type);
    HPy_Close(ctx, type);
    if (!same)
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    HPy_RETURN_RICHCOMPARE(ctx, Pair_AsStruct(ctx, a)->left, Pair_AsStruct(ctx, b)->left, op);
}
static HPyDef *Pair_defines[] = {&Pair_new,      &Pair_left,     &Pair_total, &Pair_length, &Pair_item, &Pair_ass_item,
                                 &Pair_contains, &Pair_negative, &Pair_bool,  &Pair_hash,   &Pair_repr, &Pair_compare,
                                 NULL};
static HPyType_Spec Pair_spec = {
    .name = "objects.Pair", .basicsize = sizeof(Pair), .builtin_shape = SHAPE(Pair), .defines = Pair_defines};

/* ---- An object that refers to another, one that owns memory, one without anything ---- */
typedef struct {
    HPyField item;
} Holder;
HPyType_HELPERS(Holder)
HPyDef_SLOT(Holder_new, HPy_tp_new)
static HPy Holder_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)kw;
    if (nargs != 1)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "one item");
    Holder *holder;
    HPy self = HPy_New(ctx, type, &holder);
    if (!HPy_IsNull(self))
        HPyField_Store(ctx, self, &holder->item, args[0]);
    return self;
}
HPyDef_SLOT(Holder_traverse, HPy_tp_traverse)
static int Holder_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Holder *)self)->item);
    return 0;
}
HPyDef_GETSET(Holder_item, "item")
static HPy Holder_item_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyField_Load(ctx, self, Holder_AsStruct(ctx, self)->item);
}
static int Holder_item_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    HPyField_Store(ctx, self, &Holder_AsStruct(ctx, self)->item, value);
    return 0;
}
static HPyDef *Holder_defines[] = {&Holder_new, &Holder_traverse, &Holder_item, NULL};
static HPyType_Spec Holder_spec = {.name = "objects.Holder",
                                   .basicsize = sizeof(Holder),
                                   .builtin_shape = SHAPE(Holder),
                                   .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
                                   .defines = Holder_defines};

typedef struct {
    char *memory;
} Owner;
HPyType_HELPERS(Owner)
HPyDef_SLOT(Owner_new, HPy_tp_new)
static HPy Owner_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)nargs, (void)kw;
    Owner *owner;
    HPy self = HPy_New(ctx, type, &owner);
    if (!HPy_IsNull(self))
        owner->memory = (char *)malloc(32);
    return self;
}
HPyDef_SLOT(Owner_destroy, HPy_tp_destroy)
static void Owner_destroy_impl(void *self)
{
    free(((Owner *)self)->memory);
}
static HPyDef *Owner_defines[] = {&Owner_new, &Owner_destroy, NULL};
static HPyType_Spec Owner_spec = {
    .name = "objects.Owner", .basicsize = sizeof(Owner), .builtin_shape = SHAPE(Owner), .defines = Owner_defines};

typedef struct {
    double x, y;
} Plain;
HPyType_HELPERS(Plain)
HPyDef_SLOT(Plain_new, HPy_tp_new)
static HPy Plain_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)nargs, (void)kw;
    Plain *plain;
    HPy self = HPy_New(ctx, type, &plain);
    if (!HPy_IsNull(self))
        plain->x = plain->y = 1.0;
    return self;
}
static HPyDef *Plain_defines[] = {&Plain_new, NULL};
static HPyType_Spec Plain_spec = {
    .name = "objects.Plain", .basicsize = sizeof(Plain), .builtin_shape = SHAPE(Plain), .defines = Plain_defines};

/* ---- Items ---- */
HPyDef_METH(copy, "copy", HPyFunc_O)
static HPy copy_impl(HPyContext *ctx, HPy self, HPy list)
{
    (void)self;
    HPy_ssize_t size = HPy_Length(ctx, list);
    if (size < 0)
        return HPy_NULL;
    HPyListBuilder builder = HPyListBuilder_New(ctx, size);
    for (HPy_ssize_t i = 0; i < size; i++) {
        HPy item = HPy_GetItem_i(ctx, list, i);
        if (HPy_IsNull(item)) {
            HPyListBuilder_Cancel(ctx, builder);
            return HPy_NULL;
        }
        HPyListBuilder_Set(ctx, builder, i, item);
        HPy_Close(ctx, item);
    }
    return HPyListBuilder_Build(ctx, builder);
}
HPyDef_METH(to_tuple, "to_tuple", HPyFunc_O)
static HPy to_tuple_impl(HPyContext *ctx, HPy self, HPy list)
{
    (void)self;
    HPy_ssize_t size = HPy_Length(ctx, list);
    if (size < 0)
        return HPy_NULL;
    HPyTupleBuilder builder = HPyTupleBuilder_New(ctx, size);
    for (HPy_ssize_t i = 0; i < size; i++) {
        HPy item = HPy_GetItem_i(ctx, list, i);
        if (HPy_IsNull(item)) {
            HPyTupleBuilder_Cancel(ctx, builder);
            return HPy_NULL;
        }
        HPyTupleBuilder_Set(ctx, builder, i, item);
        HPy_Close(ctx, item);
    }
    return HPyTupleBuilder_Build(ctx, builder);
}
HPyDef_METH(fill, "fill", HPyFunc_VARARGS)
static HPy fill_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "a list and an item");
    HPy_ssize_t size = HPy_Length(ctx, args[0]);
    if (size < 0)
        return HPy_NULL;
    for (HPy_ssize_t i = 0; i < size; i++)
        if (HPy_SetItem_i(ctx, args[0], i, args[1]) < 0)
            return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}
HPyDef_METH(count, "count", HPyFunc_VARARGS)
static HPy count_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    if (nargs != 2)
        return HPyErr_SetString(ctx, ctx->h_TypeError, "a tuple and an item");
    HPy_ssize_t size = HPy_Length(ctx, args[0]), found = 0;
    if (size < 0)
        return HPy_NULL;
    for (HPy_ssize_t i = 0; i < size; i++) {
        HPy item = HPy_GetItem_i(ctx, args[0], i);
        if (HPy_IsNull(item))
            return HPy_NULL;
        found += HPy_Is(ctx, item, args[1]);
        HPy_Close(ctx, item);
    }
    return HPyLong_FromSsize_t(ctx, found);
}

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Pair", &Pair_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Holder", &Holder_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Owner", &Owner_spec, NULL) &&
                   HPyHelpers_AddType(ctx, module, "Plain", &Plain_spec, NULL)
               ? 0
               : -1;
}
static HPyDef *defines[] = {&copy, &to_tuple, &fill, &count, &exec, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(objects, module)
