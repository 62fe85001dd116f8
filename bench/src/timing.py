"""How long a function takes, for the programs beside this one."""
import time

BUDGET = 0.25  # seconds for each operation


def best(function):
    """Microseconds of one call: the best of some samples."""
    function()
    start = time.perf_counter()
    function()
    once = max(time.perf_counter() - start, 1e-7)
    calls = max(1, int(BUDGET / 8 / once))
    samples = []
    end = time.perf_counter() + BUDGET
    while time.perf_counter() < end or len(samples) < 3:
        start = time.perf_counter()
        for _ in range(calls):
            function()
        samples.append((time.perf_counter() - start) / calls)
    return min(samples) * 1e6
