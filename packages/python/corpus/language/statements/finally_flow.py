"""PEP 765: return, break and continue in finally warn, and what they do."""

def run(source):
    print("---", source.replace("\n", "; "))
    try:
        exec(compile(source, "source", "exec"), {"__name__": "source"})
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
    except BaseException as error:
        print(type(error).__name__, error)

SOURCES = r'''
def f():
    try: return 1
    finally: return 2
print(f())
===
def f():
    for i in range(3):
        try: 1 / 0
        finally: break
    return i
print(f())
===
def f():
    for i in range(3):
        try: 1 / 0
        finally: continue
    return i
print(f())
===
def f():
    try: 1 / 0
    finally:
        def g(): return 5
        for i in range(3): break
        while True:
            if i: continue_ = 1
            break
f()
===
def f():
    try: pass
    finally:
        for i in range(3): return i
print(f())
===
def f():
    while True:
        try: return 1
        finally:
            try: pass
            finally: break
    return 2
print(f())
===
class M:
    def __enter__(self): return self
    def __exit__(self, *a): print(a[0] and a[0].__name__); return self.swallow
    def __init__(self, swallow): self.swallow = swallow
def f():
    for i in range(2):
        with M(True): break
    with M(False): return i
print(f())
with M(True): 1 / 0
with M(True) as m, M(False): raise KeyError
with M(False): raise KeyError
===
def f():
    x = 1
    try: return x
    finally: x = 2
print(f())
===
def f():
    x = [1]
    try: return x
    finally: x.append(2)
print(f())
===
def f():
    try:
        try: 1 / 0
        finally: raise KeyError("second")
    except KeyError as e: return repr(e.__context__)
print(f())
===
def f():
    try: raise ValueError("lost")
    finally:
        if True: return "swallowed"
print(f())
===
def g():
    try: yield 1
    finally:
        return 2
it = g(); next(it); it.close(); print("closed")
===
def f():
    for x in [1, 2]:
        try: continue
        finally: print("cleanup", x)
    else: print("else")
f()
===
def f(n):
    try:
        if n == 0: raise ValueError
        if n == 1: raise KeyError
    except ValueError: return "value"
    except KeyError: raise
    else: return "else"
    finally: print("finally", n)
print(f(2), f(0)); f(1)
===
try: 1 / 0
except ZeroDivisionError as e: pass
print(e)
===
e = 1
try: 1 / 0
except ZeroDivisionError as e: e = 5
print("e" in globals())
===
try: 1 / 0
except ZeroDivisionError as e: del e
print("deleted twice is fine")
===
def f():
    try: 1 / 0
    except (KeyError, (ZeroDivisionError, ValueError)): return "nested tuple"
print(f())
===
try: 1 / 0
except 5: pass
===
try: 1 / 0
except (ValueError, 5): pass
===
try: 1 / 0
except undefined_name: pass
===
try: pass
except undefined_name: pass
print("never evaluated")
===
try: raise ValueError("x") from 5
except TypeError as e: print(e, repr(e.__context__))
===
try: raise ValueError("x") from KeyError
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
===
raise
===
raise 5
===
raise int
===
class E(Exception):
    def __new__(cls): return 5
raise E
===
class E(Exception):
    def __init__(self): raise KeyError("in init")
raise E
===
def f():
    try: raise ValueError(1)
    except ValueError:
        try: raise KeyError(2)
        except KeyError: pass
        raise
try: f()
except ValueError as e: print(e, e.__context__)
===
def f():
    try: raise ValueError(1)
    except ValueError: g()
def g(): raise
try: f()
except ValueError as e: print("reraised in", e.__traceback__.tb_next.tb_next.tb_frame.f_code.co_name)
'''
for source in SOURCES.strip("\n").split("\n===\n"):
    run(source)
