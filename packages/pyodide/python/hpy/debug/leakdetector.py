"""Finds handles that an extension does not close."""

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
        count = len(self.leaks)
        lines = [f"{count} unclosed handle{'s' if count > 1 else ''}:"]
        for handle in self.leaks:
            lines.append(f"  {handle!r}")
            where, *stack = handle._where() or [None]
            if where is not None:
                lines.append(f"    {where}{':' if stack else ''}")
                lines += [f"      {line}" for line in stack]
        return "\n".join(lines)


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
