# Years and parts that do not fit C's struct tm.
import time


def attempt(f, *args):
    try:
        print(f(*args))
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)


rest = (1, 1) + (0,) * 6
for year in (-2**31 - 1, -2**31, 2**31, 2**63):
    attempt(time.asctime, (year, *rest))
    attempt(time.strftime, '%Y', (year, *rest))
attempt(time.asctime, (2**31 - 1, *rest))
attempt(time.strftime, '%y', (-5, *rest))
for index in range(1, 9):
    for value in (-1, 400, 2**40):
        parts = [2000, 1, 1, 0, 0, 0, 0, 1, 0]
        parts[index] = value
        attempt(time.strftime, '%c', tuple(parts))
