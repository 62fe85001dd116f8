"""Lets micropip install wheels that hold universal binaries: those tagged py3-hpy0-wasm32."""

import importlib.machinery
import sys

_TAG = ("py3", "hpy0", "wasm32")
# Whose ``sys_tags`` lists the tags of wheels that fit, the best first.
_MODULE = "micropip._utils"


def _patch(module):
    original = module.sys_tags

    def sys_tags(*args, **kwargs):
        return (module.Tag(*_TAG), *original(*args, **kwargs))

    module.sys_tags = sys_tags


class _Loader:
    """The loader of that module, which has one more tag when it is done."""

    def __init__(self, loader):
        self._loader = loader

    def __getattr__(self, name):
        return getattr(self._loader, name)

    def exec_module(self, module):
        self._loader.exec_module(module)
        _patch(module)


class _Finder:
    @staticmethod
    def find_spec(fullname, path=None, target=None):
        if fullname != _MODULE:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader)
        return spec


def install():
    """Add the tag, at once or when micropip is imported."""
    if _MODULE in sys.modules:
        _patch(sys.modules[_MODULE])
    else:
        sys.meta_path.insert(0, _Finder)
