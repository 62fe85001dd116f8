"""colorsys, quopri, netrc, base85, crc, wave, mailbox: small formats that are read and written."""

import base64
import binascii
import colorsys
import io
import mailbox
import netrc
import os
import quopri
import wave


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).replace(os.getcwd(), "CWD")[:80])


for rgb in ((0, 0, 0), (1, 1, 1), (0.2, 0.4, 0.6), (1, 0, 0.5), (0.9, 0.1, 0.9)):
    print([tuple(round(x, 6) for x in f(*rgb)) for f in (colorsys.rgb_to_yiq, colorsys.rgb_to_hls, colorsys.rgb_to_hsv)], [tuple(round(x, 6) for x in back(*there(*rgb))) for there, back in ((colorsys.rgb_to_yiq, colorsys.yiq_to_rgb), (colorsys.rgb_to_hls, colorsys.hls_to_rgb), (colorsys.rgb_to_hsv, colorsys.hsv_to_rgb))])
for data in (b"plain", b"caf\xe9 = x\n", b"trailing \t\nspace ", b"x" * 90, b".dot\n..", b"\x00\r\n\xff_"):
    for options in ({}, {"quotetabs": True}, {"header": True}):
        packed = quopri.encodestring(data, **options)
        print(packed, quopri.decodestring(packed, header=options.get("header", False)) == data, end="; ")
    print()
out = io.BytesIO()
print(quopri.decode(io.BytesIO(b"a=3D=\nb =E9=\n"), out), out.getvalue(), quopri.decodestring(b"=zz =4"), binascii.b2a_qp(b"a_b c", header=True), binascii.a2b_qp(b"a=20b_", header=True))
for data in (b"", b"a", b"hello world", bytes(range(30)), b"\0" * 8, b"    "):
    print(base64.b85encode(data), base64.a85encode(data), base64.a85encode(data, foldspaces=True, wrapcol=10, adobe=True), base64.z85encode(data), base64.b32encode(data), base64.b32hexencode(data), base64.b16encode(data), base64.urlsafe_b64encode(data), base64.encodebytes(data))
    print(base64.b85decode(base64.b85encode(data)) == data, base64.a85decode(base64.a85encode(data, adobe=True), adobe=True) == data, base64.z85decode(base64.z85encode(data)) == data, base64.b32decode(base64.b32encode(data).lower(), casefold=True) == data)
for bad in (lambda: base64.b64decode("a"), lambda: base64.b64decode("ab=c", validate=True), lambda: base64.b64decode("\u00e9"), lambda: base64.b85decode(b"~~~~~"), lambda: base64.b85decode(b'"'), lambda: base64.a85decode(b"zzzy\x7f"), lambda: base64.a85decode(b"xx", adobe=True), lambda: base64.b32decode(b"a"), lambda: base64.b32decode(b"01234567", map01="L"), lambda: base64.b16decode(b"0g"), lambda: base64.b16decode(b"ab"), lambda: base64.b64encode("x"), lambda: base64.z85decode(b"\x01")):
    attempt(bad)
with open("rc", "w") as file:
    file.write("machine h.example login me password \"p w\" account a\n# comment\ndefault login anonymous password \"x\\\"y\"\nmacdef init\nline one\nline two\n\nmachine other password only\n")
n = netrc.netrc("rc")
print(n.hosts, n.authenticators("h.example"), n.authenticators("unknown"), n.macros, str(n).splitlines()[0])
for text in ("machine", "machine h nope x", "login x", "machine h login", "macdef x\nno end"):
    with open("rc2", "w") as file:
        file.write(text)
    attempt(lambda: netrc.netrc("rc2").hosts)
sound = io.BytesIO()
with wave.open(sound, "wb") as w:
    w.setnchannels(2)
    w.setsampwidth(2)
    w.setframerate(8000.4)
    w.writeframes(bytes(range(40)))
    w.writeframesraw(b"\0" * 8)
    print(w.getnchannels(), w.getsampwidth(), w.getframerate(), w.getnframes(), w.tell())
    attempt(lambda: w.setnchannels(1))
sound.seek(0)
with wave.open(sound) as w:
    print(w.getparams(), w.readframes(2), w.tell(), w.setpos(9), len(w.readframes(100)), w.rewind(), w.getnframes(), w.getcompname(), w.getmark("x") if False else w.getmarkers())
    attempt(lambda: w.setpos(99))
print(sound.getvalue()[:44])
for bad in (lambda: wave.open(io.BytesIO(b"junk")), lambda: wave.open(io.BytesIO(b"RIFF\x04\0\0\0XXXX")), lambda: wave.open(sound, "x"), lambda: wave.open(io.BytesIO(sound.getvalue()[:30]))):
    attempt(bad)
box = mailbox.mbox("mail.mbox")
key = box.add("From: a@b\nSubject: one\n\nBody\nFrom here\n")
message = mailbox.mboxMessage(b"Subject: two\n\nsecond\n")
message.set_flags("RF")
message.set_from("sender", (2020, 1, 2, 3, 4, 5, 0, 0, 0))
box.add(message)
box.flush()
print(key, len(box), [m["subject"] for m in box], box[1].get_flags(), box[1].get_from(), box[0].get_payload(), box.keys(), 5 in box, [line for line in open("mail.mbox").read().splitlines() if not line.startswith("From MAILER")])
box[1] = "Subject: replaced\n\nnew\n"
box.remove(0)
box.flush()
print([(k, m["subject"]) for k, m in box.items()], box.get(0), box.get_string(1) if 1 in box else box.keys(), box.close())
d = mailbox.Maildir("maildir", create=True)
key = d.add(mailbox.MaildirMessage(b"Subject: m\n\nx\n"))
m = d[key]
m.set_subdir("cur")
m.add_flag("S")
d[key] = m
print(sorted(os.listdir("maildir")), len(os.listdir("maildir/cur")), d[key].get_flags(), d.list_folders(), d.add_folder("sub").__class__.__name__, d.list_folders(), d.pop(key)["subject"], len(d))
for bad in (lambda: d["nope"], lambda: d.remove("nope"), lambda: box.get_message(9) if False else mailbox.mbox("none", create=False), lambda: mailbox.Maildir("none2", create=False), lambda: d.get_folder("nope"), lambda: box.add(5)):
    attempt(bad)
