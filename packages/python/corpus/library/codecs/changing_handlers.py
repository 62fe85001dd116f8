# Error handlers that put another object into the error: decoding goes on with it.
import codecs

DATA = [
    ("ascii", b"\xff"),
    ("utf-7", b"++"),
    ("utf-8", b"\xff"),
    ("utf-16", b"\xff"),
    ("utf-32", b"\xff"),
    ("unicode-escape", b"\\u123g"),
    ("raw-unicode-escape", b"\\u123g"),
    ("cp1252", b"\x81"),
]


def handler(object):
    def handle(error):
        error.object = object
        return ("<>", 0)

    return handle


for at, object in enumerate([b"", b"ab", 42, "text", bytearray(b"c")]):
    codecs.register_error(f"change{at}", handler(object))
    for encoding, data in DATA:
        try:
            print(encoding, data.decode(encoding, f"change{at}"))
        except TypeError as error:
            print(encoding, error)
