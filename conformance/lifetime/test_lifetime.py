import gc
import itertools
import sys
import weakref

import lifetime_ext as m

SLOTS = list(itertools.product((False, True), repeat=4))


def ended(before):
    gc.collect()
    return tuple(now - then for now, then in zip(m.counts(), before))


def subclasses(cls):
    yield cls
    yield type("Sub", (cls,), {})
    yield type("Slots", (cls,), {"__slots__": ("one", "two")})
    yield type("SubSub", (type("Middle", (cls,), {}),), {"__slots__": ()})


def check(cls, destroys, traverses, finalizes, calls):
    for used in subclasses(cls):
        item = []
        references = sys.getrefcount(item)
        before = m.counts()
        o = used()
        if traverses:
            o.item = item
            assert o.item is item and sys.getrefcount(item) == references + 2
        if calls:
            assert (o(), o(1, 2), o(1, a=2, b=3)) == (42, 44, 243)
        if hasattr(o, "__dict__"):
            o.attribute = item
        if hasattr(o, "one"):
            raise AssertionError("slots start empty")
        dead = weakref.ref(o) if hasattr(o, "__weakref__") else None
        del o
        assert ended(before) == (destroys, finalizes, 0), (used, destroys, traverses, finalizes)
        assert sys.getrefcount(item) == references
        assert dead is None or dead() is None


def test_every_combination():
    for slots in SLOTS:
        check(m.make(*slots, None), int(slots[0]), slots[1], int(slots[2]), slots[3])


def test_every_combination_derived_from_every_other():
    for below in SLOTS:
        base = m.make(*below, None)
        for above in SLOTS:
            check(
                m.make(*above, base),
                below[0] + above[0],
                below[1] or above[1],
                int(below[2] or above[2]),
                below[3] or above[3],
            )


def test_cycles():
    for destroys, finalizes, calls in itertools.product((False, True), repeat=3):
        cls = m.make(destroys, True, finalizes, calls, None)
        for used in subclasses(cls):
            before = m.counts()
            for _ in range(20):
                a, b = used(), used()
                a.item, b.item = b, a
            del a, b
            assert ended(before) == (40 * destroys, 40 * finalizes, 0)


def test_types_die_with_their_objects():
    cls = m.make(True, True, True, False, None)
    sub = type("Sub", (cls,), {})
    dead = weakref.ref(cls), weakref.ref(sub)
    before = m.counts()
    a, b = cls(), sub()
    a.item, b.item = b, a
    b.kind = cls, sub
    del a, b, cls, sub
    assert ended(before) == (2, 2, 0)
    gc.collect()
    assert dead[0]() is None and dead[1]() is None


def test_slots_of_a_subclass():
    item = []
    references = sys.getrefcount(item)
    before = m.counts()
    sub = type("Slots", (m.make(True, True, False, False, None),), {"__slots__": ("one",)})
    o = sub()
    o.one = o.item = item
    del o
    assert ended(before) == (1, 0, 0) and sys.getrefcount(item) == references
