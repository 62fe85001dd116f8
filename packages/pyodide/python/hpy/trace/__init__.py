"""What extensions loaded in trace mode call, how often, and how long it takes.

Load extensions in trace mode with the variable ``HPY=trace``, ``harpy run --mode trace`` or
``hpy.universal.load(..., mode=hpy.universal.MODE_TRACE)``.
"""

from hpy.universal._trace import get_call_counts, get_durations, get_frequency, set_trace_functions

__all__ = ["get_call_counts", "get_durations", "get_frequency", "set_trace_functions"]
