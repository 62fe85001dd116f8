"""The dicts of builtin types, whoever asks for what stands there first."""
import types


def deep(n):
    """Asks for something new wherever the stack ends."""
    try:
        return deep(n + 1)
    except RecursionError:
        frozenset.union, memoryview.tolist, range.index, bytearray.append, complex.conjugate
        raise


try:
    deep(0)
except RecursionError:
    print("too deep")

print(sorted(name for name in range.__dict__ if not name.startswith("__")))
print(sorted(name for name in memoryview.__dict__ if name.startswith("t")))
print(frozenset.__dict__["union"] is frozenset.union, "union" in vars(frozenset), "no" in vars(frozenset))
print(type(types.GeneratorType.__dict__["gi_frame"]).__name__, types.CoroutineType.cr_frame.__qualname__)
print(type(dict({}.keys().__class__.__dict__)["isdisjoint"]).__name__)


class Words(bytearray):
    def append(self, item):
        super().append(item + 1)


words = Words()
words.append(64)
print(bytes(words), Words.append is bytearray.append, Words.extend is bytearray.extend)
print(hasattr(zip, "__next__"), zip.__next__.__objclass__ is zip, enumerate.__iter__(enumerate("a")).__next__())
print(KeyError.__init__ is Exception.__init__, "__init__" in KeyError.__dict__, KeyError.__new__ is OSError.__new__)
print(slice.__hash__ is not None, memoryview.__doc__ is not None, list.__hash__)

for change in (
    lambda: setattr(map, "new", 1),
    lambda: delattr(filter, "__next__"),
    lambda: complex.missing,
    lambda: reversed.__dict__["missing"],
):
    try:
        change()
    except Exception as error:
        print(type(error).__name__, error)
