import handles_ext as m


def expected(count, step, first):
    made = [i + 0.5 for i in range(count)]
    for i in range(first, count, step):
        made[i] = float(-i)
    return made + [sum(made)]


def test_floats():
    for count in (0, 1, 2, 3, 7, 64):
        for step in (1, 2, 3):
            for first in (0, 1, 2):
                for _ in range(3):
                    assert m.floats(count, step, first) == expected(count, step, first)


def test_floats_of_nested_calls():
    assert m.twice(lambda x: x * 2) == 1.0
    assert m.twice(lambda x: m.twice(lambda y: x + y)) == 1.5
    assert m.twice(lambda x: m.floats(3, 2, 0)[-1] + x) == 1.5 - 2 + 0.75
    kept = []
    m.twice(lambda x: kept.append(x) or x)
    m.twice(lambda x: kept.append(x) or x)
    assert kept == [0.25, 0.25]
    for _ in range(3):
        try:
            m.twice(lambda x: x / 0)
        except ZeroDivisionError:
            pass
    assert m.floats(3, 1, 1) == expected(3, 1, 1)


def test_items_in_order():
    for items in (
        list(range(1000)),
        list(range(300)) + ["text"] + list(range(300)),
        [2**30 - 1, 2**30, -(2**30), -(2**30) - 1, 2**70] * 20,
        [True, False, None, 1.5, 1] * 20,
        tuple(range(700)),
        [1],
        [],
    ):
        assert m.join(items, 0, 1) == list(items)
        assert m.join(items, 0, 3) == list(items) * 3


def test_items_that_change_on_the_way():
    for size in (3, 10, 100, 600):
        items = list(range(size))
        result = m.join(items, 1, 1)
        wanted = list(range(size))
        for i in range(size):
            if i % 7 == 3:
                wanted[(i + 1) % size if i + 1 < size else 0] = -i
        assert items == wanted, (items, wanted)
        assert result[1:] == wanted[1:]


def test_new_objects():
    class Sub(m.Box):
        pass

    for cls in (m.Box, Sub):
        m.choose(0)
        assert [cls().number for _ in range(3)] == [1, 2, 3]
        several = [cls() for _ in range(40)]
        assert [box.number for box in several] == list(range(4, 44))
        m.choose(1)
        assert [cls().number for _ in range(3)] == [2, 4, 6]
        m.choose(2)
        assert [cls().number for _ in range(3)] == [1, 3, 5]
        m.choose(3)
        assert [cls().number for _ in range(3)] == [1, 2, 3]
        m.choose(6)
        for _ in range(3):
            try:
                cls()
            except ValueError as error:
                assert str(error) == "no box"
            else:
                raise AssertionError("no error")
        m.choose(7)
        assert [(box.number, box.unused) for box in (cls(), cls(), cls())] == [(1, 2), (3, 4), (5, 6)]
        assert [box.number for box in several] == list(range(4, 44))


def test_new_gives_the_same_again():
    m.choose(4)
    first = m.Box()
    m.choose(5)
    assert m.Box() is first and m.Box() is first
    assert first.add(10) is first
    again = m.Box()
    assert again.number == 11
    m.choose(0)
    assert [m.Box().number for _ in range(2)] == [1, 2]
    m.choose(5)
    assert m.Box().add(1).number == 12
    del again
    assert [m.Box().number for _ in range(3)] == [12] * 3
    m.choose(0)


def test_new_ones_start_empty():
    m.choose(0)
    for i in range(50):
        box = m.Box()
        assert (box.number, box.unused) == (i + 1, 0)
        box.add(1000)
        box.unused = -1


def test_new_within_a_method():
    m.choose(7)
    box = m.Box()
    results = [box.add(m.Box().number) for _ in range(3)]
    assert all(result is box for result in results)
    assert box.number == 1 + 3 + 5 + 7
    m.choose(0)
