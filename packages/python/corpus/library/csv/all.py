"""csv: readers, writers, dialects, quoting, sniffing, errors."""

import csv
import io


def rows(text, **options):
    try:
        return list(csv.reader(io.StringIO(text, newline=""), **options))
    except (csv.Error, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def written(data, **options):
    out = io.StringIO(newline="")
    try:
        csv.writer(out, **options).writerows(data)
    except csv.Error as error:
        return f"Error: {error}"
    return out.getvalue()


for text, options in [
    ("a,b,c\r\n1,2,3\r\n", {}), ('"a,b",c\n"x ""y""",z', {}), ('a,"multi\nline",b', {}), ("", {}), ("\n\na", {}), ("a;b", {"delimiter": ";"}), ("a b", {"delimiter": " "}), ("a, b", {"skipinitialspace": True}), ("'a,b',c", {"quotechar": "'"}),
    ("a\\,b,c", {"escapechar": "\\"}), ('"a"b,c', {}), ('"a"b', {"strict": True}), ('"unclosed', {}), ('"unclosed', {"strict": True}), ('"a",1.5,x', {"quoting": csv.QUOTE_NONNUMERIC}), ("1,2.5", {"quoting": csv.QUOTE_NONNUMERIC}), ('"a",b', {"quoting": csv.QUOTE_NONE}), (',"",x', {"quoting": csv.QUOTE_NOTNULL}), (',"",2', {"quoting": csv.QUOTE_STRINGS}), ("a\rb\rc", {}), ("a\tb", {"dialect": "excel-tab"}), ('a,"b" "c"', {"doublequote": False}), ("a,b\0c", {}), ("é,€", {}),
]:
    print(ascii(text), options, rows(text, **options))
DATA = [["a", 1, 2.5, None, True], ['q"uote', "com,ma", "new\nline", "", " space"], ["é", "\u20ac", "\\", "'", ";"]]
for options in [{}, {"delimiter": ";"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"lineterminator": "\n"}, {"doublequote": False, "escapechar": "\\"}, {"doublequote": False}, {"quotechar": "'"}, {"dialect": "unix"}, {"dialect": "excel-tab"}]:
    print(options, ascii(written(DATA, **options)))
print(ascii(written([[], [""], [None]])), ascii(written([["a", "b"]], lineterminator="|")))
d = csv.DictReader(io.StringIO("name,age\nBob,5\nEve\nJoe,1,extra\n\n"))
print(d.fieldnames, [dict(r) for r in d], d.line_num)
print([dict(r) for r in csv.DictReader(io.StringIO("1,2\n"), fieldnames=["x", "y", "z"], restval="-")])
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"], extrasaction="ignore", restval="?")
w.writeheader()
w.writerow({"a": 1, "c": 5})
w.writerows([{"a": 1, "b": 2}])
print(ascii(out.getvalue()))
for bad in (
    lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"z": 1}),
    lambda: csv.DictWriter(io.StringIO(), ["a"], extrasaction="x"),
    lambda: csv.reader(5),
    lambda: list(csv.reader([1])),
    lambda: list(csv.reader([b"a"])),
    lambda: csv.reader([], delimiter=""),
    lambda: csv.reader([], delimiter="ab"),
    lambda: csv.reader([], delimiter=5),
    lambda: csv.reader([], quoting=99),
    lambda: csv.reader([], quotechar="ab"),
    lambda: csv.reader([], foo=1),
    lambda: csv.reader([], dialect="nope"),
    lambda: csv.reader([], delimiter="\n"),
    lambda: csv.reader([], delimiter='"'),
    lambda: csv.reader([], lineterminator=None),
    lambda: csv.writer(5),
    lambda: csv.writer(io.StringIO()).writerow(5),
    lambda: csv.writer(io.StringIO()).writerows([5]),
    lambda: csv.get_dialect("nope"),
    lambda: csv.register_dialect(5),
    lambda: csv.unregister_dialect("nope"),
    lambda: csv.field_size_limit("a"),
    lambda: rows("a" * 200000),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_MINIMAL)
print(csv.list_dialects(), rows("a|b", dialect="pipes"), csv.get_dialect("pipes").delimiter)
csv.unregister_dialect("pipes")
print(csv.field_size_limit(), csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("name,age\nbob,5\neve,7\n"), csv.Sniffer().sniff("'a','b'\n'c','d'\n").quotechar)
try:
    csv.Sniffer().sniff("nothing")
except csv.Error as error:
    print(error)


class Custom(csv.Dialect):
    delimiter = ":"
    quotechar = "'"
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


print(ascii(written([["a:b", "c"]], dialect=Custom)), csv.reader(["x"]).dialect.delimiter, Custom().delimiter)
r = csv.reader(["a,b", "c,d"])
print(next(r), r.line_num, next(r), r.line_num, next(r, "end"))
