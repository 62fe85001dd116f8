"""Finds handles that an extension does not close."""

import atexit
import sys

from hpy.universal import _debug


class HPyDebugError(Exception):
    """An extension in debug mode made a mistake."""

    __module__ = "hpy.debug"


class HPyLeakError(HPyDebugError):
    """Handles were left open; *leaks* are those, as DebugHandle objects."""

    __module__ = "hpy.debug"

    def __init__(self, leaks):
        super().__init__()
        self.leaks = leaks

    def __str__(self):
        return _describe(self.leaks)


# Handles told of one by one, places, and handles of one place.
_MOST_PLACES = 20
_MOST_ALIKE = 5
_MOST_READ = 10_000


def _describe(leaks):
    """The handles, those opened at one place together."""
    count = len(leaks)
    places = {}
    for handle in leaks[:_MOST_READ]:
        places.setdefault(tuple(handle._where()), []).append(handle)
    lines = [f"{count} unclosed handle{'s' if count > 1 else ''}:"]
    for place, handles in list(places.items())[:_MOST_PLACES]:
        lines += [f"  {handle!r}" for handle in handles[:_MOST_ALIKE]]
        if len(handles) > _MOST_ALIKE:
            lines[-1] += f" and {len(handles) - _MOST_ALIKE} more"
        if place:
            where, *stack = place
            lines.append(f"    {where}{':' if stack else ''}")
            lines += [f"      {line}" for line in stack]
    if len(places) > _MOST_PLACES:
        lines.append(f"  and others, opened at {len(places) - _MOST_PLACES} more places")
    if count > _MOST_READ:
        lines.append(f"  and {count - _MOST_READ} more")
    return "\n".join(lines)


_reports_at_exit = True


def report_at_exit():
    """At the end of the program, tell of the handles extensions never closed."""
    atexit.register(_report)


def no_report_at_exit():
    """Leaks are told of test by test instead."""
    global _reports_at_exit
    _reports_at_exit = False


def _report():
    _debug._ask("check")
    if _reports_at_exit and _debug._ask("open_count"):
        print(f"hpy.debug: {_describe(_debug.get_open_handles())}", file=sys.stderr)


class LeakDetector:
    """A context manager: handles opened in its block must be closed in it, else HPyLeakError is raised."""

    def __init__(self):
        self.generation = None

    def start(self):
        """Begin a new generation of handles."""
        if self.generation is not None:
            raise ValueError("LeakDetector already started")
        self.generation = _debug.new_generation()

    def stop(self):
        """Raise HPyLeakError if handles opened since start are still open."""
        if self.generation is None:
            raise ValueError("LeakDetector not started yet")
        _debug._ask("check")
        leaks = _debug.get_open_handles(self.generation)
        self.generation = None
        if leaks:
            raise HPyLeakError(leaks)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, exc_type, exc, traceback):
        if exc_type is None:
            self.stop()
        else:
            # The exception is worth more than the leaks it may have made.
            self.generation = None
