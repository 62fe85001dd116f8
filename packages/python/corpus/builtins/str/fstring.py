"""f-strings at run time: conversion, nesting, the = form, dates, errors."""

import datetime


class Loud:
    def __repr__(self):
        return "LOUD"

    def __str__(self):
        return "loud"

    def __format__(self, spec):
        return f"formatted({spec!r})"


x = 5
name = "wörld"
loud = Loud()
print(f"{x}", f"{x!r}", f"{x:>4}", f"{x:{x}}", f"{x=}", f"{x = }", f"{x=:>4}", f"{x=!r:^7}", f"{ x + 1 = }")
print(f"{loud}", f"{loud!r}", f"{loud!s}", f"{loud:abc}", f"{loud!r:>6}", f"{loud=}", f"{loud=!s}", f"{loud=:q}")
print(f"{name!a}", f"{name:*^{len(name) + 4}}", f"{'nested ' + f'{x}'}", f'{"same " + "quotes"}', f"{{}}", f"{{{x}}}", f"{x}{{x}}")
print(f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda v: v * 2)(4)}", f"{x if x else 'no'}", f"{x:{'>'}{'6'}}", f"{x!r:{'^'}{7}}")
print(
    f"""multi
{x}
  line {
        x * 2
    }"""
)
print(f"{datetime.date(2024, 2, 29):%d.%m.%Y}", f"{datetime.datetime(2024, 1, 1, 12, 30):%H:%M}", f"{3.14159:.2f}", f"{1000000:,}", f"{'abc':.2}")
print(f"a" "b" f"{x}" "{x}" rf"\n{x}\d", f"\x41\N{BULLET}{x}", rf"{x}\{x}")
for action in (lambda: f"{x:d}" f"{name:d}", lambda: f"{undefined}", lambda: f"{x:{'z'}z}", lambda: f"{None:5}", lambda: f"{[]:>5}", lambda: f"{x!s:d}"):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
order = []


def note(value):
    order.append(value)
    return value


print(f"{note(1):{note(2)}}{note(3)!r:{note(4)}}", order)
print(f"{x:=5}", f"{(y := 7)} {y}", f"{x!r}" == repr(x), f"{'a' 'b'}", f"{*[1, 2],}", f"{lambda_ if (lambda_ := 3) else 0}")
print(f"{x:%}", f"{0.5:%}", f"{x:e}", f"{-x:08.2f}", f"{x:#b}", f"{x:+}", f"{'x':>{x}}", f"{True:d}", f"{True}")
