import gc
import sys
import weakref

import type_ext as m
from support import UNIVERSAL, raises

# Without the GIL, CPython 3.13 keeps every type once a thread has been started, as another topic does.
FOR_EVER = "free-threading" in sys.version and sys.version_info < (3, 14)

SHAPES = [
    (m.Object, (), None, 0),
    (m.Int, (10**30,), 10**30, 2),
    (m.Float, (2.5,), 2.5, 3),
    (m.Str, ("tëxt",), "tëxt", 4),
    (m.Tuple, ((1, 2),), (1, 2), 5),
    (m.List, ([1, 2],), [1, 2], 6),
    (m.Dict, ({1: 2},), {1: 2}, 7),
]
BASETYPE, GC = 1 << 10, 1 << 14


def make(base=None, bases=None, metaclass=None, basicsize=0, shape=0, flags=BASETYPE, itemsize=0):
    return m.make(base, bases, metaclass, basicsize, shape, flags, itemsize)


def test_builtin_shapes():
    for cls, args, value, shape in SHAPES:
        for used in (cls, type("Sub", (cls,), {}), type("Slots", (cls,), {"__slots__": ()})):
            objects = [used(*args) for _ in range(50)]
            for number in range(1, 4):
                assert all(o.count_up() == number for o in objects), used
            if value is not None:
                assert all(o == value for o in objects)
            del objects
            assert used(*args).count_up() == 1, "a new object starts from zero"
            assert m.shape(used) == shape
    assert m.shape(int) == -1


def test_methods_that_are_called_often():
    """What a host remembers of hot methods and objects must not outlive a change of the class, or the object."""

    class Sub(m.Object):
        pass

    class Other(m.Object):
        def count_up(self):
            return "other"

    def call(o):
        return o.count_up()

    o = Sub()
    assert [call(o) for _ in range(500)] == list(range(1, 501))
    many = [Sub() for _ in range(300)]
    for number in range(1, 4):
        assert [call(each) for each in many] == [number] * 300
    assert call(Other()) == "other" and call(o) == 501
    raises(TypeError, None, o.count_up, 1)
    p = Sub()
    p.count_up = lambda: "own"
    assert call(p) == "own" and call(o) == 502
    Sub.count_up = lambda self: "changed"
    assert call(o) == "changed" and call(p) == "own"
    del Sub.count_up
    assert call(o) == 503

    class Late(m.Object):
        def __getattribute__(self, name):
            return lambda: name

    assert call(Late()) == "count_up"


def test_objects_used_last_die():
    class Sub(m.Object):
        pass

    def used():
        last = Sub()
        for _ in range(500):
            last.count_up()
        return weakref.ref(last)

    dead = used()
    gc.collect()
    assert dead() is None


def test_subclasses_have_dicts_and_weak_references():
    def use(cls, args):
        sub = type("Sub", (cls,), {})
        o = sub(*args)
        o.attribute = o
        assert o.attribute is o and o.count_up() == 1
        return weakref.ref(o) if cls not in (m.Int, m.Tuple) else None

    for cls, args, _, _ in SHAPES:
        dead = use(cls, args)
        gc.collect()
        assert dead is None or dead() is None


def test_metaclass_with_a_struct():
    class C(metaclass=m.Type):
        pass

    class D(C):
        pass

    assert type(C) is m.Type and [C.count_up(), C.count_up(), D.count_up()] == [1, 2, 1]
    made = make(metaclass=m.Type)
    assert type(made) is m.Type and made.count_up() == 1
    assert isinstance(made(), made)


def test_basic_facts():
    assert m.Node.__name__ == "Node" and m.Node.__module__ == "type_ext" and m.Node.__qualname__ == "Node"
    assert m.Node.__doc__ == "A node" and repr(m.Node) == "<class 'type_ext.Node'>"
    assert m.name(m.Node) == "Node" and m.name(int) == "int"
    if UNIVERSAL:
        raises(TypeError, None, m.name, "no type")
    assert m.subtype(m.Bigger, m.Node) and not m.subtype(m.Node, m.Bigger) and m.subtype(bool, int)


def test_not_a_base():
    sealed = make(flags=0)
    raises(TypeError, "type 'type_ext.Made' is not an acceptable base type", type, "X", (sealed,), {})


def test_new_needs_a_type():
    raises(TypeError, "HPy_New arg 1 must be a type", m.new_of, 5)
    assert type(m.new_of(m.Node)) is m.Node


def test_inheritance():
    b = m.Bigger(None)
    assert b.sum() == 17 and b.sum() == 27
    b.next, b.other = [1], [2]
    assert (b.next, b.other) == ([1], [2]) and isinstance(b, m.Node)
    item = []
    before = sys.getrefcount(item)
    b.next = b.other = item
    count = m.counts()[0]
    del b
    gc.collect()
    assert sys.getrefcount(item) == before and m.counts()[0] == count + 1
    made = make(base=m.Node)
    o = made("x")
    assert o.next == "x" and isinstance(o, m.Node)


def test_python_base():
    class Base:
        def hello(self):
            return "hello"

    made = make(base=Base)
    assert made().hello() == "hello"
    made = make(bases=(Base, m.Node))
    o = made([5])
    assert o.next == [5] and o.hello() == "hello"


def test_multiple_bases_with_structs_conflict():
    raises(TypeError, "multiple bases have instance lay-out conflict", type, "X", (m.Node, m.Float), {})


def test_a_builtin_among_the_bases_gives_the_layout():
    # As the scalars of array libraries are built: `float64` is a float and one of theirs.
    abstract = make(base=m.Plain)
    for value, builtin, shape in ((2.5, float, 3), (7, int, 2), ("text", str, 4)):
        for bases in ((abstract, builtin), (builtin, abstract), (make(base=abstract), builtin)):
            made = make(bases=bases, shape=shape)
            for used in (made, type("Sub", (made,), {})):
                o = used(value)
                assert type(o) is used and o == value and isinstance(o, abstract) and isinstance(o, builtin), bases
                assert repr(o) == "plain" if bases[0] is not builtin else repr(value), bases
            assert made.__mro__[1] is bases[0] and made.__base__ is builtin, made.__mro__
    mixed = make(bases=(abstract, m.Int), shape=2)
    assert mixed(5).count_up() == 1 and mixed(5) == 5


def test_refused_specs():
    assert "itemsize" in str(raises(TypeError, None, make, itemsize=-4))
    assert isinstance(make(itemsize=4), type)
    assert "basicsize" in str(raises(TypeError, None, make, basicsize=-8))
    assert "shape" in str(raises(ValueError, None, make, shape=50))
    if UNIVERSAL:
        assert "universal" in str(raises(TypeError, None, make, shape=-1))
    assert "not both" in str(raises(TypeError, None, make, base=int, bases=(int,)))
    assert "float" in str(raises(TypeError, None, make, base=int, shape=3, basicsize=8))
    assert "not a type" in str(raises(TypeError, None, make, base=5))
    assert "metaclass" in str(raises(TypeError, None, make, metaclass=5))
    assert "smaller" in str(raises(TypeError, None, make, base=m.Bigger, basicsize=4))
    assert "C layout" in str(raises(TypeError, None, make, base=ValueError, basicsize=8))
    for which, word in ((0, "HPy_tp_traverse"), (1, "HPy_tp_destroy"), (2, "'b'"), (4, "legacy")):
        assert word in str(raises(TypeError, None, m.make_wrong, which))
    assert "HPy_tp_traverse" in str(raises(ValueError, None, m.make_wrong, 3))


def test_construction():
    a = m.Args(1)
    assert (a.a, a.b) == (1, -1)
    a = m.Args(1, b=2)
    assert (a.a, a.b) == (1, 2)
    a = type("Sub", (m.Args,), {})(b=4, a=3)
    assert (a.a, a.b) == (3, 4)
    raises(TypeError, None, m.Args)
    raises(TypeError, None, m.Args, 1, 2, 3)
    raises(TypeError, None, m.Args, 1, c=2)


def test_cycles_are_collected():
    count = m.counts()[0]
    sub = type("Sub", (m.Node,), {})

    # In functions of their own: what a function still has in hand may live as long as it runs.
    def tie():
        first, second, third = m.Node(), sub(), m.Bigger()
        first.next, second.next, third.other = second, third, first
        second.attribute = first

    for _ in range(2000):
        tie()
    gc.collect()
    assert m.counts()[0] == count + 6000


def test_long_chains():
    count = m.counts()[0]

    def chain():
        head = None
        for _ in range(100000):
            head = m.Node(head)

    chain()
    gc.collect()
    assert m.counts()[0] == count + 100000


def test_fields_are_counted():
    item = []
    before = sys.getrefcount(item)
    nodes = [m.Node(item) for _ in range(10)]
    assert sys.getrefcount(item) == before + 10
    nodes[0].next = None
    del nodes[1].next
    assert nodes[1].next is None and sys.getrefcount(item) == before + 8
    assert gc.get_referents(nodes[2])[-1] is item or item in gc.get_referents(nodes[2])
    del nodes
    assert sys.getrefcount(item) == before


def test_finalizers():
    seen = []

    class Final(m.Final):
        callback = None

    def use():
        f = Final()
        f.callback = lambda self: seen.append(self)

    count = m.counts()[1]
    use()
    gc.collect()
    assert m.counts()[1] == count + 1 and len(seen) == 1 and type(seen[0]) is Final, "it was resurrected"
    seen.clear()
    gc.collect()
    assert m.counts()[1] == count + 1, "a finalizer runs once"

    def make_plain():
        m.Final()

    make_plain()
    gc.collect()
    assert m.counts()[1] == count + 2


def test_a_failing_finalizer_is_unraisable():
    seen = []
    old = sys.unraisablehook
    sys.unraisablehook = lambda info: seen.append(str(info.exc_value))

    class Final(m.Final):
        def callback(self):
            raise ValueError("in the finalizer")

    try:
        Final()
        gc.collect()
    finally:
        sys.unraisablehook = old
    assert len(seen) == 1


def test_struct_sequences():
    p = m.Pair((1, 2))
    assert (p.x, p.y) == (1, 2) and tuple(p) == (1, 2) and isinstance(p, tuple)
    assert repr(p) == "type_ext.Pair(x=1, y=2)" and m.pair == (1, 1)
    assert m.Pair.n_fields == 2 and m.Pair.n_sequence_fields == 2 and m.Pair.n_unnamed_fields == 0
    raises(TypeError, None, m.Pair, (1,))


def test_types_die():
    if FOR_EVER:
        return
    references = sys.getrefcount(object)
    kinds = [
        lambda: make(basicsize=8),
        lambda: make(basicsize=0),
        lambda: make(base=m.Node, basicsize=0, flags=BASETYPE),
        lambda: make(shape=3, basicsize=8),
        lambda: type("Sub", (make(basicsize=8, flags=BASETYPE),), {}),
    ]
    alive = []
    for i in range(300):
        for new in kinds:
            cls = new()
            instance = cls()
            if i % 100 == 0:
                alive.append((instance, weakref.ref(cls)))
    del cls, instance
    gc.collect()
    for instance, ref in alive:
        # An object keeps its type.
        assert type(instance) is ref() and type(instance)() is not None
    refs = [ref for _, ref in alive]
    alive.clear()
    del instance
    gc.collect()
    assert [ref() for ref in refs] == [None] * len(refs)
    # Nobody relies on the count of an object that never dies: an older binary goes on counting, CPython does not.
    if not getattr(sys, "_is_immortal", lambda obj: False)(object):
        assert abs(sys.getrefcount(object) - references) < 50


def test_calling_a_changed_type():
    cls = m.Fresh
    assert type(cls()) is cls and cls(1, 2).given == 2 and cls(1, 2, 3, 4, 5, 6).given == 6
    assert cls(a=1).given == 100 and cls(1, **{}).given == 1

    class Sub(cls):
        pass

    assert type(Sub()) is Sub and Sub(1, x=2).given == 101
    seen = []
    cls.__init__ = lambda self, *args, **kwargs: seen.append((args, kwargs))
    assert cls(1, 2).given == 2 and Sub(3, k=4).given == 101 and seen == [((1, 2), {}), ((3,), {"k": 4})]
    del cls.__init__
    assert cls(1).given == 1 and len(seen) == 2
    cls.__new__ = lambda kind, *args: args
    assert cls(7, 8) == (7, 8) and Sub(9) == (9,)


def test_calling_with_a_metaclass():
    class Meta(type):
        def __call__(cls, *args):
            return ("called", args)

    made = m.make(None, None, Meta, 8, 0, BASETYPE, 0)
    assert made(1) == ("called", (1,))
