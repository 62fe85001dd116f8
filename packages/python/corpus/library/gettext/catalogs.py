"""gettext and locale: catalogs made in memory, plurals, contexts; the C locale."""

import gettext
import io
import locale
import os
import struct


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, getattr(error, "strerror", None) or error)


def catalog(messages, order="<"):
    """The bytes of a .mo file."""
    keys = sorted(messages)
    ids = strings = b""
    offsets = []
    for key in keys:
        k, v = key.encode(), messages[key].encode()
        offsets.append((len(ids), len(k), len(strings), len(v)))
        ids += k + b"\0"
        strings += v + b"\0"
    start = 28 + 16 * len(keys)
    koffsets, voffsets = [], []
    for o1, l1, o2, l2 in offsets:
        koffsets += [l1, o1 + start]
        voffsets += [l2, o2 + start + len(ids)]
    head = struct.pack(order + "7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    return head + struct.pack(order + f"{len(keys) * 4}I", *koffsets, *voffsets) + ids + strings


MESSAGES = {
    "": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;\nLanguage: xx\n",
    "hello": "gr\u00fc\u00dfe",
    "file\0files": "Datei\0Dateien\0keine Datei",
    "menu\x04open": "\u00f6ffnen",
    "menu\x04item\0items": "Punkt\0Punkte\0nichts",
}
t = gettext.GNUTranslations(io.BytesIO(catalog(MESSAGES)))
print(t.gettext("hello"), t.gettext("absent"), [t.ngettext("file", "files", n) for n in (0, 1, 2, 11, 21)], t.pgettext("menu", "open"), t.pgettext("menu", "absent"), [t.npgettext("menu", "item", "items", n) for n in (0, 1, 5)], [t.npgettext("none", "item", "items", n) for n in (1, 2)])
print(t.info(), t.charset(), gettext.GNUTranslations(io.BytesIO(catalog(MESSAGES, ">"))).gettext("hello"))
plain = gettext.NullTranslations()
print(plain.gettext("x"), plain.ngettext("a", "b", 1), plain.ngettext("a", "b", 2), plain.pgettext("c", "x"), plain.info(), plain.charset())
t.add_fallback(gettext.GNUTranslations(io.BytesIO(catalog({"": "Content-Type: text/plain; charset=utf-8\n", "absent": "found", "cat\0cats": "Katze\0Katzen"}))))
print(t.gettext("absent"), t.ngettext("cat", "cats", 1), t.ngettext("cat", "cats", 2), t.ngettext("dog", "dogs", 2))
attempt(lambda: gettext.GNUTranslations(io.BytesIO(b"junkjunkjunk")))
attempt(lambda: gettext.GNUTranslations(io.BytesIO(catalog(MESSAGES)[:60])))
os.makedirs("loc/xx/LC_MESSAGES")
with open("loc/xx/LC_MESSAGES/app.mo", "wb") as file:
    file.write(catalog(MESSAGES))
print(gettext.find("app", "loc", ["yy", "xx"]), gettext.find("app", "loc", ["xx_AB.UTF-8@mod"], all=True), gettext.find("none", "loc", ["xx"]))
a = gettext.translation("app", "loc", ["xx"])
print(a.gettext("hello"), gettext.translation("app", "loc", ["xx"]).info() == a.info(), gettext.translation("app", "loc", ["zz"], fallback=True).gettext("hello"))
attempt(lambda: gettext.translation("app", "loc", ["zz"]))
gettext.bindtextdomain("app", "loc")
os.environ["LANGUAGE"] = "xx"
gettext.textdomain("app")
print(gettext.gettext("hello"), gettext.dgettext("app", "hello"), gettext.dgettext("other", "hello"), gettext.ngettext("file", "files", 7), gettext.textdomain(), gettext.bindtextdomain("app"))
a.install(["ngettext", "pgettext"])
print(_("hello"), ngettext("file", "files", 1), pgettext("menu", "open"))
for expression in ("n != 1", "n>1 ? 1 : 0", "(n%10==1)?(0):1", "n||1", "!n", "n*2-1", "a", "n n", "n;import os", "__class__", "n %", "1 == 2 == n", "(" * 30 + "n" + ")" * 30):
    attempt(lambda: [gettext.c2py(expression)(n) for n in (0, 1, 2, 5)])
attempt(lambda: gettext.c2py("n")(1.5))
attempt(lambda: gettext.c2py("n")("x"))
print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"], locale.getlocale(locale.LC_NUMERIC), locale.atof("1.5"), locale.atoi("12"), locale.format_string("%d %s %.2f", (1234567, "x", 2.5), grouping=True), locale.str(1.5), locale.strcoll("a", "b"), locale.strxfrm("abc"), locale.delocalize("1,5"), locale.localize("1.5"))
print(locale.normalize("de_DE"), locale.normalize("en_US.utf8"), locale.normalize("xx"), locale.locale_alias["de"], sorted(locale.sorted((3, 1)) if hasattr(locale, "sorted") else [1]))
attempt(lambda: locale.setlocale(locale.LC_ALL, 5))
print(issubclass(locale.Error, Exception), locale.nl_langinfo(locale.DAY_1), locale.nl_langinfo(locale.RADIXCHAR))
attempt(lambda: locale.currency(5))
attempt(lambda: locale.strxfrm("a\0"))
attempt(lambda: locale.nl_langinfo(7))
