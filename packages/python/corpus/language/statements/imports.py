# The forms of import and the errors.
import os.path, sys as system, os as o
from os import path, sep as separator, getcwd
from collections.abc import (Mapping,
    Sequence as Seq,)
print(os is o, os.path is path, system.modules['os'] is os, separator, Mapping.__name__, Seq.__name__)
import xml.dom, xml.sax.handler as h
print(xml.dom.__name__, h.__name__, xml.sax.__name__)
def f():
    import json
    from math import pi as p, e
    return json.__name__, round(p, 3), round(e, 3)
print(f())
for source in ['import no_such', 'import os.no_such', 'from os import no_such', 'from no_such import x', 'import no_such.sub', 'from . import x', 'from .x import y', 'from os.path import nope, sep', 'import sys.x', 'from math import sinn', 'from collections import OrderDict', 'import json.no_such.deep', 'from json import decoder, nothing']:
    try: exec(source)
    except ImportError as e: print(type(e).__name__, e, '|', e.name, '|', e.path is not None, '|', getattr(e, 'name_from', None))
exec('from math import *', ns := {}); print('sin' in ns, '__doc__' in ns)
exec('from string import *', ns := {}); print('ascii_letters' in ns, '_string' in ns)
for source in ['import', 'import a as b.c', 'import a.b as c.d', 'from a import', 'from a import (b', 'from a import b as c.d', 'from a import ()', 'from a import (b,)', 'from a import b,', 'from a import *, b', 'from . import *', 'from ... import a', 'from .... import a', 'from .a.b import c', 'from a import (*)', 'def f():\n from a import *', 'class A:\n from a import *', 'import a, b as c, d.e', 'import a,', 'from a import b c', 'import .a', 'from a import 1', 'import a.b.', 'from a. import b', 'from __future__ import nope', 'from __future__ import braces', 'x = 1\nfrom __future__ import annotations', '"doc"\nfrom __future__ import annotations', 'from __future__ import annotations as a', 'from a import b as b', 'import a as a.b']:
    try: compile(source, 's', 'exec'); print('ok', repr(source))
    except SyntaxError as e: print(repr(source), '->', e.msg, e.lineno, e.offset)
import sys
sys.modules['fake'] = None
try: import fake
except ImportError as e: print(type(e).__name__, e)
class M: attr = 5
sys.modules['obj'] = M
import obj; from obj import attr; print(obj is M, attr)
try: from obj import missing
except ImportError as e: print(e)
class L:
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return n * 2
sys.modules['lazy'] = L()
from lazy import ab; print(ab)
print(__import__('os.path').__name__, __import__('os.path', fromlist=['x']).__name__.endswith('path'), __import__('sys', {}, {}, [], 0) is sys)
for args in [('',), (5,), ('x', {}, {}, [], -1), ('a', {}, {}, [], 1), ('a', {'__package__': 5}, {}, [], 1), ('a', {'__package__': 'nopkg', '__spec__': None}, {}, [], 1)]:
    try: __import__(*args)
    except Exception as e: print(type(e).__name__, e)
