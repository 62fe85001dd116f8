def attempt(name, f):
    try:
        r = f()
        print(name, repr(r) if not isinstance(r, memoryview) else ('memory', r.tolist() if r.format in 'BbcIiHhfdqQ?' else r.format, r.shape, r.strides))
    except Exception as e:
        print(name, type(e).__name__, e)

b = bytearray(range(24))
m = memoryview(b)
print(m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.contiguous, m.c_contiguous, m.f_contiguous, m.obj is b)
formats = ['B', 'b', 'c', '?', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', 'n', 'N', 'f', 'd', 'e', 'P', '@i', '<i', 'x', '', 'ii', 'Z']
for f in formats:
    if f != '?':
        attempt('cast ' + f, lambda: m.cast(f).tolist())
    attempt('shape ' + f, lambda: m.cast(f).shape)
for shape in [[24], [2, 12], [2, 3, 4], (4, 6), [5], [0], [-1, 24], ['a'], 3, [2, 12.0], [1] * 65, []]:
    attempt('shape ' + str(shape), lambda: m.cast('B', shape))
    attempt('shape of ints ' + str(shape), lambda: m.cast('I', shape))
n = m.cast('B', [2, 3, 4])
for key in [0, (0, 0, 0), (1, 2, 3), (-1, -1, -1), (2, 0, 0), (0, 0), (0, 0, 0, 0), slice(0, 1), (slice(0, 1), slice(0, 1)), 'a', (0, 'a', 0), None]:
    attempt('n' + str(key), lambda: n[key])
attempt('back', lambda: n.cast('B'))
attempt('nd to nd', lambda: n.cast('B', [4, 6]))
attempt('bytes', lambda: n.tobytes())
attempt('bytes F', lambda: n.tobytes('F'))
attempt('bytes A', lambda: n.tobytes('A'))
attempt('bytes x', lambda: n.tobytes('x'))
attempt('bytes None', lambda: n.tobytes(None))
attempt('len', lambda: len(n))
attempt('iter', lambda: list(n))
for s in [slice(None), slice(2, 10), slice(None, None, -1), slice(10, 2, -3), slice(1, 20, 5), slice(5, 5), slice(100, 200)]:
    v = m[s]
    print(s, v.tolist(), v.strides, v.contiguous, v.tobytes())
    attempt('cast', lambda: v.cast('H'))
    attempt('bytes()', lambda: bytes(v))
    attempt('hex', lambda: v.hex(':', 2))
for i in [0, -1, 23, 24, -24, -25, 2 ** 70, 'a', None, 1.0]:
    attempt('index ' + str(i), lambda: m[i])
def put(view, key, value):
    view[key] = value
    return view.tolist()
for value in [0, 255, 256, -1, 'a', b'a', 1.5, None, True]:
    attempt('put ' + str(value), lambda: put(m, 3, value))
    attempt('put h ' + str(value), lambda: put(m.cast('h'), 2, value))
    attempt('put c ' + str(value), lambda: put(m.cast('c'), 2, value))
    attempt('put f ' + str(value), lambda: put(m.cast('f'), 2, value))
    attempt('put ? ' + str(value), lambda: put(memoryview(bytearray(4)).cast('?'), 2, value))
    attempt('put q ' + str(value), lambda: put(m.cast('q'), 2, value))
    attempt('put e ' + str(value), lambda: put(m.cast('e'), 2, value))
for value in [1e10, 65504.0, 65519.9, 65520.0, 1e-8, 2.0 ** -24, 2.0 ** -25, 0.1]:
    attempt('put half ' + str(value), lambda: put(m.cast('e'), 2, value))
for value in [b'abc', bytearray(b'xyz'), b'ab', memoryview(b'123'), 'abc', 5, memoryview(bytearray(12)).cast('I')]:
    attempt('slice ' + str(type(value)), lambda: put(m, slice(3, 6), value))
m[0:5] = m[2:7]
print(m.tolist())
m[2:7] = m[0:5]
print(m.tolist())
m[::2] = m[1::2]
print(m.tolist())
r = m.toreadonly()
print(r.readonly)
attempt('ro', lambda: put(r, 0, 1))
attempt('hash', lambda: hash(m))
print(hash(memoryview(b'abc')) == hash(b'abc'), memoryview(b'abc') == b'abc', memoryview(b'abc') != b'abc', memoryview(b'abc') == 'abc', b'abc' == memoryview(b'abc'))
attempt('hash I', lambda: hash(memoryview(b'abcd').cast('I')))
print(memoryview(b'abcd').cast('I') == memoryview(b'abcd'), memoryview(b'\x01\x00').cast('h') == memoryview(bytearray([1])).cast('b'))
attempt('<', lambda: m < m)
attempt('int', lambda: memoryview(5))
attempt('none', lambda: memoryview())
attempt('str', lambda: memoryview('a'))
def delete(view):
    del view[0]
attempt('del', lambda: delete(m))
z = memoryview(b'\x05\x00\x00\x00').cast('i', [])
print(z.shape, z.ndim, z.tolist(), z[()], z.nbytes, z.strides)
attempt('z[...]', lambda: z[...] is z)
attempt('z[0]', lambda: z[0])
attempt('len z', lambda: len(z))
w = memoryview(b).__enter__()
print(w.nbytes)
w.__exit__(None, None, None)
attempt('released', lambda: w.nbytes)
attempt('released', lambda: w[0])
attempt('released ==', lambda: w == w)
attempt('released == m', lambda: w == m)
print(repr(w)[:9])
k = memoryview(b'abcabc')
attempt('count', lambda: k.count(97))
attempt('index', lambda: k.index(98))
attempt('index', lambda: k.index(98, 2))
attempt('index', lambda: k.index(98, 2, 3))
attempt('index', lambda: k.index(200))
attempt('in', lambda: 97 in k)
attempt('reversed', lambda: list(reversed(k)))
p = memoryview(k)
k.release()
print(p.tolist())
q = memoryview(bytearray(b'abc'))
q2 = memoryview(q)
q.release()
print(q2.tobytes(), bytes(q2), b'x' + q2, bytearray(b'y') + q2, b','.join([q2, q2]))
attempt('str of view', lambda: str(q2, 'ascii'))
attempt('int of view', lambda: bytes(memoryview(b'abcd')[::2]))
attempt('find strided', lambda: b'abcd'.find(memoryview(b'abcd')[::2]))
attempt('list', lambda: list(memoryview(b'abc')))
