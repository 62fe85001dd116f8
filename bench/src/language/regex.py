"""Regular expressions: a tokenizer, a log file, substitution with a function, backtracking."""
import re

TOKEN = re.compile(r"""(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<string>"[^"]*")|(?P<op>[-+*/=()<>]+)|(?P<space>\s+)""")
LOG = re.compile(r'^(\d{4})-(\d\d)-(\d\d) \[(\w+)\] (.*?)(?: \((\d+) ms\))?$', re.M)


def tokens(text):
    counts = {}
    for match in TOKEN.finditer(text):
        kind = match.lastgroup
        counts[kind] = counts.get(kind, 0) + 1
    return counts


def run():
    source = 'total = alpha_1 * (beta + 3.14) / "text here" - 42 <= limit\n' * 300
    log = ''.join(
        '2026-%02d-%02d [%s] request %d done%s\n' % (i % 12 + 1, i % 28 + 1, 'INFO' if i % 3 else 'WARN', i, ' (%d ms)' % i if i % 2 else '')
        for i in range(1500)
    )
    entries = LOG.findall(log)
    slow = sum(int(entry[5] or 0) for entry in entries)
    changed = re.sub(r'\b([a-z])(\w*)', lambda match: match[1].upper() + match[2], source)
    parts = re.split(r'[\s,;]+', log)
    back = sum(1 for i in range(200) if re.match(r'(a+)+b|a*c', 'a' * (i % 12) + 'c'))
    return tokens(source), len(entries), slow, changed[:30], len(parts), back
