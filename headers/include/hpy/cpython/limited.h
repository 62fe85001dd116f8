/*
 * The CPython ABI over the limited API (abi3): one binary for a version of CPython and all later ones. Names of the C API
 * that the limited one does not have are given to its slower functions here, so that the rest of the headers need not
 * know. Py_LIMITED_API says which version is the oldest; 3.11 is the first with buffers.
 */
#ifndef HPY_CPYTHON_LIMITED_H
#define HPY_CPYTHON_LIMITED_H

/* ---- Macros that look into objects ---- */

#define PyTuple_GET_SIZE PyTuple_Size
#define PyTuple_GET_ITEM PyTuple_GetItem
#define PyTuple_SET_ITEM(TUPLE, INDEX, ITEM) ((void)PyTuple_SetItem((TUPLE), (INDEX), (ITEM)))
#define PyList_GET_SIZE PyList_Size
#define PyList_GET_ITEM PyList_GetItem
#define PyList_SET_ITEM(LIST, INDEX, ITEM) ((void)PyList_SetItem((LIST), (INDEX), (ITEM)))
#define PyDict_GET_SIZE PyDict_Size
#define PyFloat_AS_DOUBLE PyFloat_AsDouble
#define PyBytes_GET_SIZE PyBytes_Size
#define PyBytes_AS_STRING PyBytes_AsString

/* ---- Vectorcall, which the limited API has since 3.12 ---- */

#if Py_LIMITED_API < 0x030C0000
typedef PyObject *(*vectorcallfunc)(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwnames);

#define PyVectorcall_NARGS(NARGSF) ((Py_ssize_t)((size_t)(NARGSF) & (SIZE_MAX >> 1)))
#define PyObject_Vectorcall _HPyLimited_Vectorcall
#define PyObject_VectorcallMethod _HPyLimited_VectorcallMethod

_HPY_LOCAL PyObject *_HPyLimited_Vectorcall(PyObject *callable, PyObject *const *args, size_t nargsf,
                                            PyObject *kwnames);
_HPY_LOCAL PyObject *_HPyLimited_VectorcallMethod(PyObject *name, PyObject *const *args, size_t nargsf,
                                                  PyObject *kwnames);
#endif

/* ---- Context variables, through the module contextvars ---- */

#define PyContextVar_New _HPyLimited_ContextVar_New
#define PyContextVar_Get _HPyLimited_ContextVar_Get
#define PyContextVar_Set _HPyLimited_ContextVar_Set

_HPY_LOCAL PyObject *_HPyLimited_ContextVar_New(const char *name, PyObject *default_value);
_HPY_LOCAL int _HPyLimited_ContextVar_Get(PyObject *variable, PyObject *default_value, PyObject **value);
_HPY_LOCAL PyObject *_HPyLimited_ContextVar_Set(PyObject *variable, PyObject *value);

/* ---- The items of a tuple as an array ---- */

typedef struct {
    PyObject **array;
    PyObject *first[8];
} _HPyItems;

/* Borrows the items. Returns false with an exception if there is no memory. */
_HPY_LOCAL bool _HPyLimited_OpenItems(_HPyItems *items, PyObject *tuple);
_HPY_LOCAL void _HPyLimited_CloseItems(_HPyItems *items);

/* ---- Where the parts of builtin objects end, asked of the running Python ---- */

typedef struct {
    size_t type_size, float_size, unicode_size, list_size, dict_size, tuple_size, long_size, digit_size;
} _HPyLayout;

extern _HPY_HIDDEN _HPyLayout _HPy_layout;

/* ---- The trashcan: chains of objects die one after the other, not one inside the other ---- */

/* Returns 0 when the object is put off: `dealloc` will be called for it again. Otherwise what the end wants to know. */
_HPY_LOCAL int _HPyLimited_BeginDealloc(PyObject *self, destructor dealloc);
_HPY_LOCAL void _HPyLimited_EndDealloc(int begun);

#define _HPY_TRASHCAN_BEGIN(SELF, DEALLOC)                                                                             \
    int _hpy_begun = _HPyLimited_BeginDealloc((SELF), (DEALLOC));                                                      \
    if (_hpy_begun != 0) {
#define _HPY_TRASHCAN_END                                                                                              \
    _HPyLimited_EndDealloc(_hpy_begun);                                                                                \
    }

#endif /* HPY_CPYTHON_LIMITED_H */
