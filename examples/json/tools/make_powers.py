"""Write src/gen/powers.h: the leading 128 bits of the powers of ten.

Run as `python tools/make_powers.py`; with `--check` it only tells whether the
file is up to date. Exact integer arithmetic, no input.
"""
import os
import sys

FIRST, LAST = -342, 324
TARGET = os.path.join(os.path.dirname(__file__), '..', 'src', 'gen', 'powers.h')


def leading_128_bits(exponent):
    """floor(10**exponent * 2**s) for the s that gives 128 significant bits."""
    if exponent >= 0:
        value = 10 ** exponent
        shift = value.bit_length() - 128
        return value >> shift if shift >= 0 else value << -shift
    divisor = 10 ** -exponent
    # 2**(bits + 127) / divisor lies in (2**127, 2**128].
    shift = divisor.bit_length() + 127
    quotient = (1 << shift) // divisor
    assert quotient.bit_length() == 128
    return quotient


def render():
    lines = [
        '/* Made by tools/make_powers.py: do not edit. */',
        '#ifndef HARPY_JSON_GEN_POWERS_H',
        '#define HARPY_JSON_GEN_POWERS_H',
        '#include <stdint.h>',
        '',
        '#define POWERS_FIRST (%d)' % FIRST,
        '#define POWERS_LAST %d' % LAST,
        '',
        '/* Row i is 10**(POWERS_FIRST + i), rounded down to 128 significant bits: high half, low half. */',
        'static const uint64_t powers_of_ten[%d][2] = {' % (LAST - FIRST + 1),
    ]
    for exponent in range(FIRST, LAST + 1):
        bits = leading_128_bits(exponent)
        lines.append('    {0x%016xU, 0x%016xU}, /* %d */' % (bits >> 64, bits & (2 ** 64 - 1), exponent))
    lines += ['};', '', '#endif', '']
    return '\n'.join(lines)


def main(arguments):
    text = render()
    if '--check' in arguments:
        with open(TARGET) as file:
            if file.read() != text:
                print('src/gen/powers.h is stale: run python tools/make_powers.py')
                return 1
        return 0
    with open(TARGET, 'w') as file:
        file.write(text)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
