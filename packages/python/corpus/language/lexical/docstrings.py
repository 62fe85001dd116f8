# What is a docstring, and how it is dedented.
"""not the first statement"""
print(__doc__)
def f():
    """Doc.

        indented
      less
    """
def g(): 'one' 'two'
def h(): f'{1}'
def i(): b'bytes'
def j():
    # a comment before
    r"""raw \n"""
    return 1
class A:
    'class doc'
    __doc__ += '!'
class B: pass
class C(A): pass
async def k(): '''async'''
print(repr(f.__doc__), g.__doc__, h.__doc__, i.__doc__, j.__doc__, A.__doc__, B.__doc__, C.__doc__, k.__doc__)
f.__doc__ = 5
print(f.__doc__, (lambda: 'x').__doc__)
import inspect
def l():
    """First
        second
	tab
    """
print(repr(l.__doc__), repr(inspect.getdoc(l)))
def m(): ("parenthesised")
def n(): "a"; "b"
print(m.__doc__, n.__doc__)
code = compile('"""module doc\n   x"""\n', 's', 'exec')
space = {}; exec(code, space); print(repr(space['__doc__']))
print(compile('def f():\n  "doc"\n', 's', 'exec', optimize=2) and 'compiled')
space = {}; exec(compile('def f():\n  "doc"\n', 's', 'exec', optimize=2), space); print(space['f'].__doc__)
