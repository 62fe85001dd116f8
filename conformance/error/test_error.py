import contextvars
import errno
import os
import sys
import warnings

import error_ext as m
from support import raises


def test_raising():
    raises(ValueError, "wrong é", m.setstring, ValueError, "wrong é")
    error = raises(KeyError, None, m.setobject, KeyError, ("a", 1))
    assert error.args == ("a", 1)
    instance = RuntimeError("mine")
    assert raises(RuntimeError, "mine", m.setobject, RuntimeError, instance) is instance
    raises(TypeError, "text and 7 and [1, 'x']", m.format, TypeError, [1, "x"])
    raises(MemoryError, "", m.nomemory)


def test_context_of_a_raised_exception():
    try:
        try:
            raise KeyError("first")
        except KeyError:
            m.setstring(ValueError, "second")
    except ValueError as error:
        assert type(error.__context__) is KeyError


def test_errno():
    error = raises(FileNotFoundError, None, m.errno_, OSError)
    assert error.errno == errno.ENOENT and error.strerror == os.strerror(errno.ENOENT) and error.filename is None
    error = raises(PermissionError, None, m.errnoname, OSError, "/x é")
    assert error.errno == errno.EACCES and error.filename == "/x é"
    # On Windows CPython takes the second name for a sign that the number is one of Windows'.
    error = raises(OSError if os.name == "nt" else FileExistsError, None, m.errnonames, OSError, "from", "to")
    assert (error.filename, error.filename2) == ("from", "to")
    error = raises(NotADirectoryError, None, m.errnoobject, OSError, "name")
    assert error.filename == "name"


def test_catching():
    def fails():
        raise KeyError("k")

    assert m.caught(fails, KeyError) == (1, 1, 0)
    assert m.caught(fails, LookupError) == (1, 1, 0)
    assert m.caught(fails, ValueError) == (1, 0, 0)
    assert m.caught(fails, (ValueError, KeyError)) == (1, 1, 0)
    assert m.caught(lambda: 5, KeyError) == 5


def test_unraisable():
    seen = []
    old = sys.unraisablehook
    sys.unraisablehook = lambda info: seen.append((info.exc_type, str(info.exc_value), info.object))
    try:
        assert m.unraisable("object") is False
        assert m.unraisable(None) is False
    finally:
        sys.unraisablehook = old
    assert seen == [(ValueError, "nobody hears", "object"), (ValueError, "nobody hears", None)]


def test_new_exceptions():
    made = m.newexception("pkg.mod.Custom", None, None)
    assert made.__name__ == "Custom" and made.__module__ == "pkg.mod" and made.__mro__[1] is Exception
    made = m.newexception("mod.Other", ValueError, {"extra": 5})
    assert issubclass(made, ValueError) and made.extra == 5
    made = m.newexceptiondoc("mod.Documented", "What it means", (KeyError, OSError), None)
    assert made.__doc__ == "What it means" and issubclass(made, OSError) and issubclass(made, KeyError)
    raises(SystemError, "PyErr_NewException: name must be module.class", m.newexception, "nodot", None, None)


def test_warnings():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        m.warn(DeprecationWarning, "old")
        m.warn(None, "default")
    assert [(w.category, str(w.message)) for w in seen] == [(DeprecationWarning, "old"), (RuntimeWarning, "default")]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        raises(UserWarning, "strict", m.warn, UserWarning, "strict")


def test_import():
    assert m.import_("os.path") is os.path
    raises(ModuleNotFoundError, "No module named 'no_such_module'", m.import_, "no_such_module")


def test_evaluation():
    code = m.compile_("a + 1", "<test>", 0)
    assert m.eval_(code, {"a": 41}, {}) == 42
    scope = {}
    assert m.eval_(m.compile_("x = 1\ny = x + 1", "file.py", 1), scope, scope) is None
    assert scope["y"] == 2
    m.eval_(m.compile_("z = 3", "<single>", 2), scope, scope)
    assert scope["z"] == 3
    error = raises(SyntaxError, None, m.compile_, "a +", "name.py", 0)
    assert error.filename == "name.py" and error.lineno == 1
    raises(SystemError, None, m.compile_, "1", "x", 7)
    raises(ZeroDivisionError, "division by zero", m.eval_, m.compile_("1/0", "<test>", 0), {}, {})


def test_context_variables():
    var = m.newvar("name", None)
    assert isinstance(var, contextvars.ContextVar) and var.name == "name"
    assert m.getvar(var, None) == "nothing" and m.getvar(var, 5) == 5
    token = m.setvar(var, "value")
    assert var.get() == "value" and m.getvar(var, 5) == "value"
    var.reset(token)
    assert m.getvar(m.newvar("other", "default"), None) == "default"
    raises(TypeError, None, m.getvar, 5, None)
    raises(TypeError, None, m.setvar, 5, 1)


def test_null_without_exception():
    raises(SystemError, None, m.nullwithout)
