import gc
import unittest

import counters
from counters import Counter


class Test(unittest.TestCase):
    def test_add(self):
        c = Counter(5)
        self.assertEqual(c.add(1, 2), 8)
        self.assertEqual(c.add(1, times=10), 18)
        self.assertEqual(c.value, 18)
        self.assertRaisesRegex(TypeError, "unexpected keyword argument 'x'", c.add, x=1)
        self.assertRaises(TypeError, c.add, "a")
        self.assertRaises(TypeError, Counter, 1, 2)

    def test_on_change(self):
        seen = []
        c = Counter(on_change=seen.append)
        c.add(3)
        self.assertIs(c(), c)
        self.assertEqual(seen, [3, 4])
        self.assertRaises(ZeroDivisionError, Counter(on_change=lambda v: 1 / 0))
        self.assertRaises(TypeError, c, 1)

    def test_cycle(self):
        class Sub(Counter):
            pass

        c = Sub()
        c.__init__(on_change=c.add)
        del c
        gc.collect()

    def test_module(self):
        before = counters.created()
        self.assertEqual(counters.create(7).value, 7)
        self.assertEqual(counters.created(), before + 1)
        self.assertRaises(counters.Error, counters.create, "a")
        self.assertEqual(counters.total(Counter(1), Counter(2)), 3)
        self.assertEqual(counters.total(), 0)
        self.assertRaisesRegex(counters.Error, "argument 1 is no Counter", counters.total, Counter(1), 2)
        self.assertEqual(counters.LIMIT, 100)


unittest.main()
