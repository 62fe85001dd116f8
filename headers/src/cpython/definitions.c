#include "cpython.h"

const char *harpy_slot_name(HPySlot_Slot slot) {
    switch (slot) {
#define NAME(SLOT)                                                                                                     \
    case SLOT:                                                                                                         \
        return #SLOT;
        _HPY_SLOT_NAMES(NAME)
#undef NAME
    }
    return "an unknown slot";
}

size_t harpy_count(HPyDef *const *defines, HPyDef_Kind kind) {
    size_t count = 0;
    for (; defines != NULL && *defines != NULL; defines++)
        count += (*defines)->kind == kind;
    return count;
}

size_t harpy_count_methods(const PyMethodDef *methods) {
    size_t count = 0;
    while (methods != NULL && methods[count].ml_name != NULL)
        count++;
    return count;
}

int harpy_methods(PyMethodDef *methods, HPyDef *const *defines, const PyMethodDef *legacy) {
    for (; defines != NULL && *defines != NULL; defines++) {
        if ((*defines)->kind != HPyDef_Kind_Meth)
            continue;
        const HPyMeth *meth = &(*defines)->meth;
        int flags;
        switch (meth->signature) {
        case HPyFunc_VARARGS:
            flags = METH_FASTCALL;
            break;
        case HPyFunc_KEYWORDS:
            flags = METH_FASTCALL | METH_KEYWORDS;
            break;
        case HPyFunc_NOARGS:
            flags = METH_NOARGS;
            break;
        case HPyFunc_O:
            flags = METH_O;
            break;
        default:
            PyErr_SetString(PyExc_ValueError, "Unsupported HPyMeth signature");
            return -1;
        }
        *methods++ = (PyMethodDef){meth->name, (PyCFunction)meth->cpy_trampoline, flags, meth->doc};
    }
    for (; legacy != NULL && legacy->ml_name != NULL; legacy++)
        *methods++ = *legacy;
    *methods = (PyMethodDef){NULL, NULL, 0, NULL};
    return 0;
}
