"""Debug mode in pytest: ``pytest -p hpy.debug.pytest``, or ``pytest_plugins = ["hpy.debug.pytest"]`` in conftest.py.

Every test must close the handles that extensions in debug mode open in it; one that does not fails, and says where they were
opened. A test marked ``@pytest.mark.hpy_leaks`` may leave handles open. The fixture ``hpy_debug`` checks for leaks from
where it is asked for to the end of the test, and gives the LeakDetector; it works without the plugin being loaded for all tests.
"""

import gc

import pytest

from .leakdetector import HPyLeakError, LeakDetector, no_report_at_exit

_MARK = "hpy_leaks"


def pytest_configure(config):
    no_report_at_exit()
    config.addinivalue_line("markers", f"{_MARK}: the test may leave handles of extensions open")


@pytest.fixture
def hpy_debug():
    """Fail the test if handles are left open."""
    with LeakDetector() as detector:
        yield detector


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Run the test itself, without its setup and teardown, between start and stop of a LeakDetector."""
    if item.get_closest_marker(_MARK) is not None:
        return (yield)
    detector = LeakDetector()
    detector.start()
    result = yield
    # What the test has made and dropped may still wait for the collector.
    gc.collect()
    leaks = None
    try:
        detector.stop()
    except HPyLeakError as error:
        leaks = str(error)
    if leaks is not None:
        pytest.fail(leaks, pytrace=False)
    return result
