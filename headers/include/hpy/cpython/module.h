/* HPy_MODINIT in the CPython ABI: PyInit_NAME, with multi-phase initialization. */
#ifndef HPY_CPYTHON_MODULE_H
#define HPY_CPYTHON_MODULE_H

#ifdef _MSC_VER
#define HPy_EXPORTED_SYMBOL __declspec(dllexport)
#else
#define HPy_EXPORTED_SYMBOL __attribute__((visibility("default")))
#endif

/* CPython's definition of a module, made from ours when the module is imported first. */
typedef struct {
    PyModuleDef def;
    PyObject *(*create)(PyObject *spec, PyModuleDef *def);
} _HPyModule;

_HPY_EXTERN_C _HPY_HIDDEN PyObject *_HPyModule_Init(_HPyModule *made, const char *name, HPyModuleDef *def, int flags);

/*
 * Define HPY_MOD_GIL_NOT_USED before hpy.h when the extension's own data is safe to use from several threads at once:
 * then a free-threaded CPython goes on without the GIL after importing it.
 */
#ifdef HPY_MOD_GIL_NOT_USED
#define _HPY_MODULE_FLAGS 1
#else
#define _HPY_MODULE_FLAGS 0
#endif

/*
 * At the end of the file that defines the module, outside functions: `HPy_MODINIT(name, moduledef)`, where `name` is
 * the module's last name (`c` of `a.b.c`) and `moduledef` a static HPyModuleDef.
 */
#define HPy_MODINIT(ext_name, mod_def)                                                                                 \
    PyMODINIT_FUNC PyInit_##ext_name(void);                                                                            \
    PyMODINIT_FUNC PyInit_##ext_name(void) {                                                                           \
        static _HPyModule made;                                                                                        \
        return _HPyModule_Init(&made, #ext_name, &mod_def, _HPY_MODULE_FLAGS);                                         \
    }

#ifdef HPY_EMBEDDED_MODULES
#define HPY_MOD_EMBEDDABLE(ext_name)
#else
#define HPY_MOD_EMBEDDABLE(ext_name)                                                                                   \
    _HPY_STATIC_ASSERT(0, "HPY_MOD_EMBEDDABLE(" #ext_name "): define HPY_EMBEDDED_MODULES before including hpy.h");
#endif

#endif /* HPY_CPYTHON_MODULE_H */
