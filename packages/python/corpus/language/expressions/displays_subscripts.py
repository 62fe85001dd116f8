"""6.2 Displays, 6.3.2 subscriptions and 6.3.3 slicings: what reaches __getitem__, order, duplicates, unpacking, errors."""
class K:
    def __getitem__(self, k): return k
    def __class_getitem__(cls, k): return ("class", k)
class Key:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, Key)
    def __hash__(self): return 1
    def __repr__(self): return f"K{self.n}"
class M:
    def __init__(self, *k): self.k = k
    def keys(self): return self.k
    def __getitem__(self, k): return f"v{k}"
class Bad:
    def __iter__(self): raise ValueError("iter")
    def keys(self): raise ValueError("keys")
order = []
def n(x):
    order.append(x)
    return x
def run(f):
    order.clear()
    return f(), list(order)
k = K()

def show(source):
    try:
        print(source, "->", ascii(eval(source, globals())))
    except BaseException as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


import warnings
warnings.simplefilter("ignore")
for case in r"""
k[1], k[1,], k[1, 2], k[()], k[(1, 2)], k[:], k[1:], k[:2], k[::3], k[1:2, ::3], k[...], k[..., 1], k[None], k["a":"b"], k[1:2:3, 4, ...]
k[*[1, 2]], k[*[], 1], k[*"ab", 1:2], k[*()], k[(*[1],)], k[lambda: 1].__name__, k[(x := 5)], x, k[y := 6], y, k[1 if 0 else 2], k[not 1], k[1:2 if 0 else 3], k[[1, 2]], k[{1: 2}], k[-1], k[1 < 2]
K[int], K[int, str], K[*[1, 2]], K[1:2], k[k[1:2]][...] if 0 else k[k[1]], k[1][2:3] if 0 else 1, k[:][0] if 0 else k[:].start, [k][0][1], {"k": k}["k"][2]
k[1, *2]
[1, 2][1, 2]
[1][:, ]
{}[1:2]
5[0] if 0 else (5).__class__[0]
[1, 2, 3][::0]
[1]["a":]
run(lambda: k[n(1):n(2):n(3)]), run(lambda: k[n(1), n(2)]), run(lambda: [n(1), *[n(2)], n(3)]), run(lambda: {n("a"): n(1), n("b"): n(2)}), run(lambda: {n(1), n(2)}) [1], run(lambda: (n(1), (n(2), n(3)))), run(lambda: {**{n("a"): n(1)}, n("b"): n(2)}), run(lambda: {n(i): n(j) for i, j in [(1, 2)]}), run(lambda: n(k)[n(1)][0] if 0 else n(1))
{1: "a", 1.0: "b", True: "c"}, {Key(1): "a", Key(2): "b"}, {Key(1), Key(2)}, {1, 1.0, True}, {True, 1}, {0: 1, False: 2, 0.0: 3}, {"a": 1, **{"a": 2}, "a": 3}, {**{"a": 1}, **{"b": 2}, "a": 5}, dict([(Key(1), 1), (Key(2), 2)]), {i % 2: i for i in range(4)}, {Key(i) for i in range(3)}
[*range(3)], [*"ab", *{1: 2}, *(x for x in [3])], (*[1], 2), {*[1], *[1]}, {**M("a", 1)}, {**M(), "z": 1}, [*[]], (*(),), {*()}, {**{}}, [*[*[1]]], [[*[1]], *[[2]]], *(1, 2), [*M("q").keys()]
[*5]
[*None]
(*Bad(),)
{*Bad()}
{**5}
{**[]}
{**Bad()}
{**None}
{[]: 1}
{1: [], (1, []): 2}
{[], 1}
{*[[]]}
{{}: 1}
{x: x for x in [[]]}
{x for x in [{}]}
[x for x in Bad()]
[x for x in 5]
[i for i in range(3) for i in range(i)], [(i, j) for i in range(3) if i for j in range(i) if j < 1], [[j for j in range(i)] for i in range(3)], {i: {j for j in range(i)} for i in range(3)}, [i for i in (j for j in range(2))], [i for i, in [(1,), (2,)]], [a for a, *b in ["xyz"]], [b for a, *b in ["xyz"]], [(a, b) for (a, (b, *_)) in [(1, (2, 3))]], [lambda: i for i in range(2)][0](), [f() for f in [lambda i=i: i for i in range(3)]], [i for i in range(5) if i if i > 2], [i or "z" for i in range(2)], [i if i else "e" for i in range(2)], [*(i for i in "a")], list(i for i in "b"), [x := i for i in range(3)], x
[a for a, b in [(1,)]]
[a for a, b in [5]]
[[] for _ in range(2)] == [[], []], [[]] * 2, (lambda l: (l[0].append(1), l))([[]] * 2), [None] * 3, [0, 1] * 2, () == (), (1), (1,), ((1)), ((1,),), [(1)], [(1,)], {(1)}, {(): ()}, [()], ([],), {"": None}, [[[]]], not [], [[]] and 1, () or "empty", [1, 2, 3][-1:], [1, 2, 3][5:], "abc"[1:][0], (1, 2, 3)[::-1][0], b"abc"[0], b"abc"[0:1], range(5)[1:3][1], [1, [2, [3]]][1][1][0], {"a": {"b": [0, 1]}}["a"]["b"][1]
"abc"[3]
"abc"["0"]
(1, 2)[2]
{"a": 1}["b"]
{1: 2}[(1,)]
{}[None]
[][0]
[1][1.0]
[1][None]
b""[0]
range(3)[3]
None[0]
len[0]
int[0]
(lambda: 0)[0]
{1, 2}[0]
(x for x in [])[0]
object()[0]
type[0], type[int]
5 .real, 5.0.real, (5).real, 1.5.is_integer(), "a".upper(), [].append, {}.get(1), ().count(1), "%s" % 5 .__class__.__name__, [1, 2].index(2), "abc".find("c"), b"a".hex(), (1, 2).count(1), {1}.pop(), (-5).__abs__(), -5 .__abs__(), 1j.imag, ...  .__class__.__name__, None.__class__.__name__, True.real
""".strip().splitlines():
    show(case)
