"""The module itself: arguments, documentation."""
import inspect

import harpy_json
from support import check


def test_calls():
    for name, args, kwargs in [
            ('loads', (), {}), ('loads', ('1', '2'), {}), ('loads', (), {'s': '5'}), ('loads', ('1',), {'s': '2'}),
            ('loads', ('1', '2'), {'parse_int': int}), ('loads', ('1',), {'foo': 1}), ('loads', ('1',), {'foo': 1, 'bar': 2}),
            ('loads', ('x',), {'foo': 1}), ('loads', (5,), {'foo': 1}), ('loads', ('1', 2, 3), {'parse_float': 1, 'parse_int': 2}),
            ('loads', (), {'strict': True}), ('load', (), {}), ('load', (1, 2), {}),
            ('dumps', (), {}), ('dumps', (1, 2), {}), ('dumps', (1, 2, 3), {'indent': 1}), ('dumps', (), {'obj': 5}),
            ('dumps', (1,), {'obj': 5}), ('dumps', (1,), {'foo': 1}), ('dumps', (object(),), {'foo': 1}),
            ('dump', (), {}), ('dump', (1,), {}), ('dump', (), {'obj': 1}), ('dump', (), {'fp': 1}), ('dump', (1, 2, 3), {}),
            ('dump', (1, 2), {'fp': 3})]:
        check(name, *args, **kwargs)


def test_documentation():
    assert harpy_json.__doc__
    for name in ['loads', 'load', 'dumps', 'dump']:
        function = getattr(harpy_json, name)
        assert function.__doc__ and function.__name__ == name
    signature = inspect.signature(harpy_json.loads)
    assert list(signature.parameters) == ['s', 'cls', 'object_hook', 'parse_float', 'parse_int', 'parse_constant',
                                          'object_pairs_hook', 'strict', 'kw'], signature


def test_public_names():
    names = [name for name in vars(harpy_json) if not name.startswith('_')]
    assert sorted(names) == ['JSONDecodeError', 'dump', 'dumps', 'load', 'loads'], names
