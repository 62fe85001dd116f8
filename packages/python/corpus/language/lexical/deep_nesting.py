# How deeply brackets and blocks may nest.
for n in 50, 100, 199, 201:
    for open_, close in '()', '[]', '{}':
        try:
            compile(open_ * n + '1' + close * n if open_ != '{' else open_ * n + close * n, 's', 'eval')
            print(n, open_, 'ok')
        except (SyntaxError, MemoryError, RecursionError) as e:
            print(n, open_, type(e).__name__, e.args[0])
for n in 90, 99, 100, 101:
    source = ''.join(' ' * i + 'if 1:\n' for i in range(n)) + ' ' * n + 'pass\n'
    try:
        compile(source, 's', 'exec'); print(n, 'ok')
    except SyntaxError as e:
        print(n, type(e).__name__, e.msg)
for n in 19, 20, 21:
    source = ''.join(' ' * i + 'for x in y:\n' for i in range(n)) + ' ' * n + 'pass\n'
    try:
        compile(source, 's', 'exec'); print(n, 'ok')
    except SyntaxError as e:
        print(n, type(e).__name__, e.msg)
print(eval('+'.join(['1'] * 900)), eval(' and '.join(['1'] * 900)), eval('1' + '<2' * 0))
print(len(eval('[' + '1,' * 5000 + ']')), eval('-' * 50 + '1'), eval('not ' * 50 + '1'))
for bad in ['(', '[1, 2', '{1: 2', ')', '(]', '[}', '(1, [2, 3)', 'f(a, b', 'x = (1,\n2,\n3', '{1, 2)']:
    try: compile(bad, 's', 'exec')
    except SyntaxError as e: print(repr(bad), e.msg, e.lineno, e.offset)
