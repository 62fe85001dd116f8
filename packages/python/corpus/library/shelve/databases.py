"""shelve over a mapping: pickled values, write-back, iteration, what is refused."""

import os
import pickle
import shelve


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).replace(os.getcwd(), "CWD"))


class Box:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


class Store(dict):
    def close(self):
        print("closed")

    def sync(self):
        print("synced")


store = Store()
with shelve.Shelf(store, protocol=2, writeback=False) as s:
    s["list"] = [1]
    s["list"].append(2)
    s["box"] = Box({"a": 1})
    print(s["list"], s["box"] == Box({"a": 1}), sorted(s), len(s), "box" in s, s.get("none", 0), sorted(store), pickle.loads(store[b"list"]))
    temporary = s["list"]
    temporary.append(3)
    s["list"] = temporary
    del s["box"]
    print(dict(s), s.pop("list"), s.popitem() if s else "empty")
    attempt(lambda: s["nope"])
    attempt(lambda: s.__setitem__("f", lambda: 1))
    attempt(lambda: s.__setitem__(5, 1))
attempt(lambda: s["list"])
attempt(lambda: len(s))
store = Store()
w = shelve.Shelf(store, writeback=True, keyencoding="latin-1")
w["\u00e9"] = {"k": []}
w["\u00e9"]["k"].append(1)
print(pickle.loads(store[b"\xe9"]), w["\u00e9"], w.cache.keys())
w.sync()
print(pickle.loads(store[b"\xe9"]), w.cache)
w["\u00e9"]["k"].append(2)
w.close()
print(pickle.loads(store[b"\xe9"]))
sub = shelve.BsdDbShelf.__mro__[1]
print(sub.__name__, shelve.Shelf.__mro__[1].__name__, shelve.DbfilenameShelf.__base__.__name__)


class Keys(shelve.Shelf):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)


keys = Keys(Store(), protocol=0)
keys.update({"a": 1, "b": (2,)}, c=None)
print(sorted(keys.items(), key=str), keys.setdefault("d", 4), keys == {"a": 1}, list(keys.keys()), keys.dict[b"a"], keys.clear(), len(keys))
keys["w"] = range(3)
print([*keys.values()], "w" in keys, keys.get("zz"), next(iter(keys)))
keys.close()
