# Keywords cannot be names, and each place says so in its way.
for source in ['None = 1', 'True = 1', 'x.None = 1', 'def None(): pass', 'def f(None): pass', 'f(None=1)', 'f(True=1)', 'import None', 'for None in x: pass', 'with x as None: pass', 'del None', 'class True: pass', 'global None', '(None := 1)', 'lambda None: 1', 'except_ = 1', 'x.for', 'for = 1', 'print = 1', '__debug__ = 1', 'def f(__debug__): pass', 'f(__debug__=1)', 'x.__debug__ = 1', 'class __debug__: pass', 'import __debug__', 'del __debug__', 'None += 1', '[None] = 1', 'async = 1', 'await = 1', 'nonlocal = 1', 'import a as True', 'from a import None', 'type None = int', 'def f[None](): pass', '... = 1', 'f() = 1', '1 = x', 'x + 1 = 2', '"a" = 1', 'f"{a}" = 1', 'a if b else c = 1', '[x for x in y] = 1', 'lambda: 1 = 1', 'x == 1 = 2', 'not x = 1', '-x = 1', 'yield = 1', '{} = 1', '{a} = 1', '(a, 1) = 1', 'a.b() += 1', '(a, b) += 1', 'del f()', 'del a + b', 'del (a, 1)', 'for f() in x: pass', 'with a as f(): pass', 'a, b: int', '(a): int = 1', '[a]: int', 'a: int = b = 1']:
    try:
        compile(source, 's', 'exec')
        print(source, 'ok')
    except SyntaxError as e:
        print(source, '->', e.msg, e.offset)
