"""pickle and copy: every protocol, classes that say how, what can't be pickled."""

import collections
import copy
import datetime
import decimal
import enum
import fractions
import functools
import io
import operator
import pickle
import pickletools


class Plain:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __repr__(self):
        return f"{type(self).__name__}({self.__dict__})"


class Slotted:
    __slots__ = ("a", "b")


class State(Plain):
    def __getstate__(self):
        return {"saved": self.x}

    def __setstate__(self, state):
        self.x = state["saved"] * 2


class NewArgs:
    def __new__(cls, a, *, b):
        self = super().__new__(cls)
        self.args = (a, b)
        return self

    def __getnewargs_ex__(self):
        return (self.args[0],), {"b": self.args[1]}


class Reduced:
    def __reduce__(self):
        return (Plain, (99,), {"y": 1})


class ListLike(list):
    pass


class DictLike(dict):
    pass


class Color(enum.Enum):
    RED = 1


class CopyMe:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep copied"


def function():
    pass


Point = collections.namedtuple("Point", "x y")
recursive = [1]
recursive.append(recursive)
VALUES = [None, True, False, 0, 255, 65536, -1, 2**31, -(2**63), 2**100, 1.5, float("inf"), -0.0, 1j, "text", "é\u20ac\U0001f600", "\ud800", b"bytes", b"x" * 300, bytearray(b"ba"), (), (1,), (1, 2, 3, 4), [], [1, [2]], {}, {"a": 1}, {1, 2}, frozenset([3]), range(5), slice(1, 2), ..., NotImplemented, int, len, function, Color.RED, Point(1, 2), collections.OrderedDict(a=1), collections.Counter("aab"), collections.deque([1], 3), datetime.date(2024, 1, 2), datetime.timedelta(1, 2), decimal.Decimal("1.50"), fractions.Fraction(1, 3), Plain(5), ListLike([1]), DictLike(a=1), functools.partial(int, base=2), operator.itemgetter(1), ValueError("v", 1), "a".upper, [].append, complex, type(None), type(...)]
for protocol in range(6):
    good = []
    for value in VALUES:
        try:
            back = pickle.loads(pickle.dumps(value, protocol))
            good.append(back == value or repr(back) == repr(value) or type(back).__name__)
        except Exception as error:
            good.append(f"{type(error).__name__}: {error}")
    print(protocol, *[g if g is not True else "." for g in good])
for protocol in (0, 2, 5):
    for value in (None, 5, 1.5, "a", [1, "x"], {"k": (1, 2)}, Plain(1), 300, -5, b"b"):
        print(protocol, pickle.dumps(value, protocol))
r = pickle.loads(pickle.dumps(recursive))
print(r[1] is r, pickle.loads(pickle.dumps(State(5))), pickle.loads(pickle.dumps(NewArgs(1, b=2))).args, pickle.loads(pickle.dumps(Reduced())))
s = Slotted()
s.a = 1
t = pickle.loads(pickle.dumps(s))
print(t.a, hasattr(t, "b"))
shared = [1]
a, b = pickle.loads(pickle.dumps([shared, shared]))
print(a is b)
for bad in (lambda: pickle.dumps(lambda: 1), lambda: pickle.dumps(x for x in []), lambda: pickle.dumps(io.StringIO), lambda: pickle.loads(b""), lambda: pickle.loads(b"garbage"), lambda: pickle.loads(b"\x80\x04."), lambda: pickle.loads("text"), lambda: pickle.dumps(1, 99), lambda: pickle.loads(b"cnomodule\nx\n."), lambda: pickle.loads(b"cos\nnope\n."), lambda: pickle.loads(pickle.dumps([1])[:-1]), lambda: pickle.dumps(type("Local", (), {})()), lambda: pickle.loads(b"\x80\x63.")):
    try:
        print(repr(bad())[:40])
    except Exception as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0].partition("<function")[0])
stream = io.BytesIO()
p = pickle.Pickler(stream)
p.dump([1])
p.dump("two")
stream.seek(0)
u = pickle.Unpickler(stream)
print(u.load(), u.load())


class Persistent(pickle.Pickler):
    def persistent_id(self, obj):
        return "plain" if isinstance(obj, Plain) else None

    def reducer_override(self, obj):
        return (list, ("ab",)) if isinstance(obj, Slotted) else NotImplemented


class Loads(pickle.Unpickler):
    def persistent_load(self, pid):
        return f"<{pid}>"

    def find_class(self, module, name):
        if name == "system":
            raise pickle.UnpicklingError("forbidden")
        return super().find_class(module, name)


stream = io.BytesIO()
Persistent(stream).dump([Plain(1), s])
print(Loads(io.BytesIO(stream.getvalue())).load())
try:
    Loads(io.BytesIO(b"cos\nsystem\n.")).load()
except pickle.UnpicklingError as error:
    print(error)
buffers = []
data = pickle.dumps(pickle.PickleBuffer(b"big"), 5, buffer_callback=buffers.append)
print(len(buffers), bytes(pickle.loads(data, buffers=buffers)))
out = io.StringIO()
pickletools.dis(pickle.dumps({"a": [1, 2.5]}, 2), out)
print(out.getvalue())
print(copy.copy(CopyMe()), copy.deepcopy(CopyMe()), copy.copy([1, [2]]), copy.deepcopy({"a": [recursive]})["a"][0][1][0], copy.copy(Plain(1)), copy.deepcopy(Plain([1])), copy.replace(Point(1, 2), x=5), copy.deepcopy((1, [2])), copy.copy(State(3)))
original = [[1], (2, [3])]
shallow, deep = copy.copy(original), copy.deepcopy(original)
original[0].append("new")
original[1][1].append("new")
print(shallow, deep)
try:
    copy.copy(type("NoCopy", (), {"__reduce_ex__": lambda self, p: 5})())
except Exception as error:
    print(type(error).__name__, error)
