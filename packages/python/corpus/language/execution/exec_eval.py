# exec, eval, compile and their namespaces.
g = {}
exec('a = 1\ndef f(): return a\nclass C: b = a', g)
print(g['f'](), g['C'].b, '__builtins__' in g, sorted(k for k in g if k != '__builtins__'))
l = {}
exec('x = 1; y = x + 1\ndef f(): return x', {'x': 'global'}, l); print(l['y'], l['f']())
print(eval('a + 1', g), eval('a + b', {'a': 1}, {'b': 2}), eval(' \t 1 + 1\n'), eval(compile('2 * 3', 's', 'eval')))
class Mapping:
    def __getitem__(self, k):
        if k == 'print': raise KeyError(k)
        return f'<{k}>'
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
exec('q = 1; print(r, q); del s', {}, Mapping()); print(eval('z', {}, Mapping()))
def local():
    v = 1
    exec('v = 2; w = 3'); print(v, 'w' in locals())
    ns = locals(); exec('v = 5', globals(), ns); print(ns['v'], v)
    return eval('v'), [eval('v') for v in [9]], eval('[v for _ in "a"]') if 0 else None
print(local())
try: eval('x = 1')
except SyntaxError as e: print(e.msg)
for f in [lambda: eval('1 +'), lambda: eval(''), lambda: eval('1', 5), lambda: eval('1', {}, 5), lambda: exec('1', 5), lambda: exec(5), lambda: eval(5), lambda: exec('x', {'__builtins__': {}}), lambda: eval('len', {'__builtins__': {}}), lambda: compile('1', 's', 'bad'), lambda: compile(5, 's', 'exec'), lambda: compile('1', 's'), lambda: exec('a', {}, None, 1), lambda: eval('1', locals={'x': 1}), lambda: eval('x', globals={'x': 2}), lambda: exec('print(x)', globals={'x': 3})]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
code = compile('1; "a"\nx = 5', 'file', 'single')
exec(code, {})
print(exec('1'), eval('lambda: 5')(), code.co_name, code.co_filename)
exec(b'# coding: latin-1\ns = "\xe9"', g); print(g['s'])
exec(bytearray(b'ba = 1'), g); print(g['ba'])
import ast
print(eval(compile(ast.parse('1 + 2', mode='eval'), 's', 'eval')), eval(compile(ast.Expression(ast.Constant(5, lineno=1, col_offset=0)), 's', 'eval')))
print(eval('__name__'), eval('__name__', {}) if 0 else '', eval('[i for i in range(n)]', {'n': 3}), eval('(lambda: n)()', {'n': 1}))
try: eval('(lambda: n)()', {}, {'n': 1})
except NameError as e: print(e)
exec('global gg; gg = 1', g2 := {}, l2 := {}); print('gg' in g2, 'gg' in l2)
exec('import os; from sys import path as p', l3 := {}); print('os' in l3, 'p' in l3)
class Sub(dict):
    def __missing__(self, k): return 'missing ' + k
    def __getitem__(self, k): return 'got ' + k
print(eval('abc', Sub(x=1)) if 0 else eval('abc', {}, Sub()))
def closure_exec():
    n = 1
    def inner(): return n
    exec(inner.__code__, closure=inner.__closure__)
    try: exec(inner.__code__)
    except TypeError as e: print(e)
closure_exec()
