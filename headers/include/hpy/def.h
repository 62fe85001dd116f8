/*
 * HPyDef_*: definitions of methods, slots, members and properties, to be listed in HPyModuleDef.defines or
 * HPyType_Spec.defines. Each makes a variable SYM and declares the function it needs with the right signature.
 *
 * A trailing empty argument is passed along so that `...` never is empty, which standard C asks for.
 */
#ifndef HPY_DEF_H
#define HPY_DEF_H

/* Declares IMPL as a static function of signature SIG. It must be defined in the same file. */
#define _HPY_DECLARE(IMPL, SIG)                                                                                        \
    _HPY_EXPECT_DEFINITION _HPY_CAT(_HPyFunc_DECLARE_, SIG)(IMPL);                                                     \
    _HPY_EXPECT_DEFINITION_END

/*
 * What stands between the host and the functions of the extension. In the universal ABI nothing does; the CPython ABI
 * makes a function of CPython's signature for each, which these define and the definition then names.
 */
#ifndef HPY_ABI_CPYTHON
#define _HPY_BRIDGE(SYM, IMPL, SIG)
#define _HPY_BRIDGE_SLOT(SYM, IMPL, SLOT)
#define _HPY_SET_BRIDGE(SYM, IMPL)
#define _HPY_METH_FUNCTION(SYM, IMPL) .impl = (HPyCFunction)(IMPL)
#define _HPY_SLOT_FUNCTION(SYM, IMPL, SLOT) .impl = (HPyCFunction)(IMPL)
#define _HPY_GETTER(SYM, IMPL) .getter_impl = (HPyCFunction)(IMPL)
#define _HPY_SETTER(SYM, IMPL) .setter_impl = (HPyCFunction)(IMPL)
#define _HPY_CALL_FUNCTION_BRIDGE(SYM, IMPL)
#define _HPY_CALL_FUNCTION(SYM, IMPL) .impl = IMPL
#define _HPY_CAPSULE_BRIDGE(SYM, IMPL)
#define _HPY_CAPSULE_FUNCTION(SYM, IMPL) .impl = IMPL
#endif

#define _HPY_DEF(SYM, ...)                                                                                             \
    _HPY_DESIGNATED HPyDef SYM = {__VA_ARGS__};                                                                        \
    _HPY_DESIGNATED_END

/* ---- Methods: HPyDef_METH(SYM, "name", SIGNATURE, .doc = "...") is implemented by SYM_impl ---- */

#define HPyDef_METH(SYM, ...) _HPY_METH(SYM, SYM##_impl, __VA_ARGS__, )
#define HPyDef_METH_IMPL(SYM, NAME, IMPL, ...) _HPY_METH(SYM, IMPL, NAME, __VA_ARGS__, )

#define _HPY_METH(SYM, IMPL, NAME, SIG, ...)                                                                           \
    _HPY_CAT(_HPY_METH_, _HPY_HAS(_HPY_METH_SIG_##SIG))(SYM, IMPL, NAME, SIG, __VA_ARGS__)
#define _HPY_METH_SIG_HPyFunc_VARARGS ~, 1
#define _HPY_METH_SIG_HPyFunc_KEYWORDS ~, 1
#define _HPY_METH_SIG_HPyFunc_NOARGS ~, 1
#define _HPY_METH_SIG_HPyFunc_O ~, 1

#define _HPY_METH_1(SYM, IMPL, NAME, SIG, ...)                                                                         \
    _HPY_DECLARE(IMPL, SIG)                                                                                            \
    _HPY_BRIDGE(SYM, IMPL, SIG)                                                                                        \
    _HPY_DEF(SYM, .kind = HPyDef_Kind_Meth,                                                                            \
             .meth = {.name = NAME, _HPY_METH_FUNCTION(SYM, IMPL), .signature = SIG, __VA_ARGS__})
#define _HPY_METH_0(SYM, IMPL, NAME, SIG, ...)                                                                         \
    extern HPyDef SYM;                                                                                                 \
    _HPY_STATIC_ASSERT(0, "method " #SYM ": `" #SIG "` is not a signature of methods; use HPyFunc_NOARGS, HPyFunc_O, " \
                          "HPyFunc_VARARGS or HPyFunc_KEYWORDS");

/* ---- Slots: HPyDef_SLOT(SYM, HPy_tp_new) is implemented by SYM_impl, whose signature follows from the slot ---- */

#define HPyDef_SLOT(SYM, SLOT) _HPY_SLOT(SYM, SYM##_impl, SLOT)
#define HPyDef_SLOT_IMPL(SYM, IMPL, SLOT) _HPY_SLOT(SYM, IMPL, SLOT)

#define _HPY_SLOT(SYM, IMPL, SLOT) _HPY_CAT(_HPY_SLOT_, _HPY_HAS_SLOT(_HPySlot_SIG__##SLOT))(SYM, IMPL, SLOT)
#define _HPY_HAS_SLOT(SIG) _HPY_HAS(_HPY_CAT(_HPY_IS_, _HPY_CAT(_HPyFunc_DECLARE_, SIG)(_)))
#define _HPY_IS_static ~, 1,

#define _HPY_SLOT_1(SYM, IMPL, SLOT)                                                                                   \
    _HPY_DECLARE(IMPL, _HPySlot_SIG__##SLOT)                                                                           \
    _HPY_BRIDGE_SLOT(SYM, IMPL, SLOT)                                                                                  \
    _HPY_DEF(SYM, .kind = HPyDef_Kind_Slot, .slot = {.slot = SLOT, _HPY_SLOT_FUNCTION(SYM, IMPL, SLOT)})
#define _HPY_SLOT_0(SYM, IMPL, SLOT)                                                                                   \
    extern HPyDef SYM;                                                                                                 \
    _HPY_STATIC_ASSERT(0, "slot " #SYM ": `" #SLOT "` is not a slot of this HPy; HPySlot_Slot in hpy/gen/slots.h "      \
                          "lists them");

/* ---- Members: a field of the type's struct, seen from Python ---- */

#define HPyDef_MEMBER(SYM, NAME, TYPE, ...) _HPY_MEMBER(SYM, NAME, TYPE, __VA_ARGS__, )
#define _HPY_MEMBER(SYM, NAME, TYPE, OFFSET, ...)                                                                      \
    _HPY_DEF(SYM, .kind = HPyDef_Kind_Member,                                                                          \
             .member = {.name = NAME, .type = TYPE, .offset = OFFSET, __VA_ARGS__})

/* ---- Properties: SYM_get(ctx, self, closure) and SYM_set(ctx, self, value, closure); a NULL value means deletion ---- */

#define HPyDef_GET(SYM, ...) _HPY_GET(SYM, SYM##_get, __VA_ARGS__, )
#define HPyDef_GET_IMPL(SYM, NAME, ...) _HPY_GET_(SYM, NAME, __VA_ARGS__, )
#define HPyDef_SET(SYM, ...) _HPY_SET(SYM, SYM##_set, __VA_ARGS__, )
#define HPyDef_SET_IMPL(SYM, NAME, ...) _HPY_SET_(SYM, NAME, __VA_ARGS__, )
#define HPyDef_GETSET(SYM, ...) _HPY_GETSET(SYM, SYM##_get, SYM##_set, __VA_ARGS__, )
#define HPyDef_GETSET_IMPL(SYM, NAME, GETTER, ...) _HPY_GETSET_(SYM, NAME, GETTER, __VA_ARGS__, )

#define _HPY_GET_(SYM, NAME, GETTER, ...) _HPY_GET(SYM, GETTER, NAME, __VA_ARGS__)
#define _HPY_GET(SYM, GETTER, NAME, ...)                                                                               \
    _HPY_DECLARE(GETTER, HPyFunc_GETTER)                                                                               \
    _HPY_BRIDGE(SYM, GETTER, HPyFunc_GETTER)                                                                           \
    _HPY_DEF(SYM, .kind = HPyDef_Kind_GetSet, .getset = {.name = NAME, _HPY_GETTER(SYM, GETTER), __VA_ARGS__})

#define _HPY_SET_(SYM, NAME, SETTER, ...) _HPY_SET(SYM, SETTER, NAME, __VA_ARGS__)
#define _HPY_SET(SYM, SETTER, NAME, ...)                                                                               \
    _HPY_DECLARE(SETTER, HPyFunc_SETTER)                                                                               \
    _HPY_SET_BRIDGE(SYM, SETTER)                                                                                       \
    _HPY_DEF(SYM, .kind = HPyDef_Kind_GetSet, .getset = {.name = NAME, _HPY_SETTER(SYM, SETTER), __VA_ARGS__})

#define _HPY_GETSET_(SYM, NAME, GETTER, SETTER, ...) _HPY_GETSET(SYM, GETTER, SETTER, NAME, __VA_ARGS__)
#define _HPY_GETSET(SYM, GETTER, SETTER, NAME, ...)                                                                    \
    _HPY_DECLARE(GETTER, HPyFunc_GETTER)                                                                               \
    _HPY_DECLARE(SETTER, HPyFunc_SETTER)                                                                               \
    _HPY_BRIDGE(SYM, GETTER, HPyFunc_GETTER)                                                                           \
    _HPY_SET_BRIDGE(SYM, SETTER)                                                                                       \
    _HPY_DEF(SYM, .kind = HPyDef_Kind_GetSet,                                                                          \
             .getset = {.name = NAME, _HPY_GETTER(SYM, GETTER), _HPY_SETTER(SYM, SETTER), __VA_ARGS__})

/* ---- For HPy_SetCallFunction: SYM_impl has the signature of a method with keywords ---- */

#define HPyDef_CALL_FUNCTION(SYM)                                                                                      \
    _HPY_DECLARE(SYM##_impl, HPyFunc_KEYWORDS)                                                                         \
    _HPY_CALL_FUNCTION_BRIDGE(SYM, SYM##_impl)                                                                         \
    _HPY_DESIGNATED HPyCallFunction SYM = {_HPY_CALL_FUNCTION(SYM, SYM##_impl)};                                                        \
    _HPY_DESIGNATED_END

/* ---- For HPyCapsule_New: SYM_impl(name, pointer, context) runs when the capsule dies and must call no API ---- */

#define HPyCapsule_DESTRUCTOR(SYM)                                                                                     \
    _HPY_EXPECT_DEFINITION static void SYM##_impl(const char *name, void *pointer, void *context);                     \
    _HPY_EXPECT_DEFINITION_END                                                                                         \
    _HPY_CAPSULE_BRIDGE(SYM, SYM##_impl)                                                                               \
    _HPY_DESIGNATED static HPyCapsule_Destructor SYM = {_HPY_CAPSULE_FUNCTION(SYM, SYM##_impl)};                                           \
    _HPY_DESIGNATED_END

#endif /* HPY_DEF_H */
