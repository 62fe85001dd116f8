"""A spreadsheet: formulas read and computed on demand, ranges, functions, cycles, copying with relative references, undo."""

import csv
import enum
import io
import math
import re
import statistics
from collections import ChainMap
from dataclasses import dataclass
from functools import cached_property, partial, singledispatchmethod
from itertools import chain, product, zip_longest


class Problem(enum.Enum):
    CYCLE = "#CYCLE!"
    NAME = "#NAME?"
    VALUE = "#VALUE!"
    DIVISION = "#DIV/0!"
    REFERENCE = "#REF!"
    SYNTAX = "#SYNTAX!"

    def __str__(self):
        return self.value


class Failure(Exception):
    def __init__(self, problem, why=""):
        super().__init__(problem, why)
        self.problem, self.why = problem, why


def letters(column):
    text = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        text = chr(65 + rest) + text
        column -= 1
    return text


def number(text):
    value = 0
    for c in text.upper():
        value = value * 26 + ord(c) - 64
    return value - 1


@dataclass(frozen=True, order=True)
class Ref:
    row: int
    column: int
    fixed_row: bool = False
    fixed_column: bool = False

    PATTERN = re.compile(r"(\$?)([A-Za-z]{1,2})(\$?)(\d+)")

    @classmethod
    def parse(cls, text):
        match = cls.PATTERN.fullmatch(text)
        if match is None:
            raise Failure(Problem.REFERENCE, text)
        fixed_column, column, fixed_row, row = match.groups()
        return cls(int(row) - 1, number(column), bool(fixed_row), bool(fixed_column))

    @property
    def place(self):
        return self.row, self.column

    def moved(self, rows, columns):
        row = self.row if self.fixed_row else self.row + rows
        column = self.column if self.fixed_column else self.column + columns
        if row < 0 or column < 0:
            raise Failure(Problem.REFERENCE, str(self))
        return Ref(row, column, self.fixed_row, self.fixed_column)

    def __str__(self):
        return f"{'$' * self.fixed_column}{letters(self.column)}{'$' * self.fixed_row}{self.row + 1}"


# ---- formulas as trees


@dataclass(frozen=True)
class Constant:
    value: object

    def __str__(self):
        return '"' + self.value.replace('"', '""') + '"' if isinstance(self.value, str) else str(self.value).upper() if isinstance(self.value, bool) else f"{self.value:g}"


@dataclass(frozen=True)
class Cell:
    ref: Ref

    def __str__(self):
        return str(self.ref)


@dataclass(frozen=True)
class Range:
    first: Ref
    last: Ref

    def __str__(self):
        return f"{self.first}:{self.last}"

    def places(self):
        (r1, c1), (r2, c2) = self.first.place, self.last.place
        return product(range(min(r1, r2), max(r1, r2) + 1), range(min(c1, c2), max(c1, c2) + 1))


@dataclass(frozen=True)
class Call:
    name: str
    args: tuple

    def __str__(self):
        return f"{self.name}({', '.join(map(str, self.args))})"


@dataclass(frozen=True)
class Operation:
    symbol: str
    left: object
    right: object

    def __str__(self):
        return f"({self.left} {self.symbol} {self.right})"


@dataclass(frozen=True)
class Negation:
    inner: object

    def __str__(self):
        return f"-{self.inner}"


LEXER = re.compile(r'\s*(?:(?P<number>\d+\.?\d*(?:[eE][-+]?\d+)?)|"(?P<text>(?:[^"]|"")*)"|(?P<ref>\$?[A-Za-z]{1,2}\$?\d+\b)|(?P<name>[A-Za-z_]+)|(?P<op><=|>=|<>|[-+*/^&=<>(),:%]))')
LEVELS = ({"=", "<>", "<", ">", "<=", ">="}, {"&"}, {"+", "-"}, {"*", "/"}, {"^"})


def parse(source):
    tokens, at = [], 0
    while source[at:].strip():
        match = LEXER.match(source, at)
        if match is None:
            raise Failure(Problem.SYNTAX, source[at:])
        tokens.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    tokens.append((None, None))
    tokens.reverse()

    def accept(*symbols):
        if tokens[-1][0] == "op" and tokens[-1][1] in symbols:
            return tokens.pop()[1]

    def expect(symbol):
        if accept(symbol) is None:
            raise Failure(Problem.SYNTAX, f"{symbol} expected before {tokens[-1][1]}")

    def binary(level=0):
        if level == len(LEVELS):
            return unary()
        left = binary(level + 1)
        while symbol := accept(*LEVELS[level]):
            right = binary(level if symbol == "^" else level + 1)
            left = Operation(symbol, left, right)
        return left

    def unary():
        if accept("-"):
            return Negation(unary())
        accept("+")
        node = primary()
        while accept("%"):
            node = Operation("/", node, Constant(100))
        return node

    def primary():
        match tokens.pop():
            case "number", text:
                return Constant(float(text) if re.search(r"[.eE]", text) else int(text))
            case "text", text:
                return Constant(text.replace('""', '"'))
            case "ref", text:
                first = Ref.parse(text)
                if accept(":"):
                    return Range(first, Ref.parse(tokens.pop()[1] or ""))
                return Cell(first)
            case "name", name if name.upper() in ("TRUE", "FALSE"):
                return Constant(name.upper() == "TRUE")
            case "name", name:
                expect("(")
                args = []
                if not accept(")"):
                    args.append(binary())
                    while accept(","):
                        args.append(binary())
                    expect(")")
                return Call(name.upper(), tuple(args))
            case "op", "(":
                inner = binary()
                expect(")")
                return inner
            case _, other:
                raise Failure(Problem.SYNTAX, f"unexpected {other}")

    tree = binary()
    if tokens[-1][0] is not None:
        raise Failure(Problem.SYNTAX, f"unexpected {tokens[-1][1]}")
    return tree


def numeric(value):
    match value:
        case None | "":
            return 0
        case bool():
            return int(value)
        case int() | float():
            return value
        case str():
            try:
                return float(value) if "." in value else int(value)
            except ValueError:
                raise Failure(Problem.VALUE, value) from None
    raise Failure(Problem.VALUE, repr(value))


def divide(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        raise Failure(Problem.DIVISION) from None


def text(value):
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float() if value.is_integer():
            return str(int(value))
        case float():
            return f"{value:.10g}"
    return str(value)


OPERATIONS = {"+": lambda a, b: numeric(a) + numeric(b), "-": lambda a, b: numeric(a) - numeric(b), "*": lambda a, b: numeric(a) * numeric(b), "/": lambda a, b: divide(numeric(a), numeric(b)), "^": lambda a, b: numeric(a) ** numeric(b), "&": lambda a, b: text(a) + text(b), "=": lambda a, b: a == b, "<>": lambda a, b: a != b, "<": lambda a, b: numeric(a) < numeric(b), ">": lambda a, b: numeric(a) > numeric(b), "<=": lambda a, b: numeric(a) <= numeric(b), ">=": lambda a, b: numeric(a) >= numeric(b)}


def numbers(values):
    return [v for v in values if isinstance(v, (int, float)) and not isinstance(v, bool)]


AGGREGATES = {"SUM": lambda v: sum(numbers(v)), "COUNT": lambda v: len(numbers(v)), "COUNTA": lambda v: sum(x is not None for x in v), "MIN": lambda v: min(numbers(v), default=0), "MAX": lambda v: max(numbers(v), default=0), "AVERAGE": lambda v: divide(sum(numbers(v)), len(numbers(v))), "MEDIAN": lambda v: statistics.median(numbers(v)), "STDEV": lambda v: statistics.stdev(numbers(v)), "CONCAT": lambda v: "".join(map(text, v)), "PRODUCT": lambda v: math.prod(numbers(v)), "AND": all, "OR": any}
SIMPLE = {"ROUND": lambda x, n=0: round(numeric(x), int(n)), "ABS": lambda x: abs(numeric(x)), "SQRT": lambda x: math.sqrt(numeric(x)), "LEN": lambda s: len(text(s)), "UPPER": lambda s: text(s).upper(), "LEFT": lambda s, n=1: text(s)[: int(n)], "MOD": lambda a, b: numeric(a) % numeric(b), "INT": lambda x: math.floor(numeric(x)), "PI": lambda: math.pi, "NOT": lambda x: not x, "REPT": lambda s, n: text(s) * int(n), "TEXT": lambda x, f: format(numeric(x), f)}


class Sheet:
    def __init__(self, functions=()):
        self.sources, self.trees, self.values, self.users = {}, {}, {}, {}
        self.active, self.history, self.evaluations = [], [], 0
        self.functions = ChainMap(dict(functions), SIMPLE)

    def __setitem__(self, name, source):
        self.history.append((name, self.sources.get(Ref.parse(name).place)))
        self.store(Ref.parse(name).place, source)

    def __getitem__(self, name):
        return self.value(Ref.parse(name).place)

    def undo(self):
        name, source = self.history.pop()
        self.store(Ref.parse(name).place, source)
        return name

    def store(self, place, source):
        for old in self.depends(self.trees.pop(place, None)):
            self.users.get(old, set()).discard(place)
        self.sources[place] = source
        if source in (None, ""):
            del self.sources[place]
        elif isinstance(source, str) and source.startswith("="):
            try:
                self.trees[place] = parse(source[1:])
            except Failure as failure:
                self.trees[place] = failure
            for used in self.depends(self.trees[place]):
                self.users.setdefault(used, set()).add(place)
        self.forget(place)

    def forget(self, place):
        self.values.pop(place, None)
        for user in self.users.get(place, ()):
            if user in self.values:
                self.forget(user)

    @singledispatchmethod
    def depends(self, node):
        return set()

    depends.register(Cell, lambda self, node: {node.ref.place})
    depends.register(Range, lambda self, node: set(node.places()))
    depends.register(Negation, lambda self, node: self.depends(node.inner))

    @depends.register
    def _(self, node: Operation):
        return self.depends(node.left) | self.depends(node.right)

    @depends.register
    def _(self, node: Call):
        return set(chain.from_iterable(map(self.depends, node.args)))

    def value(self, place):
        if place in self.values:
            return self.values[place]
        source = self.sources.get(place)
        if place not in self.trees:
            if isinstance(source, str):
                try:
                    source = numeric(source)
                except Failure:
                    source = {"true": True, "false": False}.get(source.lower(), source)
            return source
        if place in self.active:
            return Problem.CYCLE
        self.active.append(place)
        self.evaluations += 1
        try:
            tree = self.trees[place]
            result = self.evaluate(tree) if not isinstance(tree, Failure) else tree.problem
        except Failure as failure:
            result = failure.problem
        except (ValueError, TypeError, OverflowError, statistics.StatisticsError):
            result = Problem.VALUE
        finally:
            self.active.pop()
        if result is not Problem.CYCLE or not self.active:
            self.values[place] = result
        return result

    def evaluate(self, node):
        match node:
            case Constant(value):
                return value
            case Cell(ref):
                value = self.value(ref.place)
                if isinstance(value, Problem):
                    raise Failure(value)
                return value
            case Range():
                return [self.evaluate(Cell(Ref(*place))) for place in node.places()]
            case Negation(inner):
                return -numeric(self.evaluate(inner))
            case Operation(symbol, left, right):
                return OPERATIONS[symbol](self.evaluate(left), self.evaluate(right))
            case Call("IF", (test, then, *rest)):
                return self.evaluate(then) if self.evaluate(test) else self.evaluate(rest[0]) if rest else False
            case Call("IFERROR", (tried, otherwise)):
                try:
                    return self.evaluate(tried)
                except Failure:
                    return self.evaluate(otherwise)
            case Call("SUMIF", (Range() as where, test, what)):
                wanted = self.evaluate(test)
                return sum(numeric(v) for k, v in zip(self.evaluate(where), self.evaluate(what)) if k == wanted)
            case Call("LOOKUP", (key, keys, values)):
                found = dict(zip(self.evaluate(keys), self.evaluate(values)))
                try:
                    return found[self.evaluate(key)]
                except KeyError:
                    raise Failure(Problem.VALUE, "not found") from None
            case Call(name, args) if name in AGGREGATES:
                flat = chain.from_iterable(v if isinstance(v, list) else [v] for v in map(self.evaluate, args))
                return AGGREGATES[name](list(flat))
            case Call(name, args) if name in self.functions:
                return self.functions[name](*map(self.evaluate, args))
        raise Failure(Problem.NAME, getattr(node, "name", repr(node)))

    def shift(self, node, rows, columns):
        go = partial(self.shift, rows=rows, columns=columns)
        match node:
            case Cell(ref):
                return Cell(ref.moved(rows, columns))
            case Range(first, last):
                return Range(first.moved(rows, columns), last.moved(rows, columns))
            case Call(name, args):
                return Call(name, tuple(map(go, args)))
            case Operation(symbol, left, right):
                return Operation(symbol, go(left), go(right))
            case Negation(inner):
                return Negation(go(inner))
        return node

    def copy(self, source, *targets):
        origin = Ref.parse(source)
        for target in targets:
            there = Ref.parse(target)
            tree = self.trees.get(origin.place)
            if tree is None or isinstance(tree, Failure):
                self[target] = self.sources.get(origin.place)
                continue
            try:
                self[target] = f"={self.shift(tree, there.row - origin.row, there.column - origin.column)}"
            except Failure as failure:
                self[target] = f"={failure.problem}"

    @property
    def size(self):
        return tuple(max((place[axis] + 1 for place in self.sources), default=0) for axis in (0, 1))

    def rows(self):
        rows, columns = self.size
        return [[text(v) if not isinstance(v := self.value((r, c)), Problem) else str(v) for c in range(columns)] for r in range(rows)]

    def show(self):
        table = [["", *map(letters, range(self.size[1]))], *([str(n), *row] for n, row in enumerate(self.rows(), 1))]
        widths = [max(map(len, column)) for column in zip_longest(*table, fillvalue="")]
        for row in table:
            print("|".join(cell.rjust(w) if re.fullmatch(r"-?[\d.]+|", cell) else cell.ljust(w) for cell, w in zip(row, widths)).rstrip())

    def load(self, source):
        for r, row in enumerate(csv.reader(io.StringIO(source))):
            for c, cell in enumerate(row):
                self[str(Ref(r, c))] = cell.strip()


class Budget(Sheet):
    @cached_property
    def title(self):
        return self["A1"]


sheet = Budget({"TAX": lambda x, rate=0.2: round(numeric(x) * rate, 2), "FACT": math.factorial})
sheet.load("Item,Price,Count,Total,Share\npaper,2.5,100,=B2*C2,=D2/D$6\nink,7.25,4,,\npens,0.8,30,,\n,,,,\nsum,,=SUM(C2:C4),=SUM(D2:D4),\n")
sheet.copy("D2", "D3", "D4")
sheet.copy("E2", "E3", "E4")
sheet.show()
print(sheet.title, sheet.evaluations, {str(Ref(*p)): str(t) for p, t in sheet.trees.items()})
before = sheet.evaluations
sheet["C3"] = "10"
print(sheet["D6"], sheet["E3"], sheet.evaluations - before, sheet.undo(), sheet["D6"], sheet.evaluations - before)
for n, formula in enumerate(['=1+2*3^2^0.5', '=-2^2', '=(1+2)*3%', '="a"&1+1&"b"', '=IF(B2>2,"dear","cheap")', '=IF(FALSE,1)', '=IFERROR(1/0,"none")', '=1/0', '=NOPE(1)', '=B2+A2', '=SUM(B2:C4, 10, "x")', '=AVERAGE(B2:B4)', '=AVERAGE(A2:A4)', '=MEDIAN(B2:B4)&"|"&ROUND(STDEV(B2:B4),3)', '=SUMIF(A2:A4,"ink",D2:D4)', '=LOOKUP("pens",A2:A4,B2:B4)', '=LOOKUP("glue",A2:A4,B2:B4)', '=TAX(D6)+TAX(100,0.5)', '=FACT(20)', '=FACT(-1)', '=SQRT(-1)', '=LEFT(UPPER(A2),3)&REPT("-",3)', '=COUNTA(A1:A6)', '=AND(TRUE,B2=2.5)', '=TEXT(PI(),".4f")', '=1+', '=(1', '=A1:B2', '="say ""hi"""', '=MOD(-7,3)', '=1e3', '=@', '=$B$2*2', '=G1', '=1<2', '="10"+5', '=ABC1', '=2^0.5*2^0.5=2', '=CONCAT(A2:B3)', '=CHOOSE()']):
    cell = f"H{n + 1}"
    sheet[cell] = formula
    tree = sheet.trees[Ref.parse(cell).place]
    print(formula, "->", tree.why if isinstance(tree, Failure) else tree, "->", sheet[cell] if not isinstance(sheet[cell], Problem) else str(sheet[cell]))
cyclic = Sheet()
cyclic.load("=B1+1,=C1*2,5\n=A2,=B3,\n,=B2,=SUM(A1:C1)+C3\n")
cyclic.show()
cyclic["C1"] = "=A1"
cyclic.show()
cyclic["C1"] = 7
cyclic["B3"] = "=IFERROR(Z9/0, 1)"
cyclic.show()
cyclic.copy("A1", "A5", "C5", "B6")
cyclic.copy("B1", "A1")
cyclic["C5"] = None
print(cyclic.sources[(4, 0)], cyclic.size, [h[0] for h in cyclic.history[-4:]], letters(0), letters(25), letters(26), letters(701), number("ZZ"), sorted([Ref.parse("B2"), Ref.parse("$A$3"), Ref.parse("A1")])[0], hash(Ref.parse("C3")) == hash(Ref(2, 2)))
while cyclic.history:
    cyclic.undo()
print(cyclic.sources, cyclic.rows(), Problem("#REF!").name, [p.value for p in Problem])
big = Sheet()
big["A1"] = 1
for n in range(2, 101):
    big[f"A{n}"] = f"=A{n - 1}+{n}"
print(big["A100"], big.evaluations)
big["A50"] = 0
print(big["A100"], big["A49"], big.evaluations)
try:
    big["1A"] = 5
except Failure as failure:
    print(repr(failure), failure.problem)
