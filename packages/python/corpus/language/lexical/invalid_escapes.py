# An unknown escape is kept, with a warning that can be an error.
import warnings
for source in [r"'\d'", r"b'\d\q'", r"'''\
\w \z'''", r"'\400'", r"b'\777'", r"f'\d{1}\w'", r"'\ '", r"r'\d'", "'\\é'", r"'\8'", '1if 1else 2', '0x1for x in y' , '1_000if 1 else 2', '[0x1or 2]']:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            print(ascii(source), ascii(eval(source)) if 'y' not in source else '')
        except SyntaxError as e:
            print('error', e.msg, e.lineno, e.offset)
    for w in caught:
        print('  ', w.category.__name__, w.message, w.lineno, w.filename)
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        try:
            compile(source, 'file', 'eval')
        except SyntaxError as e:
            print('  ', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
