"""Debug mode in unittest: ``python -m hpy.debug.unittest`` runs tests as ``python -m unittest`` does.

Every test must close the handles that extensions in debug mode open in it; one that does not fails, and says where they were
opened.
"""

import functools
import gc
import unittest

from .leakdetector import HPyLeakError, LeakDetector, no_report_at_exit

# unittest leaves frames of modules that say so out of its tracebacks.
__unittest = True


def _checked(call):
    @functools.wraps(call)
    def _callTestMethod(self, method):
        detector = LeakDetector()
        detector.start()
        call(self, method)
        # What the test has made and dropped may still wait for the collector.
        gc.collect()
        try:
            detector.stop()
        except HPyLeakError as error:
            raise self.failureException(str(error)) from None

    return _callTestMethod


def main(argv=None):
    """Run unittest's command line with each test checked for leaks."""
    no_report_at_exit()
    for case in (unittest.TestCase, unittest.IsolatedAsyncioTestCase):
        case._callTestMethod = _checked(case._callTestMethod)
    unittest.main(module=None, argv=argv)


if __name__ == "__main__":
    main()
