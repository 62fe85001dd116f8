"""Documents read by xml.etree, xml.sax, xml.dom.minidom, xml.dom.pulldom, plistlib, xmlrpc.client."""

import io
import plistlib
import xml.sax
import xmlrpc.client
from xml.dom import minidom, pulldom
from xml.etree import ElementTree as ET
from xml.parsers import expat


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error)


DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE shop [<!ENTITY who "K&#228;the &amp; Co"><!ATTLIST item unit CDATA "kg">]>
<shop xmlns="urn:shop" xmlns:x="urn:x" owner="&who;">
  <!-- stock --><?print now?>
  <item x:id="1">apple &who;</item><item unit="g">pear<![CDATA[ <raw> ]]></item>
</shop>
"""
root = ET.fromstring(DOCUMENT)
for element in root.iter():
    print(element.tag, element.attrib, repr(element.text), repr(element.tail))
print(len(root.findall("{urn:shop}item")))
print(ET.tostring(root, encoding="unicode"))
for event, element in ET.iterparse(io.BytesIO(DOCUMENT.encode()), events=("start", "end", "start-ns", "end-ns", "comment", "pi")):
    print(event, getattr(element, "tag", element) if event not in ("comment", "pi") else element.text)
puller = ET.XMLPullParser(["end"])
for at in range(0, len(DOCUMENT), 5):
    puller.feed(DOCUMENT[at:at + 5])
puller.close()
print([element.tag for event, element in puller.read_events()])
print(ET.canonicalize(DOCUMENT))
print(ET.fromstring("<a>\u00e9\U0001f600</a>".encode("utf-16")).text, ET.fromstring("<?xml version='1.0' encoding='iso-8859-1'?><a>\u00e9</a>".encode("latin1")).text)
print(ET.fromstring("<?xml version='1.0' encoding='windows-1251'?><a>\u0416</a>".encode("cp1251")).text)
attempt(lambda: ET.fromstring("<a><b></a>"))
attempt(lambda: ET.fromstring("<a>&nope;</a>"))
attempt(lambda: ET.fromstring(""))
attempt(lambda: ET.fromstring("<a>\ud800</a>"))


class Handler(xml.sax.ContentHandler):
    def startElement(self, name, attrs):
        print("start", name, dict(attrs.items()), self.locator.getLineNumber(), self.locator.getColumnNumber())

    def endElement(self, name):
        print("end", name)

    def characters(self, content):
        print("text", repr(content))

    def processingInstruction(self, target, data):
        print("pi", target, data)

    def setDocumentLocator(self, locator):
        self.locator = locator


xml.sax.parseString(DOCUMENT, Handler())
attempt(lambda: xml.sax.parseString("<a><b></a>", Handler()))

dom = minidom.parseString(DOCUMENT)
print(dom.toxml())
print(dom.documentElement.getAttribute("owner"), dom.doctype.name, dom.doctype.internalSubset)
print([node.nodeType for node in dom.documentElement.childNodes])
print(minidom.parseString("<a><b>x</b></a>").toprettyxml(indent="  "))
attempt(lambda: minidom.parseString("<a"))
for event, node in pulldom.parseString("<a><b i='1'>x</b></a>"):
    print(event, node.nodeName)

value = {"list": [1, 2.5, True, "text & <more>"], "data": b"\x00\x01", "nested": {"a": "b"}}
print(plistlib.loads(plistlib.dumps(value)) == value)
attempt(lambda: plistlib.loads(b"<?xml version='1.0'?><plist><dict><key>a</key></dict></plist>"))
print(xmlrpc.client.loads(xmlrpc.client.dumps((1, "two", [3.0, None], {"k": True}), "call", allow_none=True)))


def explode(*args):
    raise KeyError("from a handler")


parser = expat.ParserCreate()
parser.StartElementHandler = explode
attempt(lambda: parser.Parse("<a><b/></a>", True))
print(parser.StartElementHandler)
parser = expat.ParserCreate()
print(parser.Parse("<a/>", True))
attempt(lambda: parser.Parse("<a/>", True))

lol = "<!DOCTYPE l [<!ENTITY l0 'lollollollollollollol'>" + "".join(
    f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10)) + "]><l>&l9;</l>"
attempt(lambda: expat.ParserCreate().Parse(lol, True))
attempt(lambda: expat.ParserCreate().Parse(lol.replace("<l>&l9;</l>", "<l a='&l9;'/>"), True))


def external(context, base, system_id, public_id):
    print("external", context is None, base, system_id, public_id)
    child = parser.ExternalEntityParserCreate(context)
    text = {"a.dtd": "<?xml encoding='utf-8'?><!ENTITY % t 'CDATA'><!ATTLIST a x %t; 'dflt'><![INCLUDE[<!ENTITY e 'inner'>]]><![IGNORE[<x]]>",
            "b.xml": "text <b>of b</b>"}[system_id]
    return child.Parse(text, True)


parser = expat.ParserCreate()
parser.SetBase("base:")
parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
parser.ExternalEntityRefHandler = external
parser.StartElementHandler = lambda *args: print("start", *args)
parser.CharacterDataHandler = lambda *args: print("text", *args)
attempt(lambda: parser.Parse("<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY b SYSTEM 'b.xml'>]><a>&e;&b;</a>", True))
