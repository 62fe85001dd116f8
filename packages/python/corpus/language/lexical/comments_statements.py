# Semicolons, comments, blank lines, simple suites on a line.
x = 1; y = 2;
if x: y = 3; z = 4
else: y = 5; z = 6
print(x, y, z)  # trailing
#no space
for i in range(3): print(i, end=';'); print()
while x < 3: x += 1; continue
class A: a = 1; b = a + 1
print(A.a, A.b)
def f(): x = 1; return x; print('never')
print(f())
try: 1 / 0
except ZeroDivisionError: print('zero'); print('again')
finally: print('done');
with open('f.txt', 'w') as g: g.write('a'); g.write('b')
print(open('f.txt').read())
if 1: pass
elif 2: pass
else: pass
for source in [';', 'x = 1;;', 'if 1: if 2: pass', 'x = 1; if 1: pass', 'if 1: pass; else: pass', 'def f(): def g(): pass', 'for x in y: pass; break', 'if 1:', 'pass pass', 'x = 1 y = 2', 'else: pass', 'elif 1: pass', 'try: pass', 'except: pass', 'finally: pass', 'try: pass\nexcept: pass\nexcept A: pass', 'try: pass\nexcept A: pass\nexcept* B: pass', 'try: pass\nexcept*: pass', 'try: pass\nelse: pass']:
    try:
        compile(source, 's', 'exec')
        print(repr(source), 'ok')
    except SyntaxError as e:
        print(repr(source), '->', e.msg, e.lineno, e.offset)
