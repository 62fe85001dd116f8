"""xml: trees built and written, searched, namespaces, escaping, documents without a parser."""

import io
from xml.dom import minidom
from xml.etree import ElementTree as ET
from xml.sax import saxutils, handler, xmlreader


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


root = ET.Element("root", {"b": "2", "a": '1 & "q" <'}, c="\u00e9\n\t")
child = ET.SubElement(root, "child", id="x")
child.text, child.tail = "text <&>", "tail"
ET.SubElement(root, "empty")
for n in range(3):
    item = ET.SubElement(child, "item", n=str(n))
    item.text = str(n * n)
root.append(ET.Comment(" a comment "))
root.insert(0, ET.ProcessingInstruction("target", "data"))
print(ET.tostring(root), ET.tostring(root, "unicode"), ET.tostring(root, "utf-8", xml_declaration=True), ET.tostring(root, short_empty_elements=False, encoding="us-ascii"), sep="\n")
print(root.tag, root.attrib, root.get("a"), root.get("z"), root.get("z", 1), list(root.keys()), sorted(root.items()), len(root), [str(e.tag)[:9] for e in root], root[1] is child, root[-1].text, root[1:3] == [child, root[2]])
print([e.text for e in root.iter("item")], root.find("child/item").attrib, root.findtext("child"), root.findtext("nope", "d"), [e.get("n") for e in root.findall(".//item")], root.find("nope"), list(child.itertext()))
for path in ("child/item[2]", "child/item[@n='1']", "child/item[last()]", "child/item[last()-1]", ".//item[.='4']", "child[item]", "child[@id]", "*", ".", "child/..", ".//item/..", "child/item[@n!='1']", "child[item='1']"):
    print(path, [str(e.tag)[:9] + str(e.attrib) for e in root.findall(path)])
for bad in ("item[", "/abs", "item[0]", "item[@]", "..//..//x[", "child/item[last()+1]", "a[b=c]"):
    attempt(lambda: root.findall(bad))
copy = root.makeelement("m", {"k": "v"})
copy.extend([child, child])
copy.remove(child)
print(len(copy), copy[0] is child, repr(copy).split(" at ")[0], ET.iselement(copy), ET.iselement(5))
attempt(lambda: copy.remove(root))
attempt(lambda: ET.tostring(ET.Element("x", {"k": 5})))
attempt(lambda: ET.tostring(ET.Element(5)))
copy[0] = ET.Element("replaced")
copy[1:] = [ET.Element("s1"), ET.Element("s2")]
del copy[0]
copy.set("new", "1")
print(ET.tostring(copy), copy.attrib)
copy.clear()
print(copy.attrib, len(copy), copy.tag)
ET.indent(root, space="  ")
print(ET.tostring(root, "unicode"))
ns = ET.Element("{http://a.b/c}top", {"{http://a.b/c}attr": "1", "plain": "2"})
ET.SubElement(ns, "{http://other}inner").text = "t"
ET.SubElement(ns, ET.QName("http://a.b/c", "q"))
ET.register_namespace("abc", "http://a.b/c")
print(ET.tostring(ns), ns.find("o:inner", {"o": "http://other"}).text, ns.findall("{*}q"), ET.QName("u", "t"), ET.QName("{u}t") == "{u}t", sep="\n")
attempt(lambda: ET.register_namespace("ns5", "x"))
print(ET.canonicalize(ET.tostring(ns)) if False else ET.tostringlist(copy))
tree = ET.ElementTree(root)
out = io.BytesIO()
tree.write(out, "utf-8", True, method="xml")
print(out.getvalue()[:60], tree.getroot() is root, tree.find("child").tag, [e.tag for e in tree.iter() if isinstance(e.tag, str)][:3])
for method in ("html", "text"):
    page = ET.Element("div")
    ET.SubElement(page, "br").tail = "a < b"
    ET.SubElement(page, "script").text = "x < y"
    print(ET.tostring(page, method=method))
attempt(lambda: ET.tostring(root, method="nope"))
builder = ET.TreeBuilder()
builder.start("a", {})
builder.data("x")
builder.data("y")
builder.start("b", {"k": "v"})
builder.end("b")
builder.end("a")
print(ET.tostring(builder.close()))
print(saxutils.escape("<a & b>", {"a": "AA"}), saxutils.unescape("&lt;x&gt;&amp;&quot;", {"&quot;": '"'}), saxutils.quoteattr("a\"b'c<\n"), saxutils.quoteattr('only "'))
out = io.StringIO()
g = saxutils.XMLGenerator(out, "utf-8", short_empty_elements=True)
g.startDocument()
g.startElement("doc", xmlreader.AttributesImpl({"a": "1<"}))
g.characters("text & more")
g.startElement("e", {})
g.endElement("e")
g.processingInstruction("t", "d")
g.ignorableWhitespace(" ")
g.endElement("doc")
g.endDocument()
print(out.getvalue(), handler.feature_namespaces)
d = minidom.getDOMImplementation().createDocument(None, "doc", None)
e = d.createElement("e")
e.setAttribute("k", 'v"<')
e.appendChild(d.createTextNode("text & <"))
e.appendChild(d.createComment("c"))
e.appendChild(d.createCDATASection("raw <"))
d.documentElement.appendChild(e)
clone = d.documentElement.appendChild(e.cloneNode(True))
clone.setAttribute("id", "2")
print(d.toxml(), d.toprettyxml(indent=" "), [n.nodeName for n in e.childNodes], d.getElementsByTagName("e").length, clone.getAttribute("id"), e.hasAttribute("id"), e.firstChild.data, e.parentNode.tagName, clone.previousSibling is e, repr(e), repr(e.firstChild))
d.documentElement.removeChild(clone)
e.removeAttribute("k")
e.firstChild.replaceData(0, 4, "new")
print(d.documentElement.toxml(), e.firstChild.splitText(3).data, e.childNodes.length)
attempt(lambda: e.removeChild(clone))
attempt(lambda: e.removeAttribute("nope"))
attempt(lambda: d.appendChild(d.createElement("second")))
attempt(lambda: e.firstChild.appendChild(e))
