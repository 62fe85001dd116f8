"""Finds ``NAME.hpy0.wasm`` on ``sys.path`` like any other extension module."""

import importlib._bootstrap_external as bootstrap
import importlib.machinery as machinery
import importlib.util
import os
import sys

import _harpy

SUFFIX = ".hpy0.wasm"
_MODE_NAMES = {0: "", 1: " with a debug context", 2: " with a trace context"}


class HPyExtensionLoader(machinery.ExtensionFileLoader):
    """Loads one module of an HPy universal extension."""

    def create_module(self, spec):
        mode = _mode_from_environment(spec.name)
        return _create(spec.name, self.path, spec, mode)

    def exec_module(self, module):
        _harpy.exec(module)

    def is_package(self, fullname):
        return os.path.basename(self.path) == "__init__" + SUFFIX


def _create(name, path, spec, mode):
    if "HPY_LOG" in os.environ:
        print(f"Loading '{name}' in HPy universal mode{_MODE_NAMES[mode]}")
    if mode == 1:
        _harpy.tool("debug.watch", "[false]" if os.environ.get("HPY_DEBUG_MEMORY") == "off" else "[true]")
    if mode == 1 and not _reporting:
        from hpy.debug.leakdetector import report_at_exit

        _reporting.append(True)
        report_at_exit()
    with open(path, "rb") as file:
        data = file.read()
    return _harpy.create(name, path, data, spec, mode)


_MODES = {"universal": 0, "debug": 1, "trace": 2}
_default_modes = ""
# Not empty once leaks are told of at exit.
_reporting = []


def _mode_from_environment(name):
    """The mode that the variable HPY asks for: ``debug``, ``trace`` or ``modA:debug,modB:trace``."""
    value = _default_modes or os.environ.get("HPY", "")
    if not value:
        return 0
    if value in _MODES:
        return _MODES[value]
    found = None
    for part in value.split(","):
        module, colon, mode = part.rpartition(":")
        module = module.strip()
        mode = mode.strip()
        if not colon or mode not in _MODES or not all(word.isidentifier() for word in module.split(".")):
            raise ImportError(
                f"HPY={value!r} is malformed: write HPY=debug, HPY=trace or HPY=modA:debug,modB:trace"
                f" ({part.strip()!r} is not a module and its mode)"
            )
        if module == name and found is None:
            found = _MODES[mode]
    return found or 0


def load(name, path, spec, mode):
    path = os.fspath(path)
    if spec is None:
        spec = importlib.util.spec_from_file_location(name, path, loader=HPyExtensionLoader(name, path))
    module = _create(name, path, spec, mode)
    if not hasattr(module, "__file__"):
        try:
            module.__file__ = path
        except AttributeError:
            pass
    _harpy.exec(module)
    return module


def install(modes=""):
    """Make every folder on ``sys.path`` and in packages offer HPy extensions.

    *modes* goes before the variable HPY.
    """
    global _default_modes
    _default_modes = modes
    details = [(HPyExtensionLoader, [SUFFIX]), *bootstrap._get_supported_file_loaders()]
    # importlib.util.spec_from_file_location finds the loader of a file there.
    bootstrap._get_supported_file_loaders = lambda: list(details)
    # inspect and pkgutil tell a module's name from this list.
    machinery.EXTENSION_SUFFIXES.append(SUFFIX)
    hook = machinery.FileFinder.path_hook(*details)
    for index, old in enumerate(sys.path_hooks):
        if "FileFinder" in getattr(old, "__qualname__", ""):
            sys.path_hooks[index] = hook
            break
    else:
        sys.path_hooks.append(hook)
    sys.path_importer_cache.clear()
    from hpy import _micropip

    _micropip.install()
