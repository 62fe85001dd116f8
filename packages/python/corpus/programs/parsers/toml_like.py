"""A reader and writer of nested settings with lines, types, errors that say where, and merging."""

import io
import re
from datetime import date
from pathlib import PurePosixPath


class SettingsError(ValueError):
    def __init__(self, message, name, line, column):
        super().__init__(message, name, line, column)

    def __str__(self):
        message, name, line, column = self.args
        return f"{name}:{line}:{column}: {message}"


SCALARS = [
    (re.compile(r"true|false"), lambda m: m[0] == "true"),
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), lambda m: date(*map(int, m.groups()))),
    (re.compile(r"[+-]?\d[\d_]*\.\d+(e[+-]?\d+)?"), lambda m: float(m[0].replace("_", ""))),
    (re.compile(r"0x[0-9a-fA-F]+|0b[01]+|[+-]?\d[\d_]*"), lambda m: int(m[0], 0)),
    (re.compile(r'"((?:[^"\\]|\\.)*)"'), lambda m: m[1].encode("latin-1", "backslashreplace").decode("unicode_escape")),
    (re.compile(r"@(\S+)"), lambda m: PurePosixPath(m[1])),
]


class Reader:
    def __init__(self, text, name="<settings>"):
        self.lines, self.name = text.splitlines(), name
        self.row = self.column = 0

    def fail(self, message):
        raise SettingsError(message, self.name, self.row + 1, self.column + 1)

    @property
    def rest(self):
        return self.lines[self.row][self.column :]

    def skip(self):
        while self.row < len(self.lines):
            stripped = self.rest.lstrip()
            self.column += len(self.rest) - len(stripped)
            if stripped and not stripped.startswith("#"):
                return stripped[0]
            self.row, self.column = self.row + 1, 0
        self.row, self.column = len(self.lines) - 1, len(self.lines[-1]) if self.lines else 0
        return ""

    def value(self):
        match self.skip():
            case "":
                self.fail("value missing")
            case "[":
                self.column += 1
                return list(self.items("]", self.value))
            case "{":
                self.column += 1
                result = {}
                for key, item in self.items("}", self.pair):
                    if key in result:
                        self.fail(f"{key} twice")
                    result[key] = item
                return result
        for pattern, make in SCALARS:
            if m := pattern.match(self.rest):
                try:
                    made = make(m)
                except ValueError as error:
                    self.fail(str(error))
                self.column += m.end()
                return made
        self.fail(f"no value: {self.rest[:10]!r}")

    def items(self, end, read):
        while (ch := self.skip()) != end:
            if not ch:
                self.fail(f"{end} missing")
            yield read()
            if self.skip() == ",":
                self.column += 1
            elif self.skip() != end:
                self.fail(f"expected , or {end}")
        self.column += 1

    def pair(self):
        m = re.match(r"([\w.-]+)\s*=", self.rest)
        if m is None:
            self.fail("expected name =")
        self.column += m.end()
        return m[1], self.value()

    def read(self):
        root, table = {}, None
        table = root
        while self.lines and self.skip():
            if m := re.match(r"\[([\w.]+)\]\s*(#.*)?$", self.rest):
                table = root
                for part in m[1].split("."):
                    table = table.setdefault(part, {})
                    if not isinstance(table, dict):
                        self.fail(f"{part} is no table")
                self.column = len(self.lines[self.row])
                continue
            key, value = self.pair()
            if self.rest.strip() and not self.rest.lstrip().startswith("#"):
                self.fail("expected the end of the line")
            *path, last = key.split(".")
            target = table
            for part in path:
                target = target.setdefault(part, {})
            if last in target:
                self.fail(f"{key} is set already")
            target[last] = value
        return root


def write(settings, out, path=()):
    def text(value):
        match value:
            case bool():
                return str(value).lower()
            case int() | float() | date():
                return str(value)
            case str():
                return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
            case PurePosixPath():
                return f"@{value}"
            case list():
                return "[" + ", ".join(map(text, value)) + "]"
            case dict():
                return "{" + ", ".join(f"{k} = {text(v)}" for k, v in value.items()) + "}"
        raise TypeError(f"cannot write {type(value).__name__} at {'.'.join(path)}")

    tables = {k: v for k, v in settings.items() if isinstance(v, dict) and v}
    for key, value in settings.items():
        if key not in tables:
            print(f"{key} = {text(value)}", file=out)
    for key, value in tables.items():
        print(f"\n[{'.'.join((*path, key))}]", file=out)
        write(value, out, (*path, key))


def merge(base, *others):
    result = dict(base)
    for other in others:
        for key, value in other.items():
            both = isinstance(value, dict) and isinstance(result.get(key), dict)
            result[key] = merge(result[key], value) if both else value
    return result


TEXT = """
# settings
title = "caf\u00e9 \\"quoted\\" \\u20ac\\n"
count = 1_000
ratio = -2.5e3
flags = [true, false,   # comment inside
         0xff, 0b101]
where = @/var/log
[server]
host.name = "h"
host.port = 80
since = 2024-02-29
[server.limits]
inner = { a = 1, b = [ { c = "d" }, [] ] }
"""
settings = Reader(TEXT, "a.conf").read()
print(settings)
out = io.StringIO()
write(settings, out)
print(out.getvalue())
print(Reader(out.getvalue()).read() == settings, merge(settings, {"server": {"host": {"port": 81}}, "count": 2})["server"], Reader("").read())
for bad in ("x", "x = ", "x = [1, 2", "x = [1 2]", "x = 1 y", "x = 1\nx = 2", "x = 2024-13-01", "x = nope", "a = 1\n[a.b]", "x = { a = 1, a = 2 }", 'x = "open', "[t]\n= 1"):
    try:
        print(Reader(bad, "bad").read())
    except SettingsError as error:
        print(repr(bad), "->", error)
try:
    write({"a": {"b": 1j}}, io.StringIO())
except TypeError as error:
    print(error)
