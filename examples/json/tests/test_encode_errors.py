"""What cannot be written: types, keys, numbers, circles, depth, failing callbacks; with the notes of Python 3.14."""
import collections
import decimal
import sys

import harpy_json
from support import check, raises

dumps = harpy_json.dumps
HAS_NOTES = sys.version_info >= (3, 11)


class Thing:
    pass


def fails(kind, text, notes, *args, **kwargs):
    error = raises(kind, text, dumps, *args, **kwargs)
    if HAS_NOTES:
        assert getattr(error, '__notes__', []) == notes, error.__notes__
    check('dumps', *args, **kwargs)
    return error


def test_types():
    for value in [b'1', {1, 2}, range(3), 1j, object, bytearray(b''), iter([]), decimal.Decimal(1), ...]:
        fails('TypeError', 'Object of type %s is not JSON serializable' % type(value).__name__, [], value)


def test_notes():
    text = 'Object of type Thing is not JSON serializable'
    module = '' if Thing.__module__ == '__main__' else Thing.__module__ + '.'
    fails('TypeError', text, ["when serializing dict item 'b'", 'when serializing list item 1',
                              "when serializing dict item 'a'"], {'a': [1, {'b': Thing()}]})
    fails('TypeError', text, ['when serializing tuple item 2'], (1, 2, Thing()))
    for key in ['é\n\'', 1, 1.5, None, True]:
        fails('TypeError', text, ['when serializing dict item %r' % (key,)], {key: Thing()})
    fails('TypeError', text, ["when serializing collections.OrderedDict item 'x'"], collections.OrderedDict(x=Thing()))
    fails('ValueError', 'Out of range float values are not JSON compliant: nan',
          ['when serializing list item 0', 'when serializing %sThing object' % module, "when serializing dict item 'a'"],
          {'a': Thing()}, default=lambda _: [float('nan')], allow_nan=False)


def test_keys():
    for key, name in [((1,), 'tuple'), (b'x', 'bytes'), (Thing(), 'Thing'), (1j, 'complex'), (frozenset(), 'frozenset')]:
        text = 'keys must be str, int, float, bool or None, not ' + name
        fails('TypeError', text, [], {key: 1})
        fails('TypeError', text, ['when serializing list item 1'], [0, {'a': 1, key: 1}])
    fails('TypeError', 'keys must be str, int, float, bool or None, not decimal.Decimal', [], {decimal.Decimal(1): 2})


def test_numbers_out_of_range():
    for number, name in [(float('nan'), 'nan'), (float('inf'), 'inf'), (-float('inf'), '-inf')]:
        text = 'Out of range float values are not JSON compliant: ' + name
        fails('ValueError', text, [], number, allow_nan=False)
        fails('ValueError', text, ['when serializing list item 0'], [number], allow_nan=False)
        fails('ValueError', text, [], {number: 1}, allow_nan=False)


def test_huge_ints():
    if hasattr(sys, 'get_int_max_str_digits'):
        check('dumps', 10 ** 5000)
        check('dumps', [{'a': 10 ** 5000}])
        check('dumps', {10 ** 5000: 1})


def test_circles():
    text = 'Circular reference detected'
    value = []
    value.append(value)
    fails('ValueError', text, ['when serializing list item 0'], value)
    value = {}
    value['a'] = [value]
    fails('ValueError', text, ['when serializing list item 0', "when serializing dict item 'a'"], value)
    fails('ValueError', text, ['when serializing list item 0', "when serializing dict item 'a'"], value, indent=1)
    for before in range(12):
        for around in range(1, 12):
            value = circle = [1]
            for _ in range(around):
                circle = {'k': circle}
            value.append(circle)
            for i in range(before):
                value = {'before': value} if i % 2 else ['before', value]
            check('dumps', value)


def test_circles_behind_closed_containers():
    circle = [[[[[[[[1]]]]]]], {'a': {'b': {'c': {}}}}]
    circle.append([2, {'x': circle}])
    check('dumps', [[[[[]]]], [[]], {'y': [[[[[[]]]]]]}, circle])


def test_circles_through_default():
    thing = Thing()
    check('dumps', thing, default=lambda o: o)
    check('dumps', [thing], default=lambda o: [o])
    check('dumps', {'a': (thing,)}, default=lambda o: {'b': [o]})

    def count_calls(run):
        calls = []
        around = [Thing()]

        def default(value):
            calls.append(value)
            return around

        try:
            run(around, default=default)
        except ValueError:
            return len(calls)

    assert count_calls(dumps) == 1


def test_too_deep():
    text = 'maximum recursion depth exceeded while encoding a JSON object'
    value = []
    value.append(value)
    raises('RecursionError', text, dumps, value, check_circular=False)
    value = 1
    for _ in range(5000):
        value = [value]
    assert dumps(value) == '[' * 5000 + '1' + ']' * 5000
    raises('RecursionError', text, dumps, [value])
    raises('RecursionError', text, dumps, {'a': value}, check_circular=False)
    raises('RecursionError', text, dumps, Thing(), default=lambda _: Thing())


def test_failing_callbacks():
    def fail(*_):
        raise KeyError('mine')

    class Bad(dict):
        items = fail

    class BadList(list):
        __iter__ = fail

    class Key(str):
        __lt__ = fail

    error = fails('KeyError', "'mine'", ['when serializing list item 0'], [Thing()], default=fail)
    assert error.__traceback__ is not None
    fails('KeyError', "'mine'", ["when serializing dict item 'k'"], {'k': Bad(a=1)})
    fails('KeyError', "'mine'", ['when serializing list item 0'], [BadList([1])])
    fails('KeyError', "'mine'", ['when serializing list item 0'], [{Key('a'): 1, Key('b'): 2}], sort_keys=True)
    for bad in [5, 'x', [], 0]:
        check('dumps', [Thing()], default=bad)
        check('dumps', [1], default=bad)


def test_exceptions_pass_unchanged():
    class Stop(BaseException):
        pass

    marker = Stop('x')

    def default(_):
        raise marker from KeyError('cause')

    try:
        dumps([[Thing()]], default=default)
    except Stop as error:
        assert error is marker and isinstance(error.__cause__, KeyError)
    else:
        raise AssertionError('nothing raised')


def test_bad_options():
    class Strange:
        def __bool__(self):
            raise KeyError('bool')

    for name in ['skipkeys', 'ensure_ascii', 'check_circular', 'allow_nan', 'sort_keys']:
        raises('KeyError', "'bool'", dumps, [1], **{name: Strange()})
    for value in [2.5, [1], Thing(), b'x', {}]:
        for obj in [1, [1], 'text']:
            check('dumps', obj, indent=value)
    for value in [5, (), ('a',), 'abc', (1, 2), ('a', 1), (None, 'a'), 'ab', ('a', b'b')]:
        # Unpacking worded its errors differently, and the encoder checked less, before 3.14.
        for obj in [1, [1], 'text'] if sys.version_info >= (3, 14) or value in (5, 'ab') else []:
            check('dumps', obj, separators=value)
    raises('TypeError', 'make_encoder() argument 5 must be str, not int', dumps, [1], separators=(',', 5))
    raises('TypeError', 'make_encoder() argument 6 must be str, not None', dumps, [1], separators=(None, ':'))
    raises('TypeError', 'cannot unpack non-iterable int object', dumps, 'text', separators=5)


def test_nothing_is_half_done_after_an_error():
    for _ in range(3):
        for value in [[{'a': ['x', {1: Thing()}]}], {'a': {(): 1}}]:
            try:
                dumps(value, indent=1)
            except TypeError:
                pass
        assert dumps({'a': [1]}) == '{"a": [1]}'
