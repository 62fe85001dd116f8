# while, for, else, break, continue and what stays bound.
for i in range(3): pass
else: print('else', i)
for i in []: pass
else: print('empty else', i)
for i in range(5):
    if i == 3: break
else: print('never')
print(i)
while True:
    i += 1
    if i % 2: continue
    if i > 8: break
else: print('never')
print(i)
n = 3
while n: n -= 1
else: print('while else', n)
while 0: pass
else: print('zero')
def f():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('body', i)
        finally: print('finally', i)
    else: print('no')
    return i
print(f())
def nested():
    for i in range(3):
        for j in range(3):
            if j == 1: break
            if i == 1: break
        else: print('inner else')
        if i == 2: break
    else: return 'outer else'
    return i, j
print(nested())
for i, (j, *k), l in [(1, (2, 3, 4), 5), 'abc']: print(i, j, k, l)
x = [1, 2, 3]
for x[0] in x: print(x)
for i in (lambda: [1, 2])(): print(i, end=' ')
for i in range(2): 
    for i in 'ab': pass
    print(i, end=' ')
print()
def gen():
    try: yield 1; yield 2
    finally: pass
for g in gen():
    break
del g
it = iter(range(5))
for i in it:
    if i == 1: break
print(list(it))
l = [1, 2, 3, 4]
for v in l: l.remove(v)
print(l)
for i in range(3):
    def h(): return i
print(h()); i = 10; print(h())
while (line := next(it2, None) if (it2 := globals().get('it2') or iter('xy')) else None): print(line, end=' ')
print()
try:
    for i in range(3): raise ValueError(i)
except ValueError as e: print(e, i)
for c in 'héy😀': print(ascii(c), end=' ')
print(*[k for k in {'b': 1, 'a': 2}], *range(5, 0, -2), *reversed('ab'), *enumerate('a', 5))
for i in range(10**20, 10**20 + 2): print(i)
for i in range(True): print(i)
def ret():
    for i in range(3):
        for j in range(3):
            if i * j == 2: return i, j
print(ret())
def loop_var():
    for i in range(3):
        i = i * 10
        if i == 10: i += 1
        print(i, end=' ')
    print(i)
loop_var()
