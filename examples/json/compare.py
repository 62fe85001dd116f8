"""Compare harpy_json with the standard library's json on real documents.

For every document and every way of reading and writing it, checks that both give
the same result (types, order of keys, every bit of every float) and shows how long
each took. The exit status is 1 when anything differs.
"""
import argparse
import glob
import json
import os
import struct
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))

READING = [
    ('loads', {}),
    ('loads bytes', {}),
    ('loads pairs', {'object_pairs_hook': list}),
]
WRITING = [
    ('dumps', {}),
    ('dumps compact utf-8', {'separators': (',', ':'), 'ensure_ascii': False}),
    ('dumps indent sorted', {'indent': 2, 'sort_keys': True}),
]


def same(a, b):
    """Equality that also tells types, the bits of floats, and the order of keys."""
    pending = [(a, b)]
    while pending:
        a, b = pending.pop()
        if type(a) is not type(b):
            return False
        if isinstance(a, float):
            if struct.pack('<d', a) != struct.pack('<d', b):
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


def outcome(function, *args, **kwargs):
    """What a call gives: a value, or the exception as (name, text)."""
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


def milliseconds(function, arguments, options, seconds):
    """The best of as many runs as fit into the time, at least two."""
    best, deadline = float('inf'), time.perf_counter() + seconds
    runs = 0
    while runs < 2 or time.perf_counter() < deadline:
        start = time.perf_counter()
        function(arguments, **options)
        best = min(best, time.perf_counter() - start)
        runs += 1
    return best * 1000


def cases(text):
    """(operation, function name, argument, options) for one document."""
    for operation, options in READING:
        yield operation, 'loads', text.encode() if operation == 'loads bytes' else text, options
    value = json.loads(text)
    for operation, options in WRITING:
        yield operation, 'dumps', value, options


def compare(path, seconds, ours):
    """Yields a row of the table for every operation on one document."""
    with open(path, encoding='utf-8') as file:
        text = file.read()
    for operation, name, argument, options in cases(text):
        our_function, their_function = getattr(ours, name), getattr(json, name)
        equal = same(outcome(our_function, argument, **options), outcome(their_function, argument, **options))
        our_time = milliseconds(our_function, argument, options, seconds)
        their_time = milliseconds(their_function, argument, options, seconds)
        yield (os.path.basename(path), '%d kB' % (len(text.encode()) // 1000), operation, our_time, their_time, equal)


def broken(text):
    """A few damaged forms of a document."""
    middle = len(text) // 2
    yield text[:middle]
    yield text[:middle] + '\x01' + text[middle:]
    if sys.version_info >= (3, 13):  # before, json told of this in other words
        yield text[:-2] + ',' + text[-2:]
    yield text + ']'
    yield text.replace(':', ';', 1)


def compare_errors(path, ours):
    """Do both refuse damaged documents with the same words, at the same place?"""
    with open(path, encoding='utf-8') as file:
        text = file.read()
    return all(outcome(ours.loads, damaged) == outcome(json.loads, damaged) for damaged in broken(text))


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('files', nargs='*', help='JSON documents in UTF-8 (default: those in data/)')
    parser.add_argument('--seconds', type=float, default=0.03, help='time to measure each operation for (default: 0.03)')
    options = parser.parse_args(arguments)
    sys.path.insert(0, os.path.join(HERE, 'build'))
    try:
        import harpy_json
    except ImportError as error:
        sys.exit('cannot import harpy_json (%s); build it first: harpy build --out build' % error)
    files = options.files or sorted(glob.glob(os.path.join(HERE, 'data', '*.json')))
    if not files:
        parser.error('no documents in ' + os.path.join(HERE, 'data'))

    layout = '%-14s %8s  %-20s %14s %9s %7s  %s'
    print('harpy_json and json on Python ' + sys.version.split()[0] + ', ' + sys.platform)
    print(layout % ('document', 'size', 'operation', 'harpy_json ms', 'json ms', 'ratio', 'equal'))
    product, count, all_equal = 1.0, 0, True
    for path in files:
        for name, size, operation, ours, theirs, equal in compare(path, options.seconds, harpy_json):
            ratio = ours / theirs
            print(layout % (name, size, operation, '%.2f' % ours, '%.2f' % theirs, '%.2f' % ratio, 'yes' if equal else 'NO'))
            product, count, all_equal = product * ratio, count + 1, all_equal and equal
        equal = compare_errors(path, harpy_json)
        print(layout % (os.path.basename(path), '', 'errors', '', '', '', 'yes' if equal else 'NO'))
        all_equal = all_equal and equal
    print('ratio: time of harpy_json over that of json; geometric mean %.2f' % product ** (1 / count))
    print('every result is equal' if all_equal else 'SOME RESULTS DIFFER')
    return 0 if all_equal else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
