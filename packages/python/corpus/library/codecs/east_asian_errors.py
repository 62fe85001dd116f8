"""codecs of East Asia: what they say of what they cannot code, and what error handlers make of it."""

import codecs

CASES = """
b'a\\xff'.decode('gbk')
b'a\\xff\\x41b'.decode('gbk')
b'\\x81'.decode('cp932')
b'\\x80'.decode('shift_jis')
b'\\x81\\x30\\x81'.decode('gb18030')
b'\\x81\\x30\\xff\\x30'.decode('gb18030')
b'\\x90\\x30\\x81\\x30\\xe3\\x32\\x9a\\x35'.decode('gb18030'), '\\U0010ffff'.encode('gb18030'), '\\ue7c7\\u20ac'.encode('gb18030')
b'\\xe3\\x32\\x9a\\x36'.decode('gb18030')
b'\\x8f\\xa1'.decode('euc_jp')
b'\\x8f\\xa1\\xa1'.decode('euc_jp')
b'\\xae\\xa1'.decode('euc_jisx0213'), b'\\xae\\xa1'.decode('euc_jis_2004')
b'\\x87\\x9f'.decode('shift_jisx0213')
b'\\xa4\\xd4\\xa4\\xb6\\xa4\\xd0\\xa4\\xd4'.decode('euc_kr'), '\\ubdc1'.encode('euc_kr'), '\\ubdc1'.encode('cp949'), '\\ubdc1'.encode('johab')
b'\\xa4\\xd4\\xa4\\xb6\\xa4'.decode('euc_kr')
b'~{0!~}~~~\\n.'.decode('hz'), '\\u554a~a\\u963f'.encode('hz')
b'~'.decode('hz')
b'~}'.decode('hz')
b'~{0'.decode('hz')
b'\\x1b$B'.decode('iso2022_jp'), b'\\x1b$B$\"\\x1b(B\\x1bX'.decode('iso2022_jp')
b'\\x1b$'.decode('iso2022_jp')
b'\\x1b$Z'.decode('iso2022_jp')
b'\\x1b$(D0!'.decode('iso2022_jp')
b'\\x1b$(D0!'.decode('iso2022_jp_1')
b'\\x1b$B\\x7f\\x7f'.decode('iso2022_jp')
b'\\x1b.A\\x1bNi\\x1b.F\\x1bNa'.decode('iso2022_jp_2')
b'\\x1b.J\\x1bNa'.decode('iso2022_jp_2')
b'\\x1b$)C\\x0e0!\\x0fa'.decode('iso2022_kr'), '\\uac00a\\n\\uac00\\n'.encode('iso2022_kr')
'\\xe9\\u4e00'.encode('gb2312')
'a\\U0001f600'.encode('big5')
'\\u304b\\u309a\\u304b\\u304b'.encode('shift_jis_2004'), '\\u304b\\U0001309a\\u304b'.encode('euc_jis_2004'), '\\u304b\\u309a'.encode('iso2022_jp_3')
'\\u304b\\u309a'.encode('shift_jis')
'\\xca\\u0304\\xea\\u030c\\xca\\xea'.encode('big5hkscs'), b'\\x88\\x62\\x88\\xa5'.decode('big5hkscs')
'\\xa5\\u203e\\\\~'.encode('shift_jis_2004'), '\\xa5\\u203e\\\\~'.encode('cp932', 'replace'), '\\xa5\\u203e\\\\~'.encode('iso2022_jp')
'\\ud800'.encode('gb18030')
'\\udcff'.encode('gbk', 'surrogateescape'), ascii(b'\\xff'.decode('gbk', 'surrogateescape'))
'\\ud800'.encode('gbk', 'surrogatepass')
codecs.getencoder('gbk')(5), codecs.getencoder('gbk')('ab', None), codecs.getdecoder('gbk')(memoryview(b'ab'), errors='ignore')
codecs.getdecoder('gbk')('a')
codecs.getencoder('gbk')('a', 5)
codecs.getencoder('gbk')()
'\\u1234'.encode('gbk', 'nothing')
b'\\xff'.decode('gbk', 'nothing')
"""

for case in CASES.strip().splitlines():
    try:
        print(case, "->", ascii(eval(case)))
    except UnicodeError as error:
        print(case, "->", type(error).__name__, error, error.start, error.end, ascii(error.object), error.reason)
    except Exception as error:
        print(case, "->", type(error).__name__, error, getattr(error, "__notes__", ""))

seen = []


def once(error):
    seen.append(error)
    return ("?" if isinstance(error, UnicodeEncodeError) else "<?>", error.end)


def step(error):
    return (b"\x00" if isinstance(error, UnicodeEncodeError) else "", error.start + 1)


def back(error):
    return ("\u3042", error.end - len(error.object) if error.end < len(error.object) else error.end)


for name, handler in (
    ("once", once), ("step", step), ("back", back), ("far", lambda error: ("", 10**30)), ("before", lambda error: ("", -99)),
    ("text", lambda error: "x"), ("no_int", lambda error: ("x", "1")), ("number", lambda error: (1, 1)),
    ("worse", lambda error: ("\U0001f600", error.end)), ("pair", lambda error: ("\u304b", error.end)),
):
    codecs.register_error(name, handler)
TEXT = "a\u3042\U0001f600\ud800\u4e00\xca"
DATA = b"a\xa4\xa2\xff\xff\xb0\xa1\x80z\x8f"
for handler in "ignore replace xmlcharrefreplace backslashreplace namereplace once step back far before text no_int number worse pair".split():
    for name in "gbk euc_jp shift_jis_2004 big5hkscs iso2022_jp hz iso2022_kr".split():
        del seen[:]
        for act in (lambda: TEXT.encode(name, handler), lambda: DATA.decode(name, handler)):
            try:
                print(handler, name, ascii(act()))
            except Exception as error:
                print(handler, name, type(error).__name__, ascii(str(error)))
        if seen:
            print([(each is seen[0], each.start, each.end) for each in seen])
