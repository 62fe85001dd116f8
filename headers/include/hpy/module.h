/* HPy_MODINIT: what a module exports. */
#ifndef HPY_MODULE_H
#define HPY_MODULE_H

#define HPy_EXPORTED_SYMBOL __attribute__((visibility("default")))

#define _HPY_EXPORT(NAME) _HPY_EXTERN_C __attribute__((export_name(NAME), visibility("default")))

/*
 * At the end of the file that defines the module, outside functions: `HPy_MODINIT(name, moduledef)`, where `name` is
 * the module's last name (`c` of `a.b.c`) and `moduledef` a static HPyModuleDef.
 */
#define HPy_MODINIT(ext_name, mod_def)                                                                                 \
    _HPY_EXPORT("get_required_hpy_major_version_" #ext_name)                                                           \
    uint32_t get_required_hpy_major_version_##ext_name(void);                                                          \
    uint32_t get_required_hpy_major_version_##ext_name(void) {                                                         \
        return HPY_ABI_VERSION;                                                                                        \
    }                                                                                                                  \
    _HPY_EXPORT("get_required_hpy_minor_version_" #ext_name)                                                           \
    uint32_t get_required_hpy_minor_version_##ext_name(void);                                                          \
    uint32_t get_required_hpy_minor_version_##ext_name(void) {                                                         \
        return HPY_ABI_VERSION_MINOR;                                                                                  \
    }                                                                                                                  \
    _HPY_EXPORT("HPyInitGlobalContext_" #ext_name) void HPyInitGlobalContext_##ext_name(HPyContext *ctx);              \
    void HPyInitGlobalContext_##ext_name(HPyContext *_HPy_UNUSED_ARG(ctx)) {                                           \
    }                                                                                                                  \
    _HPY_EXPORT("HPyInit_" #ext_name) HPyModuleDef *HPyInit_##ext_name(void);                                          \
    HPyModuleDef *HPyInit_##ext_name(void) {                                                                           \
        return &mod_def;                                                                                               \
    }

/*
 * Several modules in one binary: each file of a module says HPY_MOD_EMBEDDABLE(name) before its definitions and is
 * compiled with HPY_EMBEDDED_MODULES defined. Nothing is shared between modules here, so there is nothing to declare;
 * without the define it is refused, because other HPy targets need it.
 */
#ifdef HPY_EMBEDDED_MODULES
#define HPY_MOD_EMBEDDABLE(ext_name)
#else
#define HPY_MOD_EMBEDDABLE(ext_name)                                                                                   \
    _HPY_STATIC_ASSERT(0, "HPY_MOD_EMBEDDABLE(" #ext_name "): define HPY_EMBEDDED_MODULES before including hpy.h");
#endif

#endif /* HPY_MODULE_H */
