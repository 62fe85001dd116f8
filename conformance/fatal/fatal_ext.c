/* HPy_FatalError ends the program. */
#include "hpy.h"

HPyDef_METH(fatal, "fatal", HPyFunc_NOARGS)
static HPy fatal_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy_FatalError(ctx, "nothing can be done");
}
static HPyDef *defines[] = {&fatal, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(fatal_ext, module)
