"""What the C code asks of Python: it imports this module when it needs it."""
import copy

from ._printing import array_repr, array_str, scalar_repr, scalar_str

__all__ = ['Flags', 'array_deepcopy', 'array_reduce', 'array_repr', 'array_str', 'dtype_parts', 'record_reduce', 'scalar_repr',
           'scalar_str']


def dtype_parts(spec, align):
    """names, formats, offsets (or None), itemsize (or -1) and align of a dtype with fields."""
    if isinstance(spec, str):
        spec = [('', part.strip()) for part in spec.split(',')]
    if isinstance(spec, dict):
        unknown = set(spec) - {'names', 'formats', 'offsets', 'itemsize', 'aligned'}
        if unknown or 'names' not in spec or 'formats' not in spec:
            raise ValueError("a dict for a dtype needs 'names' and 'formats', and may have 'offsets', 'itemsize' and 'aligned'")
        names, formats, offsets = list(spec['names']), list(spec['formats']), spec.get('offsets')
        offsets = None if offsets is None else list(offsets)
        if len(names) != len(formats) or (offsets is not None and len(names) != len(offsets)):
            raise ValueError('a dtype has as many names as formats and offsets')
        return names, formats, offsets, spec.get('itemsize', -1), bool(spec.get('aligned', align))
    names, formats = [], []
    for place, entry in enumerate(spec):
        if not isinstance(entry, tuple) or len(entry) != 2:
            raise TypeError('a field is a tuple of its name and its dtype, not %r' % (entry,))
        names.append(entry[0] or 'f%d' % place)
        formats.append(entry[1])
    return names, formats, None, -1, align


class Flags:
    """What is known of the memory of an array, as attributes and items."""

    NAMES = ('c_contiguous', 'f_contiguous', 'owndata', 'writeable', 'aligned')

    def __init__(self, array):
        object.__setattr__(self, '_array', array)

    def __getattr__(self, name):
        if name == 'contiguous':
            name = 'c_contiguous'
        if name not in self.NAMES:
            raise AttributeError(name)
        return self._array._flags()[self.NAMES.index(name)]

    def __setattr__(self, name, value):
        if name != 'writeable':
            raise AttributeError('only writeable can be set')
        self._array.setflags(write=value)

    def __getitem__(self, name):
        try:
            return getattr(self, name.lower())
        except AttributeError:
            raise KeyError('Unknown flag') from None

    def __setitem__(self, name, value):
        setattr(self, name.lower(), value)

    def __repr__(self):
        return '\n'.join('  %s : %s' % (name.upper(), value) for name, value in zip(self.NAMES, self._array._flags()))


# ---- Copies and pickles ----

def _restore(dtype, shape, data):
    """The array of a pickle: bytes, or a list of objects."""
    from . import _core
    if isinstance(data, bytes):
        return _core.frombuffer(data, dtype).reshape(shape)
    result = _core.empty(len(data), dtype)
    for place, value in enumerate(data):
        result[place] = value
    return result.reshape(shape)


def array_reduce(array):
    data = array.ravel().tolist() if array.dtype.hasobject else array.tobytes()
    return _restore, (array.dtype, array.shape, data)


def array_deepcopy(array, memo):
    result = array.copy()
    if result.dtype.hasobject:
        flat = result.ravel()
        for place, value in enumerate(flat.tolist()):
            flat[place] = copy.deepcopy(value, memo)
    return result


def _restore_record(dtype, value):
    from . import _core
    return _core.array([value], dtype)[0]


def record_reduce(record):
    return _restore_record, (record.dtype, record.item())
