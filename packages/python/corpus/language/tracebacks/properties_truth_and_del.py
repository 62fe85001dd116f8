"""Places and carets under attributes whose property raises, truth tests of names, deleted names, stores in a class, iteration."""
import traceback


def fail(*args): raise ValueError("failed")


class Bad:
    size = property(fail, fail, fail)
    __bool__ = fail
    __len__ = fail
    __contains__ = fail
    __format__ = fail
    def __init__(self): pass
    def method(self):
        total = 1 + self.size + 2
        return total
    def twice(self): return self.method() + (self
        .size)
    __hash__ = fail


def show(function, *args):
    try:
        function(*args)
    except Exception:
        print("".join(line for line in traceback.format_exc().splitlines(keepends=True)[1:] if not line.startswith("  File")))


def read(bad): return [bad.size]
def read_called(bad): return len(bad.size())
def read_deep(bad): return (bad, bad.size.real)
def write(bad): bad.size = 5
def delete(bad): del bad.size
def augmented(bad): bad.size += 1
def if_name(bad):
    if bad:
        return 1
def if_not(bad):
    if 1 and not bad: return 1
def while_name(bad):
    while bad:
        pass
def assert_name(bad): assert bad, "message"
def conditional(bad): return 1 if bad else 2
def boolean(bad): return bad and 1 or bad
def comprehension(bad): return [x for x in (1,) if bad]
def not_name(bad): return not bad
def guard(bad):
    match 5:
        case x if bad: return x
def member(bad): return 1 in bad
def formatted(bad): return f"{bad:>5}"
def key(bad): return {bad: 1}
def del_unbound(bad):
    x = 1
    del x
    del x
def del_global(bad):
    global never_there
    del never_there
def unbound(bad):
    print(later)
    later = 1
def many(bad): x = bad.method(); return x
def chained(bad): return bad.twice()
def walrus(bad): return (y := bad.size)
def argument(bad): print("a", key=bad.size)
def iterates(bad):
    for x in bad.size: pass
def unpacks(bad): a, b = bad
def with_bad(bad):
    with bad: pass
def sliced(bad): return bad[1:bad.size]
def lambda_(bad): return (lambda: bad.size)()
def generator(bad): return list(bad.size for _ in "a")


for function in (read, read_called, read_deep, write, delete, augmented, if_name, if_not, while_name, assert_name, conditional, boolean, comprehension, not_name, guard, member, formatted, key, del_unbound, del_global, unbound, many, chained, walrus, argument, iterates, unpacks, with_bad, sliced, lambda_, generator):
    print("--", function.__name__)
    show(function, Bad())


class Space(dict):
    def __setitem__(self, name, value):
        if name == "refused": raise KeyError(name)
        super().__setitem__(name, value)
    def __delitem__(self, name): raise LookupError(name)


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases): return Space()


def store():
    class X(metaclass=Meta):
        fine = 1
        refused = 2
def store_function():
    class X(metaclass=Meta):
        def refused(self): pass
def remove():
    class X(metaclass=Meta):
        fine = 1
        del fine


for function in (store, store_function, remove):
    print("--", function.__name__)
    show(function)
