"""The buffer protocol, out and in."""
import array
import binascii
import struct

import harpy_ndarray as np
from support import NUMBERS, check, raises

FORMATS = {'bool': '?', 'int8': 'b', 'int16': 'h', 'int32': 'i', 'int64': 'q', 'uint8': 'B', 'uint16': 'H', 'uint32': 'I', 'uint64': 'Q',
           'float32': 'f', 'float64': 'd', 'complex64': 'Zf', 'complex128': 'Zd'}


def test_export():
    a = np.arange(6).reshape(2, 3)
    view = memoryview(a)
    assert (view.format, view.shape, view.strides, view.itemsize, view.ndim, view.nbytes) == ('q', (2, 3), (24, 8), 8, 2, 48)
    assert not view.readonly and view[1, 2] == 5 and view.tolist() == [[0, 1, 2], [3, 4, 5]]
    view[0, 0] = 50
    assert a[0, 0] == 50
    view.release()
    for name, code in FORMATS.items():
        assert memoryview(np.zeros(1, name)).format == code


def test_export_of_views():
    a = np.arange(10, dtype='i4')
    view = memoryview(a[::-2])
    assert view.strides == (-8,) and view.tolist() == [9, 7, 5, 3, 1] and not view.contiguous
    assert memoryview(a.reshape(2, 5).T).strides == (4, 20)
    assert bytes(a[:2]) == struct.pack('2i', 0, 1) and a[::2].tobytes() == struct.pack('5i', 0, 2, 4, 6, 8)
    scalar = memoryview(np.array(1.5))
    assert scalar.ndim == 0 and scalar.shape == () and scalar.tolist() == 1.5
    assert memoryview(np.zeros((0, 3))).nbytes == 0


def test_requests_that_do_not_fit():
    a = np.arange(6)
    raises(BufferError, 'C-contiguous', binascii.crc32, a[::2])
    a.setflags(write=False)
    assert memoryview(a).readonly
    raises(BufferError, 'objects', memoryview, np.zeros(2, object))
    raises(TypeError, '', memoryview(a).__setitem__, 0, 1)


def test_records():
    dtype = np.dtype([('n', 'i4'), ('x', 'f8')], align=True)
    view = memoryview(np.zeros(2, dtype))
    assert view.itemsize == 16 and view.format == 'T{=i:n:4x=d:x:}' and view.shape == (2,)


def test_memory_stays():
    view = memoryview(np.arange(5))
    assert view.tolist() == [0, 1, 2, 3, 4]
    views = [memoryview(np.arange(100) + i) for i in range(50)]
    assert [view[99] for view in views] == [99 + i for i in range(50)]


def test_import():
    check(np.array(array.array('i', [1, 2])), [1, 2], 'int32')
    check(np.array(array.array('d', [1.5])), [1.5], 'float64')
    check(np.array(bytearray(b'\x05')), [5], 'uint8')
    check(np.array(memoryview(b'abcd').cast('H')), [0x6261, 0x6463], 'uint16')
    check(np.array(memoryview(bytes(8)).cast('B', (2, 4))), [[0] * 4] * 2)
    check(np.array(memoryview(bytes([1, 2, 3, 4]))[::-2]), [4, 2])
    check(np.array(array.array('l', [-1])), [-1])
    for name in NUMBERS:
        if not name.startswith('complex'):
            check(np.array(memoryview(np.array([1, 2], name))), [1, 2], name)
    check(np.array(array.array('f', [1.5]), 'f8'), [1.5], 'float64')


def test_round_trip():
    a = np.arange(12).reshape(3, 4)
    out = bytearray(a.nbytes)
    memoryview(out)[:] = memoryview(a).cast('B')
    check(np.frombuffer(out, a.dtype).reshape(a.shape), a.tolist())
    stream = array.array('d')
    stream.frombytes(np.linspace(0, 1, 3).tobytes())
    assert stream.tolist() == [0.0, 0.5, 1.0]
