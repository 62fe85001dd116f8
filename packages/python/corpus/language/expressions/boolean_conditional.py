# and, or, not, conditional expressions, short circuits.
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, '' or [] or 0, 1 and [] and 5, not '', not not 1, 1 if 0 else 2 if 1 else 3)
def v(x): print('v', x, end=' '); return x
print(v(0) and v(1) or v(2) and v(3)); print(v(1) and v(0) or v(0)); print((v(1) or v(2)) and (v(0) or v(5)))
print(not v(0) and v(1), not (v(1) and v(0)), v(1) if v(0) else v(2) if v(0) else v(3))
x = None; print(x and x.y, x or 'default', (x := 5) and x + 1)
print(1 or 1 / 0, 0 and 1 / 0, True if True else 1 / 0)
print((lambda: 1 if 0 else (lambda: 2))()(), [1, 2][1 if x else 0], (1, 2) if x else 3, *(1, 2) if x else (3,))
print(1 if 2 if 0 else 3 else 4, (1 if 2 else 3) if 0 else 4, 1 and 2 == 2, not 1 == 2 and 3, not 0 + 1)
a = b = c = 0
if a or b or not c: print('if')
elif not a: print('elif')
while not (a or b):
    a = 1
if not (1 < 2 and 2 < 3): print('no')
elif 1 < 2 and not 3 < 2 or 1 / 0: print('yes')
print(bool([] or {} or ()), [i for i in range(5) if i % 2 and i > 1 or i == 0], all(x for x in (1, 2)), any(()), all(()))
print('' and 'a', 'a' and '', 0.0 or -0.0, 0j or 'z', b'' or b'x', () or None, range(0) or 'r', set() or {1}, None or False, (False or None))
def f(x): return x > 5 and 'big' or 'small'
print(f(1), f(9), [f(i) for i in (5, 6)])
y = [] ; y or y.append(1); print(y); y and y.pop(); print(y)
print(type(1 and True), type(0 or False), type(not 5))
