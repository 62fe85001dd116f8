"""Times array operations: harpy_ndarray, plain Python loops over lists, or NumPy. Prints microseconds of each as JSON."""
import json
import sys

from timing import best

N = 100000
M = 128


def with_arrays(np):
    a, b = np.arange(N) * 0.5, np.arange(N) + 1.0
    f, g = a.astype('float32'), b.astype('float32')
    i, j = np.arange(N).astype('int32'), np.ones(N, 'int32')
    grid = np.arange(M * M).reshape(M, M) * 0.01
    single = grid.astype('float32')
    small, other = np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0])
    mask, out = a > N / 4, np.empty(N)
    objects = np.array(list(range(1000)), object)
    return {
        'add f8': lambda: a + b,
        'add f8 out=': lambda: np.add(a, b, out=out),
        'add f4': lambda: f + g,
        'add i4': lambda: i + j,
        'a * 2 + b': lambda: a * 2 + b,
        'sqrt f8': lambda: np.sqrt(a),
        'sin f8': lambda: np.sin(a),
        'less f8': lambda: a < b,
        'sum f8': lambda: a.sum(),
        'sum f4': lambda: f.sum(),
        'max f8': lambda: a.max(),
        'sum axis 0': lambda: grid.sum(axis=0),
        'transposed copy': lambda: grid.T.copy(),
        'a[mask]': lambda: a[mask],
        'matmul f8 128': lambda: grid @ grid,
        'matmul f4 128': lambda: single @ single,
        'to list': lambda: a.tolist(),
        'small a + b': lambda: small + other,
        'small a[1]': lambda: small[1],
        'small sum': lambda: small.sum(),
        'objects + 1': lambda: objects + 1,
    }


def with_lists():
    import math
    a, b = [x * 0.5 for x in range(N)], [x + 1.0 for x in range(N)]
    i, j = list(range(N)), [1] * N
    grid = [[(row * M + column) * 0.01 for column in range(M)] for row in range(M)]
    small, other = [1.0, 2.0, 3.0], [4.0, 5.0, 6.0]
    mask = [x > N / 4 for x in a]
    objects = list(range(1000))
    add = lambda: [x + y for x, y in zip(a, b)]
    total = lambda: sum(a)

    def product():
        columns = list(zip(*grid))
        return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in grid]

    return {
        'add f8': add,
        'add f8 out=': add,
        'add f4': add,
        'add i4': lambda: [x + y for x, y in zip(i, j)],
        'a * 2 + b': lambda: [x * 2 + y for x, y in zip(a, b)],
        'sqrt f8': lambda: [math.sqrt(x) for x in a],
        'sin f8': lambda: [math.sin(x) for x in a],
        'less f8': lambda: [x < y for x, y in zip(a, b)],
        'sum f8': total,
        'sum f4': total,
        'max f8': lambda: max(a),
        'sum axis 0': lambda: [sum(column) for column in zip(*grid)],
        'transposed copy': lambda: [list(column) for column in zip(*grid)],
        'a[mask]': lambda: [x for x, keep in zip(a, mask) if keep],
        'matmul f8 128': product,
        'matmul f4 128': product,
        'to list': lambda: list(a),
        'small a + b': lambda: [x + y for x, y in zip(small, other)],
        'small a[1]': lambda: small[1],
        'small sum': lambda: sum(small),
        'objects + 1': lambda: [x + 1 for x in objects],
    }


def main(what):
    if what == 'lists':
        operations = with_lists()
    else:
        operations = with_arrays(__import__(what))
    print(json.dumps({'python': sys.version.split()[0], 'rows': [[name, best(function)] for name, function in operations.items()]}))


if __name__ == '__main__':
    main(sys.argv[1])
