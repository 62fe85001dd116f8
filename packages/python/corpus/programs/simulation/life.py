"""The game of life on an endless board, with patterns, periods and a text format."""

import hashlib
from collections import Counter
from itertools import islice, product

NEIGHBOURS = [step for step in product((-1, 0, 1), repeat=2) if step != (0, 0)]


class Life:
    def __init__(self, cells=(), rule="B3/S23"):
        self.cells = frozenset(cells)
        born, stays = rule.split("/")
        self.born, self.stays = set(map(int, born[1:])), set(map(int, stays[1:]))
        self.rule = rule

    @classmethod
    def parse(cls, text, **options):
        return cls(((r, c) for r, line in enumerate(text.splitlines()) for c, ch in enumerate(line) if ch in "O#*"), **options)

    @classmethod
    def from_rle(cls, text):
        cells, row, column, number = set(), 0, 0, ""
        for ch in text:
            if ch.isdigit():
                number += ch
                continue
            n = int(number or 1)
            number = ""
            match ch:
                case "b":
                    column += n
                case "o":
                    cells |= {(row, column + i) for i in range(n)}
                    column += n
                case "$":
                    row, column = row + n, 0
                case "!":
                    break
                case other:
                    raise ValueError(f"unexpected {other!r}")
        return cls(cells)

    def step(self):
        counts = Counter((r + dr, c + dc) for r, c in self.cells for dr, dc in NEIGHBOURS)
        alive = {cell for cell, n in counts.items() if n in (self.stays if cell in self.cells else self.born)}
        return Life(alive, self.rule)

    def __iter__(self):
        board = self
        while True:
            yield board
            board = board.step()

    def __len__(self):
        return len(self.cells)

    def __eq__(self, other):
        return isinstance(other, Life) and self.cells == other.cells

    def __hash__(self):
        return hash(self.cells)

    def __add__(self, other):
        return Life(self.cells | other.cells, self.rule)

    def shifted(self, dr, dc):
        return Life(((r + dr, c + dc) for r, c in self.cells), self.rule)

    def normal(self):
        if not self.cells:
            return self
        return self.shifted(-min(r for r, _ in self.cells), -min(c for _, c in self.cells))

    def __str__(self):
        if not self.cells:
            return "(empty)"
        rows, columns = zip(*self.cells)
        return "\n".join("".join("O" if (r, c) in self.cells else "." for c in range(min(columns), max(columns) + 1)) for r in range(min(rows), max(rows) + 1))

    def period(self, limit=100):
        seen = {}
        for generation, board in enumerate(islice(self, limit)):
            shape = board.normal()
            if shape in seen:
                first = seen[shape]
                start = next(islice(self, first, None))
                moved = board.cells and tuple(min(x) - min(y) for x, y in zip(zip(*board.cells), zip(*start.cells)))
                return first, generation - first, moved
            seen[shape] = generation
        return None

    @property
    def digest(self):
        return hashlib.sha256(repr(sorted(self.normal().cells)).encode()).hexdigest()[:12]


PATTERNS = {
    "block": Life.parse("OO\nOO"),
    "blinker": Life.parse("OOO"),
    "toad": Life.parse(".OOO\nOOO."),
    "glider": Life.from_rle("bob$2bo$3o!"),
    "spaceship": Life.from_rle("bo2bo$o4b$o3bo$4o!"),
    "pulsar": Life.from_rle("2b3o3b3o2b2$o4bobo4bo$o4bobo4bo$o4bobo4bo$2b3o3b3o2b2$2b3o3b3o2b$o4bobo4bo$o4bobo4bo$o4bobo4bo2$2b3o3b3o!"),
    "r-pentomino": Life.parse(".OO\nOO.\n.O."),
    "diehard": Life.from_rle("6bob$2o6b$bo3b3o!"),
}
for name, pattern in PATTERNS.items():
    print(name, len(pattern), pattern.period(60), [len(b) for b in islice(pattern, 12)], pattern.digest)
print(PATTERNS["glider"], *islice(PATTERNS["glider"], 1, 5), sep="\n\n")
board = PATTERNS["r-pentomino"]
for generation, board in zip(range(150), board):
    if generation % 50 == 49:
        print(generation, len(board), board.digest)
print(next(islice(PATTERNS["diehard"], 130, None)))
crash = PATTERNS["glider"] + PATTERNS["block"].shifted(6, 6)
print([len(b) for b in islice(crash, 0, 40, 4)])
print(Life.parse("OOO", rule="B36/S23").step() == PATTERNS["blinker"].step(), PATTERNS["block"] == "block", len({PATTERNS["block"], PATTERNS["block"].step()}))
try:
    Life.from_rle("3x!")
except ValueError as error:
    print(error)
