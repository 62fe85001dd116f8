# Prefixes, escapes, raw strings, concatenation.
print('a\tb\\n\'\"\x41\101\u00e9\U0001F600\N{GREEK SMALL LETTER ALPHA}')
print(r'\n\'', R"\x", b'\x41\101\0', br'\x41', Rb'\n', bR'\'', u'é', rb"a\"b")
print('''a
b\
c''', """d"e""f\"""")
print('a' 'b' r'\c' "d", b'a' b'\x00' br'\d')
print(len('\
'), '\a\b\f\v\r'.encode(), ascii('\0\07\78\377'))
print('(y' ')')
print(r'\\', len(r'\\'), r'a\
b')
print('\N{LATIN SMALL LETTER E WITH ACUTE}\N{EM DASH}')
for source in [r"'\x4'", r"'\u123'", r"'\U00110000'", r"'\N{no such name}'", r"'\N'", r"b'\x4'", "b'é'", "'abc", "'''abc", "r'\\'", "'a' b'b'", "ub'a'", "'\\N{}'", "f'a' b'c'", '"\n"']:
    try:
        print(source, eval(source))
    except SyntaxError as e:
        print(source, '->', e.msg, e.lineno, e.offset)
