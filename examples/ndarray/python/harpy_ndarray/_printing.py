"""The text of arrays and scalars, as NumPy writes it."""
import math

THRESHOLD = 1000  # arrays with more elements are shown in part
EDGE = 3          # so many at each end
WIDTH = 75
PRECISION = 8     # digits behind the point, at most


# ---- Floats ----

def _shortest(value, kind):
    """The fewest digits that read back as the value: ('-', '123', 2) is -1.23e2."""
    text = '%.*e' % (16, value)
    if kind == 'f4':
        for digits in range(9):
            text = '%.*e' % (digits, value)
            if _single(float(text)) == value:
                break
    else:
        for digits in range(17):
            text = '%.*e' % (digits, value)
            if float(text) == value:
                break
    mantissa, exponent = text.split('e')
    sign = '-' if mantissa.startswith('-') else ''
    return sign, mantissa.lstrip('-').replace('.', '').rstrip('0') or '0', int(exponent)


def _single(value):
    import struct
    try:
        return struct.unpack('f', struct.pack('f', value))[0]
    except OverflowError:
        return math.inf


def _positional(value, kind, precision=None):
    """'123.45', '0.5', '3.' """
    sign, digits, exponent = _shortest(value, kind)
    if precision is not None and len(digits) - exponent - 1 > precision:
        text = '%.*f' % (precision, value)
        whole, _, part = text.partition('.')
        return whole + '.' + part.rstrip('0')
    if exponent < 0:
        return sign + '0.' + '0' * (-exponent - 1) + digits
    whole = digits[:exponent + 1].ljust(exponent + 1, '0')
    return sign + whole + '.' + digits[exponent + 1:]


def _exponential(value, kind, precision=None):
    """'1.25e+10' """
    sign, digits, exponent = _shortest(value, kind)
    if precision is not None and len(digits) - 1 > precision:
        mantissa, power = ('%.*e' % (precision, value)).split('e')
        sign, digits, exponent = ('-' if mantissa.startswith('-') else ''), mantissa.lstrip('-').replace('.', '').rstrip('0'), int(power)
    return '%s%s.%s' % (sign, digits[0], digits[1:]), 'e%s%02d' % ('-' if exponent < 0 else '+', abs(exponent))


def _scalar_float(value, kind):
    if not math.isfinite(value):
        return repr(value)
    if value and not 1e-4 <= abs(value) < 1e16:
        mantissa, exponent = _exponential(value, kind)
        return (mantissa[:-1] if mantissa.endswith('.') else mantissa) + exponent
    text = _positional(value, kind)
    return text + '0' if text.endswith('.') else text


class _Floats:
    """Writes floats of one array alike."""

    def __init__(self, values, kind, signed=False):
        self.kind, self.signed = kind, signed
        finite = [value for value in values if math.isfinite(value)]
        sizes = [abs(value) for value in finite if value]
        self.scientific = bool(sizes) and (max(sizes) >= 1e8 or min(sizes) < 1e-4 or max(sizes) / min(sizes) > 1e3)
        self.left = self.right = 0
        for value in finite:
            left, _, right = self.plain(value).partition('.')
            if self.scientific:
                right, _, _ = right.partition('e')
            self.left, self.right = max(self.left, len(left)), max(self.right, len(right))
        width = self.left + 1 + self.right + (4 if self.scientific else 0)
        for value in values:
            if not math.isfinite(value):
                width = max(width, len(self.special(value)))
        self.width = width

    def plain(self, value):
        sign = '+' if self.signed and math.copysign(1, value) > 0 else ''
        if self.scientific:
            mantissa, exponent = _exponential(value, self.kind, PRECISION)
            return sign + mantissa + exponent
        return sign + _positional(value, self.kind, PRECISION)

    def special(self, value):
        return ('+' if self.signed and value > 0 else '') + repr(value) if value == value else ('+' if self.signed else '') + 'nan'

    def __call__(self, value):
        if not math.isfinite(value):
            return self.special(value).rjust(self.width)
        left, _, right = self.plain(value).partition('.')
        if self.scientific:
            part, _, exponent = right.partition('e')
            return (left.rjust(self.left) + '.' + part.ljust(self.right, '0') + 'e' + exponent).rjust(self.width)
        return (left.rjust(self.left) + '.' + right.ljust(self.right)).rjust(self.width)


class _Complexes:
    def __init__(self, values, kind):
        self.real = _Floats([value.real for value in values], kind)
        self.imag = _Floats([value.imag for value in values], kind, signed=True)

    def __call__(self, value):
        imag = self.imag(value.imag)
        return self.real(value.real) + imag.rstrip() + 'j' + ' ' * (len(imag) - len(imag.rstrip()))


def _writer(dtype, values):
    """What writes an element, for all of these."""
    if dtype.names is not None:
        writers = [_writer(dtype[name], [value[place] for value in values]) for place, name in enumerate(dtype.names)]
        comma = ',' if len(writers) == 1 else ''
        return lambda value: '(' + ', '.join(write(item) for write, item in zip(writers, value)) + comma + ')'
    kind = 'f4' if dtype.name in ('float32', 'complex64') else 'f8'
    if dtype.kind == 'f':
        return _Floats(values, kind)
    if dtype.kind == 'c':
        return _Complexes(values, kind)
    texts = [repr(value) if dtype.kind == 'O' else str(value) for value in values]
    width = 0 if dtype.kind == 'O' else max(map(len, texts), default=0)
    write = repr if dtype.kind == 'O' else str
    return lambda value: write(value).rjust(width)


# ---- Arrays ----

def _shown(length, in_part):
    if in_part and length > 2 * EDGE:
        return [*range(EDGE), None, *range(length - EDGE, length)]
    return list(range(length))


def _elements(array, in_part):
    """The elements that are shown, in order."""
    if array.ndim == 0:
        return [array.tolist()]
    if not in_part:
        return array.ravel().tolist()
    return [item for place in _shown(array.shape[0], True) if place is not None for item in _elements(array[place:place + 1].reshape(array.shape[1:]), True)]


def _lines(array, write, in_part, indent, separator, width):
    """Nested brackets, the first line without its indent."""
    places = _shown(array.shape[0], in_part)
    if array.ndim > 1:
        space = separator.rstrip() + '\n' * (array.ndim - 1) + ' ' * (indent + 1)
        return '[' + space.join(
            '...' if place is None else _lines(array[place], write, in_part, indent + 1, separator, width - 1)
            for place in places) + ']'
    values = array.tolist()
    words = ['...' if place is None else write(values[place]) for place in places]
    lines, line = [], ' ' * (indent + 1)
    for number, word in enumerate(words):
        last = number == len(words) - 1
        if len(line) + len(word) > width - 1 and len(line) > indent + 1:
            lines.append(line.rstrip())
            line = ' ' * (indent + 1)
        line += word + ('' if last else separator)
    lines.append(line)
    return '[' + '\n'.join(lines)[indent + 1:] + ']'


def _text(array, indent, separator, width):
    if array.size == 0:
        return '[]'
    in_part = array.size > THRESHOLD
    write = _writer(array.dtype, _elements(array, in_part))
    if array.ndim == 0:
        return write(array.tolist())
    return _lines(array, write, in_part, indent, separator, width)


def array_str(array):
    if array.ndim == 0:
        value = array[()]
        return str(value)
    return _text(array, 0, ' ', WIDTH)


def array_repr(array):
    text = _text(array, 6, ', ', WIDTH - 1)
    usual = array.dtype.name in ('int64', 'float64', 'complex128', 'bool') and array.size > 0
    parts = [text]
    if array.size == 0 and array.shape != (0,):
        parts.append('shape=%s' % (array.shape,))
    elif array.size > THRESHOLD:
        parts.append('shape=%s' % (array.shape,))
    if not usual:
        name = array.dtype.name if array.dtype.names is None else str(array.dtype)
        parts.append('dtype=%s' % name)
    if len(parts) == 1:
        return 'array(' + text + ')'
    tail = ', '.join(parts[1:]) + ')'
    last = len(text) - (text.rfind('\n') + 1) + (6 if '\n' not in text else 0)
    apart = last + len(tail) + 1 > WIDTH
    return 'array(' + text + (',\n      ' if apart else ', ') + tail


def scalar_str(scalar):
    value, dtype = scalar.item(), scalar.dtype
    kind = 'f4' if dtype.name in ('float32', 'complex64') else 'f8'
    if dtype.kind == 'f':
        return _scalar_float(value, kind)
    if dtype.name == 'complex64':
        imag = _scalar_float(value.imag, kind)
        real = _scalar_float(value.real, kind)
        cut = lambda text: text[:-2] if text.endswith('.0') else text
        if value.real == 0 and math.copysign(1, value.real) > 0:
            return cut(imag) + 'j'
        return '(%s%s%sj)' % (cut(real), '' if imag.startswith('-') else '+', cut(imag))
    return str(value)


def scalar_repr(scalar):
    text = scalar_str(scalar)
    name = type(scalar).__name__
    if name == 'bool_':
        return text
    return '%s(%s)' % (name, text[1:-1] if text.startswith('(') else text)
