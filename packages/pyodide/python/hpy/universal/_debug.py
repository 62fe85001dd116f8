"""The handles of extensions in debug mode, and what debug mode does: what hpy.debug is made of."""

import json

import _harpy

__all__ = [
    "DebugHandle",
    "get_closed_handles",
    "get_closed_handles_queue_max_size",
    "get_open_handles",
    "get_protected_raw_data_max_size",
    "new_generation",
    "set_closed_handles_queue_max_size",
    "set_handle_stack_trace_limit",
    "set_on_invalid_builder_handle",
    "set_on_invalid_handle",
    "set_protected_raw_data_max_size",
]

_hooks = [None, None]


def _ask(name, *args):
    return json.loads(_harpy.tool("debug." + name, json.dumps(args)))


class DebugHandle:
    """One handle of an extension. Two are equal if they are the same handle."""

    __slots__ = ("id",)

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__qualname__}' instances")

    @property
    def obj(self):
        """The object the handle is for; None if it is closed."""
        return _harpy.debug_object(self.id)

    @property
    def is_closed(self):
        """Has the handle been closed?"""
        return _ask("is_closed", self.id)

    @property
    def raw_data_size(self):
        """The size of the bytes the extension has a pointer to through this handle; -1 without any."""
        return _ask("raw_data_size", self.id)

    def _force_close(self):
        """Close the handle, as the extension should have done."""
        _ask("close", self.id)

    def __eq__(self, other):
        return self.id == other.id if isinstance(other, DebugHandle) else NotImplemented

    def __hash__(self):
        return hash(self.id)

    def __repr__(self):
        if self.is_closed:
            return f"<DebugHandle 0x{self.id:x} CLOSED>"
        value = self.obj
        try:
            text = repr(value)
        except Exception as error:
            # One object must not hide all others from a report.
            text = f"an object of '{type(value).__name__}' whose repr raises {type(error).__name__}"
        return f"<DebugHandle 0x{self.id:x} for {text}>"

    def _where(self):
        """Lines that say where the handle was opened; none if that is not known."""
        return _ask("opened", self.id)


def _handle(number):
    handle = object.__new__(DebugHandle)
    handle.id = number
    return handle


def new_generation():
    """Start a new generation of handles and return its number."""
    return _ask("new_generation")


def get_open_handles(generation=0):
    """Return the handles opened in that generation or later that are not closed."""
    return [_handle(number) for number in _ask("open", generation)]


def get_closed_handles(generation=0):
    """Return the handles opened in that generation or later that were closed lately, oldest first."""
    return [_handle(number) for number in _ask("closed", generation)]


def get_closed_handles_queue_max_size():
    """Return how many closed handles are remembered."""
    return _ask("get", "closedKept")


def set_closed_handles_queue_max_size(size):
    """Remember that many closed handles from now on."""
    _ask("set", "closedKept", _size(size))


def get_protected_raw_data_max_size():
    """Return how many bytes of closed handles' strings and structs are kept, so that their use shows."""
    return _ask("get", "rawDataLimit")


def set_protected_raw_data_max_size(size):
    """Keep that many bytes of closed handles' strings and structs from now on."""
    _ask("set", "rawDataLimit", _size(size))


def _size(size):
    if not isinstance(size, int):
        raise TypeError(f"an int is required, not {type(size).__name__}")
    if size < 0:
        raise ValueError("the size must not be negative")
    return size


def set_on_invalid_handle(function):
    """Have *function* called, without arguments, instead of a report when a closed or foreign handle is used.

    The API function that got the handle fails all the same. None restores the report.
    """
    _set_hook(0, function)


def set_on_invalid_builder_handle(function):
    """Like set_on_invalid_handle, for builders of lists and tuples."""
    _set_hook(1, function)


def _set_hook(place, function):
    if function is not None and not callable(function):
        raise TypeError("Expected a callable object")
    _hooks[place] = function
    _harpy.debug_hooks(*_hooks)


def set_handle_stack_trace_limit(limit):
    """Keep the C stack, at most *limit* frames of it, of each handle opened and closed; None keeps none."""
    _ask("set", "traceLimit", 0 if limit is None else _size(limit))
