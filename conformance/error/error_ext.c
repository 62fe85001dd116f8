/* Exceptions, warnings, evaluation, imports and context variables. */
#include "hpy.h"
#include <errno.h>

#define VARARGS(NAME, ...)                                                      \
    HPyDef_METH(NAME, #NAME, HPyFunc_VARARGS)                                   \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) \
    {                                                                           \
        (void)self, (void)nargs, (void)args;                                    \
        __VA_ARGS__                                                                  \
    }
#define INT(i) HPyLong_AsLong(ctx, args[i])
#define TEXT(i) HPyUnicode_AsUTF8AndSize(ctx, args[i], NULL)
#define OR_NULL(i) (HPy_Is(ctx, args[i], ctx->h_None) ? HPy_NULL : args[i])

VARARGS(setstring, return HPyErr_SetString(ctx, args[0], TEXT(1));)
VARARGS(setobject, return HPyErr_SetObject(ctx, args[0], args[1]);)
VARARGS(format, return HPyErr_Format(ctx, args[0], "%s and %d and %R", "text", 7, args[1]);)
VARARGS(nomemory, return HPyErr_NoMemory(ctx);)
VARARGS(errno_, {
    errno = ENOENT;
    return HPyErr_SetFromErrno(ctx, args[0]);
})
VARARGS(errnoname, {
    errno = EACCES;
    return HPyErr_SetFromErrnoWithFilename(ctx, args[0], TEXT(1));
})
VARARGS(errnonames, {
    errno = EEXIST;
    return HPyErr_SetFromErrnoWithFilenameObjects(ctx, args[0], args[1], args[2]);
})
VARARGS(errnoobject, {
    errno = ENOTDIR;
    return HPyErr_SetFromErrnoWithFilenameObject(ctx, args[0], args[1]);
})
/* Calls a function and tells what became of it. */
VARARGS(caught, {
    HPy result = HPy_CallTupleDict(ctx, args[0], HPy_NULL, HPy_NULL);
    if (!HPy_IsNull(result))
        return result;
    long occurred = HPyErr_Occurred(ctx), matches = HPyErr_ExceptionMatches(ctx, args[1]);
    HPyErr_Clear(ctx);
    return HPy_BuildValue(ctx, "lll", occurred, matches, (long)HPyErr_Occurred(ctx));
})
VARARGS(unraisable, {
    HPyErr_SetString(ctx, ctx->h_ValueError, "nobody hears");
    HPyErr_WriteUnraisable(ctx, OR_NULL(0));
    return HPyBool_FromBool(ctx, HPyErr_Occurred(ctx));
})
VARARGS(newexception, return HPyErr_NewException(ctx, TEXT(0), OR_NULL(1), OR_NULL(2));)
VARARGS(newexceptiondoc, return HPyErr_NewExceptionWithDoc(ctx, TEXT(0), TEXT(1), OR_NULL(2), OR_NULL(3));)
VARARGS(warn, return HPyErr_WarnEx(ctx, OR_NULL(0), TEXT(1), 1) < 0 ? HPy_NULL : HPy_Dup(ctx, ctx->h_None);)
VARARGS(import_, return HPyImport_ImportModule(ctx, TEXT(0));)
VARARGS(compile_, return HPy_Compile_s(ctx, TEXT(0), TEXT(1), (HPy_SourceKind)INT(2));)
VARARGS(eval_, return HPy_EvalCode(ctx, args[0], args[1], args[2]);)
VARARGS(newvar, return HPyContextVar_New(ctx, TEXT(0), OR_NULL(1));)
VARARGS(getvar, {
    HPy value;
    if (HPyContextVar_Get(ctx, args[0], OR_NULL(1), &value) < 0)
        return HPy_NULL;
    return HPy_IsNull(value) ? HPyUnicode_FromString(ctx, "nothing") : value;
})
VARARGS(setvar, return HPyContextVar_Set(ctx, args[0], args[1]);)
VARARGS(nullwithout, return HPy_NULL;)

static HPyDef *defines[] = {&setstring, &setobject, &format, &nomemory, &errno_, &errnoname, &errnonames, &errnoobject,
                            &caught, &unraisable, &newexception, &newexceptiondoc, &warn, &import_, &compile_, &eval_,
                            &newvar, &getvar, &setvar, &nullwithout, NULL};
static HPyModuleDef module = {.defines = defines};
HPy_MODINIT(error_ext, module)
