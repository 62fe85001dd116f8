"""Modules of the standard library in ordinary use."""
import collections
import contextlib
import copy
import dataclasses
import enum
import functools
import heapq
import io
import itertools
import json
import math
import operator
import os
import pickle
import random
import re
import string
import struct
import textwrap
import types
import typing

print(collections.Counter('abracadabra').most_common(2), collections.deque([1, 2, 3], maxlen=2))
Point = collections.namedtuple('Point', 'x y', defaults=[0])
p = Point(1)
print(p, p._replace(y=5), p._asdict(), Point._fields, p.x, p[1], p == (1, 0))
dd = collections.defaultdict(list)
dd['a'].append(1)
print(dd, collections.OrderedDict(a=1), collections.ChainMap({'a': 1}, {'b': 2})['b'])


@dataclasses.dataclass(order=True)
class Item:
    name: str
    price: float = 1.0
    tags: list = dataclasses.field(default_factory=list, compare=False)

    def total(self):
        return self.price * 2


print(Item('a'), Item('a') == Item('a'), Item('a') < Item('b'), dataclasses.asdict(Item('x', 2.5)), dataclasses.replace(Item('x'), price=3).total())


@dataclasses.dataclass(frozen=True, slots=True)
class Frozen:
    x: int


try:
    Frozen(1).x = 2
except dataclasses.FrozenInstanceError as e:
    print(e)


class Color(enum.Enum):
    RED = 1
    GREEN = enum.auto()

    def nice(self):
        return self.name.title()


print(Color.RED, repr(Color.GREEN), Color(1), Color['RED'], list(Color), Color.RED.nice(), Color.RED is Color(1))


class Flag(enum.IntFlag):
    A = 1
    B = 2


print(Flag.A | Flag.B, repr(Flag(3)), Flag.A in Flag(3))


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info().hits > 0, functools.reduce(operator.add, [1, 2, 3]), functools.partial(int, base=2)('101'))


@functools.singledispatch
def show(x):
    return 'object'


@show.register
def _(x: int):
    return 'int'


@show.register(list)
def _(x):
    return 'list'


print(show(1), show([]), show('a'))


@functools.wraps(fib)
def wrapped():
    pass


print(wrapped.__name__)
h = [5, 1, 4]
heapq.heapify(h)
print(heapq.heappop(h), heapq.nlargest(2, [1, 5, 3]), list(itertools.chain('ab', [1])), list(itertools.groupby('aab'))[0][0])
print(list(itertools.combinations('abc', 2)), list(itertools.product([0, 1], repeat=2)), list(itertools.accumulate([1, 2, 3])))
text = json.dumps({'a': [1, 2.5, None, True, 'é"'], 'b': {'c': []}}, sort_keys=True)
print(text, json.loads(text) == {'a': [1, 2.5, None, True, 'é"'], 'b': {'c': []}}, json.dumps([1], indent=2))
try:
    json.loads('{"a": }')
except json.JSONDecodeError as e:
    print(e)
print(math.pi, math.sqrt(2), math.factorial(20), math.gcd(12, 18), math.comb(5, 2), math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10))
m = re.match(r'(?P<year>\d{4})-(\d\d)', '2024-05-06')
print(m.groups(), m['year'], m.span(2), re.sub(r'(\w)(\w)', r'\2\1', 'abcd'), re.findall(r'\b\w', 'the quick fox'), re.split(r'[,;]\s*', 'a, b;c'))
print(re.compile(r'(?i)HELLO').search('say hello').group(), re.fullmatch('a+', 'aaa') is not None, re.escape('a.b'))
print(string.Template('$a and ${b}').substitute(a=1, b=2), string.ascii_lowercase[:5], textwrap.fill('a b c d e f g', 5), textwrap.dedent('  x\n    y'))
print(struct.pack('<IhB', 1, -2, 255), struct.unpack('>d', struct.pack('>d', 1.5)), struct.calcsize('qi'))
random.seed(42)
print(random.random(), random.randint(1, 100), random.choice('abc'), random.sample(range(100), 3), random.shuffle(lst := [1, 2, 3]), lst)
print(copy.deepcopy({'a': [1, {2}]}), copy.copy([1, 2]))
print(pickle.loads(pickle.dumps({'a': [1, 2.5, 'x', None, True, (1,), {3}], 'p': Point(1, 2), 'c': Color.RED, 'i': Item('z')})))
b = io.BytesIO(b'line1\nline2')
print(b.readline(), b.read(), io.StringIO('a\nb').readlines())


@contextlib.contextmanager
def managed():
    print('in')
    try:
        yield 'value'
    finally:
        print('out')


with managed() as v:
    print(v)
with contextlib.suppress(KeyError):
    {}['x']
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print('captured')
print(out.getvalue().strip())
print(types.SimpleNamespace(a=1), typing.get_type_hints(Item)['price'], typing.Optional[int], typing.Union[int, str], list[int] | None)


class Proto(typing.Protocol):
    def f(self): ...


class Impl:
    def f(self): ...


print(issubclass(Impl, Proto) if hasattr(Proto, '_is_runtime_protocol') and Proto._is_runtime_protocol else 'protocol')
T = typing.TypeVar('T')


class G(typing.Generic[T]):
    pass


print(G[int], typing.get_args(G[int]), typing.NamedTuple('N', [('a', int)])(1))
print(os.path.join('a', 'b'), os.path.splitext('x.tar.gz'), os.path.basename('/a/b'), os.sep)
import datetime
print(datetime.date(2024, 2, 29) + datetime.timedelta(days=366), datetime.datetime(2024, 1, 2, 3, 4, 5).isoformat(), datetime.datetime.strptime('2024-05-06', '%Y-%m-%d').strftime('%d %B %Y'))
import fractions
import statistics
print(fractions.Fraction(1, 3) + fractions.Fraction(1, 6), statistics.mean([1, 2, 3, 4]), statistics.stdev([1, 2, 3, 4]))
import base64
import binascii
import hashlib
print(base64.b64encode(b'hello'), binascii.crc32(b'hello'), hashlib.sha256(b'x').hexdigest()[:16], hashlib.md5(b'x').hexdigest())
import argparse
parser = argparse.ArgumentParser(prog='prog')
parser.add_argument('--n', type=int, default=1)
parser.add_argument('files', nargs='*')
print(parser.parse_args(['--n', '5', 'a', 'b']))
import csv
print(list(csv.reader(['a,"b ""q""",c'])), end=' ')
w = io.StringIO()
csv.writer(w).writerow([1, 'x,y', None])
print(repr(w.getvalue()))
import decimal
print(decimal.Decimal('0.1') + decimal.Decimal('0.2'), decimal.Decimal(1) / 3)
import tempfile
import pathlib
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / 'x' / 'y.txt'
    path.parent.mkdir()
    path.write_text('héllo\nworld\n')
    print(path.read_text(), [q.name for q in path.parent.iterdir()], path.stat().st_size, path.suffix, path.exists())
    with open(path, 'a') as f:
        f.write('more')
    with open(path) as f:
        print([line.strip() for line in f])
    with open(path, 'rb') as f:
        f.seek(2)
        print(f.read(3), f.tell())
import inspect
print(inspect.signature(Item.__init__), inspect.isfunction(fib.__wrapped__), inspect.getsource(wrapped).strip().splitlines()[-1])
import weakref
class W: pass
w = W()
r = weakref.ref(w)
print(r() is w, weakref.WeakKeyDictionary({w: 1})[w])
import logging
logging.basicConfig(format='%(levelname)s:%(message)s', stream=__import__('sys').stdout)
logging.warning('logged %d', 5)
import unittest


class Case(unittest.TestCase):
    def test_ok(self):
        self.assertEqual(1 + 1, 2)

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError):
            1 / 0


result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Case))
print(result.testsRun, result.wasSuccessful())
print(ast_dump := __import__('ast').dump(__import__('ast').parse('x + 1', mode='eval')))
import zlib
print(zlib.decompress(zlib.compress(b'data' * 10)) == b'data' * 10)
import unicodedata
print(unicodedata.name('é'), unicodedata.normalize('NFD', 'é') == 'e\u0301', unicodedata.category('A'))
import pprint
pprint.pprint({'key': list(range(30)), 'other': 'x' * 50})
import uuid
print(uuid.UUID(int=5), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'))
import bisect
print(bisect.bisect([1, 2, 3], 2), array.array('i', [1, 2]) if (array := __import__('array')) else None)
import time
print(time.gmtime(0)[:6], time.strftime('%Y', time.gmtime(0)))
