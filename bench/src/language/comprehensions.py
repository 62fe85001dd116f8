"""Comprehensions: lists, sets, dicts, nested ones, with conditions, unpacking, zip, enumerate, any and all."""


def run():
    total = 0
    for step in range(1, 15):
        squares = [x * x for x in range(4000) if x % step]
        pairs = [(i, j) for i in range(60) for j in range(i, 60, step)]
        table = {i: [j for j in range(step)] for i in range(300)}
        ends = {x % 97 for x in squares}
        flat = [x for row in table.values() for x in row]
        swapped = {value: key for key, value in enumerate(squares)}
        dots = sum([a * b for a, b in zip(squares, squares[1:])])
        total += len(pairs) + len(ends) + sum(flat) + len(swapped) + dots % 1009
        if any(x == 13 for x in squares) or all(x >= 0 for x in squares):
            total += 1
        total += sum(i * j for i, j in pairs if i != j) % 1013
    return total
