import unittest

import texttools as t


class Test(unittest.TestCase):
    def test_count_words(self):
        self.assertEqual(t.count_words("a b A  a\n"), {"a": 2, "b": 1, "A": 1})
        self.assertEqual(t.count_words("a b A  a\n", True), {"a": 3, "b": 1})
        self.assertRaises(TypeError, t.count_words, 1)

    def test_split_every(self):
        self.assertEqual(t.split_every("abcdefgh", 3), ["abc", "def", "gh"])
        self.assertEqual(t.split_every("", 3), [])
        self.assertRaises(t.TextError, t.split_every, "a", 0)
        self.assertRaisesRegex(TypeError, "not int", t.split_every, 1, 1)

    def test_join_all(self):
        self.assertEqual(t.join_all([1, "a", None]), "1, a, None")
        self.assertEqual(t.join_all((1, 2), separator="-"), "1-2")
        self.assertEqual(t.join_all(iter("xy"), "+"), "x+y")
        self.assertRaisesRegex(TypeError, "items must be", t.join_all, 3)

    def test_is_identifier(self):
        self.assertEqual([t.is_identifier(s) for s in ("a1", "_", "1a", "a b", "")], [True, True, False, False, False])
        self.assertRaises(TypeError, t.is_identifier, 1)

    def test_bounds(self):
        self.assertEqual(t.bounds([3, 1, 2]), (1, 3))
        self.assertIsNone(t.bounds([]))
        self.assertRaises(TypeError, t.bounds, [1, "a"])
        self.assertRaises(TypeError, t.bounds, 1)

    def test_first_of(self):
        item = object()
        self.assertIs(t.first_of([item]), item)
        self.assertRaises(ValueError, t.first_of, [])

    def test_module(self):
        self.assertEqual((t.version, t.__doc__), ("1.0", "Functions over text."))
        self.assertTrue(issubclass(t.TextError, ValueError))


unittest.main()
