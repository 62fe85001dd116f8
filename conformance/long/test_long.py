import long_ext as m
from support import LONG_BITS, POINTER_BITS, raises


class Index:
    def __index__(self):
        return 42


class Float:
    def __float__(self):
        return 1.5


def test_signed_values():
    for call, bits in ((m.int32, 32), (m.int64, 64), (m.ssize, POINTER_BITS), (m.long_, LONG_BITS), (m.longlong, 64)):
        top = 2 ** (bits - 1)
        # Hosts may make the small ones, and those that look small in their lower half, in a way of their own.
        for value in (*range(-10, 300), -100, top - 1, -top, 2**32 % top, -(2**32) % top, (2**32 + 5) % top):
            assert call(value) == value, (call, value)
        for value in (top, -top - 1, 10**30, -(10**30)):
            raises(OverflowError, None, call, value)


def test_unsigned_values():
    for call, bits in ((m.uint32, 32), (m.uint64, 64), (m.size, POINTER_BITS), (m.ulong_, LONG_BITS), (m.ulonglong, 64)):
        top = 2**bits
        for value in (*range(300), top // 2, *range(top - 10, top), 2**32 % top, (2**32 + 5) % top):
            assert call(value) == value, (call, value)
        for value in (top, -1, 10**30):
            raises(OverflowError, None, call, value)


def test_messages():
    raises(OverflowError, "Python int too large to convert to C int", m.int32, 2**31)
    raises(OverflowError, "int too big to convert", m.int64, 2**63)
    raises(OverflowError, "can't convert negative value to unsigned int", m.uint32, -1)
    raises(OverflowError, "Python int too large to convert to C unsigned long", m.uint32, 2**32)
    raises(OverflowError, "can't convert negative int to unsigned", m.uint64, -1)
    raises(OverflowError, "Python int too large to convert to C ssize_t", m.ssize, 2 ** (POINTER_BITS - 1))
    raises(OverflowError, "Python int too large to convert to C size_t", m.size, 2**POINTER_BITS)
    raises(OverflowError, "int too large to convert to float", m.asdouble, 10**400)


def test_masks():
    for value in (0, -1, 2**32 + 5, -(10**30), 10**30):
        assert m.uint32mask(value) == value % 2**32
        assert m.uint64mask(value) == value % 2**64


def test_index_is_asked_where_cpython_asks():
    for call in (m.int32, m.int64, m.uint32mask, m.uint64mask, m.long_, m.longlong):
        assert call(Index()) == 42
        raises(TypeError, "'float' object cannot be interpreted as an integer", call, 1.0)
        raises(TypeError, "'str' object cannot be interpreted as an integer", call, "1")
    for call in (m.uint32, m.uint64, m.size, m.ssize):
        raises(TypeError, "an integer is required", call, Index())


def test_bool_is_an_int():
    for call in (m.int32, m.uint32, m.int64, m.uint64, m.size, m.ssize):
        assert call(True) == 1 and call(False) == 0


def test_double():
    assert m.asdouble(3) == 3.0 and type(m.asdouble(3)) is float
    assert m.asdouble(2**53 + 1) == float(2**53 + 1)
    raises(TypeError, "an integer is required", m.asdouble, 1.5)
    assert m.float_(1.25) == 1.25
    assert m.float_(Float()) == 1.5
    assert m.float_(Index()) == 42.0
    assert str(m.float_(-0.0)) == "-0.0" and str(m.float_(float("nan"))) == "nan"
    raises(TypeError, "must be real number, not str", m.float_, "1")


def test_pointer():
    assert m.pointer(4096) == 4096
    raises(OverflowError, None, m.pointer, 2**64)


def test_bool():
    assert m.boolean(5) is True and m.boolean(0) is False
    assert m.boollong(-1) is True and m.boollong(0) is False
