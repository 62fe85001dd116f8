"""A small relational database: typed tables, indexes, a query language of its own, joins, grouping, transactions, a log."""

import copy
import io
import itertools
import json
import operator
import re
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cmp_to_key, reduce


class DatabaseError(Exception):
    """Anything the database refuses."""


class QueryError(DatabaseError):
    def __init__(self, message, text="", at=None):
        super().__init__(message if at is None else f"{message} at {at}: {text[at:at + 12]!r}")


@dataclass(frozen=True)
class Column:
    name: str
    kind: str = "text"
    required: bool = False
    unique: bool = False
    default: object = None

    READERS = {"text": str, "int": int, "real": float, "bool": lambda v: v if isinstance(v, bool) else str(v).lower() in ("1", "true", "yes"), "date": lambda v: v if isinstance(v, date) else date.fromisoformat(v)}

    def read(self, value):
        if value is None:
            value = self.default() if callable(self.default) else self.default
        if value is None:
            if self.required:
                raise DatabaseError(f"{self.name} is required")
            return None
        try:
            return self.READERS[self.kind](value)
        except (ValueError, TypeError) as error:
            raise DatabaseError(f"{self.name}: {error}") from error


class Index:
    def __init__(self, column, unique):
        self.column, self.unique, self.entries = column, unique, defaultdict(set)

    def add(self, key, row):
        value = row[self.column]
        if self.unique and value is not None and self.entries.get(value):
            raise DatabaseError(f"duplicate {self.column}: {value!r}")
        self.entries[value].add(key)

    def remove(self, key, row):
        keys = self.entries[row[self.column]]
        keys.discard(key)
        if not keys:
            del self.entries[row[self.column]]


@dataclass
class Table:
    name: str
    columns: dict
    rows: dict = field(default_factory=dict)
    indexes: dict = field(default_factory=dict)
    serial: int = 0

    def __post_init__(self):
        for column in self.columns.values():
            if column.unique:
                self.index(column.name, unique=True)

    def index(self, name, unique=False):
        if name not in self.columns:
            raise DatabaseError(f"no column {name} in {self.name}")
        made = Index(name, unique)
        for key, row in self.rows.items():
            made.add(key, row)
        self.indexes[name] = made

    def insert(self, values):
        if extra := values.keys() - self.columns.keys():
            raise DatabaseError(f"no column {', '.join(sorted(extra))} in {self.name}")
        row = {name: column.read(values.get(name)) for name, column in self.columns.items()}
        key = self.serial = self.serial + 1
        done = []
        try:
            for index in self.indexes.values():
                index.add(key, row)
                done.append(index)
        except DatabaseError:
            for index in done:
                index.remove(key, row)
            raise
        self.rows[key] = row
        return key

    def update(self, key, changes):
        old = self.rows[key]
        new = old | {name: self.columns[name].read(value) for name, value in changes.items()}
        for index in self.indexes.values():
            index.remove(key, old)
        try:
            for index in self.indexes.values():
                index.add(key, new)
        except DatabaseError:
            for index in self.indexes.values():
                index.entries[new[index.column]].discard(key)
                index.entries[old[index.column]].add(key)
            raise
        self.rows[key] = new

    def delete(self, key):
        row = self.rows.pop(key)
        for index in self.indexes.values():
            index.remove(key, row)

    def candidates(self, equalities):
        for name, value in equalities:
            if name in self.indexes:
                return sorted(self.indexes[name].entries.get(value, ())), name
        return list(self.rows), None


TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>'(?:[^']|'')*')|(?P<word>[A-Za-z_][\w.]*)|(?P<op><=|>=|!=|<>|[-+*/%(),=<>]))")
COMPARE = {"=": operator.eq, "!=": operator.ne, "<>": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
ARITHMETIC = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod}
AGGREGATES = {"count": len, "sum": sum, "min": min, "max": max, "avg": lambda v: sum(v) / len(v) if v else None, "list": lambda v: ",".join(map(str, v))}


class Parser:
    def __init__(self, text):
        self.text, self.at, self.tokens = text, 0, []
        at = 0
        while text[at:].strip():
            match = TOKEN.match(text, at)
            if match is None:
                raise QueryError("unreadable", text, at)
            self.tokens.append((match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
            at = match.end()
        self.tokens.append(("end", "", len(text)))

    @property
    def word(self):
        kind, value, _ = self.tokens[self.at]
        return value.lower() if kind in ("word", "op") else None

    def take(self, *words):
        if self.word in words:
            self.at += 1
            return self.tokens[self.at - 1][1].lower()
        return None

    def need(self, *words):
        return self.take(*words) or self.fail(f"expected {' or '.join(words)}")

    def name(self):
        kind, value, _ = self.tokens[self.at]
        if kind != "word":
            self.fail("expected a name")
        self.at += 1
        return value

    def fail(self, message):
        raise QueryError(message, self.text, self.tokens[self.at][2])

    def many(self, one):
        out = [one()]
        while self.take(","):
            out.append(one())
        return out

    # Expressions become functions of a row; beside them their text and, for column = constant, what an index can use.
    def either(self):
        left = self.both()
        while self.take("or"):
            right = self.both()
            left = (lambda row, a=left[0], b=right[0]: a(row) or b(row)), f"{left[1]} or {right[1]}", []
        return left

    def both(self):
        left = self.negation()
        while self.take("and"):
            right = self.negation()
            left = (lambda row, a=left[0], b=right[0]: a(row) and b(row)), f"{left[1]} and {right[1]}", left[2] + right[2]
        return left

    def negation(self):
        if self.take("not"):
            inner = self.negation()
            return (lambda row: not inner[0](row)), f"not {inner[1]}", []
        return self.comparison()

    def comparison(self):
        left = self.sum()
        if op := self.take(*COMPARE):
            right = self.sum()
            uses = [(left[1], right[0](None))] if op == "=" and re.fullmatch(r"\w+", left[1]) and right[2] is None else []
            compare = COMPARE[op]

            def test(row):
                a, b = left[0](row), right[0](row)
                if isinstance(a, date) and isinstance(b, str):
                    b = date.fromisoformat(b)
                return False if a is None or b is None else compare(a, b)

            return test, f"{left[1]} {op} {right[1]}", uses
        if self.take("is"):
            positive = not self.take("not")
            self.need("null")
            return (lambda row: (left[0](row) is None) == positive), f"{left[1]} is null", []
        if self.take("like"):
            pattern = self.sum()[0](None)
            regex = re.compile("".join({"%": ".*", "_": "."}.get(c, re.escape(c)) for c in pattern), re.I | re.S)
            return (lambda row: bool(regex.fullmatch(left[0](row) or ""))), f"{left[1]} like {pattern}", []
        if self.take("in"):
            self.need("(")
            options = {item[0](None) for item in self.many(self.sum)}
            self.need(")")
            return (lambda row: left[0](row) in options), f"{left[1]} in (...)", []
        return left

    def sum(self, level=0):
        symbols = ("+", "-") if level == 0 else ("*", "/", "%")
        operand = (lambda: self.sum(1)) if level == 0 else self.atom
        left = operand()
        while op := self.take(*symbols):
            right = operand()

            def calculate(row, a=left[0], b=right[0], f=ARITHMETIC[op]):
                x, y = a(row), b(row)
                return None if x is None or y is None else f(x, y)

            left = calculate, f"{left[1]} {op} {right[1]}", []
        return left

    def atom(self):
        kind, value, at = self.tokens[self.at]
        if self.take("("):
            inner = self.either()
            self.need(")")
            return inner[0], f"({inner[1]})", inner[2]
        if self.take("-"):
            inner = self.atom()
            return (lambda row: -inner[0](row)), f"-{inner[1]}", inner[2]
        self.at += 1
        if kind == "number":
            number = float(value) if "." in value else int(value)
            return (lambda row: number), value, None
        if kind == "text":
            text = value[1:-1].replace("''", "'")
            return (lambda row: text), value, None
        if kind != "word":
            self.at -= 1
            self.fail("expected a value")
        if value.lower() in ("true", "false", "null"):
            constant = {"true": True, "false": False, "null": None}[value.lower()]
            return (lambda row: constant), value, None
        if value.lower() in AGGREGATES and self.word == "(":
            self.take("(")
            inner = None if self.take("*") else self.either()
            self.need(")")

            def aggregate(row, f=AGGREGATES[value.lower()]):
                group = row.get("*group*")
                if group is None:
                    raise QueryError(f"{value} needs rows to work on")
                values = group if inner is None else [v for r in group if (v := inner[0](r)) is not None]
                return f(values) if values or f in (len, sum) else None

            return aggregate, f"{value.lower()}({'*' if inner is None else inner[1]})", ["aggregate"]

        def lookup(row):
            try:
                return row[value]
            except KeyError:
                raise QueryError(f"no column {value}") from None

        return lookup, value, []


class Database:
    def __init__(self):
        self.tables, self.log, self.plans, self.depth = {}, [], [], 0

    def create(self, name, *columns):
        self.tables[name] = Table(name, {column.name: column for column in columns})
        return self.tables[name]

    def table(self, name):
        try:
            return self.tables[name]
        except KeyError:
            raise DatabaseError(f"no table {name}") from None

    @contextmanager
    def transaction(self):
        saved, mark = copy.deepcopy(self.tables), len(self.log)
        self.depth += 1
        try:
            yield self
        except BaseException:
            self.tables = saved
            self.log[mark:] = [f"rollback of {len(self.log) - mark}"]
            raise
        finally:
            self.depth -= 1

    def query(self, text):
        parser = Parser(text)
        action = parser.need("select", "insert", "update", "delete", "explain")
        if action == "explain":
            parser.need("select")
            self.select(parser)
            return self.plans[-1]
        result = getattr(self, action)(parser)
        if action != "select":
            self.log.append(f"{'  ' * self.depth}{action} {result}")
        return result

    def where(self, parser, table):
        condition = parser.either() if parser.take("where") else None
        keys, index = table.candidates(condition[2] if condition else ())
        self.plans.append(f"{table.name}: {'index ' + index if index else 'scan'} of {len(keys)}")
        return [key for key in keys if condition is None or condition[0](table.rows[key])]

    def insert(self, parser):
        parser.need("into")
        table = self.table(parser.name())
        parser.need("(")
        names = parser.many(parser.name)
        parser.need(")")
        parser.need("values")

        def row():
            parser.need("(")
            values = [value[0]({}) for value in parser.many(parser.sum)]
            parser.need(")")
            if len(values) != len(names):
                raise QueryError(f"{len(names)} columns but {len(values)} values")
            return dict(zip(names, values))

        return [table.insert(values) for values in parser.many(row)]

    def update(self, parser):
        table = self.table(parser.name())
        parser.need("set")

        def change():
            name = parser.name()
            parser.need("=")
            return name, parser.sum()[0]

        changes = parser.many(change)
        keys = self.where(parser, table)
        for key in keys:
            table.update(key, {name: value(table.rows[key]) for name, value in changes})
        return len(keys)

    def delete(self, parser):
        parser.need("from")
        table = self.table(parser.name())
        keys = self.where(parser, table)
        for key in keys:
            table.delete(key)
        return len(keys)

    def select(self, parser):
        distinct = bool(parser.take("distinct"))

        def item():
            if parser.take("*"):
                return None
            value = parser.either()
            return value, parser.name() if parser.take("as") else value[1]

        items = parser.many(item)
        parser.need("from")
        name = parser.name()
        rows = [{**row, **{f"{name}.{c}": v for c, v in row.items()}} for row in self.table(name).rows.values()]
        shown = list(self.table(name).columns)
        while kind := parser.take("join", "left"):
            if kind == "left":
                parser.need("join")
            other = self.table(parser.name())
            parser.need("on")
            test = parser.either()[0]
            nothing = dict.fromkeys(itertools.chain(other.columns, (f"{other.name}.{c}" for c in other.columns)))
            joined = []
            for row in rows:
                partners = [both for r in other.rows.values() if test(both := {**{c: v for c, v in r.items() if c not in row}, **row, **{f"{other.name}.{c}": v for c, v in r.items()}})]
                joined += partners or ([{**nothing, **row}] if kind == "left" else [])
            rows = joined
            shown += [c if c not in shown else f"{other.name}.{c}" for c in other.columns]
        if parser.take("where"):
            test, _, uses = parser.either()
            source = self.table(name)
            if shown == list(source.columns):
                keys, index = source.candidates(uses or ())
                self.plans.append(f"{name}: {'index ' + index if index else 'scan'} of {len(keys)}")
            rows = [row for row in rows if test(row)]
        else:
            self.plans.append(f"{name}: scan of {len(rows)}")
        aggregated = any(i is not None and "aggregate" in (i[0][2] or ()) for i in items)
        if parser.take("group"):
            parser.need("by")
            keys = parser.many(parser.sum)
            groups = defaultdict(list)
            for row in rows:
                groups[tuple(key[0](row) for key in keys)].append(row)
            rows = [{**group[0], "*group*": group} for group in groups.values()]
            if parser.take("having"):
                test = parser.either()[0]
                rows = [row for row in rows if test(row)]
        elif aggregated:
            rows = [{**(rows[0] if rows else {}), "*group*": rows}]
        if parser.take("order"):
            parser.need("by")

            def order():
                value = parser.either()[0]
                return value, -1 if parser.take("desc") else (parser.take("asc"), 1)[1]

            orders = parser.many(order)
            for row in rows:
                row.update({i[1]: i[0][0](row) for i in items if i is not None and i[1] not in row})

            def compare(a, b):
                for value, sign in orders:
                    x, y = value(a), value(b)
                    if x != y:
                        return sign * (-1 if x is None or (y is not None and x < y) else 1)
                return 0

            rows.sort(key=cmp_to_key(compare))
        headers = [h for i in items for h in (shown if i is None else [i[1]])]
        table = [tuple(v for i in items for v in ([row[c] for c in shown] if i is None else [i[0][0](row)])) for row in rows]
        if distinct:
            table = list(dict.fromkeys(table))
        if parser.take("limit"):
            limit = parser.atom()[0](None)
            skip = parser.atom()[0](None) if parser.take("offset") else 0
            table = table[skip : skip + limit]
        if parser.tokens[parser.at][0] != "end":
            parser.fail("unexpected")
        return headers, table

    def dump(self):
        return json.dumps({name: [row for row in table.rows.values()] for name, table in self.tables.items()}, default=str, sort_keys=True)


def show(result):
    if not isinstance(result, tuple):
        print("->", result)
        return
    headers, rows = result
    cells = [headers, *[["" if v is None else f"{v:.2f}" if isinstance(v, float) else str(v) for v in row] for row in rows]]
    widths = [max(map(len, column)) for column in zip(*cells)]
    for n, row in enumerate(cells):
        print(" | ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        if n == 0:
            print("-+-".join("-" * width for width in widths))
    print(f"({len(rows)} rows)")


db = Database()
db.create("people", Column("id", "int", True, True), Column("name", required=True), Column("city"), Column("born", "date"), Column("active", "bool", default=True))
db.create("orders", Column("id", "int", unique=True), Column("person", "int"), Column("item"), Column("price", "real"), Column("count", "int", default=1))
for statement in """
insert into people (id, name, city, born) values (1, 'Ada', 'London', '1815-12-10'), (2, 'Grace', 'New York', '1906-12-09'), (3, 'Alan', 'London', '1912-06-23'), (4, 'Edsger', null, '1930-05-11'), (5, 'O''Hara', 'Cork', null)
insert into orders (id, person, item, price, count) values (10, 1, 'paper', 2.5, 100), (11, 1, 'ink', 7, 2), (12, 2, 'wire', 0.3, 50), (13, 3, 'tape', 12.25, 3), (14, 9, 'ghost', 1, 1), (15, 3, 'paper', 2.4, 10)
select * from people
select name, city from people where city = 'London' order by name desc
select name from people where born < '1910-01-01' or city is null
select name as n, id * 2 + 1 as odd, -id from people where name like '%a%' and not id = 3 order by odd
select people.name, item, price * count as total from people join orders on people.id = orders.person order by total desc limit 3
select name, item from people left join orders on people.id = person where item is null order by name
select city, count(*) as n, min(born) as first from people group by city having count(*) >= 1 order by n desc, city
select item, sum(price * count) as revenue, avg(price), list(orders.id) from orders group by item order by item
select count(*), sum(price), max(item), count(city) from orders where price > 100
select distinct city from people where city in ('London', 'Cork')
select name from people order by born limit 2 offset 1
explain select name from people where id = 3
explain select name from people where city = 'Cork'
update people set city = 'Oxford', active = false where id = 3
update orders set price = price * 2 where item = 'paper'
delete from orders where person = 9
select people.id, city, active, price from people join orders on people.id = person where active = false or price >= 5 order by orders.id
""".strip().splitlines():
    print(">", statement)
    show(db.query(statement))
db.table("people").index("city")
print(db.query("explain select name from people where city = 'Cork'"), db.query("explain select name from people where city = 'Cork' and id > 1 and name like '_%'"))
for bad in ("selekt *", "select name people", "select nope from people", "select * from nowhere", "select * from people where", "select * from people where name = ", "select * from people order name", "select 'open from people", "insert into people (id, name) values (1, 'Twice')", "insert into people (id) values (9)", "insert into people (id, name) values (9)", "insert into people (id, name, nope) values (9, 'x', 1)", "insert into people (id, name, born) values (9, 'x', 'someday')", "select sum(price) + name from orders where (id = 10", "select name from people limit 1 more", "select * from people where id = 1 ; drop", "select name from people where name > 5"):
    try:
        show(db.query(bad))
    except (DatabaseError, TypeError) as error:
        cause = f" <- {type(error.__cause__).__name__}" if error.__cause__ else ""
        print(f"{type(error).__name__}: {error}{cause}")
try:
    with db.transaction():
        db.query("delete from people where id > 2")
        db.query("insert into people (id, name) values (20, 'New')")
        print(db.query("select count(*) from people")[1])
        with db.transaction():
            db.query("update people set name = 'Changed'")
        db.query("insert into people (id, name) values (20, 'Again')")
except DatabaseError as error:
    print("rolled back:", error, db.query("select list(name) from people")[1])
with db.transaction():
    db.query("update people set id = id + 100 where city is not null")
print(db.query("select list(people.id) from people")[1], *db.log, sep="\n")
try:
    db.query("update people set id = 4 where id = 101")
except DatabaseError as error:
    print(error, db.query("select name from people where id = 101")[1], db.query("explain select name from people where id = 101"))
print(reduce(lambda total, row: total + row[0], db.query("select price from orders")[1], 0.0), io.StringIO(db.dump()).getvalue()[:150])
