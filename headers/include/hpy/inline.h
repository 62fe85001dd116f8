/* Functions that are another spelling of one context function. */
#ifndef HPY_INLINE_H
#define HPY_INLINE_H

_HPY_BEGIN_DECLS

#ifdef HPY_ABI_CPYTHON
#include "hpy/cpython/long.h"
#else

/* Declared again to say that it does not return. */
_HPY_NORETURN void HPy_FatalError(HPyContext *ctx, const char *message);

/* ---- C integers over the fixed-width forms; `long` is 32 bits wide on wasm32, `long long` 64 ---- */

_HPY_STATIC_ASSERT(sizeof(long) == sizeof(int32_t), "hpy.h expects a 32-bit long");
_HPY_STATIC_ASSERT(sizeof(long long) == sizeof(int64_t), "hpy.h expects a 64-bit long long");

static inline HPy HPyLong_FromLong(HPyContext *ctx, long value) {
    return HPyLong_FromInt32_t(ctx, (int32_t)value);
}

static inline HPy HPyLong_FromUnsignedLong(HPyContext *ctx, unsigned long value) {
    return HPyLong_FromUInt32_t(ctx, (uint32_t)value);
}

static inline HPy HPyLong_FromLongLong(HPyContext *ctx, long long value) {
    return HPyLong_FromInt64_t(ctx, (int64_t)value);
}

static inline HPy HPyLong_FromUnsignedLongLong(HPyContext *ctx, unsigned long long value) {
    return HPyLong_FromUInt64_t(ctx, (uint64_t)value);
}

static inline long HPyLong_AsLong(HPyContext *ctx, HPy h) {
    return (long)HPyLong_AsInt32_t(ctx, h);
}

static inline unsigned long HPyLong_AsUnsignedLong(HPyContext *ctx, HPy h) {
    return (unsigned long)HPyLong_AsUInt32_t(ctx, h);
}

static inline unsigned long HPyLong_AsUnsignedLongMask(HPyContext *ctx, HPy h) {
    return (unsigned long)HPyLong_AsUInt32_tMask(ctx, h);
}

static inline long long HPyLong_AsLongLong(HPyContext *ctx, HPy h) {
    return (long long)HPyLong_AsInt64_t(ctx, h);
}

static inline unsigned long long HPyLong_AsUnsignedLongLong(HPyContext *ctx, HPy h) {
    return (unsigned long long)HPyLong_AsUInt64_t(ctx, h);
}

static inline unsigned long long HPyLong_AsUnsignedLongLongMask(HPyContext *ctx, HPy h) {
    return (unsigned long long)HPyLong_AsUInt64_tMask(ctx, h);
}

/* pid_t is an int in every C library for wasm32. */
#define HPyLong_FromPid HPyLong_FromLong
#define HPyLong_AsPid HPyLong_AsLong

#endif /* HPY_ABI_CPYTHON */

static inline HPy HPyBool_FromLong(HPyContext *ctx, long value) {
    return HPyBool_FromBool(ctx, value != 0);
}

/* ---- Types ---- */

/* HPyDef_SLOT_IMPL may name it as the implementation of HPy_tp_new, and declares that static. */
static inline HPy _HPyType_GenericNew(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw) {
    return HPyType_GenericNew(ctx, type, args, nargs, kw);
}
#define HPyType_GenericNew _HPyType_GenericNew

/* ---- Many values at once: a Harpy extension ---- */

/* Does the item hold a handle that is to be closed? */
static inline bool HPyItem_HasObject(const HPyItem *item) {
    return item->kind == HPyItem_OBJECT || (item->kind >= HPyItem_LIST && item->kind <= HPyItem_DICT);
}

/* Closes the handles among `count` items that were read. */
static inline void HPyItems_Close(HPyContext *ctx, const HPyItem *items, HPy_ssize_t count) {
    for (HPy_ssize_t i = 0; i < count; i++)
        if (HPyItem_HasObject(&items[i]))
            HPy_Close(ctx, items[i].object);
}

/* ---- Attributes ---- */

static inline int HPy_DelAttr(HPyContext *ctx, HPy obj, HPy name) {
    return HPy_SetAttr(ctx, obj, name, HPy_NULL);
}

static inline int HPy_DelAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name) {
    return HPy_SetAttr_s(ctx, obj, utf8_name, HPy_NULL);
}

/* ---- Errors from errno; always return HPy_NULL ---- */

static inline HPy HPyErr_SetFromErrno(HPyContext *ctx, HPy h_type) {
    return HPyErr_SetFromErrnoWithFilenameObjects(ctx, h_type, HPy_NULL, HPy_NULL);
}

static inline HPy HPyErr_SetFromErrnoWithFilenameObject(HPyContext *ctx, HPy h_type, HPy filename) {
    return HPyErr_SetFromErrnoWithFilenameObjects(ctx, h_type, filename, HPy_NULL);
}

/* ---- Capsules ---- */

static inline void *HPyCapsule_GetPointer(HPyContext *ctx, HPy capsule, const char *utf8_name) {
    return HPyCapsule_Get(ctx, capsule, HPyCapsule_key_Pointer, utf8_name);
}

static inline const char *HPyCapsule_GetName(HPyContext *ctx, HPy capsule) {
    return (const char *)HPyCapsule_Get(ctx, capsule, HPyCapsule_key_Name, NULL);
}

static inline void *HPyCapsule_GetContext(HPyContext *ctx, HPy capsule) {
    return HPyCapsule_Get(ctx, capsule, HPyCapsule_key_Context, NULL);
}

static inline int HPyCapsule_SetPointer(HPyContext *ctx, HPy capsule, void *pointer) {
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Pointer, pointer);
}

static inline int HPyCapsule_SetName(HPyContext *ctx, HPy capsule, const char *utf8_name) {
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Name, (void *)(intptr_t)utf8_name);
}

static inline int HPyCapsule_SetContext(HPyContext *ctx, HPy capsule, void *context) {
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Context, context);
}

static inline int HPyCapsule_SetDestructor(HPyContext *ctx, HPy capsule, HPyCapsule_Destructor *destructor) {
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Destructor, (void *)destructor);
}

_HPY_END_DECLS

#endif /* HPY_INLINE_H */
