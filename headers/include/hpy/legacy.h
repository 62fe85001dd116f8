/* What HPy offers only where CPython's own API exists. Its use in the universal ABI is an error that says so. */
#ifndef HPY_LEGACY_H
#define HPY_LEGACY_H

#define _HPY_NO_LEGACY(INSTEAD)                                                                                        \
    __attribute__((unavailable("the universal ABI has no PyObject *; " INSTEAD)))

_HPY_BEGIN_DECLS

struct _object;

_HPY_NO_LEGACY("keep the HPy handle") HPy HPy_FromPyObject(HPyContext *ctx, struct _object *obj);
_HPY_NO_LEGACY("keep the HPy handle") struct _object *HPy_AsPyObject(HPyContext *ctx, HPy h);

_HPY_END_DECLS

#endif /* HPY_LEGACY_H */
