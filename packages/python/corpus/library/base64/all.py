"""base64, quopri, uu by binascii, codecs of bytes: every alphabet, padding, errors; secrets kept."""

import base64
import binascii
import io
import quopri


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

DATA = [b"", b"f", b"fo", b"foo", b"foob", bytes(range(0, 256, 17)), b"\xff\xfe\xfd\x00", b"\x00" * 8, b"hello world, this is a longer text of bytes" * 2]
for name in ("b64", "standard_b64", "urlsafe_b64", "b32", "b32hex", "b16", "a85", "b85", "z85"):
    encode, decode = getattr(base64, name + "encode"), getattr(base64, name + "decode")
    for data in DATA:
        if name == "z85" and len(data) % 4 and False:
            continue
        text = tried(encode, data)
        print(name, text, tried(decode, text) == data if isinstance(text, bytes) else "")
for name, texts in {
    "b64": [b"Zg==", b"Zg=", b"Zg", b"Z", b"Zg==Zg==", b"Z!g=!=", "Zm9v", "h\xe9", b"Zm9v\n", b"====", b"Zm=v", 5],
    "b32": [b"MY======", b"my======", b"MY=====", b"M1======", b"MZXW6===", b"", b"MZXW6YTB1", "MZXW6==="],
    "b16": [b"66", b"6F", b"6f", b"6", b"GG", ""],
    "a85": [b"AoDTs", b"<~AoDTs~>", b"z", b"zz", b"y", b"Ao DT\ns", b"vvvvv", b"s8W-!", b"A"],
    "b85": [b"W^Zp", b"~~~~~", b"W^Z ", b"A", b"|NsC0"],
}.items():
    for text in texts:
        print(name, text, tried(getattr(base64, name + "decode"), text))
print(tried(base64.b64decode, b"Zm9v!", validate=True), tried(base64.b64decode, b"Zm9v", b"-_"), base64.b64encode(b"\xff\xfe", b"-_"), tried(base64.b64encode, b"", b"-"), base64.b32decode(b"my======", casefold=True), base64.b32decode(b"M1======", map01=b"L") if False else tried(base64.b32decode, b"M1======", map01=b"I"), base64.b16decode(b"6f", True), base64.a85encode(b"    abcd\0\0\0\0", foldspaces=True, wrapcol=6, adobe=True), base64.a85encode(b"abc", pad=True), base64.a85decode(b"<~@:E^~>", adobe=True), tried(base64.a85decode, b"@:E", adobe=True), base64.b85encode(b"abc", pad=True), base64.encodebytes(b"x" * 100), base64.decodebytes(b"Zm9v\nYmFy\n"), tried(base64.encodebytes, "x"), tried(base64.b64encode, "text"), tried(base64.b32encode, 5))
out = io.BytesIO()
base64.encode(io.BytesIO(b"streamed"), out)
print(out.getvalue(), quopri.encodestring(b"caf\xe9 = x\t\n" + b"long " * 20), quopri.decodestring(b"caf=E9 =3D x=\n joined"), quopri.encodestring(b"a b_c", header=True), quopri.decodestring(b"a_b", header=True), quopri.encodestring(b" end \n", quotetabs=True))
print(binascii.hexlify(b"\x01\xab"), binascii.hexlify(b"\x01\xab\xcd", "-"), binascii.hexlify(b"abcdef", b":", -2), tried(binascii.unhexlify, "abc"), tried(binascii.unhexlify, "zz"), binascii.crc32(b"abc"), binascii.crc_hqx(b"abc", 0), binascii.b2a_uu(b"uuencoded"), binascii.a2b_uu(b")=75E;F-O9&5D\n"), tried(binascii.a2b_uu, b"!"), tried(binascii.b2a_uu, b"x" * 46), binascii.b2a_base64(b"x", newline=False), tried(binascii.a2b_base64, b"a"), binascii.a2b_base64(b"YQ==x", strict_mode=False), tried(binascii.a2b_base64, b"YQ==x", strict_mode=True), binascii.b2a_qp(b"a=b\t \n", True), binascii.a2b_qp(b"a=3Db=\n"))
