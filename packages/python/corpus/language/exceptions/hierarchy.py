# The builtin exceptions: bases, arguments, attributes, str and repr.
import builtins
def tree(c, depth=0):
    if depth: print('  ' * depth + c.__name__)
    for s in sorted((s for s in c.__subclasses__() if s.__module__ == 'builtins'), key=lambda s: s.__name__): tree(s, depth + 1)
tree(BaseException)
print(EnvironmentError is OSError, IOError is OSError)
for e in [Exception(), Exception('a'), Exception('a', 1), Exception(None), KeyError('k'), KeyError('a', 'b'), KeyError(), ValueError(''), OSError('just text'), OSError(), OSError(9999, 'x'), SystemExit(), SystemExit(3), SystemExit('text', 2), StopIteration(), StopIteration(5, 6), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'), UnicodeEncodeError('ascii', 'é', 0, 1, 'ordinal'), UnicodeTranslateError('abc', 0, 2, 'why'), SyntaxError('msg'), SyntaxError('msg', ('f', 1, 2, 'text')), SyntaxError('msg', ('f', 1, 2, 'text', 1, 5)), ImportError('m', name='n', path='p'), AttributeError('a', name='n', obj=1), NameError('x', name='y'), ModuleNotFoundError(), BlockingIOError(9998, 'x', 5), KeyboardInterrupt(), GeneratorExit(), AssertionError((1, 2)), RecursionError('r'), MemoryError(), UserWarning('w')]:
    print(type(e).__name__, repr(str(e)), repr(e), e.args, sorted(k for k in vars(e)))
o = OSError(9999, 'msg', 'f1', None, 'f2'); print(o.errno, o.strerror, o.filename, o.filename2, o.args)
u = UnicodeDecodeError('utf-8', b'abc\xff', 3, 4, 'bad'); print(u.encoding, u.object, u.start, u.end, u.reason); u.reason = 'other'; u.start = 2; print(u)
s = SyntaxError('msg', ('f', 1, 2, 'text', 3, 4)); print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.print_file_and_line)
for f in [lambda: UnicodeDecodeError(), lambda: UnicodeDecodeError(1, 2, 3, 4, 5), lambda: UnicodeEncodeError('a', b'b', 0, 1, 'c'), lambda: SyntaxError('m', 5), lambda: SyntaxError('m', (1, 2)), lambda: ImportError(a=1), lambda: AttributeError(x=1), lambda: Exception(x=1), lambda: BaseException.__new__(int), lambda: OSError(1, 2, 3, 4, 5, 6), lambda: StopIteration(x=1), lambda: KeyError(a=1)]:
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class E(Exception):
    def __init__(self, a, b=2): super().__init__(a); self.b = b
    def __str__(self): return f'E<{self.args}, {self.b}>'
print(E(1), repr(E(1)), E(1, b=3).args, [E(5)])
class F(Exception): x = 1
f = F('a'); f.attr = 2; print(f.x, f.attr, f.__dict__, f.with_traceback(None) is f, f.__reduce__())
class G(OSError):
    def __init__(self, *a, extra=None): super().__init__(*a); self.extra = extra
g = G(9999, 'x', extra=5); print(type(g).__name__, g.errno, g.extra, str(g))
class H(KeyError, AttributeError): pass
print(str(H('k')), H.__mro__[1].__name__, isinstance(H(), LookupError))
import pickle, copy
for e in [ValueError('a', 1), KeyError('k'), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'x'), SystemExit(3), f]:
    c = copy.copy(e); print(repr(c), c.args, vars(c)); print(repr(pickle.loads(pickle.dumps(e)))) if type(e) is not F else None
