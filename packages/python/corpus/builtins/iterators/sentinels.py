"""iter(function, sentinel): which results end it."""


class Same:
    def __eq__(self, other):
        print('compared with', other)
        return True


class Other:
    def __eq__(self, other):
        return NotImplemented


class Kind(type):
    def __eq__(self, other):
        return other is None


class Made(metaclass=Kind):
    pass


def taken(values, sentinel):
    left = list(values)
    found = list(iter(lambda: left.pop(0), sentinel))
    return found, left


print(taken([1, 'a', 2.5, None, 3], None))
print([len(part) for part in taken([object(), Other(), None, 1], None)])
print([len(part) for part in taken([1, Same(), None], None)])
print([len(part) for part in taken([Made(), Made, None], None)])
print(taken([1, 2.0, True, 3], 2), taken(['a', 'b', ''], ''), taken([[1], [], 2], []))
print(taken([1, 1.0], True), taken([0.0, float('nan'), None], None))
nan = float('nan')
print(len(taken([1.0, float('nan'), nan, 2], nan)[0]))


def raises(values):
    left = list(values)

    def step():
        if not left:
            raise StopIteration('end')
        return left.pop()

    return list(iter(step, None))


print(raises([1, 2, 3]))
