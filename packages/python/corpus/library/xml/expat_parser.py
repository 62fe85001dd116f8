"""pyexpat: arguments, attributes, buffering, handlers that fail, encodings that are given."""

import pyexpat, sys, io
from xml.parsers import expat
print('pyexpat.errors' in sys.modules, 'pyexpat.model' in sys.modules, sys.modules['xml.parsers.expat.errors'] is expat.errors)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
P=expat.ParserCreate
attempt(lambda: P(5)); attempt(lambda: P(None,'ab')); attempt(lambda: P(intern=3)); attempt(lambda: P('foo').Parse('<a/>',1)); attempt(lambda: P('foo').Parse(b'<a/>',1))
attempt(lambda: P().Parse(5)); attempt(lambda: P().ParseFile(5)); attempt(lambda: P().ParseFile(io.StringIO('<a/>'))); attempt(lambda: P().ParseFile(io.BytesIO(b'<a/>')))
p=P()
attempt(lambda: setattr(p,'buffer_size','x')); attempt(lambda: setattr(p,'buffer_size',0)); attempt(lambda: setattr(p,'nope',0)); attempt(lambda: delattr(p,'StartElementHandler')); attempt(lambda: delattr(p,'buffer_text'))
attempt(lambda: p.SetBase(3)); attempt(lambda: p.ExternalEntityParserCreate(3)); attempt(lambda: p.ExternalEntityParserCreate('x',None))
attempt(lambda: p.GetInputContext())
def se(*a): print(a, p.GetInputContext(), p.CurrentByteIndex)
p.StartElementHandler=se
p.Parse('<a>  <b c="d"/>'); p.Parse('</a>', True); print(p.intern, p.CurrentByteIndex)
attempt(lambda: p.UseForeignDTD()); print(p.SetParamEntityParsing(1))
print(p.GetReparseDeferralEnabled()); p.SetReparseDeferralEnabled(False); print(p.GetReparseDeferralEnabled())
p=P(); out=[]; p.CharacterDataHandler=out.append
for c in '<a>one\ntwo &amp; t\r\nhree ]] x</a>': p.Parse(c)
print(out); out.clear()
p=P(); p.CharacterDataHandler=out.append; p.Parse(b"<?xml version='1.0' encoding='iso-8859-1'?><a>"+b'\xe9'*3000+b'</a>',True); print([len(x) for x in out])
out.clear(); p=P(); p.CharacterDataHandler=out.append; p.Parse(('<a>'+'e'*3000+'</a>').encode('utf-16'),True); print([len(x) for x in out])
p=P(); p.buffer_text=True; p.buffer_size=10; out.clear(); p.CharacterDataHandler=out.append; p.Parse('<a>12345\n6789012\nabc\nlonger than the buffer is\nx</a>',True); print(out, p.buffer_used)
def boom(*a): raise ValueError('x')
for name in ('CharacterDataHandler','ExternalEntityRefHandler','NotStandaloneHandler','CommentHandler','XmlDeclHandler'):
    p=P(); setattr(p,name,boom)
    attempt(lambda: p.Parse("<?xml version='1.0'?><!DOCTYPE a SYSTEM 'y' [<!ENTITY e SYSTEM 'x'>]><a>x<!-- c -->&e;</a>",True)); print(p.ErrorCode, getattr(p,name))
p=P(); p.ExternalEntityRefHandler=lambda *a: 0; attempt(lambda: p.Parse("<!DOCTYPE a [<!ENTITY e SYSTEM 'x'>]><a>x&e;</a>",True))
p=P(); p.ExternalEntityRefHandler=lambda *a: None; attempt(lambda: p.Parse("<!DOCTYPE a [<!ENTITY e SYSTEM 'x'>]><a>x&e;</a>",True))
p=P(); p.NotStandaloneHandler=lambda *a: 0; attempt(lambda: p.Parse("<!DOCTYPE a SYSTEM 'x'><a/>",True))
p=P(); p.UseForeignDTD(True); p.SetParamEntityParsing(2); p.ExternalEntityRefHandler=lambda *a: print(a) or 1; p.StartDoctypeDeclHandler=print; p.EndDoctypeDeclHandler=print; attempt(lambda: p.Parse("<a/>",True))
p=P(); p.ordered_attributes=True; p.specified_attributes=True; p.StartElementHandler=print; p.Parse("<!DOCTYPE a [<!ATTLIST a x CDATA 'y'>]><a b='1' a='2'/>",True)
p=P('utf-8'); attempt(lambda: p.Parse(b"<?xml version='1.0' encoding='iso-8859-1'?><a>\xc3\xa9</a>",True))
p=P('iso-8859-1'); p.CharacterDataHandler=print; attempt(lambda: p.Parse(b"<a>\xc3\xa9</a>",True))
p=P('cp1252'); p.CharacterDataHandler=print; attempt(lambda: p.Parse(b"<a>\x80</a>",True))
p=P(); p.SetParamEntityParsing(1); p.StartElementHandler=print; p.EntityDeclHandler=print; p.DefaultHandler=lambda s: print('D',repr(s)); attempt(lambda: p.Parse("<!DOCTYPE a [<!ENTITY % p '<!ENTITY q \"in p\"><!ATTLIST a z CDATA \"&#37;\">'> %p; ]><a y='&q;'/>",True))
p=P(); p.SetParamEntityParsing(1); attempt(lambda: p.Parse("<!DOCTYPE a [<!ENTITY % p '<!ENTITY q '> %p; 'x'>]><a y='&q;'/>",True))
p=P(); p.SetParamEntityParsing(1); attempt(lambda: p.Parse("<!DOCTYPE a [<!ENTITY % p '&#37;p;'> %p; ]><a/>",True))
print(repr(p)[:20], type(p).__name__, expat.ExpatError.__module__)
attempt(lambda: pyexpat.ErrorString('x')); attempt(lambda: type(p)())
