"""Every statement that binds, on every kind of target: plain, attribute, item, slice, starred, nested; with what goes wrong in each."""
import contextlib


class Box:
    def __repr__(self): return f"Box({', '.join(f'{k}={v!r}' for k, v in sorted(self.__dict__.items()))})"


def attempt(label, source, **names):
    space = {"box": Box(), "items": [0, 1, 2, 3, 4], "table": {}, "nullcontext": contextlib.nullcontext, **names}
    try:
        exec(source, space)
    except BaseException as error:
        print(label, "|", type(error).__name__, error, end=" ")
    print(label, "|", *(f"{k}={space[k]!r}" for k in ("box", "items", "table", "a", "b", "c") if k in space))


for label, target in {
    "name": "a", "attribute": "box.x", "item": "items[1]", "key": "table['k']", "slice": "items[1:3]", "step": "items[::2]",
    "pair": "a, b", "nested": "a, (b, [c])", "starred": "a, *b", "middle": "box.x, *items[1:2], table[1]", "list": "[a, b]", "empty": "()", "tuple": "(a,)",
}.items():
    for value in ("5", "(7, 8)", "'xyz'", "[1, (2, [3])]", "()"):
        attempt(f"{label} = {value}", f"{target} = {value}")
    attempt(f"for {label}", f"for {target} in [(1, 2), 'pq']: pass")
    attempt(f"with {label}", f"with nullcontext((1, 2)) as {target if label != 'pair' else '(a, b)'}: pass")
    attempt(f"comprehension {label}", f"a = [1 for {target} in ['xy']]")
    attempt(f"del {label}", f"a = b = c = 1; box.x = 2; table['k'] = table[1] = 3\ndel {target.replace('*', '')}")
for label, target in {"name": "a", "attribute": "box.x", "item": "items[1]", "key": "table['k']", "slice": "items[1:3]", "step": "items[::2]", "annotated": "box.x: int"}.items():
    start = "a = [1]; box.x = [2]; table['k'] = 'k'\n"
    operations = ("= [9]", ": list = [8]") if label == "annotated" else ("+= [9]", "*= 2", "-= 1", "|= {1}", "@= 1")
    for operation in operations:
        attempt(f"{label} {operation}", start + (target.split(":")[0] if operation[0] == ":" else target) + " " + operation)
for source in ("a += 1", "box.missing += 1", "table['no'] += 1", "items[9] += 1", "del a", "del box.x", "del table[0]", "del items[9]", "items[::2] = [1]", "items[1:2] = 5", "(a): int", "a: int", "box.y: undefined", "a, b = {1: 2, 3: 4}", "*a, = 'ab'", "[] = ()", "a = b = *items, 5", "a, b, *c = 1,", "for a in 5: pass", "a, b = None", "a = (b := 3) + b", "import os.path as a; a = a.sep", "class a: pass\na = a.__name__", "def a(): pass\na = a.__name__", "type a = int\na = a.__value__", "match items:\n case [a, *b]: pass", "match {'x': 1, 'y': 2}:\n case {'x': a, **b}: pass"):
    attempt(source, source)


def function():
    a = 1
    del a
    for action in ("read", "del", "augment"):
        try:
            if action == "read": a
            elif action == "del": del a
            else: a += 1
        except UnboundLocalError as error:
            print(action, error)
    with contextlib.suppress(NameError):
        nothing
    return sorted(locals())


print(function())
