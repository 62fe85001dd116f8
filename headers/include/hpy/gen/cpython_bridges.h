/* Made by 'npm run generate' from the records in api/. Do not edit.
 * _HPY_BRIDGE_SIG(NAME, IMPL) makes the function NAME for CPython to call, which calls IMPL of that signature. */
#ifndef HPY_GEN_CPYTHON_BRIDGES_H
#define HPY_GEN_CPYTHON_BRIDGES_H

#define _HPY_BRIDGE_HPyFunc_O(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1, PyObject *_a2) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_FromArgument(_a2))._i; \
    }

#define _HPY_BRIDGE_HPyFunc_GETBUFFERPROC(NAME, IMPL) \
    static int NAME(PyObject *_a1, Py_buffer *_a2, int _a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), (HPy_buffer *)_a2, _a3); \
    }

#define _HPY_BRIDGE_HPyFunc_RELEASEBUFFERPROC(NAME, IMPL) \
    static void NAME(PyObject *_a1, Py_buffer *_a2) { \
        IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), (HPy_buffer *)_a2); \
    }

#define _HPY_BRIDGE_HPyFunc_UNARYFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1))._i; \
    }

#define _HPY_BRIDGE_HPyFunc_BINARYFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1, PyObject *_a2) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_FromArgument(_a2))._i; \
    }

#define _HPY_BRIDGE_HPyFunc_TERNARYFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1, PyObject *_a2, PyObject *_a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_From(_a2), _HPy_From(_a3))._i; \
    }

#define _HPY_BRIDGE_HPyFunc_INQUIRY(NAME, IMPL) \
    static int NAME(PyObject *_a1) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1)); \
    }

#define _HPY_BRIDGE_HPyFunc_LENFUNC(NAME, IMPL) \
    static Py_ssize_t NAME(PyObject *_a1) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1)); \
    }

#define _HPY_BRIDGE_HPyFunc_SSIZEARGFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1, Py_ssize_t _a2) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), (HPy_ssize_t)_a2)._i; \
    }

#define _HPY_BRIDGE_HPyFunc_SSIZESSIZEARGFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1, Py_ssize_t _a2, Py_ssize_t _a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), (HPy_ssize_t)_a2, (HPy_ssize_t)_a3)._i; \
    }

#define _HPY_BRIDGE_HPyFunc_SSIZEOBJARGPROC(NAME, IMPL) \
    static int NAME(PyObject *_a1, Py_ssize_t _a2, PyObject *_a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), (HPy_ssize_t)_a2, _HPy_From(_a3)); \
    }

#define _HPY_BRIDGE_HPyFunc_SSIZESSIZEOBJARGPROC(NAME, IMPL) \
    static int NAME(PyObject *_a1, Py_ssize_t _a2, Py_ssize_t _a3, PyObject *_a4) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), (HPy_ssize_t)_a2, (HPy_ssize_t)_a3, _HPy_From(_a4)); \
    }

#define _HPY_BRIDGE_HPyFunc_OBJOBJARGPROC(NAME, IMPL) \
    static int NAME(PyObject *_a1, PyObject *_a2, PyObject *_a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_FromArgument(_a2), _HPy_From(_a3)); \
    }

#define _HPY_BRIDGE_HPyFunc_FREEFUNC(NAME, IMPL) \
    static void NAME(void *_a1) { \
        IMPL(_HPyGetContext(), _a1); \
    }

#define _HPY_BRIDGE_HPyFunc_GETATTRFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1, char *_a2) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _a2)._i; \
    }

#define _HPY_BRIDGE_HPyFunc_GETATTROFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1, PyObject *_a2) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_FromArgument(_a2))._i; \
    }

#define _HPY_BRIDGE_HPyFunc_SETATTRFUNC(NAME, IMPL) \
    static int NAME(PyObject *_a1, char *_a2, PyObject *_a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _a2, _HPy_From(_a3)); \
    }

#define _HPY_BRIDGE_HPyFunc_SETATTROFUNC(NAME, IMPL) \
    static int NAME(PyObject *_a1, PyObject *_a2, PyObject *_a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_FromArgument(_a2), _HPy_From(_a3)); \
    }

#define _HPY_BRIDGE_HPyFunc_REPRFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1))._i; \
    }

#define _HPY_BRIDGE_HPyFunc_HASHFUNC(NAME, IMPL) \
    static Py_hash_t NAME(PyObject *_a1) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1)); \
    }

#define _HPY_BRIDGE_HPyFunc_GETITERFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1))._i; \
    }

#define _HPY_BRIDGE_HPyFunc_ITERNEXTFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1))._i; \
    }

#define _HPY_BRIDGE_HPyFunc_DESCRGETFUNC(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1, PyObject *_a2, PyObject *_a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_From(_a2), _HPy_From(_a3))._i; \
    }

#define _HPY_BRIDGE_HPyFunc_DESCRSETFUNC(NAME, IMPL) \
    static int NAME(PyObject *_a1, PyObject *_a2, PyObject *_a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_FromArgument(_a2), _HPy_From(_a3)); \
    }

#define _HPY_BRIDGE_HPyFunc_GETTER(NAME, IMPL) \
    static PyObject *NAME(PyObject *_a1, void *_a2) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _a2)._i; \
    }

#define _HPY_BRIDGE_HPyFunc_SETTER(NAME, IMPL) \
    static int NAME(PyObject *_a1, PyObject *_a2, void *_a3) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_From(_a2), _a3); \
    }

#define _HPY_BRIDGE_HPyFunc_OBJOBJPROC(NAME, IMPL) \
    static int NAME(PyObject *_a1, PyObject *_a2) { \
        return IMPL(_HPyGetContext(), _HPy_FromArgument(_a1), _HPy_FromArgument(_a2)); \
    }

#endif /* HPY_GEN_CPYTHON_BRIDGES_H */
