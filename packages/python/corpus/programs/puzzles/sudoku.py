"""Sudoku by exact cover, and a SAT solver that plans the same puzzle."""

from collections import Counter, defaultdict
from itertools import combinations, product

PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""


def constraints(row, column, digit):
    return [("cell", row, column), ("row", row, digit), ("column", column, digit), ("box", row // 3, column // 3, digit)]


def exact_cover(columns, rows):
    """Knuth's algorithm X over dicts of sets."""
    if not columns:
        yield []
        return
    column = min(columns, key=lambda c: (len(columns[c]), c))
    for row in sorted(columns[column]):
        removed = []
        for each in rows[row]:
            for other in columns[each]:
                for third in rows[other]:
                    if third != each:
                        columns[third].discard(other)
            removed.append(columns.pop(each))
        for rest in exact_cover(columns, rows):
            yield [row, *rest]
        for each in reversed(rows[row]):
            columns[each] = removed.pop()
            for other in columns[each]:
                for third in rows[other]:
                    if third != each:
                        columns[third].add(other)


def solve(text):
    grid = text.split()
    rows = {(r, c, d): constraints(r, c, d) for r, c, d in product(range(9), range(9), range(1, 10))}
    columns = defaultdict(set)
    for row, names in rows.items():
        for name in names:
            columns[name].add(row)
    columns = dict(columns)
    given = [(r, c, int(ch)) for r, line in enumerate(grid) for c, ch in enumerate(line) if ch != "."]
    for choice in given:
        for each in rows[choice]:
            for other in columns[each]:
                for third in rows[other]:
                    if third != each:
                        columns[third].discard(other)
            columns.pop(each)
    for solution in exact_cover(columns, rows):
        answer = [["."] * 9 for _ in range(9)]
        for r, c, d in given + solution:
            answer[r][c] = str(d)
        yield "\n".join("".join(line) for line in answer)


class Sat:
    """DPLL with unit propagation; clauses are tuples of non-zero ints."""

    def __init__(self, clauses):
        self.clauses = [frozenset(c) for c in clauses]
        self.decisions = 0

    def solve(self, assignment=()):
        assignment = dict(assignment)
        clauses = self.propagate(self.clauses, assignment)
        if clauses is None:
            return None
        return self.search(clauses, assignment)

    def propagate(self, clauses, assignment):
        while True:
            unit = next((next(iter(c)) for c in clauses if len(c) == 1), None)
            if unit is None:
                return clauses
            assignment[abs(unit)] = unit > 0
            clauses = [c - {-unit} if -unit in c else c for c in clauses if unit not in c]
            if frozenset() in clauses:
                return None

    def search(self, clauses, assignment):
        if not clauses:
            return assignment
        counts = Counter(literal for clause in clauses for literal in clause)
        literal = min(counts, key=lambda l: (-counts[l], abs(l), l))
        for choice in (literal, -literal):
            self.decisions += 1
            trial = dict(assignment)
            rest = self.propagate([*clauses, frozenset([choice])], trial)
            if rest is not None and (found := self.search(rest, trial)) is not None:
                return found
        return None


solutions = list(solve(PUZZLE))
print(len(solutions), solutions[0], sep="\n")
try:
    next(solve(PUZZLE.replace("53..7", "55..7")))
except (StopIteration, KeyError) as error:
    print("no solution", type(error).__name__)


def queens(n):
    at = lambda r, c: r * n + c + 1
    clauses = [[at(r, c) for c in range(n)] for r in range(n)]
    squares = list(product(range(n), repeat=2))
    for (r1, c1), (r2, c2) in combinations(squares, 2):
        if r1 == r2 or c1 == c2 or abs(r1 - r2) == abs(c1 - c2):
            clauses.append([-at(r1, c1), -at(r2, c2)])
    return clauses


for n in (3, 4, 6):
    sat = Sat(queens(n))
    model = sat.solve()
    print(n, sat.decisions, model and "/".join("".join("Q" if model.get(r * n + c + 1) else "." for c in range(n)) for r in range(n)))
print(Sat([(1, 2), (-1, 2), (1, -2), (-1, -2)]).solve(), Sat([]).solve(), Sat([(1,), (-1,)]).solve())
