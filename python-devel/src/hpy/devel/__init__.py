"""Extensions for HPy in a setup.py, as with upstream's ``hpy.devel``::

    from setuptools import Extension, setup
    setup(name="example", hpy_ext_modules=[Extension("example", sources=["example.c"])], setup_requires=[...])

``python setup.py --hpy-abi=cpython build_ext`` compiles for the Python that runs it (the default there);
``--hpy-abi=universal`` makes ``NAME.hpy0.wasm`` with the program ``harpy``, which must be on PATH or named in the variable
HARPY.
"""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from setuptools.command.build_ext import build_ext
from setuptools.errors import SetupError

__all__ = ["DEFAULT_HPY_ABI", "HPyDevel", "handle_hpy_ext_modules"]

DEFAULT_HPY_ABI = "cpython" if sys.implementation.name == "cpython" else "universal"
UNIVERSAL_SUFFIX = ".hpy0.wasm"
# As `harpy wheel` tags wheels with universal binaries.
UNIVERSAL_TAG = ("py3", "hpy0", "wasm32")


class HPyDevel:
    """Where the headers and C files are."""

    def __init__(self, base_dir=None):
        here = Path(__file__).resolve().parent
        installed = here / "headers"
        # In the repository the package has none of its own.
        self.base_dir = Path(base_dir) if base_dir else installed if installed.exists() else here.parents[3] / "headers"

    @property
    def include_dir(self):
        return self.base_dir / "include"

    @property
    def src_dir(self):
        return self.base_dir / "src"

    def get_extra_include_dirs(self):
        """Folders for ``include_dirs``, whatever the ABI."""
        return [str(self.include_dir)]

    def get_extra_sources(self):
        """C files of the helpers, such as HPyArg_Parse."""
        return sorted(str(path) for path in self.src_dir.glob("*.c") if path.name != "runtime.c")

    def get_ctx_sources(self):
        """C files of the CPython ABI."""
        return sorted(str(path) for path in (self.src_dir / "cpython").glob("*.c"))


def handle_hpy_ext_modules(dist, attr, hpy_ext_modules):
    """setuptools calls it for the keyword ``hpy_ext_modules`` of ``setup()``."""
    if attr != "hpy_ext_modules":
        raise SetupError(f"hpy.devel: unexpected keyword {attr!r}")
    if getattr(dist, "hpydevel", None) is not None:
        return  # some tools come here twice
    dist.hpydevel = HPyDevel()
    cls = type(dist)
    if not hasattr(cls, "hpy_abi"):
        cls.hpy_abi = os.environ.get("HPY_ABI", DEFAULT_HPY_ABI)
        # Nothing of ours depends on these two; upstream's command lines name them.
        cls.hpy_use_static_libs = False
        cls.hpy_no_stubs = False
        cls.global_options = cls.global_options + [
            ("hpy-abi=", None, f"the HPy ABI: cpython or universal (default: {DEFAULT_HPY_ABI})"),
            ("hpy-use-static-libs", None, "accepted for compatibility"),
            ("hpy-no-stubs", None, "accepted for compatibility"),
        ]
    for ext in hpy_ext_modules:
        ext._hpy = True
    dist.ext_modules = [*(dist.ext_modules or []), *hpy_ext_modules]
    base = dist.cmdclass.get("build_ext", build_ext)
    dist.cmdclass["build_ext"] = type("build_hpy_ext", (_BuildHPyExt, base), {})
    bdist_wheel = dist.cmdclass.get("bdist_wheel") or _bdist_wheel()
    if bdist_wheel is not None:
        dist.cmdclass["bdist_wheel"] = type("bdist_hpy_wheel", (_BdistHPyWheel, bdist_wheel), {})


def _bdist_wheel():
    try:
        from setuptools.command.bdist_wheel import bdist_wheel
    except ImportError:
        try:
            from wheel.bdist_wheel import bdist_wheel
        except ImportError:
            return None
    return bdist_wheel


def _abi_of(distribution):
    abi = distribution.hpy_abi
    if abi not in ("cpython", "universal"):
        raise SetupError(f"--hpy-abi={abi}: use cpython or universal")
    return abi


class _BdistHPyWheel:
    def get_tag(self):
        if _abi_of(self.distribution) == "universal":
            return UNIVERSAL_TAG
        return super().get_tag()


class _BuildHPyExt:
    """build_ext that knows which extensions are for HPy."""

    def _is_hpy(self, fullname):
        short = fullname.rpartition(".")[2]
        return any(
            getattr(ext, "_hpy", False) and ext.name.rpartition(".")[2] == short for ext in self.extensions or []
        )

    def get_ext_filename(self, fullname):
        if _abi_of(self.distribution) == "universal" and self._is_hpy(fullname):
            return os.path.join(*fullname.split(".")) + UNIVERSAL_SUFFIX
        return super().get_ext_filename(fullname)

    def build_extension(self, ext):
        if not getattr(ext, "_hpy", False):
            super().build_extension(ext)
        elif _abi_of(self.distribution) == "universal":
            self._build_universal(ext)
        else:
            self._build_cpython(ext)

    def _build_cpython(self, ext):
        devel = self.distribution.hpydevel
        includes = devel.get_extra_include_dirs()
        msvc = self.compiler.compiler_type == "msvc"
        # On their own: flags of an extension in C++ are none for C.
        ext.extra_objects = [
            *(ext.extra_objects or []),
            *self.compiler.compile(
                devel.get_extra_sources() + devel.get_ctx_sources(),
                output_dir=os.path.join(self.build_temp, "hpy"),
                macros=[("HPY_ABI_CPYTHON", None)],
                include_dirs=includes,
                debug=self.debug,
                extra_postargs=["/std:c11"] if msvc else ["-fvisibility=hidden"],
            ),
        ]
        ext.include_dirs = [*(ext.include_dirs or []), *includes]
        ext.define_macros = [*(ext.define_macros or []), ("HPY_ABI_CPYTHON", None)]
        if msvc:
            # The standard's preprocessor comes with C11 by itself, with C++ when asked for.
            plus = any(not source.endswith(".c") for source in ext.sources)
            standard = ["/std:c++20", "/Zc:preprocessor"] if plus else ["/std:c11"]
            ext.extra_compile_args = [*standard, *(ext.extra_compile_args or [])]
        super().build_extension(ext)

    def _build_universal(self, ext):
        path = self.get_ext_fullpath(ext.name)
        # harpy adds the folders of packages itself.
        out = Path(path)
        for _ in ext._full_name.split(".") if hasattr(ext, "_full_name") else ext.name.split("."):
            out = out.parent
        command = [*_harpy(), "build", *ext.sources, "--name", ext.name, "--out", str(out)]
        for folder in ext.include_dirs or []:
            command += ["-I", folder]
        for name, value in ext.define_macros or []:
            command += ["-D", name if value is None else f"{name}={value}"]
        for flag in ext.extra_compile_args or []:
            command += [f"--cflag={flag}"]
        if self.debug:
            command.append("-g")
        if subprocess.run(command).returncode != 0:
            raise SetupError(f"harpy could not build {ext.name}")


def _harpy():
    given = os.environ.get("HARPY")
    if given:
        return shlex.split(given)
    found = shutil.which("harpy")
    if found is None:
        raise SetupError("--hpy-abi=universal needs the program harpy on PATH, or its command line in HARPY")
    return [found]
