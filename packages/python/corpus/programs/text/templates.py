"""A template engine: expressions, loops, conditions, inheritance, filters, errors with a line."""

import html
import re
from collections import ChainMap


class TemplateError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")
        self.line = line


TOKEN = re.compile(r"({{.*?}}|{%.*?%}|{#.*?#})", re.S)
FILTERS = {
    "upper": str.upper,
    "title": str.title,
    "length": len,
    "join": lambda value, by=", ": by.join(map(str, value)),
    "default": lambda value, other="": value if value not in (None, "") else other,
    "round": lambda value, digits=0: f"{value:.{digits}f}",
    "safe": lambda value: Safe(value),
    "sort": sorted,
    "repeat": lambda value, n: str(value) * n,
}


class Safe(str):
    pass


class Undefined:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return ""

    def __bool__(self):
        return False

    def __iter__(self):
        return iter(())


class Parser:
    def __init__(self, source):
        self.tokens = []
        line = 1
        for part in TOKEN.split(source):
            if part and not part.startswith("{#"):
                self.tokens.append((part, line))
            line += part.count("\n")
        self.at = 0

    def parse(self, *ends):
        nodes = []
        start = self.tokens[self.at - 1][1] if self.at else 1
        while self.at < len(self.tokens):
            token, line = self.tokens[self.at]
            self.at += 1
            if token.startswith("{{"):
                nodes.append(("show", token[2:-2].strip(), line))
            elif token.startswith("{%"):
                word, _, rest = token[2:-2].strip().partition(" ")
                if word in ends:
                    return nodes, (word, rest, line)
                nodes.append(self.statement(word, rest.strip(), line))
            else:
                nodes.append(("text", token))
        if ends:
            raise TemplateError(f"missing {' or '.join(ends)}", start)
        return nodes, None

    def statement(self, word, rest, line):
        match word:
            case "if":
                branches, other, test = [], [], rest
                while True:
                    body, (end, more, _) = self.parse("elif", "else", "endif")
                    branches.append((test, body))
                    if end == "elif":
                        test = more
                        continue
                    if end == "else":
                        other, _ = self.parse("endif")
                    return ("if", branches, other, line)
            case "for":
                m = re.fullmatch(r"([\w, ]+) in (.+)", rest)
                if not m:
                    raise TemplateError(f"cannot read {rest!r}", line)
                body, (end, *_) = self.parse("endfor", "else")
                other = self.parse("endfor")[0] if end == "else" else []
                return ("for", [n.strip() for n in m[1].split(",")], m[2], body, other, line)
            case "set":
                name, _, value = rest.partition("=")
                return ("set", name.strip(), value.strip(), line)
            case "block":
                return ("block", rest, self.parse("endblock")[0])
            case "extends" | "include":
                return (word, rest.strip("\"'"), line)
        raise TemplateError(f"unknown statement {word!r}", line)


class Engine:
    def __init__(self, templates, **names):
        self.templates, self.names = templates, names

    def evaluate(self, text, scope, line):
        expression, *filters = re.split(r"\s*(?<!\|)\|(?!\|)\s*", text)
        try:
            value = eval(expression, {"__builtins__": {"range": range, "len": len}}, Scope(scope))
            for each in filters:
                name, _, arguments = each.partition("(")
                if name not in FILTERS:
                    raise TemplateError(f"no filter {name!r}", line)
                extra = eval(f"({arguments[:-1]},)", {}, Scope(scope)) if arguments else ()
                value = FILTERS[name](value, *extra)
            return value
        except TemplateError:
            raise
        except Exception as error:
            raise TemplateError(f"{type(error).__name__}: {error} in {text!r}", line) from error

    def run(self, nodes, scope, blocks):
        for node in nodes:
            match node:
                case ("text", text):
                    yield text
                case ("show", text, line):
                    value = self.evaluate(text, scope, line)
                    yield value if isinstance(value, Safe) else html.escape(str(value))
                case ("if", branches, other, line):
                    chosen = next((body for test, body in branches if self.evaluate(test, scope, line)), other)
                    yield from self.run(chosen, scope, blocks)
                case ("for", names, text, body, other, line):
                    items = list(self.evaluate(text, scope, line))
                    for i, item in enumerate(items):
                        inner = scope.new_child({"loop": {"index": i + 1, "first": i == 0, "last": i == len(items) - 1}})
                        inner.update(zip(names, item if len(names) > 1 else [item], strict=True))
                        yield from self.run(body, inner, blocks)
                    if not items:
                        yield from self.run(other, scope, blocks)
                case ("set", name, text, line):
                    scope[name] = self.evaluate(text, scope, line)
                case ("block", name, body):
                    yield from self.run(blocks.get(name, body), scope, blocks)
                case ("include", name, line):
                    yield from self.render_parts(name, scope, blocks)

    def render_parts(self, name, scope, blocks):
        nodes, _ = Parser(self.templates[name]).parse()
        mine = {node[1]: node[2] for node in nodes if node[0] == "block"}
        blocks = {**mine, **blocks}
        for node in nodes:
            if node[0] == "extends":
                yield from self.render_parts(node[1], scope, blocks)
                return
        yield from self.run(nodes, scope, blocks)

    def render(self, name, **names):
        return "".join(self.render_parts(name, ChainMap({}, names, self.names), {}))


class Scope(dict):
    def __init__(self, names):
        self.names = names

    def __getitem__(self, key):
        return self.names[key] if key in self.names else Undefined(key)

    def __contains__(self, key):
        return True


TEMPLATES = {
    "base": "<title>{% block title %}Site{% endblock %}</title>\n{% block body %}{% endblock %}\n{% include 'foot' %}",
    "foot": "-- {{ site }}{# a comment #}",
    "page": """{% extends 'base' %}{% block title %}{{ title|upper }}{% endblock %}
{% block body %}{% set n = items|length %}{{ n }} items:
{% for name, price in items|sort %}{{ loop['index'] }}. {{ name }} {{ price|round(2) }}{% if price > 10 %} (dear){% elif price == 0 %} (free){% else %}{% endif %}{% if not loop['last'] %};{% endif %}
{% else %}nothing
{% endfor %}{{ missing|default("none") }} {{ raw }} {{ raw|safe }} {{ "-"|repeat(5) }}{% endblock %}""",
}
engine = Engine(TEMPLATES, site="example & co")
print(engine.render("page", title="shop", items=[("tea", 3.456), ("gold", 99), ("air", 0)], raw="<b>"))
print(engine.render("page", title="empty", items=[], raw=""))
for source in ("{{ 1 / 0 }}", "a\n\n{{ x|nope }}", "{% if x %}open", "{% for x of y %}{% endfor %}", "\n{% fly %}", "{{ x. }}", "{% for a, b in [1] %}{% endfor %}", "{{ undefined.attribute }}"):
    try:
        print(Engine({"t": source}).render("t", x="v"))
    except TemplateError as error:
        print(repr(source), "->", error, error.line)
    except (TypeError, ValueError) as error:
        print(repr(source), "->", type(error).__name__, error)
