"""Matrices of fractions: elimination, inverse, determinant, powers, LU, and a linear program by hand."""

import math
import operator
from fractions import Fraction
from functools import reduce
from itertools import chain, combinations
from numbers import Number


class SingularError(ArithmeticError):
    pass


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [list(map(Fraction, row)) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case (int() as i, int() as j):
                return self.rows[i][j]
            case (i, j):
                pick = lambda row, k: row[k] if isinstance(k, slice) else [row[k]]
                return Matrix([pick(row, j) for row in pick(self.rows, i)])
            case int():
                return tuple(self.rows[key])
        raise TypeError(f"index must be one or two numbers or slices, not {key!r}")

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __hash__(self):
        return hash(tuple(map(tuple, self.rows)))

    def _each(self, other, operation):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape}")
        return Matrix([map(operation, a, b) for a, b in zip(self.rows, other.rows)])

    def __add__(self, other):
        return self._each(other, operator.add)

    def __sub__(self, other):
        return self._each(other, operator.sub)

    def __neg__(self):
        return self * -1

    def __mul__(self, other):
        if not isinstance(other, Number):
            return NotImplemented
        return Matrix([[x * other for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[math.sumprod(row, column) for column in columns] for row in self.rows])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join("[" + " ".join(c.rjust(w) for c, w in zip(row, widths)) + "]" for row in cells)

    def __repr__(self):
        return f"Matrix({[[str(x) for x in row] for row in self.rows]})"

    def __iter__(self):
        return chain.from_iterable(self.rows)

    def reduced(self):
        rows, pivots, sign = [row[:] for row in self.rows], [], 1
        height, width = self.shape
        for column in range(width):
            at = len(pivots)
            chosen = next((r for r in range(at, height) if rows[r][column]), None)
            if chosen is None:
                continue
            if chosen != at:
                rows[at], rows[chosen] = rows[chosen], rows[at]
                sign = -sign
            sign *= rows[at][column]
            rows[at] = [x / rows[at][column] for x in rows[at]]
            for r in range(height):
                if r != at and (factor := rows[r][column]):
                    rows[r] = [x - factor * y for x, y in zip(rows[r], rows[at])]
            pivots.append(column)
            if len(pivots) == height:
                break
        return Matrix(rows), pivots, sign

    @property
    def rank(self):
        return len(self.reduced()[1])

    def determinant(self):
        if self.shape[0] != self.shape[1]:
            raise ValueError("not square")
        _, pivots, product = self.reduced()
        return product if len(pivots) == len(self.rows) else Fraction(0)

    def inverse(self):
        n = len(self.rows)
        both = Matrix([row + unit for row, unit in zip(self.rows, Matrix.identity(n).rows)])
        reduced, pivots, _ = both.reduced()
        if pivots != list(range(n)):
            raise SingularError(f"rank {self.rank} of {n}")
        return reduced[:, n:]

    def solve(self, values):
        return list(self.inverse() @ Matrix([[v] for v in values]))


a = Matrix([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
print(a, a.T, a @ a.inverse() == Matrix.identity(3), a.determinant(), a.rank, sep="\n")
print(a + a - a * 3 == -a, repr(2 * a), a**3, a**-1 == a.inverse(), (a**0).shape, sep="\n")
print(a.solve([4, 5, 6]), a[0], a[1, 2], a[0:2, 1:], a[:, 0], hash(a) == hash(Matrix(a.rows)), sum(a), max(a))
print(Matrix([[1, 1], [1, 0]]) ** 90)
hilbert = Matrix([[Fraction(1, i + j + 1) for j in range(6)] for i in range(6)])
print(hilbert.determinant(), list(map(int, hilbert.inverse())), sep="\n")
for bad in (lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: Matrix([[1], [2, 3]]), lambda: a @ Matrix([[1]]), lambda: a + 5, lambda: a * "x", lambda: Matrix([[1, 2]]).determinant(), lambda: a["x"], lambda: a[5], lambda: a + Matrix([[1]]), lambda: 5 @ a):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
limits = [((1, 2), 14), ((-3, 1), 0), ((1, -1), 2), ((-1, 0), 0), ((0, -1), 0)]
corners = set()
for (p, x), (q, y) in combinations(limits, 2):
    m = Matrix([p, q])
    if m.determinant():
        point = tuple(m.solve([x, y]))
        if all(math.sumprod(l, point) <= v for l, v in limits):
            corners.add(point)
best = max(corners, key=lambda c: 3 * c[0] + 4 * c[1])
print(sorted(map(lambda c: tuple(map(str, c)), corners)), *map(str, best), reduce(operator.mul, (c[0] for c in sorted(corners) if c[0]), 1))
