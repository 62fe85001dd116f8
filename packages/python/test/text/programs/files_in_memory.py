import _io
def attempt(name, f):
    try:
        print(name, repr(f()))
    except Exception as e:
        print(name, type(e).__name__, repr(str(e)))
text = 'one\ntwo\r\nthree\rfour\n\nlast \u20ac\U0001f600'
for newline in [None, '', '\n', '\r', '\r\n']:
    s = _io.StringIO(text, newline)
    print(repr(newline), repr(s.getvalue()), s.newlines, list(s), s.tell(), s.line_buffering, s.encoding, s.errors)
    s.seek(0)
    for n in [0, 1, 2, 5, -1, None, 100]:
        attempt('readline ' + str(n), lambda: s.readline(n))
    s.seek(2)
    attempt('read', lambda: (s.read(3), s.tell(), s.read(0), s.read(), s.read()))
    s.write('A\nB\rC')
    s.seek(1)
    s.write('\r\nx')
    print(repr(s.getvalue()), s.tell(), s.newlines)
    attempt('lines', lambda: (s.seek(0), s.readlines(), s.seek(0), s.readlines(4)))
    attempt('truncate', lambda: (s.truncate(3), s.getvalue(), s.tell(), s.truncate(50), s.getvalue()))
    s.seek(10)
    s.write('z')
    print(repr(s.getvalue()))
    print(s.__getstate__())
attempt('newline', lambda: _io.StringIO('', 'x'))
attempt('newline', lambda: _io.StringIO('', 5))
attempt('value', lambda: _io.StringIO(5))
attempt('value', lambda: _io.StringIO(None).getvalue())
s = _io.StringIO('abc')
for args in [(0, 3), (-1,), (1, 1), (0, 1), (0, 2), (5, 2), (100,), ('a',), (0, 'a')]:
    attempt('seek' + str(args), lambda: s.seek(*args))
attempt('read past', lambda: s.read())
attempt('write int', lambda: s.write(5))
attempt('write bytes', lambda: s.write(b'x'))
attempt('read str', lambda: s.read('a'))
attempt('truncate', lambda: s.truncate(-1))
attempt('fileno', lambda: s.fileno())
attempt('isatty', lambda: s.isatty())
attempt('detach', lambda: s.detach())
attempt('flags', lambda: (s.readable(), s.writable(), s.seekable(), s.closed))
attempt('writelines', lambda: (s.seek(0), s.writelines(['q', 'r']), s.getvalue()))
s.extra = 5
attempt('state', lambda: s.__getstate__())
t = _io.StringIO()
attempt('setstate', lambda: (t.__setstate__(('abc', '\n', 1, {'k': 5})), t.read(), t.k))
for state in [5, (1, 2, 3), ('a', '\n', 'x', None), ('a', '\n', -1, None), ('a', '\n', 1, 5), (5, '\n', 1, None)]:
    attempt('setstate', lambda: t.__setstate__(state))
s.close()
for f in ['read', 'getvalue', 'tell', 'readable', 'readline', '__next__', 'flush', 'isatty', '__enter__', 'truncate', 'close']:
    attempt('closed ' + f, lambda: getattr(s, f)())
print(s.closed)

b = _io.BytesIO(b'one\ntwo\r\nthree')
print(list(b), b.tell())
b.seek(0)
for n in [0, 1, 2, 5, -1, None, 100]:
    attempt('readline ' + str(n), lambda: b.readline(n))
b.seek(2)
attempt('read', lambda: (b.read(3), b.tell(), b.read(0), b.read1(2), b.read(), b.read()))
attempt('write', lambda: (b.seek(1), b.write(b'XYZ'), b.getvalue(), b.seek(20), b.write(bytearray(b'q')), b.getvalue()))
attempt('truncate', lambda: (b.truncate(3), b.getvalue(), b.tell(), b.seek(1), b.truncate(), b.getvalue(), b.truncate(50), b.getvalue()))
for args in [(0, 3), (-1,), (1, 1), (0, 1), (0, 2), (5, 2), (-5, 2), (-100, 1), (100,), ('a',), (0, 'a')]:
    attempt('seek' + str(args), lambda: b.seek(*args))
attempt('read past', lambda: b.read())
for v in [5, 'x', None, [1]]:
    attempt('write ' + str(v), lambda: b.write(v))
    attempt('read ' + str(v), lambda: b.read(v))
    attempt('new ' + str(v), lambda: _io.BytesIO(v))
attempt('truncate', lambda: b.truncate(-1))
attempt('fileno', lambda: b.fileno())
attempt('detach', lambda: b.detach())
attempt('flags', lambda: (b.readable(), b.writable(), b.seekable(), b.closed, b.isatty(), b.flush()))
b = _io.BytesIO(b'abcdef')
a = bytearray(4)
attempt('readinto', lambda: (b.readinto(a), a, b.readinto(a), a, b.readinto(a), a))
attempt('readinto', lambda: b.readinto(b'abc'))
attempt('readinto', lambda: b.readinto('abc'))
attempt('readinto1', lambda: (b.seek(1), b.readinto1(memoryview(a)), a))
v = b.getbuffer()
v[0] = 65
print(b.getvalue(), v.nbytes, v.readonly, type(v.obj).__name__)
v.release()
attempt('free', lambda: (b.write(b'abcdefghijkl'), b.getvalue()))
attempt('lines', lambda: (b.seek(0), b.writelines([b'a\n', b'b\n', bytearray(b'c')]), b.seek(0), b.readlines(), b.seek(0), b.readlines(2)))
attempt('writelines', lambda: b.writelines(['a']))
attempt('state', lambda: b.__getstate__())
attempt('setstate', lambda: (b.__setstate__((b'abc', 1, {'k': 5})), b.read(), b.k, b.__getstate__()))
for state in [5, (b'a', 2), (b'a', 'x', None), (b'a', -1, None), (b'a', 1, 5), ('a', 1, None)]:
    attempt('setstate', lambda: b.__setstate__(state))
b.close()
for f in ['read', 'getvalue', 'tell', 'readable', 'readline', '__next__', 'flush', 'isatty', '__enter__', 'truncate', 'getbuffer', 'close']:
    attempt('closed ' + f, lambda: getattr(b, f)())

class Upper:
    state = (b'', 0)
    def decode(self, data, final=False):
        return data.decode('ascii').upper()
    def getstate(self):
        return self.state
    def setstate(self, state):
        self.state = state
    def reset(self):
        self.state = (b'reset', 0)
for decoder in [None, Upper()]:
    for translate in [False, True]:
        d = _io.IncrementalNewlineDecoder(decoder, translate)
        for part, final in [('a\r', False), ('\nb', False), ('c\r', False), ('d', False), ('\r', False), ('', False), ('\r\n', False), ('e\n', False), ('f\r', True), ('', True)]:
            data = part if decoder is None else part.encode()
            print(repr(d.decode(data, final)), d.newlines, d.getstate())
        d.setstate((b'x', 7))
        print(d.getstate())
        d.reset()
        print(d.getstate(), d.newlines)
d = _io.IncrementalNewlineDecoder(None, True)
attempt('bytes', lambda: d.decode(b'a'))
attempt('state', lambda: d.setstate(5))
attempt('args', lambda: _io.IncrementalNewlineDecoder())
