# Encoding declarations, byte order marks, bad bytes.
def show(data):
    try:
        space = {}
        exec(compile(data, '<s>', 'exec'), space)
        print(ascii({k: v for k, v in space.items() if k != '__builtins__'}))
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
show(b'x = "\xc3\xa9"\n')
show(b'# -*- coding: latin-1 -*-\nx = "\xe9"\n')
show(b'#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = "\x80"\n')
show(b'\xef\xbb\xbfx = "\xc3\xa9"\n')
show(b'\xef\xbb\xbf# coding: latin-1\nx = 1\n')
show(b'# coding: no-such-thing\nx = 1\n')
show(b'x = 1\n# coding: latin-1\ny = "\xc3\xa9"\n')
show(b'x = 1\ny = "\xe9"\n')
show(b'# coding=iso-8859-15\nx = "\xa4"')
show(b'\n\n# coding: latin-1\nx = "\xc3\xa9"\n')
show(b'x = "\x00"\n')
show('# coding: latin-1\nx = "é"')
