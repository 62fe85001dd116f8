"""Elements with fields."""
import harpy_ndarray as np
from support import check, raises

POINT = [('x', 'f8'), ('y', 'f8')]
MIXED = [('id', 'u2'), ('name', 'O'), ('at', POINT)]


def test_from_tuples():
    a = np.array([(1, 2), (3, 4)], POINT)
    assert a.shape == (2,) and a.dtype.names == ('x', 'y')
    check(a, [(1.0, 2.0), (3.0, 4.0)])
    check(np.array((1, 2), POINT), (1.0, 2.0))
    check(np.array([[(1, 2)], [(3, 4)]], POINT), [[(1.0, 2.0)], [(3.0, 4.0)]])
    raises(ValueError, 'could not assign tuple of length 1 to structure with 2 fields', np.array, [(1,)], POINT)
    raises(TypeError, 'from a tuple', np.array, [1], POINT)


def test_fields_are_views():
    a = np.zeros(3, POINT)
    a['x'] = [1, 2, 3]
    assert a['x'].base is a and a['x'].strides == (16,)
    a['y'][1:] = 7
    check(a, [(1.0, 0.0), (2.0, 7.0), (3.0, 7.0)])
    a['x'] += a['y']
    check(a['x'], [1.0, 9.0, 10.0])
    raises(ValueError, 'no field of name z', lambda: a['z'])


def test_records_show_the_array():
    a = np.zeros(2, POINT)
    record = a[1]
    record['x'] = 5
    record[1] = 6
    check(a, [(0.0, 0.0), (5.0, 6.0)])
    assert record['x'] == 5 and record[-1] == 6 and len(record) == 2 and list(record) == [5, 6]
    assert record.item() == (5.0, 6.0) and record == (5, 6) and repr(record) == '(5.0, 6.0)' and record.dtype == a.dtype
    assert hash(record) == hash((5.0, 6.0)) and isinstance(record, np.void)
    raises(IndexError, 'invalid index (2)', lambda: record[2])
    raises(TypeError, "cannot create 'void'", np.void)


def test_objects_inside():
    a = np.zeros(2, MIXED)
    check(a, [(0, 0, (0.0, 0.0))] * 2)
    a[0] = (1, 'one', (1, 2))
    a[1]['name'] = ['a', 'list']
    check(a, [(1, 'one', (1.0, 2.0)), (0, ['a', 'list'], (0.0, 0.0))])
    check(a['name'], ['one', ['a', 'list']], object)
    check(a['at']['y'], [2.0, 0.0])
    b = a[::-1].copy()
    b['name'][0] = None
    check(b, [(0, None, (0.0, 0.0)), (1, 'one', (1.0, 2.0))])
    check(a['name'], ['one', ['a', 'list']])


def test_assignment():
    a = np.zeros(3, MIXED)
    a[1:] = (7, 'seven', (0, 0))
    check(a['id'], [0, 7, 7])
    a[0] = a[1]
    assert a[0]['name'] == 'seven'
    a[[0, 2]] = np.array([(8, 'eight', (1, 1))], MIXED)
    check(a['name'], ['eight', 'seven', 'eight'])
    other = np.array([(1, 2.5)], [('p', 'i4'), ('q', 'f4')])
    b = np.zeros(1, POINT)
    b[:] = other
    check(b, [(1.0, 2.5)])
    raises(ValueError, '2 fields to elements with 3', a.__setitem__, slice(None), other)


def test_comparison_and_masks():
    a = np.array([(1, 2), (3, 4), (1, 2)], POINT)
    check(a == a[0], [True, False, True])
    check(a['x'] > 2, [False, True, False])
    check(a[a['x'] > 2], [(3.0, 4.0)])
    raises(TypeError, "ufunc 'add' is not defined for elements with fields", lambda: a + 1)


def test_joining_and_shapes():
    a = np.array([(1, 'a', (0, 0)), (2, 'b', (0, 0))], MIXED)
    check(np.concatenate([a, a])['name'], ['a', 'b', 'a', 'b'])
    check(a.reshape(2, 1)['id'], [[1], [2]])
    check(np.where([True, False], a, a[::-1])['name'], ['a', 'a'])
    check(a.astype(object), a.tolist())


def test_views_of_memory():
    a = np.array([(1, 2), (3, 4)], [('a', 'u1'), ('b', 'u1')])
    check(a.view('u2'), [513, 1027])
    check(np.array([513], 'u2').view([('a', 'u1'), ('b', 'u1')]), [(1, 2)])
    check(np.frombuffer(b'\x01\x00\x00\x00\x02', [('n', 'i4'), ('m', 'u1')]), [(1, 2)])
