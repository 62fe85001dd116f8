# Functions of sys: what they refuse, lost streams and hooks, and where coroutines were made.
import sys, warnings
def attempt(f, *a, **k):
    try: print(getattr(f,'__name__',f), 'ok', f(*a, **k))
    except BaseException as e: print(getattr(f,'__name__',f), type(e).__name__, e, getattr(e,'code',''))
for a in [(), (1,), (len, 3), (len, ('abc',)), (len, (), 3)]: attempt(sys.call_tracing, *a)
for a in [(), (1,), ('abc',), (type('S',(str,),{})('x'),)]: attempt(sys._is_interned, *a); attempt(sys.intern, *a)
attempt(sys._getframemodulename, 0); attempt(sys._getframemodulename, 1); attempt(sys._getframemodulename, 100); attempt(sys._getframemodulename, 'x'); attempt(sys._getframemodulename, depth=0); attempt(sys._getframemodulename, -1)
def f(): return sys._getframe()
attempt(sys._getframe, 1000000000); attempt(sys._getframe, -1) if 0 else None; attempt(sys._getframe, 'x')
for x in 2**128, -1, 'x', (1,2), (42,), None, (), [1], 2**31: attempt(sys.exit, x)
attempt(sys.exit, 1, 2); attempt(sys.exit, status=3)
attempt(sys.getdefaultencoding, 1); attempt(sys.setswitchinterval, 'a'); attempt(sys.setswitchinterval, -1.0); attempt(sys.setswitchinterval, 0)
attempt(sys.getsizeof); attempt(sys.getsizeof, type('X',(),{'__sizeof__': lambda s: -1})()); attempt(sys.getsizeof, type('X',(),{'__sizeof__': lambda s: 'x'})(), 5)
class NoSize:
    def __sizeof__(self): raise TypeError('x')
attempt(sys.getsizeof, NoSize(), 7); attempt(sys.getsizeof, NoSize())
print(type(sys.implementation), sys.implementation.name if 0 else '', sys.getwindowsversion if hasattr(sys,'getwindowsversion') else '')
attempt(sys.set_int_max_str_digits, 1); attempt(sys.set_int_max_str_digits, -1); attempt(sys.set_int_max_str_digits, 'x'); attempt(sys.set_int_max_str_digits, maxdigits=0); attempt(sys.get_int_max_str_digits)
attempt(sys.audit); attempt(sys.audit, 3); attempt(sys.audit, 'x', 1)
attempt(sys.set_coroutine_origin_tracking_depth, -1); attempt(sys.set_coroutine_origin_tracking_depth, 'x'); attempt(sys.get_coroutine_origin_tracking_depth)
sys.set_coroutine_origin_tracking_depth(2)
async def c(): pass
def mk(): return c()
k = mk(); print(k.cr_origin is not None and [(x[1], x[2]) for x in k.cr_origin]); k.close()
sys.set_coroutine_origin_tracking_depth(0)
k = mk(); print(k.cr_origin); k.close()
attempt(sys.settrace, None); attempt(sys.setprofile, None); attempt(sys.gettrace); attempt(sys.getprofile)
old = sys.displayhook
del sys.displayhook
attempt(eval, compile('1', 'x', 'single'))
sys.displayhook = old
import builtins
o = sys.stdout
del sys.stdout
try: 
    try: sys.displayhook(3)
    except RuntimeError as e: msg = e
finally: sys.stdout = o
print(repr(msg), getattr(builtins, '_', None))
attempt(sys.exception, 1); attempt(sys.exc_info); attempt(sys.getallocatedblocks) if 0 else None
