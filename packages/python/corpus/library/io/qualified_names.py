"""Methods that several types of streams have are each type's own."""
import io

for cls in io.BufferedReader, io.BufferedWriter, io.BufferedRandom:
    for name in "read", "write", "flush", "detach", "peek":
        found = cls.__dict__.get(name)
        if found is not None:
            print(found.__qualname__, found.__objclass__ is cls)

try:
    io.BufferedReader.peek(3)
except TypeError as error:
    print(type(error).__name__)
