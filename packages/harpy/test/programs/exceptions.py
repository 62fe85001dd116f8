"""Exceptions: try in all its corners, context, cause, groups, with."""


def order():
    log = []
    try:
        log.append('try')
        return log
    finally:
        log.append('finally')


print(order())


def override():
    for i in range(3):
        try:
            return 'return'
        finally:
            if i == 0:
                continue
            break
    return 'after'


print(override())


def nested():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise ValueError('second') from e
    except ValueError as e:
        return type(e.__cause__).__name__, e.__suppress_context__, e.__context__ is e.__cause__


print(nested())


def context():
    try:
        try:
            {}['missing']
        except KeyError:
            raise TypeError('t')
    except TypeError as e:
        return repr(e.__context__), e.__cause__


print(context())


def no_context():
    try:
        try:
            {}['missing']
        except KeyError:
            raise TypeError('t') from None
    except TypeError as e:
        return e.__suppress_context__, repr(e.__context__)


print(no_context())


def reraise():
    try:
        try:
            raise KeyError('k')
        except KeyError:
            raise
    except KeyError as e:
        return e.args


print(reraise())
try:
    raise
except RuntimeError as e:
    print(e)


def else_branch(fail):
    try:
        if fail:
            open('no such file')
    except (ValueError, OSError) as e:
        result = type(e).__name__, e.filename
    else:
        result = 'else'
    finally:
        print('finally', fail)
    return result


print(else_branch(True), else_branch(False))
try:
    e
except NameError as err:
    print(err)


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, kind, value, traceback):
        print('exit', kind and kind.__name__, value, traceback is not None)
        return self.swallow


with Manager(True) as m, Manager(False):
    raise ValueError('v')


def from_with():
    with Manager(False):
        return 'returned'


print(from_with())
for i in range(2):
    with Manager(False):
        if i == 0:
            continue
        break
try:
    with 5:
        pass
except TypeError as e:
    print(e)

try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [ValueError(3), OSError(4)])])
except* ValueError as g:
    print('values', g.exceptions, g.message)
except* TypeError as g:
    print('types', repr(g))
except* OSError as g:
    print('os', repr(g))

try:
    try:
        raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError:
        raise TypeError('new')
except ExceptionGroup as g:
    print(repr(g))

try:
    try:
        raise ValueError('plain')
    except* ValueError as g:
        print(type(g).__name__, g.exceptions)
    else:
        print('not here')
finally:
    print('done')

for bad in ("raise 5", "raise int", "1 + 'a'", "[][0]", "{}['k']", "None.x", "int('q')", "'a'.foo", "len(5)", "5()",
            "x = yield_", "[1, 2, 3].index(9)", "'%d' % 'a'", "range(1, 2, 0)", "a, b = 1, 2, 3", "a, b = 5", "for x in 5: pass",
            "assert False, 'why'", "import nothing_here", "print(*5)", "f(**5)", "def f(a): pass\nf()",
            "def f(a): pass\nf(1, 2)", "def f(*, a): pass\nf()", "def f(a, /): pass\nf(a=1)", "(lambda x: x)(1, 2, y=3)",
            "del nothing", "'abc'[1.5]", "'a' < 1", "[] + ()", "{[]: 1}", "hash({})", "next(iter([]))", "int.foo = 1",
            "object().a = 1", "super().x", "isinstance(1, 5)", "'a' in 5", "not_here.attr", "chr(-1)", "bytes([256])"):
    try:
        exec(bad, {})
    except BaseException as e:
        print(f'{bad!r}: {type(e).__name__}: {e}')
    else:
        print(bad, 'was fine')

e = ValueError('x')
e.add_note('note one')
print(e.__notes__)


def recurse(n):
    return recurse(n + 1)


try:
    recurse(0)
except RecursionError as e:
    print('RecursionError')

import sys
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exception() is sys.exc_info()[1])
print(sys.exc_info())


def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('closed')
        raise
    finally:
        print('cleanup')


g = gen()
next(g)
g.close()
g = gen()
next(g)
try:
    g.throw(KeyError('thrown'))
except KeyError as e:
    print('out', e)
import traceback


def deep(n):
    if n == 0:
        raise ValueError('deep')
    deep(n - 1)


try:
    deep(2)
except ValueError as e:
    for f in traceback.extract_tb(e.__traceback__):
        print(f.name, f.lineno)
