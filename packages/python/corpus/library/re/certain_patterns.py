# Patterns that never have to take back what they matched, used often enough to get code of their own.
import re

TEXT = 'total = alpha_1 * (beta + 3.14) / "text here" - 42 <= limit\n' * 120

PATTERNS = [
    r'(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<string>"[^"]*")|(?P<op>[-+*/=()<>]+)|(?P<space>\s+)',
    r'\b([a-z])(\w*)',
    r'[^\W\d]+',
    r'(\d)(\.(\d)(\d)?)?',
    r'(?:(\d)|([a-z]))+?',
    r'(?:a|b|(e))(?=[a-z])(?!z)\w??',
    r'"(?:[^"\\]|\\.)*"',
    r'(=|<=) ?(\d{1,2})?',
    r'(?>l|li)\w{2,4}\b',
    r'^(\w+)|(\w+)$',
    r'\w+\b',
]

for pattern in PATTERNS:
    for flags in (0, re.M, re.I, re.A):
        compiled = re.compile(pattern, flags)
        for _ in range(4):
            found = [(m.span(), m.lastindex, m.lastgroup, m.groups(), m.regs) for m in compiled.finditer(TEXT)]
        early = compiled.finditer(TEXT)
        kept = [next(early, None) for _ in range(5)]
        print(pattern, flags, len(found), found[:6], found[-1:])
        print([m and (m[0], m.groups('none'), m.expand(r'<\g<0>>'), m.start(), m.end()) for m in kept])
        print([m and m.span() for m in (compiled.match('beta 3'), compiled.match('x = beta', 4), compiled.search(' 42 '), compiled.fullmatch('beta'))])

word = re.compile(r'\b([a-z])(\w*)')
for _ in range(200):
    changed = word.sub(lambda match: match[1].upper() + match[2], TEXT)
print(changed[:60])

kept = []


def nested(match):
    """Looks for the same pattern meanwhile, and keeps the match."""
    kept.append(match)
    inner = word.sub(lambda other: other[2], match[0])
    return f'{match[1]}-{inner}-{match[2]}'


print(word.sub(nested, TEXT)[:120])
print([(match[1], match[2], match.span(2)) for match in kept[:8]])

# Subjects that are not ASCII, or cut short, and bytes.
print([m.span() for m in word.finditer('é été ete über uber ñandú')])
print([m.span() for m in word.finditer('one two three four', 3, 12)], word.match('one', 1), word.search('one', 3))
print([m.span() for m in word.finditer('one \U0001f600 two \ud800 three')])
octets = re.compile(rb'(\d+)|([a-z]\w*)')
for _ in range(200):
    found = [(m.span(), m.lastindex, m.groups()) for m in octets.finditer(b'12 ab_3 \xe9 x\xff 9' * 3)]
print(found)
print(octets.sub(lambda match: match[0][::-1], b'12 ab_3 \xe9t x9'))
