"""pyexpat: the events of many documents, whole and in pieces, with their places and errors."""

import pyexpat
from xml.parsers import expat

HANDLERS = [name for name in dir(expat.ParserCreate()) if name.endswith("Handler")]


def events(document, *, step=None, skip=(), setup=None, **options):
    seen = []
    parser = expat.ParserCreate(**options)
    parser.buffer_text = True
    parser.buffer_size = 100000

    def record(name):
        def handler(*args):
            place = parser.CurrentLineNumber, parser.CurrentColumnNumber, parser.CurrentByteIndex
            seen.append((name[:-7], args, place))
            return 1
        return handler

    for name in HANDLERS:
        if name not in skip:
            setattr(parser, name, record(name))
    if setup:
        setup(parser)
    try:
        if step is None:
            parser.Parse(document, True)
        else:
            for at in range(0, len(document), step):
                parser.Parse(document[at:at + step])
            parser.Parse(document[:0], True)
    except expat.ExpatError as error:
        seen.append(("error", str(error), error.code, error.lineno, error.offset, parser.ErrorByteIndex))
    return seen


ALL = ["DefaultHandler", "DefaultHandlerExpand"]


def show(title, document, **options):
    print("--", title)
    for event in events(document, **options):
        print("  ", *event)


show("plain", "<a x='1' y=\"2\">text<b/>more\n<c></c >&lt;&#65;&#x42;\r\nend</a>\n", skip=ALL)
show("default", "<?xml version='1.0'?>\n<!-- c --><a x='1'>t&amp;<?p d ?><![CDATA[x]]></a>\n<!-- e -->",
     skip=[name for name in HANDLERS if name != "DefaultHandler"])
show("markup", "<?xml version='1.0' encoding='utf-8' standalone='yes'?><?go  on ?><a><!-- a\r\nb --><![CDATA[<&]] >\n]]></a>", skip=ALL)
show("namespaces", "<a xmlns='u:1' xmlns:p='u:2' p:x='1' x='2'><p:b xmlns=''><c/></p:b></a>", namespace_separator=" ", skip=ALL)


def triplets(parser):
    parser.namespace_prefixes = True


show("triplets", "<a xmlns='u:1' xmlns:p='u:2' p:x='1'><p:b/></a>", namespace_separator="!", setup=triplets, skip=ALL)

DTD = """<?xml version="1.0"?>
<!DOCTYPE doc [
<!ELEMENT doc (head, (p | list)*, tail?)>
<!ELEMENT p (#PCDATA | b | i)*>
<!ELEMENT b (#PCDATA)>
<!ELEMENT empty EMPTY>
<!ELEMENT any ANY>
<!ATTLIST doc id ID #REQUIRED kind (a|b) "a" fixed CDATA #FIXED "f  x" tok NMTOKENS "  one   two ">
<!ATTLIST p n NOTATION (gif) #IMPLIED>
<!NOTATION gif PUBLIC "image/gif">
<!NOTATION png SYSTEM "png.exe">
<!ENTITY e "entity &#38;amp; text">
<!ENTITY nested "[&e;]<b>bold</b>">
<!ENTITY ext SYSTEM "ext.xml">
<!ENTITY pub PUBLIC "-//X  //Y" "pub.xml">
<!ENTITY pic SYSTEM "pic.gif" NDATA gif>
<!ENTITY % pe "<!ENTITY frompe 'x'>">
]>
<doc id="x&e;"> <p>&nested;&ext;</p></doc>
"""
show("dtd", DTD, skip=ALL)
show("dtd with default", DTD, skip=["DefaultHandlerExpand"])
pieces = [[(name, args) for name, args, *rest in events(DTD, step=step, skip=ALL)] for step in (None, 1, 2, 7, 100)]
print([piece == pieces[0] for piece in pieces])
data = DTD.encode()
pieces = [[(name, args) for name, args, *rest in events(data, step=step, skip=ALL)] for step in (None, 1, 2, 7, 100)]
print([piece == pieces[0] for piece in pieces])
