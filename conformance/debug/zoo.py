"""Plays the bug zoo: loads each of its extensions, runs it, and says what debug mode found."""

import gc
import json
import os
import re
import sys
import traceback

import hpy.universal
from hpy.debug import HPyDebugError, HPyLeakError, LeakDetector, disable_handle_stack_traces

_HEAD = re.compile(r"^(?:/| )\* (run|report|leak|raises): (.*)$", re.M)


_traces = True


def without_traces():
    """From now on only what is found counts, and not where."""
    global _traces
    _traces = False
    disable_handle_stack_traces()


def specimen(path):
    """What the comment at the top of a source says: how to run it, and what is to be found on which line."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    lines = text.split("\n")
    return {
        **dict(_HEAD.findall(text)),
        "line": next((number for number, line in enumerate(lines, 1) if "/* BUG */" in line), None),
    }


def play(name, folder, run, mode):
    """Runs one extension; returns what was raised, what was reported and what leaked, as texts."""
    raised = None
    found = []
    leaks = None
    module = hpy.universal.load(name, f"{folder}/{name}.hpy0.wasm", mode=mode)
    hook = sys.unraisablehook
    sys.unraisablehook = lambda unraisable: found.append(str(unraisable.exc_value))
    detector = LeakDetector()
    detector.start()
    try:
        # The lines of a run are separated by semicolons.
        exec(compile(run, f"<{name}>", "exec"), {**vars(module), "gc": gc})
    except HPyDebugError as error:
        found.append(str(error))
    except BaseException as error:
        raised = type(error).__name__
        while error is not None:
            if isinstance(error, HPyDebugError):
                found.append(str(error))
            error = error.__cause__ or error.__context__
    try:
        # Where nothing counts references, what happens at deaths happens here.
        gc.collect()
    finally:
        sys.unraisablehook = hook
    try:
        detector.stop()
    except HPyLeakError as error:
        leaks = str(error)
        for handle in error.leaks:
            handle._force_close()
    return raised, found, leaks


def judge(name, expected, outcome):
    """Why the outcome of a run in debug mode is not as expected, or None."""
    raised, found, leaks = outcome
    text = "\n".join(found)
    if raised != expected.get("raises"):
        return f"raised {raised}, expected {expected.get('raises')}\n{text}"
    if "report" not in expected and text:
        return f"unexpected report: {text}"
    if "leak" not in expected and "report" not in expected and leaks is not None:
        return f"unexpected leak: {leaks}"
    for wanted, got in ((expected.get("report"), text), (expected.get("leak"), leaks or "")):
        if wanted is None:
            continue
        if not _traces:
            # What the memory and the handles were for is not known then.
            wanted = wanted.split(":")[0]
        if not re.search(wanted, got):
            return f"expected {wanted}\ngot {got or 'nothing'}"
        if _traces and f"{name}.c:{expected['line']} " not in got:
            return f"{name}.c:{expected['line']} is not in\n{got}"
    return None


def check(name, source, folder, mode):
    """Plays one specimen as a JSON text: null, or what is wrong."""
    expected = specimen(source)
    try:
        outcome = play(name, folder, expected["run"], mode)
    except BaseException:
        return json.dumps(traceback.format_exc())
    # In universal mode anything may happen to the extension, and nothing to the interpreter.
    return json.dumps(judge(name, expected, outcome) if mode == hpy.universal.MODE_DEBUG else None)


def alive():
    """Does the interpreter still work?"""
    gc.collect()
    things = [object() for _ in range(1000)] + [str(i) * 3 for i in range(1000)] + [[i] for i in range(1000)]
    return len({id(thing) for thing in things}) == 3000 and eval("sum(x * x for x in range(100))") == 328350


def names(folder):
    return sorted(entry[:-2] for entry in os.listdir(folder) if entry.endswith(".c"))
