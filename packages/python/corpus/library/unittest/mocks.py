"""unittest.mock: specs, side effects, patching of everything, call matching, async mocks, sentinels; loaders and suites."""

import asyncio
import io
import os
import sys
import types
import unittest
from unittest import mock
from unittest.mock import ANY, AsyncMock, DEFAULT, MagicMock, Mock, NonCallableMock, PropertyMock, call, create_autospec, mock_open, patch, seal, sentinel


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, str(error).split(" id=")[0])


class Service:
    limit = 5

    def __init__(self, url, *, retries=1):
        self.url = url

    def fetch(self, path, timeout=3):
        return f"real {path}"

    async def later(self, n):
        return n

    @staticmethod
    def static(a): ...

    @classmethod
    def make(cls): ...

    @property
    def prop(self):
        return "real prop"


m = Mock(name="m", return_value=3, **{"method.return_value": 4, "attr.side_effect": KeyError("k")})
print(m(1, a=2), m.method(), m.method.called, m.call_args.args, m.call_args.kwargs, m.call_args == call(1, a=2), m.mock_calls, m.method.call_count, repr(m).split(" id")[0], m.x.y.z is m.x.y.z)
attempt(lambda: m.attr())
seq = Mock(side_effect=[1, ValueError("second"), DEFAULT], return_value="default")
for each in range(4):
    attempt(lambda: seq(each))
f = Mock(side_effect=lambda *a: DEFAULT if not a else a, return_value="r")
print(f(), f(1, 2), f.mock_calls, f.call_args_list == [call(), call(1, 2)], f.reset_mock(), f.called, f())
for check in (lambda: m.assert_called_once(), lambda: m.assert_called_with(1, a=3), lambda: m.assert_called_with(1, a=ANY), lambda: m.assert_any_call(9), lambda: m.assert_has_calls([call.method(), call(1, a=2)]), lambda: m.assert_has_calls([call.method(), call(1, a=2)], any_order=True), lambda: m.assert_not_called(), lambda: m.method.assert_called_once_with(), lambda: m.asert_called(), lambda: m.called_once, lambda: seq.assert_called_once()):
    attempt(check)
s = Mock(spec=Service)
print(isinstance(s, Service), s.__class__, s.fetch("x") is not None, s.limit is not None)
for bad in (lambda: s.nope, lambda: setattr(s, "new", 1), lambda: setattr(Mock(spec_set=["a"]), "b", 1), lambda: Mock(spec=["a"]).b, lambda: s.assert_something(), lambda: NonCallableMock()()):
    attempt(bad)
auto = create_autospec(Service)
instance = auto("u", retries=2)
instance.fetch.return_value = "mocked"
print(instance.fetch("p", timeout=1), auto.mock_calls, type(instance.later).__name__, asyncio.run(instance.later(5)) is not None)
for bad in (lambda: auto(), lambda: auto("u", nope=1), lambda: instance.fetch(), lambda: instance.fetch("a", "b", "c"), lambda: instance.fetch.assert_called_with("z"), lambda: instance.nope, lambda: create_autospec(lambda a, *, b=1: 0)(1, 2)):
    attempt(bad)
g = create_autospec(len, return_value=7)
print(g([1]), g.mock_calls)
mm = MagicMock()
mm.__getitem__.side_effect = lambda key: key * 2
mm.__len__.return_value = 4
mm.__enter__.return_value = "entered"
mm.__iter__.return_value = iter([1, 2])
mm.__str__.return_value = "text"
with mm as entered:
    print(mm["ab"], len(mm), entered, list(mm), str(mm), bool(mm), int(mm), mm < 5 if False else "-", 5 in mm, mm == mm, mm != 5, hash(mm) == hash(mm), float(mm), mm.__exit__.call_count)
print(mm.__exit__.call_args, mm.__getitem__.mock_calls, Mock(__len__=None) is not None)
attempt(lambda: len(Mock()))
attempt(lambda: mm < 5)
type(m).prop = PropertyMock(return_value="p")
print(m.prop, type(m).prop.mock_calls if isinstance(type(m).prop, Mock) else "-")
target = types.SimpleNamespace(value=1, func=lambda x: x, d={"a": 1})
with patch.object(target, "value", 99), patch.object(target, "func", autospec=True) as fake, patch.dict(target.d, {"b": 2}, clear=True):
    fake.return_value = "faked"
    print(target.value, target.func(5), target.d, fake.mock_calls)
print(target.value, target.func(5), target.d)


@patch("os.getcwd", return_value="/fake")
@patch.object(Service, "limit", new=50)
@patch.dict(os.environ, {"MOCKED": "yes"})
def patched(*mocks, extra=None):
    return os.getcwd(), Service.limit, os.environ["MOCKED"], len(mocks), extra


print(patched(extra=1), os.environ.get("MOCKED"), Service.limit)
with patch.multiple(Service, fetch=DEFAULT, static=DEFAULT) as both, patch.object(Service, "prop", new_callable=PropertyMock) as prop:
    prop.return_value = "patched prop"
    both["fetch"].return_value = "multi"
    print(sorted(both), Service("u").fetch("x"), Service("u").prop, prop.mock_calls)
patcher = patch.object(target, "created", create=True, new_callable=dict, k="v")
print(patcher.start(), target.created, patcher.stop(), hasattr(target, "created"), patch.stopall())
for bad in (lambda: patch("nodots"), lambda: patch(__name__ + ".Service.nope").start(), lambda: patch.object(target, "missing").start(), lambda: patch.object(target, "value", spec=1, autospec=True).start(), lambda: patch("no.such.module").start(), lambda: patch.object("str", "x")):
    attempt(bad)
opener = mock_open(read_data="line 1\nline 2\n")
with patch("builtins.open", opener):
    with open("anything") as handle:
        print(handle.readline(), handle.read(), open("x").readlines(), list(open("y")))
    open("w", "w").write("out")
print(opener.mock_calls[0], opener().write.mock_calls, opener.call_args_list[:2])
a = AsyncMock(side_effect=[1, StopAsyncIteration, ValueError("a")])


async def use():
    out = [await a("x")]
    for _ in range(2):
        try:
            out.append(await a())
        except Exception as error:
            out.append(type(error).__name__)
    stream = MagicMock()
    stream.__aiter__.return_value = [1, 2]
    stream.__aenter__.return_value = "aentered"
    async with stream as value:
        out += [value, [x async for x in stream]]
    return out


print(asyncio.run(use()), a.await_count, a.await_args_list, a.assert_any_await("x"), a.assert_awaited())
attempt(lambda: a.assert_awaited_once())
attempt(lambda: AsyncMock().assert_awaited())
tree = Mock()
tree.a.b = 1
tree.attach_mock(kid := Mock(), "kid")
kid.run(5)
tree.other("z").chained()
print(tree.mock_calls, tree.method_calls, seal(tree), tree.a.b, call.a.b(1).c(2).call_list(), call(1)[1], call.x == ("x",), sentinel.one, sentinel.one is sentinel.one, ANY == 5, [ANY, 1] == [object(), 1])
attempt(lambda: tree.newattr)
m1 = Mock()
m1.configure_mock(x=1, **{"y.return_value": 2})
print(m1.x, m1.y(), mock.FILTER_DIR, "x" in dir(m1), m1._mock_name)


class Case(unittest.TestCase):
    def test_b(self):
        self.assertEqual(1, 1)

    def test_a(self):
        with self.subTest("labelled", k=1):
            self.fail("inner")
        self.enterContext(io.StringIO())

    def check_c(self): ...

    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "class cleanup")


loader = unittest.TestLoader()
print(loader.getTestCaseNames(Case), loader.loadTestsFromName("Case.test_b", sys.modules[__name__]).countTestCases(), loader.loadTestsFromTestCase(Case)._tests[0].id().split(".")[-2:])
loader.testMethodPrefix = "check"
loader.sortTestMethodsUsing = None
print(loader.getTestCaseNames(Case), loader.loadTestsFromNames(["nope.mod"])._tests[0], len(loader.errors))
out = io.StringIO()
result = unittest.TextTestRunner(out, verbosity=2, failfast=True, descriptions=False).run(unittest.TestSuite([Case("test_a"), Case("test_b"), unittest.FunctionTestCase(lambda: None, description="function")]))
text = out.getvalue()
print(result, [line for line in text.splitlines() if "..." in line or line.startswith(("FAILED", "OK", "AssertionError"))], result.shouldStop, result.testsRun, result.wasSuccessful(), unittest.defaultTestLoader.testMethodPrefix)
