"""The functions of hpy.trace."""

import json

import _harpy


def get_call_counts():
    """Return how often each context function was called: ``{"ctx_Add": 3, ...}``."""
    return json.loads(_harpy.tool("trace.counts", "[]"))


def get_durations():
    """Return the nanoseconds spent in each context function, in what it called too.

    Of functions that are called very often only some calls are timed, and stand for the others.
    """
    return json.loads(_harpy.tool("trace.durations", "[]"))


def get_frequency():
    """Return the frequency of the clock behind get_durations, in Hz."""
    return 1_000_000_000


_hooks = {"on_enter": None, "on_exit": None}
_UNCHANGED = object()


def set_trace_functions(on_enter=_UNCHANGED, on_exit=_UNCHANGED):
    """Have *on_enter* and *on_exit* called with the name of each context function, ``"ctx_Add"``; None stops that.

    What is not given stays as it is. Context functions that the two call themselves are counted, but not told of.
    """
    given = {"on_enter": on_enter, "on_exit": on_exit}
    changed = {name: function for name, function in given.items() if function is not _UNCHANGED}
    for name, function in changed.items():
        if function is not None and not callable(function):
            raise TypeError(f"expected a callable object or None as {name}, not {type(function).__name__}")
    _hooks.update(changed)
    _harpy.trace_hooks(_hooks["on_enter"], _hooks["on_exit"])
