"""tuple: operators, comparison, hashing, subclasses, unpacking, methods."""

class Sub(tuple):
    def __new__(cls, *args): return tuple.__new__(cls, args)
    def __add__(self, other): return "sub add"

class Index:
    def __index__(self): return 1

def show(source):
    try:
        print(source, "->", eval(source, globals()))
    except BaseException as error:
        print(source, "->", type(error).__name__, error)

CASES = r"""
(1, 2) + (3,), (1,) * 3, 2 * (1, 2), (1,) * -1, () + (), () * 5, (1, 2)[Index()], (1, 2, 3)[::-2], (1, 2)[True]
(1, 2) + [3]
[3] + (1, 2)
(1,) * 1.5
(1,) * "a"
(1,) * 10**30
(1, 2)[2]
(1, 2)["a"]
(1, 2)[None]
(1, 2)[10**30]
(1, 2)[1, 2]
(1, 2)[::0]
(1, 2).index(2), (1, 2, 1).count(1), (1, 2, 1).index(1, 1), (1, 2).index(2, -1), (1, 2).index(1, -10, 10**30), (True, 1.0).count(1)
(1, 2).index(5)
(1, 2).index(1, 1)
(1, 2).index("a", "b")
(1, 2).index()
(1, 2) < (1, 2, 0), (1, "a") < (2, 1), (1,) == (1.0,), (1, 2) == [1, 2], () < (1,), (1, (2, 3)) > (1, (2, 2)), ((),) < ((0,),)
(1, "a") < (1, 2)
(1,) < [1]
hash((1, 2)) == hash((1.0, 2)), hash(()) == hash(tuple()), hash(Sub(1)) == hash((1,)), {(1, 2): 3}[1, 2], hash((1, (2, 3))) == hash((1, (2, 3)))
hash(([],))
hash((1, {}))
{([],): 1}
Sub(1, 2), type(Sub(1)[:]).__name__, Sub(1) + (2,), (1,) + Sub(2), type(Sub(1) * 1).__name__, tuple(Sub(1)), type(tuple(Sub(1))).__name__, Sub(1) == (1,), repr(Sub(1)), Sub(), len(Sub(1, 2)), Sub(1).__getnewargs__()
tuple("ab"), tuple(), tuple([1]), tuple({1: 2}), tuple(x for x in range(2)), tuple((t := (1, 2))) is t, (1, 2)[:] == t, () is tuple()
tuple(5)
tuple(1, 2)
tuple(iterable=[])
tuple.__new__(tuple, [1]), tuple.__new__(Sub, [1])
tuple.__new__(list)
tuple.__new__(5)
tuple.__new__()
(1, 2).__add__([1])
(1,).__contains__(1), (1,).__len__(), (1,).__getitem__(0), (1,).__mul__(2), (1,).__rmul__(2), (1,).__eq__([1]), (1,).__lt__(5), (1,).__hash__() == hash((1,)), (1,).__iter__().__length_hint__(), tuple[int, ...], (1,).__class_getitem__(int)
(1,).__getitem__("a")
(1, 2).append
(1, 2).x
(1, 2)()
-(1, 2)
(1, 2) - (1,)
exec("t = (1, 2); t[0] = 5")
exec("t = (1, 2); del t[0]")
exec("t = ([],)\ntry: t[0] += [1]\nexcept TypeError as e: print(e, t)")
exec("a, b = (1,)")
exec("a, b = (1, 2, 3)")
exec("a, *b, c = (1,)")
exec("a, b = 5")
exec("(a, b), c = (1, 2)")
exec("a, *b, c = (1, 2); print(a, b, c)"), exec("*a, = ()\nprint(a)"), exec("a, (b, *c), d = 1, 'xyz', 3; print(a, b, c, d)")
(1,), (1), (), (1, 2), ((),), ((1,),), repr((1, "a", None)), str((1.0, b"x")), "%s" % ((1, 2),), "{0[1]}".format((1, 2)), f"{(1, 2)}", f"{()!r:>5}"
"%s" % (1, 2)
format((1, 2), ">10")
min((3, 1)), sorted((2, 1)), sum((1, 2)), list(zip((1, 2), (3, 4))), dict(((1, 2), (3, 4))), max((), default=5), reversed((1, 2)).__next__(), list(enumerate((5,))), any(()), (*(), *(1,)), [*(1,)]
(lambda *a: a)(*(1, 2), 3), (lambda a, b: (a, b))(*(1, 2)), print(*(1, 2), sep="-")
isinstance((), tuple), issubclass(Sub, tuple), type(()) is tuple, tuple.__name__, tuple.__mro__, tuple.__base__, Sub.__bases__
(lambda t: (t.append(t), repr(tuple(t)))[1])([1])
"""
for case in CASES.strip().splitlines():
    show(case)
