"""Run the tests: `harpy run tests/run.py [PART OF A NAME ...]`, after `harpy build --out python`.

They need no test framework, and any Python that imports harpy_ndarray runs them.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLE = os.path.dirname(HERE)
sys.path[:0] = [HERE, os.path.dirname(EXAMPLE)]
# What PYTHONPATH offers comes first.
sys.path.append(os.path.join(EXAMPLE, 'python'))

from runner import run

MODULES = ['test_dtype', 'test_create', 'test_shape', 'test_index', 'test_ufunc', 'test_reduce', 'test_matmul', 'test_objects',
           'test_records', 'test_buffer', 'test_pickle', 'test_printing', 'test_scalars', 'test_stats', 'test_numpy']

if __name__ == '__main__':
    sys.exit(run(MODULES, sys.argv[1:]))
