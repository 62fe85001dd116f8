"""Tests of polynomials.c that hold for the original and for its port."""
import operator
import pickle
import unittest

import polynomials
from polynomials import Poly, PolyError


class PolynomialsTest(unittest.TestCase):
    def test_made(self):
        self.assertEqual(repr(Poly([1, 2.5, 0])), 'Poly([1.0, 2.5])')
        self.assertEqual(repr(Poly(coefficients=(1,), scale=-2)), 'Poly([-2.0])')
        self.assertEqual(repr(Poly(range(3))), 'Poly([0.0, 1.0, 2.0])')
        for wrong in [5, ['a'], [None]]:
            self.assertRaises(TypeError, Poly, wrong)
        self.assertRaises(TypeError, Poly, [1], size=5)
        self.assertRaises(TypeError, Poly)
        with self.assertRaisesRegex(PolyError, 'a degree of 1000 is too much'):
            Poly([1] * 1001)
        self.assertTrue(issubclass(PolyError, ArithmeticError))
        self.assertEqual((polynomials.MAX_DEGREE, polynomials.__version__), (999, '3.1'))

    def test_numbers(self):
        p, q = Poly([1, 2]), Poly([0, 0, 3])
        self.assertEqual(p + q, Poly([1, 2, 3]))
        self.assertEqual(p * q, Poly([0, 0, 3, 6]))
        self.assertEqual(p * 3, Poly([3, 6]))
        self.assertEqual(-p, Poly([-1, -2]))
        self.assertNotEqual(p, q)
        self.assertFalse(p == 1)
        self.assertFalse(Poly([]))
        self.assertTrue(p)
        self.assertFalse(p + -p)
        self.assertRaises(TypeError, operator.add, p, 'a')
        self.assertRaises(TypeError, operator.mul, 'a', p)
        self.assertRaises(TypeError, operator.lt, p, q)
        self.assertRaises(TypeError, hash, p)

    def test_in_place(self):
        for start, result in [([1, 2], [6, 2]), ([], [5])]:
            p = same = Poly(start)
            p += 5
            self.assertIs(p, same)
            self.assertEqual(p, Poly(result))
        p += Poly([0, 1])
        self.assertEqual(p, Poly([5, 1]))

    def test_called(self):
        p = Poly([1, 0, 2])
        self.assertEqual(p(3), 19.0)
        self.assertRaises(TypeError, p)
        self.assertRaises(TypeError, p, 'a')

    def test_sequence(self):
        p = Poly([3, -4, 1])
        self.assertEqual((len(p), p[0], list(p), p.degree), (3, 3.0, [3.0, -4.0, 1.0], 2))
        self.assertIsNone(Poly([]).degree)
        self.assertIn(3, p)
        self.assertNotIn(2, p)
        self.assertRaises(IndexError, operator.getitem, p, 3)
        iterator = iter(p)
        self.assertIs(iter(iterator), iterator)
        self.assertEqual([*iterator, *iterator], [3.0, -4.0, 1.0])

    def test_roots(self):
        p = Poly([3, -4, 1])
        self.assertEqual(p.roots_between(-5, 5), [1, 3])
        self.assertEqual(p.roots_between(low=2, high=5, key=None), [3])
        self.assertEqual(p.roots_between(0, 9, key=str), ['1', '3'])
        self.assertRaises(ZeroDivisionError, p.roots_between, 0, 9, lambda x: 1 // (x - 3))
        with self.assertRaisesRegex(TypeError, 'key must be callable, not int'):
            p.roots_between(0, 9, 5)
        self.assertEqual(polynomials.from_roots([1, 3]), p)
        self.assertEqual(polynomials.from_roots(iter([])), Poly([1]))
        self.assertRaises(TypeError, polynomials.from_roots, ['a'])
        self.assertRaises(ZeroDivisionError, polynomials.from_roots, (1 // x for x in [1, 0]))

    def test_pickled(self):
        p = Poly([1, 2])
        self.assertEqual(pickle.loads(pickle.dumps(p)), p)

    def test_subclasses(self):
        class Own(Poly):
            pass

        own = Own([1, 2])
        own.extra = 5
        self.assertEqual((own + own, own.extra), (Poly([2, 4]), 5))

    def test_integral(self):
        self.assertEqual(polynomials.integrate(Poly([1, 2])), {'value': 2.0, 'between': (0.0, 1.0)})
        self.assertEqual(polynomials.integrate(poly=Poly([1]), low=1, high=3)['value'], 2.0)
        self.assertEqual(polynomials.integrate(Poly([0.5]), exact=True), (1, 2))
        self.assertRaises(TypeError, polynomials.integrate, 5)
        self.assertRaises(TypeError, polynomials.integrate, Poly([1]), 0, 1, True)


if __name__ == '__main__':
    unittest.main()
