# universal only
import importlib
import importlib.util
import os
import shutil
import sys
import tempfile

import hpy.universal
import module_ext as m
from support import raises

PATH = m.__file__


def copy_of(path, name=None):
    """A copy at a place of its own: an instance of its own."""
    folder = tempfile.mkdtemp()
    target = os.path.join(folder, name or os.path.basename(path))
    shutil.copyfile(path, target)
    return target


def test_attributes():
    assert m.__name__ == "module_ext" and m.__doc__ == "The main one" and m.__file__.endswith("module_ext.hpy0.wasm")
    assert m.__spec__.origin == m.__file__ and m.__spec__.name == "module_ext" and m.__package__ == ""
    assert type(m.__loader__).__name__ == "HPyExtensionLoader" and "module_ext" in repr(m)
    assert m.selfname() == "module_ext"


def test_exec_slots_run_in_order():
    assert hpy.universal.load("module_ext", copy_of(PATH)).order == 12


def test_one_binary_one_instance():
    sibling = hpy.universal.load("module_sibling", PATH)
    before = m.shared()
    assert sibling.shared() == before + 1
    other = hpy.universal.load("module_ext", copy_of(PATH))
    assert other.shared() == 13, "a copy has memory of its own"


def test_mod_create():
    spec = importlib.util.spec_from_file_location("pkg.module_create", PATH)
    assert hpy.universal.load("pkg.module_create", PATH, spec) == (None, "pkg.module_create")
    raises(ValueError, "create failed", hpy.universal.load, "module_create_fails", PATH)


def test_failing_exec():
    raises(KeyError, "'exec failed'", hpy.universal.load, "module_failing", PATH)


def test_refused_definitions():
    for name, word in (
        ("module_foreign", "HPy_nb_negative"),
        ("module_legacy", "legacy"),
        ("module_unknown", "unknown kind 99"),
        ("module_wild", "damaged"),
    ):
        error = raises(ImportError, None, hpy.universal.load, name, PATH)
        assert word in str(error) and PATH in str(error), error
        assert error.name == name and error.path == PATH
    for name, word in (("module_both", "other defines"), ("module_doc", "a doc")):
        assert word in str(raises(SystemError, None, hpy.universal.load, name, PATH))
    raises(SystemError, "HPy does not permit HPyModuleDef.size < 0", hpy.universal.load, "module_size", PATH)


def test_missing_module():
    error = raises(ImportError, None, hpy.universal.load, "module_nope", PATH)
    assert "HPyInit_module_nope" in str(error) and "'module_ext'" in str(error)


def test_bad_files():
    folder = tempfile.mkdtemp()
    data = open(PATH, "rb").read()
    sys.path.insert(0, folder)
    try:
        for name, content, word in (
            ("bad_text", b"hello", "not a WebAssembly file"),
            ("bad_empty", b"", "empty"),
            ("bad_short", data[:500], "truncated"),
        ):
            with open(os.path.join(folder, name + ".hpy0.wasm"), "wb") as file:
                file.write(content)
            importlib.invalidate_caches()
            error = raises(ImportError, None, importlib.import_module, name)
            assert word in str(error) and name + ".hpy0.wasm" in str(error), error
    finally:
        sys.path.remove(folder)


def test_abi_tag_of_the_name():
    folder = tempfile.mkdtemp()
    data = open(PATH, "rb").read()
    for name, word in (("module_ext.hpy7.wasm", "its name says HPy ABI 7"), ("module_ext.wasm", None)):
        path = os.path.join(folder, name)
        with open(path, "wb") as file:
            file.write(data)
        if word is None:
            assert hpy.universal.load("module_ext", path).selfname() == "module_ext"
        else:
            error = raises(ImportError, None, hpy.universal.load, "module_ext", path)
            assert word in str(error) and path in str(error), error


def test_mutated_files():
    # Whatever is in the file, Python goes on: any exception will do.
    data = bytearray(open(PATH, "rb").read())
    path = copy_of(PATH)
    seed = 1
    for _ in range(60):
        mutated = bytearray(data)
        for _ in range(3):
            seed = (seed * 1103515245 + 12345) % 2**31
            mutated[8 + seed % (len(data) - 8)] = seed >> 8 & 255
        with open(path, "wb") as file:
            file.write(mutated)
        try:
            hpy.universal.load("module_ext", path)
        except Exception:
            pass
    assert m.selfname() == "module_ext"


def test_packages_and_reload():
    folder = tempfile.mkdtemp()
    package = os.path.join(folder, "hpypkg")
    os.mkdir(package)
    open(os.path.join(package, "__init__.py"), "w").close()
    shutil.copyfile(PATH, os.path.join(package, "module_ext.hpy0.wasm"))
    sys.path.insert(0, folder)
    try:
        importlib.invalidate_caches()
        inner = importlib.import_module("hpypkg.module_ext")
        assert inner.__name__ == "hpypkg.module_ext" and inner.__package__ == "hpypkg" and inner is not m
        assert inner.selfname() == "hpypkg.module_ext"
        assert importlib.reload(inner) is inner
        import pkgutil

        assert [info.name for info in pkgutil.iter_modules([package])] == ["module_ext"]
    finally:
        sys.path.remove(folder)


def test_universal():
    assert (hpy.universal.MODE_UNIVERSAL, hpy.universal.MODE_DEBUG, hpy.universal.MODE_TRACE) == (0, 1, 2)
    version, revision = hpy.universal.get_version()
    assert version == "0.9.0" and isinstance(revision, str)
    raises(ValueError, None, hpy.universal.load, "module_ext", PATH, None, False, 9)
    raises(FileNotFoundError, None, hpy.universal.load, "nowhere", "/nowhere.hpy0.wasm")
