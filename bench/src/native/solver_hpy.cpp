// Expressions of a linear constraint solver: small objects and many operators between them. In HPy.
#include "hpy.h"

namespace {

struct Variable {
    HPyField name;
    double value;
};
HPyType_HELPERS(Variable)

struct Term {
    HPyField variable;
    double coefficient;
};
HPyType_HELPERS(Term)

struct Expression {
    HPyField terms; // a tuple
    double constant;
};
HPyType_HELPERS(Expression)

struct Constraint {
    HPyField expression;
    long op;
};
HPyType_HELPERS(Constraint)

HPyGlobal variable_type, term_type, expression_type, constraint_type;

// A handle that is closed at the end of its block.
class Handle {
public:
    Handle(HPyContext *ctx, HPy h) : ctx(ctx), h(h) {}
    Handle(const Handle &) = delete;
    ~Handle() { HPy_Close(ctx, h); }
    operator HPy() const { return h; }
    bool is_null() const { return HPy_IsNull(h); }
    HPy release() {
        HPy released = h;
        h = HPy_NULL;
        return released;
    }

private:
    HPyContext *ctx;
    HPy h;
};

inline bool is(HPyContext *ctx, HPy h, HPyGlobal type) {
    HPy loaded = HPyGlobal_Load(ctx, type);
    bool result = HPy_TypeCheck(ctx, h, loaded);
    HPy_Close(ctx, loaded);
    return result;
}

template <typename T> HPy make(HPyContext *ctx, HPyGlobal type, T **data) {
    HPy loaded = HPyGlobal_Load(ctx, type);
    HPy made = HPy_New(ctx, loaded, data);
    HPy_Close(ctx, loaded);
    return made;
}

// ---- Making terms and expressions ----

inline HPy make_term(HPyContext *ctx, HPy variable, double coefficient) {
    Term *term;
    HPy h = make(ctx, term_type, &term);
    if (HPy_IsNull(h))
        return h;
    HPyField_Store(ctx, h, &term->variable, variable);
    term->coefficient = coefficient;
    return h;
}

inline HPy make_expression(HPyContext *ctx, HPy terms, double constant) {
    Expression *expression;
    HPy h = make(ctx, expression_type, &expression);
    if (HPy_IsNull(h))
        return h;
    HPyField_Store(ctx, h, &expression->terms, terms);
    expression->constant = constant;
    return h;
}

inline HPy expression_of(HPyContext *ctx, HPy first, HPy second, double constant) {
    HPy items[] = {first, second};
    Handle terms(ctx, HPyTuple_FromArray(ctx, items, HPy_IsNull(second) ? 1 : 2));
    return terms.is_null() ? HPy_NULL : make_expression(ctx, terms, constant);
}

// ---- The operators, by what their operands are ----

struct Scale {
    HPy variable(HPyContext *ctx, HPy h, double by) { return make_term(ctx, h, by); }
    HPy term(HPyContext *ctx, HPy h, double by) {
        Term *term = Term_AsStruct(ctx, h);
        Handle variable(ctx, HPyField_Load(ctx, h, term->variable));
        return make_term(ctx, variable, term->coefficient * by);
    }
    HPy expression(HPyContext *ctx, HPy h, double by) {
        Expression *expression = Expression_AsStruct(ctx, h);
        Handle terms(ctx, HPyField_Load(ctx, h, expression->terms));
        HPy_ssize_t size = HPy_Length(ctx, terms);
        HPyTupleBuilder scaled = HPyTupleBuilder_New(ctx, size);
        for (HPy_ssize_t i = 0; i < size; i++) {
            Handle old(ctx, HPy_GetItem_i(ctx, terms, i));
            Handle item(ctx, term(ctx, old, by));
            if (item.is_null()) {
                HPyTupleBuilder_Cancel(ctx, scaled);
                return HPy_NULL;
            }
            HPyTupleBuilder_Set(ctx, scaled, i, item);
        }
        Handle result(ctx, HPyTupleBuilder_Build(ctx, scaled));
        return result.is_null() ? HPy_NULL : make_expression(ctx, result, expression->constant * by);
    }
    HPy any(HPyContext *ctx, HPy h, double by) {
        if (is(ctx, h, expression_type))
            return expression(ctx, h, by);
        if (is(ctx, h, term_type))
            return term(ctx, h, by);
        if (is(ctx, h, variable_type))
            return variable(ctx, h, by);
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    }
};

// The terms of both, in one tuple.
inline HPy join(HPyContext *ctx, HPy first, HPy second) {
    Handle a(ctx, HPyField_Load(ctx, first, Expression_AsStruct(ctx, first)->terms));
    Handle b(ctx, HPyField_Load(ctx, second, Expression_AsStruct(ctx, second)->terms));
    return HPy_Add(ctx, a, b);
}

// Anything as an expression: a new handle, or HPy_NULL without an exception for what is none.
inline HPy as_expression(HPyContext *ctx, HPy h) {
    if (is(ctx, h, expression_type))
        return HPy_Dup(ctx, h);
    if (is(ctx, h, term_type))
        return expression_of(ctx, h, HPy_NULL, 0);
    if (is(ctx, h, variable_type)) {
        Handle term(ctx, make_term(ctx, h, 1));
        return term.is_null() ? HPy_NULL : expression_of(ctx, term, HPy_NULL, 0);
    }
    return HPy_NULL;
}

inline bool as_number(HPyContext *ctx, HPy h, double *value) {
    if (HPy_TypeCheck(ctx, h, ctx->h_FloatType)) {
        *value = HPyFloat_AsDouble(ctx, h);
        return true;
    }
    if (HPy_TypeCheck(ctx, h, ctx->h_LongType)) {
        *value = HPyLong_AsDouble(ctx, h);
        return *value != -1 || !HPyErr_Occurred(ctx);
    }
    return false;
}

inline HPy not_implemented(HPyContext *ctx) {
    return HPyErr_Occurred(ctx) ? HPy_NULL : HPy_Dup(ctx, ctx->h_NotImplemented);
}

inline HPy add_number(HPyContext *ctx, HPy h, double number) {
    Handle expression(ctx, as_expression(ctx, h));
    if (expression.is_null())
        return not_implemented(ctx);
    Expression *struct_ = Expression_AsStruct(ctx, expression);
    Handle terms(ctx, HPyField_Load(ctx, expression, struct_->terms));
    return make_expression(ctx, terms, struct_->constant + number);
}

} // namespace

static HPy add(HPyContext *ctx, HPy first, HPy second) {
    double number;
    if (as_number(ctx, second, &number))
        return add_number(ctx, first, number);
    if (as_number(ctx, first, &number))
        return add_number(ctx, second, number);
    Handle a(ctx, as_expression(ctx, first));
    if (a.is_null())
        return not_implemented(ctx);
    Handle b(ctx, as_expression(ctx, second));
    if (b.is_null())
        return not_implemented(ctx);
    Handle terms(ctx, join(ctx, a, b));
    if (terms.is_null())
        return HPy_NULL;
    return make_expression(ctx, terms, Expression_AsStruct(ctx, a)->constant + Expression_AsStruct(ctx, b)->constant);
}

static HPy subtract(HPyContext *ctx, HPy first, HPy second) {
    double number;
    if (as_number(ctx, second, &number))
        return add_number(ctx, first, -number);
    Handle negative(ctx, Scale().any(ctx, second, -1));
    if (negative.is_null())
        return HPy_NULL;
    return add(ctx, first, negative);
}

static HPy multiply(HPyContext *ctx, HPy first, HPy second) {
    double number;
    if (as_number(ctx, second, &number))
        return Scale().any(ctx, first, number);
    if (as_number(ctx, first, &number))
        return Scale().any(ctx, second, number);
    return not_implemented(ctx);
}

static HPy divide(HPyContext *ctx, HPy first, HPy second) {
    double number;
    if (!as_number(ctx, second, &number))
        return not_implemented(ctx);
    if (number == 0)
        return HPyErr_SetString(ctx, ctx->h_ZeroDivisionError, "float division by zero");
    return Scale().any(ctx, first, 1 / number);
}

static HPy negative(HPyContext *ctx, HPy a) {
    return Scale().any(ctx, a, -1);
}

static HPy compare(HPyContext *ctx, HPy first, HPy second, HPy_RichCmpOp op) {
    if (op != HPy_EQ && op != HPy_LE && op != HPy_GE)
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    Handle difference(ctx, subtract(ctx, first, second));
    if (difference.is_null() || !is(ctx, difference, expression_type))
        return difference.release();
    Constraint *constraint;
    HPy h = make(ctx, constraint_type, &constraint);
    if (HPy_IsNull(h))
        return h;
    HPyField_Store(ctx, h, &constraint->expression, difference);
    constraint->op = op;
    return h;
}

// The same operators for all three types.
HPyDef_SLOT_IMPL(add_slot, add, HPy_nb_add)
HPyDef_SLOT_IMPL(subtract_slot, subtract, HPy_nb_subtract)
HPyDef_SLOT_IMPL(multiply_slot, multiply, HPy_nb_multiply)
HPyDef_SLOT_IMPL(divide_slot, divide, HPy_nb_true_divide)
HPyDef_SLOT_IMPL(negative_slot, negative, HPy_nb_negative)
HPyDef_SLOT_IMPL(compare_slot, compare, HPy_tp_richcompare)
#define OPERATORS &add_slot, &subtract_slot, &multiply_slot, &divide_slot, &negative_slot, &compare_slot

#define TRAVERSE(T, FIELD)                                                                                             \
    HPyDef_SLOT(T##_traverse, HPy_tp_traverse)                                                                         \
    static int T##_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg) {                                     \
        HPy_VISIT(&static_cast<T *>(self)->FIELD);                                                                     \
        return 0;                                                                                                      \
    }

TRAVERSE(Variable, name)
TRAVERSE(Term, variable)
TRAVERSE(Expression, terms)
TRAVERSE(Constraint, expression)

HPyDef_SLOT(Variable_new, HPy_tp_new)
static HPy Variable_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy) {
    if (nargs != 1 || !HPyUnicode_Check(ctx, args[0]))
        return HPyErr_SetString(ctx, ctx->h_TypeError, "Variable() takes a name");
    Variable *variable;
    HPy self = HPy_New(ctx, type, &variable);
    if (!HPy_IsNull(self))
        HPyField_Store(ctx, self, &variable->name, args[0]);
    return self;
}
HPyDef_METH(Variable_name, "name", HPyFunc_NOARGS)
static HPy Variable_name_impl(HPyContext *ctx, HPy self) {
    return HPyField_Load(ctx, self, Variable_AsStruct(ctx, self)->name);
}
HPyDef_METH(Expression_terms, "terms", HPyFunc_NOARGS)
static HPy Expression_terms_impl(HPyContext *ctx, HPy self) {
    return HPyField_Load(ctx, self, Expression_AsStruct(ctx, self)->terms);
}
HPyDef_METH(Expression_value, "value", HPyFunc_NOARGS)
static HPy Expression_value_impl(HPyContext *ctx, HPy self) {
    Expression *expression = Expression_AsStruct(ctx, self);
    double value = expression->constant;
    Handle terms(ctx, HPyField_Load(ctx, self, expression->terms));
    HPy_ssize_t size = HPy_Length(ctx, terms);
    for (HPy_ssize_t i = 0; i < size; i++) {
        Handle item(ctx, HPy_GetItem_i(ctx, terms, i));
        Term *term = Term_AsStruct(ctx, item);
        Handle variable(ctx, HPyField_Load(ctx, item, term->variable));
        value += term->coefficient * Variable_AsStruct(ctx, variable)->value;
    }
    return HPyFloat_FromDouble(ctx, value);
}
HPyDef_METH(Constraint_expression, "expression", HPyFunc_NOARGS)
static HPy Constraint_expression_impl(HPyContext *ctx, HPy self) {
    return HPyField_Load(ctx, self, Constraint_AsStruct(ctx, self)->expression);
}
HPyDef_METH(Constraint_op, "op", HPyFunc_NOARGS)
static HPy Constraint_op_impl(HPyContext *ctx, HPy self) {
    return HPyLong_FromLong(ctx, Constraint_AsStruct(ctx, self)->op);
}

static HPyDef *Variable_defines[] = {OPERATORS, &Variable_traverse, &Variable_new, &Variable_name,
                                     nullptr};
static HPyDef *Term_defines[] = {OPERATORS, &Term_traverse, nullptr};
static HPyDef *Expression_defines[] = {OPERATORS, &Expression_traverse, &Expression_terms,
                                       &Expression_value, nullptr};
static HPyDef *Constraint_defines[] = {&Constraint_traverse, &Constraint_expression, &Constraint_op, nullptr};

static bool add_type(HPyContext *ctx, HPy module, const char *name, const char *full_name, int size, HPyDef **defines,
                     HPyGlobal *global) {
    HPyType_Spec spec = {};
    spec.name = full_name;
    spec.basicsize = size;
    spec.flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC;
    spec.defines = defines;
    Handle type(ctx, HPyType_FromSpec(ctx, &spec, nullptr));
    if (type.is_null() || HPy_SetAttr_s(ctx, module, name, type) < 0)
        return false;
    HPyGlobal_Store(ctx, global, type);
    return true;
}

HPyDef_SLOT(exec, HPy_mod_exec)
static int exec_impl(HPyContext *ctx, HPy m) {
    return add_type(ctx, m, "Variable", "solver.Variable", sizeof(Variable), Variable_defines, &variable_type) &&
                   add_type(ctx, m, "Term", "solver.Term", sizeof(Term), Term_defines, &term_type) &&
                   add_type(ctx, m, "Expression", "solver.Expression", sizeof(Expression), Expression_defines,
                            &expression_type) &&
                   add_type(ctx, m, "Constraint", "solver.Constraint", sizeof(Constraint), Constraint_defines,
                            &constraint_type)
               ? 0
               : -1;
}
static HPyDef *defines[] = {&exec, nullptr};
static HPyGlobal *globals[] = {&variable_type, &term_type, &expression_type, &constraint_type, nullptr};
static HPyModuleDef module = {.defines = defines, .globals = globals};
HPy_MODINIT(solver, module)
