/* Types with a C struct: from a handle to its struct, making instances, visiting fields. */
#ifndef HPY_TYPE_H
#define HPY_TYPE_H

/*
 * HPyType_HELPERS(Struct) or HPyType_HELPERS(Struct, HPyType_BuiltinShape_Xxx), beside the struct of a type, makes
 * `Struct *Struct_AsStruct(HPyContext *ctx, HPy h)` and SHAPE(Struct) for HPyType_Spec.builtin_shape. The pointer is
 * valid while the handle is open, and the type of `h` is not checked.
 */
#define HPyType_HELPERS(...) _HPY_TYPE_HELPERS(__VA_ARGS__, HPyType_BuiltinShape_Object, ~)
#define _HPY_TYPE_HELPERS(TYPE, SHAPE_, ...)                                                                           \
    _HPY_CAT(_HPY_TYPE_HELPERS_, _HPY_HAS(_HPY_IS_##SHAPE_))(TYPE, SHAPE_, _HPY_AS_STRUCT_##SHAPE_)

#define _HPY_TYPE_HELPERS_1(TYPE, SHAPE_, AS_STRUCT)                                                                   \
    enum { TYPE##_SHAPE = (int)(SHAPE_) };                                                                             \
    _HPY_UNUSED static inline TYPE *TYPE##_AsStruct(HPyContext *ctx, HPy h) {                                           \
        return (TYPE *)AS_STRUCT(ctx, h);                                                                              \
    }                                                                                                                  \
    _HPY_SAY_SHAPE(TYPE)
#define _HPY_TYPE_HELPERS_0(TYPE, SHAPE_, AS_STRUCT)                                                                   \
    _HPY_STATIC_ASSERT(0, "HPyType_HELPERS(" #TYPE "): `" #SHAPE_ "` is not a shape of the universal ABI; "             \
                          "HPyType_BuiltinShape in hpy/gen/constants.h lists them, and the legacy one is CPython's");

/* In C++, HPy_New finds the shape by the type of the pointer to the struct. */
#if defined(__cplusplus) && defined(HPY_ABI_CPYTHON)
#define _HPY_SAY_SHAPE(TYPE)                                                                                           \
    extern "C++" {                                                                                                     \
    _HPY_UNUSED static constexpr HPyType_BuiltinShape _HPyShapeOf(const TYPE *) {                                      \
        return (HPyType_BuiltinShape)TYPE##_SHAPE;                                                                     \
    }                                                                                                                  \
    }
#else
#define _HPY_SAY_SHAPE(TYPE)
#endif

#define _HPY_IS_HPyType_BuiltinShape_Object ~, 1
#define _HPY_IS_HPyType_BuiltinShape_Type ~, 1
#define _HPY_IS_HPyType_BuiltinShape_Long ~, 1
#define _HPY_IS_HPyType_BuiltinShape_Float ~, 1
#define _HPY_IS_HPyType_BuiltinShape_Unicode ~, 1
#define _HPY_IS_HPyType_BuiltinShape_Tuple ~, 1
#define _HPY_IS_HPyType_BuiltinShape_List ~, 1
#define _HPY_IS_HPyType_BuiltinShape_Dict ~, 1

#define _HPY_AS_STRUCT_HPyType_BuiltinShape_Object _HPy_AsStruct_Object
#define _HPY_AS_STRUCT_HPyType_BuiltinShape_Type _HPy_AsStruct_Type
#define _HPY_AS_STRUCT_HPyType_BuiltinShape_Long _HPy_AsStruct_Long
#define _HPY_AS_STRUCT_HPyType_BuiltinShape_Float _HPy_AsStruct_Float
#define _HPY_AS_STRUCT_HPyType_BuiltinShape_Unicode _HPy_AsStruct_Unicode
#define _HPY_AS_STRUCT_HPyType_BuiltinShape_Tuple _HPy_AsStruct_Tuple
#define _HPY_AS_STRUCT_HPyType_BuiltinShape_List _HPy_AsStruct_List
#define _HPY_AS_STRUCT_HPyType_BuiltinShape_Dict _HPy_AsStruct_Dict

/* The shape that HPyType_HELPERS(TYPE, ...) was given. */
#define SHAPE(TYPE) ((HPyType_BuiltinShape)TYPE##_SHAPE)

#ifdef HPY_ABI_CPYTHON
/* For a struct that starts with PyObject_HEAD. */
#define HPyType_LEGACY_HELPERS(TYPE) HPyType_HELPERS(TYPE, HPyType_BuiltinShape_Legacy)
#define _HPY_IS_HPyType_BuiltinShape_Legacy ~, 1
#define _HPY_AS_STRUCT_HPyType_BuiltinShape_Legacy _HPy_AsStruct_Legacy
#else
#define HPyType_LEGACY_HELPERS(TYPE)                                                                                   \
    _HPY_STATIC_ASSERT(0, "HPyType_LEGACY_HELPERS(" #TYPE "): the universal ABI has no legacy types; use "              \
                          "HPyType_HELPERS(" #TYPE ") and a struct without PyObject_HEAD");
#endif

/*
 * HPy HPy_New(ctx, type, &ptr), where ptr is a pointer to the type's struct: a new instance, its struct zeroed and
 * in ptr. Returns HPy_NULL on error.
 */
#ifndef HPY_ABI_CPYTHON
#define _HPy_NewSized(CTX, TYPE, DATA, SIZE, IN_OBJECT) _HPy_New(CTX, TYPE, DATA)
#endif
#ifdef __cplusplus
extern "C++" {
/* Of a struct without HPyType_HELPERS nothing is known. */
template <typename Struct> static constexpr int _HPyShapeOf(const Struct *) {
    return -1;
}
template <typename Struct> static inline HPy _HPy_NewChecked(HPyContext *ctx, HPy type, Struct **ptr) {
    void *data;
    HPy made = _HPy_NewSized(ctx, type, &data, sizeof(Struct),
                             _HPyShapeOf((const Struct *)nullptr) == HPyType_BuiltinShape_Object);
    *ptr = static_cast<Struct *>(data);
    return made;
}
}
#define HPy_New(ctx, type, ptr) _HPy_NewChecked((ctx), (type), (ptr))
#else
/* The sizeof, never evaluated, makes a `ptr` that is no pointer to a pointer a compile error. */
#define HPy_New(ctx, type, ptr)                                                                                        \
    _HPy_NewSized((ctx), (type), ((void)sizeof((const volatile void *){*(ptr)}), (void **)(ptr)), sizeof(**(ptr)), false)
#endif

/* In a traverse function with the parameters `visit` and `arg`: reports one HPyField. */
#define HPy_VISIT(FIELD)                                                                                               \
    do {                                                                                                               \
        int _hpy_visited = visit((FIELD), arg);                                                                        \
        if (_hpy_visited)                                                                                              \
            return _hpy_visited;                                                                                       \
    } while (0)

/*
 * How a rich comparison returns a C truth value, and what it does of a comparison that does not exist. On CPython as its own
 * macro does both, which compiles to the least.
 */
#ifdef HPY_ABI_CPYTHON
#define _HPY_RETURN_BOOL(ctx, value)                                                                                   \
    do {                                                                                                               \
        if (value)                                                                                                     \
            return HPy_Dup((ctx), (ctx)->h_True);                                                                      \
        return HPy_Dup((ctx), (ctx)->h_False);                                                                         \
    } while (0)
#define _HPY_NO_RICHCOMPARE(ctx) Py_UNREACHABLE()
#else
#define _HPY_RETURN_BOOL(ctx, value) return HPyBool_FromBool((ctx), (value))
#define _HPY_NO_RICHCOMPARE(ctx) return HPy_Dup((ctx), (ctx)->h_NotImplemented)
#endif

/* Returns from a rich comparison the outcome of comparing two C values. */
#define HPy_RETURN_RICHCOMPARE(ctx, a, b, op)                                                                          \
    do {                                                                                                               \
        switch (op) {                                                                                                  \
        case HPy_EQ:                                                                                                   \
            _HPY_RETURN_BOOL(ctx, (a) == (b));                                                                         \
        case HPy_NE:                                                                                                   \
            _HPY_RETURN_BOOL(ctx, (a) != (b));                                                                         \
        case HPy_LT:                                                                                                   \
            _HPY_RETURN_BOOL(ctx, (a) < (b));                                                                          \
        case HPy_GT:                                                                                                   \
            _HPY_RETURN_BOOL(ctx, (a) > (b));                                                                          \
        case HPy_LE:                                                                                                   \
            _HPY_RETURN_BOOL(ctx, (a) <= (b));                                                                         \
        case HPy_GE:                                                                                                   \
            _HPY_RETURN_BOOL(ctx, (a) >= (b));                                                                         \
        default:                                                                                                       \
            _HPY_NO_RICHCOMPARE(ctx);                                                                                  \
        }                                                                                                              \
    } while (0)

/* Between these two no HPy function may be called; other Python threads may run. They form one block. */
#define HPy_BEGIN_LEAVE_PYTHON(ctx)                                                                                    \
    {                                                                                                                  \
        HPyThreadState _hpy_thread_state = HPy_LeavePythonExecution(ctx);
#define HPy_END_LEAVE_PYTHON(ctx)                                                                                      \
    HPy_ReenterPythonExecution(ctx, _hpy_thread_state);                                                                \
    }

#endif /* HPY_TYPE_H */
