/* Structs are read and written while a handle is open, through one pointer and several.
 * run: t = T(); assert [t.up(t) for i in range(600)][-1] == 1200; t.up(T())
 */
#include "../zoo.h"

TYPE_NEW
FUNCTION_O(up) {
    Thing *a = Thing_AsStruct(ctx, self);
    HPy h = HPy_Dup(ctx, self);
    Thing *b = Thing_AsStruct(ctx, h);
    a->number++;
    b->number++;
    HPy_Close(ctx, h);
    a->number += Thing_AsStruct(ctx, arg)->number - Thing_AsStruct(ctx, arg)->number;
    return HPyLong_FromLong(ctx, a->number);
}

TYPE(structs_while_open, 0, &new, &up)
MODULE(structs_while_open, &exec)
