"""pyexpat: what is not well-formed, with codes, texts, lines and columns."""

from xml.parsers import expat

DOCUMENTS = [
    "", " ", "\n\n", "x", "<", "<a", "<a>", "<a/", "<a/>x", "<a/><b/>", "<a></b>", "<a>\n  </b>", "<a x='1' x='2'/>",
    "<a x=1/>", "<a x/>", "<a x='<'/>", "<a x='&undefined;'/>", "<a>&undefined;</a>", "<a>& </a>", "<a>&#0;</a>",
    "<a>&#x110000;</a>", "<a>&#xD800;</a>", "<a>&#;</a>", "<a x='&#1;'/>", "<a>\x01</a>", "<a>]]></a>", "<a>]]",
    "<a><!-- -- --></a>", "<a><!-x--></a>", "<a><!-- x", "<a><![CDATA[x</a>", "<a><![CDATx", "<a><?xml version='1.0'?></a>",
    " <?xml version='1.0'?><a/>", "<?xml?><a/>", "<?xml version='1.0' foo='x'?><a/>", "<?xml version=1.0?><a/>",
    "<?xml version='1.0' encoding='*'?><a/>", "<?xml version='1.0' standalone='maybe'?><a/>", "<?XML version='1.0'?><a/>",
    "<?p", "<? p?><a/>", "<a 1='x'/>", "<1/>", "<a x='1'y='2'/>", "</a>", "<a></a", "<a></a b>", "<a>\n\n<b>\n</a>",
    "<!DOCTYPE", "<!DOCTYPE a", "<!DOCTYPE a>", "<!DOCTYPE a []>", "<!DOCTYPE a [<!ELEMENT>]><a/>", "<!DOCTYPE a [<!FOO x>]><a/>",
    "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>", "<!DOCTYPE a [<!ENTITY e '&f;'><!ENTITY f '&e;'>]><a x='&e;'/>",
    "<!DOCTYPE a [<!ENTITY e '<b>'>]><a>&e;</b></a>", "<!DOCTYPE a [<!ENTITY e '</a>'>]><a>&e;",
    "<!DOCTYPE a [<!ENTITY e SYSTEM 'x' NDATA n>]><a>&e;</a>", "<!DOCTYPE a [<!ENTITY e SYSTEM 'x'>]><a x='&e;'/>",
    "<!DOCTYPE a [<!ENTITY e '%p;'>]><a/>", "<!DOCTYPE a [<!ENTITY e PUBLIC '{' 'x'>]><a/>", "<!DOCTYPE a [<!ENTITY e '&#0;'>]><a/>",
    "<!DOCTYPE a [%p;]><a>&x;</a>", "<!DOCTYPE a SYSTEM 'x'><a>&x;</a>", "<!DOCTYPE a [<!ATTLIST a x CDATA '<'>]><a/>",
    "<!DOCTYPE a [<!ELEMENT a (b,c|d)>]><a/>", "<!DOCTYPE a [<![INCLUDE[]]>]><a/>", "<!DOCTYPE a><!DOCTYPE a><a/>",
    "<!DOCTYPE a [<!ATTLIST a x FOO #IMPLIED>]><a/>", "<!ELEMENT a ANY><a/>", "<a:b/>", "<a:b:c/>", "<:a/>",
    "<a xmlns:x='' />", "<a xmlns:xml='y'/>", "<a xmlns:xmlns='y'/>", "<a xmlns:x='http://www.w3.org/XML/1998/namespace'/>",
    "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", "<a p:x='1'/>", "<a xmlns='u}v'/>", "<a>\ufffe</a>", "<\u00d7/>", "<\u00e9/>",
    b"<a>\xff</a>", b"<a>\xc3", b"<a>\xc3</a>", b"\xef\xbb\xbf<a>\xed\xa0\x80</a>", b"<?xml version='1.0' encoding='foo-bar'?><a/>",
    b"<?xml version='1.0' encoding='us-ascii'?><a>\xe9</a>", b"<?xml version='1.0' encoding='utf-16'?><a/>",
    "<?xml version='1.0' encoding='utf-8'?><a>".encode("utf-16"),
]
for separator in None, "}":
    for document in DOCUMENTS:
        parser = expat.ParserCreate(namespace_separator=separator)
        try:
            print(repr(document), parser.Parse(document, True))
        except expat.ExpatError as error:
            print(repr(document), error.code, error, parser.ErrorByteIndex)
        except Exception as error:
            print(repr(document), type(error).__name__, error)

for code in range(50):
    print(code, expat.ErrorString(code))
