/* What objects_hpy.c does, written for CPython's C API. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdlib.h>
#include <structmember.h>

typedef struct {
    PyObject_HEAD
    long left, right;
} Pair;

static PyObject *Pair_new(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    (void)kw;
    if (PyTuple_GET_SIZE(args) != 2) {
        PyErr_SetString(PyExc_TypeError, "two numbers");
        return NULL;
    }
    long left = PyLong_AsLong(PyTuple_GET_ITEM(args, 0)), right = PyLong_AsLong(PyTuple_GET_ITEM(args, 1));
    if ((left == -1 || right == -1) && PyErr_Occurred())
        return NULL;
    Pair *self = (Pair *)type->tp_alloc(type, 0);
    if (self == NULL)
        return NULL;
    self->left = left;
    self->right = right;
    return (PyObject *)self;
}
static PyMemberDef Pair_members[] = {{"left", T_LONG, offsetof(Pair, left), 0, NULL}, {NULL, 0, 0, 0, NULL}};
static PyObject *Pair_total_get(PyObject *self, void *closure)
{
    (void)closure;
    return PyLong_FromLong(((Pair *)self)->left + ((Pair *)self)->right);
}
static int Pair_total_set(PyObject *self, PyObject *value, void *closure)
{
    (void)closure;
    if (value == NULL) {
        PyErr_SetString(PyExc_TypeError, "can't delete");
        return -1;
    }
    long total = PyLong_AsLong(value);
    if (total == -1 && PyErr_Occurred())
        return -1;
    ((Pair *)self)->right = total - ((Pair *)self)->left;
    return 0;
}
static PyGetSetDef Pair_getsets[] = {{"total", Pair_total_get, Pair_total_set, NULL, NULL}, {NULL, NULL, NULL, NULL, NULL}};
static Py_ssize_t Pair_length(PyObject *self)
{
    (void)self;
    return 2;
}
static PyObject *Pair_item(PyObject *self, Py_ssize_t i)
{
    Pair *pair = (Pair *)self;
    if (i < 0 || i > 1) {
        PyErr_SetString(PyExc_IndexError, "pair index");
        return NULL;
    }
    return PyLong_FromLong(i == 0 ? pair->left : pair->right);
}
static int Pair_ass_item(PyObject *self, Py_ssize_t i, PyObject *value)
{
    Pair *pair = (Pair *)self;
    if (i < 0 || i > 1 || value == NULL) {
        PyErr_SetString(PyExc_IndexError, "pair index");
        return -1;
    }
    long number = PyLong_AsLong(value);
    if (number == -1 && PyErr_Occurred())
        return -1;
    *(i == 0 ? &pair->left : &pair->right) = number;
    return 0;
}
static int Pair_contains(PyObject *self, PyObject *value)
{
    long number = PyLong_AsLong(value);
    if (number == -1 && PyErr_Occurred())
        return -1;
    return ((Pair *)self)->left == number || ((Pair *)self)->right == number;
}
static PyObject *Pair_negative(PyObject *self)
{
    return PyLong_FromLong(-((Pair *)self)->left - ((Pair *)self)->right);
}
static int Pair_bool(PyObject *self)
{
    return ((Pair *)self)->left != 0;
}
static Py_hash_t Pair_hash(PyObject *self)
{
    return (Py_hash_t)(((Pair *)self)->left * 31 + ((Pair *)self)->right) & 0x7fffffff;
}
static PyObject *Pair_repr(PyObject *self)
{
    (void)self;
    return PyUnicode_FromString("Pair");
}
static PyObject *Pair_compare(PyObject *a, PyObject *b, int op)
{
    if (!PyObject_TypeCheck(b, Py_TYPE(a)))
        Py_RETURN_NOTIMPLEMENTED;
    Py_RETURN_RICHCOMPARE(((Pair *)a)->left, ((Pair *)b)->left, op);
}
static PyType_Slot Pair_slots[] = {{Py_tp_new, Pair_new},
                                   {Py_tp_members, Pair_members},
                                   {Py_tp_getset, Pair_getsets},
                                   {Py_sq_length, Pair_length},
                                   {Py_sq_item, Pair_item},
                                   {Py_sq_ass_item, Pair_ass_item},
                                   {Py_sq_contains, Pair_contains},
                                   {Py_nb_negative, Pair_negative},
                                   {Py_nb_bool, Pair_bool},
                                   {Py_tp_hash, Pair_hash},
                                   {Py_tp_repr, Pair_repr},
                                   {Py_tp_richcompare, Pair_compare},
                                   {0, NULL}};
static PyType_Spec Pair_spec = {"objects.Pair", sizeof(Pair), 0, Py_TPFLAGS_DEFAULT, Pair_slots};

typedef struct {
    PyObject_HEAD
    PyObject *item;
} Holder;
static PyObject *Holder_new(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    (void)kw;
    if (PyTuple_GET_SIZE(args) != 1) {
        PyErr_SetString(PyExc_TypeError, "one item");
        return NULL;
    }
    Holder *self = (Holder *)type->tp_alloc(type, 0);
    if (self != NULL) {
        self->item = PyTuple_GET_ITEM(args, 0);
        Py_INCREF(self->item);
    }
    return (PyObject *)self;
}
static int Holder_traverse(PyObject *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((Holder *)self)->item);
    return 0;
}
static int Holder_clear(PyObject *self)
{
    Py_CLEAR(((Holder *)self)->item);
    return 0;
}
/* A chain of any length must die without overflowing the stack. */
static void Holder_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    Py_TRASHCAN_BEGIN(self, Holder_dealloc)
    Holder_clear(self);
    type->tp_free(self);
    Py_DECREF(type);
    Py_TRASHCAN_END
}
static PyObject *Holder_item_get(PyObject *self, void *closure)
{
    (void)closure;
    PyObject *item = ((Holder *)self)->item;
    Py_XINCREF(item);
    return item;
}
static int Holder_item_set(PyObject *self, PyObject *value, void *closure)
{
    (void)closure;
    Py_XINCREF(value);
    Py_XSETREF(((Holder *)self)->item, value);
    return 0;
}
static PyGetSetDef Holder_getsets[] = {{"item", Holder_item_get, Holder_item_set, NULL, NULL}, {NULL, NULL, NULL, NULL, NULL}};
static PyType_Slot Holder_slots[] = {{Py_tp_new, Holder_new},         {Py_tp_traverse, Holder_traverse},
                                     {Py_tp_clear, Holder_clear},     {Py_tp_dealloc, Holder_dealloc},
                                     {Py_tp_getset, Holder_getsets}, {0, NULL}};
static PyType_Spec Holder_spec = {"objects.Holder", sizeof(Holder), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
                                  Holder_slots};

typedef struct {
    PyObject_HEAD
    char *memory;
} Owner;
static PyObject *Owner_new(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    (void)args, (void)kw;
    Owner *self = (Owner *)type->tp_alloc(type, 0);
    if (self != NULL)
        self->memory = (char *)malloc(32);
    return (PyObject *)self;
}
static void Owner_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    free(((Owner *)self)->memory);
    type->tp_free(self);
    Py_DECREF(type);
}
static PyType_Slot Owner_slots[] = {{Py_tp_new, Owner_new}, {Py_tp_dealloc, Owner_dealloc}, {0, NULL}};
static PyType_Spec Owner_spec = {"objects.Owner", sizeof(Owner), 0, Py_TPFLAGS_DEFAULT, Owner_slots};

typedef struct {
    PyObject_HEAD
    double x, y;
} Plain;
static PyObject *Plain_new(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    (void)args, (void)kw;
    Plain *self = (Plain *)type->tp_alloc(type, 0);
    if (self != NULL)
        self->x = self->y = 1.0;
    return (PyObject *)self;
}
static PyType_Slot Plain_slots[] = {{Py_tp_new, Plain_new}, {0, NULL}};
static PyType_Spec Plain_spec = {"objects.Plain", sizeof(Plain), 0, Py_TPFLAGS_DEFAULT, Plain_slots};

static PyObject *copy(PyObject *self, PyObject *list)
{
    (void)self;
    Py_ssize_t size = PyObject_Size(list);
    if (size < 0)
        return NULL;
    PyObject *result = PyList_New(size);
    for (Py_ssize_t i = 0; result != NULL && i < size; i++) {
        PyObject *item = PySequence_GetItem(list, i);
        if (item == NULL) {
            Py_DECREF(result);
            return NULL;
        }
        PyList_SET_ITEM(result, i, item);
    }
    return result;
}
static PyObject *to_tuple(PyObject *self, PyObject *list)
{
    (void)self;
    Py_ssize_t size = PyObject_Size(list);
    if (size < 0)
        return NULL;
    PyObject *result = PyTuple_New(size);
    for (Py_ssize_t i = 0; result != NULL && i < size; i++) {
        PyObject *item = PySequence_GetItem(list, i);
        if (item == NULL) {
            Py_DECREF(result);
            return NULL;
        }
        PyTuple_SET_ITEM(result, i, item);
    }
    return result;
}
static PyObject *fill(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
{
    (void)self;
    if (nargs != 2) {
        PyErr_SetString(PyExc_TypeError, "a list and an item");
        return NULL;
    }
    Py_ssize_t size = PyObject_Size(args[0]);
    if (size < 0)
        return NULL;
    for (Py_ssize_t i = 0; i < size; i++)
        if (PySequence_SetItem(args[0], i, args[1]) < 0)
            return NULL;
    Py_RETURN_NONE;
}
static PyObject *count(PyObject *self, PyObject *const *args, Py_ssize_t nargs)
{
    (void)self;
    if (nargs != 2) {
        PyErr_SetString(PyExc_TypeError, "a tuple and an item");
        return NULL;
    }
    Py_ssize_t size = PyObject_Size(args[0]), found = 0;
    if (size < 0)
        return NULL;
    for (Py_ssize_t i = 0; i < size; i++) {
        PyObject *item = PySequence_GetItem(args[0], i);
        if (item == NULL)
            return NULL;
        found += item == args[1];
        Py_DECREF(item);
    }
    return PyLong_FromSsize_t(found);
}
static PyMethodDef methods[] = {{"copy", copy, METH_O, NULL},
                                {"to_tuple", to_tuple, METH_O, NULL},
                                {"fill", (PyCFunction)(void (*)(void))fill, METH_FASTCALL, NULL},
                                {"count", (PyCFunction)(void (*)(void))count, METH_FASTCALL, NULL},
                                {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "objects", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_objects(void)
{
    PyObject *made = PyModule_Create(&module);
    struct {
        const char *name;
        PyType_Spec *spec;
    } types[] = {{"Pair", &Pair_spec}, {"Holder", &Holder_spec}, {"Owner", &Owner_spec}, {"Plain", &Plain_spec}};
    for (size_t i = 0; made != NULL && i < sizeof types / sizeof *types; i++) {
        PyObject *type = PyType_FromSpec(types[i].spec);
        if (type == NULL || PyModule_AddObject(made, types[i].name, type) < 0)
            return NULL;
    }
    return made;
}
