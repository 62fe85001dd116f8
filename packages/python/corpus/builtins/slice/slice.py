"""slice objects: attributes, indices(), comparison, hashing."""


class I:
    def __index__(self):
        return 2


class Show:
    def __getitem__(self, key):
        return key


s = Show()

CASES = """
slice(5), slice(1, 5), slice(1, 5, 2), slice(None), slice("a", 1.5, []), slice(None, None, -1)
slice()
slice(1, 2, 3, 4)
slice(stop=5)
slice(1, 2, 3).start, slice(1, 2, 3).stop, slice(1, 2, 3).step, slice(5).start
s[1:2], s[:], s[::2], s[1:2, 3:4], s[..., 1], s[1:2:3, None], s[()], s[1,], s["a":"b"], s[1:I()].start, s[-1], s[*[1, 2]], s[*[1], 2:3]
slice(2, 8, 2).indices(5), slice(None).indices(4), slice(None, None, -1).indices(4), slice(-3, -1).indices(10), slice(10, 20).indices(5), slice(-100, 100, 3).indices(7), slice(I(), None).indices(3), slice(0, 10**30).indices(5), slice(5, 1, -2).indices(10), slice(-1, -10, -1).indices(4)
slice(0, 5).indices(10**30)
slice(0, 5).indices(-1)
slice(0, 5, 0).indices(5)
slice("a", 5).indices(5)
slice(1.5).indices(5)
slice(5).indices("a")
slice(5).indices()
slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, None), slice(1) < slice(2), slice(1, 2) < slice(1, 3), slice(1) == 5
slice(1) < slice("a")
slice(1) < 5
hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1, 2): "a"}[slice(1, 2)]
hash(slice([], 1))
slice(1, 2).__reduce__(), slice(1).foo
repr(slice(1, "a")), str(slice(None, 3))
type("S", (slice,), {})
set_attr(slice(1))
[10, 20, 30, 40][slice(1, 3)], "abcdef"[slice(None, None, 2)], (1, 2, 3)[slice(-1, None)]
slice[int]
__import__("copy").copy(slice(1, 2)), __import__("copy").deepcopy(slice([1], 2))
"""


def set_attr(value):
    value.start = 1


for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
for length in (0, 1, 4):
    for start in (None, 0, 2, -1, -9, 9):
        for step in (None, 2, -1, -3):
            piece = slice(start, None, step)
            print(length, piece, piece.indices(length), list(range(length))[piece])
