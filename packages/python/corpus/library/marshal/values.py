# Values through marshal and back, every version, what its form refuses, and bytes that are damaged.
import io
import marshal


class Odd(int):
    pass


values = [
    None, True, False, ..., StopIteration, 0, 1, -1, 255, 2**31 - 1, -(2**31), 2**31, -(2**31) - 1, 2**63, -(2**64) + 3,
    10**40, -(10**40), 0.0, -0.0, 1.5, 1e300, float("inf"), 1 + 2j, -0.5j, "", "text", "x" * 300, "\u00e9\u4e2d",
    "\U0001f40d", "\ud800 alone", b"", b"bytes", bytes(range(256)), (), (1, "a", (2.5, None)), tuple(range(300)), [], [1, [2]],
    {}, {"a": 1, 2: [3]}, set(), {1, 2, "x"}, frozenset(), frozenset({(1, 2), "y"}),
]
print(marshal.version)
for version in range(6):
    wrong = []
    for value in values:
        back = marshal.loads(marshal.dumps(value, version))
        if repr(back) != repr(value) and not (isinstance(value, (set, frozenset)) and back == value and type(back) is type(value)):
            wrong.append((value, back))
    print(version, wrong)

print(marshal.loads(marshal.dumps(slice(1, None, 3))), marshal.loads(marshal.dumps(bytearray(b"abc"))))
print(marshal.loads(marshal.dumps(memoryview(b"abc"))))
shared = [1]
back = marshal.loads(marshal.dumps([shared, shared, (shared,)]))
print(back, back[0] is back[1] is back[2][0])
loop = [1]
loop.append(loop)
back = marshal.loads(marshal.dumps(loop))
print(back, back[1] is back)
back = marshal.loads(marshal.dumps([shared, shared], 2))
print(back, back[0] is back[1])
print(marshal.dumps(frozenset("abcdefgh")) == marshal.dumps(frozenset("hgfedcba")))

# What CPython writes.
for data in (b"i\x05\x00\x00\x00", b"\xe9\x05\x00\x00\x00", b"I\x00\x00\x00\x00\x01\x00\x00\x00", b"l\x02\x00\x00\x00\x01\x00\x01\x00",
             b"l\xfe\xff\xff\xff\x01\x00\x01\x00", b"f\x031.5", b"x\x011\x022e", b"[\x02\x00\x00\x00\xfa\x01ar\x00\x00\x00\x00",
             b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00", b"t\x02\x00\x00\x00ab", b"A\x02\x00\x00\x00ab", b"Z\x02ab", b"i\x01\x00\x00\x00 more"):
    try:
        print(marshal.loads(data))
    except Exception as error:
        print(type(error).__name__, error)


def fails(call, *args, **keywords):
    try:
        print(call(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


for value in (object(), Odd(3), len, type, [object()], {1: fails}):
    fails(marshal.dumps, value)
fails(marshal.dumps, slice(1), 4)
deep = []
for _ in range(3000):
    deep = [deep]
fails(marshal.dumps, deep)
fails(marshal.loads, b"[\x01\x00\x00\x00" * 2500 + b"N")
for data in (b"", b"i", b"i\x01", b"?", b"q", b"0", b"[\x01\x00\x00\x000", b"(\x02\x00\x00\x00N", b"r\x00\x00\x00\x00", b"\xa9\x01r\x00\x00\x00\x00",
             b"s\xff\xff\xff\xff", b"[\xff\xff\xff\xff", b"(\xff\xff\xff\xff", b"<\xff\xff\xff\xff", b"u\xff\xff\xff\xff", b"s\x05\x00\x00\x00ab",
             b"l\x01\x00\x00\x00\xff\xff", b"l\x01\x00\x00\x00\x00\x00", b"u\x01\x00\x00\x00\xff", b"{NN", b"{N", b"<\x01\x00\x00\x00[\x00\x00\x00\x00"):
    print(data, end=" ")
    fails(marshal.loads, data)
fails(marshal.loads, "text")

file = io.BytesIO()
marshal.dump([1, 2], file)
marshal.dump("after", file)
file.write(b"rest")
file.seek(0)
print(marshal.load(file), marshal.load(file), file.read())
fails(marshal.load, io.BytesIO(b"[\x02\x00\x00\x00N"))
fails(marshal.load, io.BytesIO())
fails(marshal.load, io.StringIO("N"))
