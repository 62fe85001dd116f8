# Views that an index, a bound or a value releases while they are read or written.


class Releasing:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 1


def attempt(act):
    view = memoryview(bytearray(16))
    try:
        print(act(view, Releasing(view)))
    except Exception as error:
        print(type(error).__name__, error)


def write(view, index):
    view[index] = 1


def write_value(view, index):
    view[0] = index


def write_slice(view, index):
    view[index:] = b'1'


attempt(lambda view, index: view[index])
attempt(write)
attempt(write_value)
attempt(write_slice)
for at in ((0, 1), (1, 0)):
    grid = memoryview(bytearray(16)).cast('B', [4, 4])
    key = tuple(Releasing(grid) if each else 0 for each in at)
    try:
        print(grid[key])
    except ValueError as error:
        print(error)
