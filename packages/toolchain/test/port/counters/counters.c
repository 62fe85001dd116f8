/* Multi-phase init, module state, a heap type from a spec, METH_FASTCALL with keywords. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct {
    PyTypeObject *counter_type;
    PyObject *error;
    long created;
} counters_state;

static inline counters_state *get_state(PyObject *module)
{
    return (counters_state *)PyModule_GetState(module);
}

typedef struct {
    PyObject_HEAD
    long long value;
    PyObject *on_change;
} Counter;

static int notify(Counter *self)
{
    if (self->on_change == NULL || self->on_change == Py_None)
        return 0;
    PyObject *value = PyLong_FromLongLong(self->value);
    if (value == NULL)
        return -1;
    PyObject *result = PyObject_CallFunctionObjArgs(self->on_change, value, NULL);
    Py_DECREF(value);
    if (result == NULL)
        return -1;
    Py_DECREF(result);
    return 0;
}

static PyObject *Counter_new(PyTypeObject *type, PyObject *args, PyObject *kwds)
{
    Counter *self = (Counter *)type->tp_alloc(type, 0);
    if (self != NULL) {
        self->value = 0;
        self->on_change = NULL;
    }
    return (PyObject *)self;
}

static int Counter_init(Counter *self, PyObject *args, PyObject *kwds)
{
    static char *kwlist[] = {"value", "on_change", NULL};
    PyObject *on_change = Py_None;
    if (!PyArg_ParseTupleAndKeywords(args, kwds, "|L$O:Counter", kwlist, &self->value, &on_change))
        return -1;
    Py_XSETREF(self->on_change, Py_NewRef(on_change));
    return 0;
}

static int Counter_traverse(Counter *self, visitproc visit, void *arg)
{
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(self->on_change);
    return 0;
}

static int Counter_clear(Counter *self)
{
    Py_CLEAR(self->on_change);
    return 0;
}

static void Counter_dealloc(Counter *self)
{
    PyTypeObject *tp = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    (void)Counter_clear(self);
    tp->tp_free(self);
    Py_DECREF(tp);
}

/* add(*numbers, times=1) */
static PyObject *Counter_add(Counter *self, PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)
{
    long long times = 1;
    if (kwnames != NULL) {
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(kwnames); i++) {
            PyObject *name = PyTuple_GET_ITEM(kwnames, i);
            const char *text = PyUnicode_AsUTF8(name);
            if (text == NULL)
                return NULL;
            if (strcmp(text, "times") != 0) {
                PyErr_Format(PyExc_TypeError, "add() got an unexpected keyword argument '%U'", name);
                return NULL;
            }
            times = PyLong_AsLongLong(args[nargs + i]);
            if (times == -1 && PyErr_Occurred())
                return NULL;
        }
    }
    for (Py_ssize_t i = 0; i < nargs; i++) {
        long long number = PyLong_AsLongLong(args[i]);
        if (number == -1 && PyErr_Occurred())
            return NULL;
        self->value += number * times;
    }
    if (notify(self) < 0)
        return NULL;
    return PyLong_FromLongLong(self->value);
}

static PyObject *Counter_call(Counter *self, PyObject *args, PyObject *kwds)
{
    if (!PyArg_ParseTuple(args, ":Counter"))
        return NULL;
    self->value++;
    if (notify(self) < 0)
        return NULL;
    Py_INCREF(self);
    return (PyObject *)self;
}

static PyObject *Counter_value(Counter *self, void *Py_UNUSED(closure))
{
    return PyLong_FromLongLong(self->value);
}

static PyMethodDef Counter_methods[] = {
    {"add", (PyCFunction)(void (*)(void))Counter_add, METH_FASTCALL | METH_KEYWORDS, PyDoc_STR("Adds numbers.")},
    {NULL, NULL},
};

static PyGetSetDef Counter_getset[] = {
    {"value", (getter)Counter_value, NULL, NULL, NULL},
    {NULL},
};

static PyType_Slot Counter_slots[] = {
    {Py_tp_doc, "Counter(value=0, *, on_change=None)"},
    {Py_tp_new, Counter_new},
    {Py_tp_init, Counter_init},
    {Py_tp_dealloc, Counter_dealloc},
    {Py_tp_traverse, Counter_traverse},
    {Py_tp_clear, Counter_clear},
    {Py_tp_call, Counter_call},
    {Py_tp_methods, Counter_methods},
    {Py_tp_getset, Counter_getset},
    {0, NULL},
};

static PyType_Spec Counter_spec = {
    .name = "counters.Counter",
    .basicsize = sizeof(Counter),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
    .slots = Counter_slots,
};

/* create(value): counts how many were made. */
static PyObject *counters_create(PyObject *module, PyObject *arg)
{
    counters_state *state = get_state(module);
    if (!PyLong_Check(arg)) {
        PyErr_SetString(state->error, "an int is needed");
        return NULL;
    }
    state->created++;
    return PyObject_CallOneArg((PyObject *)state->counter_type, arg);
}

static PyObject *counters_created(PyObject *module, PyObject *Py_UNUSED(ignored))
{
    return PyLong_FromLong(get_state(module)->created);
}

/* total(*counters) */
static PyObject *counters_total(PyObject *module, PyObject *const *args, Py_ssize_t nargs)
{
    counters_state *state = get_state(module);
    long long total = 0;
    for (Py_ssize_t i = 0; i < nargs; i++) {
        if (!PyObject_TypeCheck(args[i], state->counter_type)) {
            PyErr_Format(state->error, "argument %zd is no Counter", i);
            return NULL;
        }
        total += ((Counter *)args[i])->value;
    }
    return PyLong_FromLongLong(total);
}

static PyMethodDef counters_methods[] = {
    {"create", counters_create, METH_O, NULL},
    {"created", counters_created, METH_NOARGS, NULL},
    {"total", (PyCFunction)(void (*)(void))counters_total, METH_FASTCALL, "The sum of counters."},
    {NULL, NULL},
};

static int counters_exec(PyObject *module)
{
    counters_state *state = get_state(module);
    state->counter_type = (PyTypeObject *)PyType_FromModuleAndSpec(module, &Counter_spec, NULL);
    if (state->counter_type == NULL)
        return -1;
    if (PyModule_AddType(module, state->counter_type) < 0)
        return -1;
    state->error = PyErr_NewException("counters.Error", NULL, NULL);
    if (state->error == NULL)
        return -1;
    if (PyModule_AddObjectRef(module, "Error", state->error) < 0)
        return -1;
    state->created = 0;
    return PyModule_AddIntConstant(module, "LIMIT", 100);
}

static int counters_traverse(PyObject *module, visitproc visit, void *arg)
{
    counters_state *state = get_state(module);
    Py_VISIT(state->counter_type);
    Py_VISIT(state->error);
    return 0;
}

static int counters_clear(PyObject *module)
{
    counters_state *state = get_state(module);
    Py_CLEAR(state->counter_type);
    Py_CLEAR(state->error);
    return 0;
}

static PyModuleDef_Slot counters_slots[] = {
    {Py_mod_exec, counters_exec},
    {0, NULL},
};

static struct PyModuleDef counters_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "counters",
    .m_doc = "Counters that tell when they change.",
    .m_size = sizeof(counters_state),
    .m_methods = counters_methods,
    .m_slots = counters_slots,
    .m_traverse = counters_traverse,
    .m_clear = counters_clear,
};

PyMODINIT_FUNC PyInit_counters(void)
{
    return PyModuleDef_Init(&counters_module);
}
