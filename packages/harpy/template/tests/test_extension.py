import unittest

import @NAME@


class AddTest(unittest.TestCase):
    def test_sum(self):
        self.assertEqual(@NAME@.add(2, 3), 5)

    def test_wrong_type(self):
        with self.assertRaises(TypeError):
            @NAME@.add("2", 3)


class CounterTest(unittest.TestCase):
    def test_counts_from_zero(self):
        counter = @NAME@.Counter()
        self.assertEqual([counter.increment(), counter.increment()], [1, 2])
        self.assertEqual(counter.value, 2)

    def test_start(self):
        self.assertEqual(@NAME@.Counter(41).increment(), 42)

    def test_subclass(self):
        class Loud(@NAME@.Counter):
            def increment(self):
                return f"{super().increment()}!"

        self.assertEqual(Loud(6).increment(), "7!")


if __name__ == "__main__":
    unittest.main()
