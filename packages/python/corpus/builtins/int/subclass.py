"""Subclasses of int: what operators give, attributes, dunders that win."""


class Money(int):
    currency = "EUR"

    def __new__(cls, amount, currency="EUR"):
        self = super().__new__(cls, amount)
        self.currency = currency
        return self

    def __repr__(self):
        return f"Money({int(self)}, {self.currency!r})"

    def __add__(self, other):
        if isinstance(other, Money) and other.currency != self.currency:
            raise ValueError(f"can't add {other.currency} to {self.currency}")
        return Money(int(self) + int(other), self.currency)

    __radd__ = __add__


class Loud(int):
    def __rsub__(self, other):
        return f"rsub {other}"

    def __rmul__(self, other):
        return NotImplemented

    def __index__(self):
        return 99

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return "equal?"


m = Money(5)
print(m, repr(m), str(m), f"{m}", "%d %s %r" % (m, m, m), format(m, "x"))
print(m + 3, 3 + m, sum([m, m]), m * 2, type(m * 2), -m, type(-m), abs(m), int(m), type(int(m)))
try:
    m + Money(1, "USD")
except ValueError as error:
    print(error)
print(m == 5, hash(m) == hash(5), {5: "five"}[m], [0, 1, 2, 3, 4, "x"][m], "ab" * m)
print(m.__dict__, vars(m), m.real, type(m.real), m.numerator)
loud = Loud(4)
print(10 - loud, 10 * loud, loud - 10, range(5)[loud] if False else "", [10, 20, 30, 40, 50][loud])
print(loud == 4, 4 == loud, hash(loud), loud != 4, hex(loud), bin(loud))
print(isinstance(loud, int), bool(Loud(0)), bool(loud), divmod(loud, 3), loud << 2, ~loud)
print(float(loud), complex(loud), round(loud), type(round(loud)), loud.bit_length())
for attempt in ("class B(bool): pass", "int.x = 1", "(1).x = 1", "Money.__new__(int, 3)", "int.__new__(Money)", "int.__new__(str)", "int.__new__()", "int.__new__(5)", "object.__new__(int)"):
    try:
        exec(attempt)
        print(attempt, "fine")
    except Exception as error:
        print(attempt, "->", type(error).__name__, error)
print(Money(3) if Money(3) else "", max(Money(3), 4), sorted([Money(3), 1, Money(2)]))
