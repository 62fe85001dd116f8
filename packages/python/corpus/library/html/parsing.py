"""html: escaping, character references, and the parser's events."""

import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint
from html.parser import HTMLParser

for text in ("<a href='x'>&amp;</a>", "plain", "", '"q" & <b>'):
    print(repr(html.escape(text)), repr(html.escape(text, quote=False)), repr(html.escape(text, False)))
for text in ("&lt;&gt;&amp;&quot;", "&#65;&#x42;&#X43;", "&#0;&#xD800;&#x110000;&#128;&#x9f;", "&notit; &notin; &not", "&nosuch; &", "&copy 2020 &copyx", "&#1;&#xb;&#xfffe;&#x1f600;", "&CounterClockwiseContourIntegral;", "&amp;amp;", "&AMP&LT&#x41", "&#;&#x;", "&fjlig;&nvlt;"):
    print(repr(text), "->", ascii(html.unescape(text)))
print(name2codepoint["eacute"], codepoint2name[233], ascii(entitydefs["euro"]), len(html5), ascii(html5["amp"]), ascii(html5["Acirc;"]), "amp;" in html5)


class Events(HTMLParser):
    def __init__(self, **options):
        super().__init__(**options)
        self.events = []

    def add(self, *event):
        if event[0] == "data" and self.events and self.events[-1][0] == "data":
            event = ("data", self.events.pop()[1] + event[1])
        self.events.append(event)

    def handle_starttag(self, tag, attrs):
        self.add("start", tag, attrs)
        self.last = self.get_starttag_text()

    def handle_startendtag(self, tag, attrs):
        self.add("empty", tag, attrs)

    def handle_endtag(self, tag):
        self.add("end", tag)

    def handle_data(self, data):
        self.add("data", data)

    def handle_comment(self, data):
        self.add("comment", data)

    def handle_decl(self, decl):
        self.add("decl", decl)

    def handle_pi(self, data):
        self.add("pi", data)

    def handle_charref(self, name):
        self.add("charref", name)

    def handle_entityref(self, name):
        self.add("entityref", name)

    def unknown_decl(self, data):
        self.add("unknown", data)


def events(*parts, **options):
    parser = Events(**options)
    for part in parts:
        parser.feed(part)
    parser.close()
    return parser.events


for source in ("<p>Hello <b class=x id='y' data-z=\"q &amp; r\" checked>bold</b></p>", "<br/><img src=a.png /><hr>", "<!DOCTYPE html><!-- a comment --><?php echo 1 ?>", "<ScRiPt>if (a < b && c) { '</p>' }</SCRIPT>after", "<style>p > a { content: '<b>' }</style>", "<a href=x?y=1&z=2&copy=3>t</a>", "a < b > c & d", "<p", "<p class='x", "text &amp; more &#62; &lt", "</ p></p ><//x>", "<!-- unclosed", "<![CDATA[x]]>", "<!weird thing>", "<a a=1 a=2 A=3>", "<div\nclass = 'multi\nline'\n>", "<a/b=c>", "<x:y-z.w>", "<1>", "<>", "</>", "<title>a <b> &amp; c</title>", "<textarea>x</textarea>y", "<p attr=\"a'b\" other='c\"d'>", "\u00e9<\u00e9>"):
    print(ascii(source), "->", ascii(events(source)))
    if "&" in source:
        print("   kept", ascii(events(source, convert_charrefs=False)))
print(events("<p>sp", "lit da", "ta</", "p><a hr", "ef='x'>", "&am", "p;end"))
parser = Events()
parser.feed("<p>\n  <b x=1\ny=2>text\n")
print(parser.getpos(), parser.last, parser.offset, parser.lineno, parser.events)
parser.reset()
print(parser.getpos(), parser.rawdata, parser.CDATA_CONTENT_ELEMENTS)


class Links(HTMLParser):
    def handle_starttag(self, tag, attrs):
        if tag == "a":
            print("link", dict(attrs).get("href"), self.getpos())


Links().feed("<a href='1'>x</a>\n <a name=n href=2></a><A HREF='3'/>")
