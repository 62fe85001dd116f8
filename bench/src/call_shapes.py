"""Times each call shape. Prints JSON: name, nanoseconds per call, beside a Python function and a builtin."""

import json
import sys
import time

import calls


class Thing:
    attribute = 1

    def method(self):
        return None

    def __len__(self):
        return 2

    def __add__(self, other):
        return self


def nothing():
    return None


def one(x):
    return x


def increment(x):
    return x + 1


def add(a, b):
    return a + b


def measure(statement, names, sample=0.002, samples=40):
    """Nanoseconds per execution, the loop's own time taken off.

    The best of many short samples: on a busy machine some of them run undisturbed. They are called from C (map), so
    that each runs in the best code the engine has made of the interpreter's loop by then.
    """
    code = compile(
        "def run(n):\n"
        f"    for _ in range(n): {statement}\n"
        "def empty(n):\n"
        "    for _ in range(n): pass\n",
        "<bench>",
        "exec",
    )
    scope = dict(names)
    exec(code, scope)
    clock = time.perf_counter
    count = 100
    while True:
        start = clock()
        next(map(scope["run"], [count]))
        took = clock() - start
        if took > sample:
            break
        count *= 2
    best = overhead = float("inf")
    for _ in range(samples):
        start = clock()
        next(map(scope["run"], [count]))
        middle = clock()
        next(map(scope["empty"], [count]))
        best = min(best, middle - start)
        overhead = min(overhead, clock() - middle)
    return max(best - overhead, 0) / count * 1e9


numbers = list(range(1000))
point, thing = calls.Point(), Thing()
scope = {"m": calls, "point": point, "thing": thing, "nothing": nothing, "one": one, "increment": increment,
         "add": add, "numbers": numbers, "thing_dict": {}, "s5": "hello", "s100": "x" * 100, "s10000": "x" * 10000, "keep": [].append, "Thing": Thing}

ROWS = [
    # name, extension, Python function, builtin
    ("no arguments", "m.noargs()", "nothing()", "thing_dict.copy()"),
    ("one argument", "m.onearg(1)", "one(1)", "id(1)"),
    ("int + 1", "m.inc(1)", "increment(1)", "abs(1)"),
    ("two ints", "m.varargs(1, 2)", "add(1, 2)", "pow(1, 2)"),
    ("keywords", "m.keywords(a=1, b=2)", "add(a=1, b=2)", "pow(base=1, exp=2)"),
    ("attribute", "m.getattr(thing)", "thing.attribute", "getattr(thing, 'attribute')"),
    ("method", "point.norm()", "thing.method()", "numbers.__len__()"),
    ("len()", "len(point)", "len(thing)", "len(numbers)"),
    ("a + b", "point + point", "thing + thing", "s5 + s5"),
    ("create object", "m.Point()", "Thing()", "object()"),
    ("create and keep", "keep(m.Point())", "keep(Thing())", "keep(object())"),
    ("UTF-8 of 5", "m.utf8(s5)", None, "s5.encode()"),
    ("echo 5", "m.echo(s5)", None, "str(s5)"),
    ("echo 100", "m.echo(s100)", None, "str(s100)"),
    ("echo 10000", "m.echo(s10000)", None, "str(s10000)"),
    ("call back", "m.callback(nothing)", "nothing()", None),
    ("sum 1000", "m.sum(numbers)", None, "sum(numbers)"),
    ("make 1000", "m.make(1000)", None, "list(range(1000))"),
]

result = []
for attempt in range(4):
    # The engine compiles hot code while the first rounds run: the best one counts.
    measured = [
        [name, *(None if s is None else measure(s, scope) for s in statements)] for name, *statements in ROWS
    ]
    result = [
        [name, *(a if b is None else min(a, b) for a, b in zip(new, old))] if attempt else [name, *new]
        for (name, *new), (_, *old) in zip(measured, result or measured)
    ]
print(json.dumps({"python": sys.version.split()[0], "rows": result}))
