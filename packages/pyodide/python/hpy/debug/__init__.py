"""Finds mistakes in extensions: leaked handles, handles used after they were closed, and much more.

Load extensions in debug mode with the variable ``HPY=debug``, ``harpy run --mode debug`` or
``hpy.universal.load(..., mode=hpy.universal.MODE_DEBUG)``. A mistake raises HPyDebugError from the call it is made in.
"""

from .leakdetector import HPyDebugError, HPyLeakError, LeakDetector

__all__ = [
    "HPyDebugError",
    "HPyLeakError",
    "LeakDetector",
    "disable_handle_stack_traces",
    "set_handle_stack_trace_limit",
    "set_reports_fatal",
]


def set_handle_stack_trace_limit(limit):
    """Keep at most *limit* frames of the C stack of each handle that is opened or closed, for reports."""
    from hpy.universal import _debug

    _debug.set_handle_stack_trace_limit(limit)


def disable_handle_stack_traces():
    """Keep no C stacks: debug mode is faster, and its reports do not say where."""
    from hpy.universal import _debug

    _debug.set_handle_stack_trace_limit(None)


def set_reports_fatal(fatal):
    """Have every report end the program, with the whole message, instead of raising HPyDebugError."""
    from hpy.universal import _debug

    _debug._ask("fatal", bool(fatal))
