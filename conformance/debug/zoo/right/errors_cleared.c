/* An exception is looked at, cleared, replaced and reported.
 * run: f(5)
 * raises: KeyError
 */
#include "../zoo.h"

FUNCTION_O(f) {
    HPy attribute = HPy_GetAttr_s(ctx, arg, "no_such_attribute");
    if (!HPy_IsNull(attribute))
        return attribute;
    if (!HPyErr_Occurred(ctx) || !HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError))
        return HPy_NULL;
    HPyErr_Clear(ctx);
    HPy text = HPy_Repr(ctx, arg);
    HPyErr_SetString(ctx, ctx->h_ValueError, "to be replaced");
    HPyErr_SetObject(ctx, ctx->h_KeyError, text);
    HPy_Close(ctx, text);
    return HPy_NULL;
}

MODULE(errors_cleared, &f)
