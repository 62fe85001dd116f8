import gc

import cpp_ext as m
from support import raises


def test_members_with_destructors():
    before = m.alive()

    def use(cls):
        names = cls("one", "two")
        assert len(names) == 2 and names[1] == "two" and list(names) == ["one", "two"]
        assert names.add("three") is names and names[2] == "three"
        raises(IndexError, "no such name", lambda n: n[3], names)
        names.owner = names
        assert names.owner is names

    for cls in (m.Names, m.Counter, type("Sub", (m.Names,), {})):
        use(cls)
    gc.collect()
    assert m.alive() == before
    raises(TypeError, None, m.Names, "good", 5)
    gc.collect()
    assert m.alive() == before


def test_a_struct_over_another():
    c = m.Counter("x")
    assert (c(1, 2), c.count, c(), len(c)) == (2, 2, 2, 1)
    raises(AttributeError, None, setattr, c, "count", 1)


def test_capsules():
    before = m.alive()

    def use():
        c = m.capsule()
        assert m.held(c) == "held" and m.alive() == before + 1

    use()
    gc.collect()
    assert m.alive() == before


def test_keywords():
    assert m.sum(1) == 1.5 and m.sum(b=2, a=1) == 3.0
    raises(TypeError, None, m.sum)
    assert m.Names.add.__doc__ == "Adds a name"
