# Namespaces that are mappings of other kinds: as globals, as __builtins__, as locals.
import types


class Noisy(dict):
    def __getitem__(self, key):
        print("get", key)
        return dict.__getitem__(self, key)


def attempt(code, *namespaces):
    try:
        exec(code, *namespaces)
    except Exception as error:
        print(type(error).__name__, error)


namespace = Noisy(x=1)
exec("y = x + 1\ndef f():\n    global w\n    w = 3\n    return x\nz = f()\nglobal q\nq = 1", namespace)
print(sorted(key for key in namespace if key != "__builtins__"))

# __builtins__ that are no dict
attempt("print(len)", {"__builtins__": types.MappingProxyType({"print": print})})
attempt("print", {"__builtins__": 123})
attempt("import math", {"__builtins__": {}})
attempt("import math", {"__builtins__": types.MappingProxyType({})})
attempt("class A: pass", {"__builtins__": types.MappingProxyType({})})


def importer(name, globals, locals, names, level):
    print(name, sorted(globals), locals is None or sorted(locals), names, level)
    return types.SimpleNamespace(a=1, b=types.SimpleNamespace(c=2))


builtins = Noisy(__import__=importer, __build_class__=__build_class__)
attempt("import a.b", {"__builtins__": builtins})
attempt("import a.b as c", {"__builtins__": builtins})
attempt("def f():\n    from . import a\nf()", {"__name__": "m", "__builtins__": builtins})
attempt("class A:\n    from ..x import a", {"__name__": "m", "__builtins__": builtins})
attempt("from x import a", {"__builtins__": builtins}, {"own": 1})


class Keys:
    def __getitem__(self, key):
        raise KeyError(key)

    def keys(self):
        return ["b", "a"]


class KeysOfDict(dict):
    def keys(self):
        return ["d", "c"]


print(eval("dir()", {}, Keys()), eval("dir()", {}, KeysOfDict(x=1)))

# A module's code as a function
g = {}
f = types.FunctionType(compile("a = 1\nb = a + 1", "x", "exec"), g)
print(f(), g["a"], g["b"])
