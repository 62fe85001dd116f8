/* Modules: PyInit_NAME. */
#include "cpython.h"

static int refuse(const char *name, const char *what) {
    PyErr_Format(PyExc_SystemError, "module '%s': %s", name, what);
    return -1;
}

/* HPyGlobals hold objects of one interpreter. */
static int only_interpreter = -1;

static int check_interpreter(PyObject *module) {
    int64_t id = PyInterpreterState_GetID(PyInterpreterState_Get());
    if (id < 0)
        return -1;
#ifdef Py_GIL_DISABLED
    static PyMutex deciding;
    PyMutex_Lock(&deciding);
#endif
    if (only_interpreter < 0)
        only_interpreter = (int)id;
    const bool is_only = only_interpreter == (int)id;
#ifdef Py_GIL_DISABLED
    PyMutex_Unlock(&deciding);
#endif
    if (is_only)
        return 0;
    PyErr_Format(PyExc_ImportError, "%R keeps objects in C variables, so only one interpreter of a process can import it",
                 module);
    return -1;
}

static PyObject *create(PyObject *spec, PyModuleDef *def) {
    PyObject *result = ((_HPyModule *)def)->create(spec, def);
    if (result != NULL && PyModule_Check(result)) {
        Py_DECREF(result);
        PyErr_SetString(PyExc_SystemError,
                        "HPy_mod_create slot returned a builtin module object. This is currently not supported.");
        return NULL;
    }
    return result;
}

static int check(const char *name, const HPyModuleDef *def, const HPyDef **creator) {
    *creator = NULL;
    if (def->size < 0)
        return refuse(name, "HPy does not permit HPyModuleDef.size < 0");
    size_t others = 0;
    for (HPyDef **p = def->defines; p != NULL && *p != NULL; p++) {
        switch ((*p)->kind) {
        case HPyDef_Kind_Slot:
            if ((*p)->slot.slot == HPy_mod_create) {
                if (*creator != NULL)
                    return refuse(name, "more than one HPy_mod_create slot");
                *creator = *p;
                continue;
            }
            if ((*p)->slot.slot != HPy_mod_exec) {
                PyErr_Format(PyExc_SystemError, "module '%s': the slot %s belongs to types", name,
                             harpy_slot_name((*p)->slot.slot));
                return -1;
            }
            break;
        case HPyDef_Kind_Meth:
            break;
        case HPyDef_Kind_Member:
        case HPyDef_Kind_GetSet:
            return refuse(name, "members and properties belong to types");
        default:
            PyErr_Format(PyExc_SystemError, "module '%s': a definition has the unknown kind %d", name, (int)(*p)->kind);
            return -1;
        }
        others++;
    }
    if (*creator == NULL)
        return 0;
    const char *conflict = others > 0                                            ? "other defines"
                           : def->doc != NULL                                    ? "a doc"
                           : def->size != 0                                      ? "a size"
                           : def->legacy_methods != NULL                         ? "legacy methods"
                           : def->globals != NULL && def->globals[0] != NULL     ? "globals"
                                                                                 : NULL;
    if (conflict == NULL)
        return 0;
    PyErr_Format(PyExc_SystemError, "HPyModuleDef defines a HPy_mod_create slot, so it can not have %s too", conflict);
    return -1;
}

/* Fills `made`. What it points to lives as long as the process, as static definitions do. */
static int define(_HPyModule *module, const char *name, HPyModuleDef *def, bool without_gil) {
    const HPyDef *creator;
    if (check(name, def, &creator) < 0)
        return -1;
    const size_t execs = harpy_count(def->defines, HPyDef_Kind_Slot);
    PyModuleDef_Slot *slots = (PyModuleDef_Slot *)PyMem_Calloc(execs + 4, sizeof *slots);
    PyMethodDef *methods = (PyMethodDef *)PyMem_Calloc(
        harpy_count(def->defines, HPyDef_Kind_Meth) + harpy_count_methods((PyMethodDef *)def->legacy_methods) + 1,
        sizeof *methods);
    if (slots == NULL || methods == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    if (harpy_methods(methods, def->defines, (PyMethodDef *)def->legacy_methods) < 0)
        return -1;
    PyModuleDef_Slot *slot = slots;
    if (creator != NULL)
        *slot++ = (PyModuleDef_Slot){Py_mod_create, (void *)create};
    else if (def->globals != NULL && def->globals[0] != NULL)
        *slot++ = (PyModuleDef_Slot){Py_mod_exec, (void *)check_interpreter};
    for (HPyDef **p = def->defines; p != NULL && *p != NULL; p++)
        if ((*p)->kind == HPyDef_Kind_Slot && (*p)->slot.slot == HPy_mod_exec)
            *slot++ = (PyModuleDef_Slot){Py_mod_exec, (void *)(*p)->slot.cpy_trampoline};
#ifdef Py_mod_gil
    if (without_gil)
        *slot++ = (PyModuleDef_Slot){Py_mod_gil, Py_MOD_GIL_NOT_USED};
#else
    (void)without_gil;
#endif
    static const PyModuleDef_Base base = PyModuleDef_HEAD_INIT;
    if (creator != NULL)
        module->create = (PyObject * (*)(PyObject *, PyModuleDef *)) creator->slot.cpy_trampoline;
    PyModuleDef *made = &module->def;
    made->m_base = base;
    made->m_doc = def->doc;
    made->m_size = def->size;
    made->m_methods = creator == NULL ? methods : NULL;
    made->m_slots = slots;
    made->m_name = name;
    return 0;
}

PyObject *_HPyModule_Init(_HPyModule *made, const char *name, HPyModuleDef *def, int flags) {
#ifdef Py_GIL_DISABLED
    /* Two modules of one binary may be imported at once, and one module by two interpreters. */
    static PyMutex initializing;
    PyMutex_Lock(&initializing);
#endif
    const bool ready = harpy_context_init() == 0 && (made->def.m_name != NULL || define(made, name, def, flags & 1) == 0);
#ifdef Py_GIL_DISABLED
    PyMutex_Unlock(&initializing);
#endif
    return ready ? PyModuleDef_Init(&made->def) : NULL;
}
