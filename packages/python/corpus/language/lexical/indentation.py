# Tabs, form feeds, dedents.
def perm(l):
        # Wrong by taste, right by grammar.
    if len(l) <= 1:
            return [l]
    r = []
    for i in range(len(l)):
             s = l[:i] + l[i+1:]
             p = perm(s)
             for x in p:
              r.append(l[i:i+1] + x)
    return r
print(perm([1, 2, 3]))
for source in [
    'if 1:\n\tx\n        y\n',
    'if 1:\n        x\n\ty\n',
    ' x = 1\n',
    'if 1:\nx\n',
    'if 1:\n    x\n  y\n',
    'if 1:\n  x = 1\n\f  y = 2\n',
    'if 1:\n  x = 1\n  \n    \n  y = 1',
    'class A:\n    def f(self):\n        pass\n   def g(self): pass\n',
    'while 0:\n  # only a comment\nx = 1\n',
    'x = 1\n    y = 2\n',
    'if 1: x = 1\n  # comment\n',
]:
    try:
        compile(source, 's', 'exec')
        print(repr(source), 'ok')
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset)
