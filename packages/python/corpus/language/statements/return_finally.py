# return, break and continue with finally, in all combinations.
import warnings; warnings.simplefilter('ignore')
source = '''
def a():
    try: return 'try'
    finally: print('fin')
def b():
    try: return 'try'
    finally: return 'finally'
def c():
    for i in range(3):
        try: return i
        finally: continue
    return 'after'
def d():
    for i in range(3):
        try: continue
        finally: print('f', i, end=' ')
def e():
    while True:
        try: 1 / 0
        finally: break
    return 'swallowed'
def f():
    try: raise ValueError
    finally: return 'swallowed too'
def g():
    x = 1
    try: return x
    finally: x = 2
def h():
    l = [1]
    try: return l
    finally: l.append(2)
def i():
    try:
        try: return 1
        finally: print('inner')
    finally: print('outer')
def j():
    try:
        try: raise KeyError
        finally: raise ValueError
    except ValueError as e: return type(e.__context__).__name__
def k():
    for x in range(2):
        try:
            try: break
            finally: print('one', end=' ')
        finally: print('two', end=' ')
    else: print('else')
    return x
def l():
    try: return 'r'
    except: pass
    else: return 'else'
    finally: print('fin')
def m():
    try: pass
    except: pass
    else: return 'from else'
    finally: print('fin')
def n():
    try: 1 / 0
    except ZeroDivisionError: return 'handler'
    finally: print('fin')
def o():
    with open('x', 'w') as f:
        try: return f.closed
        finally: f.write('x')
def p():
    while True:
        try: return 'p'
        finally:
            try: 1/0
            except ZeroDivisionError: print('handled', end=' ')
def q():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: return i
        finally:
            if i == 0: continue
            print(i, end=' ')
def r():
    try:
        for i in range(3):
            try: return i
            finally:
                for j in range(2):
                    if j: break
                print('j', j, end=' ')
    finally: print('end', end=' ')
def s():
    try: raise ValueError('lost')
    except ValueError: raise KeyError('also lost')
    finally: return 'only this'
def t():
    try: yield 1
    finally: print('gen fin')
'''
exec(source)
for name in 'abcdefghijklmnopqrs': print(name, globals()[name]())
print(list(t()))
