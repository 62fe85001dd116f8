"""Text signatures of builtins and what inspect makes of them."""

import builtins
import inspect

for name in sorted(n for n in dir(builtins) if n.islower() and not n.startswith("_")):
    function = getattr(builtins, name)
    if name in ("copyright", "credits", "exit", "quit", "license", "help", "bytes", "bytearray", "str"):
        continue
    try:
        print(name, inspect.signature(function))
    except (ValueError, TypeError) as error:
        print(name, type(error).__name__)
