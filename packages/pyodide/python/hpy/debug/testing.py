"""What ``harpy test`` runs: pytest if it is installed, else unittest, with each test checked for leaks."""

import importlib.util
import sys


def main(args):
    """Run the tests named by *args*, which are the options of pytest or unittest; all there are without."""
    sys.path.insert(0, "")
    if importlib.util.find_spec("pytest") is not None:
        import pytest

        return pytest.main(["-p", "hpy.debug.pytest", *args])
    from . import unittest

    # With no arguments unittest looks for tests in the current folder.
    unittest.main(["harpy test", *(args or ["discover", "-v"])])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
