"""Objects of subclasses of builtin types keep to what their class says after their __dict__ was looked at."""
import copy
import json


class Dict(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        return "got", super().__getitem__(key)

    def __contains__(self, key):
        return key == "always"

    def __missing__(self, key):
        return "missing"


class List(list):
    def __setitem__(self, index, value):
        print("set", index)

    def __getitem__(self, index):
        return "item", index

    def append(self, value):
        print("append", value)

    def __iter__(self):
        return iter("own")


class Float(float):
    def __add__(self, other):
        return "sum"

    def __lt__(self, other):
        return "less"


class Set(set):
    def __contains__(self, item):
        return "asked"


class Text(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


class Tuple(tuple):
    def __getitem__(self, index):
        return "member", index


class Complex(complex):
    def __mul__(self, other):
        return "product"


def show(d, l, f, s, t, u, c):
    d["key"] = 1
    print(d["key"], d["none"], "always" in d, "key" in d)
    l.append(1)
    l[0] = 2
    print(l[0], [x for x in l], (*l,))
    print(f + 1.0, f + 1, f < 2.0, sum([f, 1.0]), max(f, 0.5) is f)
    print("x" in s, t == "other", t[0], u[0], c * 2)
    print(*map(type, (d, l, f, s, t, u, c)))


things = Dict(key=0), List([1, 2]), Float(1.5), Set("x"), Text("text"), Tuple((1, 2)), Complex(1j)
show(*things)
for thing in things:
    print(thing.__dict__)
show(*things)
for thing in things:
    thing.__dict__["extra"] = 1
    print(thing.extra, json.dumps(thing.__dict__))
show(*things)


class Recorder(dict):
    def __init__(self, start=()):
        self.keys_seen = list(start)
        super().__init__(start)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if key not in self.keys_seen:
            self.keys_seen.append(key)


original = Recorder({"a": 0})
deep, shallow = copy.deepcopy(original), copy.copy(original)
deep["b"] = shallow["c"] = 1
print(original, original.keys_seen, deep, deep.keys_seen, shallow, shallow.keys_seen)
