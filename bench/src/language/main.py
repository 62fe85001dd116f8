"""Runs the programs of this folder, each timed as the best of several runs; prints one line of JSON.

    python main.py [NAME...]
"""
import json
import os
import sys
from time import perf_counter

FOLDER = os.path.dirname(os.path.abspath(__file__))
NAMES = [
    'recursion', 'floats', 'loops', 'classes', 'dicts', 'strings', 'generators', 'exceptions', 'sorting', 'closures',
    'comprehensions', 'regex', 'json_text', 'bigints',
]


def measure(run):
    """The least time of a run in milliseconds, of two seconds of runs: an engine needs them to make its best code."""
    best = None
    began = perf_counter()
    count = 0
    while count < 5 or perf_counter() - began < 2:
        start = perf_counter()
        result = run()
        elapsed = perf_counter() - start
        best = elapsed if best is None or elapsed < best else best
        count += 1
    return best * 1000, repr(result)


names = sys.argv[1:] or NAMES
sys.path.insert(0, FOLDER)
print(json.dumps({'python': sys.version.split()[0], 'rows': [[name, *measure(__import__(name).run)] for name in names]}))
