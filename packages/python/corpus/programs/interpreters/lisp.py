"""A small Lisp: reader, macros, tail calls, closures, errors with a reason."""

import math
import operator
from functools import reduce


class LispError(Exception):
    pass


class Symbol(str):
    __slots__ = ()

    def __repr__(self):
        return str(self)


class Scope(dict):
    def __init__(self, names=(), values=(), outer=None):
        if isinstance(names, Symbol):
            self[names] = list(values)
        else:
            if len(names) != len(values):
                raise LispError(f"expected {len(names)} arguments, got {len(values)}")
            self.update(zip(names, values))
        self.outer = outer

    def find(self, name):
        scope = self
        while scope is not None:
            if name in scope:
                return scope
            scope = scope.outer
        raise LispError(f"undefined: {name}")


class Procedure:
    def __init__(self, parameters, body, scope, name="lambda"):
        self.parameters, self.body, self.scope, self.name = parameters, body, scope, name

    def __repr__(self):
        return f"<procedure {self.name}>"


class Macro(Procedure):
    pass


QUOTES = {"'": "quote", "`": "quasiquote", ",": "unquote"}


def tokens(text):
    text = "\n".join(line.split(";")[0] for line in text.splitlines())
    for mark in "()'`,":
        text = text.replace(mark, f" {mark} ")
    return text.split()


def read_all(text):
    stream = tokens(text)[::-1]
    while stream:
        yield read(stream)


def read(stream):
    if not stream:
        raise LispError("unexpected end")
    token = stream.pop()
    if token in QUOTES:
        return [Symbol(QUOTES[token]), read(stream)]
    if token == "(":
        form = []
        while True:
            if not stream:
                raise LispError("missing )")
            if stream[-1] == ")":
                stream.pop()
                return form
            form.append(read(stream))
    if token == ")":
        raise LispError("unexpected )")
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    if token in ("#t", "#f"):
        return token == "#t"
    return Symbol(token)


def show(value):
    if value is True or value is False:
        return "#t" if value else "#f"
    if isinstance(value, list):
        return "(" + " ".join(map(show, value)) + ")"
    return str(value) if isinstance(value, str) else repr(value)


def quasi(form, scope):
    if not isinstance(form, list):
        return form
    if form and form[0] == "unquote":
        return evaluate(form[1], scope)
    return [quasi(each, scope) for each in form]


def evaluate(form, scope):
    while True:
        if isinstance(form, Symbol):
            return scope.find(form)[form]
        if not isinstance(form, list):
            return form
        if not form:
            return []
        match form:
            case ["quote", value]:
                return value
            case ["quasiquote", value]:
                return quasi(value, scope)
            case ["if", test, then, *rest]:
                form = then if evaluate(test, scope) is not False else (rest[0] if rest else False)
                continue
            case ["define", [name, *parameters], *body]:
                scope[name] = Procedure(parameters, body, scope, name)
                return name
            case ["define", name, value]:
                scope[name] = evaluate(value, scope)
                return name
            case ["set!", name, value]:
                scope.find(name)[name] = evaluate(value, scope)
                return name
            case ["lambda", parameters, *body]:
                return Procedure(parameters, body, scope)
            case ["defmacro", [name, *parameters], *body]:
                scope[name] = Macro(parameters, body, scope, name)
                return name
            case ["let", bindings, *body]:
                names = [name for name, _ in bindings]
                values = [evaluate(value, scope) for _, value in bindings]
                scope = Scope(names, values, scope)
                for each in body[:-1]:
                    evaluate(each, scope)
                form = body[-1]
                continue
            case ["begin", *body]:
                for each in body[:-1]:
                    evaluate(each, scope)
                form = body[-1]
                continue
        function = evaluate(form[0], scope)
        if isinstance(function, Macro):
            inner = Scope(function.parameters, form[1:], function.scope)
            form = [evaluate(each, inner) for each in function.body][-1]
            continue
        arguments = [evaluate(each, scope) for each in form[1:]]
        if isinstance(function, Procedure):
            scope = Scope(function.parameters, arguments, function.scope)
            for each in function.body[:-1]:
                evaluate(each, scope)
            form = function.body[-1]
            continue
        if not callable(function):
            raise LispError(f"not a procedure: {show(function)}")
        try:
            return function(*arguments)
        except (TypeError, ZeroDivisionError, IndexError) as error:
            raise LispError(f"{show(form)}: {error}") from error


def standard():
    scope = Scope()
    scope.update({
        "+": lambda *a: sum(a), "*": lambda *a: math.prod(a), "-": lambda a, *b: reduce(operator.sub, b, a) if b else -a,
        "/": operator.truediv, "quotient": operator.floordiv, "mod": operator.mod, "<": operator.lt, ">": operator.gt,
        "=": operator.eq, "not": lambda a: a is False, "list": lambda *a: list(a), "car": lambda a: a[0], "cdr": lambda a: a[1:],
        "cons": lambda a, b: [a, *b], "null?": lambda a: a == [], "length": len, "sqrt": math.sqrt, "append": lambda *a: sum(a, []),
        "display": lambda *a: print(*map(show, a)) or [],
    })
    return scope


PROGRAM = """
(define (fact n) (if (= n 0) 1 (* n (fact (- n 1)))))
(fact 30)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(loop 5000 0) ; a tail call
(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
(map (lambda (x) (* x x)) '(1 2 3 4))
(define counter (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
(counter) (counter)
(defmacro (unless test body) `(if ,test #f ,body))
(unless (> 1 2) (display "macro" '(a "b" 1.5)))
(define (sum . all)) 
(let ((a 1) (b 2.5)) (+ a b))
`(1 ,(+ 1 1) (nested ,(car '(x y))))
((lambda args (length args)) 1 2 3)
map
#t
"""

scope = standard()
for form in read_all(PROGRAM):
    try:
        print(show(form)[:60], "=>", show(evaluate(form, scope)))
    except LispError as error:
        print(show(form)[:60], "=> error:", error)
for text in ("(undefined 1)", "(car 5)", "(1 2)", "(fact", ")", "(/ 1 0)", "((lambda (x) x))", "(car '())"):
    try:
        for form in read_all(text):
            print(show(evaluate(form, scope)))
    except LispError as error:
        print(text, "=> error:", error, "|", type(error.__cause__).__name__)
