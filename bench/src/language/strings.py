"""Strings: formatting, splitting and joining, searching, replacing, a caesar cipher by characters."""


def lines(n):
    out = []
    for i in range(n):
        out.append('%d:%s' % (i, 'x' * (i % 5)))
        out.append(f'{i:>8}|{i * 0.5:.2f}|{"ab"!r}')
        out.append('{} and {name}'.format(i, name='you'))
    return '\n'.join(out)


def fields(text):
    total = 0
    for line in text.split('\n'):
        if '|' in line:
            first, second, third = line.split('|')
            total += int(first.strip()) + len(third)
            if second.endswith('.50'):
                total += 1
        elif line.startswith('1'):
            total += len(line.replace(':', ' = ').upper())
    return total


def caesar(text, shift):
    out = []
    for c in text:
        if 'a' <= c <= 'z':
            out.append(chr((ord(c) - 97 + shift) % 26 + 97))
        elif c.isdigit():
            out.append(c)
        else:
            out.append(' ')
    return ''.join(out)


def words(text):
    longest = ''
    buffer = ''
    for c in text:
        if c == ' ':
            if len(buffer) > len(longest):
                longest = buffer
            buffer = ''
        else:
            buffer += c
    return longest


def run():
    text = lines(6_000)
    hidden = caesar(text[:60_000], 3)
    return len(text), fields(text), hidden[:40], words(hidden), text.count('and'), hidden.find('brx', 100)
