# What can be asked of functions that were not called yet, and what their first call is like.
import inspect
import marshal
import sys
import traceback
import types


def described(first, /, second: int = 2, *rest: str, third=3, **others) -> list:
    """A docstring.

    On several lines."""
    local = [first, second]

    def inner():
        return local

    return [lambda: inner, inner]


code = described.__code__
print(code.co_name, code.co_qualname, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_argcount)
print(code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags & 0x2F, code.co_names, code.co_firstlineno)
print(described.__doc__, described.__defaults__, described.__kwdefaults__, described.__annotations__)
print([each.co_qualname for each in code.co_consts if isinstance(each, types.CodeType)])
print([each.co_firstlineno for each in code.co_consts if isinstance(each, types.CodeType)])
print(inspect.signature(described), inspect.getsource(described).splitlines()[0])


def fails(a):
    b = a
    try:
        missing_name
    except NameError as error:
        raise ValueError(b) from error


for _ in range(2):
    try:
        fails(7)
    except ValueError:
        traceback.print_exc(file=sys.stdout)


class Base:
    def greet(self):
        name = 'base'
        return name, __class__.__name__


class Derived(Base):
    def greet(self):
        own = super().greet()
        return own, __class__.__name__, self.__hidden(1)

    def __hidden(self, __x):
        __y = __x + 1
        return sorted(locals()), type(self).__name__

    @property
    def value(self):
        frame = sys._getframe()
        line = sys._getframe().f_lineno
        return frame.f_code.co_qualname, line - frame.f_code.co_firstlineno

    @classmethod
    def make(cls, *args):
        made = cls()
        return made, args

    if True:
        def conditional(self):
            one = 1
            return [one for _ in range(2)]

    def generator(self):
        for at in range(3):
            got = yield at
            print('got', got)
        return 'end'


print(Derived().greet(), Derived().value, Derived.make(1)[1], Derived().conditional())
iterator = Derived().generator()
print(next(iterator), iterator.send('sent'), iterator.gi_code is Derived.generator.__code__, iterator.gi_frame.f_lineno)

try:
    Derived.greet()
except TypeError as error:
    print(error)
try:
    described()
except TypeError as error:
    print(error)


def counted(n):
    if n == 0:
        return 0
    return 1 + counted(n - 1)


print(counted(200))


def deep(n):
    # The first call of another function with little left of the stack
    if n == 0:
        return late()
    return deep(n - 1)


def late():
    values = [1, 2, 3]
    return sum(values)


def endless():
    found = endless()
    return found


try:
    endless()
except RecursionError as error:
    print('RecursionError')
print(deep(100))


def original(x):
    y = x * 2
    return y, __name__


copied = types.FunctionType(original.__code__, globals(), 'copied', (5,))
print(copied(), original(2), copied.__name__, copied.__defaults__)


def taken(x):
    y = x * 3
    return y


def taker(x):
    z = x
    return z


taker.__code__ = taken.__code__
print(taker(2), taken(3))


def replaced(x):
    y = x + 1
    return y


other = replaced.__code__.replace(co_name='renamed')
print(other.co_name, other == replaced.__code__, replaced.__code__ == replaced.__code__)
print(types.FunctionType(other, globals())(1))


def outer():
    def middle():
        return lambda: 42

    return middle


again = marshal.loads(marshal.dumps(outer.__code__))
print(again.co_name, again.co_firstlineno)
inner_code = [each for each in outer.__code__.co_consts if isinstance(each, types.CodeType)][0]
print(marshal.loads(marshal.dumps(inner_code)).co_qualname)
print(again == outer.__code__)


def asks_caller():
    caller = sys._getframe(1)
    return caller.f_code.co_name, caller.f_lineno


def calls():
    result = asks_caller()
    return result


print(calls(), calls())


def defines_global():
    global made_global

    def made_global():
        return 'global'

    return made_global.__qualname__


print(defines_global(), made_global())


async def coroutine(x):
    y = x
    return y


try:
    made = coroutine(3)
    made.send(None)
except StopIteration as stop:
    print(stop.value)

def decorated_by(function):
    function.mark = 'marked'
    return function


@decorated_by
@decorated_by
def with_decorators():
    where = sys._getframe()
    return where.f_code.co_firstlineno, sys._getframe().f_lineno


print(with_decorators.mark, with_decorators(), with_decorators.__code__.co_firstlineno)

def text():
    lines = f'''{1 +
    1}
   as it is'''; more = "é"
    return lines, more, [
        1,
    2]

print(text())

	
def tabs():
	if True:
		return 'tabs'
	return None


print(tabs())
