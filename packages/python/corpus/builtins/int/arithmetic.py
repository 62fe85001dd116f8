"""Arithmetic of ints: signs, zero, sizes beyond 53 and 64 bits, mixed types."""

VALUES = [0, 1, -1, 2, -3, 7, 2**31, -(2**31), 2**53, 2**53 + 1, -(2**53) - 1, 2**63 - 1, -(2**64), 10**25]

import operator

for name in ("add", "sub", "mul", "floordiv", "mod", "truediv", "and_", "or_", "xor"):
    function = getattr(operator, name)
    print(name)
    for left in VALUES:
        row = []
        for right in VALUES:
            try:
                row.append(repr(function(left, right)))
            except ZeroDivisionError as error:
                row.append(str(error))
        print("  ", left, *row, sep=" | ")

print("divmod")
for left in VALUES:
    print("  ", [divmod(left, right) for right in VALUES if right])
print("unary")
for value in VALUES:
    print("  ", -value, +value, ~value, abs(value), bool(value), hash(value) == hash(int(str(value))))
