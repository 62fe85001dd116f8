"""Python functions on the time line that ``harpy run --trace-out`` writes."""

import json
import sys

import _harpy

_TOOL = sys.monitoring.PROFILER_ID


def record():
    """Have every Python function that begins or ends from now on recorded."""
    monitoring = sys.monitoring
    monitoring.use_tool_id(_TOOL, "harpy trace")
    events = monitoring.events
    begins = events.PY_START | events.PY_RESUME | events.PY_THROW
    ends = events.PY_RETURN | events.PY_YIELD | events.PY_UNWIND
    names = {}

    def begin(code, *_):
        text = names.get(code)
        if text is None:
            text = names[code] = json.dumps([f"{code.co_qualname} ({code.co_filename}:{code.co_firstlineno})"])
        _harpy.tool("trace.begin", text)

    def end(code, *_):
        _harpy.tool("trace.end", "[]")

    for event in (events.PY_START, events.PY_RESUME, events.PY_THROW):
        monitoring.register_callback(_TOOL, event, begin)
    for event in (events.PY_RETURN, events.PY_YIELD, events.PY_UNWIND):
        monitoring.register_callback(_TOOL, event, end)
    monitoring.set_events(_TOOL, begins | ends)
