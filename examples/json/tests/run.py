"""Run the tests: `harpy run tests/run.py [PART OF A NAME ...]`, after `harpy build --out build`.

They need no test framework, and any Python that imports harpy_json runs them.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLE = os.path.dirname(HERE)
sys.path[:0] = [HERE, os.path.dirname(EXAMPLE)]
# What PYTHONPATH offers comes first.
sys.path.append(os.path.join(EXAMPLE, 'build'))

from runner import run

MODULES = ['test_decode', 'test_decode_errors', 'test_encode', 'test_encode_errors', 'test_numbers', 'test_random',
           'test_documents', 'test_module']

if __name__ == '__main__':
    sys.exit(run(MODULES, sys.argv[1:]))
