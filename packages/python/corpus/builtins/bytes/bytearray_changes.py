"""What changes a bytearray: item and slice assignment, append, resize, export locks."""


def attempt(label, action):
    data = bytearray(b"abcdef")
    try:
        result = action(data)
        print(label, "->", data, result)
    except Exception as error:
        print(label, "->", data, type(error).__name__, error)


def statement(source):
    def action(b):
        exec(source, {"b": b, "array": __import__("array").array})

    attempt(source, action)


for source in """
b[0] = 65
b[-1] = 255
b[10] = 1
b[0] = 256
b[0] = -1
b[0] = "a"
b[0] = b"a"
b[0] = 1.5
b["a"] = 1
b[1:3] = b"XYZ"
b[1:3] = []
b[1:3] = [1, 2, 3, 4]
b[1:3] = "ab"
b[1:3] = 5
b[1:3] = range(3)
b[1:3] = [300]
b[1:3] = b
b[::2] = b"XYZ"
b[::2] = b"XY"
b[::-1] = b"123456"
b[5:2] = b"--"
b[10:] = b"end"
b[:] = b""
b[::0] = b""
b[1:4:2] = b
del b[0]
del b[-1]
del b[9]
del b[1:3]
del b[::2]
del b[::-2]
del b[:]
del b["x"]
b += b"gh"
b += [1, 2]
b += "x"
b += 5
b *= 2
b *= 0
b *= -1
b *= 1.5
b[2:4] += b"zz"
b.append(65)
b.append(256)
b.append("a")
b.append(b"a")
b.append()
b.extend(b"xy")
b.extend([1, 2])
b.extend(x for x in (3, 4))
b.extend("ab")
b.extend([1, 300])
b.extend(5)
b.extend(b)
b.insert(0, 65)
b.insert(-1, 66)
b.insert(100, 67)
b.insert(0, 999)
b.insert(0)
print(b.pop(), b.pop(0), b.pop(-1))
b.pop(10)
b.pop("a")
b.remove(98)
b.remove(1)
b.remove(b"a")
b.reverse()
b.clear()
print(b.copy() == b, b.copy() is b)
b.resize(3)
b.resize(8)
b.resize(-1)
b.sort()
v = memoryview(b); b.append(1)
v = memoryview(b); b[0] = 1; print(v[0])
v = memoryview(b); v.release(); b.append(1)
v = memoryview(b); b[:] = b"ABCDEF"
v = memoryview(b); b[:] = b"A"
v = memoryview(b); b.clear()
v = memoryview(b); del b[0]
v = memoryview(b); b += b""
print(b.__alloc__() >= len(b), b.__init__(b"new"))
print(b.__init__(3))
b.__setitem__(0, 90)
b.__delitem__(0)
print(b.__iadd__(b"!") is b)
print(b.__eq__(b"abcdef"), b.__hash__)
""".strip().splitlines():
    statement(source)
empty = bytearray()
for call in (empty.pop, lambda: empty.remove(1), lambda: empty[0]):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
data = bytearray(b"abc")
iterator = iter(data)
next(iterator)
data.extend(b"de")
print(list(iterator), iterator.__length_hint__())
print(data.take_bytes(2) if hasattr(data, "take_bytes") else "no take_bytes")
