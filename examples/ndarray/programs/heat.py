"""Heat that spreads in a plate whose edges are kept cold: an explicit finite difference scheme, with arrays.

    harpy run programs/heat.py --steps 500
    harpy run programs/heat.py --check
"""
import math
import sys

import terminal

import harpy_ndarray as np

# Time step times diffusivity, over the square of the distance between points; stable up to 1/4.
RATE = 0.2
SHADES = ' .:-=+*#%@'


def spread(plate, work):
    """One step: inner points go towards the mean of their four neighbours. `work` has the shape of the inner points."""
    inner = plate[1:-1, 1:-1]
    np.add(plate[:-2, 1:-1], plate[2:, 1:-1], out=work)
    work += plate[1:-1, :-2]
    work += plate[1:-1, 2:]
    work -= 4 * inner
    work *= RATE
    inner += work


def run(plate, steps):
    work = np.empty((plate.shape[0] - 2, plate.shape[1] - 2), plate.dtype)
    for _ in range(steps):
        spread(plate, work)
    return plate


def heated(height, width):
    """A cold plate with two hot places."""
    rows, columns = np.arange(height)[:, None] / height, np.arange(width) / width
    plate = np.where(np.hypot(rows - 0.35, columns - 0.3) < 0.15, 1.0, 0.0)
    plate[(np.abs(rows - 0.7) < 0.08) & (np.abs(columns - 0.65) < 0.2)] = 0.8
    plate[0] = plate[-1] = plate[:, 0] = plate[:, -1] = 0
    return plate


def draw(plate, step, colour):
    shades = np.minimum(np.maximum(plate * len(SHADES), 0), len(SHADES) - 1).astype(int).tolist()
    lines = [''.join(SHADES[shade] for shade in row) for row in shades]
    if colour:
        ramp = [16, 17, 18, 54, 90, 126, 162, 203, 214, 227]
        lines = [''.join('\x1b[48;5;%dm ' % ramp[shade] for shade in row) + '\x1b[0m' for row in shades]
    return '\n'.join(lines) + '\nstep %d, mean %.4f, warmest %.4f' % (step, plate.mean(), plate.max())


def frames(plate, steps, colour):
    yield draw(plate, 0, colour)
    every = max(1, steps // 100)
    for step in range(every, steps + 1, every):
        run(plate, every)
        yield draw(plate, step, colour)


def check():
    # A product of sines keeps its form and fades by a known factor in each step.
    n, steps = 41, 200
    x = np.arange(n) * (math.pi / (n - 1))
    wave = np.outer(np.sin(x), np.sin(2 * x))
    h = math.pi / (n - 1)
    factor = 1 - 4 * RATE * (math.sin(h / 2) ** 2 + math.sin(h) ** 2)
    after = run(wave.copy(), steps)
    plate = heated(60, 80)
    before = plate.sum()
    run(plate, 300)
    single = run(wave.astype(np.float32), steps)
    return terminal.verdict([
        ('a wave fades as the formula says', np.allclose(after, wave * factor ** steps, atol=1e-12)),
        ('in float32 too, to six digits', np.allclose(single, wave * factor ** steps, atol=1e-6) and single.dtype == 'float32'),
        ('the edges stay cold', not plate[0].any() and not plate[:, -1].any()),
        ('nothing is warmer than what was', 0 <= plate.min() and plate.max() <= 1),
        ('heat leaves by the edges only', 0 < plate.sum() < before),
    ])


def main():
    options = terminal.parse(terminal.parser('Heat that spreads in a plate, drawn in the terminal.', 400, 76, 32))
    if options.check:
        return check()
    terminal.play(frames(heated(options.height, options.width), options.steps, sys.stdout.isatty()), options.delay)
    return 0


if __name__ == '__main__':
    sys.exit(main())
