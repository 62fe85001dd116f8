"""bytearray: everything that changes it, with odd arguments: slices of other sizes, itself, iterators, resize, old views."""
import pickle, copy
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class Sub(bytearray):
    def __init__(self, *a): super().__init__(*a); self.made = len(a)
def change(source, start=b"abcdef"):
    b = bytearray(start)
    names = {"b": b, "I": I, **globals()}
    names["b"] = b
    try:
        exec("r = " + source if not any(s in source for s in ("] =", "del ", "+=", "*=", "for ")) else source + "\nr = None", names)
        print(source, "->", names["b"], repr(names["r"]))
    except BaseException as error:
        print(source, "->", names["b"], type(error).__name__, error)

def show(source):
    try:
        value = eval(source, globals())
        print(source, "->", value if isinstance(value, str) else repr(value))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)


for case in r"""
b.append(103)
b.append(I(104))
b.append(256)
b.append(-1)
b.append("a")
b.append(b"a")
b.append()
b.append(2**70)
b.extend(b"gh")
b.extend([103, I(104)])
b.extend(range(3))
b.extend(b)
b.extend(memoryview(b"xy"))
b.extend(iter(b"xy"))
b.extend(x for x in (1, 2))
b.extend([1, 300])
b.extend([1, "a"])
b.extend("text")
b.extend(5)
b.extend(None)
b.insert(0, 120)
b.insert(-1, 120)
b.insert(100, 120)
b.insert(-100, 120)
b.insert(I(2), I(121))
b.insert(0, 256)
b.insert(0, "a")
b.insert("a", 1)
b.insert(2**70, 1)
b.pop()
b.pop(0)
b.pop(-2)
b.pop(I(1))
b.pop(10)
b.pop("a")
b.remove(97)
b.remove(I(98))
b.remove(200)
b.remove(300)
b.remove(b"a")
b.clear()
b.reverse()
b.copy()
b.resize(3)
b.resize(8)
b.resize(0)
b.resize(-1)
b.resize(I(2))
b.resize("a")
b[0] = 65
b[-1] = I(66)
b[6] = 1
b[0] = 256
b[0] = -1
b[0] = "a"
b[0] = b"a"
b["a"] = 1
b[1:3] = b"XYZ"
b[1:3] = b""
b[1:3] = [1, 2, 3]
b[1:3] = range(2)
b[1:3] = b
b[:] = b[::-1]
b[1:3] = memoryview(b"mv")
b[1:3] = "xy"
b[1:3] = 5
b[1:3] = [300]
b[1:3] = None
b[::2] = b"XYZ"
b[::2] = b"XY"
b[::-1] = b"123456"
b[5:1:-2] = b"YX"
b[10:] = b"tail"
b[4:2] = b"in"
b[::2] = b""
b[::0] = b"x"
b[I(1):I(2)] = b"II"
del b[0]
del b[-1]
del b[10]
del b[1:3]
del b[::2]
del b[::-2]
del b[4:1]
del b[:]
del b["a"]
del b[::0]
b += b"gh"
b += [103]
b += "a"
b += b
b += memoryview(b"mv")
b += 5
b *= 2
b *= 0
b *= -1
b *= I(2)
b *= 1.5
b *= 2**62
b.__init__(b"new")
b.__init__(3)
b.__init__()
b.__init__("a")
b.__setitem__(0, 90)
b.__delitem__(slice(2))
b.__iadd__(b"z")
b.__imul__(2)
b.__alloc__() >= 6
b.__reduce__()
b.__reduce_ex__(4)
[x for x in b if b.pop()]
[b.append(1) or x for x in b if len(b) < 9]
(it := iter(b), next(it), b.clear(), list(it))[1:]
(it := iter(b), next(it), it.__length_hint__(), it.__reduce__()[1:], it.__setstate__(4), list(it))[1:]
(it := reversed(b), next(it), b.pop(), list(it))[1:]
""".strip().splitlines():
    change(case)
s = Sub(b"xyz")
s.attr = [1]
print(s, s.made, s.copy(), type(s.copy()), type(s[1:]), type(s + b""), type(s * 2), type(s.upper()), repr(s), str(s), Sub.fromhex("61").made)
p = pickle.loads(pickle.dumps(s))
print(p, type(p).__name__, p.attr, copy.copy(s), type(copy.copy(s)).__name__, copy.deepcopy(s).attr is s.attr, pickle.loads(pickle.dumps(bytearray(b"\x00\xff"), 0)), pickle.loads(pickle.dumps(bytearray(b"ab"), 5)))
b = bytearray(b"abc")
with memoryview(b) as view:
    view[0] = 65
    view[1:] = b"BC"
    for action in (lambda: b.append(1), lambda: b.resize(9), lambda: b.extend(b"x"), lambda: b.__delitem__(0), lambda: b.clear(), lambda: b.__setitem__(slice(0, 1), b"xx"), lambda: b.__imul__(2), lambda: b.pop(), lambda: b.insert(0, 1), lambda: b.__init__(5), lambda: b.remove(65)):
        try:
            print(action())
        except BufferError as error:
            print(error)
    b[0:1] = b"Z"
    b.reverse()
    print(bytes(view), b)
b.append(33)
print(b)
