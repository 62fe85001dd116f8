/* Many values at once: HPySequence_ReadItems, HPyDict_ReadItems, HPy_FromItems. */
#include "cpython.h"

/* ---- Reading ---- */

static void read_str(PyObject *object, HPyItem *item) {
    Py_ssize_t length;
    /* Where it lies: texts of ASCII are UTF-8 as they are, others keep theirs with them. */
    const char *text = PyUnicode_AsUTF8AndSize(object, &length);
    if (text == NULL) {
        /* Lone surrogates. */
        PyErr_Clear();
        item->kind = HPyItem_OBJECT;
        item->object = _HPy_From(_HPy_NewRef(object));
        return;
    }
    item->kind = length == PyUnicode_GetLength(object) ? HPyItem_ASCII : HPyItem_STR;
    item->length = length;
    item->text = text;
}

static void read_item(PyObject *object, HPyItem *item) {
    const PyTypeObject *type = Py_TYPE(object);
    if (type == &PyUnicode_Type) {
        read_str(object, item);
        return;
    }
    if (type == &PyLong_Type) {
        int overflow;
        long long value = PyLong_AsLongLongAndOverflow(object, &overflow);
        if (overflow == 0) {
            item->kind = HPyItem_INT;
            item->integer = value;
            return;
        }
    } else if (type == &PyFloat_Type) {
        item->kind = HPyItem_FLOAT;
        item->number = PyFloat_AS_DOUBLE(object);
        return;
    } else if (object == Py_None) {
        item->kind = HPyItem_NONE;
        return;
    } else if (type == &PyBool_Type) {
        item->kind = object == Py_True ? HPyItem_TRUE : HPyItem_FALSE;
        return;
    }
    item->object = _HPy_From(_HPy_NewRef(object));
    if (type == &PyDict_Type) {
        item->kind = HPyItem_DICT;
        item->length = PyDict_GET_SIZE(object);
    } else if (type == &PyList_Type) {
        item->kind = HPyItem_LIST;
        item->length = PyList_GET_SIZE(object);
    } else if (type == &PyTuple_Type) {
        item->kind = HPyItem_TUPLE;
        item->length = PyTuple_GET_SIZE(object);
    } else {
        item->kind = HPyItem_OBJECT;
    }
}

static HPy_ssize_t refuse(const char *what, PyObject *object) {
    PyErr_Format(PyExc_TypeError, "%s is required, not '%.200s'", what, harpy_type_name(Py_TYPE(object)));
    return -1;
}

HPy_ssize_t HPySequence_ReadItems(HPyContext *_HPy_UNUSED_ARG(ctx), HPy seq, HPy_ssize_t start, HPyItem *items,
                                  HPy_ssize_t count, char *_HPy_UNUSED_ARG(room),
                                  HPy_ssize_t _HPy_UNUSED_ARG(room_size)) {
    const bool is_list = PyList_Check(seq._i);
    if (!is_list && !PyTuple_Check(seq._i))
        return refuse("a list or tuple", seq._i);
    Py_ssize_t rest = (is_list ? PyList_GET_SIZE(seq._i) : PyTuple_GET_SIZE(seq._i)) - start;
    if (start < 0 || rest < 0)
        rest = 0;
    if (rest > count)
        rest = count;
#ifdef Py_GIL_DISABLED
    for (Py_ssize_t i = 0; i < rest; i++) {
        PyObject *object = is_list ? PyList_GetItemRef(seq._i, start + i) : Py_NewRef(PyTuple_GET_ITEM(seq._i, start + i));
        if (object == NULL) {
            PyErr_Clear(); /* another thread made it shorter */
            return i;
        }
        read_item(object, &items[i]);
        Py_DECREF(object);
    }
#else
    for (Py_ssize_t i = 0; i < rest; i++)
        read_item(is_list ? PyList_GET_ITEM(seq._i, start + i) : PyTuple_GET_ITEM(seq._i, start + i), &items[i]);
#endif
    return rest;
}

HPy_ssize_t HPyDict_ReadItems(HPyContext *_HPy_UNUSED_ARG(ctx), HPy dict, HPy_ssize_t *position, HPyItem *items,
                              HPy_ssize_t count, char *_HPy_UNUSED_ARG(room), HPy_ssize_t _HPy_UNUSED_ARG(room_size)) {
    if (!PyDict_Check(dict._i))
        return refuse("a dict", dict._i);
    Py_ssize_t read = 0;
    PyObject *key, *value;
#ifdef Py_GIL_DISABLED
    Py_BEGIN_CRITICAL_SECTION(dict._i);
#endif
    while (read < count && PyDict_Next(dict._i, position, &key, &value)) {
        read_item(key, &items[2 * read]);
        read_item(value, &items[2 * read + 1]);
        read++;
    }
#ifdef Py_GIL_DISABLED
    Py_END_CRITICAL_SECTION();
#endif
    return read;
}

/* ---- Making ---- */

enum { FEW = 64 };

typedef struct {
    PyObject **values; /* a stack of what is to go into something */
    size_t count;
    PyObject **texts; /* of each item that is a text, for HPyItem_SAME; NULL until there is one */
    PyObject *few_values[FEW], *few_texts[FEW];
} Making;

static PyObject *bad(const char *why) {
    PyErr_Format(PyExc_SystemError, "HPy_FromItems: %s", why);
    return NULL;
}

static PyObject *make_dict(PyObject **pairs, size_t count) {
    PyObject *dict = PyDict_New();
    for (size_t i = 0; dict != NULL && i < count; i++)
        if (PyDict_SetItem(dict, pairs[2 * i], pairs[2 * i + 1]) < 0)
            Py_CLEAR(dict);
    return dict;
}

/* Takes `length` values off the stack and gives what holds them. */
static PyObject *make_container(Making *making, HPyItem_Kind kind, size_t length) {
    const size_t taken = kind == HPyItem_DICT ? 2 * length : length;
    if (length > making->count || taken > making->count)
        return bad("a container is longer than what comes before it");
    PyObject **values = making->values + making->count - taken;
    PyObject *made;
    if (kind == HPyItem_DICT) {
        made = make_dict(values, length);
        if (made == NULL)
            return NULL;
        for (size_t i = 0; i < taken; i++)
            Py_DECREF(values[i]);
    } else {
        made = kind == HPyItem_LIST ? PyList_New((Py_ssize_t)taken) : PyTuple_New((Py_ssize_t)taken);
        if (made == NULL)
            return NULL;
        /* The references go over. */
        for (size_t i = 0; i < taken; i++) {
            if (kind == HPyItem_LIST)
                PyList_SET_ITEM(made, (Py_ssize_t)i, values[i]);
            else
                PyTuple_SET_ITEM(made, (Py_ssize_t)i, values[i]);
        }
    }
    making->count -= taken;
    return made;
}

static PyObject *make_item(Making *making, const HPyItem *items, size_t index) {
    const HPyItem *item = &items[index];
    switch (item->kind) {
    case HPyItem_OBJECT:
        return item->object._i == NULL ? bad("an HPyItem_OBJECT is HPY_NULL") : _HPy_NewRef(item->object._i);
    case HPyItem_NONE:
        return _HPy_NewRef(Py_None);
    case HPyItem_FALSE:
        return _HPy_NewRef(Py_False);
    case HPyItem_TRUE:
        return _HPy_NewRef(Py_True);
    case HPyItem_INT:
        return PyLong_FromLongLong(item->integer);
    case HPyItem_FLOAT:
        return PyFloat_FromDouble(item->number);
    case HPyItem_STR:
    case HPyItem_ASCII:
        /* It may be wanted again after what it went into is gone: it is kept until the end. */
        making->texts[index] = item->kind == HPyItem_ASCII ? PyUnicode_DecodeASCII(item->text, item->length, NULL)
                                                           : PyUnicode_FromStringAndSize(item->text, item->length);
        return _HPy_XNewRef(making->texts[index]);
    case HPyItem_SAME:
        if ((uint64_t)item->integer >= index || making->texts[item->integer] == NULL)
            return bad("an HPyItem_SAME does not say which text before it");
        return _HPy_NewRef(making->texts[item->integer]);
    case HPyItem_LIST:
    case HPyItem_TUPLE:
    case HPyItem_DICT:
        return make_container(making, item->kind, (size_t)item->length);
    }
    return bad("an item has an unknown kind");
}

HPy HPy_FromItems(HPyContext *_HPy_UNUSED_ARG(ctx), const HPyItem *items, HPy_ssize_t count) {
    if (count <= 0)
        return _HPy_From(bad("there are no items"));
    Making making;
    making.count = 0;
    making.values = making.few_values;
    making.texts = making.few_texts;
    if (count > FEW) {
        making.values = (PyObject **)PyMem_Malloc((size_t)count * 2 * sizeof(PyObject *));
        if (making.values == NULL) {
            PyErr_NoMemory();
            return HPy_NULL;
        }
        making.texts = making.values + count;
    }
    memset(making.texts, 0, (size_t)count * sizeof(PyObject *));
    bool failed = false;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *made = make_item(&making, items, (size_t)i);
        failed = made == NULL;
        if (failed)
            break;
        making.values[making.count++] = made;
    }
    PyObject *result = NULL;
    if (!failed && making.count == 1)
        result = making.values[--making.count];
    else if (!failed)
        bad("more than one value is left");
    while (making.count > 0)
        Py_DECREF(making.values[--making.count]);
    for (Py_ssize_t i = 0; i < count; i++)
        Py_XDECREF(making.texts[i]);
    if (making.values != making.few_values)
        PyMem_Free(making.values);
    return _HPy_From(result);
}
