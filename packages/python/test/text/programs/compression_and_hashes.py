import zlib, _md5, _sha1, _sha2, _sha3, _blake2
def attempt(name, f):
    try:
        print(name, repr(f()))
    except Exception as e:
        print(name, type(e).__name__, repr(str(e)))
data = b'hello world, hello zlib! ' * 40
for level in range(-1, 10):
    c = zlib.compress(data, level)
    print(level, len(c), zlib.decompress(c) == data, zlib.crc32(c))
for wbits in [15, 9, -15, -9, 31, 25, 8, 0, 16, 50, 'a']:
    attempt('wbits ' + str(wbits), lambda: zlib.decompress(zlib.compress(data, 6, wbits), wbits) == data)
    attempt('compressed ' + str(wbits), lambda: zlib.compress(b'abcabcabc', 9, wbits))
attempt('auto', lambda: (zlib.decompress(zlib.compress(data, 6, 31), 47) == data, zlib.decompress(zlib.compress(data), 47) == data))
attempt('level', lambda: zlib.compress(data, 10))
attempt('str', lambda: zlib.compress('a'))
attempt('garbage', lambda: zlib.decompress(b'garbage'))
attempt('empty', lambda: zlib.decompress(b''))
attempt('truncated', lambda: zlib.decompress(zlib.compress(data)[:-1]))
attempt('checksum', lambda: zlib.decompress(zlib.compress(data)[:-1] + b'x'))
attempt('trailing', lambda: zlib.decompress(zlib.compress(data) + b'xyz') == data)
attempt('raw garbage', lambda: zlib.decompress(b'\xff\xff\xff', -15))
attempt('gzip garbage', lambda: zlib.decompress(b'\xff\xff\xff', 31))
attempt('bufsize', lambda: zlib.decompress(zlib.compress(data), bufsize=-1))
print(zlib.crc32(b''), zlib.crc32(b'abc'), zlib.crc32(b'abc', 5), zlib.crc32(b'abc', -1), zlib.crc32(b'abc', 2 ** 40), zlib.adler32(b''), zlib.adler32(b'abc'), zlib.adler32(data * 300), zlib.adler32(b'abc', 99))
for strategy in range(5):
    c = zlib.compressobj(6, zlib.DEFLATED, 15, 8, strategy)
    parts = [c.compress(data[:100]), c.compress(data[100:]), c.flush(zlib.Z_SYNC_FLUSH), c.compress(b'more'), c.flush(zlib.Z_FULL_FLUSH), c.flush()]
    print(strategy, [len(p) for p in parts], zlib.decompress(b''.join(parts)) == data + b'more')
    attempt('after', lambda: c.compress(b'x'))
    attempt('after', lambda: c.flush())
for args in [(10,), (6, 7), (6, 8, 50), (6, 8, 15, 0), (6, 8, 15, 8, 9), (6, 8, 15, 8, 0, 5)]:
    attempt('compressobj' + repr(args), lambda: type(zlib.compressobj(*args)).__name__)
c = zlib.compressobj(zdict=b'hello world')
z = c.compress(b'hello world again') + c.flush()
attempt('zdict', lambda: zlib.decompressobj(zdict=b'hello world').decompress(z))
attempt('no zdict', lambda: zlib.decompressobj().decompress(z))
attempt('wrong zdict', lambda: zlib.decompressobj(zdict=b'other').decompress(z))
attempt('zdict', lambda: zlib.decompressobj(zdict='a'))
for wbits in [15, -15, 31, 47]:
    packed = zlib.compress(data, 6, 15 if wbits == 47 else wbits) + b'tail'
    d = zlib.decompressobj(wbits)
    out = []
    for i in range(0, len(packed), 5):
        out.append(d.decompress(packed[i:i + 5]))
    print(wbits, b''.join(out) == data, d.eof, d.unused_data, d.unconsumed_tail, d.flush())
    d = zlib.decompressobj(wbits)
    first = d.decompress(packed, 10)
    print(first, d.eof, len(d.unused_data), len(d.unconsumed_tail) > 0)
    rest = d.decompress(d.unconsumed_tail, 20)
    print(rest, d.eof)
    print((first + rest + d.flush()) == data, d.eof, d.unused_data)
    d = zlib._ZlibDecompressor(wbits)
    first = d.decompress(packed, 10)
    print(first, d.eof, d.needs_input)
    rest = d.decompress(b'', 20)
    print(rest, d.eof, d.needs_input)
    last = d.decompress(b'')
    print((first + rest + last) == data, d.eof, d.unused_data, d.needs_input)
    attempt('end', lambda: d.decompress(b''))
d = zlib.decompressobj()
attempt('limit', lambda: d.decompress(b'', -1))
attempt('flush', lambda: d.flush(0))
attempt('bad', lambda: d.decompress(b'garbage'))
attempt('wbits', lambda: zlib.decompressobj(99))

samples = [b'', b'a', b'abc' * 100, bytes(range(256)) * 5]
makers = [_md5.md5, _sha1.sha1, _sha2.sha224, _sha2.sha256, _sha2.sha384, _sha2.sha512, _sha3.sha3_224, _sha3.sha3_256, _sha3.sha3_384, _sha3.sha3_512, _blake2.blake2b, _blake2.blake2s]
for make in makers:
    for s in samples:
        h = make(s)
        print(h.name, h.digest_size, h.block_size, h.hexdigest(), h.digest()[:4])
        c = h.copy()
        c.update(b'more')
        print(h.hexdigest() == make(s).hexdigest(), c.hexdigest())
    attempt('str', lambda: make('a'))
    attempt('int', lambda: make(5))
    attempt('update', lambda: make().update('a'))
    attempt('update', lambda: make().update(bytearray(b'a')))
    attempt('string', lambda: make(string=b'a').hexdigest())
    attempt('both', lambda: make(b'a', string=b'a').hexdigest())
    attempt('security', lambda: make(b'a', usedforsecurity=False).hexdigest())
for make in [_sha3.shake_128, _sha3.shake_256]:
    for s in samples:
        for n in [0, 1, 16, 200, 500]:
            print(make(s).hexdigest(n))
    h = make(b'abc')
    print(h.name, h.digest_size, h.block_size, h._rate_bits, h._capacity_bits, h._suffix)
    attempt('length', lambda: h.digest())
    attempt('length', lambda: h.digest(-1))
    attempt('length', lambda: h.digest('a'))
print(_sha3.sha3_256()._suffix)
for make in [_blake2.blake2b, _blake2.blake2s]:
    print(make.MAX_DIGEST_SIZE, make.MAX_KEY_SIZE, make.SALT_SIZE, make.PERSON_SIZE)
    for kw in [dict(digest_size=1), dict(digest_size=20), dict(key=b'secret'), dict(salt=b'salt'), dict(person=b'me'), dict(fanout=2, depth=3), dict(leaf_size=4096, node_offset=5, node_depth=1, inner_size=32), dict(last_node=True), dict(digest_size=16, key=b'k' * 32, salt=b's' * 8, person=b'p' * 8, fanout=0, depth=255, leaf_size=2 ** 32 - 1, node_offset=2 ** 40, node_depth=255, inner_size=7, last_node=True)]:
        h = make(b'x' * 300, **kw)
        print(kw, h.digest_size, h.hexdigest())
    for kw in [dict(digest_size=0), dict(digest_size=65), dict(key=b'k' * 65), dict(salt=b's' * 17), dict(person=b'p' * 17), dict(fanout=256), dict(fanout=-1), dict(depth=0), dict(depth=256), dict(leaf_size=-1), dict(leaf_size=2 ** 32), dict(node_offset=-1), dict(node_offset=2 ** 64), dict(node_depth=256), dict(inner_size=65), dict(foo=1)]:
        attempt(repr(kw), lambda: make(**kw).hexdigest())
