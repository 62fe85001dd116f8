"""Repetitions of repetitions, with a character behind them that is there or not."""
import re
for p in (r'(a+)+b|a*c', r'(?:\w+\s*)+;', r'((a|b)*)+x?y', r'(a*)*b', r'(?:a+)+(?:b|c)d', r'(?i)(?:a+)+B', r'(?:(?:x+)+-)+é', r'(?:a+)+\.'):
    c = re.compile(p)
    for s in ('aaaaaaaaaaac', 'aaab', 'aaaaaaa', 'one two three;', 'ababxy', 'ababy', 'aabd', 'aacd', 'AAAB', 'xx-xé', 'xx-é', 'aaa.', ''):
        print(p, s, [m and (m.span(), m.groups()) for m in (c.match(s), c.search(s), c.fullmatch(s), c.match(s, 1), c.match(s, 0, 3))])

# Without that character there is nothing to try.
print(re.match(r'(a+)+b', 'a' * 14), re.match(r'(?:\w+\s*)+;', 'word ' * 2))
