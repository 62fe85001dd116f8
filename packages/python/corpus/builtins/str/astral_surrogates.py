"""str with characters outside the BMP and lone surrogates: every method by code points, not by UTF-16 units."""
import unicodedata
a = "\U0001f600"
s = f"x{a}y{a}z"
lone = "\ud83d"
pair = "\ud83d" + "\ude00"
mixed = lone + a + "\udcff" + "end"

def show(source):
    try:
        value = eval(source, globals())
        print(source, "->", repr(value))
    except BaseException as error:
        print(source, "->", type(error).__name__, ascii(str(error)))


for case in r"""
len(a), len(s), len(pair), len(mixed), pair == a, hash(pair) == hash(a), pair < a, lone < a, a < "\uffff", "\uffff" < a, max(a, lone, "\uffff") == a
[ord(c) for c in s], [ord(c) for c in pair], s[1] == a, s[-2] == a, s[1:3], s[::-1], s[::2], pair[0] == lone, pair[::-1] == a
ascii(s[::-1]), ascii(pair), ascii(mixed), ascii(mixed[1]), ascii(mixed[::-1]), repr(lone), repr(a), repr(mixed), repr("\udfff\U0010ffff")
s.find(a), s.rfind(a), s.index("y"), s.find(a, 2), s.rfind(a, 0, 3), s.find(""), s.rfind(""), s.find("\ud83d"), pair.find("\ude00"), mixed.find("end"), mixed.index(a)
s.index("\ude00")
s.count(a), s.count(""), s.count("", 2), pair.count(lone), mixed.count(a), (a * 5).count(a * 2), (lone * 5).count(lone)
s.replace(a, "-"), s.replace("", "."), s.replace(a, a + a, 1), ascii(pair.replace(lone, "L")), ascii(mixed.replace(a, "")), ascii("abc".replace("b", lone)), ascii((lone + "b").replace("", "-"))
s.split(a), s.rsplit(a, 1), s.partition(a), s.rpartition(a), ascii(pair.split("\ude00")), ascii(mixed.partition(a)), ascii(f"{lone} {a}\u2003b".split()), [ascii(x) for x in f"{lone}\n{a}\x85b\u2028".splitlines()]
a.center(5, "*"), a.ljust(3), a.rjust(3, lone) == lone * 2 + a, "x".center(4, a), ascii("x".ljust(3, lone)), a.zfill(3), ("-" + a).zfill(5), len("7".zfill(3)), a.expandtabs(), f"{a}\t|".expandtabs(4), ascii(f"{lone}\t{lone}{a}\t|".expandtabs(4))
"x".center(4, a + a)
f"{a:*^5}|{a:{a}>3}|{a!a}|{lone!a}|{s:.2}|{s:.4}|{s:8}|", "%s|%5s|%-3s|%.1s|%c" % (a, a, a, s[1:], a), "{:{}^3}".format("x", a), ascii("%s%c" % (lone, 0xdfff)), "%c" % 0x1f600
"%c" % (a + a)
"%c" % 0x110000
a.encode(), a.encode("utf-16-le"), a.encode("utf-32-be"), a.encode("ascii", "xmlcharrefreplace"), a.encode("ascii", "backslashreplace"), a.encode("ascii", "namereplace"), a.encode("latin-1", "replace"), a.encode("ascii", "ignore")
lone.encode()
lone.encode("utf-8", "surrogatepass"), lone.encode("utf-16-le", "surrogatepass"), "\udcff".encode("ascii", "surrogateescape"), lone.encode("utf-8", "replace"), lone.encode("utf-8", "xmlcharrefreplace"), lone.encode("utf-8", "backslashreplace"), lone.encode("ascii", "namereplace")
pair.encode("utf-16-le")
pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le") == a, pair.encode("utf-8", "surrogatepass"), b"\xed\xa0\xbd".decode("utf-8", "surrogatepass") == lone, ascii(b"a\xff\xfe".decode("ascii", "surrogateescape")), ascii(b"\xf0\x9f\x98".decode("utf-8", "surrogateescape"))
b"\xed\xa0\xbd".decode()
mixed.encode()
mixed.encode("latin-1")
s.isalpha(), a.isprintable(), lone.isprintable(), a.isidentifier(), "\U00010400".isupper(), "\U00010400".lower() == "\U00010428", "\U00010428".title(), "\U00010400".swapcase().upper(), "\U0001d7ce".isdigit(), "\U0001d7ce".isdecimal(), int("\U0001d7d7\U0001d7ce"), float("\U0001d7d7"), lone.isalnum(), lone.lower() == lone, lone.casefold() == lone
s.strip("xz") == s[1:-1], s.strip("x" + a), (a + a + "b").lstrip(a), ascii((lone + "b" + lone).strip(lone)), ascii((lone + a).rstrip(a)), s.removeprefix("x" + a), s.removesuffix(a + "z"), ascii(pair.removeprefix(lone)), a.startswith(lone), pair.startswith(lone), s.endswith((a, "z")), s.startswith(a, 1)
s.translate({0x1f600: "S"}), s.translate({0x1f600: None}), s.translate({ord("x"): 0x1f600}), ascii("abc".translate({98: 0xd800})), str.maketrans(a, "b"), str.maketrans("a", a, lone), s.translate(str.maketrans({a: "-"})), ascii("a".translate({97: 0xdc00}))
str.maketrans(a + a, "ab") == {0x1f600: 98}, str.maketrans(a, "bc") if 0 else None
str.maketrans(a, "bc")
a + "\ude00" > a, ascii(lone + "\ude00" + a), lone + "\ude00" == a, len(lone + "\ude00"), "".join([lone, "\ude00"]) == a, ascii(lone * 2 + "\ude00" * 2), a * 3, a * 0, [*"".join(reversed(s))], sorted(s), ascii("-".join(mixed))
a in s, lone in s, lone in pair, lone in mixed, "\ude00" in a, "" in lone, a in pair, mixed[1:2] in mixed, "x" in lone
{a: 1}[a], {lone: 1}.get(pair[0]), {lone, pair[0], a, "\U0001f600"} == {a, lone}, {pair: 1}.get(a), hash(lone) == hash("\ud83d"), lone == "\ud83d", lone != pair
s.casefold(), "\U0001e900".lower(), "ǅ\U00010428".swapcase(), "\U00010428\U00010400 x".capitalize(), f"{a}abc".title(), f"{a} abc".capitalize(), "\u0130".lower() + a, ("ß" + a).upper(), ("ﬃ" + a).title(), "Σ\U0001f600Σ".lower(), "ΑΣ" .lower(), "Α\u00adΣ".lower(), "ΑΣ\U00010428".lower()
chr(0x1f600) == a, ascii(chr(0xd800)), chr(0x10ffff), ord("\U0010ffff"), ord(lone)
ord(pair)
chr(0x110000)
"\N{GRINNING FACE}" == a, "\U0001F600", ascii("\ud83d\ude00"), len("\ud83d\ude00"), eval("'\\ud83d\\ude00'") == a, eval("'\U0001f600'") == a, unicodedata.name(a), unicodedata.category(lone)
unicodedata.name(lone)
int(a)
int(lone)
float(s)
getattr(1, lone)
{}[lone]
open(lone)
exec("x = '" + lone + "'")
compile(lone, "f", "exec")
eval(a)
exec(f"{a} = 1")
print(lone, flush=True)
s.format_map({}), f"{s[1]}", "{0[1]}".format(s), str(mixed) is mixed, str(a.encode(), "utf-8"), type(mixed)(), bytes(a, "utf-16-be"), bytearray(lone, "utf-8", "surrogatepass"), len(str.__new__(str, mixed))
class_with := type("S" + a, (), {"at" + a: 1})
getattr(class_with, "at" + a), vars(class_with)["at" + a], [n for n in dir(class_with) if n.startswith("at")], setattr(class_with, lone, 5), getattr(class_with, lone), lone in vars(class_with)
type("A" + lone, (), {})
iter(s).__length_hint__(), list(enumerate(pair)), list(zip(s, range(9))), dict.fromkeys(s), "".join(map(str.upper, s)), next(reversed(s + a)) == a, (lambda *x: len(x))(*mixed), [c for c in a + lone][-1] == lone
s.isascii(), "x".isascii(), lone.isspace(), a.islower(), a.istitle(), a.isnumeric(), "\U00010110".isnumeric(), unicodedata.numeric("\U00010110"), unicodedata.normalize("NFC", "e\u0301" + a), ascii(unicodedata.normalize("NFD", "é" + lone))
""".strip().splitlines():
    show(case)
