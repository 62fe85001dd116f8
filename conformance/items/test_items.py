import items_ext as m
from support import raises


class Int(int):
    pass


class Str(str):
    pass


class List(list):
    pass


class Dict(dict):
    pass


BIG = 1 << 70
SURROGATE = "\ud800"


def test_kinds():
    values = [None, False, True, 1, -1, 1 << 40, -(1 << 63), 0.5, "", "abc", "é€", "\N{GRINNING FACE}a"]
    kinds = ["none", "false", "true", "int", "int", "int", "int", "float", "ascii", "ascii", "str", "str"]
    described = m.read(values, 0, 16, 64)
    assert [kind for kind, _ in described] == kinds
    assert [value for _, value in described][3:] == values[3:]
    assert m.read(tuple(values), 0, 16, 64) == described


def test_containers_and_other_objects():
    values = [[1, 2], (1,), {"a": 1, "b": 2, "c": 3}, BIG, Int(1), Str("a"), List([1]), Dict(a=1), 1j, SURROGATE]
    described = m.read(values, 0, 16, 64)
    assert described[:3] == [("list", (2, values[0])), ("tuple", (1, values[1])), ("dict", (3, values[2]))]
    assert described[0][1][1] is values[0]
    for (kind, read), value in zip(described[3:], values[3:]):
        assert kind == "object" and read == value and type(read) is type(value)


def test_in_parts():
    values = list(range(10))
    assert [value for _, value in m.read(values, 3, 4, 0)] == [3, 4, 5, 6]
    assert [value for _, value in m.read(values, 8, 4, 0)] == [8, 9]
    assert m.read(values, 10, 4, 0) == [] == m.read(values, 99, 4, 0) == m.read(values, 0, 0, 0)
    assert m.read(List(values), 9, 4, 0) == [("int", 9)]


def test_texts_without_room():
    # Where texts are not copied all come; else as many as fit, but at least one.
    texts = ["x" * 20, "y" * 20, "z" * 20]
    seen = []
    while len(seen) < 3:
        described = m.read(texts, len(seen), 3, 63)
        assert described and all(kind == "ascii" for kind, _ in described)
        seen += [text for _, text in described]
    assert seen == texts
    ((kind, text),) = m.read(["x" * 200], 0, 3, 63)
    assert kind in ("ascii", "object") and text == "x" * 200
    ((kind, text),) = m.read([SURROGATE], 0, 3, 0)
    assert (kind, text) == ("object", SURROGATE)


def test_pairs():
    values = {"a": 1, 2: [3], None: "é", (1, 2): {}}
    (described,) = m.pairs(values, 16, 64)
    assert described == [
        ("ascii", "a"), ("int", 1),
        ("int", 2), ("list", (1, [3])),
        ("none", None), ("str", "é"),
        ("tuple", (2, (1, 2))), ("dict", (0, {})),
    ]
    assert m.pairs({}, 16, 64) == []
    assert m.pairs(Dict(a=1), 16, 64) == [[("ascii", "a"), ("int", 1)]]


def test_pairs_in_parts():
    values = {str(i): "v%d" % i for i in range(30)}
    del values["3"], values["0"]
    parts = m.pairs(values, 4, 64)
    flat = [text for part in parts for _, text in part]
    assert dict(zip(flat[::2], flat[1::2])) == values and len(flat) == 56
    # Little room: a pair is never torn apart.
    parts = m.pairs(values, 16, 13)
    assert all(len(part) % 2 == 0 for part in parts)
    assert [text for part in parts for _, text in part] == flat


def test_wrong_types_to_read():
    raises(TypeError, "a list or tuple is required, not 'dict'", m.read, {}, 0, 1, 0)
    raises(TypeError, "a dict is required, not 'list'", m.pairs, [], 1, 0)


def test_make():
    assert m.make("n") is None and m.make("t") is True and m.make("f") is False
    assert m.make("i") == -7 and m.make("w") == 1 - (1 << 63) and m.make("d") == 0.1
    assert m.make("a") == "text and more" and m.make("s") == "hé \N{GRINNING FACE}"
    assert m.make("[0") == [] and m.make("(0") == () and m.make("{0") == {}
    assert m.make("it[2d(2") == ([-7, True], 0.1)


def test_make_nested():
    made = m.make("ai[1s{0{2i[2")
    assert made == [{"text and more": [-7], "hé \N{GRINNING FACE}": {}}, -7]
    assert type(made[0]) is dict and list(made[0]) == ["text and more", "hé \N{GRINNING FACE}"]
    deep = m.make("n" + "[1" * 60)
    for _ in range(60):
        (deep,) = deep
    assert deep is None


def test_make_the_same_text_again():
    made = m.make("ai=[3")
    assert made == ["text and more", -7, "text and more"] and made[0] is made[2]
    assert m.make("an=n{2") == {"text and more": None}


def test_make_with_objects():
    marker = object()
    made = m.make("oo[2", marker, marker)
    assert made[0] is marker and made[1] is marker
    key = (1, 2)
    assert m.make("oi{1", key) == {key: -7}
    assert m.make("o", BIG) == BIG


def test_make_with_mistakes():
    for program, why in {
        "": "there are no items",
        "ii": "more than one value is left",
        "i[2": "a container is longer than what comes before it",
        "i{1": "a container is longer than what comes before it",
        "ii=[3": "an HPyItem_SAME does not say which text before it",
        "=": "an HPyItem_SAME does not say which text before it",
        "?": "an item has an unknown kind",
    }.items():
        raises(SystemError, "HPy_FromItems: " + why, m.make, program)
    raises(UnicodeDecodeError, None, m.make, "ix[2")
    raises(TypeError, None, m.make, "[0i{1")


TEXTS = ("a", "be", "name", "in two words", "more than sixteen bytes", "h\u00e9", "\N{GRINNING FACE}", "")


def test_equal_texts():
    for _ in range(3):
        for count in range(len(TEXTS) + 1):
            # Some of them made just now: texts are compared, not objects.
            assert m.equals(TEXTS[:count], count) and m.equals(tuple("".join(list(t)) for t in TEXTS[:count]), count)
            assert not m.equals(TEXTS[:count], count - 1) and not m.equals((*TEXTS[:count], "b"), count)
        for place in range(len(TEXTS)):
            for other in ("b", "bf", "namE", "in two wordS", "more than sixteen byteS", "he", TEXTS[place] + "x", 1, None,
                          SURROGATE, b"a"):
                assert not m.equals((*TEXTS[:place], other, *TEXTS[place + 1:]), len(TEXTS))
        assert m.equals((Str("a"), "be"), 2)
    assert not m.equals((*TEXTS, "\xff"), len(TEXTS) + 1)


def test_equal_texts_of_what_is_no_tuple():
    for other in (["a"], "a", {"a": 1}, None, 1):
        assert not m.equals(other, 1)

    class Tuple(tuple):
        pass

    assert m.equals(Tuple(["a", "be"]), 2) and not m.equals(Tuple(["a", "b"]), 2)
    assert not m.equals((), -1)


def test_equal_texts_that_change_in_place():
    for size in (1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 24, 25, 51, 52, 60):
        for place in {0, size // 2, size - 1}:
            text = "x" * size
            other = text[:place] + "y" + text[place + 1:]
            for _ in range(2):
                assert m.equals_one((text,), text) and not m.equals_one((other,), text)
                assert m.equals_one((other,), other) and not m.equals_one((text,), other)
                assert not m.equals_one((text,), text + "x") and m.equals_one((text + "x",), text + "x")
