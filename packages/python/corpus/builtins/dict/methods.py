"""Methods of dict, with their order of keys and their errors."""

for source in """
print(d.get("a"), d.get("z"), d.get("z", 5), d.get("z", default=5) if 0 else "")
d.get()
d.get("a", 1, 2)
d.get([])
d.get("a", default=1)
print(d.pop("a"), d.pop("z", "none"), d.pop("b", None))
d.pop("z")
d.pop()
d.pop([])
print(d.popitem(), d.popitem())
d.popitem(1)
print(d.setdefault("a", 9), d.setdefault("z", 9), d.setdefault("y"))
d.setdefault()
d.setdefault([], 1)
d.update({"c": 9, "d": 4})
d.update([("x", 1)])
d.update(a=9, q=1)
d.update({"a": 0}, b=0)
d.update()
d.update(5)
d.update([1])
d.update({}, {})
d.update([("ok", 1), (1,)])
d.update("ab")
d.update(["ab"])
d.clear()
print(d.copy(), d.copy() is d)
print(d.keys(), d.values(), d.items())
print(list(d.items()), dict(d.items()) == d)
del d["a"]; d["a"] = 5
d["b"] = 9
d.__setitem__("n", 1)
d.__delitem__("a")
d.__delitem__("zz")
d.__init__(z=1)
d.__ior__({"i": 1})
print(d.__ror__({"r": 1}))
print(d.__reversed__().__class__, list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print("a" in d, "z" in d, None in d, 1 not in d)
[] in d
print(next(iter(d)), iter(d).__length_hint__(), len(iter(d.items()).__reduce__()))
for k in d: d[k + "x"] = 1
for k in d: del d[k]
for k in d: d[k] = 0
for k in d: d.clear()
for k in list(d): del d[k]
i = iter(d); d["zz"] = 1; next(i)
i = iter(d); next(i); del d["a"]; d["new"] = 1; print(list(i))
i = iter(d.items()); d.pop("c"); next(i)
i = iter(d.values()); d["q"] = 1; next(i)
i = reversed(d); d["q"] = 1; next(i)
d.x = 1
d.keys().foo
d.has_key("a")
""".strip().splitlines():
    d = {"a": 1, "b": 2, "c": 3}
    try:
        exec(source)
        print(source, "->", d)
    except Exception as error:
        print(source, "->", d, type(error).__name__, error)
try:
    {}.popitem()
except KeyError as error:
    print(error, repr(error), error.args)
for key in ("x", 5, None, (1, 2), "it's", "\n"):
    try:
        {}[key]
    except KeyError as error:
        print(str(error), repr(error), error.args)


class Eq:
    """Equal to everything, all in one bucket."""

    def __init__(self, name, log):
        self.name, self.log = name, log

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.log.append((self.name, getattr(other, "name", other)))
        return self.name == getattr(other, "name", other)


log = []
d = {Eq("a", log): 1, Eq("b", log): 2}
print(log)
log.clear()
print(d[Eq("b", log)], log)
log.clear()
print(d.get(1), log)
log.clear()
d[Eq("a", log)] = 5
print(log, [k.name for k in d], list(d.values()))
