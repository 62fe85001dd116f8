# Identity and sharing of constants; what is a fresh object each time.
def f(): return [], {}, (), 'a', 5
a, b = f(), f()
print(a[0] is b[0], a[1] is b[1], a[2] is b[2], a == b)
def default(l=[]): l.append(1); return l
default(); print(default(), default.__defaults__)
print(1 is 1 if False else 1 == 1.0 == True, 1 == True, 'a' == b'a', () == [], 0.0 == -0.0, 1j == 1j)
print(repr(-0.0), repr(0.0 * -1), str(1e16), 1e15, 123456789012345678, 1e22, 1.0, 100.0, 1e-5, 0.0001, 1.5e300 * 1e10, float('inf'), -float('inf'), float('nan'))
print(0.1 + 0.2, 1 / 3, 2 / 3, 1e23, 5e-324, 1.7976931348623157e308, 4.35, 9007199254740993, 2.5e-8)
print((1 + 2j), 1j, -1j, complex(1, -0.0), complex(-0.0, 0.0), complex(0, float('inf')), complex(float('nan'), 1), 1e16j, -(0j), 3 - 0j)
print(b'\x00\xff\n\'"', b"'", b'"', bytes(range(7)), 'it\'s', "say \"hi\"", '\'"', '\x7f\x80\xa0\xad\u200b\U000e0001\ud800'.encode('utf-8', 'surrogatepass'), ascii('é\u20ac\U0001f600'))
print(repr('é\x7f\x80\u200b\u00ad\ud800a'.replace('\ud800', '?')), repr('\t\r\n\\'), repr('\0'))
print(10 ** 20, -10 ** 20, 2 ** 64 - 1, -2 ** 63, 1 << 100, 0xffffffffffffffff, int('9' * 30))
print(...,  None, True, False, NotImplemented, (), (1,), [[]], {()}, {'a': {}}, frozenset(), set(), range(0), slice(1))
print({1, 2} == {2, 1}, {1: 2, 3: 4} == {3: 4, 1: 2}, [1, [2]] == [1, [2]], (1, 2) < (1, 3), [1] < [1, 0], 'a' < 'b' < 'ba', b'a' < b'b', {1} < {1, 2}, {1} < {2})
