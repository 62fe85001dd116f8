"""What the extension does, whichever step it was built from. `python3 tests/test_vectors.py`, or with `harpy run`."""
import gc
import os
import sys
import unittest

# What PYTHONPATH offers comes first.
sys.path.append(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'build'))

import vectors
from vectors import Point, Vector


class VectorTest(unittest.TestCase):
    def test_new(self):
        self.assertEqual(Vector().as_tuple(), (0.0, 0.0))
        self.assertEqual(Vector(1, 2.5).as_tuple(), (1.0, 2.5))
        self.assertEqual(Vector(y=3, label='up').as_tuple(), (0.0, 3.0))
        with self.assertRaises(TypeError):
            Vector('a')
        with self.assertRaises(TypeError):
            Vector(1, 2, z=3)
        with self.assertRaises(TypeError):
            Vector(1, 2, 3, 4)

    def test_members(self):
        v = Vector(1, 2)
        v.x = 5
        v.y += 1
        self.assertEqual((v.x, v.y), (5.0, 3.0))
        with self.assertRaises(TypeError):
            v.x = 'a'
        with self.assertRaises(TypeError):
            del v.x

    def test_length(self):
        v = Vector(3, 4)
        self.assertEqual(v.length, 5.0)
        with self.assertRaises(AttributeError):
            v.length = 1

    def test_label(self):
        v = Vector(1, 2)
        self.assertIsNone(v.label)
        label = ['a']
        v.label = label
        self.assertIs(v.label, label)
        v.label = 7
        self.assertEqual(v.label, 7)
        del v.label
        self.assertIsNone(v.label)
        self.assertIs(Vector(label=label).label, label)

    def test_label_of_itself(self):
        v = Vector(1, 2)
        v.label = [v]
        self.assertIs(v.label[0], v)
        del v
        gc.collect()

    def test_arithmetic(self):
        self.assertEqual(Vector(1, 2) + Vector(3, 4), Vector(4, 6))
        self.assertEqual(-Vector(1, -2), Vector(-1, 2))
        self.assertEqual(Vector(1, 2).scaled(2), Vector(2, 4))
        self.assertEqual(Vector(1, 2).dot(Vector(3, 4)), 11.0)
        with self.assertRaises(TypeError):
            Vector() + 1
        with self.assertRaises(TypeError):
            Vector().scaled()
        with self.assertRaisesRegex(TypeError, "needs a Vector, not 'no'"):
            Vector().dot('no')

    def test_compare(self):
        self.assertTrue(Vector(1, 2) == Vector(1, 2))
        self.assertTrue(Vector(1, 2) != Vector(1, 3))
        self.assertFalse(Vector(1, 2) == (1, 2))
        with self.assertRaises(TypeError):
            Vector() < Vector()

    def test_repr(self):
        self.assertEqual(repr(Vector(1, -2.5)), 'Vector(1.0, -2.5)')

    def test_subclass(self):
        class Named(Vector):
            def __init__(self, x, y, label=None):
                self.extra = label

        v = Named(3, 4, 'n')
        self.assertEqual((v.length, v.extra, v.label), (5.0, 'n', 'n'))
        self.assertEqual(v + v, Vector(6, 8))
        v.label = v
        del v
        gc.collect()

    def test_many(self):
        total = Vector()
        for i in range(10000):
            total = total + Vector(i, 1, label=str(i))
        self.assertEqual(total, Vector(49995000, 10000))


class PointTest(unittest.TestCase):
    def test_new(self):
        p = Point(1, y=2)
        self.assertEqual((p.x, p.y), (1.0, 2.0))
        with self.assertRaises(TypeError):
            Point()
        with self.assertRaises(AttributeError):
            p.x = 2

    def test_distance(self):
        self.assertEqual(Point(1, 1).distance(Point(4, 5)), 5.0)
        with self.assertRaisesRegex(TypeError, 'needs a Point'):
            Point(1, 1).distance(Vector(4, 5))

    def test_moved(self):
        class Pixel(Point):
            pass

        p = Pixel(1, 2).moved(Vector(2, 2))
        self.assertEqual((type(p), p.x, p.y), (Pixel, 3.0, 4.0))
        with self.assertRaisesRegex(TypeError, 'needs a Vector'):
            p.moved(p)


class PathTest(unittest.TestCase):
    def setUp(self):
        self.path = vectors.path([Point(0, 0), Point(3, 4), Point(3, 6)])

    def test_length(self):
        self.assertEqual(vectors.path_length(self.path), 7.0)
        self.assertEqual(vectors.path_length(vectors.path([Point(1, 1)])), 0.0)

    def test_wrong(self):
        with self.assertRaisesRegex(TypeError, 'needs a list'):
            vectors.path((Point(0, 0),))
        with self.assertRaisesRegex(vectors.PathError, 'needs a point'):
            vectors.path([])
        with self.assertRaisesRegex(TypeError, 'point 1 is no Point'):
            vectors.path([Point(0, 0), Vector(0, 0)])
        with self.assertRaises(ValueError):
            vectors.path_length(1)
        with self.assertRaises(vectors.PathError):
            vectors.walk(self.path, 0, print)

    def test_walk(self):
        seen = []
        self.assertIsNone(vectors.walk(self.path, 3.5, lambda x, y: seen.append((round(x, 6), round(y, 6)))))
        self.assertEqual(seen, [(0.0, 0.0), (2.1, 2.8), (3.0, 6.0)])

    def test_walk_nested(self):
        corners = []

        def visit(x, y):
            if len(corners) < 3:
                corners.append((x, y))
                vectors.walk(self.path, 10, visit)

        vectors.walk(self.path, 10, visit)
        self.assertEqual(len(corners), 3)

    def test_walk_raises(self):
        with self.assertRaises(ZeroDivisionError):
            vectors.walk(self.path, 1, lambda x, y: 1 / 0)


class ModuleTest(unittest.TestCase):
    def test_constants(self):
        self.assertEqual(vectors.DIMENSIONS, 2)
        self.assertEqual(vectors.__doc__, 'Points and vectors in the plane.')
        self.assertTrue(issubclass(vectors.PathError, ValueError))
        self.assertEqual(Vector.__module__, 'vectors')


if __name__ == '__main__':
    unittest.main()
