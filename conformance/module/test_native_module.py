# native only
import importlib.machinery
import importlib.util

import module_ext as m
from support import raises


def load(name):
    """The module *name* of the binary that holds them all."""
    loader = importlib.machinery.ExtensionFileLoader(name, m.__file__)
    spec = importlib.util.spec_from_file_location(name, m.__file__, loader=loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_attributes():
    assert m.__name__ == "module_ext" and m.__doc__ == "The main one" and m.selfname() == "module_ext"
    assert m.__spec__.origin == m.__file__ and m.__package__ == ""


def test_exec_slots_run_in_order():
    assert m.order == 12


def test_several_modules_in_one_binary():
    before = m.shared()
    assert load("module_sibling").shared() == before + 1


def test_mod_create():
    assert load("module_create") == (None, "module_create")
    raises(ValueError, "create failed", load, "module_create_fails")


def test_failing_exec():
    raises(KeyError, "'exec failed'", load, "module_failing")


def test_refused_definitions():
    for name, word in (
        ("module_both", "other defines"),
        ("module_doc", "a doc"),
        ("module_size", "size < 0"),
        ("module_foreign", "HPy_nb_negative"),
        ("module_unknown", "unknown kind 99"),
    ):
        error = raises(SystemError, None, load, name)
        assert word in str(error), error


def test_missing_module():
    error = raises(ImportError, None, load, "module_nope")
    assert "PyInit_module_nope" in str(error)
