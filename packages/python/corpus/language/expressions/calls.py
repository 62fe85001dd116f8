# Argument binding: every kind of parameter and every error message.
def f(a, b, /, c, d=4, *args, e, g=7, **kw): return a, b, c, d, args, e, g, kw
print(f(1, 2, 3, e=5), f(1, 2, c=3, e=5, a=9, b=8), f(1, 2, 3, 4, 5, 6, e=7, z=8), f(*[1, 2], **{'c': 3, 'e': 4}), f(*'ab', *'cd', e=1, **{'x': 1}, **{'y': 2}))
def p(a, /, b): pass
def k(*, a, b=1): pass
def n(): pass
def d(a, b=1, c=2): pass
def two(a, b): pass
def many(a, b, c, d): pass
def kwonly(a, *, b, c): pass
def va(*args): pass
def kw(**k): pass
calls = ['f()', 'f(1)', 'f(1, 2)', 'f(1, 2, 3)', 'f(1, 2, 3, e=1, c=2)', 'p(1, 2, 3)', 'p(a=1, b=2)', 'p(1, a=2)', 'p(1, 2, b=3)', 'p()', 'k(1)', 'k()', 'k(a=1, c=2)', 'k(1, a=2)', 'k(1, 2, a=3, b=4)', 'n(1)', 'n(a=1)', 'n(1, 2)', 'd()', 'd(1, 2, 3, 4)', 'd(1, a=2)', 'd(b=1)', 'two()', 'two(1)', 'two(b=1)', 'two(1, 2, 3)', 'two(1, 2, a=3)', 'many()', 'many(1)', 'many(1, 2)', 'many(a=1, c=2)', 'kwonly(1)', 'kwonly(1, b=2)', 'kwonly()', 'kwonly(1, 2)', 'kwonly(1, 2, b=1, c=2)', 'va(a=1)', 'kw(1)', 'kw(**{1: 2})', 'kw(**5)', 'va(*5)', 'kw(**{"a": 1}, **{"a": 2})', 'kw(a=1, **{"a": 2})', 'two(*[1], **{"a": 1})', 'two(1, **{"b": 1, "c": 2})', 'd(1, e=2)', 'd(1, bb=2)', 'k(a=1, bbb=2)', 'p(1, bx=2)', 'kw(**None)', 'two(*None)', 'va(**{"x": 1})', '(lambda x: x)()', '(lambda: 1)(2)', 'C()', 'C(1, 2)', 'C.m()', 'C(1).m(1)', 'C(1).m(x=1)', 'C.s(1)', 'C.c(1)', 'f(1, 2, 3, 4, *[5], **{"e": 1})[4]', 'len()', 'len(1, 2)', 'len(x=1)', 'int(1, 2, 3)', 'max()', 'print(x=1)', 'isinstance(1)', '"a".join()', '"a".split(1, 2, 3)', '[].append()', '[].append(1, 2)', '[].append(x=1)', '{}.get()', '{}.get(1, 2, 3)', 'dict(1)', 'dict([1])', 'range()', 'range(1, 2, 3, 4)', 'range(a=1)', 'list(1, 2)', 'str(1, 2, 3, 4)', 'bool(1, 2)', 'bool(x=1)', 'object(1)', 'type()', 'enumerate()', 'zip(1)', 'zip(strict=1)', 'getattr(1)', 'setattr(1, 2)', 'open()', 'id()', 'iter()', 'next()', 'pow()', 'round()', 'sum()', 'abs()', 'chr()', 'hash()', 'Exception(a=1)', 'ValueError(x=1)', 'KeyError(1, 2)', 'float(1, 2)', 'complex(1, 2, 3)', 'tuple(1, 2)', 'set(1, 2)', 'frozenset(1, 2)', 'bytes(1, 2, 3, 4)', 'slice()', 'property(1, 2, 3, 4, 5)', 'classmethod()', 'staticmethod()', 'input(1, 2)', 'eval()', 'exec()', 'globals(1)', 'locals(1)', 'vars(1, 2)', 'dir(1, 2)', 'callable()', 'divmod(1)', 'format()', 'memoryview()', 'reversed()', 'filter(1)', 'map(1)', 'hex()', 'ord()', 'repr()', 'ascii()', 'bin()', 'oct()', 'all()', 'any()', 'issubclass(int)', 'compile()', '__import__()']
class C:
    def __init__(self, x): self.x = x
    def m(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
for c in calls:
    try: print(c, '->', eval(c))
    except TypeError as e: print(c, '->', e)
