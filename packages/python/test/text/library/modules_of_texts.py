import sys
def attempt(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, ascii(str(e)), getattr(e,'__notes__',None))
def err(f):
    try: f()
    except UnicodeError as e: return (e.encoding, e.object, e.start, e.end, e.reason, e.args, str(e), repr(e))
for f in [lambda: err(lambda: b'a\xff'.decode()), lambda: err(lambda: 'aé'.encode('ascii')), lambda: err(lambda: bytearray(b'a\xff').decode('utf-8')), lambda: err(lambda: '\udc80'.encode()), lambda: err(lambda: memoryview(b'\xff').tobytes().decode('ascii'))]: attempt(f)
import tomllib, configparser, email, html.parser, urllib.parse, shlex, fnmatch, string, difflib, base64, binascii, quopri
attempt(lambda: tomllib.loads('a = 1\nb = "x\\u00e9"\n[c]\nd = [1, 2.5, true]\ne = 1979-05-27\n'))
cp = configparser.ConfigParser(); cp.read_string('[a]\nx = 1\ny = %(x)s2\n[b]\nz: hello\n  world\n')
attempt(lambda: {s: dict(cp[s]) for s in cp.sections()})
import email.message, email.policy
from email.parser import Parser
m = Parser(policy=email.policy.default).parsestr('Subject: =?utf-8?q?h=C3=A9llo?=\nFrom: A B <a@b.c>\nContent-Type: text/plain; charset="utf-8"\n\nbody\n')
attempt(lambda: (m['subject'], m['from'], m.get_content()))
msg = email.message.EmailMessage(); msg['Subject'] = 'héllo'; msg.set_content('wörld'); attempt(lambda: msg.as_string())
class P(html.parser.HTMLParser):
    def __init__(self): super().__init__(); self.log = []
    def handle_starttag(self, t, a): self.log.append((t, a))
    def handle_data(self, d): self.log.append(d)
p = P(); p.feed('<a href="x&amp;y">t &lt; é</a><!-- c --><br/>'); attempt(lambda: p.log)
attempt(lambda: (urllib.parse.quote('a b/é?'), urllib.parse.unquote('%C3%A9+'), urllib.parse.parse_qs('a=1&b=2&a=3'), urllib.parse.urlsplit('http://u:p@h:80/p?q#f')))
attempt(lambda: (shlex.split('a "b c" d\\ e'), shlex.quote("it's"), fnmatch.filter(['a.py', 'b.txt'], '*.py'), fnmatch.translate('a[!b]*?.x')))
attempt(lambda: difflib.get_close_matches('appel', ['ape', 'apple', 'peach']))
attempt(lambda: list(difflib.ndiff(['one\n', 'two\n'], ['ore\n', 'tree\n'])))
attempt(lambda: (base64.b64encode(b'hello'), base64.b32decode(b'NBSWY3DP'), base64.a85encode(b'hello'), quopri.encodestring('é='.encode())))
import pprint, textwrap, io, gettext, locale, stringprep, csv, zipfile, gzip, tarfile
attempt(lambda: pprint.pformat({'a': list(range(30)), 'b': 'x' * 100}))
def z():
    b = io.BytesIO()
    with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as zf: zf.writestr('a.txt', 'héllo' * 100)
    with zipfile.ZipFile(b) as zf: return zf.namelist(), zf.read('a.txt')[:6], zf.getinfo('a.txt').compress_size
attempt(z)
def t():
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode='w:gz') as tf:
        i = tarfile.TarInfo('x'); i.size = 5; tf.addfile(i, io.BytesIO(b'hello'))
    b.seek(0)
    with tarfile.open(fileobj=b) as tf: return tf.getnames(), tf.extractfile('x').read()
attempt(t)
import hashlib, hmac, uuid, secrets, struct
attempt(lambda: (hmac.new(b'k', b'm', 'sha256').hexdigest(), uuid.uuid5(uuid.NAMESPACE_DNS, 'x'), hashlib.file_digest(io.BytesIO(b'x'), 'md5').hexdigest(), sorted(hashlib.algorithms_guaranteed)))
import logging
s = io.StringIO(); logging.basicConfig(stream=s, format='%(levelname)s:%(message)s'); logging.warning('x %s %d', 'y', 5); attempt(lambda: s.getvalue())
import re
attempt(lambda: re.compile(r'''
   (?P<year>\d{4}) - (?P<month>\d\d)  # date
''', re.X).match('2024-05').groupdict())
attempt(lambda: [m.group() for m in re.compile(r'"(?:[^"\\]|\\.)*"').finditer(r'a "b\"c" "d"')])
attempt(lambda: re.sub(r'(?<!^)(?=[A-Z])', '_', 'CamelCaseString').lower())
attempt(lambda: re.findall(r'(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}', '192.168.1.1'))
attempt(lambda: re.split(r'(?<=[.!?])\s+', 'One. Two! Three?'))
import tokenize
attempt(lambda: [(t.type, t.string) for t in tokenize.generate_tokens(io.StringIO('x = f"a{1}" # c\n').readline)])
attempt(lambda: textwrap.indent('a\n\nb', '> '))
attempt(lambda: str.format_map('{a}', type('M', (dict,), {'__missing__': lambda s, k: k})()))
attempt(lambda: '{0.__class__}'.format('x'))
attempt(lambda: f"{'a':{'>'}{5}}|{1234567.891:,.2f}|{255:#x}|{0.5:%}|{3+4j}|{'é'!a}|{[1]!r:>5}")
