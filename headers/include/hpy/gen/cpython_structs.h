/* Made by 'npm run generate' from the records in api/. Do not edit.
 * What an extension hands to the CPython ABI's own functions. */
#ifndef HPY_GEN_CPYTHON_STRUCTS_H
#define HPY_GEN_CPYTHON_STRUCTS_H

/* A slot of a type or module and the function that fills it. */
typedef struct {
    HPySlot_Slot slot;
    HPyCFunction cpy_trampoline;
    HPyCFunction impl;
    HPyCFunction clear;
    HPyCFunction dealloc;
} HPySlot;

/* A function of a module or a method of a type. */
typedef struct {
    const char *name;
    HPyCFunction cpy_trampoline;
    HPyFunc_Signature signature;
    const char *doc;
} HPyMeth;

/* A struct member Python code can read and write. */
typedef struct {
    const char *name;
    HPyMember_FieldType type;
    HPy_ssize_t offset;
    int readonly;
    const char *doc;
} HPyMember;

/* An attribute computed by functions. */
typedef struct {
    const char *name;
    HPyCFunction getter_cpy_trampoline;
    HPyCFunction setter_cpy_trampoline;
    const char *doc;
    void *closure;
} HPyGetSet;

/* One definition: `kind` says which member of the union it is. */
typedef struct {
    HPyDef_Kind kind;
    union { HPySlot slot; HPyMeth meth; HPyMember member; HPyGetSet getset; };
} HPyDef;

/* A module: its documentation, functions and slots. */
typedef struct {
    const char *doc;
    HPy_ssize_t size;
    void *legacy_methods;
    HPyDef **defines;
    HPyGlobal **globals;
} HPyModuleDef;

/* A type to be made by `HPyType_FromSpec`. */
typedef struct {
    const char *name;
    int basicsize;
    int itemsize;
    unsigned int flags;
    HPyType_BuiltinShape builtin_shape;
    void *legacy_slots;
    HPyDef **defines;
    const char *doc;
} HPyType_Spec;

/* A base or metaclass for `HPyType_FromSpec`; a list of them ends with kind 0. */
typedef struct {
    HPyType_SpecParam_Kind kind;
    HPy object;
} HPyType_SpecParam;

/* What `HPy_bf_getbuffer` fills. */
struct HPy_buffer {
    void *buf;
    HPy obj;
    HPy_ssize_t len;
    HPy_ssize_t itemsize;
    int readonly;
    int ndim;
    char *format;
    HPy_ssize_t *shape;
    HPy_ssize_t *strides;
    HPy_ssize_t *suboffsets;
    void *internal;
};

/* A call function for `HPy_SetCallFunction`. */
typedef struct {
    HPyCFunction cpy_trampoline;
    HPyFunc_keywords impl;
} HPyCallFunction;

/* A destructor for `HPyCapsule_New`. */
typedef struct {
    HPyCFunction cpy_trampoline;
    HPyFunc_Capsule_Destructor impl;
} HPyCapsule_Destructor;

/* A value read or made with many others: `kind` says which member of the union it is, and what `length` counts. */
typedef struct {
    HPyItem_Kind kind;
    HPy_ssize_t length;
    union { int64_t integer; double number; const char *text; HPy object; };
} HPyItem;

#endif /* HPY_GEN_CPYTHON_STRUCTS_H */
