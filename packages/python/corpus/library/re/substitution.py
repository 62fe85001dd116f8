"""re: groups of matches, templates, callables, splitting, scanning positions, flags, cache, bytes."""

import re


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


TEXT = "John Smith <john@example.com>, Mary-Ann O'Neil <mary@x.org>; Bob <bob@y>"
person = re.compile(r"(?P<first>[\w-]+)(?:\s+(?P<last>[\w']+))?\s*<(?P<user>\w+)@(?P<host>[\w.]+)>")
for m in person.finditer(TEXT):
    print(m.span(), m.groups("-"), m.groupdict(), m.lastgroup, m.lastindex, m["user"], m.start("last"), m.end("last"), m.span(2), m.expand(r"\g<user> at \g<host>: \2\1"))
print(person.sub(r"\g<last>, \g<first>", TEXT), person.sub(lambda m: m["host"].upper(), TEXT), person.subn("*", TEXT, count=2), person.sub(r"\\\n\t\x41" if False else r"\\\n\t", "Bob <bob@y>"), person.split("a Bob <b@c> d"))
for template in (r"\1", r"\g<1>", r"\g<0>!", r"\01", r"\101", r"\0", r"\g<a>", r"\a\b\f\v", "\\\\", r"[\1\1]"):
    print(template, ascii(tried(re.sub, "(?P<a>b)", template, "abc")))
for template in (r"\2", r"\g<2>", r"\g<", r"\g<1", r"\g<>", r"\g<zz>", r"\g<-1>", r"\q", "\\", r"\g", r"\g<1a>", r"\400", r"\z"):
    print(template, tried(re.sub, "(b)", template, "abc"))
print(re.sub("", "-", "abc"), re.sub("x*", "-", "axb"), re.sub(r"\b", "|", "hi there"), re.sub("(?m)^", "> ", "a\nb"), re.sub("(?m)$", "<", "a\nb\n"), re.sub("a*?", ".", "baa"), re.sub("$", "!", "x"), re.sub("(a)|b", r"[\1]", "ab"), re.sub("(?<=a)b", "", "abab"), re.sub("[aeiou]", lambda m: str(ord(m[0])), "hello"), re.sub("l", "L", "hello", 1), re.sub(re.compile("L", re.I), "_", "lL"))
print(re.split("([,;])", "a,b;c"), re.split("(?:,)|(;)", "a,b;c"), re.split(r"\W+", "one, two  three.", 1), re.split("(x)?", "axb"), re.split("(?=b)", "abab"), re.split("", ""), re.split("a|", "bab"), re.split(r"(\d)(\d)?", "a1b23c"))
p = re.compile("b+")
print([p.search("abbab", start) and p.search("abbab", start).span() for start in range(-1, 7)], p.match("abb", 1).span(), p.match("abb", 1, 2).span(), p.fullmatch("abbc", 1, 3).span(), p.findall("bab", 1), [m.pos for m in p.finditer("bb", 1)], p.search("abb", endpos=1), p.search(string="b"), tried(p.search), tried(p.search, "a", "b"), p.search("ab", 0, -1))
print(re.findall("(?i)HELLO", "hello Hello"), re.findall("(?x) a # comment\n b", "ab"), re.findall("(?s)a.b", "a\nb"), re.findall("(?m)^.", "x\ny"), re.findall(r"(?a)\w+", "h\xe9"), re.findall("(?i:a)B", "ABaB"), re.findall("(?-i:a)b" if False else "(?i)a(?-i:b)", "AbAB"), re.findall("(?im)^a$", "A\na"))
for flags in (0, re.I, re.M | re.S, re.A, re.X | re.I, re.U, re.DEBUG & 0):
    q = re.compile("a", flags)
    print(q.flags, repr(q.flags), repr(q), repr(re.RegexFlag(q.flags)))
print(re.RegexFlag(0), re.IGNORECASE | 1024, re.I | re.M | re.S, ~re.I, re.I in (re.I | re.M), list(re.I | re.M), str(re.X), f"{re.X}", re.T if hasattr(re, "T") else "no T", re.I.value, re.RegexFlag["I"], tried(re.RegexFlag, "x"))
b = re.compile(rb"(?P<n>\w)\xff?")
m = b.match(b"a\xff")
print(m, m[0], m["n"], b.sub(rb"<\g<n>>", b"ab"), b.findall(bytearray(b"ab")), b.match(memoryview(b"xy")).group(), tried(b.match, "a"), tried(re.sub, b"a", "b", b"a"), tried(re.compile("a").sub, b"x", "a"), re.split(b",", b"a,b"), re.escape(b"a.b"), b.match(b"\xe9"), re.compile(b"\xe9", re.I).match(b"\xc9"))
m = re.match("(a)(b)?(?P<c>c)?", "a")
print(m.group(), m.group(1, 2), m.groups(), m.groups(0), m.groupdict(), m.groupdict(5), m.span(2), m.regs, m.lastindex, m.lastgroup, len(m.groups()), m.__copy__() is m, repr(m), bool(m), tried(m.group, 4), tried(m.group, "d"), tried(m.group, -1), tried(m.group, 1.0), tried(lambda: m[4]), tried(lambda: m["zz"]), tried(m.start, "zz"), tried(m.expand, r"\5"), m.expand(r"\2|"), tried(setattr, m, "pos", 1), tried(hash, m) is not None, re.Match[str], re.Pattern[bytes])
keywords = {"if": "IF", "then": "THEN"}
scanner = re.Scanner([(r"[a-z]+", lambda s, t: keywords.get(t, ("id", t))), (r"\d+\.\d*", lambda s, t: float(t)), (r"\d+", lambda s, t: int(t)), (r"[-+*/=]", lambda s, t: ("op", t)), (r"\s+", None)])
print(scanner.scan("if x = 3.5 + 12 then y ?? rest"))
TOKENS = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z]+"), ("OP", r"[+\-*/]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
for m in re.finditer("|".join(f"(?P<{name}>{pattern})" for name, pattern in TOKENS), "IF q THEN\n t := t + 1.5;\n%"):
    if m.lastgroup != "SKIP":
        print(m.lastgroup, repr(m.group()), m.lastindex, end="; ")
print()
print(re.purge(), re.compile("a") is re.compile("a"), re.error is re.PatternError, tried(re.compile, "(", 0), tried(re.compile, "a", re.L), tried(re.compile, b"a", re.U), tried(re.template, "a") if hasattr(re, "template") else "no template", tried(re.compile, ["a"]), tried(re.match, "a", None), tried(re.findall, "a", 5), re.compile(p) is p, tried(re.compile, p, re.I))
for nested in (r"((((((((((a))))))))))\10", r"(?P<q>['\"]).*?(?P=q)", r"(?:(a)|(b)|(c))+", r"^(?:(\d+)|(\w+))$", r"(?=.*\d)(?=.*[a-z]).{4,}", r"(\w+)\s+\1", r"(?<!\d)\d{3}(?!\d)", r"a(?=b(?=c))", r"(?>a*)ab", r"x*+x", r"(?:a{2}){2,3}", r"(a(?=\w)|b)*?c", r"[^\W\d_]+", r"(?s:.)\Z"):
    print(nested, [m.groups() or m.group() for m in re.finditer(nested, "aa 'it' \"x\" abc 123 1234 aaaa the the aabc a1b2")])
