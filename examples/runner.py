"""Runs test functions without a framework: what the examples' tests/run.py have in common."""
import sys
import time
import traceback


class Skipped(Exception):
    """A test that this Python cannot run, and why."""


def run(modules, wanted):
    """Runs the functions test_* of modules, those whose names have a part of `wanted` in them. Returns the exit status."""
    passed, failed, skipped, start = 0, [], {}, time.time()
    for name in modules:
        module = __import__(name)
        for test in sorted(key for key in vars(module) if key.startswith('test_')):
            full = name + '.' + test
            if wanted and not any(part in full for part in wanted):
                continue
            try:
                getattr(module, test)()
                passed += 1
            except Skipped as reason:
                skipped.setdefault(str(reason), []).append(full)
            except Exception:
                failed.append(full)
                print('FAILED ' + full)
                traceback.print_exc(file=sys.stdout)
    for reason, names in skipped.items():
        print('%d skipped: %s' % (len(names), reason))
    print('%d passed, %d failed, %.1f s, Python %s' % (passed, len(failed), time.time() - start, sys.version.split()[0]))
    return 1 if failed or not passed else 0
