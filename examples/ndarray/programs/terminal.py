"""What the programs share: options, and drawing frames."""
import argparse
import os
import sys
import time

# `harpy build --out python` puts the extension there; an installed harpy_ndarray comes first.
sys.path.append(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'python'))


def parser(description, steps, width, height):
    options = argparse.ArgumentParser(description=description)
    options.add_argument('--steps', type=int, default=steps, help='how many steps to compute (default: %(default)s)')
    options.add_argument('--width', type=int, default=width, help='columns (default: %(default)s)')
    options.add_argument('--height', type=int, default=height, help='rows (default: %(default)s)')
    options.add_argument('--delay', type=float, default=0.05, help='seconds between frames on a terminal (default: %(default)s)')
    options.add_argument('--check', action='store_true', help='compute without drawing, compare with what is known, and say so')
    return options


def parse(options):
    """The options, where they make sense."""
    found = options.parse_args()
    for name in ('width', 'height'):
        if getattr(found, name) < 3:
            options.error('--%s must be 3 at least' % name)
    if found.steps < 0:
        options.error('--steps must not be negative')
    return found


def play(frames, delay):
    """Shows texts, one over the other on a terminal; elsewhere only the last."""
    if not sys.stdout.isatty():
        text = ''
        for text in frames:
            pass
        print(text)
        return
    sys.stdout.write('\x1b[2J')
    try:
        for text in frames:
            sys.stdout.write('\x1b[H' + text + '\n')
            sys.stdout.flush()
            time.sleep(delay)
    except KeyboardInterrupt:
        print()


def verdict(facts):
    """Prints each fact with whether it holds; the exit status."""
    for text, holds in facts:
        print('%s  %s' % ('ok    ' if holds else 'WRONG ', text))
    return 0 if all(holds for _, holds in facts) else 1
