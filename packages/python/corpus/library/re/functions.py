"""re: matching functions, substitution, splitting, match objects, pattern objects."""

import copy
import pickle
import re

p = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?", re.I)
m = p.search("on 2024-05-06 and 2023-01")
print(m, m.group(), m.group(0, 1, "month"), m["year"], m[3], m.groups(), m.groupdict(), m.span(), m.span("month"), m.start(2), m.end("day"), m.pos, m.endpos, m.lastindex, m.lastgroup, m.string, m.re is p, m.regs)
n = p.search("2023-01", 0)
print(n.groups(), n.groups("-"), n.groupdict("none"), n.span(4), n.lastindex, n.lastgroup, n.expand(r"\g<month>/\1 [\3]"), bool(n))
print(p.pattern, p.flags, p.groups, p.groupindex, repr(p), repr(re.compile("a" * 250))[-20:], repr(re.compile(b"x", re.S | re.X)))
print(p == re.compile(p.pattern, re.I), hash(p) == hash(re.compile(p.pattern, re.I)), re.compile("a") == re.compile("b"), re.compile(p) is p, copy.copy(p) is p, copy.deepcopy(m) is m, pickle.loads(pickle.dumps(p)) == p)
print(re.match("b", "ab"), re.search("b", "ab").span(), re.fullmatch("a|ab", "ab").group(), re.fullmatch("a", "ab"), re.compile("b").match("ab", 1).span(), re.compile("^b").match("ab", 1), re.compile("^b").search("ab", 1), re.compile("b$").search("abc", 0, 2).span(), re.compile("a").match("a", 5), re.compile("a").match("ba", -1))
print(re.findall("a", "banana"), re.findall("(a)(n)?", "banana"), re.findall("(n)", "banana"), re.findall("", "ab"), re.findall("a*", "baac"), re.findall(r"\b", "a b"), re.findall("x", ""), re.findall(b"a", b"aba"))
print([x.span() for x in re.finditer("a*?", "aab")], [x.group() for x in re.compile("a").finditer("banana", 2, 4)])
print(re.sub("a", "b", "aaa"), re.sub("a", "b", "aaa", 2), re.sub("a", "b", "aaa", count=1), re.sub("(a)(b)?", r"[\1\2\g<0>]", "abac"), re.sub("(?P<x>.)", r"\g<x>\g<x>", "ab"), re.sub("a", lambda x: x.group().upper(), "banana"), re.sub("", "-", "ab"), re.sub("x*", "-", "abxd"), re.sub("b|", "-", "abc"), re.sub("a", r"\n\t\\", "a"), re.sub("(a)", r"\g<1>0", "a"), re.sub("a", "", "banana"), re.subn("a", "b", "banana"), re.subn("z", "b", "a"), re.sub(b"a", b"b", b"aa"), re.sub("a", r"\x" if False else "x", "a"))
print(re.split(",", "a,b,,c"), re.split("(,)", "a,b"), re.split("(,)|;", "a,b;c"), re.split(",", "a,b,c", 1), re.split(",", "a,b,c", maxsplit=1), re.split("", "abc"), re.split(r"\b", "a b"), re.split("x*", "axbc"), re.split(r"\s+", " a  b "), re.split(b",", b"a,b"), re.split("a", ""))
print(re.escape("a.b*c[d]\n é-_ #"), re.escape(b"a.b\x00"), re.escape(""))
print(re.I, re.I | re.M, repr(re.NOFLAG), re.RegexFlag(0), ~re.I & re.M, re.compile("a", re.I | re.M).flags, re.compile("(?ms)a").flags, int(re.VERBOSE), re.A, re.compile(b"a").flags)
scanner = re.Scanner([(r"\d+", lambda s, t: int(t)), (r"\w+", lambda s, t: t), (r"\s+", None)])
print(scanner.scan("foo 12 bar+3"))
q = re.compile("a")
iterator = q.scanner("banana")
print(iterator.search().span(), iterator.search().span(), iterator.match(), iterator.pattern is q)
print(re.purge(), re.sub("(?i)b", "x", "aBb"), re.sub(r"(?<=a)", "-", "aba"), re.search(r"(?P<a>.)(?P<b>.)", "xy").groupdict())
long = "a" * 5000 + "b"
print(re.match("(a|b)*$", long).end(), re.search("(?:a|aa)+b", long).end(), len(re.findall("a{10}", long)), re.match(".*?b", long).end())
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world foo bar"), re.sub(r"\\", "/", "a\\b"), re.sub("é", "e", "café"), re.findall(r"\w", "\U0001f600a\U00010400"), re.search(".", "\U0001f600").span())
text = "key1=val1; key2 = 'va;l2' ;key3="
print(re.findall(r"""(\w+)\s*=\s*('[^']*'|[^;]*?)\s*(?:;|$)""", text))
