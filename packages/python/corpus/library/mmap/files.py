"""mmap over files: reading, writing, slices, positions, access modes, buffers; and mappings of no file."""
import mmap, os, re, struct


def attempt(what, f, *args, **kwargs):
    try:
        print(what, repr(f(*args, **kwargs)))
    except Exception as error:
        print(what, type(error).__name__, error)


NAME = 'mapped.bin'
with open(NAME, 'wb') as file:
    file.write(b'first line\nsecond line\nthird\n' + bytes(range(40)))

with open(NAME, 'r+b') as file:
    with mmap.mmap(file.fileno(), 0) as m:
        print(len(m), m.size(), m.closed, m.tell(), m.seekable())
        print(m)
        print(m[:5], m[0], m[-1], m[5:1:-1], m[::10], m[100:], m[-3:])
        print(m.readline(), m.readline(), m.tell(), m.read(3), m.read_byte(), m.read(0))
        print(m.find(b'line'), m.find(b'line', 0), m.find(b'line', 8), m.rfind(b'line', 0), m.find(b'line', 0, 5), m.find(b'zz'))
        print(m.rfind(b'line', 0, -50), m.find(b'', 3), m.find(b't', -60))
        attempt('seek', m.seek, 0)
        attempt('seek end', m.seek, -5, 2)
        attempt('seek on', m.seek, 2, os.SEEK_CUR)
        attempt('seek far', m.seek, 1, 2)
        attempt('seek how', m.seek, 1, 9)
        print(m.read(), m.read(), m.readline(), m.tell())
        attempt('read byte', m.read_byte)
        m.seek(0)
        print(m.write(b'FIRST'), m.tell())
        m.write_byte(ord('!'))
        m[6:10] = b'LINE'
        m[-1] = 255
        m[11:17:2] = b'***'
        m.move(23, 0, 5)
        print(m.flush())
        print(m[:40])
        with open(NAME, 'rb') as again:
            print(again.read(40) == m[:40])
        attempt('short', m.__setitem__, slice(0, 3), b'four')
        attempt('range', m.__setitem__, 0, 256)
        attempt('type', m.__setitem__, 0, b'a')
        attempt('index', m.__getitem__, 1000)
        attempt('key', m.__getitem__, 'a')
        attempt('delete', m.__delitem__, 0)
        attempt('delete slice', m.__delitem__, slice(0, 2))
        attempt('beyond', m.write, b'x' * 1000)
        attempt('move', m.move, 0, 60, 60)
        attempt('read str', m.read, 'a')
        attempt('str', m.write, 'a')
        attempt('byte', m.write_byte, 256)
        attempt('flush far', m.flush, 0, 10000)
        print([line for line in iter(m.readline, b'')][:1], [x for x in m][:3], b'F' in m)
        view = memoryview(m)
        print(view.readonly, view.format, len(view))
        view[0:2] = b'fi'
        attempt('close', m.close)
        view.release()
        print(struct.unpack_from('<HH', m, 0), re.search(rb'[A-Z]+', m).span(), bytes(m)[:4])
        m.flush()
        with open(NAME, 'rb') as again:
            print(again.read(6))
    print(m.closed, repr(m))
    attempt('closed', m.read)
    attempt('closed', len, m)
    attempt('closed', m.__getitem__, 0)
    attempt('closed', m.__enter__)
    m.close()

    with mmap.mmap(file.fileno(), 10, access=mmap.ACCESS_READ) as m:
        print(m, m.size())
        attempt('write', m.write, b'x')
        attempt('item', m.__setitem__, 0, 1)
        attempt('byte', m.write_byte, 1)
        attempt('move', m.move, 0, 1, 2)
        with memoryview(m) as view:
            print(view.readonly, bytes(view))
    with mmap.mmap(file.fileno(), 10, access=mmap.ACCESS_COPY) as m:
        m[0:4] = b'COPY'
        print(m[:6], m.flush())
    with open(NAME, 'rb') as again:
        print(again.read(6))
    with mmap.mmap(file.fileno(), 0, flags=mmap.MAP_PRIVATE, prot=mmap.PROT_READ) as m:
        print(repr(m), m[:2])
    attempt('too long', mmap.mmap, file.fileno(), 1000)
    attempt('negative', mmap.mmap, file.fileno(), -1)
    attempt('offset', mmap.mmap, file.fileno(), 0, offset=-1)
    attempt('far', mmap.mmap, file.fileno(), 0, offset=mmap.ALLOCATIONGRANULARITY)
    attempt('both', mmap.mmap, file.fileno(), 0, prot=mmap.PROT_READ, access=mmap.ACCESS_READ)
    attempt('access', mmap.mmap, file.fileno(), 0, access=9)
    attempt('fd', mmap.mmap, 'a', 0)

m = mmap.mmap(os.open(NAME, os.O_RDONLY), 0, access=mmap.ACCESS_READ)
print(m[:5])
os.unlink(NAME)
print(m[5:9])
m.close()

open('empty', 'wb').close()
with open('empty', 'r+b') as file:
    attempt('empty', mmap.mmap, file.fileno(), 0)

SIZE = mmap.ALLOCATIONGRANULARITY
with open('large', 'wb') as file:
    file.write(b'a' * SIZE + b'tail of the file')
with open('large', 'r+b') as file:
    m = mmap.mmap(file.fileno(), 0, offset=SIZE)
    print(len(m), m[:], m.size() == SIZE + 16)
    m[:4] = b'TAIL'
    m.close()
    file.seek(SIZE)
    print(file.read())

anonymous = mmap.mmap(-1, 13)
anonymous.write(b'Hello world!')
print(anonymous[:], anonymous)
try:
    anonymous.size()
except OSError as error:
    print(error.strerror)
anonymous.seek(0)
print(anonymous.readline(), mmap.error is OSError)


class Mapped(mmap.mmap):
    def __new__(cls, size):
        return super().__new__(cls, -1, size)


with Mapped(4) as mapped:
    mapped.name = 'x'
    mapped[:] = b'abcd'
    print(type(mapped).__name__, mapped[1:3], mapped.name, isinstance(mapped, mmap.mmap))
