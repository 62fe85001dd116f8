"""pickle: every protocol's bytes for plain data, reducers, persistent ids, buffers out of band, opcodes."""

import collections
import enum
import functools
import io
import pickle
import pickletools


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


DATA = [None, True, 0, -1, 255, 65536, -(2**31), 2**31, 2**80, -(2**80), 1.5, float("-inf"), 1 + 2j, "", "a\n\u00e9\u20ac\U0001f600", "\ud800", b"", b"\x00\xff", bytearray(b"ab"), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1, [2]], {}, {"k": (1,)}, {1}, frozenset("a"), range(3), slice(1, None), Ellipsis, NotImplemented, int, len, ValueError("v"), collections.OrderedDict(a=1), collections.Counter("aa"), collections.deque([1], 2)]
for protocol in range(6):
    for value in DATA:
        data = pickle.dumps(value, protocol)
        back = pickle.loads(data)
        same = back == value or (type(back) is type(value) and (getattr(back, "args", None) == getattr(value, "args", 0) or value != value))
        if not same or isinstance(value, (int, str, bytes, tuple)) or protocol == 4:
            print(protocol, ascii(value)[:40], data if len(data) < 60 else len(data), same)


class Color(enum.Enum):
    RED = 1


class Flags(enum.IntFlag):
    A = 1
    B = 2


Pair = collections.namedtuple("Pair", "a b")


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return vars(self) == vars(other)

    def method(self):
        return self.x

    @classmethod
    def make(cls):
        return cls(0, 0)

    class Inner:
        pass


class Args(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __getnewargs__(self):
        return tuple(self)


class Slotted:
    __slots__ = ("a",)


def function():
    pass


s = Slotted()
s.a = 5
for protocol in range(6):
    results = []
    for value in (Color.RED, Flags.A | Flags.B, Pair(1, 2), Point(1, [2]), Point.Inner, function, Point.make, Point(1, 2).method, Args(1, 2), functools.partial(int, base=2), [].append, s, {"x": Point(1, 2)}.get):
        try:
            back = pickle.loads(pickle.dumps(value, protocol))
            results.append(back == value or back() if not isinstance(back, (Slotted, functools.partial)) and callable(back) and not isinstance(back, type) else getattr(back, "a", back == value))
        except Exception as error:
            results.append(f"{type(error).__name__}: {error}"[:60])
    print(protocol, [r if isinstance(r, (bool, str, int)) else type(r).__name__ for r in results])
shared = [1]
a, b = pickle.loads(pickle.dumps([shared, shared]))
loop = {}
loop["self"] = loop
print(a is b, (x := pickle.loads(pickle.dumps(loop)))["self"] is x)


class Persistent(pickle.Pickler):
    def persistent_id(self, obj):
        return ("point", obj.x) if isinstance(obj, Point) else None


class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        return f"loaded {pid}"

    def find_class(self, module, name):
        if name == "eval":
            raise pickle.UnpicklingError("forbidden")
        return super().find_class(module, name)


for protocol in (0, 2, 5):
    out = io.BytesIO()
    try:
        Persistent(out, protocol).dump([Point(7, 8), 1])
        print(Loader(io.BytesIO(out.getvalue())).load())
    except Exception as error:
        print(type(error).__name__, error)
attempt(lambda: Loader(io.BytesIO(b"c__builtin__\neval\n.")).load())


class Override(pickle.Pickler):
    def reducer_override(self, obj):
        if obj is function:
            return str, ("was a function",)
        return NotImplemented


out = io.BytesIO()
Override(out).dump([function, len])
print(pickle.loads(out.getvalue()))
out = io.BytesIO()
table = pickle.Pickler(out)
table.dispatch_table = {Point: lambda p: (tuple, ([p.x, p.y],))}
table.dump(Point(3, 4))
print(pickle.loads(out.getvalue()))
out = io.BytesIO()
p = pickle.Pickler(out, 2)
p.dump(shared)
first = out.tell()
p.dump(shared)
p.clear_memo()
p.dump(shared)
print(first, out.tell(), [(u := pickle.Unpickler(io.BytesIO(out.getvalue())))] and [u.load(), u.load(), u.load()])
buffers = []
data = pickle.dumps([pickle.PickleBuffer(b"readonly"), pickle.PickleBuffer(bytearray(b"mutable"))], protocol=5, buffer_callback=buffers.append)
print(data, [bytes(b.raw()) for b in buffers], pickle.loads(data, buffers=buffers), pickle.loads(pickle.dumps(pickle.PickleBuffer(b"in"), 5)))
attempt(lambda: pickle.loads(data))
attempt(lambda: pickle.dumps(pickle.PickleBuffer(b"x"), 4))
attempt(lambda: pickle.dumps(1, 3, buffer_callback=print))
for bad in (lambda: pickle.dumps(lambda: 1), lambda: pickle.dumps((i for i in ())), lambda: pickle.dumps(1, 99), lambda: pickle.dumps(type("Local", (), {})()), lambda: pickle.dump(1, 5), lambda: pickle.dumps(io.StringIO), lambda: pickle.dumps(open)):
    try:
        print(type(bad()).__name__)
    except Exception as error:
        print(type(error).__name__)
print(pickle.loads(b"\x80\x02U\x03\xe9bc.", encoding="latin-1"), pickle.loads(b"S'abc'\n.", encoding="bytes"), pickle.loads(b"(lp0\nI1\naI01\na."), pickle.loads(b"c__builtin__\nunicode\n."), pickle.loads(b"cUserDict\nUserDict\n.").__module__, pickle.loads(b"L5L\n."), pickle.loads(b"F1.5\n."))
pickletools.dis(pickle.dumps({"a": [1, (2, "x")], "b": Pair}, 4))
pickletools.dis(pickle.dumps([1, 2.5, "x", None], 0), annotate=20)
print(pickletools.optimize(pickle.dumps(["a", "b"], 4)), [op.name for op, arg, pos in pickletools.genops(pickle.dumps((1, 2**70), 2))])
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version, pickle.compatible_formats)
