"""6.7 Which method an operator calls, in what order, with subclasses and NotImplemented."""

log = []


def make(name, bases=(), **returns):
    def method(method_name, result):
        def call(self, *args):
            log.append(f"{type(self).__name__}.{method_name}")
            return result
        return call
    return type(name, bases, {method_name: method(method_name, result) for method_name, result in returns.items()})


A = make("A", __add__=NotImplemented, __radd__="A.radd", __eq__=NotImplemented, __lt__=NotImplemented, __iadd__=NotImplemented)
B = make("B", (A,), __radd__="B.radd", __eq__="B.eq", __gt__="B.gt")
C = make("C", __radd__=NotImplemented, __ror__="C.ror", __rpow__="C.rpow", __rdivmod__="C.rdivmod", __rmatmul__="C.rmatmul")
D = make("D", __add__="D.add", __radd__="D.radd")
E = make("E", (D,), __add__="E.add")
F = make("F", (D,), __radd__="F.radd")
G = make("G", __getitem__="got", __contains__=[], __len__=0, __neg__="neg", __invert__="inv", __pos__=None, __bool__=1)
H = type("H", (), {"__add__": None, "__eq__": None, "__hash__": None, "__iter__": None, "__contains__": None, "__len__": 5})
I = type("I", (int,), {"__radd__": lambda self, other: "I.radd", "__rsub__": lambda self, other: "I.rsub", "__eq__": lambda self, other: "I.eq"})
S = type("S", (str,), {"__radd__": lambda self, other: "S.radd", "__rmod__": lambda self, other: "S.rmod"})
L = type("L", (list,), {"__radd__": lambda self, other: "L.radd", "__iadd__": lambda self, other: "L.iadd"})


def calls(action):
    log.clear()
    try:
        result = action()
    except TypeError as error:
        result = f"TypeError: {error}"
    return result if not log else (result, list(log))


def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
calls(lambda: A() + B())
calls(lambda: B() + A())
calls(lambda: A() + A())
calls(lambda: A() + 1)
calls(lambda: 1 + A())
calls(lambda: A() + C())
calls(lambda: C() + A())
calls(lambda: 1 + C())
calls(lambda: [] + C())
calls(lambda: [] + D())
calls(lambda: "" + D())
calls(lambda: D() + E()), calls(lambda: D() + F()), calls(lambda: E() + F()), calls(lambda: F() + E())
calls(lambda: A() == B()), calls(lambda: B() == A())
calls(lambda: A() == A())
calls(lambda: A() != B()), calls(lambda: A() != 1)
calls(lambda: A() < B()), calls(lambda: A() > B())
calls(lambda: A() < A())
calls(lambda: A() <= B())
calls(lambda: {} | C()), calls(lambda: 5 ** C()), calls(lambda: divmod(5, C())), calls(lambda: 5 @ C())
calls(lambda: pow(5, C(), 3))
calls(lambda: C() @ 5)
calls(lambda: C() ** 2)
calls(lambda: H() + 1)
calls(lambda: H() == 1)
calls(lambda: 1 == H())
calls(lambda: 1 in H())
calls(lambda: iter(H()))
calls(lambda: len(H()))
calls(lambda: hash(H()))
calls(lambda: list(H()))
calls(lambda: bool(H()))
calls(lambda: G()[0]), calls(lambda: 5 in G()), calls(lambda: -G()), calls(lambda: ~G()), calls(lambda: +G()), calls(lambda: len(G()))
calls(lambda: bool(G()))
calls(lambda: not G())
calls(lambda: G() or 1)
calls(lambda: 1 if G() else 2)
5 + I(3), I(3) + 5, 5 - I(3), 5 * I(3), 5 == I(3), I(3) == 3, 5.0 + I(3), True + I(3), [3] == [I(3)], 3 in [I(4)], [I(4)].index(9), {I(1): 2} == {1: 2} if hasattr(I, "__hash__") and I.__hash__ else "unhashable"
"a" + S("b"), "%s" % S("b"), S("a") + "b", ["x"] + L([1]), L([1]) + ["x"]
calls(lambda: (lambda x: exec("x += 1; print(x)", {"x": x}))(L()))
calls(lambda: exec("a = A(); a += B(); print(a)"))
calls(lambda: exec("a = A(); a += 1"))
calls(lambda: exec("a = C(); a += 1"))
calls(lambda: exec("a = C(); a @= 1"))
calls(lambda: exec("a = 1; a **= C(); print(a)"))
calls(lambda: exec("a = None; a += 1"))
calls(lambda: exec("a = 'x'; a -= 1"))
calls(lambda: exec("a = (); a += [1]"))
calls(lambda: exec("a = []; a += 5"))
calls(lambda: exec("a = []; a += 'ab'; a += (1,); a += {2: 3}; a *= 2; print(a)"))
calls(lambda: exec("a = []; a *= 'b'"))
calls(lambda: exec("a = {1}; a |= [2]"))
calls(lambda: exec("a = {1: 2}; a |= [(3, 4)]; print(a)"))
calls(lambda: {1: 2} | [(3, 4)])
calls(lambda: exec("a = {}; a |= 5"))
calls(lambda: exec("a = frozenset([1]); b = a; a |= {2}; print(sorted(a), sorted(b))"))
calls(lambda: {1} | [1])
calls(lambda: {1} - {1: 2}.keys()), calls(lambda: {1: 2}.keys() - [1]), calls(lambda: sorted({1: 2}.keys() | [5])), calls(lambda: {1, 2} & {2: 0}.keys())
calls(lambda: {1: 2}.items() | 5)
calls(lambda: {1: 2}.values() | [5])
calls(lambda: {1} < [1])
calls(lambda: {1: 2} < {1: 3})
calls(lambda: {1: 2}.keys() < {1, 2}), calls(lambda: {1} < frozenset([1, 2])), calls(lambda: {1} == frozenset([1])), calls(lambda: {1: 2}.keys() == {1})
calls(lambda: [1] < (1,))
calls(lambda: [1, "a"] < [1, 2])
calls(lambda: [1, 2] < [2, "a"]), calls(lambda: (1, 2) < (1, 2, 3)), calls(lambda: [] < [[]]), calls(lambda: [1, float("nan")] == [1, float("nan")])
calls(lambda: (lambda n: ([n] == [n], n == n, n in [n], (n,) < (n,), [n].count(n)))(float("nan")))
calls(lambda: range(3) < range(4))
calls(lambda: range(3) == range(0, 3, 1)), calls(lambda: slice(1) == slice(1)), calls(lambda: slice(1, 2) < slice(1, 3))
calls(lambda: None < None)
calls(lambda: type < type)
calls(lambda: object() < object())
calls(lambda: 1j < 2j)
calls(lambda: 1 < 2j)
calls(lambda: 1 < "2")
calls(lambda: len < len)
calls(lambda: 1 is 1.0)
calls(lambda: "a" in 5)
calls(lambda: 5 in "a")
calls(lambda: [] in {})
calls(lambda: {} in {1})
calls(lambda: {1} in {frozenset([1])})
calls(lambda: 1 if [] else 2 if () else 3), calls(lambda: [] or {} or 0), calls(lambda: 1 and [] and 2), calls(lambda: not [] == []), calls(lambda: 1 < 2 < 3 != 4 is not None), calls(lambda: 1 < 3 < 2)
calls(lambda: -2 ** 2), calls(lambda: 2 ** -1), calls(lambda: 2 ** 3 ** 0), calls(lambda: (-2) ** 2), calls(lambda: -1 // 2), calls(lambda: ~-1 & 3 | 4 ^ 1 << 2), calls(lambda: 1 + 2 * 3 % 4), calls(lambda: not 1 in [2]), calls(lambda: 5 & 6 == 4)
"""
for case in CASES.strip().splitlines():
    show(case)
