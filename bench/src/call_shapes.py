"""Times each call shape. Prints JSON: name, nanoseconds per call, beside a Python function and a builtin.

With `--extension ROUNDS [ROW ...]` only the extension's calls are timed, so many rounds, and only the rows named.
"""

import json
import operator
import sys
import time
from array import array

import calls


class Thing:
    attribute = 1

    def method(self):
        return None

    def __len__(self):
        return 2

    def __add__(self, other):
        return self

    def __getitem__(self, index):
        return index


def nothing():
    return None


def one(x):
    return x


def increment(x):
    return x + 1


def add(a, b):
    return a + b


def measure(statement, names, sample=0.002, samples=40):
    """Nanoseconds per execution with the loop's own time, and that time alone.

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
        if len(kept) > 1_000_000:
            kept.clear()
    return best / count * 1e9, overhead / count * 1e9


kept = []
numbers = list(range(1000))
point, thing = calls.Point(), Thing()
texts = {f"s{size}": ("hello" + "x" * size)[:size] for size in (5, 100, 10000)}
# All functions are globals of the loop: finding them costs each the same.
scope = {name: getattr(calls, name) for name in dir(calls) if not name.startswith("_")}
scope |= texts | {
    "point": point, "thing": thing, "nothing": nothing, "one": one, "increment": increment, "add": add, "Thing": Thing,
    "numbers": numbers, "number": 1.5, "unit": 1j, "array": array("l", (0, 1, 2)), "keep": kept.append, "builtin_sum": sum, "get": calls.getattr,
    "is_finalizing": sys.is_finalizing, "attribute_of": operator.attrgetter("attribute"), "call": operator.call,
}
del scope["getattr"]

# The builtin beside an extension's function takes the same arguments and does the same, or as little as there is.
ROWS = [
    # name, extension, Python function, builtin
    ("no arguments", "noargs()", "nothing()", "is_finalizing()"),
    ("one argument", "onearg(1)", "one(1)", "callable(1)"),
    ("int + 1", "inc(1)", "increment(1)", "abs(1)"),
    ("two ints", "varargs(1, 2)", "add(1, 2)", "pow(1, 2)"),
    ("keywords", "keywords(a=1, b=2)", "add(a=1, b=2)", "pow(base=1, exp=2)"),
    ("attribute", "get(thing)", "thing.attribute", "attribute_of(thing)"),
    ("method", "point.norm()", "thing.method()", "number.conjugate()"),
    ("len()", "len(point)", "len(thing)", "len(numbers)"),
    ("a + b", "point + point", "thing + thing", "unit + unit"),
    ("get item", "point[1]", "thing[1]", "array[1]"),
    ("struct field", "point.x", "thing.attribute", "number.real"),
    ("create object", "Point()", "Thing()", "object()"),
    ("create and keep", "keep(Point())", "keep(Thing())", "keep(object())"),
    ("UTF-8 of 5", "utf8(s5)", None, "s5.encode()"),
    ("echo 5", "echo(s5)", None, "s5.encode().decode()"),
    ("echo 100", "echo(s100)", None, "s100.encode().decode()"),
    ("echo 10000", "echo(s10000)", None, "s10000.encode().decode()"),
    ("call back", "callback(nothing)", "nothing()", "call(nothing)"),
    ("sum 1000", "sum(numbers)", None, "builtin_sum(numbers)"),
    ("make 1000", "make(1000)", None, "list(range(1000))"),
]

rounds = 4
if sys.argv[1:2] == ["--extension"]:
    rounds, wanted = int(sys.argv[2]), sys.argv[3:]
    ROWS = [row[:2] for row in ROWS if not wanted or row[0] in wanted]

result = []
# An empty loop is the same one for all: the best time any row saw is taken off everywhere.
loop = float("inf")
for attempt in range(rounds):
    # The engine compiles hot code while the first rounds run: the best one counts.
    measured = []
    for name, *statements in ROWS:
        times = [None if s is None else measure(s, scope) for s in statements]
        loop = min([loop, *(empty for _, empty in filter(None, times))])
        measured.append([name, *(None if t is None else t[0] for t in times)])
    result = [
        [name, *(a if b is None else min(a, b) for a, b in zip(new, old))] if attempt else [name, *new]
        for (name, *new), (_, *old) in zip(measured, result or measured)
    ]
result = [[name, *(None if t is None else max(t - loop, 0) for t in times)] for name, *times in result]
print(json.dumps({"python": sys.version.split()[0], "rows": result}))
