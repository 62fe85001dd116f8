"""zlib and gzip: compression round trips, streams, checksums, errors."""

import gzip
import io
import zlib

data = b"hello hello hello " * 100 + bytes(range(256))
packed = zlib.compress(data)
print(zlib.decompress(packed) == data, len(packed) < len(data), packed[:2], zlib.compress(b"", 0).hex(), zlib.compress(b"abc", 9)[:2].hex(), zlib.compress(b"a", level=1)[:2].hex())
for level in range(-1, 10):
    assert zlib.decompress(zlib.compress(data, level)) == data
for wbits in (-15, 15, 31, 9, -9):
    c = zlib.compressobj(wbits=wbits)
    out = c.compress(data[:500]) + c.flush(zlib.Z_SYNC_FLUSH) + c.compress(data[500:]) + c.flush()
    print(wbits, zlib.decompress(out, wbits) == data)
print(zlib.decompress(zlib.compress(data, wbits=31), 47) == data)
print(zlib.adler32(b"hello"), zlib.adler32(b"lo", zlib.adler32(b"hel")), zlib.crc32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")), zlib.adler32(b""), zlib.crc32(b""))
d = zlib.decompressobj()
first = d.decompress(packed[:20], 10)
print(len(first), first, len(d.unconsumed_tail), d.eof)
rest = d.decompress(d.unconsumed_tail + packed[20:] + b"trailing")
print((first + rest) == data, d.eof, d.unused_data, d.flush())
c1 = zlib.compressobj()
start = c1.compress(b"common prefix ")
c2 = c1.copy()
one = start + c1.compress(b"one") + c1.flush()
two = start + c2.compress(b"two") + c2.flush()
print(zlib.decompress(one), zlib.decompress(two))
dictionary = b"hello world"
c = zlib.compressobj(zdict=dictionary)
small = c.compress(b"hello world hello") + c.flush()
print(zlib.decompressobj(zdict=dictionary).decompress(small))
for bad in (
    lambda: zlib.decompress(b"not zlib"),
    lambda: zlib.decompress(packed[:-3]),
    lambda: zlib.decompress(packed[:-1] + b"x"),
    lambda: zlib.decompress(b""),
    lambda: zlib.compress("text"),
    lambda: zlib.compress(b"a", 99),
    lambda: zlib.decompressobj().decompress(small),
    lambda: zlib.decompressobj(wbits=99),
    lambda: zlib.compressobj(99),
    lambda: zlib.decompressobj().decompress(packed, -1),
    lambda: zlib.crc32("a"),
    lambda: zlib.decompress(packed, bufsize=0),
):
    try:
        print(len(bad()))
    except Exception as error:
        print(type(error).__name__, error)
print(zlib.MAX_WBITS, zlib.DEFLATED, zlib.Z_BEST_COMPRESSION, zlib.Z_FINISH, zlib.error.__mro__[1])
stream = io.BytesIO()
with gzip.GzipFile(fileobj=stream, mode="wb", mtime=0, filename="") as f:
    f.write(b"line one\n")
    f.write(b"line two\n")
raw = stream.getvalue()
print(raw[:4].hex(), gzip.decompress(raw), gzip.decompress(gzip.compress(data)) == data, gzip.decompress(raw + raw))
with gzip.open(io.BytesIO(raw), "rt") as f:
    print(f.readlines())
with gzip.GzipFile(fileobj=io.BytesIO(raw)) as f:
    print(f.read(4), f.readline(), f.seek(0), f.read(), f.tell())
for bad in (lambda: gzip.decompress(b"nope"), lambda: gzip.decompress(raw[:-4]), lambda: gzip.decompress(raw[:-8] + b"12345678"), lambda: gzip.open(5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
