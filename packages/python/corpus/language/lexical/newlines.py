# Line ends of all kinds, in and out of strings.
for source in ['x = 1\r\ny = 2\r\n', 'x = 1\ry = 2\r', 's = """a\r\nb"""\r\n', 's = "a\\\r\nb"\n', 'x = 1', 'x = 1\n\n\n', '\n\n  \n x' , 's = """a\x0cb"""', 'x = 1\x0c\ny = 2', 'x = """a\x85b\u2028c"""\ny = 1']:
    try:
        space = {}
        exec(source, space)
        del space['__builtins__']
        print(ascii(source), ascii(space))
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno)
try:
    exec('x = 1\r\ny = 2\r\n\r\n1/0\r\n')
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno)
try:
    exec('a = 1\n\n\nb = "\u2028"\nc = 1/0')
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno)
try:
    compile('x = 1\0', 's', 'exec')
except (SyntaxError, ValueError) as e:
    print(type(e).__name__, e)
