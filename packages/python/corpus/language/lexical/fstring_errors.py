# What an f-string does not allow, and where.
for source in ["f'{'", "f'}'", "f'{}'", "f'{a b}'", "f'{a!x}'", "f'{a!}'", "f'{a!rr}'", "f'{a:{b:{c}}}'", "f'{*a}'", "f'{a=!}'", "f'{!r}'", "f'{=}'", "f'{:x}'", "f'{a'", "f'{a:b'", "f'{a[}'", "f'{(}'", "f'{a)}'", "f'{lambda x: 1}'", "f'{lambda: 1}'", "f'{a $ b}'", "f'{# comment}'", "f'{yield}'", "f'{def}'", "f'{a!r b}'", "f'{ !r}'", "f'{a;b}'", "f'{,}'", "f'''{\n}'''", "f'{\\'", "f'{a\\'", "f'{1=2}'", "f'{x:{}}'", "f'{a!r:^{}}'", "f'{a ! r}'", "f'{a! r}'", "f'{**a}'", "f'{await x}'", "f'{import x}'", "f'a{b'c'", "f'{a:b}}'", "f'{'a'", "f'{ {} '", "'a' f'{'", "f'{a!1}'"]:
    try:
        compile(source, 's', 'eval')
        print(repr(source), 'ok')
    except SyntaxError as e:
        print(repr(source), '->', e.msg, e.lineno, e.offset)
