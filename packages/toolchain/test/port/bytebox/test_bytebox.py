import operator
import unittest

from bytebox import Box


class Test(unittest.TestCase):
    def test_new(self):
        self.assertEqual(Box(3).tobytes(), b"\0\0\0")
        self.assertEqual(Box(b"abc").tobytes(), b"abc")
        self.assertRaisesRegex(TypeError, "not str", Box, "a")
        self.assertRaises(ValueError, Box, -1)

    def test_numbers(self):
        a, b = Box(b"\x01\x02"), Box(b"\x03\xff")
        self.assertEqual((a + b).tobytes(), b"\x04\x01")
        self.assertEqual((b - 1).tobytes(), b"\x02\xfe")
        self.assertEqual((a & b).tobytes(), b"\x01\x02")
        self.assertEqual((~a).tobytes(), b"\xfe\xfd")
        self.assertEqual((int(a), operator.index(a), bool(a), bool(Box(0))), (258, 258, True, False))
        c = a
        c += 1
        self.assertIs(c, a)
        self.assertEqual(a.tobytes(), b"\x02\x03")
        self.assertRaises(ValueError, operator.add, a, Box(1))
        self.assertRaises(TypeError, operator.add, a, "x")
        self.assertRaises(TypeError, operator.add, 1, a)

    def test_mapping(self):
        a = Box(b"hello")
        self.assertEqual((len(a), a[0], a[-1]), (5, 104, 111))
        self.assertEqual(a[1:4].tobytes(), b"ell")
        self.assertEqual(a[::-2].tobytes(), b"olh")
        a[0] = 74
        self.assertEqual(a.tobytes(), b"Jello")
        self.assertRaises(IndexError, lambda: a[5])
        with self.assertRaises(TypeError):
            del a[0]
        with self.assertRaises(IndexError):
            a[9] = 1

    def test_buffer(self):
        a = Box(b"hello")
        with memoryview(a) as view:
            self.assertEqual((bytes(view), view.readonly, view.format, view.shape), (b"hello", False, "B", (5,)))
            view[0] = 74
        self.assertEqual(a.tobytes(), b"Jello")

    def test_fill_from(self):
        a = Box(4)
        self.assertEqual(a.fill_from(b"ab"), 2)
        self.assertEqual(a.tobytes(), b"ab\0\0")
        self.assertEqual(a.fill_from(memoryview(b"123456")), 4)
        self.assertRaises(TypeError, a.fill_from, 3)


unittest.main()
