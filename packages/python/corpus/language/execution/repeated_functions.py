"""Texts that make functions, evaluated again and again: each time the functions and their frames are of that namespace."""

import sys
import warnings
from collections import namedtuple

TEXT = "lambda depth=0: (name, where(depth))"


def where(depth):
    return sys._getframe(1 + depth).f_globals["name"]


made = []
for i in range(300):
    # More than are kept anywhere.
    eval(f"lambda: {i}", {})
    made.append(eval(TEXT, {"name": i, "where": where}))
print([made[i]() for i in (0, 1, 150, 299, 0)], made[0] is made[1], made[0].__code__ is made[1].__code__, made[0].__code__ == made[1].__code__)
print(made[3].__globals__["name"], made[3].__code__.co_filename, made[3].__code__.co_firstlineno, made[3].__defaults__)

source = """
def outer(value):
    def inner():
        return name, value, sys._getframe().f_globals['name'], sys._getframe(1).f_code.co_name
    return inner()
class Kept:
    text = name
    def method(self): return __class__.__name__, name
result = outer(1), Kept.text, Kept().method()
"""
for i in range(4):
    names = {"name": f"n{i}", "sys": sys}
    exec(source, names)
    print(names["result"], end=" ")
    local = {}
    exec(source.replace("outer(1), ", ""), {"name": "global", "sys": sys}, local)
    print(local["result"])
for name in ("<one>", "<two>", "<one>"):
    code = compile("f = lambda: 1 / 0", name, "exec")
    names = {}
    exec(code, names)
    try:
        names["f"]()
    except ZeroDivisionError as error:
        print(error.__traceback__.tb_next.tb_frame.f_code.co_filename)
for i in range(3):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        eval("lambda: 1 is 1")
        print([str(each.message) for each in caught])
    try:
        eval("lambda: (1 +")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.text)
for flags in (0, 0x1000000, 0):
    names = {}
    exec(compile("def f(a: 1 + 1): pass", "x", "exec", flags, True), names)
    print(names["f"].__annotations__)
print([compile("__debug__, (lambda: __doc__)", "x", "eval", optimize=level).co_consts[:0] for level in (0, 2)], [eval(compile("lambda: __debug__", "x", "eval", optimize=level))() for level in (0, 1, 0)])
P = [namedtuple("P", "x y") for _ in range(3)]
print([each(1, y=2) for each in P], P[0] is P[1], P[0].__new__.__code__.co_varnames, P[0].__module__)


def recursive(n):
    text = "lambda: (n, sys._getframe().f_globals['n'], again(n - 1) if n else None)"
    return eval(text, {"n": n, "sys": sys, "again": recursive})()


print(recursive(3))
