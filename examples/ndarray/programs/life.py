"""Conway's Game of Life on a torus, with arrays.

    harpy run programs/life.py --steps 200
    harpy run programs/life.py --check
"""
import sys

import terminal

import harpy_ndarray as np

GLIDER = [(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)]
ACORN = [(0, 1), (1, 3), (2, 0), (2, 1), (2, 4), (2, 5), (2, 6)]


def world(height, width, *figures):
    """Cells without life, but for figures of (row, column, cells)."""
    cells = np.zeros((height, width), np.uint8)
    for row, column, figure in figures:
        places = np.array(figure)
        cells[(places[:, 0] + row) % height, (places[:, 1] + column) % width] = 1
    return cells


def step(cells):
    """The next generation. Rows and columns wrap around: a frame of the opposite edges goes around the cells."""
    height, width = cells.shape
    framed = np.empty((height + 2, width + 2), np.uint8)
    framed[1:-1, 1:-1] = cells
    framed[0, 1:-1], framed[-1, 1:-1] = cells[-1], cells[0]
    framed[:, 0], framed[:, -1] = framed[:, -2], framed[:, 1]
    neighbours = np.zeros((height, width), np.uint8)
    for row in range(3):
        for column in range(3):
            if (row, column) != (1, 1):
                neighbours += framed[row:row + height, column:column + width]
    return ((neighbours == 3) | ((neighbours == 2) & (cells == 1))).astype(np.uint8)


def draw(cells, generation, colour):
    """Two rows in a line, as half blocks."""
    if len(cells) % 2:
        cells = np.concatenate([cells, np.zeros((1, cells.shape[1]), np.uint8)])
    pairs = (cells[::2] + 2 * cells[1::2]).tolist()
    lines = [''.join(' ▀▄█'[pair] for pair in row) for row in pairs]
    if colour:
        lines = ['\x1b[32m' + line + '\x1b[0m' for line in lines]
    return '\n'.join(lines) + '\ngeneration %d, %d alive' % (generation, int(cells.sum()))


def generations(cells, steps):
    for generation in range(steps + 1):
        yield generation, cells
        cells = step(cells)


def run(cells, steps):
    for _ in range(steps):
        cells = step(cells)
    return cells


def step_in_sets(alive, height, width):
    """The same without arrays, to compare with: a set of the places that live."""
    neighbours = {}
    for row, column in alive:
        for down in (-1, 0, 1):
            for right in (-1, 0, 1):
                if down or right:
                    place = (row + down) % height, (column + right) % width
                    neighbours[place] = neighbours.get(place, 0) + 1
    return {place for place, count in neighbours.items() if count == 3 or (count == 2 and place in alive)}


def check():
    glider = world(20, 20, (5, 5, GLIDER))
    after = run(glider, 4)
    still = world(6, 6, (2, 2, [(0, 0), (0, 1), (1, 0), (1, 1)]))
    blinker = world(5, 5, (2, 1, [(0, 0), (0, 1), (0, 2)]))
    acorn, alive = world(60, 70, (30, 35, ACORN)), {(row + 30, column + 35) for row, column in ACORN}
    for _ in range(100):
        acorn, alive = step(acorn), step_in_sets(alive, 60, 70)
    return terminal.verdict([
        ('a glider moves by one in four steps', np.array_equal(after, np.roll(np.roll(glider, 1, 0), 1, 1))),
        ('a glider comes back around the torus in 80 steps', np.array_equal(run(glider, 80), glider)),
        ('a block stays', np.array_equal(run(still, 10), still)),
        ('a blinker has period two', np.array_equal(run(blinker, 2), blinker) and not np.array_equal(step(blinker), blinker)),
        ('an acorn grows as it does in plain Python', set(zip(*(axis.tolist() for axis in np.nonzero(acorn)))) == alive),
        ('it has 76 cells after 100 steps', int(acorn.sum()) == 76),
    ])


def main():
    options = terminal.parse(terminal.parser('Conway\'s Game of Life on a torus, drawn in the terminal.', 200, 70, 44))
    if options.check:
        return check()
    cells = world(options.height, options.width, (options.height // 2, options.width // 2, ACORN))
    colour = sys.stdout.isatty()
    terminal.play((draw(cells, generation, colour) for generation, cells in generations(cells, options.steps)), options.delay)
    return 0


if __name__ == '__main__':
    sys.exit(main())
