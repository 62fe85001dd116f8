"""email: building and parsing messages, headers, MIME."""

import email
import email.header
import email.message
import email.mime.multipart
import email.mime.text
import email.policy
import email.utils

RAW = b"""From: Alice <alice@example.com>
To: bob@example.com, "Carol, C." <carol@example.com>
Subject: =?utf-8?q?caf=C3=A9?= time
Date: Thu, 29 Feb 2024 13:12:25 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="BB"

preamble
--BB
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Caf=C3=A9 =
continued
--BB
Content-Type: text/html

<b>hi</b>
--BB
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="d.bin"
Content-Transfer-Encoding: base64

AAEC/w==
--BB--
"""
m = email.message_from_bytes(RAW)
print(m["subject"], m["From"], m.get_content_type(), m.is_multipart(), m.keys(), m.get("nope", "d"), m.get_boundary(), m.preamble)
for part in m.walk():
    print(part.get_content_type(), part.get_content_charset(), part.get_filename(), part.get_content_disposition(), None if part.is_multipart() else part.get_payload(decode=True))
n = email.message_from_bytes(RAW, policy=email.policy.default)
print(n["subject"], n["to"].addresses, n["date"].datetime, n.get_body(("plain",)).get_content(), [a.get_filename() for a in n.iter_attachments()], n["from"].addresses[0].display_name)
msg = email.message.EmailMessage()
msg["Subject"] = "Grüße an alle"
msg["From"] = "a@b.c"
msg["To"] = "x@y.z"
msg.set_content("Hello é\nline 2\n")
msg.add_alternative("<p>Hello</p>", subtype="html")
msg.add_attachment(b"\x00\x01", maintype="application", subtype="x", filename="f.bin")
for number, part in enumerate(msg.walk()):
    if part.is_multipart():
        part.set_boundary(f"B{number}")
print(msg.as_string())
print(str(email.header.Header("é" * 20, "utf-8")), email.header.decode_header("=?iso-8859-1?q?p=F6stal?= x"), email.header.make_header(email.header.decode_header("=?utf-8?b?w6k=?=")))
print(email.utils.parseaddr("A B <a@b>"), email.utils.formataddr(("É", "a@b")), email.utils.getaddresses(["a@b, C <c@d>"]), email.utils.parsedate_to_datetime("Thu, 29 Feb 2024 13:12:25 +0100"), email.utils.formatdate(0, usegmt=True), email.utils.unquote('"x"'))
t = email.mime.text.MIMEText("plain é", "plain", "utf-8")
mp = email.mime.multipart.MIMEMultipart(boundary="XX")
mp.attach(t)
print(mp.as_string())
try:
    msg["Subject"] = "again"
except ValueError as error:
    print(error)
bad = email.message_from_string("no colon here\n\nbody")
print(bad.defects, bad.get_payload())
