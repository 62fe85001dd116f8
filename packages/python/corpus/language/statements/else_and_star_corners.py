"""else of loops and try, starred values everywhere they may stand, chained and nested targets with shared objects."""


def searching(items, wanted):
    for i, item in enumerate(items):
        if item is None: continue
        while item > wanted:
            item -= 1
            if item == 3: break
        else:
            print("  while's else", item)
            if item == wanted: break
            continue
        print("  broke at", item)
    else:
        return "not found"
    return i


for items, wanted in (([], 1), ([1], 1), ([5, 2], 2), ([None, 9, 0], 3), ([4, 4, None], 1)):
    print(searching(items, wanted))


def else_of_try(raises, inside):
    result = []
    try:
        result.append("try")
        if raises: raise raises
    except (KeyError, IndexError):
        result.append("lookup")
    except ValueError:
        result.append("value")
        return result
    else:
        result.append("else")
        if inside: raise inside
    finally:
        result.append("finally")
        print(" ", result)
    return result


for raises, inside in ((None, None), (KeyError(), None), (ValueError(), None), (None, ValueError("in else")), (TypeError("t"), None)):
    try: print(else_of_try(raises, inside) or "none")
    except Exception as error: print(repr(error), repr(error.__context__))
n = 0
while n < 3:
    n += 1
else:
    n = n, "else"
print(n)
for i in (): pass
else: print("empty", "i" in globals())
for i in range(3):
    for i in "ab": pass
print(i)
values = [1, 2, 3]
for values[0] in values: print(values, end=" ")
print()
for x in values:
    if len(values) < 6: values.append(x * 10)
print(values)
i = 0
i, values[i] = 2, "moved"
print(i, values)
values[i], i = "again", 0
print(i, values)
a = a[0] = [1]
print(a, a[0] is a)
x = [0, 1, 2]
x[x[0]], x[x[1]], x[x[2]] = 2, 0, 1
print(x)
(a, b), c, *[d, *e] = "xy", 5, *"pqr"
print(a, b, c, d, e)
[*a], [*b, c], (*d,) = {}, range(3), {1: 2}
print(a, b, c, d)
def function(*args, **kw): return args, sorted(kw.items())
print(function(*[], *(1,), *{2: 3}, *"", **{}, **{"a": 1}, b=2))
print([*range(2), *[*"ab"], *()], (*"xy", *{1}), {*[1, 1], *()}, {**{1: 2}, 1: 3, **{4: 5}})
def returns(): return *"ab", 1
def yields(): got = yield *"cd", 2; yield got
g = yields()
print(returns(), next(g), g.send(returns()))
for each in *"ab", *range(2): print(each, end=" ")
print({(1, 2): "key"}[*(1, 2)], [*map(str, (*range(3),))][-1])
for source in ("*a", "a = *b", "print(*a := [1])", "*a, *b = c", "[*a, *b] = c", "del *a", "for *a in b: pass", "*a += 1", "return *a", "x = (*a)", "{**a for a in b}", "[*a for a in b]", "f(**k, *a)", "f(k=1, 2)", "a[*b:1]", "with x as *y: pass", "lambda *: 1", "def f(*, **k): pass", "else: pass", "for x in y: pass\nelse if z: pass", "try: pass\nelse: pass"):
    try: compile(source, "s", "exec"); print(source.replace("\n", ";"), "fine")
    except SyntaxError as error: print(source.replace("\n", ";"), "|", error.msg, error.lineno, error.offset, error.end_offset)
