"""The order in which parts of every kind of expression and target are evaluated, told by the parts themselves."""
import contextlib

log = []


class Noisy:
    def __init__(self, name): self.__dict__["name"] = name
    def __getattr__(self, name): log.append(f"{self.name}.{name}"); return Noisy(f"{self.name}.{name}")
    def __setattr__(self, name, value): log.append(f"{self.name}.{name}={value}")
    def __delattr__(self, name): log.append(f"del {self.name}.{name}")
    def __getitem__(self, key): log.append(f"{self.name}[{key}]"); return 10
    def __setitem__(self, key, value): log.append(f"{self.name}[{key}]={value}")
    def __delitem__(self, key): log.append(f"del {self.name}[{key}]")
    def __call__(self, *args, **kw): log.append(f"{self.name}(...)"); return Noisy("result")
    def __bool__(self): log.append(f"bool {self.name}"); return self.name != "false"
    def __lt__(self, other): log.append(f"{self.name}<{other.name}"); return self
    def __add__(self, other): log.append(f"{self.name}+"); return self
    def __radd__(self, other): log.append(f"+{self.name}"); return self
    def __iadd__(self, other): log.append(f"{self.name}+="); return self
    def __format__(self, spec): log.append(f"format {self.name} {spec}"); return self.name
    def __contains__(self, item): log.append(f"in {self.name}"); return True
    def __iter__(self): log.append(f"iter {self.name}"); return iter((1, 2))
    def __hash__(self): log.append(f"hash {self.name}"); return hash(self.name)
    def __eq__(self, other): return self is other
    def __repr__(self): return f"<{self.name}>"
    def keys(self): log.append(f"keys {self.name}"); return ()


def n(name):
    log.append(name)
    return Noisy(name)


def v(value):
    log.append(f"v{value}")
    return value


def show(label):
    print(f"{label}:", *log, sep="  ")
    log.clear()


n("a")[v(1):v(2):v(3)]; show("slice")
n("a")[v(1), v(2):, ...]; show("tuple of slices")
n("a").b[n("c")].real; show("chain")
n("f")(v(1), *n("s"), v(2), k=v(3), **n("m"), j=v(4)); show("call")
n("f").method(v(1))(v(2)); show("method")
n("x") < n("y") < n("z"); show("comparison")
n("false") < n("y") < n("z"); show("comparison ends")
(n("false") or n("b")) and n("c"); show("boolean")
n("t") if n("c") else n("e"); show("conditional")
not n("false"); show("not")
[n("e"), *n("s"), n("f")]; show("list")
{n("k"): n("v"), **n("m"), n("l"): n("w")}; show("dict")
{n("e"), *n("s")}; show("set")
f"{n('a')!r:>{v(5)}}{n('b'):{v(7)}}{n('c')}"; show("f-string")
n("a").x = n("b")[v(0)] = v(5); show("assignment")
n("a").x, *n("b").y = n("s"); show("unpacking")
n("a")[v(1)] += n("b"); show("augmented item")
n("a").x += v(1); show("augmented attribute")
n("a")[v(1):v(2)] += v(3); show("augmented slice")
del n("a").x, n("b")[v(1)], (n("c").y, [n("d")[v(2):]]); show("del")
(w := n("w")) + w.x; show("walrus")
v(1) in n("c"); v(1) not in n("d"); show("in")
[n("r") for n.x in n("s") if n("t")]; show("comprehension")
{v(1): v(2) for _ in n("s") for _ in n("i")}; show("nested comprehension")
(lambda a=v(1), *, b=v(2): v(3))(); show("lambda")


@n("deco").one
@v
def function(a: v("annotation") = v("default"), *, k=v("kw")) -> v("return"): pass


show("function")


class Class(v(object), metaclass=v(type)): x = v("body")


show("class")
for n("a").x in v([1]): v("body")
show("for")
with contextlib.nullcontext(v(4)) as n("a").handle: v("body")
show("with")
v(2) ** -v(3); v(1) if v(0) else v(2); show("power")
assert n("true"), v("message")
show("assert")
try:
    raise v(ValueError) from v(KeyError)
except v(ValueError): pass
except v(TypeError): pass
show("raise")
