"""Element types: names, records, promotion."""
import harpy_ndarray as np
from support import INTEGERS, NUMBERS, PLAIN, check, raises


def test_names():
    for name, code, kind, size in [('bool', '?', 'b', 1), ('int8', 'i1', 'i', 1), ('int64', 'i8', 'i', 8), ('uint16', 'u2', 'u', 2),
                                   ('float32', 'f4', 'f', 4), ('float64', '<f8', 'f', 8), ('complex128', 'c16', 'c', 16)]:
        dtype = np.dtype(name)
        assert dtype == np.dtype(code) and dtype.name == name and dtype.kind == kind and dtype.itemsize == size
        assert repr(dtype) == "dtype('%s')" % name and str(dtype) == name and hash(dtype) == hash(np.dtype(code))
        assert dtype.names is None and dtype.fields is None and not dtype.hasobject
    assert np.dtype('O').name == 'object' and np.dtype(object).hasobject and repr(np.dtype('O')) == "dtype('O')"
    assert np.dtype('f8').str == '<f8' and np.dtype('b').str == '|i1' and np.dtype('?').str == '|b1'


def test_python_types():
    for type_, name in [(bool, 'bool'), (int, 'int64'), (float, 'float64'), (complex, 'complex128'), (object, 'object'), (None, 'float64')]:
        assert np.dtype(type_).name == name
    for name in NUMBERS:
        assert np.dtype(getattr(np, name)) == name and np.dtype(name).type is getattr(np, name)
    assert np.dtype(np.bool_) == bool and np.dtype(np.dtype('i4')) == 'int32'


def test_what_is_no_dtype():
    raises(TypeError, "data type 'spam' not understood", np.dtype, 'spam')
    raises(TypeError, "data type '>f8' not understood", np.dtype, '>f8')
    raises(TypeError, 'cannot interpret', np.dtype, 5)
    raises(TypeError, 'cannot interpret', np.dtype, str)
    assert np.dtype('f8') != 'spam' and not np.dtype('f8') == 5


def test_records():
    dtype = np.dtype([('x', 'i4'), ('y', 'f8')])
    assert dtype.itemsize == 12 and dtype.names == ('x', 'y') and dtype.kind == 'V' and dtype.alignment == 1
    assert dtype.fields == {'x': (np.dtype('i4'), 0), 'y': (np.dtype('f8'), 4)}
    assert dtype['y'] == 'f8' and len(dtype) == 2 and dtype.str == '|V12' and dtype.name == 'void96'
    assert repr(dtype) == "dtype([('x', '<i4'), ('y', '<f8')])"
    aligned = np.dtype([('x', 'i4'), ('y', 'f8')], align=True)
    assert aligned.itemsize == 16 and aligned.fields['y'][1] == 8 and aligned.alignment == 8 and aligned != dtype
    assert np.dtype('i4,f8').names == ('f0', 'f1')
    nested = np.dtype([('at', dtype), ('n', 'u1')])
    assert nested['at'] == dtype and nested.itemsize == 13


def test_record_parts():
    dtype = np.dtype({'names': ['a', 'b'], 'formats': ['u1', 'u2'], 'offsets': [0, 4], 'itemsize': 8})
    assert dtype.itemsize == 8 and dtype.fields['b'] == (np.dtype('u2'), 4)
    assert eval(repr(dtype), {'dtype': np.dtype, **{name: name for name in ()}}) == dtype
    raises(ValueError, 'the fields need 6 bytes, itemsize is 5', np.dtype, {'names': ['a', 'b'], 'formats': ['u1', 'u2'], 'offsets': [0, 4], 'itemsize': 5})
    raises(ValueError, 'occurs more than once', np.dtype, [('a', 'f8'), ('a', 'f8')])
    raises(TypeError, 'a field is a tuple', np.dtype, ['a'])


def test_records_with_objects_are_aligned():
    word = np.dtype('O').itemsize
    dtype = np.dtype([('flag', 'u1'), ('who', 'O'), ('n', 'i2')])
    assert dtype.hasobject and dtype.fields['who'][1] == word and dtype.itemsize == 3 * word
    raises(ValueError, 'not aligned', np.dtype, {'names': ['a'], 'formats': ['O'], 'offsets': [1]})
    raises(ValueError, 'shares bytes', np.dtype, {'names': ['a', 'b'], 'formats': ['O', 'i1'], 'offsets': [0, 0]})


def test_promotion():
    for a, b, both in [('int8', 'int16', 'int16'), ('uint8', 'int8', 'int16'), ('uint16', 'int8', 'int32'), ('uint32', 'int32', 'int64'),
                       ('uint64', 'int64', 'float64'), ('uint8', 'int64', 'int64'), ('bool', 'uint8', 'uint8'), ('int8', 'float32', 'float32'),
                       ('int32', 'float32', 'float64'), ('float32', 'complex64', 'complex64'), ('float64', 'complex64', 'complex128'),
                       ('int16', 'complex64', 'complex64'), ('int64', 'complex64', 'complex128'), ('float64', 'O', 'object')]:
        assert np.promote_types(a, b).name == np.promote_types(b, a).name == both, (a, b)
    for name in PLAIN:
        assert np.promote_types(name, name) == name and np.promote_types(name, 'bool') == name
    raises(TypeError, 'no common dtype', np.promote_types, 'f8', [('x', 'f8')])


def test_casting_rules():
    assert np.can_cast('int8', 'int64') and not np.can_cast('int64', 'int8') and np.can_cast('int64', 'int8', 'same_kind')
    assert np.can_cast('uint8', 'int16') and not np.can_cast('int8', 'uint64', 'same_kind') and np.can_cast('bool', 'int8')
    assert not np.can_cast('float64', 'int64', casting='same_kind') and np.can_cast('float32', 'complex64')


def test_casts():
    for target in NUMBERS:
        for source in NUMBERS:
            check(np.array([0, 1, 100], source).astype(target), [0, 1, 100], target)
        check(np.array([True, False]).astype(target), [1, 0], target)
        check(np.array([0, 7], target).astype(bool), [False, True], bool)
        check(np.array([3, 4], target).astype(object).astype(target), [3, 4], target)
    check(np.array([1.9, -1.9]).astype(int), [1, -1])
    check(np.array([300, -1]).astype('uint8'), [44, 255])
    check(np.array([1.5 + 2j]).astype('float64'), [1.5])
    check(np.array([-1]).astype('uint64'), [2**64 - 1])
    check(np.array([2**63], 'uint64').astype('float64'), [2.0**63])
    for name in INTEGERS:
        np.array([float('nan'), float('inf'), 1e300]).astype(name)
