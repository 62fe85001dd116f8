"""Match after match: what goes on between two of them, texts of all kinds, attributes of matches."""
import re

WORD = re.compile(r'(\w)(\w*)')
EMPTY = re.compile(r'\d*')
TEXTS = ['ab cd ef', 'äb cd', 'a\U0001f600b \U0001f601c', '', '12 3', 'x' * 50]


def again(text):
    out = []
    for match in WORD.finditer(text):
        inner = [other.group() for other in WORD.finditer(text[::-1])]
        out.append((match.group(), match.span(), inner, WORD.search(text, match.end())))
    return out


def replaced(text):
    def each(match):
        return WORD.sub('<\\2>', match[2]) + str(len(WORD.findall(text))) + match[1].upper()

    return WORD.sub(each, text), WORD.subn(each, text, 2), EMPTY.sub(lambda match: f'({match[0]})', text)


def nothing(text):
    return WORD.sub(lambda match: None, text)


for text in TEXTS:
    print(ascii(again(text)))
    print(ascii(replaced(text)))
    try:
        print(ascii(nothing(text)))
    except TypeError as error:
        print(error)
    print(ascii([match.span() for match in EMPTY.finditer(text)]))
    print(ascii([match.span() for match in WORD.finditer(text, 1, 4)]))
    print(ascii([match.groups() for match in WORD.finditer(text.encode('utf-8'), 1)]) if text.isascii() else '')

iterator = WORD.finditer('ab cd ef gh')
print(type(iterator).__name__, next(iterator).group(), iterator.__next__().group())
for match in iterator:
    print(match.group(), match.string, match.pos, match.endpos, match.lastindex, match.lastgroup, match.regs, match.re is WORD)
    break
print([match.group() for match in iterator], next(iterator, 'end'), list(iterator))

scanner = WORD.scanner('ab cd ef gh')
print(scanner.search(), scanner.match(), scanner.search(), scanner.match(), scanner.search(), scanner.match(), scanner.pattern)

named = re.compile(r'(?P<a>x)|(?P<b>y)(z)?|w')


def kinds(text):
    return [(match.lastgroup, match.lastindex, match.pos, match.endpos, match.string) for match in named.finditer(text, 1)]


for _ in range(3):
    print(kinds('xxyyzwx'))


def unknown(match):
    return match.lastgruop


def changed(match):
    match.lastgroup = 'c'


def added(match):
    match.other = 1


def deleted(match):
    del match.pos


for f in (unknown, changed, added, deleted):
    try:
        f(named.match('x'))
    except AttributeError as error:
        print(str(error).split(' and no')[0])

match = named.match('x')
for index in (0, 1, True, 'a', 'b', 4, -1, 'c', None, 1.0, 2**70):
    try:
        print(match[index], match.span(index), match.group(index))
    except IndexError as error:
        print(repr(index), error)

print(re.sub('(?P<v>[aeiou])', lambda match: match['v'].upper(), 'education'), re.sub('x*', '-', 'abxd'), re.sub('b|', lambda match: match[0] * 2 + '.', 'abc'))
print(re.findall('(é)|(e)|\U0001f600', 'eé\U0001f600'), re.split('(,)|;', 'a,b;c'), re.split('(\U0001f600)', 'a\U0001f600b'))
for text in ('ABC', 'abc', 'Straße', 'ǆ', 'İ', 'ΑΣ', 'x' * 40 + 'Y', 'é' * 40, ''):
    print(ascii((text.upper(), text.lower(), text.casefold(), text.isascii())))
for text in ('', ',', 'a,b;c', ',,a', 'é, €;x', '\U0001f600,x', 'a\nb', 'x'):
    print(ascii([re.split(p, text) for p in ('[,;]+', '(?<=b);', r'\W+', '^a', 'x|(?=b),', '(?i:A),', '(?>,+)', '$|,')]), re.split('[,;]', text, maxsplit=1))
print(re.split(b',', b'a,b'), re.compile('[,;]').split('a,b;c', 0), re.split(',', 'a,b' * 3))
for template in ('%2d|', '%02d|', '%5i|', '%-4d|', '%+4d|', '% d|', '%04d|', '%.3d|', '%6.3d|', '%u|', '%1d|'):
    print([template % value for value in (0, 7, -7, 123, 2**70, True, 1.9)])
