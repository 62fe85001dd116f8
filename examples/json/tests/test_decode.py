"""loads and load: values, strings, input types, hooks."""
import codecs
import decimal
import io
import sys

import harpy_json
from support import check, raises, same

loads = harpy_json.loads


def test_scalars():
    for text in ['null', 'true', 'false', '0', '-0', '1', '-1', '""', '"a"', '[]', '{}', ' [ ] ', '\t{\r\n} ', '1.5',
                 '-0.0', '1e5', '1E+5', '1e-5', 'NaN', 'Infinity', '-Infinity', '[NaN,-Infinity,Infinity]']:
        check('loads', text)


def test_containers():
    for text in ['[1,2,3]', '[[],[[]],{}]', '{"a":1,"b":[{"c":null}]}', '{"a":1,"a":2}', '{"":""}',
                 '[ 1 , 2 ,\n3\t]', '{ "a" : 1 ,\r\n"b"\t:2 }', '[[1],[2,[3,[4,[5]]]]]', '{"a":{"a":{"a":{}}}}',
                 '[{"id":1,"name":"x"},{"id":2,"name":"y"},{"name":"z","id":3}]']:
        check('loads', text)


def test_long_arrays():
    for count in (63, 64, 65, 1000, 100000):
        text = '[' + ','.join(map(str, range(count))) + ']'
        assert loads(text) == list(range(count))
    assert loads('[' + '[],' * 999 + '[]]') == [[]] * 1000


def test_many_keys():
    # More keys than the cache has room for, twice, with repetitions and shared prefixes.
    keys = ['key%d' % (i * 7919 % 5000) for i in range(5000)]
    text = '[{' + ','.join('"%s":"%s"' % (k, k) for k in keys) + '},{' + ','.join('"%s":1' % k for k in keys) + '}]'
    check('loads', text)


def test_keys_stay_apart_from_nested_keys():
    # A key waits for its value while the objects inside use the cache.
    inner = ','.join('"k%d":%d' % (i, i) for i in range(3000))
    text = '{"outer":{%s},"other":[{%s},{"x":{%s}}],"outer2":{"outer":{"outer":1}}}' % (inner, inner, inner)
    check('loads', text)


def test_strings():
    for body in ['plain', ' ' * 50, 'é', 'éa', 'aé', '日本語', '😀', 'a😀b' * 40, '\x7f', '\u2028\u2029', '\uffff',
                 'x' * 7, 'x' * 8, 'x' * 9, 'x' * 39, 'x' * 40, 'x' * 41, 'x' * 10000, 'é' * 20, 'é' * 21, 'é' * 5000,
                 'xxxxxxxé', 'xxxxxxxxé', "it's", 'a/b', '\u00ff', '\ud800', 'a\udfffb', '\ud800\udc00x'[:1] + '\ue000']:
        check('loads', '"%s"' % body)
        check('loads', '["%s","%s",{"%s":"%s"}]' % (body, body, body, body))


def test_escapes():
    for body in [r'\"', r'\\', r'\/', r'\b\f\n\r\t', r'a\nb', r'\u0041', r'\u00e9', r'\u00E9', r'\u20ac', r'\u0000',
                 r'a\u0000b', r'\ud83d\ude00', r'\uD83D\uDE00', r'\ud83d', r'\ude00', r'\ud83dx', r'\ud83d\n',
                 r'\ud83d\ud83d\ude00', r'\ude00\ud83d', r'\ud83d\u0041', r'\ud83d\u00e9', r'\ud834\udd1e\ud834',
                 r'\udbff\udfff', r'\ud800\udc00', r'\uffff', r'é\u0000\ud800', r'\\u0041', r'\u005c', r'\u0022',
                 'long enough ' * 10 + r'\n' + ' and more' * 10, r'\n' * 1000, r'\u00e9' * 1000]:
        check('loads', '"%s"' % body)
        check('loads', '{"%s":"%s"}' % (body, body))


def test_escaped_and_plain_keys_are_one():
    assert loads(r'{"a":1,"\u0061":2}') == {'a': 2}


def test_literal_surrogates():
    # A str may hold halves that UTF-8 cannot; the two halves of a pair stay apart.
    high, low = '\ud83d', '\ude00'
    for text in [high, low, low + high, 'a' + high + 'b', high + 'é', r'\ud83d' + low, high + r'\ude00', 'é' + low]:
        check('loads', '"%s"' % text)
        check('loads', '["é","%s","x",{"%s":"é"}]' % (text, text))


def test_not_strict():
    for text in ['"a\tb"', '"\n"', '"\x00"', '"a\x00b\x1fé"', '["\x00","\x01"]', '{"\x00":1}']:
        check('loads', text, strict=False)
        check('loads', text, strict=0)
        check('loads', text)


def test_bytes():
    text = '{"é":["😀",1.5,"abc"]}'
    for encoding in ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be']:
        data = text.encode(encoding)
        check('loads', data)
        check('loads', bytearray(data))
    for data in [codecs.BOM_UTF16_BE + '[1]'.encode('utf-16-be'), codecs.BOM_UTF32_BE + '1'.encode('utf-32-be'),
                 b'1', b'12', b'123', b'1234', b'1\0', b'\x001', b'\0', b'', b' ', b'\0\x001', b'1\0\0', b'1\0\0\0',
                 b'\0\0\x001', b'\0\0\0\0', b'\xff\xfe', b'\xfe\xff\0', b'\xef\xbb\xbf', b'\xef\xbb\xbf[1]',
                 b'\xef\xbb\xbf\xef\xbb\xbf1', b'\xef\xbb\xbf"\xff"', b'\xef\xbb\xbf1 x', b'\xff\xfe\0\0']:
        check('loads', data)
        check('loads', bytearray(data))


def test_bytes_that_are_not_utf8():
    for data in [b'\xff', b'"\x80"', b'"\xc0\x80"', b'"\xc1\xbf"', b'"\xc3"', b'"\xc3', b'"\xe2\x82"', b'"\xe2\x82',
                 b'"\xe0\x9f\xbf"', b'"\xed\xa0\x80"', b'"\xed\xbf\xbf" x', b'"\xf0\x8f\xbf\xbf"', b'"\xf0\x9f\x98"',
                 b'"\xf4\x90\x80\x80"', b'"\xf5\x80\x80\x80"', b'"\xfe"', b'"abcdefgh\xffabcdefgh"', b'[1,"\xf0\x9f',
                 b'"\xe2\x28\xa1"', b'"\xf0\x28\x8c\x28"', b'"\xed\xa0\x80\xed\xb0\x80"']:
        check('loads', data)


def test_error_positions_in_bytes():
    for data in ['["é",x]', '["😀\n€", 1 2]', '\n\n["日本", ]', '"é\n"', '{"é":1 "b"}']:
        for encoding in ['utf-8', 'utf-8-sig', 'utf-16', 'utf-32-be']:
            check('loads', data.encode(encoding))


def test_not_text():
    for value in [5, None, 1.5, ['1'], memoryview(b'1'), object]:
        check('loads', value)


def test_subclasses_of_the_input_types():
    class Text(str):
        def encode(self, *args):
            raise AssertionError('not for us to call')

    class Data(bytes):
        pass

    check('loads', Text('["a"]'))
    check('loads', Text('["\ud800"]'))
    check('loads', Data(b'["a"]'))


def test_hooks():
    text = '{"a":{"b":[{},{"c":1}]},"d":{}}'
    check('loads', text, object_hook=lambda d: list(d.items()))
    check('loads', text, object_pairs_hook=lambda pairs: pairs)
    check('loads', text, object_pairs_hook=tuple)
    check('loads', text, object_hook=list, object_pairs_hook=dict)
    check('loads', text, object_hook=None, object_pairs_hook=None)
    check('loads', '{"a":1,"a":2,"a":3}', object_pairs_hook=list)
    for bad in [5, 0, '', {}]:
        check('loads', text, object_hook=bad)
        check('loads', text, object_pairs_hook=bad)
    check('loads', '[1]', object_hook=5)


def test_hooks_see_objects_inside_out():
    seen = []
    loads('{"a":{"b":{}},"c":[{"d":1}]}', object_hook=lambda d: seen.append(sorted(d)) or d)
    assert seen == [[], ['b'], ['d'], ['a', 'c']]


def test_number_hooks():
    text = '[1,-0,1.5,1e5,-2E-3,12345678901234567890123,NaN,-Infinity,Infinity]'
    check('loads', text, parse_int=str, parse_float=str, parse_constant=str)
    check('loads', text, parse_float=decimal.Decimal)
    check('loads', text, parse_int=float)
    check('loads', text, parse_float=float, parse_int=int)
    check('loads', text, parse_float=0, parse_int='', parse_constant=[])
    check('loads', text, parse_float=None, parse_int=None, parse_constant=None)
    check('loads', text, parse_float=5)
    check('loads', text, parse_int=5)
    check('loads', text, parse_constant=5)


def test_exceptions_of_hooks_pass():
    def fail(*args):
        raise KeyError(args)

    for option in ['parse_int', 'parse_float', 'parse_constant', 'object_hook', 'object_pairs_hook']:
        check('loads', '[[{"k":[1,"x",{"y":{}}]}],1.5,NaN]', **{option: fail})


def test_hooks_may_decode():
    def hook(value):
        return {key: loads(item) if isinstance(item, str) else item for key, item in value.items()}

    assert loads(r'{"a":"{\"b\":\"[1,2]\"}"}', object_hook=hook) == {'a': {'b': '[1,2]'}}


def test_load():
    class File:
        def __init__(self, content):
            self.content = content

        def read(self):
            return self.content

    for content in ['[1,"é"]', '[1,"é"]'.encode(), '{"a":1}', 'x', b'\xff', 5, None]:
        check('load', File(content))
        check('load', File(content), object_hook=list)
    assert harpy_json.load(io.StringIO('[1]')) == harpy_json.load(io.BytesIO(b'[1]')) == [1]
    for bad in [5, None, File]:
        check('load', bad)


def test_cls():
    class Decoder:
        def __init__(self, **options):
            self.options = options

        def decode(self, text):
            return text, self.options

    check('loads', '1', cls=Decoder)
    check('loads', b'\xc3\xa9', cls=Decoder, parse_int=3, foo=4, object_hook=None)
    check('loads', b'\xef\xbb\xbf[]', cls=Decoder, strict=False)
    check('loads', '1', cls=5)


def test_deep_documents():
    for depth in (10, 16, 17, 900):
        check('loads', '[' * depth + ']' * depth)
        check('loads', '{"a":' * depth + '1' + '}' * depth)
        check('loads', '[{"a":' * (depth // 2) + '[]' + '}]' * (depth // 2))
    value = loads('[' * 5000 + ']' * 5000)
    for _ in range(4999):
        (value,) = value
    assert value == []


def test_too_deep_documents():
    array = 'maximum recursion depth exceeded while decoding a JSON array from a unicode string'
    object_ = 'maximum recursion depth exceeded while decoding a JSON object from a unicode string'
    for text in ['[' * 100000, '[' * 100000 + ']' * 100000, '[' * 5001 + ']' * 5001, '[{"a":' * 2500 + '[' ]:
        raises('RecursionError', array, loads, text)
    for text in ['{"a":' * 100000, '{"a":' * 5001 + '1', '[{"a":' * 2499 + '[[' + '{']:
        raises('RecursionError', object_, loads, text)


def test_values_are_plain_objects():
    value = loads('{"a":[1,2.5,"x",true,null]}')
    assert same(value, {'a': [1, 2.5, 'x', True, None]})


def test_results_do_not_leak():
    if not hasattr(sys, 'getrefcount'):
        return
    marker = loads('"a long enough string to be its own object, by all means"')
    assert sys.getrefcount(marker) == 2 or sys.version_info >= (3, 14)
    value = loads('{"key":["value","value",{"key":"value"}]}')
    inner = value['key']
    assert sys.getrefcount(inner) <= 3
