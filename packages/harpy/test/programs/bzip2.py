import bz2, io, os, random, tarfile, tempfile
random.seed(4)
samples = {
    'empty': b'', 'one': b'a', 'run': b'x' * 1000, 'four': b'aaaa', 'runs': b'a' * 255 + b'b' * 259 + b'c' * 260,
    'text': b'the quick brown fox jumps over the lazy dog. ' * 200, 'period': b'ab' * 500, 'all': bytes(range(256)) * 4,
    'random': random.randbytes(3000), 'long': bytes(random.choices(b'abcdef ', k=120_000)),
}
for name, data in samples.items():
    for level in 1, 9:
        packed = bz2.compress(data, level)
        print(name, level, packed[:4], bz2.decompress(packed) == data, len(packed) <= len(data) + len(data) // 50 + 600)
folder = tempfile.mkdtemp()
with bz2.open(os.path.join(folder, 'a.bz2'), 'wt') as f: f.write('line\n' * 3)
with bz2.open(os.path.join(folder, 'a.bz2'), 'rt') as f: print(f.readlines())
c = bz2.BZ2Compressor()
parts = [c.compress(b'part') for _ in range(10)] + [c.flush()]
d = bz2.BZ2Decompressor()
out = b''
for byte in b''.join(parts) + b'more':
    if d.eof: break
    out += d.decompress(bytes([byte]))
print(out, d.eof, d.unused_data)
d = bz2.BZ2Decompressor()
print(d.decompress(bz2.compress(b'0123456789') + b'rest', 4), d.needs_input, d.eof)
print(d.decompress(b'', 100), d.eof, d.unused_data)
try: d.decompress(b'')
except EOFError as error: print(error)
print(bz2.decompress(bz2.compress(b'one') + bz2.compress(b'two')))
for broken in b'no bzip2', bz2.compress(b'abc')[:-3] + b'xyz':
    try: bz2.decompress(broken)
    except (OSError, ValueError) as error: print(type(error).__name__, error)
try: bz2.decompress(bz2.compress(b'abc')[:-4])
except ValueError as error: print(error)
with tarfile.open(os.path.join(folder, 'a.tar.bz2'), 'w:bz2') as tar:
    info = tarfile.TarInfo('x'); info.size = 3; tar.addfile(info, io.BytesIO(b'abc'))
with tarfile.open(os.path.join(folder, 'a.tar.bz2')) as tar: print(tar.getnames(), tar.extractfile('x').read())
