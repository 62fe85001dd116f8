"""json: dumps and loads with all their options, and errors."""

import json
from decimal import Decimal


class Node:
    def __init__(self, x):
        self.x = x


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Node):
            return {"node": o.x}
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


class IntSub(int):
    def __repr__(self):
        return "IntSub"


class StrSub(str):
    pass


class FloatSub(float):
    def __repr__(self):
        return "FloatSub"


cycle = []
cycle.append(cycle)
data = {"b": [1, 2.5, None, True, False, "text"], "a": {"nested": {}}, "é": "\u20ac\U0001f600\n\t\"\\\x01/", "empty": []}

CASES = """
json.dumps(data), json.dumps(data, ensure_ascii=False), json.dumps(data, indent=2), json.dumps(data, indent="\\t", sort_keys=True), json.dumps(data, separators=(",", ":")), json.dumps([], indent=2), json.dumps({}, indent=0), json.dumps([1, [2]], indent=0)
json.dumps(1e100), json.dumps(1e-7), json.dumps(0.1), json.dumps(-0.0), json.dumps(10**30), json.dumps(float("inf")), json.dumps(float("nan")), json.dumps(1.0), json.dumps(1e16)
json.dumps(float("inf"), allow_nan=False)
json.dumps({1: 1, 1.5: 2, None: 3, True: 4, "s": 5}), json.dumps((1, 2)), json.dumps("a"), json.dumps(None), json.dumps([IntSub(3), StrSub("s"), FloatSub(2.5)])
json.dumps({(1, 2): 3})
json.dumps({(1, 2): 3, "k": 1}, skipkeys=True), json.dumps({b"a": 1}, skipkeys=True)
json.dumps(Node(1))
json.dumps([1, {"k": {1, 2}}])
json.dumps(Node(1), cls=Encoder), json.dumps({"k": {3, 1}}, cls=Encoder), json.dumps(Node(2), default=lambda o: o.x), json.dumps([Node(1)], default=str)[:12]
json.dumps(cycle)
json.dumps(b"a")
json.dumps({"k": 1j})
json.dumps({"b": 1, 2: 1}, sort_keys=True)
json.dumps({"a": 1}, foo=1)
json.dumps("\\ud800"), json.dumps("\\u2028\\x7f"), json.dumps("\\ud800", ensure_ascii=False) == '"\\ud800"'
json.loads("[1, 2.5, -3e2, true, false, null, \\"a\\"]"), json.loads(' {"a" : {"b": []}} '), json.loads("5"), json.loads('"x"'), json.loads("1E400"), json.loads("-0"), json.loads("-0.0"), json.loads("NaN"), json.loads("[Infinity, -Infinity]"), json.loads(b'{"a": 1}'), json.loads(bytearray(b"[1]")), json.loads('{"a":1,"a":2}')
json.loads('"\\\\u00e9\\\\ud83d\\\\ude00\\\\n\\\\/\\\\\\"\\\\b"'), json.loads('"\\\\ud800"') == "\\ud800", json.loads('"\\\\ud800\\\\u0041"') == "\\ud800A"
json.loads("1.5", parse_float=Decimal), json.loads("15", parse_int=float), json.loads("NaN", parse_constant=lambda c: f"<{c}>"), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads('[1e5]', parse_float=str)
json.loads("")
json.loads("[")
json.loads("[1,]")
json.loads("[1 2]")
json.loads("{")
json.loads('{"a"}')
json.loads('{"a":}')
json.loads('{"a":1,}')
json.loads('{a:1}')
json.loads("{'a': 1}")
json.loads("1 2")
json.loads("tru")
json.loads("nul")
json.loads("01")
json.loads("1.")
json.loads("-")
json.loads(".5")
json.loads('"abc')
json.loads('"a\\nb"')
json.loads('"a\\nb"', strict=False)
json.loads('"\\\\x"')
json.loads('"\\\\u12"')
json.loads('"\\\\u12g4"')
json.loads("[1\\n,\\n  x]")
json.loads("\\ufeff[1]")
json.loads(b"\\xef\\xbb\\xbf[1]"), json.loads("[1]".encode("utf-16")), json.loads("[1]".encode("utf-32-be"))
json.loads(5)
json.loads(None)
json.loads("[1]", cls=json.JSONDecoder), json.JSONDecoder().raw_decode("[1] rest"), json.JSONDecoder().raw_decode("x [1]", 2), json.JSONEncoder().encode([1]), list(json.JSONEncoder(indent=1).iterencode([1, {"a": 2}]))
json.JSONDecoder().raw_decode("")
json.JSONDecoder().decode("1 x")
json.loads("[" * 500 + "]" * 500) is not None
json.loads("1" * 5000)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
try:
    json.loads('{"a": 1,\n "b" 2}')
except json.JSONDecodeError as error:
    print(error.msg, error.doc, error.pos, error.lineno, error.colno, isinstance(error, ValueError))
import io

stream = io.StringIO()
json.dump(data, stream, indent=1)
stream.seek(0)
print(json.load(stream) == data, len(stream.getvalue()))
text = json.dumps({"list": list(range(5)), "dict": {"x": [1, {"y": []}]}}, indent=4)
print(text)
try:
    json.dumps({"a": [1, {"b": Node(1)}]})
except TypeError as error:
    print(error, error.__notes__)
