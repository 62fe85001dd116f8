# Unicode identifiers are compared in their normal form NFKC.
ﬁ = 1
print(fi, 'fi' in globals(), 'ﬁ' in globals())
ℌ = 'black letter'
print(H)
class A:
    ｆｕｌｌ = 3
print(A.full, A.ｆｕｌｌ, getattr(A, 'ｆｕｌｌ', 'not by getattr'))
été, 变量, переменная, _ª = 1, 2, 3, 4
print(été + 变量 + переменная, _a)
def f(µ): return μ
print(f(5), f(µ=6), f.__code__.co_varnames == ('\u03bc',))
for name in ['a·b', '℘', '_1', '1_', 'a-b', 'a‿b', '²', 'x²', '', 'for', 'ª', '·a', 'é', 'e\u0301', '\U0001d4d0', '\u2118', '\u212e', '\u309b']:
    print(ascii(name), name.isidentifier())
for source in ['a€ = 1', 'x = “a”', 'x\u00a0= 1', 'x = 1\u200b', '²=1', '?', '$x = 1', 'a!', '`a`']:
    try:
        compile(source, 's', 'exec')
    except SyntaxError as e:
        print(ascii(source), e.msg, e.offset)
