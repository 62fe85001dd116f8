"""Puts hpy.h and the C files that go with it into the package."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

HEADERS = Path(__file__).resolve().parent.parent / "headers"


class BuildWithHeaders(build_py):
    def run(self):
        super().run()
        target = Path(self.build_lib, "hpy", "devel", "headers")
        shutil.rmtree(target, ignore_errors=True)
        for folder in ("include", "src"):
            shutil.copytree(HEADERS / folder, target / folder)


setup(cmdclass={"build_py": BuildWithHeaders})
