"""Objects inside array memory: who keeps them, when they go."""
import gc
import sys
import weakref

import harpy_ndarray as np
from support import check, raises


class Thing:
    def __init__(self, name='', other=None):
        self.name, self.other = name, other

    def __add__(self, other):
        return Thing(self.name + other.name)

    def __lt__(self, other):
        return self.name < other.name

    __hash__ = None

    def __eq__(self, other):
        return isinstance(other, Thing) and self.name == other.name


def gone(reference):
    """Asked once, at the end: what was looked at stays in the registers of a compiled function."""
    for _ in range(3):
        gc.collect()
    return reference() is None


def test_elements():
    thing = Thing('a')
    a = np.array([thing, None, 'text', 5], object)
    assert a[0] is thing and a[1] is None and a.tolist()[2] == 'text'
    a[1] = [1, 2]
    assert a[1] == [1, 2]
    a[2:] = None
    check(a[2:], [None, None])
    assert np.empty(3, object)[0] is None
    check(np.array([[1], [2, 3]], object), [[1], [2, 3]], object)


def test_kept_and_released():
    def view():
        thing = Thing()
        a = np.array([thing] * 3)
        return weakref.ref(thing), a[1:]

    def copy():
        reference, b = view()
        gc.collect()
        assert b[0] is reference()
        return reference, b.copy()

    def checked_copy():
        reference, c = copy()
        gc.collect()
        assert c[1] is reference()
        return reference, c

    reference, c = checked_copy()
    c[:] = 0
    assert gone(reference)
    check(c, [0, 0])


def test_released_with_the_array():
    def use(make):
        thing = Thing()
        make(thing)
        return weakref.ref(thing)

    for make in (lambda t: np.array([t, t]), lambda t: np.array([(1, t)], [('n', 'i4'), ('o', 'O')]),
                 lambda t: np.array([t]).reshape(1, 1).T[0], lambda t: np.where([True], np.array([t]), None),
                 lambda t: np.concatenate([np.array([t]), np.array([t])])[:1], lambda t: np.array([t]) == t,
                 lambda t: np.array([t] * 20).reshape(4, 5)[1:3, ::-2].copy().tolist()):
        assert gone(use(make))


def cycle_of_elements():
    thing = Thing()
    a = np.array([thing, None])
    thing.other = a
    a[1] = a[:1]
    return weakref.ref(thing)


def cycle_of_a_record():
    record = np.zeros(2, [('n', 'u1'), ('o', 'O')])
    thing = Thing()
    thing.other = record
    record[1] = (1, thing)
    return weakref.ref(thing)


def cycle_through_a_scalar():
    a = np.zeros(1, [('o', 'O')])
    thing = Thing()
    thing.other = a[0]
    a[0]['o'] = thing
    return weakref.ref(thing)


def test_cycles():
    for make in (cycle_of_elements, cycle_of_a_record, cycle_through_a_scalar):
        assert gone(make()), make.__name__


def test_traversal():
    marker = Thing('marker')
    a = np.array([marker, 1])
    if hasattr(gc, 'get_referents') and sys.implementation.name == 'cpython':
        assert any(item is marker for item in gc.get_referents(a))
        b = np.zeros(2, [('n', 'i2'), ('who', 'O')])
        b['who'] = marker
        assert sum(item is marker for item in gc.get_referents(b)) == 2
        assert any(item is a for item in gc.get_referents(a[:1]))


def test_arithmetic():
    a = np.array([1, 2**70, 0.5], object)
    check(a + 1, [2, 2**70 + 1, 1.5], object)
    check(a * a, [1, 2**140, 0.25])
    check(-a, [-1, -2**70, -0.5])
    check(a == [1, 0, 0.5], [True, False, True], bool)
    check(np.array(['a', 'b'], object) * 2, ['aa', 'bb'])
    check(np.array([Thing('x')]) + np.array([Thing('y')]) == Thing('xy'), [True])
    a += 1
    check(a, [2, 2**70 + 1, 1.5])
    check(np.maximum(np.array([1, 5], object), 3), [3, 5])
    check(np.logical_not(np.array([None, 'x'])), [True, False])
    raises(TypeError, '', lambda: np.array([1, 'x'], object) + 1)
    raises(TypeError, "ufunc 'sin' is not defined", np.sin, np.array([1], object))


def test_errors_of_elements():
    class Bad:
        def __add__(self, other):
            raise RuntimeError('no sum')

        def __bool__(self):
            raise RuntimeError('no truth')

        def __eq__(self, other):
            raise RuntimeError('no equality')

        __hash__ = None

    a = np.array([1, Bad(), 3], object)
    raises(RuntimeError, 'no sum', lambda: a + 1)
    raises(RuntimeError, 'no equality', lambda: a == 1)
    raises(RuntimeError, 'no truth', a.any)
    raises(RuntimeError, 'no truth', a.astype, bool)
    raises(TypeError, '', a.astype, float)


def test_reductions():
    a = np.array([[1, 2], [3, 4]], object)
    assert a.sum() == 10 and a.prod() == 24 and a.max() == 4 and a.min() == 1 and a.argmax() == 3
    check(a.sum(axis=0), [4, 6])
    assert np.array(['b', 'a'], object).min() == 'a' and np.array([], object).sum() == 0
    assert a.any() and a.all() and a.mean() == 2.5


def test_indexing():
    a = np.array([Thing(str(i)) for i in range(6)]).reshape(2, 3)
    assert [thing.name for thing in a[[0, 1], [2, 0]]] == ['2', '3'] and a[a == Thing('4')].tolist()[0].name == '4'
    a[a == Thing('5')] = None
    assert a[1, 2] is None
    a[[0, 1], 0] = 'x', 'y'
    check(a[:, 0], ['x', 'y'])
    b = a.T.copy()
    assert b[0, 1] == 'y' and b.shape == (3, 2)


def test_many():
    a = np.arange(50000).astype(object)
    assert a.sum() == 50000 * 49999 // 2 and (a + a)[-1] == 2 * 49999
    for _ in range(3):
        a[:] = None
        a[:] = np.arange(50000)
    assert a[49999] == 49999
