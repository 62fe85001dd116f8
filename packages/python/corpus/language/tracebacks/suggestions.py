# "Did you mean" for names, attributes, imports and keywords.
import traceback
class A:
    blech = 1; foobar = 2; _private = 3; Upper = 4
    def __init__(self): self.instance_attr = 1
    def method(self):
        def show():
            try: bluch_arg
            except NameError as e: print(traceback.format_exception_only(e))
        bluch = 1; show()
        try: instance_attr
        except NameError as e: print(traceback.format_exception_only(e))
        try: blech
        except NameError as e: print(traceback.format_exception_only(e))
a = A()
something = 1
for expr in ['a.bleck', 'a.foobr', 'a.private', 'a.upper', 'a.zzz', 'a.instance_atr', 'somethin', 'prnt', 'lenn', 'Something', 'xyzzy', 'strr', 'os.path', 'sys.argv', 'math', 'import_', 'a.methd()', '[].appendd', '"".uper()', '{}.itmes()', 'ints', 'abs_', 'Tru', 'none', 'nul', 'A.blec', 'A.foobarr', 'len.nme', '(1).reel', 'traceback.print_ex', 'traceback.formt_exc', 'a.__initt__', 'el', 'self', 'a.a', 'range_', 'Rang', '[].push', '[].length', '"".contains', '{}.put', 'None.get']:
    try: eval(expr)
    except Exception as e: print(expr, traceback.format_exception_only(e)[-1].strip())
for stmt in ['from collections import OrderDict', 'from os import pth', 'import collectionz', 'from math import sine', 'import numpi', 'from traceback import prnt_exc']:
    try: exec(stmt)
    except Exception as e: print(stmt, traceback.format_exception_only(e)[-1].strip())
a.method()
def f():
    local_variable = 1
    try: local_variabel
    except NameError as e: print(traceback.format_exception_only(e))
    try: unbound
    except UnboundLocalError as e: print(traceback.format_exception_only(e))
    unbound = 1
f()
class G:
    def __getattr__(self, n): raise AttributeError(n)
    def __dir__(self): return ['known']
try: G().knwon
except AttributeError as e: print(traceback.format_exception_only(e))
class Nested:
    def __init__(self): self.inner = A()
try: Nested().blech
except AttributeError as e: print(traceback.format_exception_only(e))
for source in ['whille True: pass', 'fro x in y: pass', 'imprt os', 'clas A: pass', 'retrun 1', 'def f(): retrn 1', 'if x: pass\nels: pass', 'x = lamda: 1', 'print(x) foor y', 'asynch def f(): pass', 'form os import path', 'wiht open(x) as f: pass']:
    try: compile(source, 's', 'exec'); print('ok')
    except SyntaxError as e: print(traceback.format_exception_only(e)[-1].strip())
