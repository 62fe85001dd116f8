"""binascii and base64, quopri: encoding and decoding with their errors."""

import base64
import binascii
import quopri

CASES = """
binascii.hexlify(b"abc"), binascii.hexlify(b"abc", ":"), binascii.hexlify(b"abcd", "-", 2), binascii.unhexlify("616263"), binascii.unhexlify(b"6A"), binascii.b2a_hex(b"\\xff"), binascii.a2b_hex("ff")
binascii.unhexlify("6")
binascii.unhexlify("6g")
binascii.unhexlify("é0")
binascii.unhexlify(5)
binascii.crc32(b"hello"), binascii.crc32(b""), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"hello", 0), binascii.crc32(b"x" * 1000)
binascii.b2a_base64(b"hello"), binascii.b2a_base64(b"hello", newline=False), binascii.a2b_base64(b"aGVsbG8="), binascii.a2b_base64("aGVsbG8=\\n"), binascii.a2b_base64(b"aG Vs\\nbG8="), binascii.b2a_base64(b"")
binascii.a2b_base64(b"aGVsbG8")
binascii.a2b_base64(b"a")
binascii.a2b_base64(b"aGVsbG8=", strict_mode=True)
binascii.a2b_base64(b"aGV sbG8=", strict_mode=True)
binascii.a2b_base64(b"=aGVs", strict_mode=True)
binascii.a2b_base64("é")
binascii.b2a_uu(b"hello"), binascii.a2b_uu(b"%:&5L;&\\\\ \\n"), binascii.b2a_uu(b"", backtick=True)
binascii.b2a_uu(b"x" * 50)
binascii.a2b_uu(b"\\xff")
binascii.b2a_qp(b"a=b \\t\\xff\\n"), binascii.a2b_qp(b"a=3Db=\\n=FF"), binascii.b2a_qp(b"x" * 100), binascii.b2a_qp(b"a b", quotetabs=True), binascii.b2a_qp(b"a_b c", header=True), binascii.a2b_qp(b"a_b", header=True)
base64.b64encode(b"\\xff\\xfe\\xfd"), base64.b64encode(b"\\xff\\xfe\\xfd", b"-_"), base64.urlsafe_b64encode(b"\\xff\\xfe\\xfd"), base64.b64decode("//79"), base64.b64decode("__79", "_-") if 0 else "", base64.urlsafe_b64decode("__79"), base64.b64decode(b"aGVs!bG8="), base64.standard_b64encode(b"a")
base64.b64decode(b"aGVs!bG8=", validate=True)
base64.b64decode("aGVsbG8")
base64.b32encode(b"hello"), base64.b32decode("NBSWY3DP"), base64.b32decode("nbswy3dp", casefold=True), base64.b32hexencode(b"hello"), base64.b32decode("MZXW6===")
base64.b32decode("nbswy3dp")
base64.b32decode("A")
base64.b16encode(b"hi"), base64.b16decode("6869"), base64.b16decode("6a", True)
base64.b16decode("6a")
base64.b85encode(b"hello"), base64.b85decode("Xk~0{Zv"), base64.a85encode(b"hello\\0\\0\\0\\0"), base64.a85decode(b"BOu!rDZz"), base64.a85encode(b"    ", foldspaces=True), base64.a85encode(b"hello", adobe=True), base64.a85encode(b"x" * 20, wrapcol=10), base64.z85encode(b"helloabc"), base64.z85decode(b"xK#0@z!")
base64.b85decode(b"~~~~~")
base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\\n")
base64.b64encode("text")
quopri.encodestring(b"caf\\xe9 = x \\n"), quopri.decodestring(b"caf=E9=3D"), quopri.encodestring(b"a b", quotetabs=True)
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", repr(eval(case)))
    except Exception as error:
        print(case, "->", type(error).__name__, error)
