import gc
import unittest

from intervals import Interval


class Test(unittest.TestCase):
    def test_new(self):
        i = Interval(1, stop=4)
        self.assertEqual((i.start, i.stop, i.name, i.closed), (1, 4, None, False))
        self.assertRaisesRegex(ValueError, "start 2 is behind stop 1", Interval, 2, 1)
        self.assertRaises(TypeError, Interval, 1)
        with self.assertRaises((AttributeError, TypeError)):
            i.start = 2

    def test_name(self):
        i = Interval(1, 2, name="n")
        self.assertEqual(repr(i), "Interval(1, 2, 'n')")
        i.name = i
        del i
        gc.collect()
        self.assertEqual(repr(Interval(1, 2)), "Interval(1, 2)")

    def test_compare(self):
        self.assertTrue(Interval(1, 2) == Interval(1, 2))
        self.assertTrue(Interval(1, 2) != Interval(1, 3))
        self.assertTrue(Interval(1, 2) < Interval(2, 3))
        self.assertRaises(TypeError, lambda: Interval(1, 2) <= Interval(2, 3))
        self.assertEqual(hash(Interval(1, 2)), 33)
        self.assertFalse(Interval(1, 2) == 3)

    def test_sequence(self):
        i = Interval(3, 6)
        self.assertEqual((len(i), i[0], i[2], i[-1]), (3, 3, 5, 5))
        self.assertRaises(IndexError, lambda: i[3])
        self.assertEqual([3 in i, 6 in i, "a" in i], [True, False, False])

    def test_iter(self):
        i = Interval(3, 6)
        self.assertEqual(list(i), [3, 4, 5])
        it = iter(i)
        self.assertIs(iter(it), it)
        self.assertEqual(next(it), 3)
        self.assertEqual(sum(it), 9)
        self.assertRaises(StopIteration, next, it)
        self.assertEqual([x for x in Interval(0, 0)], [])

    def test_intersect(self):
        self.assertEqual(Interval(0, 5).intersect(Interval(3, 9)), Interval(3, 5))
        self.assertIsNone(Interval(0, 1).intersect(Interval(3, 9)))
        self.assertRaises(TypeError, Interval(0, 1).intersect, 1)

    def test_reduce(self):
        self.assertEqual(Interval(0, 5).__reduce__(), (Interval, (0, 5)))

    def test_middle(self):
        i = Interval(0, 10)
        self.assertEqual(i.middle, 5.0)
        i.middle = 7
        self.assertEqual((i.start, i.stop), (2, 12))
        with self.assertRaises(TypeError):
            del i.middle


unittest.main()
