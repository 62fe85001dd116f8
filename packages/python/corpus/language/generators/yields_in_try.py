"""`yield` in `try`, `except`, `finally` and `with`: values, exceptions thrown in, `close`, jumps out of all of them."""
import sys


def drive(name, generator, *steps):
    print(name)
    for step in steps:
        try:
            if isinstance(step, BaseException):
                got = generator.throw(step)
            elif step == 'close':
                got = generator.close()
            else:
                got = generator.send(step)
            frame = generator.gi_frame
            line = None if frame is None else frame.f_lineno - frame.f_code.co_firstlineno
            print('  ', step, '->', got, 'at', line)
        except BaseException as error:
            lines = []
            entry = error.__traceback__.tb_next
            while entry is not None:
                lines.append(entry.tb_lineno - entry.tb_frame.f_code.co_firstlineno)
                entry = entry.tb_next
            print('  ', step, '!!', type(error).__name__, error, lines, repr(error.__context__), repr(error.__cause__))


def all_parts():
    try:
        got = yield 'body'
        print('  got', got)
        yield 'more'
    except ValueError as error:
        print('  caught', error, repr(sys.exception()))
        got = yield 'handler'
        print('  then', got, repr(sys.exception()))
    else:
        yield 'else'
    finally:
        print('  final', repr(sys.exception()))
        yield 'finally'
        print('  end', repr(sys.exception()))
    return 9


drive('normal', all_parts(), None, 5, None, None, None)
drive('caught', all_parts(), None, ValueError('v'), 'x', None)
drive('not caught', all_parts(), None, KeyError('k'), None)
drive('in the handler', all_parts(), None, ValueError('v'), KeyError('k'), None)
drive('in finally', all_parts(), None, KeyError('k'), IndexError('i'))
drive('ignores close', all_parts(), None, 'close', None)
drive('not begun', all_parts(), ValueError('v'), None)
drive('closed at once', all_parts(), 'close', None)


def jumps():
    for i in range(6):
        try:
            try:
                if (yield i) == 'continue':
                    continue
                if (yield 'again') == 'break':
                    break
            finally:
                print('  inner', i)
                yield 'inner'
            if i == 3:
                return 'returned'
        finally:
            print('  outer', i)
    else:
        yield 'no break'
    yield 'behind'


drive('jumps', jumps(), None, 'continue', None, None, None, None, None, 'break', None, None)
drive('break in the inner one', jumps(), None, None, 'break', None, None, None)


def overridden(how):
    while True:
        try:
            try:
                yield 1
                return 'first'
            finally:
                if how == 'return':
                    return (yield 2)
                if how == 'break':
                    break
                if how == 'raise':
                    raise KeyError('raised')
        finally:
            yield 3
    return 'after'


for how in 'return', 'break', 'raise':
    drive('overridden by ' + how, overridden(how), None, None, 'sent', 'last', None)
    drive('an exception overridden by ' + how, overridden(how), None, ValueError('v'), 'sent', 'last', None)


class Manager:
    def __init__(self, name, suppress=()):
        self.name = name
        self.suppress = suppress

    def __enter__(self):
        print('  enter', self.name)
        return self.name

    def __exit__(self, kind, error, traceback):
        print('  exit', self.name, repr(error), repr(sys.exception()))
        return kind is not None and issubclass(kind, self.suppress)


def managed():
    for i in range(2):
        with Manager('a', ValueError) as a, Manager('b', KeyError) as b:
            got = yield a + b + str(i)
            if got == 'continue':
                continue
            if got == 'return':
                return got
        yield 'behind'
    yield 'end'


drive('with', managed(), None, None, 'continue', None)
drive('with, left by return', managed(), None, 'return')
drive('suppressed by the outer', managed(), None, ValueError(1), None, None, None)
drive('suppressed by the inner', managed(), None, KeyError(1), 'close')
drive('not suppressed', managed(), None, IndexError(1), None)
drive('closed in with', managed(), None, 'close', None)


def handlers():
    try:
        yield 1
    except (KeyError, IndexError) as error:
        try:
            yield repr(error)
            raise
        except KeyError as again:
            yield again is error
            raise ValueError('from a key') from again
    except TypeError:
        yield repr(sys.exception())
        raise
    except:
        yield 'any'
        yield repr(sys.exception())
    try:
        error
    except NameError as missing:
        yield str(missing)


drive('handlers 1', handlers(), None, KeyError('k'), None, None, None)
drive('handlers 2', handlers(), None, IndexError('i'), None, None)
drive('handlers 3', handlers(), None, TypeError('t'), None)
drive('handlers 4', handlers(), None, OSError('o'), None, None, None)
drive('handlers 5', handlers(), None, None)


def inside():
    try:
        raise ValueError('inner')
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


print('each generator handles its own')
generator = inside()
try:
    raise KeyError('outer')
except KeyError:
    print(next(generator), repr(sys.exception()))
print(next(generator), repr(sys.exception()))
try:
    raise IndexError('another')
except IndexError:
    print(next(generator), repr(sys.exception()))


def thrown_context():
    try:
        raise ValueError('handled')
    except ValueError:
        yield


for make in thrown_context, managed:
    generator = make()
    next(generator)
    try:
        try:
            raise OSError('of the caller')
        except OSError:
            generator.throw(KeyError('thrown'))
    except KeyError as error:
        print(repr(error), repr(error.__context__))
    except StopIteration as error:
        print('stopped', repr(error.__context__))


def ending(value):
    yield
    return value


for value in None, 7:
    generator = ending(value)
    next(generator)
    try:
        try:
            raise OSError('of the caller')
        except OSError:
            next(generator)
    except StopIteration as error:
        print('ended with', error.value, repr(error.__context__))


def matching(subject):
    match subject:
        case [first, *rest] if rest:
            got = yield first, rest
            print('  got', got)
        case {'key': value}:
            yield value
            return 'mapping'
        case int() | str():
            for each in range(2):
                yield subject, each
        case _:
            yield 'other'
    yield 'behind'


for subject in [1, 2, 3], {'key': 5}, 8, None:
    print(list(matching(subject)))


def raising_instead():
    try:
        yield
    except KeyError as error:
        instead = IndexError('instead')
        instead.__context__ = OSError('its context')
        raise instead


def delegating():
    try:
        raise ValueError('handled')
    except ValueError:
        yield from raising_instead()


generator = delegating()
next(generator)
try:
    generator.throw(KeyError('thrown'))
except IndexError as error:
    print(repr(error), repr(error.__context__))
