import unittest

import sortlib


class Test(unittest.TestCase):
    def setUp(self):
        self.heap = sortlib.new()
        for x in (3, 1, 2):
            sortlib.push(self.heap, x)

    def test_pop(self):
        self.assertEqual([sortlib.pop(self.heap) for _ in range(3)], [1.0, 2.0, 3.0])
        self.assertRaises(sortlib.error, sortlib.pop, self.heap)

    def test_wrong(self):
        self.assertRaisesRegex(TypeError, "a heap is needed", sortlib.size, 3)
        self.assertRaises(OSError, sortlib.new, 0)
        small = sortlib.new(1)
        sortlib.push(small, 1)
        self.assertRaisesRegex(sortlib.error, r"full \(1\)", sortlib.push, small, 2)
        self.assertRaises(TypeError, sortlib.each, self.heap, 3)
        self.assertRaises(TypeError, sortlib.each, self.heap)

    def test_each(self):
        seen = []
        self.assertTrue(sortlib.each(self.heap, lambda x: seen.append(x) is None))
        self.assertEqual(sorted(seen), [1.0, 2.0, 3.0])
        self.assertFalse(sortlib.each(self.heap, lambda x: 0))
        self.assertRaises(ZeroDivisionError, sortlib.each, self.heap, lambda x: 1 / 0)

    def test_items(self):
        self.assertEqual(sortlib.items(self.heap), [1.0, 2.0, 3.0])
        self.assertEqual(sortlib.size(self.heap), 3)

    def test_drain(self):
        self.assertEqual(sortlib.drain(self.heap), {"total": 6.0, "left": 0})


unittest.main()
