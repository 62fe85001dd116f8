"""email: messages made and read, headers, encodings, multiparts, policies."""

import email
from email import policy
from email.charset import Charset
from email.headerregistry import Address, Group
from email.header import Header, decode_header, make_header
from email.message import EmailMessage, Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.mime.application import MIMEApplication
from email.utils import collapse_rfc2231_value, decode_rfc2231, encode_rfc2231, format_datetime, formataddr, getaddresses, parseaddr, parsedate, parsedate_to_datetime, parsedate_tz, quote, unquote


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


m = EmailMessage()
m["Subject"] = "Caf\u00e9 \u2603 a subject that is long enough to be folded over more than one line of the header"
m["From"] = Address("J\u00f6rg D", "joerg", "example.com")
m["To"] = Group("friends", (Address("A B", addr_spec="a@b.c"), Address("", "x", "y.z"))), Address("Last, First", "l", "e.org")
m["Date"] = "Mon, 06 Jan 2020 10:11:12 +0100"
m.set_content("Hello\nW\u00f6rld\n")
print(m.as_string())
print(m["from"].addresses[0].display_name, m["to"].groups, m["date"].datetime, type(m["subject"]).__mro__[:2], m["Subject"].fold(policy=policy.default))
m.add_alternative("<p>Hello</p>", subtype="html")
m.add_attachment(b"\x00\x01\x02", maintype="application", subtype="octet-stream", filename="da\u00e4ta.bin")
m.set_boundary("BOUNDARY")
print(m.get_content_type(), [part.get_content_type() for part in m.walk()], [part.get_filename() for part in m.iter_attachments()], m.get_body(("plain",)).get_content())
for part in m.iter_parts():
    print(part.get_content_type(), part.get_content_disposition(), part.is_multipart())
attempt(lambda: m.__setitem__("Subject", "again"))
attempt(lambda: m.__setitem__("X", "a\nb"))
attempt(lambda: m.set_content(5))
attempt(lambda: m.add_related("x", "plain", cid="<id>").__class__)
attempt(lambda: Address(addr_spec="not an address"))
attempt(lambda: Address("a", "b", "c", "d"))
source = "From: a@b.c\nTo: x@y.z,\n  w@v.u\nReceived: one\nReceived: two\nContent-Type: text/plain; charset=\"iso-8859-1\"; x=y\nContent-Transfer-Encoding: quoted-printable\nBroken header\n\ncaf=E9 =\nsoft\n"
p = email.message_from_string(source)
print(p.keys(), p.items()[:2], p.get_all("received"), p.get_payload(), p.get_payload(decode=True), p.get_params(), p.get_charset(), p.get_content_charset(), p.defects)
d = email.message_from_bytes(source.replace("Broken header\n", "").encode(), policy=policy.default)
print(ascii(d.get_content()), d["to"].addresses, d.get_param("x"), d.defects, "TO" in d, len(d), d.get("none", 5))
d.replace_header("From", "new@b.c")
del d["Received"]
d.add_header("Content-Disposition", "attachment", filename="f.txt")
d.set_param("charset", "utf-8")
print(d.as_bytes().decode(), d.get_filename(), d.get_content_disposition())
attempt(lambda: d.replace_header("Nope", "x"))
multi = MIMEMultipart("mixed", boundary="B")
multi.attach(MIMEText("plain text", _charset="us-ascii"))
multi.attach(MIMEText("\u20ac", "html", "utf-8"))
multi.attach(MIMEApplication(b"data", Name="n"))
multi.preamble, multi.epilogue = "pre", "post"
print(multi.as_string())
back = email.message_from_string(multi.as_string())
print(back.preamble, back.epilogue, [part.get_payload(decode=True) for part in back.get_payload()], back.get_boundary())
for text in ("=?utf-8?q?caf=C3=A9?= x", "=?iso-8859-1?B?6Q==?= =?utf-8?q?_y?=", "plain", "=?bad?x?y?="):
    print(decode_header(text), ascii(str(make_header(decode_header(text)))))
print(Header("caf\u00e9", "iso-8859-1").encode(), Header("x" * 80, maxlinelen=40, header_name="S").encode(), Charset("utf8"), Charset("latin-1").body_encoding)
print(parseaddr("Ann O'N <a@b.c> (comment)"), parseaddr("bad"), formataddr(("J\u00f6rg", "j@x.y")), formataddr(('a "q"', "b@c")), getaddresses(["a@b, \"C, D\" <c@d>", "e (f)"]), quote('a"b\\'), unquote('"x\\"y"'))
print(parsedate("Mon, 06 Jan 2020 10:11:12 -0500"), parsedate_tz("6 Jan 20 10:11 EST"), parsedate_to_datetime("Mon, 06 Jan 2020 10:11:12 -0000"), format_datetime(parsedate_to_datetime("Mon, 06 Jan 2020 10:11:12 +0200")), parsedate("nonsense"))
print(encode_rfc2231("\u00e9 x", "utf-8", "en"), decode_rfc2231("utf-8'en'%C3%A9"), collapse_rfc2231_value(("utf-8", "", "\u00e9")))
attempt(lambda: parsedate_to_datetime("nonsense"))
print(policy.default.clone(max_line_length=20, linesep="|"), policy.SMTP.linesep, policy.compat32.mangle_from_, Message().as_string(), policy.strict.raise_on_defect)
attempt(lambda: email.message_from_string("Content-Type: multipart/mixed\n\nno boundary", policy=policy.strict))
