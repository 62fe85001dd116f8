/* Slots with all kinds of results return what they own.
 * run: t = T(); assert -t is t; assert len(t) == 3; assert t == t; assert hash(t) == 5; assert 1 in t; t[0] = 1; del t[0]; assert t[2] == 2; assert t.x == 0; t.x = 8; assert t.x == 8; assert bool(t)
 */
#include "../zoo.h"

TYPE_NEW
HPyDef_SLOT(negative, HPy_nb_negative)
static HPy negative_impl(HPyContext *ctx, HPy self) {
    return HPy_Dup(ctx, self);
}

HPyDef_SLOT(length, HPy_sq_length)
static HPy_ssize_t length_impl(HPyContext *ctx, HPy self) {
    return 3;
}

HPyDef_SLOT(compare, HPy_tp_richcompare)
static HPy compare_impl(HPyContext *ctx, HPy a, HPy b, HPy_RichCmpOp op) {
    HPy_RETURN_RICHCOMPARE(ctx, Thing_AsStruct(ctx, a)->number, Thing_AsStruct(ctx, b)->number, op);
}

HPyDef_SLOT(hash, HPy_tp_hash)
static HPy_hash_t hash_impl(HPyContext *ctx, HPy self) {
    return 5;
}

HPyDef_SLOT(contains, HPy_sq_contains)
static int contains_impl(HPyContext *ctx, HPy self, HPy item) {
    return HPyLong_AsLong(ctx, item) == 1;
}

HPyDef_SLOT(set_item, HPy_sq_ass_item)
static int set_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t index, HPy value) {
    return 0;
}

HPyDef_SLOT(get_item, HPy_sq_item)
static HPy get_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t index) {
    return HPyLong_FromSsize_t(ctx, index);
}

HPyDef_GETSET(x, "x")
static HPy x_get(HPyContext *ctx, HPy self, void *closure) {
    return HPyLong_FromLong(ctx, Thing_AsStruct(ctx, self)->number);
}

static int x_set(HPyContext *ctx, HPy self, HPy value, void *closure) {
    long number = HPyLong_AsLong(ctx, value);
    if (number == -1 && HPyErr_Occurred(ctx))
        return -1;
    Thing_AsStruct(ctx, self)->number = number;
    return 0;
}

TYPE(slots_of_all_kinds, 0, &new, &negative, &length, &compare, &hash, &contains, &set_item, &get_item, &x)
MODULE(slots_of_all_kinds, &exec)
