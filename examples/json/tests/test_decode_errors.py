"""Texts that are not JSON: every message, position, line and column."""
import copy
import json
import pickle

import harpy_json
from support import check, raises

loads = harpy_json.loads

# text, message, position; as json of Python 3.14 has them
ERRORS = [
    ('', 'Expecting value', 0),
    ('  ', 'Expecting value', 2),
    ('[', 'Expecting value', 1),
    ('[ ', 'Expecting value', 2),
    ('[1', "Expecting ',' delimiter", 2),
    ('[1 ', "Expecting ',' delimiter", 3),
    ('[1 x', "Expecting ',' delimiter", 3),
    ('[1,', 'Expecting value', 3),
    ('[1, ', 'Expecting value', 4),
    ('[,]', 'Expecting value', 1),
    ('[1,,2]', 'Expecting value', 3),
    ('[1,]', 'Illegal trailing comma before end of array', 2),
    ('[1 ,\n ]', 'Illegal trailing comma before end of array', 3),
    ('[1,\n ,2]', 'Expecting value', 5),
    ('[1;2]', "Expecting ',' delimiter", 2),
    ('[1}', "Expecting ',' delimiter", 2),
    (']', 'Expecting value', 0),
    ('{', 'Expecting property name enclosed in double quotes', 1),
    ('{ ', 'Expecting property name enclosed in double quotes', 2),
    ('{,}', 'Expecting property name enclosed in double quotes', 1),
    ('{a:1}', 'Expecting property name enclosed in double quotes', 1),
    ("{'a':1}", 'Expecting property name enclosed in double quotes', 1),
    ('{1:1}', 'Expecting property name enclosed in double quotes', 1),
    ('{"a"', "Expecting ':' delimiter", 4),
    ('{"a" ', "Expecting ':' delimiter", 5),
    ('{"a" 1}', "Expecting ':' delimiter", 5),
    ('{"a",1}', "Expecting ':' delimiter", 4),
    ('{"a":', 'Expecting value', 5),
    ('{"a": ', 'Expecting value', 6),
    ('{"a":}', 'Expecting value', 5),
    ('{"a":1', "Expecting ',' delimiter", 6),
    ('{"a":1 ', "Expecting ',' delimiter", 7),
    ('{"a":1;}', "Expecting ',' delimiter", 6),
    ('{"a":1]', "Expecting ',' delimiter", 6),
    ('{"a":1 "b":2}', "Expecting ',' delimiter", 7),
    ('{"a":1,', 'Expecting property name enclosed in double quotes', 7),
    ('{"a":1, ', 'Expecting property name enclosed in double quotes', 8),
    ('{"a":1 , x', 'Expecting property name enclosed in double quotes', 9),
    ('{"a":1,}', 'Illegal trailing comma before end of object', 6),
    ('{"a":1 , }', 'Illegal trailing comma before end of object', 7),
    ('{"a":1,"b"}', "Expecting ':' delimiter", 10),
    ('}', 'Expecting value', 0),
    ('{"a":1}}', 'Extra data', 7),
    ('1 2', 'Extra data', 2),
    ('[]\n\n x', 'Extra data', 5),
    ('nullx', 'Extra data', 4),
    ('01', 'Extra data', 1),
    ('-01', 'Extra data', 2),
    ('1.', 'Extra data', 1),
    ('1.e5', 'Extra data', 1),
    ('1e', 'Extra data', 1),
    ('1e+', 'Extra data', 1),
    ('1.5e-', 'Extra data', 3),
    ('1e5.5', 'Extra data', 3),
    ('0x10', 'Extra data', 1),
    ('1_0', 'Extra data', 1),
    ('-', 'Expecting value', 0),
    ('--1', 'Expecting value', 0),
    ('[-]', 'Expecting value', 1),
    ('-x', 'Expecting value', 0),
    ('-NaN', 'Expecting value', 0),
    ('-Inf', 'Expecting value', 0),
    ('+1', 'Expecting value', 0),
    ('.5', 'Expecting value', 0),
    ('nul', 'Expecting value', 0),
    ('tru', 'Expecting value', 0),
    ('True', 'Expecting value', 0),
    ('None', 'Expecting value', 0),
    ('nan', 'Expecting value', 0),
    ('infinity', 'Expecting value', 0),
    ('undefined', 'Expecting value', 0),
    ('// c', 'Expecting value', 0),
    ('\x0b1', 'Expecting value', 0),
    ('\xa01', 'Expecting value', 0),
    ('\uff11', 'Expecting value', 0),
    ('1\u0661', 'Extra data', 1),
    ('\x001', 'Expecting value', 0),
    ('1\x00', 'Extra data', 1),
    ('[1\x00]', "Expecting ',' delimiter", 2),
    ('\ufeff1', 'Unexpected UTF-8 BOM (decode using utf-8-sig)', 0),
    ('"', 'Unterminated string starting at', 0),
    ('"abc', 'Unterminated string starting at', 0),
    ('["a","bc', 'Unterminated string starting at', 5),
    ('"\\', 'Unterminated string starting at', 0),
    ('"\\"', 'Unterminated string starting at', 0),
    ('"a\nb"', 'Invalid control character at', 2),
    ('"\x00"', 'Invalid control character at', 1),
    ('"a\x1fb"', 'Invalid control character at', 2),
    ('"é\t"', 'Invalid control character at', 2),
    ('"12345678901234567890\t"', 'Invalid control character at', 21),
    ('"\\x"', 'Invalid \\escape', 1),
    ('"\\ "', 'Invalid \\escape', 1),
    ('"\\\n"', 'Invalid \\escape', 1),
    ('"\\é"', 'Invalid \\escape', 1),
    ('"\\U0041"', 'Invalid \\escape', 1),
    ('"abc\\q"', 'Invalid \\escape', 4),
    ('"\\ud800\\x"', 'Invalid \\escape', 7),
    ('"\\u"', 'Invalid \\uXXXX escape', 2),
    ('"\\u12"', 'Invalid \\uXXXX escape', 2),
    ('"\\u123g"', 'Invalid \\uXXXX escape', 2),
    ('"\\u 123"', 'Invalid \\uXXXX escape', 2),
    ('"\\u+123"', 'Invalid \\uXXXX escape', 2),
    ('"\\u0x12"', 'Invalid \\uXXXX escape', 2),
    ('"\\u1234', 'Invalid \\uXXXX escape', 2),
    ('"abc\\u123', 'Invalid \\uXXXX escape', 5),
    ('"\\ud834', 'Invalid \\uXXXX escape', 2),
    ('"\\ud834\\', 'Unterminated string starting at', 0),
    ('"\\ud834\\u', 'Invalid \\uXXXX escape', 8),
    ('"\\ud800\\u12"', 'Invalid \\uXXXX escape', 8),
    ('"\\ud83d\\ude00', 'Invalid \\uXXXX escape', 8),
    ('"\\ud83d\\uzzzz"', 'Invalid \\uXXXX escape', 8),
]


def test_errors():
    for text, message, position in ERRORS:
        line = text.count('\n', 0, position) + 1
        column = position - text.rfind('\n', 0, position)
        error = raises('JSONDecodeError', '%s: line %d column %d (char %d)' % (message, line, column, position),
                       loads, text)
        assert (error.msg, error.doc, error.pos, error.lineno, error.colno) == (message, text, position, line, column)


def test_errors_as_json_has_them():
    for text, _, _ in ERRORS:
        check('loads', text)
        check('loads', '\n"é😀"\r'[:-1].join(['[', ',' + text]))
        check('loads', '[\n  ["é", "😀"],\n  ' + text)
        check('loads', text, object_pairs_hook=list)


def test_every_prefix():
    text = '{"a": [1, -2.5e+3, "x\\u00e9\\ud83d\\ude00", true, null, {}], "é": {"b": [[]], "c": false}, "d": NaN}'
    for end in range(len(text)):
        check('loads', text[:end])
        check('loads', text[:end].encode())


def test_position_counts_characters():
    error = raises('JSONDecodeError', "Expecting ',' delimiter: line 2 column 7 (char 18)", loads, '["日本語","😀",\n "é€" 1]')
    assert (error.lineno, error.colno, error.pos) == (2, 7, 18)
    error = raises('JSONDecodeError', "Expecting ',' delimiter: line 2 column 7 (char 18)", loads,
                   '["日本語","😀",\n "é€" 1]'.encode())
    assert error.doc == '["日本語","😀",\n "é€" 1]'


def test_the_exception_class():
    assert issubclass(harpy_json.JSONDecodeError, ValueError)
    assert harpy_json.JSONDecodeError.__name__ == 'JSONDecodeError'
    assert harpy_json.JSONDecodeError.__module__ == 'harpy_json'
    for error in [harpy_json.JSONDecodeError('wrong', 'a\nbc', 3), harpy_json.JSONDecodeError(msg='wrong', doc='a\nbc', pos=3)]:
        other = json.JSONDecodeError('wrong', 'a\nbc', 3)
        for name in ['msg', 'doc', 'pos', 'lineno', 'colno', 'args']:
            assert getattr(error, name) == getattr(other, name)
        assert repr(error) == repr(other) and str(error) == str(other)
        for again in [pickle.loads(pickle.dumps(error)), copy.copy(error)]:
            assert type(again) is harpy_json.JSONDecodeError
            assert (again.msg, again.doc, again.pos, str(again)) == ('wrong', 'a\nbc', 3, str(error))

    class Mine(harpy_json.JSONDecodeError):
        pass

    assert Mine('m', 'd', 1).colno == 2
    for bad in [(), ('m',), ('m', 'd'), ('m', 'd', 'p'), ('m', 5, 1), ('m', 'd', 1, 2)]:
        try:
            harpy_json.JSONDecodeError(*bad)
        except (TypeError, AttributeError):
            continue
        raise AssertionError(bad)


def test_nothing_is_half_done_after_an_error():
    for _ in range(3):
        for text, _, _ in ERRORS:
            try:
                loads('{"k":[1,{"k":["a",' + text)
            except ValueError:
                pass
        assert loads('{"k":["a"]}') == {'k': ['a']}
