# Streams that have ended and are copied, flushed or fed again.
import copy
import zlib

packed = zlib.compress(b'x' * 100)


def attempt(f, *args):
    try:
        result = f(*args)
        print(result if isinstance(result, bytes) else type(result).__name__)
    except (ValueError, zlib.error) as error:
        print(type(error).__name__, error)


reader = zlib.decompressobj()
reader.decompress(packed + b'rest')
attempt(reader.copy)
reader.flush()
attempt(reader.copy)
attempt(copy.copy, reader)
attempt(copy.deepcopy, reader)
print(reader.eof, reader.unused_data)
writer = zlib.compressobj()
writer.compress(b'abc')
writer.flush()
attempt(writer.copy)
attempt(copy.copy, writer)
attempt(writer.flush)
attempt(writer.compress, b'a')
