"""Modules that share the binary of _core, and so its memory and its C API."""
import importlib.util
import sys

from . import _core

PACKAGE = __name__.rpartition('.')[0]


def load(name):
    """The module `name` of the binary, as PACKAGE.name; made once."""
    full = PACKAGE + '.' + name
    if full in sys.modules:
        return sys.modules[full]
    path = _core.__spec__.origin
    loader = type(_core.__spec__.loader)(full, path)
    spec = importlib.util.spec_from_file_location(full, path, loader=loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[full] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[full]
        raise
    setattr(sys.modules[PACKAGE], name, module)
    return module
