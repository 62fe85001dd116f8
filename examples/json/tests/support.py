"""What the tests share: comparing an outcome of harpy_json with that of the standard library."""
import json
import struct
import sys

import harpy_json

# Where an older json of the running Python says less than that of 3.14, which harpy_json follows:
# the first version that agrees, what our error text starts with, and why they differ.
NEWER_TEXTS = [
    ((3, 13), 'Illegal trailing comma before end of ', 'was "Expecting value" or "Expecting property name"'),
    ((3, 13), 'Out of range float values are not JSON compliant: ', 'did not show the value'),
    ((3, 12), 'Exceeds the limit ', 'int() and str() of huge ints word their limit by version'),
    ((3, 13), 'Expecting property name enclosed in double quotes: ', 'stood one character further behind a space'),
]
HAS_JSON_NOTES = sys.version_info >= (3, 14)


def bits(number):
    return struct.pack('<d', number)


def same(a, b):
    """Equality that also tells types, the bits of floats, and the order of keys; works to any depth."""
    pending = [(a, b)]
    while pending:
        a, b = pending.pop()
        if type(a) is not type(b):
            return False
        if isinstance(a, float):
            # Every NaN is as good as the other.
            if bits(a) != bits(b) and not (a != a and b != b):
                return False
        elif isinstance(a, dict):
            if len(a) != len(b):
                return False
            pending.extend(zip(a.keys(), b.keys()))
            pending.extend(zip(a.values(), b.values()))
        elif isinstance(a, (list, tuple)):
            if len(a) != len(b):
                return False
            pending.extend(zip(a, b))
        elif a != b:
            return False
    return True


class Outcome:
    """What a call returned or raised."""

    def __init__(self, function, *args, **kwargs):
        self.value = self.error = None
        try:
            self.value = function(*args, **kwargs)
        except BaseException as error:
            self.error = error

    def kind(self):
        if self.error is None:
            return None
        if isinstance(self.error, (json.JSONDecodeError, harpy_json.JSONDecodeError)):
            return 'JSONDecodeError'
        return type(self.error).__name__

    def place(self):
        error = self.error
        return tuple(getattr(error, name, None) for name in ('msg', 'doc', 'pos', 'lineno', 'colno'))

    def notes(self):
        return getattr(self.error, '__notes__', None)

    def __repr__(self):
        if self.error is None:
            return 'value ' + ascii(self.value)[:500]
        return '%s %s %s' % (self.kind(), ascii(str(self.error))[:500], ascii(self.notes())[:200])


def wording_is_newer(text):
    return any(sys.version_info < version and text.startswith(start) for version, start, _ in NEWER_TEXTS)


def agree(ours, theirs):
    """Are two outcomes the same, as far as the running Python's json can tell?"""
    if ours.kind() != theirs.kind():
        return False
    if ours.error is None:
        return same(ours.value, theirs.value)
    if str(ours.error) != str(theirs.error) or ours.place() != theirs.place():
        return wording_is_newer(str(ours.error))
    return not HAS_JSON_NOTES or ours.notes() == theirs.notes()


def check(name, *args, **kwargs):
    """harpy_json.NAME(...) does what json.NAME(...) does."""
    ours = Outcome(getattr(harpy_json, name), *args, **kwargs)
    theirs = Outcome(getattr(json, name), *args, **kwargs)
    assert agree(ours, theirs), '%s(%s, %s)\n  harpy_json: %r\n  json:       %r' % (
        name, ascii(args)[:500], ascii(kwargs)[:300], ours, theirs)
    return ours


def raises(kind, text, function, *args, **kwargs):
    """The call raises an exception of this type name and text; gives it back."""
    outcome = Outcome(function, *args, **kwargs)
    assert outcome.kind() == kind and str(outcome.error) == text, '%s(%s): %r, expected %s %r' % (
        getattr(function, '__name__', function), ascii(args)[:300], outcome, kind, text)
    return outcome.error
