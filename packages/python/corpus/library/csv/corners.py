"""csv: every quoting style both ways, dialects, sniffing, dictionaries, line numbers, errors."""

import csv
import io


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


ROWS = [["a", "b c", 'q"q', "x,y", "", "line\nbreak", "'", None, 1, -2.5, 1e100, True]]
for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    out = io.StringIO()
    try:
        print(csv.writer(out, quoting=quoting, escapechar="\\").writerow(ROWS[0]), repr(out.getvalue()))
    except csv.Error as error:
        print(quoting, error)
for text in ('a,b\n', '"a,b",c', '"a""b"', 'a"b', '"a"b', ' a, "b"', 'a\\,b', '"a\nb",c\n', "a,b,\n\n,\n", '"unclosed', '"a" ,b', "1,2.5,'x',", '"1",2', "a\rb", "a\r\nb\r\n", '""', '"",""', "\u00e9;\U0001f600"):
    for options in ({}, {"skipinitialspace": True}, {"escapechar": "\\", "doublequote": False}, {"quoting": csv.QUOTE_NONE}, {"quotechar": "'", "delimiter": ";"}, {"strict": True}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}):
        try:
            print(repr(text), options, list(csv.reader(io.StringIO(text, newline=""), **options)))
        except Exception as error:
            print(repr(text), options, type(error).__name__, error)
r = csv.reader(['a,"b', 'c",d', "e"])
print(next(r), r.line_num, next(r), r.line_num, r.dialect.delimiter, r.dialect.quoting, type(r), iter(r) is r)
attempt(lambda: next(r))


class Semi(csv.excel):
    delimiter = ";"
    lineterminator = "|\n"
    quoting = csv.QUOTE_ALL


csv.register_dialect("semi", Semi)
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_NONE, escapechar="^")
print(csv.list_dialects(), csv.get_dialect("pipes").escapechar, csv.get_dialect("semi").lineterminator, csv.unregister_dialect("pipes"))
out = io.StringIO()
w = csv.writer(out, "semi", lineterminator="\n")
w.writerows([[1, "a"], ("b", None), "xy", {"k": 1}, range(2)])
print(repr(out.getvalue()), w.dialect.delimiter)
for bad in (lambda: csv.get_dialect("pipes"), lambda: csv.unregister_dialect("nope"), lambda: csv.register_dialect(5), lambda: csv.register_dialect("x", 5), lambda: csv.reader([], delimiter="ab"), lambda: csv.reader([], delimiter=""), lambda: csv.reader([], delimiter=5), lambda: csv.reader([], quotechar="ab"), lambda: csv.reader([], quotechar=None), lambda: csv.reader([], quotechar=None, quoting=csv.QUOTE_NONE), lambda: csv.reader([], quoting=9), lambda: csv.reader([], quoting="x"), lambda: csv.reader([], escapechar="xx"), lambda: csv.reader([], lineterminator=5), lambda: csv.reader([], nope=1), lambda: csv.reader(5), lambda: csv.writer(5), lambda: w.writerow(5), lambda: w.writerows(5), lambda: next(csv.reader([5])), lambda: next(csv.reader([b"x"])), lambda: csv.reader([], delimiter="\n"), lambda: csv.reader([], delimiter='"'), lambda: csv.reader([], " "), lambda: csv.reader([], delimiter=" ", skipinitialspace=True), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow([""]), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow([None]), lambda: csv.writer(io.StringIO(), doublequote=False).writerow(['"']), lambda: csv.reader(), lambda: csv.field_size_limit("x")):
    attempt(bad)
limit = csv.field_size_limit(5)
attempt(lambda: list(csv.reader(["abcdef"])))
print(limit, csv.field_size_limit(limit))
people = "name,age,city\nAnn,5,X\nBob,6\nCid,7,Y,extra,more\n\n"
d = csv.DictReader(io.StringIO(people), restkey="rest", restval="?")
print(d.fieldnames, list(d), d.line_num)
print(list(csv.DictReader(["1;2"], ["a", "b", "c"], delimiter=";")), csv.DictReader([]).fieldnames, list(csv.DictReader(["a,a", "1,2"])))
out = io.StringIO()
dw = csv.DictWriter(out, ["a", "b"], restval="-", extrasaction="ignore", dialect="unix")
print(dw.writeheader(), dw.writerow({"a": 1, "z": 9}), dw.writerows([{"b": 2}, {}]), repr(out.getvalue()))
attempt(lambda: csv.DictWriter(out, ["a"]).writerow({"a": 1, "b": 2}))
attempt(lambda: csv.DictWriter(out, ["a"], extrasaction="nope"))
attempt(lambda: csv.DictWriter(out))
s = csv.Sniffer()
for sample in ("a,b,c\n1,2,3\n", "a;b;c\n1;2;3\n4;5;6\n", "'a'|'b'\n'c'|'d'\n", '"x y"\t"z"\n"1"\t"2"\n', "a b c\nd e f\n"):
    found = s.sniff(sample)
    print(repr(found.delimiter), found.quotechar, found.skipinitialspace, found.doublequote, s.has_header(sample))
attempt(lambda: s.sniff("xyz"))
print(s.sniff("a,b;c\nd,e;f\n", delimiters=";").delimiter, s.has_header("name,age\nann,5\nbob,6\n"), s.has_header("1,2\n3,4\n"))
print([getattr(csv.excel_tab(), n) for n in ("delimiter", "quotechar", "doublequote", "skipinitialspace", "lineterminator", "quoting")], csv.unix_dialect.quoting, csv.excel().strict if hasattr(csv.excel(), "strict") else None)
