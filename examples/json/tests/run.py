"""Run the tests: `harpy run tests/run.py [PART OF A NAME ...]`, after `harpy build --out build`.

They need no test framework, and any Python that imports harpy_json runs them.
"""
import os
import sys
import time
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
# What PYTHONPATH offers comes first.
sys.path.append(os.path.join(os.path.dirname(HERE), 'build'))

MODULES = ['test_decode', 'test_decode_errors', 'test_encode', 'test_encode_errors', 'test_numbers', 'test_random',
           'test_documents', 'test_module']


def main(wanted):
    passed, failed, start = 0, [], time.time()
    for name in MODULES:
        module = __import__(name)
        for test in sorted(key for key in vars(module) if key.startswith('test_')):
            full = name + '.' + test
            if wanted and not any(part in full for part in wanted):
                continue
            try:
                getattr(module, test)()
                passed += 1
            except Exception:
                failed.append(full)
                print('FAILED ' + full)
                traceback.print_exc(file=sys.stdout)
    print('%d passed, %d failed, %.1f s, Python %s' % (passed, len(failed), time.time() - start, sys.version.split()[0]))
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
