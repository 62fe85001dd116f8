"""Runs each shape a fixed number of times, with a mark before and after. Prints the names and counts as JSON."""

import gc
import json
import sys
import time

try:
    import meter
except ImportError:
    meter = None


def calls():
    import calls as m

    class Thing:
        attribute = 1

    def nothing():
        return None

    point = m.Point()
    scope = {"m": m, "point": point, "thing": Thing(), "nothing": nothing, "numbers": list(range(1000)),
             "s5": "hello"}
    return scope, [
        ("no arguments", "m.noargs()", 1),
        ("one argument", "m.onearg(1)", 1),
        ("int + 1", "m.inc(1)", 1),
        ("two ints", "m.varargs(1, 2)", 1),
        ("keywords", "m.keywords(a=1, b=2)", 1),
        ("attribute", "m.getattr(thing)", 1),
        ("UTF-8 of 5", "m.utf8(s5)", 1),
        ("call back", "m.callback(nothing)", 1),
        ("method", "point.norm()", 1),
        ("len()", "len(point)", 1),
        ("a + b", "point + point", 1),
        ("sum 1000 items", "m.sum(numbers)", 1000),
        ("make 1000 items", "m.make(1000)", 1000),
        ("create object", "m.Point()", 1),
    ]


def objects():
    import objects as m

    pair = m.Pair(3, 4)
    scope = {"m": m, "pair": pair, "other": m.Pair(3, 5), "holder": m.Holder(None), "Pair": m.Pair,
             "Holder": m.Holder, "Owner": m.Owner, "Plain": m.Plain, "numbers": list(range(1000)),
             "table": tuple(range(1000)), "item": "text"}
    return scope, [
        ("member", "pair.left", 1),
        ("property", "pair.total", 1),
        ("set property", "pair.total = 7", 1),
        ("obj[i]", "pair[1]", 1),
        ("obj[i] = x", "pair[1] = 4", 1),
        ("x in obj", "3 in pair", 1),
        ("-obj", "-pair", 1),
        ("a == b", "pair == other", 1),
        ("hash()", "hash(pair)", 1),
        ("repr()", "repr(pair)", 1),
        ("bool()", "not pair", 1),
        ("field read", "holder.item", 1),
        ("field write", "holder.item = item", 1),
        ("copy 1000 items", "m.copy(numbers)", 1000),
        ("tuple of 1000", "m.to_tuple(numbers)", 1000),
        ("fill 1000 items", "m.fill(numbers, item)", 1000),
        ("count in a tuple", "m.count(table, item)", 1000),
        ("create plain", "Plain()", 1),
        ("create with 2 ints", "Pair(1, 2)", 1),
        ("create with destroy", "Owner()", 1),
        ("create with field", "Holder(item)", 1),
    ]


def solver():
    import solver as m

    x, y, z = m.Variable("x"), m.Variable("y"), m.Variable("z")
    scope = {"m": m, "x": x, "y": y, "z": z, "t": 2 * x, "e": x + y, "Variable": m.Variable}
    return scope, [
        ("Variable('v')", "Variable('v')", 1),
        ("2.0 * x", "2.0 * x", 1),
        ("x / 2", "x / 2", 1),
        ("-x", "-x", 1),
        ("x + y", "x + y", 1),
        ("x - 1.5", "x - 1.5", 1),
        ("e + t", "e + t", 1),
        ("2 * e", "2 * e", 1),
        ("e - y", "e - y", 1),
        ("e.value()", "e.value()", 1),
        ("x >= 3", "x >= 3", 1),
        ("x + 2*y - z <= 10", "x + 2 * y - z <= 10", 1),
        ("(e == t).expression()", "(e == t).expression()", 1),
        ("terms", "e.terms()", 1),
    ]


def run(statement, scope):
    """A function that runs the statement a number of times."""
    code = compile(f"def run(n):\n    for _ in range(n): {statement}\n", "<bench>", "exec")
    local = dict(scope)
    exec(code, local)
    return local["run"]


def instructions(scope, rows):
    gc.disable()
    result = []
    for name, statement, per in [("", "pass", 1), *rows]:
        function = run(statement, scope)
        count = 400 if per == 1 else 10
        function(200 if per == 1 else 5)
        function(count)
        meter.mark()
        function(count)
        meter.mark()
        result.append([name, count * per])
    return result


def nanoseconds(scope, rows):
    clock = time.perf_counter
    empty = run("pass", scope)
    result = []
    for name, statement, per in rows:
        function = run(statement, scope)
        count = 20000 if per == 1 else 200
        function(count)
        best = overhead = float("inf")
        for _ in range(12):
            start = clock()
            function(count)
            middle = clock()
            empty(count)
            best = min(best, middle - start)
            overhead = min(overhead, clock() - middle)
        result.append([name, (best - overhead) / count / per * 1e9])
    return result


suite, kind = sys.argv[1:3]
scope, rows = globals()[suite]()
print(json.dumps((instructions if kind == "instructions" else nanoseconds)(scope, rows)))
