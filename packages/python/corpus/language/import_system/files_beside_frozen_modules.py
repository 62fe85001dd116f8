# corpus: own-process
"""Files called like modules that Python has in itself are not imported, whatever stands first in sys.path."""

import sys

NAMES = "_collections_abc abc codecs genericpath io ntpath os posixpath runpy site stat".split()
for name in [*NAMES, "encodings", "colorsys", "graphlib"]:
    with open(f"{name}.py", "w") as file:
        file.write(f"print('own', {name!r})\n")
sys.path.insert(0, "")

import colorsys

print(hasattr(colorsys, "rgb_to_hsv"))
for name in NAMES:
    module = __import__(name)
    print(module.__name__, hasattr(module, "__doc__"), len(vars(module)) > 12)
import encodings.latin_1
import io
import os.path
from abc import ABC
from codecs import lookup

print(io.StringIO("a").read(), os.path.join("a", "b"), ABC.__name__, lookup("cp037").name, "é".encode("cp850"), encodings.latin_1.getregentry().name)
del sys.modules["runpy"], sys.modules["stat"]
import runpy
import stat

print(hasattr(runpy, "run_path"), stat.S_ISDIR(0o40000), __import__("graphlib").__name__)
