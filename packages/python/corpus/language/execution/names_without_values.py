"""Local variables that have no value (any more), on whichever way a program comes there."""


def deleted_in_a_loop(x):
    for _ in range(1):
        del x
    return x


def deleted_in_the_turn_before(x):
    for _ in range(2):
        print(x)
        del x


def deleted_in_try(x):
    try:
        del x
        1 / 0
    except ZeroDivisionError:
        return x


def deleted_by_a_handler(x):
    while True:
        try:
            1 / 0
        except ZeroDivisionError as x:
            break
    return x


def deleted_by_a_handler_in_with(x):
    with memoryview(b''):
        try:
            1 / 0
        except ZeroDivisionError as x:
            x = 2
    return x


def deleted_in_match(x):
    match x:
        case 1:
            del x
    return x


def set_behind_and(a):
    if a and (y := 1):
        pass
    return y


def set_behind_or(a):
    a or (y := 1)
    return y


def set_in_a_branch(a):
    1 if a else (y := 2)
    return y


def set_in_a_chain(a):
    a < 0 < (y := 2)
    return y


def set_in_a_comprehension(a):
    [y := each for each in range(a)]
    return y


def set_in_a_condition(a):
    while a or (y := 3):
        break
    return y


def set_in_a_guard(a):
    match a:
        case 1 if (y := 2):
            pass
    return y


def generator(x):
    for _ in range(2):
        yield x
        del x


for function in [each for name, each in list(globals().items()) if name.startswith(('deleted', 'set'))]:
    for argument in 0, 1:
        try:
            print(function.__name__, argument, function(argument))
        except UnboundLocalError as error:
            print(function.__name__, argument, error)

values = generator(1)
print(next(values))
try:
    next(values)
except UnboundLocalError as error:
    print(error)
