/* What debug and trace mode are looked at with: an extension with a few small mistakes. */
#include "hpy.h"

HPyDef_METH(leak, "leak", HPyFunc_O)
static HPy leak_impl(HPyContext *ctx, HPy self, HPy arg) {
    HPy_Dup(ctx, arg);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(clean, "clean", HPyFunc_O)
static HPy clean_impl(HPyContext *ctx, HPy self, HPy arg) {
    HPy h = HPy_Dup(ctx, arg);
    HPy_Close(ctx, h);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(twice, "twice", HPyFunc_O)
static HPy twice_impl(HPyContext *ctx, HPy self, HPy arg) {
    HPy h = HPy_Dup(ctx, arg);
    HPy_Close(ctx, h);
    HPy_Close(ctx, h);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(after, "after", HPyFunc_O)
static HPy after_impl(HPyContext *ctx, HPy self, HPy arg) {
    HPy h = HPy_Dup(ctx, arg);
    HPy_Close(ctx, h);
    return HPy_Repr(ctx, h);
}

HPyDef_METH(text, "text", HPyFunc_O)
static HPy text_impl(HPyContext *ctx, HPy self, HPy arg) {
    HPy h = HPy_Dup(ctx, arg);
    HPyUnicode_AsUTF8AndSize(ctx, h, NULL);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(built, "built", HPyFunc_NOARGS)
static HPy built_impl(HPyContext *ctx, HPy self) {
    HPyListBuilder builder = HPyListBuilder_New(ctx, 0);
    HPy list = HPyListBuilder_Build(ctx, builder);
    HPyListBuilder_Cancel(ctx, builder);
    return list;
}

HPyDef_METH(add, "add", HPyFunc_VARARGS)
static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) {
    return HPy_Add(ctx, args[0], args[1]);
}

HPyDef_METH(context_name, "context_name", HPyFunc_NOARGS)
static HPy context_name_impl(HPyContext *ctx, HPy self) {
    return HPyUnicode_FromString(ctx, ctx->name);
}

static HPyDef *defines[] = {&leak, &clean, &twice, &after, &text, &built, &add, &context_name, NULL};
static HPyModuleDef moduledef = {.defines = defines};

HPy_MODINIT(modes_ext, moduledef)
