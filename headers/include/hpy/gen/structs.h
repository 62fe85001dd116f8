/* Made by 'npm run generate' from the records in api/. Do not edit.
 * The structs an extension and its host share. */
#ifndef HPY_GEN_STRUCTS_H
#define HPY_GEN_STRUCTS_H

#include "signatures.h"
#include <stddef.h>

/* A slot of a type or module and the function that fills it. */
typedef struct {
    HPySlot_Slot slot;
    HPyCFunction impl;
} HPySlot;

/* A function of a module or a method of a type. */
typedef struct {
    const char *name;
    HPyCFunction impl;
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
    HPyCFunction getter_impl;
    HPyCFunction setter_impl;
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
    void *cpy_trampoline;
    HPyFunc_keywords impl;
} HPyCallFunction;

/* A destructor for `HPyCapsule_New`. */
typedef struct {
    void *cpy_trampoline;
    HPyFunc_Capsule_Destructor impl;
} HPyCapsule_Destructor;

/* A value read or made with many others: `kind` says which member of the union it is, and what `length` counts. */
typedef struct {
    HPyItem_Kind kind;
    HPy_ssize_t length;
    union { int64_t integer; double number; const char *text; HPy object; };
} HPyItem;

/* The host reads these structs at the offsets it was generated with. */
#ifdef __cplusplus
#define _HPY_LAYOUT static_assert
#else
#define _HPY_LAYOUT _Static_assert
#endif
_HPY_LAYOUT(sizeof(HPySlot) == 8, "HPySlot");
_HPY_LAYOUT(offsetof(HPySlot, slot) == 0, "HPySlot.slot");
_HPY_LAYOUT(offsetof(HPySlot, impl) == 4, "HPySlot.impl");
_HPY_LAYOUT(sizeof(HPyMeth) == 16, "HPyMeth");
_HPY_LAYOUT(offsetof(HPyMeth, name) == 0, "HPyMeth.name");
_HPY_LAYOUT(offsetof(HPyMeth, impl) == 4, "HPyMeth.impl");
_HPY_LAYOUT(offsetof(HPyMeth, signature) == 8, "HPyMeth.signature");
_HPY_LAYOUT(offsetof(HPyMeth, doc) == 12, "HPyMeth.doc");
_HPY_LAYOUT(sizeof(HPyMember) == 20, "HPyMember");
_HPY_LAYOUT(offsetof(HPyMember, name) == 0, "HPyMember.name");
_HPY_LAYOUT(offsetof(HPyMember, type) == 4, "HPyMember.type");
_HPY_LAYOUT(offsetof(HPyMember, offset) == 8, "HPyMember.offset");
_HPY_LAYOUT(offsetof(HPyMember, readonly) == 12, "HPyMember.readonly");
_HPY_LAYOUT(offsetof(HPyMember, doc) == 16, "HPyMember.doc");
_HPY_LAYOUT(sizeof(HPyGetSet) == 20, "HPyGetSet");
_HPY_LAYOUT(offsetof(HPyGetSet, name) == 0, "HPyGetSet.name");
_HPY_LAYOUT(offsetof(HPyGetSet, getter_impl) == 4, "HPyGetSet.getter_impl");
_HPY_LAYOUT(offsetof(HPyGetSet, setter_impl) == 8, "HPyGetSet.setter_impl");
_HPY_LAYOUT(offsetof(HPyGetSet, doc) == 12, "HPyGetSet.doc");
_HPY_LAYOUT(offsetof(HPyGetSet, closure) == 16, "HPyGetSet.closure");
_HPY_LAYOUT(sizeof(HPyDef) == 24, "HPyDef");
_HPY_LAYOUT(offsetof(HPyDef, kind) == 0, "HPyDef.kind");
_HPY_LAYOUT(offsetof(HPyDef, slot) == 4, "HPyDef.slot");
_HPY_LAYOUT(offsetof(HPyDef, meth) == 4, "HPyDef.meth");
_HPY_LAYOUT(offsetof(HPyDef, member) == 4, "HPyDef.member");
_HPY_LAYOUT(offsetof(HPyDef, getset) == 4, "HPyDef.getset");
_HPY_LAYOUT(sizeof(HPyModuleDef) == 20, "HPyModuleDef");
_HPY_LAYOUT(offsetof(HPyModuleDef, doc) == 0, "HPyModuleDef.doc");
_HPY_LAYOUT(offsetof(HPyModuleDef, size) == 4, "HPyModuleDef.size");
_HPY_LAYOUT(offsetof(HPyModuleDef, legacy_methods) == 8, "HPyModuleDef.legacy_methods");
_HPY_LAYOUT(offsetof(HPyModuleDef, defines) == 12, "HPyModuleDef.defines");
_HPY_LAYOUT(offsetof(HPyModuleDef, globals) == 16, "HPyModuleDef.globals");
_HPY_LAYOUT(sizeof(HPyType_Spec) == 32, "HPyType_Spec");
_HPY_LAYOUT(offsetof(HPyType_Spec, name) == 0, "HPyType_Spec.name");
_HPY_LAYOUT(offsetof(HPyType_Spec, basicsize) == 4, "HPyType_Spec.basicsize");
_HPY_LAYOUT(offsetof(HPyType_Spec, itemsize) == 8, "HPyType_Spec.itemsize");
_HPY_LAYOUT(offsetof(HPyType_Spec, flags) == 12, "HPyType_Spec.flags");
_HPY_LAYOUT(offsetof(HPyType_Spec, builtin_shape) == 16, "HPyType_Spec.builtin_shape");
_HPY_LAYOUT(offsetof(HPyType_Spec, legacy_slots) == 20, "HPyType_Spec.legacy_slots");
_HPY_LAYOUT(offsetof(HPyType_Spec, defines) == 24, "HPyType_Spec.defines");
_HPY_LAYOUT(offsetof(HPyType_Spec, doc) == 28, "HPyType_Spec.doc");
_HPY_LAYOUT(sizeof(HPyType_SpecParam) == 8, "HPyType_SpecParam");
_HPY_LAYOUT(offsetof(HPyType_SpecParam, kind) == 0, "HPyType_SpecParam.kind");
_HPY_LAYOUT(offsetof(HPyType_SpecParam, object) == 4, "HPyType_SpecParam.object");
_HPY_LAYOUT(sizeof(HPy_buffer) == 44, "HPy_buffer");
_HPY_LAYOUT(offsetof(HPy_buffer, buf) == 0, "HPy_buffer.buf");
_HPY_LAYOUT(offsetof(HPy_buffer, obj) == 4, "HPy_buffer.obj");
_HPY_LAYOUT(offsetof(HPy_buffer, len) == 8, "HPy_buffer.len");
_HPY_LAYOUT(offsetof(HPy_buffer, itemsize) == 12, "HPy_buffer.itemsize");
_HPY_LAYOUT(offsetof(HPy_buffer, readonly) == 16, "HPy_buffer.readonly");
_HPY_LAYOUT(offsetof(HPy_buffer, ndim) == 20, "HPy_buffer.ndim");
_HPY_LAYOUT(offsetof(HPy_buffer, format) == 24, "HPy_buffer.format");
_HPY_LAYOUT(offsetof(HPy_buffer, shape) == 28, "HPy_buffer.shape");
_HPY_LAYOUT(offsetof(HPy_buffer, strides) == 32, "HPy_buffer.strides");
_HPY_LAYOUT(offsetof(HPy_buffer, suboffsets) == 36, "HPy_buffer.suboffsets");
_HPY_LAYOUT(offsetof(HPy_buffer, internal) == 40, "HPy_buffer.internal");
_HPY_LAYOUT(sizeof(HPyCallFunction) == 8, "HPyCallFunction");
_HPY_LAYOUT(offsetof(HPyCallFunction, cpy_trampoline) == 0, "HPyCallFunction.cpy_trampoline");
_HPY_LAYOUT(offsetof(HPyCallFunction, impl) == 4, "HPyCallFunction.impl");
_HPY_LAYOUT(sizeof(HPyCapsule_Destructor) == 8, "HPyCapsule_Destructor");
_HPY_LAYOUT(offsetof(HPyCapsule_Destructor, cpy_trampoline) == 0, "HPyCapsule_Destructor.cpy_trampoline");
_HPY_LAYOUT(offsetof(HPyCapsule_Destructor, impl) == 4, "HPyCapsule_Destructor.impl");
_HPY_LAYOUT(sizeof(HPyItem) == 16, "HPyItem");
_HPY_LAYOUT(offsetof(HPyItem, kind) == 0, "HPyItem.kind");
_HPY_LAYOUT(offsetof(HPyItem, length) == 4, "HPyItem.length");
_HPY_LAYOUT(offsetof(HPyItem, integer) == 8, "HPyItem.integer");
_HPY_LAYOUT(offsetof(HPyItem, number) == 8, "HPyItem.number");
_HPY_LAYOUT(offsetof(HPyItem, text) == 8, "HPyItem.text");
_HPY_LAYOUT(offsetof(HPyItem, object) == 8, "HPyItem.object");
#undef _HPY_LAYOUT

#endif /* HPY_GEN_STRUCTS_H */
