/* Attributes and items are got, set and deleted in every way.
 * run: f(type('C', (), {'a': 1})(), {}, [1, 2])
 */
#include "../zoo.h"

FUNCTION_VARARGS(f) {
    HPy object = args[0], dict = args[1], list = args[2];
    HPy name = HPyUnicode_FromString(ctx, "b");
    if (HPy_SetAttr(ctx, object, name, list) < 0 || HPy_SetAttr_s(ctx, object, "c", dict) < 0 ||
        HPy_DelAttr_s(ctx, object, "c") < 0 || HPy_SetItem(ctx, dict, name, object) < 0 ||
        HPy_SetItem_s(ctx, dict, "d", ctx->h_None) < 0 || HPy_SetItem_i(ctx, list, 0, dict) < 0 ||
        HPy_DelItem_s(ctx, dict, "d") < 0 || HPy_DelItem_i(ctx, list, 0) < 0) {
        HPy_Close(ctx, name);
        return HPy_NULL;
    }
    HPy got = HPy_GetAttr(ctx, object, name);
    HPy_Close(ctx, name);
    return got;
}

MODULE(attributes_and_items, &f)
