# raise in all forms.
def attempt(f):
    try: f()
    except BaseException as e: print(type(e).__name__, e, '| cause', repr(e.__cause__), '| context', repr(e.__context__), '| suppress', e.__suppress_context__)
def r(source): return lambda: exec(source)
for s in ['raise ValueError', 'raise ValueError("x")', 'raise ValueError("x") from KeyError("k")', 'raise ValueError from KeyError', 'raise ValueError from None', 'raise 5', 'raise int', 'raise "s"', 'raise None', 'raise ValueError from 5', 'raise ValueError from int', 'raise', 'try: 1/0\nexcept ZeroDivisionError: raise', 'try: 1/0\nexcept ZeroDivisionError: raise KeyError("new")', 'try: 1/0\nexcept ZeroDivisionError as e: raise KeyError("new") from e', 'try: 1/0\nexcept ZeroDivisionError: raise KeyError from None', 'try: 1/0\nfinally: raise KeyError("in finally")', 'try:\n try: 1/0\n finally: raise KeyError("a")\nfinally: raise IndexError("b")', 'raise (ValueError, "tuple")', 'raise type("E", (Exception,), {"__str__": lambda s: "custom"})', 'class E(Exception):\n def __init__(self, a): self.a = a\nraise E', 'class E(Exception):\n def __new__(cls): return 5\nraise E', 'raise KeyError("k") from KeyError(1).with_traceback(None)', 'raise StopIteration(3)', 'raise SystemExit(3)', 'raise Exception() from Exception()', 'x = ValueError("self"); raise x from x', 'try: raise ValueError("a")\nexcept ValueError as e: raise e', 'try: raise ValueError("a")\nexcept ValueError as e:\n try: raise KeyError\n except KeyError: raise e']:
    attempt(r(s))
class Meta(type):
    def __instancecheck__(cls, x): return True
    def __subclasscheck__(cls, x): return True
class Any(Exception, metaclass=Meta): pass
try:
    try: raise ValueError('not caught by virtual subclass check')
    except Any: print('caught')
except ValueError as e: print(e)
try:
    try: raise ValueError
    except 5: pass
except TypeError as e: print(e)
try:
    try: raise ValueError
    except (KeyError, 'x'): pass
except TypeError as e: print(e)
try:
    try: raise ValueError('nested tuples')
    except ((ValueError,),): print('caught in nested')
except TypeError as e: print(e)
