/* What HPy offers only where CPython's own API exists. Its use in the universal ABI is an error that says so. */
#ifndef HPY_LEGACY_H
#define HPY_LEGACY_H

#define _HPY_NO_LEGACY(INSTEAD)                                                                                        \
    __attribute__((unavailable("Cannot use legacy functions when targeting the HPy Universal ABI: " INSTEAD)))

_HPY_BEGIN_DECLS

/* For declarations that other ABIs share: nothing can be made of these types here. */
typedef struct _object cpy_PyObject;
typedef struct _cpy_method_def cpy_PyMethodDef;
typedef struct _cpy_module_def cpy_PyModuleDef;
typedef struct _cpy_buffer cpy_Py_buffer;

_HPY_NO_LEGACY("keep the HPy handle") HPy HPy_FromPyObject(HPyContext *ctx, cpy_PyObject *obj);
_HPY_NO_LEGACY("keep the HPy handle") cpy_PyObject *HPy_AsPyObject(HPyContext *ctx, HPy h);

_HPY_END_DECLS

#endif /* HPY_LEGACY_H */
