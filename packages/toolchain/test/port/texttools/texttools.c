/* A module of functions over text, in the style of accelerators: METH_VARARGS, static helpers, dicts and lists by hand. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <ctype.h>

PyDoc_STRVAR(texttools_doc, "Functions over text.");

static PyObject *TextError;
static PyObject *default_separator = NULL;

/* Adds one to counts[key]. Returns 0, or -1 with an exception. */
static int count_one(PyObject *counts, PyObject *key)
{
    PyObject *known = PyDict_GetItemWithError(counts, key);
    long value = 0;
    if (known == NULL) {
        if (PyErr_Occurred())
            return -1;
    } else {
        value = PyLong_AsLong(known);
        if (value == -1 && PyErr_Occurred())
            return -1;
    }
    PyObject *next = PyLong_FromLong(value + 1);
    if (next == NULL)
        return -1;
    int status = PyDict_SetItem(counts, key, next);
    Py_DECREF(next);
    return status;
}

static PyObject *count_words(PyObject *self, PyObject *args)
{
    const char *text;
    int fold = 0;
    if (!PyArg_ParseTuple(args, "s|p:count_words", &text, &fold))
        return NULL;
    PyObject *counts = PyDict_New();
    if (counts == NULL)
        return NULL;
    const char *at = text;
    while (*at != '\0') {
        while (*at == ' ' || *at == '\n')
            at++;
        const char *start = at;
        while (*at != '\0' && *at != ' ' && *at != '\n')
            at++;
        if (at == start)
            break;
        PyObject *word = PyUnicode_FromStringAndSize(start, at - start);
        if (word == NULL)
            goto failed;
        if (fold) {
            PyObject *lower = PyObject_CallMethod(word, "lower", NULL);
            Py_DECREF(word);
            if (lower == NULL)
                goto failed;
            word = lower;
        }
        int status = count_one(counts, word);
        Py_DECREF(word);
        if (status < 0)
            goto failed;
    }
    return counts;
failed:
    Py_DECREF(counts);
    return NULL;
}

/* split(text, n): pieces of n characters. */
static PyObject *split_every(PyObject *self, PyObject *args)
{
    PyObject *text;
    Py_ssize_t n;
    if (!PyArg_ParseTuple(args, "On:split_every", &text, &n))
        return NULL;
    if (!PyUnicode_Check(text)) {
        PyErr_Format(PyExc_TypeError, "a str is needed, not %.100s", Py_TYPE(text)->tp_name);
        return NULL;
    }
    if (n <= 0) {
        PyErr_SetString(TextError, "n must be positive");
        return NULL;
    }
    Py_ssize_t length = PyUnicode_GetLength(text);
    Py_ssize_t count = (length + n - 1) / n;
    PyObject *list = PyList_New(count);
    if (list == NULL)
        return NULL;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *piece = PyUnicode_Substring(text, i * n, (i + 1) * n);
        if (piece == NULL) {
            Py_DECREF(list);
            return NULL;
        }
        PyList_SET_ITEM(list, i, piece);
    }
    return list;
}

static PyObject *join_all(PyObject *self, PyObject *args, PyObject *kwargs)
{
    static char *keywords[] = {"items", "separator", NULL};
    PyObject *items, *separator = NULL;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O|O:join_all", keywords, &items, &separator))
        return NULL;
    if (separator == NULL)
        separator = default_separator;
    PyObject *fast = PySequence_Fast(items, "items must be a sequence");
    if (fast == NULL)
        return NULL;
    PyObject *strings = PyList_New(0);
    if (strings == NULL) {
        Py_DECREF(fast);
        return NULL;
    }
    for (Py_ssize_t i = 0; i < PySequence_Fast_GET_SIZE(fast); i++) {
        PyObject *item = PySequence_Fast_GET_ITEM(fast, i);
        PyObject *string = PyObject_Str(item);
        if (string == NULL || PyList_Append(strings, string) < 0) {
            Py_XDECREF(string);
            Py_DECREF(strings);
            Py_DECREF(fast);
            return NULL;
        }
        Py_DECREF(string);
    }
    PyObject *result = PyUnicode_Join(separator, strings);
    Py_DECREF(strings);
    Py_DECREF(fast);
    return result;
}

static PyObject *is_identifier(PyObject *self, PyObject *arg)
{
    const char *text = PyUnicode_AsUTF8(arg);
    if (text == NULL)
        return NULL;
    if (!isalpha((unsigned char)*text) && *text != '_')
        Py_RETURN_FALSE;
    for (; *text != '\0'; text++)
        if (!isalnum((unsigned char)*text) && *text != '_')
            Py_RETURN_FALSE;
    Py_RETURN_TRUE;
}

static PyObject *bounds(PyObject *self, PyObject *arg)
{
    PyObject *least = NULL, *most = NULL, *item;
    PyObject *iterator = PyObject_GetIter(arg);
    if (iterator == NULL)
        return NULL;
    while ((item = PyIter_Next(iterator)) != NULL) {
        int higher = 1, lower = least == NULL ? 1 : PyObject_RichCompareBool(item, least, Py_LT);
        if (lower >= 0 && most != NULL)
            higher = PyObject_RichCompareBool(item, most, Py_GT);
        if (lower < 0 || higher < 0) {
            Py_DECREF(item);
            break;
        }
        if (lower) {
            Py_XDECREF(least);
            Py_INCREF(item);
            least = item;
        }
        if (higher) {
            Py_XDECREF(most);
            Py_INCREF(item);
            most = item;
        }
        Py_DECREF(item);
    }
    Py_DECREF(iterator);
    if (PyErr_Occurred()) {
        Py_XDECREF(least);
        Py_XDECREF(most);
        return NULL;
    }
    if (least == NULL)
        Py_RETURN_NONE;
    PyObject *pair = PyTuple_New(2);
    if (pair == NULL) {
        Py_DECREF(least);
        Py_DECREF(most);
        return NULL;
    }
    PyTuple_SET_ITEM(pair, 0, least);
    PyTuple_SET_ITEM(pair, 1, most);
    return pair;
}

static PyObject *first_of(PyObject *self, PyObject *arg)
{
    if (!PyList_Check(arg) || PyList_GET_SIZE(arg) == 0) {
        PyErr_SetString(PyExc_ValueError, "a list with an item is needed");
        return NULL;
    }
    PyObject *first = PyList_GET_ITEM(arg, 0);
    Py_INCREF(first);
    return first;
}

static PyMethodDef texttools_methods[] = {
    {"count_words", count_words, METH_VARARGS, PyDoc_STR("How often each word occurs.")},
    {"split_every", split_every, METH_VARARGS, "Pieces of n characters."},
    {"join_all", (PyCFunction)(void (*)(void))join_all, METH_VARARGS | METH_KEYWORDS, "Joins anything."},
    {"is_identifier", is_identifier, METH_O, NULL},
    {"bounds", bounds, METH_O, "The least and the greatest."},
    {"first_of", first_of, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef texttools_module = {
    PyModuleDef_HEAD_INIT, "texttools", texttools_doc, -1, texttools_methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_texttools(void)
{
    PyObject *m = PyModule_Create(&texttools_module);
    if (m == NULL)
        return NULL;
    TextError = PyErr_NewException("texttools.TextError", PyExc_ValueError, NULL);
    Py_XINCREF(TextError);
    if (PyModule_AddObject(m, "TextError", TextError) < 0) {
        Py_XDECREF(TextError);
        Py_CLEAR(TextError);
        Py_DECREF(m);
        return NULL;
    }
    default_separator = PyUnicode_InternFromString(", ");
    if (default_separator == NULL) {
        Py_DECREF(m);
        return NULL;
    }
    PyModule_AddStringConstant(m, "version", "1.0");
    return m;
}
