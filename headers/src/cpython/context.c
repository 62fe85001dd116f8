/* The context of the extension: one for the process, as the objects in it are. */
#define HARPY_CONTEXT_DEFINITION
#include "cpython.h"

struct _HPyContext_s _HPy_context;

int harpy_context_init(void) {
    struct _HPyContext_s *ctx = &_HPy_context;
    if (ctx->name != NULL)
        return 0;
#ifdef Py_LIMITED_API
    if (harpy_layout_init() < 0)
        return -1;
#endif
#define OBJECT(HANDLE, ADDRESS) ctx->HANDLE = _HPy_From((PyObject *)(ADDRESS));
#define NAMESPACE(HANDLE, NAME)                                                                                        \
    {                                                                                                                  \
        PyObject *module = PyImport_ImportModule(NAME);                                                                \
        if (module == NULL)                                                                                            \
            return -1;                                                                                                 \
        ctx->HANDLE = _HPy_From(_HPy_XNewRef(PyModule_GetDict(module)));                                               \
        Py_DECREF(module);                                                                                             \
    }
    _HPY_CONTEXT_HANDLES(OBJECT, NAMESPACE)
#undef OBJECT
#undef NAMESPACE
    _HPy_plain_metatype = &PyType_Type;
    ctx->abi_version = HPY_ABI_VERSION;
    ctx->name = "HPy CPython ABI";
    return 0;
}
