import decimal
from decimal import Context, Decimal
from fractions import Fraction

seed = 20251


def below(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


def digits(n):
    return ''.join(str(below(10)) for k in range(n))


SPECIAL = ['NaN', '-NaN12', 'sNaN', '-sNaN9', 'Infinity', '-Infinity', '0', '-0', '0E+5', '-0E-7', '1', '-1', '10', '0.1',
           '1E+3', '9.99', '999', '0.5', '1.5', '2.5', '-2.5', '5E-1', '101', '110', '1E-10', '99999E-5', '1.000', '100']


def number():
    kind = below(6)
    if kind == 0:
        return SPECIAL[below(len(SPECIAL))]
    sign = '-' if below(3) == 0 else ''
    text = digits(1 + below([3, 3, 6, 12, 40][below(5)]))
    if kind == 1:
        return sign + text
    if kind == 2:
        at = below(len(text) + 1)
        return sign + (text[:at] or '0') + '.' + text[at:]
    if kind == 3:
        return sign + text + 'E' + str(below(40) - 20)
    if kind == 4:
        return sign + text + 'E' + str(below(12) - 6)
    return sign + '1' + '0' * below(4) + digits(below(2)) + 'E' + str(below(10) - 6)


def contexts():
    for prec in (1, 3, 9, 28):
        for rounding in ('ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN',
                         'ROUND_HALF_EVEN', 'ROUND_05UP'):
            emax, emin = [(999999, -999999), (9, -9), (30, -30)][below(3)]
            yield Context(prec=prec, rounding=rounding, Emin=emin, Emax=emax, clamp=below(2), capitals=1, traps=[])


def attempt(c, name, args):
    c.clear_flags()
    try:
        result = getattr(c, name)(*args)
    except Exception as e:
        result = f'{type(e).__name__} {e}'
    print(name, *args, '->', result, [s.__name__ for s in c.flags if c.flags[s]])


ONE = ['abs', 'minus', 'plus', 'sqrt', 'next_minus', 'next_plus', 'normalize', 'to_integral_value', 'to_integral_exact',
       'logb', 'logical_invert', 'number_class', 'is_normal', 'is_subnormal', 'is_signed', 'is_nan', 'to_sci_string', 'to_eng_string']
TWO = ['add', 'subtract', 'multiply', 'divide', 'divide_int', 'remainder', 'divmod', 'remainder_near', 'quantize', 'compare',
       'compare_signal', 'compare_total', 'compare_total_mag', 'max', 'min', 'max_mag', 'min_mag', 'next_toward', 'copy_sign',
       'scaleb', 'shift', 'rotate', 'logical_and', 'logical_or', 'logical_xor', 'same_quantum']
for c in contexts():
    print(c)
    for name in ONE:
        for k in range(3):
            attempt(c, name, [Decimal(number())])
    for name in TWO:
        for k in range(6):
            attempt(c, name, [Decimal(number()), Decimal(number())])
    for name in ('shift', 'rotate', 'scaleb'):
        for k in range(4):
            attempt(c, name, [Decimal(number()), Decimal(below(11) - 5)])
    for k in range(4):
        attempt(c, 'logical_xor', [Decimal(int(bin(below(64))[2:])), Decimal(int(bin(below(64))[2:]))])
    for k in range(6):
        attempt(c, 'fma', [Decimal(number()), Decimal(number()), Decimal(number())])
    for k in range(6):
        attempt(c, 'create_decimal', [number()])
    for k in range(6):
        attempt(c, 'power', [Decimal(number()), Decimal(below(12) - 3)])
for prec in (3, 9, 28, 50):
    c = Context(prec=prec, traps=[])
    for k in range(150):
        x = Decimal(number())
        if x.is_finite() and abs(x.adjusted()) < 25:
            for name in ('exp', 'ln', 'log10'):
                if name != 'exp' or x.adjusted() < 5:
                    attempt(c, name, [x])
    for k in range(150):
        x, y = Decimal(number()), Decimal(number())
        if x.is_finite() and y.is_finite() and abs(x.adjusted()) < 6 and abs(y.adjusted()) < 3 and y != int(y):
            attempt(c, 'power', [x, y])
FORMATS = ['', '.2f', 'e', '.3e', 'g', '.4g', '%', '.1%', ',', ',.2f', '020', '+', ' ', '<30', '^30.2f', '*>20', 'E', 'G', '015,.1f', '.0f', 'n']
for k in range(400):
    x = Decimal(number())
    spec = FORMATS[below(len(FORMATS))]
    print(x, spec, format(x, spec))
for k in range(300):
    x = Decimal(number())
    if x.is_snan():
        continue
    y = [Decimal(number()), below(100), below(100) / 8, Fraction(below(100), 7)][below(4)]
    if isinstance(y, Decimal) and y.is_snan():
        continue
    print(x, y, x == y, x != y)
    if not x.is_nan() and not (isinstance(y, Decimal) and y.is_nan()):
        print(x < y, x <= y, x > y, x >= y, y < x, hash(x) == hash(y) if x == y else '')
for k in range(200):
    x = Decimal(number())
    if x.is_finite():
        print(x.as_tuple(), x.adjusted(), int(x) if x.adjusted() < 50 else '', x.as_integer_ratio() if abs(x.adjusted()) < 50 else '',
              float(x), round(x), repr(x), bool(x), hash(x) == hash(Fraction(x)))
for k in range(200):
    x = (below(2**31) - 2**30) / 2.0 ** below(60)
    print(Decimal(x), Decimal.from_float(x), Context(prec=7).create_decimal_from_float(x), Decimal(x) == x)
with decimal.localcontext() as c:
    c.prec = 5
    print(Decimal(1) / 3, decimal.getcontext().prec)
    with decimal.localcontext(prec=2):
        print(Decimal(1) / 3)
    print(Decimal(1) / 3)
print(Decimal(1) / 3, sum(map(Decimal, ['0.1'] * 10)))
