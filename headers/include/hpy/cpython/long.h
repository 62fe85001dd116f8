/* C integers of every width in the CPython ABI. */
#ifndef HPY_CPYTHON_LONG_H
#define HPY_CPYTHON_LONG_H

_HPY_INLINE HPy HPyLong_FromLong(HPyContext *_HPy_UNUSED_ARG(ctx), long value) {
    return _HPy_From(PyLong_FromLong(value));
}

_HPY_INLINE HPy HPyLong_FromUnsignedLong(HPyContext *_HPy_UNUSED_ARG(ctx), unsigned long value) {
    return _HPy_From(PyLong_FromUnsignedLong(value));
}

_HPY_INLINE HPy HPyLong_FromLongLong(HPyContext *_HPy_UNUSED_ARG(ctx), long long value) {
    return _HPy_From(PyLong_FromLongLong(value));
}

_HPY_INLINE HPy HPyLong_FromUnsignedLongLong(HPyContext *_HPy_UNUSED_ARG(ctx), unsigned long long value) {
    return _HPy_From(PyLong_FromUnsignedLongLong(value));
}

_HPY_INLINE long HPyLong_AsLong(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return PyLong_AsLong(h._i);
}

_HPY_INLINE unsigned long HPyLong_AsUnsignedLong(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return PyLong_AsUnsignedLong(h._i);
}

_HPY_INLINE unsigned long HPyLong_AsUnsignedLongMask(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return PyLong_AsUnsignedLongMask(h._i);
}

_HPY_INLINE long long HPyLong_AsLongLong(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return PyLong_AsLongLong(h._i);
}

_HPY_INLINE unsigned long long HPyLong_AsUnsignedLongLong(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return PyLong_AsUnsignedLongLong(h._i);
}

_HPY_INLINE unsigned long long HPyLong_AsUnsignedLongLongMask(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return PyLong_AsUnsignedLongLongMask(h._i);
}

#define HPyLong_FromPid(ctx, pid) _HPy_From(PyLong_FromPid(pid))
#define HPyLong_AsPid(ctx, h) PyLong_AsPid((h)._i)

#endif /* HPY_CPYTHON_LONG_H */
