/* HPyType_FromSpec: a heap type from an HPyType_Spec. */
#include "cpython.h"

typedef struct {
    HPyType_Spec *spec;
    PyObject *bases;         /* a tuple, owned */
    PyTypeObject *base;      /* the base the layout comes from, borrowed */
    HPyTypeInfo *base_info;  /* the nearest of ours from there on, or NULL */
    PyTypeObject *metaclass; /* or NULL */
    HPyTypeInfo *info;
    const HPySlot *traverse, *destroy, *finalize, *call;
    const HPyMember *call_field;
    Py_ssize_t offset;      /* of the struct, or -1 */
    Py_ssize_t basicsize;   /* 0 inherits */
    Py_ssize_t call_offset; /* or 0 */
    Py_ssize_t dict_offset; /* of a dict of its own, or 0 */
    unsigned long flags;
    PyType_Slot *slots, *next_slot;
    PyGetSetDef *getsets;
    PyMemberDef *members;
} Maker;

#define REFUSE(MAKER, ...) refuse((MAKER), PyExc_TypeError, __VA_ARGS__)

static int refuse(const Maker *maker, PyObject *exception, const char *format, ...) {
    va_list values;
    va_start(values, format);
    PyObject *why = PyUnicode_FromFormatV(format, values);
    va_end(values);
    if (why != NULL)
        PyErr_Format(exception, "type '%s': %U", maker->spec->name, why);
    Py_XDECREF(why);
    return -1;
}

/* In the words of upstream, which programs look for. */
static int refuse_as_upstream(const char *why) {
    PyErr_SetString(PyExc_TypeError, why);
    return -1;
}

static void add_slot(Maker *maker, int slot, void *value) {
    *maker->next_slot++ = (PyType_Slot){slot, value};
}

/* ---- What the spec says ---- */

static size_t member_size(HPyMember_FieldType type) {
    switch (type) {
    case HPyMember_SHORT:
    case HPyMember_USHORT:
        return sizeof(short);
    case HPyMember_INT:
    case HPyMember_UINT:
        return sizeof(int);
    case HPyMember_LONG:
    case HPyMember_ULONG:
        return sizeof(long);
    case HPyMember_FLOAT:
        return sizeof(float);
    case HPyMember_DOUBLE:
        return sizeof(double);
    case HPyMember_CHAR:
    case HPyMember_BYTE:
    case HPyMember_UBYTE:
    case HPyMember_BOOL:
    case HPyMember_STRING_INPLACE:
        return 1;
    case HPyMember_LONGLONG:
    case HPyMember_ULONGLONG:
        return sizeof(long long);
    case HPyMember_HPYSSIZET:
        return sizeof(Py_ssize_t);
    case HPyMember_STRING:
    case HPyMember_OBJECT:
    case HPyMember_OBJECT_EX:
        return sizeof(void *);
    case HPyMember_NONE:
        return 0;
    }
    return SIZE_MAX;
}

static int read_slot(Maker *maker, const HPySlot *slot) {
    switch (slot->slot) {
    case HPy_mod_create:
    case HPy_mod_exec:
        return REFUSE(maker, "the slot %s belongs to modules", harpy_slot_name(slot->slot));
    case HPy_tp_traverse:
        maker->traverse = slot;
        break;
    case HPy_tp_destroy:
        maker->destroy = slot;
        break;
    case HPy_tp_finalize:
        maker->finalize = slot;
        break;
    case HPy_tp_call:
        maker->call = slot;
        break;
    default:
        break;
    }
    return 0;
}

static int check_spec(Maker *maker) {
    HPyType_Spec *spec = maker->spec;
    if (spec->legacy_slots != NULL && spec->builtin_shape != HPyType_BuiltinShape_Legacy)
        return refuse_as_upstream("cannot specify .legacy_slots without setting "
                                  ".builtin_shape=HPyType_BuiltinShape_Legacy");
    if (harpy_shape_type(spec->builtin_shape) == NULL)
        return refuse(maker, PyExc_ValueError, "unknown builtin shape %d", (int)spec->builtin_shape);
    if (spec->itemsize < 0)
        return REFUSE(maker, "itemsize must not be negative (%d)", spec->itemsize);
    if (spec->basicsize < 0)
        return REFUSE(maker, "basicsize must not be negative (%d)", spec->basicsize);
    if (spec->builtin_shape == HPyType_BuiltinShape_Legacy && spec->basicsize != 0 &&
        spec->basicsize < (int)sizeof(PyObject))
        return REFUSE(maker, "a legacy struct must start with PyObject_HEAD, but basicsize is %d", spec->basicsize);
    for (HPyDef **p = spec->defines; p != NULL && *p != NULL; p++) {
        switch ((*p)->kind) {
        case HPyDef_Kind_Slot:
            if (read_slot(maker, &(*p)->slot) < 0)
                return -1;
            break;
        case HPyDef_Kind_Member: {
            const HPyMember *member = &(*p)->member;
            size_t size = member_size(member->type);
            if (size == SIZE_MAX)
                return REFUSE(maker, "the member '%s' has the unknown kind %d", member->name, (int)member->type);
            if (member->offset < 0 || (size_t)member->offset + size > (size_t)spec->basicsize)
                return REFUSE(maker, "the member '%s' at offset %zd is outside the struct of %d bytes", member->name,
                              member->offset, spec->basicsize);
            if (strcmp(member->name, "__vectorcalloffset__") == 0)
                maker->call_field = member;
            break;
        }
        case HPyDef_Kind_Meth:
        case HPyDef_Kind_GetSet:
            break;
        default:
            return REFUSE(maker, "a definition has the unknown kind %d", (int)(*p)->kind);
        }
    }
    if (maker->call != NULL && spec->itemsize > 0)
        return REFUSE(maker, "HPy_tp_call is not possible with an itemsize");
    if (maker->call != NULL && maker->call_field != NULL)
        return REFUSE(maker, "give HPy_tp_call or the member __vectorcalloffset__, not both");
    if (spec->basicsize == 0 && (maker->traverse != NULL || maker->destroy != NULL))
        return REFUSE(maker, "%s needs a struct, but basicsize is 0",
                      maker->traverse != NULL ? "HPy_tp_traverse" : "HPy_tp_destroy");
    const bool legacy = spec->builtin_shape == HPyType_BuiltinShape_Legacy;
    for (const PyType_Slot *p = (PyType_Slot *)spec->legacy_slots; p != NULL && p->slot != 0; p++)
        if (p->slot == Py_tp_dealloc && (maker->traverse != NULL || maker->destroy != NULL))
            return REFUSE(maker, "it can not have a legacy tp_dealloc and %s",
                          maker->traverse != NULL ? "HPy_tp_traverse" : "HPy_tp_destroy");
    if (legacy && maker->call != NULL && spec->basicsize == 0)
        return REFUSE(maker, "HPy_tp_call of a legacy type needs a struct of its own, but basicsize is 0");
    if ((spec->flags & HPy_TPFLAGS_HAVE_GC) != 0 && maker->traverse == NULL && !legacy)
        return refuse(maker, PyExc_ValueError, "the flag HPy_TPFLAGS_HAVE_GC needs an HPy_tp_traverse slot");
    return 0;
}

/* ---- Bases and metaclass ---- */

static size_t struct_size_of(PyTypeObject *type) {
    HPyTypeInfo *info = harpy_nearest(type);
    return info == NULL ? 0 : info->struct_size;
}

/* Does the layout of objects come from `base`, not from `first` before it? */
static bool outweighs(PyTypeObject *base, PyTypeObject *first) {
    if (HARPY_BASICSIZE(base) != HARPY_BASICSIZE(first))
        return HARPY_BASICSIZE(base) > HARPY_BASICSIZE(first);
    /* Structs of the shapes int and tuple lie behind the items. */
    return struct_size_of(base) > 0 && struct_size_of(first) == 0;
}

static int read_params(Maker *maker, const HPyType_SpecParam *params) {
    PyObject *tuple = NULL;
    Py_ssize_t count = 0;
    for (const HPyType_SpecParam *p = params; p != NULL && p->kind != 0; p++) {
        switch (p->kind) {
        case HPyType_SpecParam_Base:
            count++;
            break;
        case HPyType_SpecParam_BasesTuple:
            if (tuple != NULL)
                return REFUSE(maker, "HPyType_SpecParam_BasesTuple is given twice");
            tuple = p->object._i;
            break;
        case HPyType_SpecParam_Metaclass:
            if (maker->metaclass != NULL)
                return refuse(maker, PyExc_ValueError, "metaclass was specified multiple times");
            if (!PyType_Check(p->object._i))
                return REFUSE(maker, "the metaclass is not a type");
            maker->metaclass = (PyTypeObject *)p->object._i;
            break;
        default:
            return REFUSE(maker, "unknown kind %d of HPyType_SpecParam", (int)p->kind);
        }
    }
    if (tuple != NULL && count > 0)
        return REFUSE(maker, "give HPyType_SpecParam_Base or HPyType_SpecParam_BasesTuple, not both");
    if (tuple != NULL) {
        if (!PyTuple_Check(tuple))
            return REFUSE(maker, "the bases are not a tuple");
        maker->bases = _HPy_NewRef(tuple);
    } else {
        maker->bases = PyTuple_New(count == 0 ? 1 : count);
        if (maker->bases == NULL)
            return -1;
        Py_ssize_t i = 0;
        for (const HPyType_SpecParam *p = params; p != NULL && p->kind != 0; p++)
            if (p->kind == HPyType_SpecParam_Base)
                PyTuple_SET_ITEM(maker->bases, i++, _HPy_NewRef(p->object._i));
        if (count == 0)
            PyTuple_SET_ITEM(maker->bases, 0,
                             _HPy_NewRef((PyObject *)harpy_shape_type(maker->spec->builtin_shape)));
    }
    /* The layout comes from the base that has one, as CPython's best_base finds it. */
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(maker->bases); i++) {
        PyTypeObject *base = (PyTypeObject *)PyTuple_GET_ITEM(maker->bases, i);
        if (!PyType_Check((PyObject *)base))
            return REFUSE(maker, "a base is not a type");
        if (maker->base == NULL || outweighs(base, maker->base))
            maker->base = base;
    }
    if (maker->base == NULL)
        return REFUSE(maker, "the tuple of bases is empty");
    maker->base_info = harpy_nearest(maker->base);
    return 0;
}

#ifdef Py_LIMITED_API
/* The limited API has no access to the __dict__ CPython gives to the objects of a class. */
static int check_dicts(Maker *maker) {
    const bool own_end = maker->traverse != NULL || maker->destroy != NULL;
    const Py_ssize_t of_base = harpy_type_number(maker->base, "__dictoffset__");
    for (Py_ssize_t i = 0; i < PyTuple_Size(maker->bases); i++) {
        PyTypeObject *base = (PyTypeObject *)PyTuple_GetItem(maker->bases, i);
        if (harpy_type_number(base, "__dictoffset__") == 0 || !harpy_is_python_class(base))
            continue;
        if (own_end || of_base == 0)
            return REFUSE(maker, "its base '%s' gives objects a __dict__, which is not possible with the limited API: "
                                 "build without --abi3", harpy_type_name(base));
    }
    return 0;
}
#endif

static int check_base(Maker *maker) {
    HPyType_Spec *spec = maker->spec;
    HPyTypeInfo *base = maker->base_info;
    PyTypeObject *shape = harpy_shape_type(spec->builtin_shape);
    if (!PyType_IsSubtype(maker->base, shape))
        return REFUSE(maker, "its builtin shape says '%s', but its base is no subtype of that", harpy_type_name(shape));
    if (base != NULL && base->shape == HPyType_BuiltinShape_Legacy && spec->builtin_shape != HPyType_BuiltinShape_Legacy)
        return REFUSE(maker, "a pure type can not inherit from the legacy type '%s'", base->name);
    if (base != NULL && base->shape != HPyType_BuiltinShape_Legacy && spec->builtin_shape == HPyType_BuiltinShape_Legacy)
        return refuse_as_upstream("A legacy type should not inherit its memory layout from a pure type");
    if (base != NULL && base->struct_size > 0) {
        if (spec->basicsize > 0 && base->shape != spec->builtin_shape)
            return REFUSE(maker, "its builtin shape differs from that of its base '%s'", base->name);
        if (spec->basicsize > 0 && (size_t)spec->basicsize < base->struct_size)
            return REFUSE(maker, "its struct of %d bytes is smaller than that of its base '%s' (%zu bytes)",
                          spec->basicsize, base->name, base->struct_size);
    } else if (spec->builtin_shape == HPyType_BuiltinShape_Object && spec->basicsize > 0 &&
               HARPY_BASICSIZE(maker->base) > HARPY_BASICSIZE(&PyBaseObject_Type)) {
        return REFUSE(maker, "it has a struct and the builtin shape Object, but its base has a C layout of its own");
    }
#if PY_VERSION_HEX < 0x030C0000 && !defined(Py_LIMITED_API)
    /* As PyType_FromMetaclass of later versions. */
    if (maker->metaclass != NULL && maker->metaclass->tp_new != PyType_Type.tp_new)
        return REFUSE(maker, "Metaclasses with custom tp_new are not supported.");
#endif
#ifdef Py_LIMITED_API
    return check_dicts(maker);
#else
    return 0;
#endif
}

/* ---- Layout ---- */

static void plan_layout(Maker *maker) {
    HPyType_Spec *spec = maker->spec;
    const HPyType_BuiltinShape shape = spec->builtin_shape;
    maker->offset = harpy_struct_offset(shape);
    if (spec->basicsize > 0) {
        if (maker->offset >= 0) {
            maker->basicsize = maker->offset + spec->basicsize;
        } else {
            /* Behind the digits or items, aligned, and there may be one more digit than CPython asks room for. */
            PyTypeObject *builtin = harpy_shape_type(shape);
            maker->basicsize = (Py_ssize_t)_HPY_AFTER((size_t)HARPY_BASICSIZE(builtin) + (size_t)HARPY_ITEMSIZE(builtin) +
                                                      (size_t)spec->basicsize + _HPY_ALIGN);
        }
        /* What a base in Python has before the struct, such as an attribute of its __slots__, is never there. */
        if (maker->basicsize < HARPY_BASICSIZE(maker->base))
            maker->basicsize = HARPY_BASICSIZE(maker->base);
    }
    const Py_ssize_t inherited = maker->base_info == NULL ? 0 : maker->base_info->call_offset;
    if (maker->call_field != NULL) {
        maker->call_offset = maker->offset < 0 ? 0 : maker->offset + maker->call_field->offset;
    } else if (inherited != 0) {
        maker->call_offset = inherited;
    } else if (maker->call != NULL && maker->offset >= 0) {
        Py_ssize_t size = maker->basicsize > 0 ? maker->basicsize : HARPY_BASICSIZE(maker->base);
        size = (size + (Py_ssize_t)sizeof(void *) - 1) & ~((Py_ssize_t)sizeof(void *) - 1);
        maker->call_offset = size;
        maker->basicsize = size + (Py_ssize_t)sizeof(vectorcallfunc);
    }
#if PY_VERSION_HEX < 0x030B0000
    /* CPython takes the dict's place over from any base, but its objects are laid out like those of one. */
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(maker->bases) && maker->base->tp_dictoffset == 0; i++) {
        if (((PyTypeObject *)PyTuple_GET_ITEM(maker->bases, i))->tp_dictoffset == 0 || maker->base->tp_itemsize != 0)
            continue;
        Py_ssize_t size = maker->basicsize > 0 ? maker->basicsize : HARPY_BASICSIZE(maker->base);
        maker->dict_offset = (size + (Py_ssize_t)sizeof(void *) - 1) & ~((Py_ssize_t)sizeof(void *) - 1);
        maker->basicsize = maker->dict_offset + (Py_ssize_t)sizeof(PyObject *);
        break;
    }
#endif
}

/* ---- Lists for CPython, in memory that stays ---- */

static PyObject *get_member(PyObject *self, void *closure) {
    PyMemberDef *member = (PyMemberDef *)closure;
    return PyMember_GetOne((const char *)harpy_struct(harpy_nearest(Py_TYPE(self)), self), member);
}

static int set_member(PyObject *self, PyObject *value, void *closure) {
    PyMemberDef *member = (PyMemberDef *)closure;
    return PyMember_SetOne((char *)harpy_struct(harpy_nearest(Py_TYPE(self)), self), member, value);
}

static size_t count_slots(const PyType_Slot *slots) {
    size_t count = 0;
    while (slots != NULL && slots[count].slot != 0)
        count++;
    return count;
}

static void *legacy_list(const Maker *maker, int slot) {
    for (const PyType_Slot *p = (PyType_Slot *)maker->spec->legacy_slots; p != NULL && p->slot != 0; p++)
        if (p->slot == slot)
            return p->pfunc;
    return NULL;
}

static int make_lists(Maker *maker) {
    HPyType_Spec *spec = maker->spec;
    const PyMethodDef *legacy_methods = (PyMethodDef *)legacy_list(maker, Py_tp_methods);
    const PyMemberDef *legacy_members = (PyMemberDef *)legacy_list(maker, Py_tp_members);
    const PyGetSetDef *legacy_getsets = (PyGetSetDef *)legacy_list(maker, Py_tp_getset);
    const size_t methods = harpy_count(spec->defines, HPyDef_Kind_Meth) + harpy_count_methods(legacy_methods);
    size_t members = harpy_count(spec->defines, HPyDef_Kind_Member);
    size_t getsets = harpy_count(spec->defines, HPyDef_Kind_GetSet) + members;
    while (legacy_members != NULL && legacy_members->name != NULL)
        legacy_members++, members++;
    while (legacy_getsets != NULL && legacy_getsets->name != NULL)
        legacy_getsets++, getsets++;
    const size_t name_size = strlen(spec->name) + 1;
    maker->info = (HPyTypeInfo *)PyMem_Calloc(1, sizeof(HPyTypeInfo) + (methods + 1) * sizeof(PyMethodDef) + name_size);
    /* Two more for those that tell where the call function and a dict are. */
    maker->members = (PyMemberDef *)PyMem_Calloc(members + 3, sizeof(PyMemberDef));
    maker->getsets = (PyGetSetDef *)PyMem_Calloc(getsets + 1, sizeof(PyGetSetDef));
    maker->slots = (PyType_Slot *)PyMem_Calloc(
        harpy_count(spec->defines, HPyDef_Kind_Slot) + count_slots((PyType_Slot *)spec->legacy_slots) + 16,
        sizeof(PyType_Slot));
    if (maker->info == NULL || maker->members == NULL || maker->getsets == NULL || maker->slots == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    maker->next_slot = maker->slots;
    /* Python before 3.11 goes on using the name. */
    maker->info->name = (char *)memcpy(&maker->info->methods[methods + 1], spec->name, name_size);
    if (harpy_methods(maker->info->methods, spec->defines, legacy_methods) < 0)
        return -1;

    PyMemberDef *member = maker->members;
    PyGetSetDef *getset = maker->getsets;
    for (HPyDef **p = spec->defines; p != NULL && *p != NULL; p++) {
        if ((*p)->kind == HPyDef_Kind_GetSet) {
            const HPyGetSet *given = &(*p)->getset;
            *getset++ = (PyGetSetDef){given->name, (getter)given->getter_cpy_trampoline,
                                      (setter)given->setter_cpy_trampoline, given->doc, given->closure};
        } else if ((*p)->kind == HPyDef_Kind_Member) {
            const HPyMember *given = &(*p)->member;
            const Py_ssize_t offset = maker->offset < 0 ? given->offset : maker->offset + given->offset;
            *member = (PyMemberDef){given->name, (int)given->type, offset, given->readonly ? Py_READONLY : 0, given->doc};
            if (maker->offset >= 0) {
                member++;
                continue;
            }
            PyMemberDef *kept = (PyMemberDef *)PyMem_Calloc(1, sizeof *kept);
            if (kept == NULL) {
                PyErr_NoMemory();
                return -1;
            }
            *kept = *member;
            *member = (PyMemberDef){NULL, 0, 0, 0, NULL};
            /* A read-only member has a setter too: it raises what CPython's members raise. */
            *getset++ = (PyGetSetDef){given->name, get_member, set_member, given->doc, kept};
        }
    }
    legacy_members = (PyMemberDef *)legacy_list(maker, Py_tp_members);
    legacy_getsets = (PyGetSetDef *)legacy_list(maker, Py_tp_getset);
    while (legacy_members != NULL && legacy_members->name != NULL)
        *member++ = *legacy_members++;
    while (legacy_getsets != NULL && legacy_getsets->name != NULL)
        *getset++ = *legacy_getsets++;
    if (maker->call != NULL && maker->call_offset > 0 &&
        (maker->base_info == NULL || maker->base_info->call_offset == 0))
        *member++ = (PyMemberDef){"__vectorcalloffset__", Py_T_PYSSIZET, maker->call_offset, Py_READONLY, NULL};
    if (maker->dict_offset > 0)
        *member++ = (PyMemberDef){"__dictoffset__", Py_T_PYSSIZET, maker->dict_offset, Py_READONLY, NULL};
    return 0;
}

/* ---- Slots ---- */

static void plan_slots(Maker *maker) {
    HPyType_Spec *spec = maker->spec;
    for (HPyDef **p = spec->defines; p != NULL && *p != NULL; p++) {
        if ((*p)->kind != HPyDef_Kind_Slot)
            continue;
        switch ((*p)->slot.slot) {
#define SLOT(OURS, THEIRS)                                                                                             \
    case OURS:                                                                                                         \
        add_slot(maker, THEIRS, (void *)(*p)->slot.cpy_trampoline);                                                    \
        break;
            _HPY_CPYTHON_SLOTS(SLOT)
#undef SLOT
        default:
            break;
        }
    }
    for (const PyType_Slot *p = (PyType_Slot *)spec->legacy_slots; p != NULL && p->slot != 0; p++)
        if (p->slot != Py_tp_methods && p->slot != Py_tp_members && p->slot != Py_tp_getset)
            add_slot(maker, p->slot, p->pfunc);
    add_slot(maker, Py_tp_methods, maker->info->methods);
    if (maker->members->name != NULL)
        add_slot(maker, Py_tp_members, maker->members);
    if (maker->getsets->name != NULL)
        add_slot(maker, Py_tp_getset, maker->getsets);
    if (spec->doc != NULL)
        add_slot(maker, Py_tp_doc, (void *)(intptr_t)spec->doc);
    if (maker->call != NULL)
        add_slot(maker, Py_tp_call, (void *)harpy_call);
    else if (maker->call_field != NULL)
#if _HPY_C_API >= 0x030C0000 || !defined(Py_LIMITED_API)
        add_slot(maker, Py_tp_call, (void *)PyVectorcall_Call);
#else
        add_slot(maker, Py_tp_call, (void *)harpy_call);
#endif
}

/* What a class of Python keeps outside its objects, as far as the version has flags for it. */
#if defined(Py_LIMITED_API)
#define HARPY_MANAGED 0UL
#elif defined(Py_TPFLAGS_MANAGED_WEAKREF)
#define HARPY_MANAGED (Py_TPFLAGS_MANAGED_DICT | Py_TPFLAGS_MANAGED_WEAKREF)
#elif defined(Py_TPFLAGS_MANAGED_DICT)
#define HARPY_MANAGED Py_TPFLAGS_MANAGED_DICT
#else
#define HARPY_MANAGED 0UL
#endif

/* Who ends objects of the type, and shows them to the collector. */
static void plan_lifetime(Maker *maker) {
    HPyType_Spec *spec = maker->spec;
    const bool adds_dict = maker->dict_offset > 0 || (maker->flags & ~HARPY_FLAGS(maker->base) & HARPY_MANAGED) != 0;
    const bool collected = (maker->flags & Py_TPFLAGS_HAVE_GC) != 0 || PyType_IS_GC(maker->base) || adds_dict;
    const bool plain = spec->builtin_shape == HPyType_BuiltinShape_Object && maker->base == &PyBaseObject_Type &&
                       maker->finalize == NULL && !adds_dict;
    /* A legacy type's own functions count. */
    if (legacy_list(maker, Py_tp_dealloc) != NULL)
        return;
    if (plain && maker->traverse == NULL) {
        if (maker->destroy != NULL)
            add_slot(maker, Py_tp_dealloc, (void *)maker->destroy->cpy_trampoline);
        return;
    }
    if (plain && maker->destroy == NULL && collected) {
        add_slot(maker, Py_tp_traverse, (void *)maker->traverse->cpy_trampoline);
        add_slot(maker, Py_tp_clear, (void *)maker->traverse->clear);
        add_slot(maker, Py_tp_dealloc, (void *)maker->traverse->dealloc);
        return;
    }
    if (maker->traverse != NULL || maker->destroy != NULL || adds_dict)
        add_slot(maker, Py_tp_dealloc, collected ? (void *)harpy_dealloc_collected : (void *)harpy_dealloc);
    const bool first_of_builtin = collected && maker->base_info == NULL && maker->base != &PyBaseObject_Type &&
                                  (HARPY_FLAGS(maker->base) & Py_TPFLAGS_HEAPTYPE) == 0;
    if (collected && (maker->traverse != NULL || first_of_builtin || adds_dict) && legacy_list(maker, Py_tp_traverse) == NULL) {
        maker->flags |= Py_TPFLAGS_HAVE_GC;
        add_slot(maker, Py_tp_traverse, (void *)harpy_traverse);
        add_slot(maker, Py_tp_clear, (void *)harpy_clear);
    }
}

/* ---- The type ---- */

#if _HPY_C_API >= 0x030C0000
static PyObject *make_type(Maker *maker, PyType_Spec *spec) {
    return PyType_FromMetaclass(maker->metaclass, NULL, spec, maker->bases);
}
#elif defined(Py_LIMITED_API)
static PyObject *make_type(Maker *maker, PyType_Spec *spec) {
    bool plain = maker->metaclass == NULL || maker->metaclass == &PyType_Type;
    for (Py_ssize_t i = 0; i < PyTuple_Size(maker->bases); i++)
        plain = plain && Py_TYPE(PyTuple_GetItem(maker->bases, i)) == &PyType_Type;
    if (plain)
        return PyType_FromSpecWithBases(spec, maker->bases);
    REFUSE(maker, "the limited API has metaclasses since 3.12: build with --abi3=3.12, or without --abi3");
    return NULL;
}
#else
/*
 * Before 3.12 CPython makes instances of `type` only. What a metaclass has beyond that is room behind the type object:
 * members CPython keeps a copy of there make the room, and are taken out again.
 */
enum { ROOM_NAME = 32 };

static int add_room(Maker *maker, size_t room, size_t *added) {
    size_t members = 0;
    while (maker->members[members].name != NULL)
        members++;
    *added = (room + sizeof(PyMemberDef) - 1) / sizeof(PyMemberDef);
    /* Those the type has for itself are found later: its descriptors must not point into what becomes the struct. */
    PyMemberDef *list = (PyMemberDef *)PyMem_Calloc(*added + 1, sizeof(PyMemberDef));
    char *names = (char *)PyMem_Malloc(*added * ROOM_NAME);
    if (list == NULL || names == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (size_t i = 0; i < *added; i++) {
        snprintf(names + i * ROOM_NAME, ROOM_NAME, "__harpy_room_%u__", (unsigned)i);
        list[i] = (PyMemberDef){names + i * ROOM_NAME, Py_T_BYTE, 0, Py_READONLY, NULL};
    }
    for (PyType_Slot *slot = maker->slots; slot->slot != 0; slot++)
        if (slot->slot == Py_tp_members)
            slot->pfunc = list;
    if (members == 0)
        add_slot(maker, Py_tp_members, list);
    return 0;
}

static int remove_room(Maker *maker, PyTypeObject *type, PyTypeObject *metaclass) {
    PyObject *dict = type->tp_dict;
    for (PyMemberDef *member = type->tp_members; member != NULL && member->name != NULL; member++)
        if (PyDict_DelItemString(dict, member->name) < 0)
            return -1;
    type->tp_members = NULL;
    Py_ssize_t used = Py_SIZE(type) * (Py_ssize_t)sizeof(PyMemberDef);
    Py_SET_SIZE((PyVarObject *)type, 0);
    memset((char *)type + PyType_Type.tp_basicsize, 0, (size_t)used);
    Py_INCREF(metaclass);
    Py_SET_TYPE((PyObject *)type, metaclass);
    for (PyMemberDef *member = maker->members; member->name != NULL; member++) {
        PyObject *descriptor = PyDescr_NewMember(type, member);
        if (descriptor == NULL)
            return -1;
        int status = PyDict_SetItemString(dict, member->name, descriptor);
        Py_DECREF(descriptor);
        if (status < 0)
            return -1;
    }
    PyType_Modified(type);
    return 0;
}

static PyObject *make_type(Maker *maker, PyType_Spec *spec) {
    PyTypeObject *metaclass = maker->metaclass;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(maker->bases); i++) {
        PyTypeObject *of_base = Py_TYPE(PyTuple_GET_ITEM(maker->bases, i));
        if (metaclass == NULL || PyType_IsSubtype(of_base, metaclass)) {
            metaclass = of_base;
        } else if (!PyType_IsSubtype(metaclass, of_base)) {
            PyErr_SetString(PyExc_TypeError, "metaclass conflict: the metaclass of a derived class must be a "
                                             "(non-strict) subclass of the metaclasses of all its bases");
            return NULL;
        }
    }
    if (metaclass == &PyType_Type)
        return PyType_FromSpecWithBases(spec, maker->bases);
    size_t added = 0;
    if (metaclass->tp_basicsize > PyType_Type.tp_basicsize &&
        add_room(maker, (size_t)(metaclass->tp_basicsize - PyType_Type.tp_basicsize), &added) < 0)
        return NULL;
    PyObject *type = PyType_FromSpecWithBases(spec, maker->bases);
    if (type == NULL)
        return NULL;
    if (added > 0) {
        if (remove_room(maker, (PyTypeObject *)type, metaclass) < 0)
            Py_CLEAR(type);
        return type;
    }
    Py_INCREF(metaclass);
    Py_SET_TYPE(type, metaclass);
    return type;
}
#endif

static PyObject *make(Maker *maker) {
    HPyType_Spec *spec = maker->spec;
    plan_layout(maker);
    if (make_lists(maker) < 0)
        return NULL;
    maker->flags = Py_TPFLAGS_DEFAULT | (spec->flags & ~(unsigned)(HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_VECTORCALL));
#ifdef Py_TPFLAGS_HAVE_VECTORCALL
    if (maker->call_offset > 0)
        maker->flags |= Py_TPFLAGS_HAVE_VECTORCALL;
#endif
    /* CPython takes these over from the base of the layout only, if at all, and then trips over the others. */
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(maker->bases); i++)
        maker->flags |= HARPY_FLAGS((PyTypeObject *)PyTuple_GET_ITEM(maker->bases, i)) & HARPY_MANAGED;
    plan_slots(maker);
    plan_lifetime(maker);
    PyType_Spec made = {maker->info->name, (int)maker->basicsize, spec->itemsize, (unsigned)maker->flags, maker->slots};
    PyObject *type = make_type(maker, &made);
    if (type == NULL)
        return NULL;
    HPyTypeInfo *info = maker->info, *base = maker->base_info;
    const bool own_struct = spec->basicsize > 0 || base == NULL;
    info->shape = own_struct ? spec->builtin_shape : base->shape;
    info->struct_size = own_struct ? (size_t)spec->basicsize : base->struct_size;
    info->traverse = maker->traverse == NULL ? NULL : (HPyFunc_traverseproc)maker->traverse->impl;
    info->destroy = maker->destroy == NULL ? NULL : (HPyFunc_destroyfunc)maker->destroy->impl;
    info->call = maker->call != NULL ? (vectorcallfunc)maker->call->cpy_trampoline : base == NULL ? NULL : base->call;
    info->call_offset = maker->call_offset;
#ifdef Py_LIMITED_API
    info->weakrefs_offset = harpy_type_number((PyTypeObject *)type, "__weakrefoffset__");
#else
    info->weakrefs_offset = ((PyTypeObject *)type)->tp_weaklistoffset;
#endif
    harpy_add_type(info);
    if (info->shape != HPyType_BuiltinShape_Object || info->call != NULL)
        HARPY_SET_SHARED(_HPy_plain_metatype, NULL);
    return type;
}

HPy HPyType_FromSpec(HPyContext *_HPy_UNUSED_ARG(ctx), HPyType_Spec *spec, HPyType_SpecParam *params) {
    Maker maker;
    memset(&maker, 0, sizeof maker);
    maker.spec = spec;
    PyObject *type = NULL;
    if (check_spec(&maker) == 0 && read_params(&maker, params) == 0 && check_base(&maker) == 0)
        type = make(&maker);
    if (type == NULL) {
        PyMem_Free(maker.info);
        PyMem_Free(maker.getsets);
    }
    if (type == NULL || maker.members->name == NULL)
        PyMem_Free(maker.members);
    PyMem_Free(maker.slots);
    Py_XDECREF(maker.bases);
    return _HPy_From(type);
}
