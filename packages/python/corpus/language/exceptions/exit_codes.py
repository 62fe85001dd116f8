# SystemExit from deep inside, with finally blocks running.
import sys, atexit
atexit.register(print, 'atexit 1')
atexit.register(lambda: print('atexit 2'))
def f():
    try: sys.exit('the message')
    finally: print('finally runs')
try: f()
except SystemExit as e: print(repr(e), e.code)
for arg in [None, 0, 5, 'text', (1, 2), 2.5]:
    try: sys.exit(arg)
    except SystemExit as e: print(repr(e.code))
try: sys.exit(1, 2)
except TypeError as e: print(e)
try: exit_ = raise_ = None
finally: pass
try: raise SystemExit
except SystemExit as e: print(e.code, e.args)
print('end', flush=True)
f()
