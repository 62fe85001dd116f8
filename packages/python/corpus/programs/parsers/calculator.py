"""A calculator: tokens, a Pratt parser, functions of one's own, errors that point at the place."""

import math
import re
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    at: int


class CalcError(Exception):
    def __init__(self, message, source, at, width=1):
        super().__init__(message)
        self.source, self.at, self.width = source, at, max(1, width)

    def __str__(self):
        return f"{self.args[0]}\n  {self.source}\n  {' ' * self.at}{'^' * self.width}"


SPEC = [("number", r"\d+(?:\.\d+)?"), ("name", r"[A-Za-z_]\w*"), ("op", r"\*\*|//|[-+*/%^!(),=]"), ("space", r"\s+"), ("bad", r".")]
PATTERN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in SPEC))
BINARY = {"+": (10, 11), "-": (10, 11), "*": (20, 21), "/": (20, 21), "//": (20, 21), "%": (20, 21), "^": (41, 40), "**": (41, 40)}
CONSTANTS = {"pi": math.pi, "e": math.e}
FUNCTIONS = {"sqrt": (1, math.sqrt), "max": (None, max), "gcd": (2, math.gcd), "sin": (1, math.sin), "sum": (None, lambda *a: sum(a))}


def tokenize(source):
    for m in PATTERN.finditer(source):
        if m.lastgroup == "bad":
            raise CalcError(f"unexpected character {m[0]!r}", source, m.start())
        if m.lastgroup != "space":
            yield Token(m.lastgroup, m[0], m.start())
    yield Token("end", "", len(source))


class Calculator:
    def __init__(self):
        self.variables, self.functions = {}, {}

    def run(self, source):
        self.source, self.tokens, self.i = source, list(tokenize(source)), 0
        tree = self.statement()
        if (token := self.peek).kind != "end":
            raise self.error("expected the end", token)
        match tree:
            case ("set", name, value):
                self.variables[name] = result = self.value(value, {})
                return result
            case ("def", name, names, body):
                self.functions[name] = names, body
                return f"{name}/{len(names)}"
        return self.value(tree, {})

    @property
    def peek(self):
        return self.tokens[self.i]

    def error(self, message, token):
        return CalcError(message, self.source, token.at, len(token.text))

    def take(self, text=None):
        token = self.peek
        if text is not None and token.text != text:
            raise self.error(f"expected {text!r}, found {token.text or 'the end'!r}", token)
        self.i += 1
        return token

    def statement(self):
        if m := re.match(r"\s*([A-Za-z_]\w*)\s*(\(([^()]*)\))?\s*=(?!=)", self.source):
            while self.take().text != "=":
                pass
            body = self.expression(0)
            return ("def", m[1], [n.strip() for n in m[3].split(",") if n.strip()], body) if m[2] else ("set", m[1], body)
        return self.expression(0)

    def expression(self, least):
        token = self.take()
        match token:
            case Token("number", text):
                left = ("number", Fraction(text))
            case Token("name", name):
                if self.peek.text == "(":
                    self.take("(")
                    arguments = []
                    while self.peek.text != ")":
                        arguments.append(self.expression(0))
                        if self.peek.text != ")":
                            self.take(",")
                    self.take(")")
                    left = ("call", token, arguments)
                else:
                    left = ("name", token)
            case Token("op", "("):
                left = self.expression(0)
                self.take(")")
            case Token("op", "-" | "+" as sign):
                left = (sign, token, self.expression(30))
            case _:
                raise self.error("expected a value", token)
        while True:
            token = self.peek
            if token.text == "!" and least <= 50:
                self.take()
                left = ("!", token, left)
                continue
            if token.text not in BINARY or BINARY[token.text][0] < least:
                return left
            self.take()
            left = (token.text, token, left, self.expression(BINARY[token.text][1]))

    def value(self, tree, names):
        try:
            match tree:
                case ("number", n):
                    return n
                case ("name", token):
                    for scope in (names, self.variables, CONSTANTS):
                        if token.text in scope:
                            return scope[token.text]
                    raise self.error(f"unknown name {token.text!r}", token)
                case ("call", token, arguments):
                    values = [self.value(a, names) for a in arguments]
                    if token.text in self.functions:
                        params, body = self.functions[token.text]
                        wanted = len(params)
                        call = lambda *v: self.value(body, dict(zip(params, v)))
                    elif token.text in FUNCTIONS:
                        wanted, call = FUNCTIONS[token.text]
                        if token.text == "gcd":
                            values = [int(v) for v in values]
                    else:
                        raise self.error(f"unknown function {token.text!r}", token)
                    if wanted is not None and wanted != len(values):
                        raise self.error(f"{token.text} takes {wanted} arguments, not {len(values)}", token)
                    return call(*values)
                case (op, token, operand):
                    v = self.value(operand, names)
                    return {"-": lambda: -v, "+": lambda: v, "!": lambda: Fraction(math.factorial(int(v)))}[op]()
                case (op, token, left, right):
                    a, b = self.value(left, names), self.value(right, names)
                    return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "//": lambda: a // b, "%": lambda: a % b, "^": lambda: a**b, "**": lambda: a**b}[op]()
        except (ArithmeticError, ValueError, TypeError, RecursionError) as error:
            raise self.error(f"{type(error).__name__}: {error}", tree[1]) from error


def show(value):
    if isinstance(value, Fraction):
        return str(value.numerator) if value.denominator == 1 else f"{value} ({float(value):.6g})"
    return f"{value:.6g}" if isinstance(value, float) else str(value)


calc = Calculator()
for line in """1 + 2 * 3
2 ^ 3 ^ 2
-2 ^ 2
(1 + 2) * 3 / 4
10 // 3 + 10 % 3
5! / 3!
x = 1 / 3
x * 3 + 0.5
square(a) = a * a
square(square(3)) + x
hyp(a, b) = sqrt(square(a) + square(b))
hyp(3, 4)
max(1, 2, 5) - gcd(12, 18)
sin(pi / 2) + e
sum()
-(-3) - +2
1 +
2 * (3 + 4
3 $ 4
foo + 1
nope(1)
square(1, 2)
1 / (2 - 2)
sqrt(-1)
2 3
max()
(-1)!
)
1.5.2
""".splitlines():
    try:
        print(line, "=", show(calc.run(line)))
    except CalcError as error:
        print("error:", error)
