"""Closures: counters, composed functions, decorators with a cache, callbacks, and parser combinators."""


def counter():
    count = 0

    def more(step=1):
        nonlocal count
        count += step
        return count

    return more


def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x

    return composed


def cached(f):
    known = {}

    def wrapper(*args):
        if args not in known:
            known[args] = f(*args)
        return known[args]

    return wrapper


@cached
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)


def char(wanted):
    def parse(text, at):
        return at + 1 if at < len(text) and text[at] == wanted else -1

    return parse


def sequence(*parsers):
    def parse(text, at):
        for parser in parsers:
            at = parser(text, at)
            if at < 0:
                return -1
        return at

    return parse


def choice(*parsers):
    def parse(text, at):
        for parser in parsers:
            end = parser(text, at)
            if end >= 0:
                return end
        return -1

    return parse


def run():
    tick = counter()
    for i in range(100_000):
        tick(i & 3)
    twice = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x % 1009)
    value = 1
    for _ in range(40_000):
        value = twice(value)
    total = 0
    for n in range(60):
        for k in range(n + 1):
            total += binomial(n, k) % 1009

    def expression(text, at):
        return inner(text, at)

    inner = choice(sequence(char('('), expression, char(')'), expression), sequence(char('x'), expression), char('.'))
    text = '(x.)' * 200 + 'xxxxx.'
    parsed = 0
    for _ in range(20):
        parsed += inner(text, 0)
    return tick(), value, total, parsed
