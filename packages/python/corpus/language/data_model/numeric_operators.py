# Binary operators: __op__, __rop__, NotImplemented, subclasses first.
names = 'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or'.split()
def make(name, tag, reverse=False):
    def op(self, *others): log.append(f'{tag}.__{"r" if reverse else ""}{name}__'); return NotImplemented
    return op
log = []
A = type('A', (), {**{f'__{n}__': make(n, 'A') for n in names}, **{f'__r{n}__': make(n, 'A', True) for n in names}})
B = type('B', (A,), {f'__r{n}__': make(n, 'B', True) for n in names})
C = type('C', (A,), {})
import operator
ops = {'add': '+', 'sub': '-', 'mul': '*', 'matmul': '@', 'truediv': '/', 'floordiv': '//', 'mod': '%', 'pow': '**', 'lshift': '<<', 'rshift': '>>', 'and': '&', 'xor': '^', 'or': '|'}
for n, sign in ops.items():
    for x, y in [(A(), 1), (1, A()), (A(), B()), (B(), A()), (A(), C()), (A(), A())]:
        log.clear()
        try: eval(f'x {sign} y')
        except TypeError as e: print(' '.join(log), '|', e)
for f in [lambda: divmod(A(), 1), lambda: divmod(1, A()), lambda: pow(A(), 1, 2), lambda: pow(2, A()), lambda: pow(2, 3, A())]:
    log.clear()
    try: f()
    except TypeError as e: print(' '.join(log), '|', e)
for x, y in [([], ()), ('a', 1), (1, 'a'), (b'a', 'a'), ('a', b'a'), ({}, {}), (None, 1), (1.5, 'x'), (int, 5), (len, 1), ([1], 'a'), ({1}, [1])]:
    for sign in '+', '-', '*', '|', '%':
        try: print(repr(eval(f'x {sign} y')), end=' ')
        except TypeError as e: print(e, end='; ')
    print()
