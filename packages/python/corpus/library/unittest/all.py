"""unittest: assertions, fixtures, subtests, skips, mocks, results."""

import io
import unittest
from unittest import mock


class Assertions(unittest.TestCase):
    maxDiff = None

    def check(self, method, *args, **kwargs):
        try:
            getattr(self, method)(*args, **kwargs)
            return "ok"
        except AssertionError as error:
            return str(error)

    def test_messages(self):
        for call in (
            ("assertEqual", 1, 2), ("assertEqual", "a\nb", "a\nc"), ("assertEqual", [1, 2], [1, 3]), ("assertEqual", (1,), (1, 2)), ("assertEqual", {"a": 1}, {"a": 2}), ("assertEqual", {1}, {2}), ("assertEqual", [1], (1,)), ("assertNotEqual", 1, 1), ("assertTrue", 0), ("assertFalse", 1), ("assertIs", 1, 2), ("assertIsNot", None, None), ("assertIsNone", 1), ("assertIsNotNone", None), ("assertIn", 1, [2]), ("assertNotIn", 1, [1]), ("assertIsInstance", 1, str), ("assertNotIsInstance", 1, int), ("assertAlmostEqual", 1.0, 1.1), ("assertAlmostEqual", 1, 1.00000001), ("assertNotAlmostEqual", 1, 1), ("assertGreater", 1, 2), ("assertLess", 2, 1), ("assertGreaterEqual", 1, 2), ("assertRegex", "abc", "x"), ("assertNotRegex", "abc", "b"), ("assertCountEqual", [1, 2], [2, 2]), ("assertMultiLineEqual", "a\n", "b\n"), ("assertDictEqual", {1: 2}, {1: 3}), ("assertStartsWith", "abc", "x"), ("assertEndsWith", "abc", "x"), ("assertHasAttr", 1, "x"), ("assertIsSubclass", int, str),
        ):
            print(call[0], call[1:], "->", self.check(*call))
        print(self.check("assertEqual", 1, 2, "my message"))

    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            int("x")
        print(caught.exception)
        with self.assertRaisesRegex(ValueError, "invalid"):
            int("x")
        try:
            with self.assertRaises(KeyError):
                pass
        except AssertionError as error:
            print(error)
        with self.assertWarns(DeprecationWarning) as warned:
            import warnings

            warnings.warn("w", DeprecationWarning)
        print(warned.warning)
        with self.assertLogs("x", "INFO") as logs:
            import logging

            logging.getLogger("x").info("logged")
        print(logs.output)
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)


class Fixtures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        print("setUp", self.id().split(".")[-1])
        self.addCleanup(print, "cleanup")

    def tearDown(self):
        print("tearDown")

    def test_pass(self):
        pass

    def test_fail(self):
        self.fail("failed")

    def test_error(self):
        raise RuntimeError("error")

    @unittest.skip("skipped because")
    def test_skip(self):
        pass

    @unittest.skipIf(True, "condition")
    def test_skip_if(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

    def test_skip_inside(self):
        self.skipTest("inside")


class Async(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        import asyncio

        # Nothing is said of a machine that is slow.
        asyncio.get_running_loop().slow_callback_duration = 60
        self.value = 5

    async def test_async(self):
        import asyncio

        await asyncio.sleep(0)
        self.assertEqual(self.value, 5)


class Mocks(unittest.TestCase):
    def test_mock(self):
        m = mock.Mock(return_value=3, side_effect=None)
        print(m(1, k=2), m.call_args, m.called, m.call_count, m.mock_calls, m.attr.deep(5) is not None, m.mock_calls)
        m.assert_called_with(1, k=2)
        for check in (lambda: m.assert_called_once_with(2), lambda: m.assert_not_called(), lambda: m.nope.assert_called(), lambda: m.assert_has_calls([mock.call(9)])):
            try:
                check()
            except AssertionError as error:
                print(error)
        s = mock.Mock(side_effect=[1, ValueError("x")])
        print(s())
        with self.assertRaises(ValueError):
            s()
        mm = mock.MagicMock()
        mm.__len__.return_value = 7
        mm["k"] = 1
        print(len(mm), mm.__setitem__.call_args, mm[0] is not None, list(mm), int(mm))
        with mock.patch("os.getcwd", return_value="/fake") as getcwd:
            import os

            print(os.getcwd(), getcwd.called)
        with mock.patch.object(Fixtures, "test_pass", lambda self: "patched"):
            print(Fixtures.test_pass(None))
        with mock.patch.dict("os.environ", {"A_B": "1"}):
            print(os.environ["A_B"])
        spec = mock.create_autospec(len)
        with self.assertRaises(TypeError):
            spec(1, 2)
        with self.assertRaises(AttributeError):
            mock.Mock(spec=["a"]).b
        print(mock.call(1).foo(2), mock.ANY == 5, mock.sentinel.x, mock.mock_open(read_data="data")().read())


stream = io.StringIO()
suite = unittest.TestSuite()
loader = unittest.TestLoader()
for cls in (Assertions, Fixtures, Async, Mocks):
    suite.addTests(loader.loadTestsFromTestCase(cls))
result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
import re

print(re.sub(r"in [\d.]+s", "in 0s", stream.getvalue().replace(__file__, "FILE")))
print(result, result.wasSuccessful(), len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), len(result.unexpectedSuccesses))
