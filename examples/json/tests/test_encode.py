"""dumps and dump: values, options, subclasses, keys."""
import collections
import enum
import io
import random
import sys

import harpy_json
from support import check

INF = float('inf')
OPTIONS = [{}, {'ensure_ascii': False}, {'indent': 2}, {'indent': 0}, {'indent': '\t'}, {'indent': 'é '},
           {'indent': -3}, {'indent': True}, {'indent': ''}, {'separators': (',', ':')}, {'separators': ('', '')},
           {'separators': (' é ', '\x00'), 'ensure_ascii': False}, {'separators': ['\ud800', '😀']},
           {'separators': ('\n', '\n'), 'indent': 1}, {'sort_keys': True}, {'sort_keys': True, 'indent': 4},
           {'skipkeys': True}, {'skipkeys': True, 'indent': 1}, {'check_circular': False},
           {'indent': None, 'separators': None, 'default': None, 'cls': None},
           {'ensure_ascii': False, 'indent': 1, 'sort_keys': True, 'separators': (', ', ' : ')}]


# Before 3.14 json left indented output to Python code that takes its own view of subclasses and of skipped keys.
INDENT_IS_IN_C = sys.version_info >= (3, 14)
COMPARABLE = [options for options in OPTIONS if INDENT_IS_IN_C or options.get('indent') is None]


def check_options(value, all_options=OPTIONS):
    for options in all_options:
        check('dumps', value, **options)


def test_scalars():
    for value in [None, True, False, 0, 1, -1, 1.5, -0.0, float('nan'), INF, -INF, '', 'a', [], {}, ()]:
        check_options(value)


def test_containers():
    for value in [[1], [1, 2, 3], (1, 'a'), [[]], [[], {}, ()], {'a': 1}, {'a': {}}, {'a': {'b': [1, {'c': ()}]}},
                  {'b': 1, 'a': 2, 'c': [3, 1, 2]}, [None, True, False, 1, 1.5, 'x'], [[[[[[1]]]]]],
                  [1.5, 2, 'x', None, 2.5, True, [], 1.0, {}, (), 'y'], [{'a': 1}, [1], {'a': 2}, (2,)],
                  [{'id': i, 'name': 'n%d' % i, 'on': i % 2 == 0} for i in range(40)]]:
        check_options(value)


def test_strings():
    for value in ['"', '\\', '/', '\b\f\n\r\t', '\x00', '\x1f', '\x7f', '\x80', 'é', 'aé', 'éa', '\u2028\u2029', '\uffff',
                  '😀', '\U0010ffff', '\ud800', '\udfffx', 'é\ud800😀', '\ud83d\ude00', 'abcdefg', 'abcdefgh',
                  'abcdefghi', 'abcdefgh"', '"abcdefgh', 'abcdefg\x7f', 'abcdefgé', 'x' * 1000, 'é' * 1000, '"' * 1000,
                  '😀' * 1000, ''.join(map(chr, range(256)))]:
        check_options(value)
        check_options([value, {value: value}])


def test_every_character():
    for start in range(0, 0x3000, 64):
        text = ''.join(map(chr, range(start, start + 64)))
        check('dumps', text)
        check('dumps', text, ensure_ascii=False)
        check('dumps', [text[7:]], ensure_ascii=False)


def test_keys():
    for value in [{1: 2}, {-5: 1}, {1.5: 1}, {True: 1}, {False: 1}, {None: 1}, {10 ** 30: 1}, {INF: 1, -INF: 2},
                  {float('nan'): 1}, {1e300: 1, -0.0: 2}, {'': 1}, {'é"': 1}, {1: 1, '1': 2, 1.0: 3},
                  {None: 1, 'null': 2, True: 3, 'true': 4}, {2: 1, 10: 2, 1: 3}, {1.5: 1, 1: 2, -3: 3}]:
        check_options(value)


def test_kinds_that_change_under_way():
    kinds = [1, True, 0, False, None, 1.5, 'x', 10 ** 30, [], {}, -1, 2 ** 63, '']
    for first in kinds:
        for second in kinds:
            check('dumps', [first, second, first, second, second])
            check('dumps', [{'a': first}, {'a': second}, {'a': first, 'b': second}, {'b': first, 'a': second}])


def test_keys_that_repeat():
    class Key(str):
        pass

    names = ['k%d' % i for i in range(600)] + ['long' * 20, 'é' * 30, '"', '']
    rows = [{name: i for name in names[i % 5::i % 7 + 1]} for i in range(60)]
    rows += [{''.join(name): 1 for name in names}, {Key(name): 2 for name in names}, {name: {name: [name]} for name in names}]
    for options in OPTIONS[:10]:
        check('dumps', rows, **options)
        check('dumps', rows[::-1] + rows, **options)


def test_keys_to_skip():
    for value in [{(1,): 1}, {(1,): 1, 'a': 2}, {'a': 1, (1,): 2, 'b': 3}, {b'x': 1}, [{(): [{(): 1}]}],
                  {(1,): object(), 'a': 1}]:
        check('dumps', value)
        check('dumps', value, skipkeys=True)
        if INDENT_IS_IN_C:
            check('dumps', value, skipkeys=True, indent=2)
    assert harpy_json.dumps([{(1,): 1}], skipkeys=True, indent=1) == '[\n {}\n]'


def test_sorting():
    generator = random.Random(1)
    words = [''.join(generator.choice('abé😀Z"') for _ in range(generator.randrange(4))) for _ in range(50)]
    for _ in range(50):
        generator.shuffle(words)
        check('dumps', dict.fromkeys(words, 1), sort_keys=True)
    check('dumps', [{'b': {'d': 1, 'c': 2}, 'a': [{'f': 1, 'e': 2}]}], sort_keys=True)
    check('dumps', {'a': 1, 1: 2}, sort_keys=True)
    check('dumps', [{'a': 1}, {'b': {1: 2, 'x': 3}}], sort_keys=True)
    check('dumps', {'a': 1, None: 2}, sort_keys=True, skipkeys=True)
    check('dumps', {(2,): 1, (1,): 2}, sort_keys=True, skipkeys=True)
    nan = float('nan')
    check('dumps', {nan: 1, 1.0: 2, float('nan'): 3, 0.5: 4}, sort_keys=True)


def test_subclasses_of_scalars():
    class Int(int):
        def __repr__(self):
            return 'wrong'
        __str__ = __repr__

    class Float(float):
        def __repr__(self):
            return 'wrong'

    class Text(str):
        def __repr__(self):
            return 'wrong'
        __str__ = __repr__

        def encode(self, *args):
            raise AssertionError('not for us to call')

    class Color(enum.IntEnum):
        RED = 1

    class Size(float, enum.Enum):
        BIG = 2.5

    class Name(str, enum.Enum):
        ME = 'me'

    values = [Int(5), Int(10 ** 30), Float(2.5), Text('s'), Text('\ud800'), Color.RED, Size.BIG, Name.ME, Int(0), Int(1)]
    check_options(values)
    check_options({value: 1 for value in values})
    for value in values:
        check_options(value)


def test_subclasses_of_containers():
    class List(list):
        def __iter__(self):
            return iter([9, 8])

        def __len__(self):
            return 7

        def __bool__(self):
            return False

    class Tuple(tuple):
        def __iter__(self):
            return iter([9])

    class Empty(list):
        def __iter__(self):
            return iter([])

    class Dict(dict):
        def __len__(self):
            return 0

        def __bool__(self):
            return False

    Point = collections.namedtuple('Point', 'x y')
    for value in [List([1, 2]), List(), Tuple([1, 2]), Tuple(), Empty([1]), Dict(a=1), Dict(), Point(1, 2.5),
                  collections.OrderedDict(b=1, a=2), collections.defaultdict(list, {3: [4]}), collections.Counter('aab')]:
        check_options(value, COMPARABLE)
        check_options([value, {'k': value}], COMPARABLE)


def test_items_of_dict_subclasses():
    def make(result):
        class Dict(dict):
            def items(self):
                return result() if callable(result) else result
        return Dict(a=1)

    for items in [[('x', 1)], [], [('b', 1), ('a', 2)], (('x', 1),), {'ab': 1}.items(), lambda: iter([('x', 1)]),
                  [1], [[1, 2]], [(1, 2, 3)], [()], 5, None, [('x', [('y', 1)])]]:
        for options in [{}, {'indent': 1}, {'sort_keys': True}]:
            if 'indent' in options and not INDENT_IS_IN_C:
                continue
            check('dumps', make(items), **options)
            check('dumps', [make(items)], **options)
            check('dumps', {'k': [make(items)]}, **options)


def test_default():
    class Thing:
        pass

    thing = Thing()
    for default in [lambda o: None, lambda o: 'text', lambda o: [1, {'a': 2}], lambda o: {'b': [1.5]}, repr_type]:
        for options in OPTIONS[:10]:
            check('dumps', thing, **dict(options, default=default))
            check('dumps', [thing, {'k': (thing, 1)}], **dict(options, default=default))
    check('dumps', [{1, 2}], default=sorted)
    check('dumps', [range(3), b'x'], default=list)


def repr_type(value):
    return type(value).__name__


def test_default_may_give_further_objects():
    class Level:
        def __init__(self, n):
            self.n = n

    def down(level):
        return Level(level.n - 1) if level.n > 1 else [level.n, {'end': True}]

    for depth in (1, 2, 5, 40):
        check('dumps', Level(depth), default=down)
        check('dumps', {'x': [Level(depth)]}, default=down, indent=3)


def test_default_may_change_what_is_written():
    class Thing:
        pass

    def run(dumps, change):
        things = [1, Thing(), 2, Thing(), 3]

        def default(_):
            change(things)
            return 'thing'

        return dumps(things, default=default)

    import json
    for change in [lambda l: l.append(4) if len(l) < 8 else None, lambda l: l.pop(), lambda l: l.clear(), lambda l: l.reverse()]:
        assert run(harpy_json.dumps, change) == run(json.dumps, change)


def test_dump():
    import json
    for value in [[1, {'é': 'x'}], 'text', 1.5]:
        for options in OPTIONS:
            ours, theirs = io.StringIO(), io.StringIO()
            assert harpy_json.dump(value, ours, **options) is None
            json.dump(value, theirs, **options)
            assert ours.getvalue() == theirs.getvalue(), (value, options)
    for bad in [5, None, io.BytesIO()]:
        check('dump', [1], bad)


def test_cls():
    class Encoder:
        def __init__(self, **options):
            self.options = options

        def encode(self, value):
            return value, self.options, list(self.options)

    check('dumps', 1, cls=Encoder)
    check('dumps', 1, cls=Encoder, indent=2, foo=3, sort_keys=True)
    check('dumps', 1, cls=5)


def test_deep_values():
    for depth in (10, 16, 17, 900):
        value = leaf = []
        for _ in range(depth):
            leaf.append([])
            leaf = leaf[0]
        check('dumps', value)
        check('dumps', value, check_circular=False)
        value = 1
        for i in range(depth):
            value = {'a': value} if i % 3 else (value,)
        check('dumps', value)
        if depth < 100:
            check_options(value)


def test_shared_is_not_circular():
    shared = {'a': [1]}
    check_options([shared, shared, [shared, {'x': shared}], shared['a'], (shared['a'],)])


def test_big_output():
    value = [{'id': i, 'text': 'é"' * 20, 'float': i / 7} for i in range(5000)]
    check('dumps', value)
    check('dumps', value, ensure_ascii=False, indent=1)
