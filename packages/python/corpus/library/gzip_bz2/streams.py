"""gzip, bz2, zlib: files and streams both ways, members, headers, seeking, damaged data."""

import bz2
import gzip
import io
import os
import zlib


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error.args[-1])


DATA = b"the quick brown fox " * 50
packed = gzip.compress(DATA, mtime=1)
print(packed[:10], len(packed) < len(DATA), gzip.decompress(packed) == DATA, gzip.decompress(packed + packed) == DATA * 2, gzip.decompress(packed + b"\0" * 7) == DATA, gzip.decompress(b""), gzip.compress(b"", 0, mtime=0)[:4], packed[-4:] == len(DATA).to_bytes(4, "little"), packed[-8:-4] == zlib.crc32(DATA).to_bytes(4, "little"))
raw = io.BytesIO()
with gzip.GzipFile("name.txt", "wb", 9, raw, mtime=5) as f:
    print(f.name, f.mode, f.writable(), f.readable(), f.seekable(), f.write(b"line 1\n"), f.writelines([b"line 2\n", b"line 3"]), f.tell())
    f.flush()
    attempt(lambda: f.read())
    attempt(lambda: f.write("text"))
print(raw.getvalue()[:19], f.closed, raw.closed)
attempt(lambda: f.write(b"x"))
raw.seek(0)
with gzip.GzipFile(fileobj=raw) as f:
    print(f.readline(), f.tell(), f.peek(3)[:3], f.read(4), f.read1(2), f.seek(2), f.read(3), f.seek(0, 1), f.rewind(), list(f), f.mtime, f.read(), f.name, f.mode)
    attempt(lambda: f.seek(0, 2))
    attempt(lambda: f.write(b"x"))
with gzip.open("t.gz", "wt", encoding="utf-8", newline="\r\n") as f:
    f.write("caf\u00e9\nend\n")
with gzip.open("t.gz", "at", encoding="utf-8") as f:
    f.write("more")
with gzip.open("t.gz", "rt", encoding="utf-8") as f:
    print(ascii(f.readline()), ascii(f.read()), type(f).__name__)
print(gzip.open("t.gz").read(), os.path.getsize("t.gz") > 40)
for bad in (b"not gzip", packed[:-3], packed[:5], packed[:-8] + bytes(8), packed + b"trailing", b"\x1f\x8b\x07" + packed[3:], packed[:-4] + b"\1\0\0\0"):
    attempt(lambda: gzip.decompress(bad)[:5])
    attempt(lambda: gzip.GzipFile(fileobj=io.BytesIO(bad)).read()[:5])
for bad in (lambda: gzip.open("x", "rw"), lambda: gzip.open("x", "rbt"), lambda: gzip.open("x", "rb", encoding="utf-8"), lambda: gzip.open(5.5), lambda: gzip.GzipFile(), lambda: gzip.GzipFile("nofile"), lambda: gzip.compress("text"), lambda: gzip.compress(b"x", 55), lambda: issubclass(gzip.BadGzipFile, OSError)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error.args[-1])
small = bz2.compress(DATA, 1)
print(small[:4], bz2.decompress(small) == DATA, bz2.decompress(small + small) == DATA * 2, bz2.decompress(b""), bz2.compress(b"").hex(), bz2.decompress(small + b"junk") == DATA)
c = bz2.BZ2Compressor(9)
out = c.compress(DATA[:100]) + c.compress(DATA[100:]) + c.flush()
d = bz2.BZ2Decompressor()
pieces = [d.decompress(out[i : i + 7]) for i in range(0, len(out), 7)]
print(b"".join(pieces) == DATA, d.eof, d.unused_data, d.needs_input)
d = bz2.BZ2Decompressor()
print(d.decompress(out + b"tail", max_length=10), d.needs_input, d.eof, len(d.decompress(b"", max_length=50)), len(d.decompress(b"")), d.eof, d.unused_data)
attempt(lambda: d.decompress(b"x"))
attempt(lambda: c.compress(b"x"))
attempt(lambda: c.flush())
with bz2.open("t.bz2", "wt", encoding="ascii") as f:
    f.write("one\ntwo\n")
with bz2.BZ2File("t.bz2", "a") as f:
    print(f.write(b"three"), f.writable())
with bz2.open("t.bz2", "rb") as f:
    print(f.readline(), f.seek(1), f.read(5), f.tell(), f.seek(-2, 2), f.read(), f.peek(), f.seekable())
for bad in (lambda: bz2.decompress(b"junk data here"), lambda: bz2.decompress(small[:-5]), lambda: bz2.decompress(small[:10]), lambda: bz2.compress(b"x", 0), lambda: bz2.compress(b"x", 10), lambda: bz2.BZ2File("x", "q"), lambda: bz2.open("x", "rw"), lambda: bz2.BZ2File(5), lambda: bz2.compress("t"), lambda: bz2.BZ2Compressor("x"), lambda: bz2.BZ2File("t.bz2").read(-1) [:3]):
    attempt(bad)
for wbits in (15, -15, 31, 9, -9):
    z = zlib.compressobj(6, zlib.DEFLATED, wbits)
    body = z.compress(DATA) + z.flush()
    print(wbits, body[:2].hex() if wbits != 31 else body[:3].hex(), zlib.decompress(body, wbits) == DATA, zlib.decompress(body, 47) == DATA if wbits > 0 else "-")
z = zlib.compressobj(zdict=b"the quick brown fox")
body = z.compress(DATA) + z.flush(zlib.Z_SYNC_FLUSH) + z.compress(b"end") + z.flush()
o = zlib.decompressobj(zdict=b"the quick brown fox")
print(o.decompress(body, 5), len(o.unconsumed_tail) > 0, len(o.decompress(o.unconsumed_tail)), o.eof, o.flush(), o.unused_data)
z = zlib.compressobj()
z.compress(b"shared ")
twin = z.copy()
print(zlib.decompress(z.compress(b"a") + z.flush()) if False else "copy", zlib.adler32(b"abc"), zlib.crc32(b"abc", 5), zlib.adler32(b"x" * 10000, 1), zlib.crc32(b""))
for bad in (lambda: zlib.decompress(b"junk"), lambda: zlib.decompress(zlib.compress(b"abc")[:-2]), lambda: zlib.decompress(zlib.compress(b"abc")[:-1] + b"\0"), lambda: zlib.compress(b"x", 99), lambda: zlib.compress("x"), lambda: zlib.decompress(body), lambda: zlib.decompressobj(wbits=99), lambda: zlib.compressobj(method=5), lambda: zlib.decompressobj().decompress(b"x", -1), lambda: zlib.decompress(zlib.compress(b"x"), bufsize=0), lambda: zlib.crc32("x")):
    attempt(bad)
