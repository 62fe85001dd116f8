# A bytearray keeps its size while it joins.
data = bytearray(b",")


def pieces():
    try:
        data.clear()
    except BufferError as error:
        print(error)
    yield b"A"
    yield b"B"


print(data.join(pieces()))
data.clear()
print(data)
