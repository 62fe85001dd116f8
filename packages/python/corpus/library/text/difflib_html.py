"""difflib and html."""

import difflib
import html
import html.parser

a = "one\ntwo\nthree\nfour\n".splitlines(True)
b = "zero\none\ntree\nfour\nfive\n".splitlines(True)
print("".join(difflib.unified_diff(a, b, "a.txt", "b.txt", n=1)))
print("".join(difflib.context_diff(a, b, "a", "b")))
print("".join(difflib.ndiff(a, b)))
print("".join(difflib.restore(difflib.ndiff(a, b), 2)))
s = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 6), s.get_matching_blocks(), s.get_opcodes(), round(s.quick_ratio(), 6), s.find_longest_match())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("wheel", ["a"], n=1), list(difflib.SequenceMatcher(lambda c: c == " ", "a b", "ab").get_grouped_opcodes()))
print(len(difflib.HtmlDiff().make_table(a, b)) > 500)
print(html.escape("<a href='x'>\"&"), html.escape("'", quote=False), html.unescape("&lt;&eacute;&#233;&#xe9;&notit;&amp;lt;&#0;&#x110000;&unknown;&copy"))


class Parser(html.parser.HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs)

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", data)

    def handle_decl(self, decl):
        print("decl", decl)

    def handle_startendtag(self, tag, attrs):
        print("startend", tag, attrs)

    def handle_pi(self, data):
        print("pi", data)


p = Parser()
p.feed("<!DOCTYPE html><p class=a id='b' checked>Hi &amp; <br/><b>bold</b><!-- c --><?php x ?><script>if (a<b) {}</script><a href=\"x?a=1&amp;b\">l</a")
p.close()
print(p.getpos())
