/* What each file of the zoo begins and ends with, so that its mistake is most of what there is to read. */
#ifndef ZOO_H
#define ZOO_H

#include "hpy.h"

#define FUNCTION_NOARGS(NAME)                                                                                          \
    HPyDef_METH(NAME, #NAME, HPyFunc_NOARGS)                                                                           \
    static HPy NAME##_impl(HPyContext *ctx, HPy self)

#define FUNCTION_O(NAME)                                                                                               \
    HPyDef_METH(NAME, #NAME, HPyFunc_O)                                                                                \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, HPy arg)

#define FUNCTION_VARARGS(NAME)                                                                                         \
    HPyDef_METH(NAME, #NAME, HPyFunc_VARARGS)                                                                          \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)

#define FUNCTION_KEYWORDS(NAME)                                                                                        \
    HPyDef_METH(NAME, #NAME, HPyFunc_KEYWORDS)                                                                         \
    static HPy NAME##_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)

#define RETURN_NONE return HPy_Dup(ctx, ctx->h_None)

/* The module, of these definitions. */
#define MODULE(NAME, ...) MODULE_WITH_GLOBALS(NAME, NULL, __VA_ARGS__)

#define MODULE_WITH_GLOBALS(NAME, GLOBALS, ...)                                                                        \
    static HPyDef *module_defines[] = {__VA_ARGS__, NULL};                                                             \
    static HPyModuleDef module_definition = {.defines = module_defines, .globals = GLOBALS};                           \
    HPy_MODINIT(NAME, module_definition)

/* A struct of two words with an HPyField, for types. */
typedef struct {
    long number;
    HPyField field;
} Thing;
HPyType_HELPERS(Thing)

/* The type `T` of such structs, of these definitions; goes with TYPE_MODULE. */
#define TYPE(NAME, FLAGS, ...)                                                                                         \
    static HPyDef *type_defines[] = {__VA_ARGS__, NULL};                                                               \
    static HPyType_Spec type_spec = {                                                                                  \
        .name = #NAME ".T",                                                                                            \
        .basicsize = sizeof(Thing),                                                                                    \
        .flags = HPy_TPFLAGS_DEFAULT | (FLAGS),                                                                        \
        .builtin_shape = SHAPE(Thing),                                                                                 \
        .defines = type_defines,                                                                                       \
    };                                                                                                                 \
    HPyDef_SLOT(exec, HPy_mod_exec)                                                                                    \
    static int exec_impl(HPyContext *ctx, HPy module) {                                                                \
        return HPyHelpers_AddType(ctx, module, "T", &type_spec, NULL) ? 0 : -1;                                        \
    }

/* T(): an instance with zeros in its struct. */
#define TYPE_NEW                                                                                                       \
    HPyDef_SLOT(new, HPy_tp_new)                                                                                       \
    static HPy new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {                       \
        Thing *thing;                                                                                                  \
        return HPy_New(ctx, type, &thing);                                                                             \
    }

#define TYPE_TRAVERSE                                                                                                  \
    HPyDef_SLOT(traverse, HPy_tp_traverse)                                                                             \
    static int traverse_impl(void *self, HPyFunc_visitproc visit, void *arg) {                                         \
        HPy_VISIT(&((Thing *)self)->field);                                                                            \
        return 0;                                                                                                      \
    }

#endif
