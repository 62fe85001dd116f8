"""sys.audit: hooks, events of one's own and of the library, and refusing what is audited."""

import os
import sys
import tempfile

log = []
watched = set()


def hook(event, args):
    if event in watched:
        log.append((event, tuple(a if isinstance(a, (str, int, bytes, type(None))) else type(a).__name__ for a in args)))
    if event == "own.refused":
        raise PermissionError(f"refused {args}")


def during(action, *events):
    watched.clear()
    watched.update(events)
    log.clear()
    try:
        action()
    except Exception as error:
        log.append(type(error).__name__)
    watched.clear()
    return [(name, tuple(os.path.basename(a) if isinstance(a, str) and os.sep in a else a for a in args)) if isinstance((entry := (name, args)), tuple) else entry for name, args in ((e if isinstance(e, tuple) else (e, ())) for e in log)]


sys.addaudithook(hook)
print(during(lambda: sys.audit("own.event", 1, "two", [3]), "own.event"))
print(during(lambda: sys.audit("own.refused", 5), "own.event"), during(lambda: sys.audit("own.event"), "own.event"))
for bad in (lambda: sys.audit(), lambda: sys.audit(5), lambda: sys.audit(b"x"), lambda: sys.addaudithook()):
    try:
        print(bad())
    except TypeError as error:
        print(error)
print(during(lambda: tempfile.mkdtemp(prefix="pre", dir="."), "tempfile.mkdtemp") != [])
print(during(lambda: sys.addaudithook(lambda e, a: None), "sys.addaudithook"), during(lambda: tempfile.mkstemp(dir="."), "tempfile.mkstemp") != [])


def strict(event, args):
    if event == "sys.addaudithook":
        raise RuntimeError("no more hooks")
    if event == "own.value":
        raise ValueError(args[0])


sys.addaudithook(strict)
for attempt in (lambda: sys.addaudithook(print), lambda: sys.audit("own.value", 7), lambda: sys.audit("fine")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
