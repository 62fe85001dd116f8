"""json: hooks of decoding, encoders of one's own, separators, iterencode, errors with their places, the tool's functions."""

import collections
import decimal
import enum
import io
import json


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


class Level(enum.IntEnum):
    LOW = 1


class Name(str):
    pass


class Ratio(float):
    def __repr__(self):
        return "ratio"


VALUES = [None, True, False, 0, -5, 10**30, 1.5, -0.0, 1e100, 1e-7, float("inf"), float("nan"), "", "h\xe9\u20ac\U0001f600\x00\x1f\"\\/", [], [1, [2, []]], (), {}, {"a": {"b": []}}, {1: 2, None: 3, True: 4, 1.5: 5}, Level.LOW, Name("sub"), Ratio(2.5), collections.OrderedDict(z=1, a=2), collections.namedtuple("P", "x y")(1, 2), {Level.LOW: 1}, {Name("k"): 1}]
for value in VALUES:
    print(json.dumps(value), json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), repr(json.dumps(value, indent=1)), json.dumps(value, sort_keys=True) if not isinstance(value, dict) or len({type(k) for k in value}) < 2 else tried(json.dumps, value, sort_keys=True))
for options in ({"indent": 2}, {"indent": "--"}, {"indent": 0}, {"indent": ""}, {"separators": ("; ", " = ")}, {"indent": 1, "separators": (",", ":")}, {"sort_keys": True, "indent": "\t"}):
    print(options, repr(json.dumps({"b": [1, {"c": ()}], "a": {}}, **options)))
for bad, options in ((object(), {}), ({(1, 2): 3}, {}), (float("nan"), {"allow_nan": False}), (2j, {}), ({1, 2}, {}), (b"x", {}), ([1, {"a": object()}], {}), ({"a": 1, 2: 3}, {"sort_keys": True})):
    print(tried(json.dumps, bad, **options))
loop = []
loop.append({"x": loop})
print(tried(json.dumps, loop), json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps({"s": {1}}, default=sorted), tried(json.dumps, object(), default=lambda o: o), json.dumps([{1, 2}, 2j], default=lambda o: [str(type(o).__name__)]))
try:
    json.dumps({"a": [1, {"b": object}]})
except TypeError as error:
    print(error, error.__notes__)


class Encoder(json.JSONEncoder):
    item_separator = ", "

    def default(self, o):
        if isinstance(o, complex):
            return {"__complex__": [o.real, o.imag]}
        return super().default(o)

    def iterencode(self, o, _one_shot=False):
        yield "/*"
        yield from super().iterencode(o, _one_shot)
        yield "*/"


print(json.dumps(2 + 3j, cls=Encoder), Encoder().encode([1j]), list(json.JSONEncoder(indent=1).iterencode([1, {"a": None}])), list(json.JSONEncoder().iterencode({"a": [1.5, "x"]})), tried(Encoder().encode, object()), json.JSONEncoder(ensure_ascii=False).encode("\xe9"))
out = io.StringIO()
json.dump({"a": [1, 2]}, out, indent=1)
print(repr(out.getvalue()), json.load(io.StringIO('{"a": 1}')), json.load(io.BytesIO(b"\xef\xbb\xbf[1]")), json.loads(b'"h\xc3\xa9"'), json.loads('"\u20ac"'.encode("utf-16")), json.loads("[1]".encode("utf-32-be")), json.loads(bytearray(b"[true]")), json.detect_encoding(b"[\x00"), json.detect_encoding(b"\x00["))


def pairs(found):
    return [("pair", key, value) for key, value in found]


SOURCE = '{"a": 1, "b": {"c": 1.50, "a": -0}, "a": [1e5, NaN, -Infinity, 12345678901234567890]}'
print(json.loads(SOURCE), json.loads(SOURCE, object_pairs_hook=pairs), json.loads(SOURCE, object_hook=lambda d: tuple(sorted(d))), json.loads(SOURCE, parse_float=decimal.Decimal), json.loads(SOURCE, parse_int=lambda s: f"int:{s}"), json.loads(SOURCE, parse_constant=lambda s: s), json.loads('{"b": {"a": 1}}', object_hook=collections.Counter, object_pairs_hook=collections.OrderedDict))
print(json.loads('"\\u00e9\\ud83d\\ude00\\ud83d\\n\\/\\b"').encode("utf-16-le", "surrogatepass"), json.loads(' [ 1 , 2 ] '), json.loads("-0"), json.loads("-0.0"), json.loads("1E+2"), json.loads('"\t"', strict=False), json.loads("[]"), json.loads("\n{}\r\t "))
for text in ("", " ", "nul", "[1,]", "[1 2]", "[", "{", '{"a"}', '{"a":}', '{"a":1,}', "{1: 2}", "{'a': 1}", '"abc', '"\\q"', '"\\u12"', '"\\u12g4"', '"\n"', "01", "1.", ".5", "+1", "-", "1e", "[1] 2", "tru", "Infinit", '{"a": 1 "b": 2}', "[1,\n2,\n  x]", "\ufeff[]", '["a\\', "[[[[1]]]", '{"a":[1,{"b":}]}', "--1", "0x10", "'a'", "\x00"):
    try:
        print(ascii(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(ascii(text), "->", error, error.msg, error.pos, error.lineno, error.colno, error.doc == text)
print(tried(json.loads, 5), tried(json.loads, None), tried(json.loads, b"\xff"), tried(json.loads, "[1]", nope=1), tried(json.dumps, 1, nope=1), tried(json.loads, b"[1\xff]"))
decoder = json.JSONDecoder()
print(decoder.raw_decode('{"a": 1} tail'), tried(decoder.raw_decode, " [1]"), decoder.raw_decode("xx[1]yy", 2), tried(decoder.decode, "[1]x"), decoder.decode(" 5 "), tried(decoder.raw_decode, "[]", 5), tried(decoder.raw_decode, "[]", -1))


class Decoder(json.JSONDecoder):
    def __init__(self, **kwargs):
        super().__init__(object_hook=lambda d: complex(*d["__complex__"]) if "__complex__" in d else d, **kwargs)


print(json.loads('[{"__complex__": [1, 2]}, {"x": 0}]', cls=Decoder), json.JSONDecodeError("msg", "a\nbc", 3).args, json.JSONDecodeError.__mro__[1])
import pickle

error = pickle.loads(pickle.dumps(json.JSONDecodeError("msg", "doc", 1)))
print(error, error.pos, error.doc)
deep = "[" * 100 + "]" * 100
print(json.dumps(json.loads(deep)) == deep, json.loads(json.dumps("\u2028\u2029\x7f")) == "\u2028\u2029\x7f", json.encoder.py_encode_basestring_ascii("\xe9\U0001f600"), json.encoder.encode_basestring("\"\x01\u20ac"), json.encoder.encode_basestring_ascii("\ud800"), tried(json.encoder.encode_basestring_ascii, 5), json.decoder.scanstring('"ab\\n" rest', 1), tried(json.decoder.scanstring, '"ab', 1), json.scanner.make_scanner(decoder)("[1, 2]", 0), tried(json.scanner.make_scanner(decoder), "", 0))
