// What solver_hpy.cpp does, written for CPython's C API.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

namespace {

struct Variable {
    PyObject_HEAD
    PyObject *name;
    double value;
};

struct Term {
    PyObject_HEAD
    PyObject *variable;
    double coefficient;
};

struct Expression {
    PyObject_HEAD
    PyObject *terms; // a tuple
    double constant;
};

struct Constraint {
    PyObject_HEAD
    PyObject *expression;
    long op;
};

PyTypeObject *variable_type, *term_type, *expression_type, *constraint_type;

// A reference that is given up at the end of its block.
class Reference {
public:
    explicit Reference(PyObject *object) : object(object) {}
    Reference(const Reference &) = delete;
    ~Reference() { Py_XDECREF(object); }
    operator PyObject *() const { return object; }
    bool is_null() const { return object == nullptr; }
    PyObject *release() {
        PyObject *released = object;
        object = nullptr;
        return released;
    }

private:
    PyObject *object;
};

PyObject *new_reference(PyObject *object) {
    Py_INCREF(object);
    return object;
}

template <typename T> T *cast(PyObject *object) {
    return reinterpret_cast<T *>(object);
}

template <typename T> T *make(PyTypeObject *type) {
    return cast<T>(type->tp_alloc(type, 0));
}

// ---- Making terms and expressions ----

inline PyObject *make_term(PyObject *variable, double coefficient) {
    Term *term = make<Term>(term_type);
    if (term == nullptr)
        return nullptr;
    term->variable = new_reference(variable);
    term->coefficient = coefficient;
    return reinterpret_cast<PyObject *>(term);
}

inline PyObject *make_expression(PyObject *terms, double constant) {
    Expression *expression = make<Expression>(expression_type);
    if (expression == nullptr)
        return nullptr;
    expression->terms = new_reference(terms);
    expression->constant = constant;
    return reinterpret_cast<PyObject *>(expression);
}

inline PyObject *expression_of(PyObject *first, PyObject *second, double constant) {
    Reference terms(PyTuple_New(second == nullptr ? 1 : 2));
    if (terms.is_null())
        return nullptr;
    PyTuple_SET_ITEM(static_cast<PyObject *>(terms), 0, new_reference(first));
    if (second != nullptr)
        PyTuple_SET_ITEM(static_cast<PyObject *>(terms), 1, new_reference(second));
    return make_expression(terms, constant);
}

// ---- The operators, by what their operands are ----

struct Scale {
    PyObject *variable(PyObject *h, double by) { return make_term(h, by); }
    PyObject *term(PyObject *h, double by) {
        return make_term(cast<Term>(h)->variable, cast<Term>(h)->coefficient * by);
    }
    PyObject *expression(PyObject *h, double by) {
        Expression *expression = cast<Expression>(h);
        Py_ssize_t size = PyTuple_GET_SIZE(expression->terms);
        Reference scaled(PyTuple_New(size));
        if (scaled.is_null())
            return nullptr;
        for (Py_ssize_t i = 0; i < size; i++) {
            PyObject *item = term(PyTuple_GET_ITEM(expression->terms, i), by);
            if (item == nullptr)
                return nullptr;
            PyTuple_SET_ITEM(static_cast<PyObject *>(scaled), i, item);
        }
        return make_expression(scaled, expression->constant * by);
    }
    PyObject *any(PyObject *h, double by) {
        if (PyObject_TypeCheck(h, expression_type))
            return expression(h, by);
        if (PyObject_TypeCheck(h, term_type))
            return term(h, by);
        if (PyObject_TypeCheck(h, variable_type))
            return variable(h, by);
        Py_RETURN_NOTIMPLEMENTED;
    }
};

// Anything as an expression: a new reference, or nullptr without an exception for what is none.
inline PyObject *as_expression(PyObject *h) {
    if (PyObject_TypeCheck(h, expression_type))
        return new_reference(h);
    if (PyObject_TypeCheck(h, term_type))
        return expression_of(h, nullptr, 0);
    if (PyObject_TypeCheck(h, variable_type)) {
        Reference term(make_term(h, 1));
        return term.is_null() ? nullptr : expression_of(term, nullptr, 0);
    }
    return nullptr;
}

inline bool as_number(PyObject *h, double *value) {
    if (PyFloat_Check(h)) {
        *value = PyFloat_AS_DOUBLE(h);
        return true;
    }
    if (PyLong_Check(h)) {
        *value = PyLong_AsDouble(h);
        return *value != -1 || !PyErr_Occurred();
    }
    return false;
}

inline PyObject *not_implemented() {
    if (PyErr_Occurred())
        return nullptr;
    Py_RETURN_NOTIMPLEMENTED;
}

inline PyObject *add_number(PyObject *h, double number) {
    Reference expression(as_expression(h));
    if (expression.is_null())
        return not_implemented();
    Expression *struct_ = cast<Expression>(expression);
    return make_expression(struct_->terms, struct_->constant + number);
}

PyObject *add(PyObject *first, PyObject *second) {
    double number;
    if (as_number(second, &number))
        return add_number(first, number);
    if (as_number(first, &number))
        return add_number(second, number);
    Reference a(as_expression(first));
    if (a.is_null())
        return not_implemented();
    Reference b(as_expression(second));
    if (b.is_null())
        return not_implemented();
    Reference terms(PyNumber_Add(cast<Expression>(a)->terms, cast<Expression>(b)->terms));
    if (terms.is_null())
        return nullptr;
    return make_expression(terms, cast<Expression>(a)->constant + cast<Expression>(b)->constant);
}

PyObject *subtract(PyObject *first, PyObject *second) {
    double number;
    if (as_number(second, &number))
        return add_number(first, -number);
    Reference negative(Scale().any(second, -1));
    if (negative.is_null())
        return nullptr;
    return add(first, negative);
}

PyObject *multiply(PyObject *first, PyObject *second) {
    double number;
    if (as_number(second, &number))
        return Scale().any(first, number);
    if (as_number(first, &number))
        return Scale().any(second, number);
    return not_implemented();
}

PyObject *divide(PyObject *first, PyObject *second) {
    double number;
    if (!as_number(second, &number))
        return not_implemented();
    if (number == 0) {
        PyErr_SetString(PyExc_ZeroDivisionError, "float division by zero");
        return nullptr;
    }
    return Scale().any(first, 1 / number);
}

PyObject *negative(PyObject *a) {
    return Scale().any(a, -1);
}

PyObject *compare(PyObject *first, PyObject *second, int op) {
    if (op != Py_EQ && op != Py_LE && op != Py_GE)
        Py_RETURN_NOTIMPLEMENTED;
    Reference difference(subtract(first, second));
    if (difference.is_null() || !PyObject_TypeCheck(static_cast<PyObject *>(difference), expression_type))
        return difference.release();
    Constraint *constraint = make<Constraint>(constraint_type);
    if (constraint == nullptr)
        return nullptr;
    constraint->expression = difference.release();
    constraint->op = op;
    return reinterpret_cast<PyObject *>(constraint);
}

// ---- Types ----

template <typename T, PyObject *T::*FIELD> struct Life {
    static int traverse(PyObject *self, visitproc visit, void *arg) {
        Py_VISIT(Py_TYPE(self));
        Py_VISIT(cast<T>(self)->*FIELD);
        return 0;
    }
    static int clear(PyObject *self) {
        Py_CLEAR(cast<T>(self)->*FIELD);
        return 0;
    }
    static void dealloc(PyObject *self) {
        PyTypeObject *type = Py_TYPE(self);
        PyObject_GC_UnTrack(self);
        Py_TRASHCAN_BEGIN(self, dealloc)
        clear(self);
        type->tp_free(self);
        Py_DECREF(type);
        Py_TRASHCAN_END
    }
};

PyObject *Variable_new(PyTypeObject *type, PyObject *args, PyObject *) {
    if (PyTuple_GET_SIZE(args) != 1 || !PyUnicode_Check(PyTuple_GET_ITEM(args, 0))) {
        PyErr_SetString(PyExc_TypeError, "Variable() takes a name");
        return nullptr;
    }
    Variable *variable = make<Variable>(type);
    if (variable != nullptr)
        variable->name = new_reference(PyTuple_GET_ITEM(args, 0));
    return reinterpret_cast<PyObject *>(variable);
}
PyObject *Variable_name(PyObject *self, PyObject *) {
    return new_reference(cast<Variable>(self)->name);
}
PyObject *Expression_terms(PyObject *self, PyObject *) {
    return new_reference(cast<Expression>(self)->terms);
}
PyObject *Expression_value(PyObject *self, PyObject *) {
    Expression *expression = cast<Expression>(self);
    double value = expression->constant;
    Py_ssize_t size = PyTuple_GET_SIZE(expression->terms);
    for (Py_ssize_t i = 0; i < size; i++) {
        Term *term = cast<Term>(PyTuple_GET_ITEM(expression->terms, i));
        value += term->coefficient * cast<Variable>(term->variable)->value;
    }
    return PyFloat_FromDouble(value);
}
PyObject *Constraint_expression(PyObject *self, PyObject *) {
    return new_reference(cast<Constraint>(self)->expression);
}
PyObject *Constraint_op(PyObject *self, PyObject *) {
    return PyLong_FromLong(cast<Constraint>(self)->op);
}

PyMethodDef Variable_methods[] = {{"name", Variable_name, METH_NOARGS, nullptr}, {}};
PyMethodDef Term_methods[] = {{}};
PyMethodDef Expression_methods[] = {{"terms", Expression_terms, METH_NOARGS, nullptr},
                                    {"value", Expression_value, METH_NOARGS, nullptr},
                                    {}};
PyMethodDef Constraint_methods[] = {{"expression", Constraint_expression, METH_NOARGS, nullptr},
                                    {"op", Constraint_op, METH_NOARGS, nullptr},
                                    {}};

template <typename T, PyObject *T::*FIELD>
bool add_type(PyObject *module, const char *name, const char *full_name, PyMethodDef *methods, bool operators,
              newfunc create, PyTypeObject **place) {
    PyType_Slot slots[] = {{Py_tp_methods, methods},
                           {Py_tp_traverse, (void *)Life<T, FIELD>::traverse},
                           {Py_tp_clear, (void *)Life<T, FIELD>::clear},
                           {Py_tp_dealloc, (void *)Life<T, FIELD>::dealloc},
                           {create == nullptr ? 0 : Py_tp_new, (void *)create},
                           {0, nullptr},
                           {0, nullptr},
                           {0, nullptr},
                           {0, nullptr},
                           {0, nullptr},
                           {0, nullptr},
                           {0, nullptr}};
    PyType_Slot *next = slots + (create == nullptr ? 4 : 5);
    if (operators) {
        *next++ = {Py_nb_add, (void *)add};
        *next++ = {Py_nb_subtract, (void *)subtract};
        *next++ = {Py_nb_multiply, (void *)multiply};
        *next++ = {Py_nb_true_divide, (void *)divide};
        *next++ = {Py_nb_negative, (void *)negative};
        *next++ = {Py_tp_richcompare, (void *)compare};
    }
    PyType_Spec spec = {full_name, sizeof(T), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, slots};
    *place = cast<PyTypeObject>(PyType_FromSpec(&spec));
    if (*place == nullptr)
        return false;
    Py_INCREF(*place);
    return PyModule_AddObject(module, name, reinterpret_cast<PyObject *>(*place)) == 0;
}

PyModuleDef module = {PyModuleDef_HEAD_INIT, "solver", nullptr, -1, nullptr, nullptr, nullptr, nullptr, nullptr};

} // namespace

PyMODINIT_FUNC PyInit_solver(void) {
    PyObject *m = PyModule_Create(&module);
    if (m == nullptr ||
        !add_type<Variable, &Variable::name>(m, "Variable", "solver.Variable", Variable_methods, true, Variable_new,
                                             &variable_type) ||
        !add_type<Term, &Term::variable>(m, "Term", "solver.Term", Term_methods, true, nullptr, &term_type) ||
        !add_type<Expression, &Expression::terms>(m, "Expression", "solver.Expression", Expression_methods, true,
                                                  nullptr, &expression_type) ||
        !add_type<Constraint, &Constraint::expression>(m, "Constraint", "solver.Constraint", Constraint_methods, false,
                                                       nullptr, &constraint_type))
        return nullptr;
    return m;
}
