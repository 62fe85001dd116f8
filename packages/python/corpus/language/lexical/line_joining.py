# Explicit and implicit line joining.
x = 1 + \
    2 + \
3
print(x)
y = [
    1,  # a comment inside
    2,

    # a comment of its own
  3,
]
print(y)
if x == 6 and \
   y:
    print('joined')
print('a'
      'b' "c"
      '''d'''   # and a comment
      'e')
def f(a,
b=(1,
2)): return (a,
             b)
print(f(0))
assert (x
        == 6), "no"
s = 'one \
two'
print(s)
for source in ['x = 1 + \\', 'x = \\ \n1', '(1\n2', 'x = 1 \\\n\n2', '\\\n', '\\']:
    try:
        compile(source, 's', 'exec')
        print(repr(source), 'ok')
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset)
