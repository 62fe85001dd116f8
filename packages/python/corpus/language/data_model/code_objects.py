"""3.2.13 Code objects, function objects and their special attributes."""
import types


def outer(a, /, b, c=3, *args, d, e=5, **kwargs):
    """Doc."""
    local = a
    def inner(x):
        nonlocal local
        local = x
        return b
    return inner


code = outer.__code__
for name in ("co_name", "co_qualname", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_varnames",
             "co_names", "co_cellvars", "co_freevars", "co_flags", "co_firstlineno"):
    print(name, getattr(code, name))
inner = outer(1, 2, d=4)
print(inner.__code__.co_freevars, [cell.cell_contents for cell in inner.__closure__], inner.__qualname__)
inner(9)
print([cell.cell_contents for cell in inner.__closure__])
print([type(c).__name__ for c in code.co_consts if isinstance(c, types.CodeType)], code.co_consts[0])
print(outer.__defaults__, outer.__kwdefaults__, outer.__doc__, outer.__module__, outer.__type_params__, outer.__dict__)


def gen(): yield
async def coro(): pass
async def agen(): yield


print([f.__code__.co_flags & 0x2A0 for f in (gen, coro, agen, outer)])


def attempt(action):
    try:
        print("ok", action())
    except Exception as error:
        print(type(error).__name__, error)


def plain(a, b=1): return a, b


def assign(name, value):
    def action():
        setattr(plain, name, value)
        return getattr(plain, name)
    return action


for name, value in [("__defaults__", (1, 2)), ("__defaults__", [1]), ("__defaults__", None), ("__kwdefaults__", {"z": 1}),
                    ("__kwdefaults__", []), ("__name__", "other"), ("__name__", 1), ("__qualname__", "q.x"), ("__qualname__", None),
                    ("__doc__", 5), ("__module__", None), ("__annotations__", {"a": int}), ("__annotations__", 5), ("__dict__", {"k": 1}),
                    ("__dict__", 1), ("__code__", 5), ("__globals__", {}), ("__closure__", ()), ("__builtins__", {}), ("__type_params__", ()),
                    ("__type_params__", []), ("__annotate__", None), ("__annotate__", 3), ("extra", 1)]:
    print(name, value, end=": ")
    attempt(assign(name, value))
print(plain, plain.__dict__)
plain.__defaults__ = (7, 8)
print(plain())
attempt(lambda: plain.nothing)
del plain.__defaults__
attempt(plain)
plain.__kwdefaults__ = None


def swap(x, y): return x * 10 + y


plain.__code__ = swap.__code__
print(plain(1, 2), plain.__name__)


def with_closure():
    value = 1
    def f(): return value
    return f


def replace_closure(): plain.__code__ = with_closure().__code__


attempt(replace_closure)
print(code.replace(co_name="renamed").co_name, code == code.replace(), code == code.replace(co_firstlineno=1), hash(code) == hash(code.replace()))
attempt(lambda: code.replace(co_nope=1))
attempt(lambda: code.replace(5))
attempt(lambda: code.co_nope)
def change(): code.co_name = "x"
attempt(change)
again = types.FunctionType(swap.__code__, {}, "again", (5,))
print(again(1), again.__name__, again.__module__, again.__globals__.keys())
attempt(lambda: types.FunctionType(swap.__code__, {}, 5))
attempt(lambda: types.FunctionType(swap.__code__, []))
attempt(lambda: types.FunctionType(5, {}))
attempt(lambda: types.FunctionType(swap.__code__, {}, None, [1]))
free = with_closure()
attempt(lambda: types.FunctionType(free.__code__, {}))
attempt(lambda: types.FunctionType(free.__code__, {}, closure=(1,)))
attempt(lambda: types.FunctionType(free.__code__, {}, closure=()))
attempt(lambda: types.FunctionType(swap.__code__, {}, closure=(types.CellType(1),)))
attempt(lambda: types.FunctionType(free.__code__, {}, closure=(types.CellType(42),))())
attempt(lambda: types.FunctionType(free.__code__, {}, closure=(types.CellType(),))())
attempt(lambda: types.FunctionType(swap.__code__, {}, kwdefaults={"y": 1})(1))
cell = types.CellType()
attempt(lambda: cell.cell_contents)
cell.cell_contents = 5
print(cell.cell_contents, types.CellType(1) < types.CellType(2), types.CellType(1) == types.CellType(1), types.CellType() < types.CellType(1))
del cell.cell_contents
attempt(lambda: cell.cell_contents)
attempt(lambda: hash(cell))
attempt(lambda: types.CellType(1, 2))
method = types.MethodType(swap, 4)
print(method(2), method.__self__, method.__func__ is swap, method.__name__, method == types.MethodType(swap, 4), hash(method) == hash(types.MethodType(swap, method.__self__)))
attempt(lambda: types.MethodType(5, 4))
attempt(lambda: types.MethodType(swap, None))
attempt(lambda: types.MethodType(swap))
def set_on_method(): method.attr = 1
attempt(set_on_method)
attempt(lambda: method.attr)
swap.attr = 3
print(method.attr)
attempt(lambda: type(swap)())
attempt(lambda: type("F", (types.FunctionType,), {}))
attempt(lambda: type("C", (types.CodeType,), {}))
attempt(lambda: type("C", (types.MethodType,), {}))
attempt(lambda: swap < swap)

# A closure takes a copy of its own code, with changes.
def adder(amount):
    def add(value): return value + amount
    return add
add = adder(5)
add.__code__ = add.__code__.replace(co_filename='elsewhere.py', co_name='plus')
print(add(1), add.__code__.co_filename, add.__code__.co_name, adder(7)(1))
twin = types.FunctionType(add.__code__, globals(), 'twin', None, add.__closure__)
print(twin(2), twin.__name__)
def counter(start):
    def count():
        while True: yield start
    return count
count = counter(3)
count.__code__ = count.__code__.replace(co_name='counting')
print(next(count()), count().gi_code.co_name)
attempt(lambda: setattr(add, '__code__', adder.__code__))
