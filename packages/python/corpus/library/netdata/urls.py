"""urllib: parts of URLs, joining, quoting, queries, requests without a network, robots; mimetypes."""

import mimetypes
import urllib.error
import urllib.request
import urllib.robotparser
from urllib.parse import DefragResult, parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for url in ("http://user:pa%20ss@Host.Example:8042/over/there;p=1?name=ferret&x#nose", "//host/path", "/only/path", "mailto:a@b.c", "file:///etc/x", "http://[::1]:80/x", "HTTP://H", "a:b:c", "?q", "#f", "", "http://h:/x", "http:///path", "svn+ssh://h/x;y", "http://h\t/x\n", " http://sp", "http://h?q#f?x", "1a://x", "javascript:alert(1)"):
    s, p = urlsplit(url), urlparse(url)
    print(url, tuple(s), p.params, s.hostname, s.username, s.password, s.geturl())
    attempt(lambda: s.port)
for bad in ("http://[::1/x", "http://h:99999/", "http://h:ab/", "http://[x]/", "http://[v1.a]/", "http://h]/", "http://\u2100.com/", "http://h:-1"):
    attempt(lambda: urlsplit(bad).port)
base = "http://a/b/c/d;p?q"
for rel in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", "..g", "./../g", "g/./h", "g/../h", "http:g", "http://x", "g?y/./x"):
    print(rel, urljoin(base, rel), end="; ")
print(urljoin("mailto:x", "y"), urljoin("", "z"), urljoin("http://h", "x"), urljoin(b"http://h/a/", b"b"), urljoin("file:///a/b", "c"))
attempt(lambda: urljoin("a", b"b"))
print(quote("a b/c~d?\u00e9"), quote("a/b", safe=""), quote_plus("a b+c/\u00e9"), quote("\u00e9", encoding="latin-1"), quote_from_bytes(b"\xff a"), unquote("a%20b%C3%A9%zz%"), unquote_plus("a+b%2B"), unquote("%E9", "latin-1"), unquote("%ff", errors="strict") if False else unquote("%ff"), unquote_to_bytes("a%ffb\u00e9"), quote(""), unquote(b"a%20b"))
for bad in (lambda: quote(b"x", encoding="utf-8"), lambda: quote(5), lambda: unquote(5), lambda: quote_from_bytes("x"), lambda: quote("\ud800"), lambda: urlencode(5), lambda: urlencode([1]), lambda: parse_qs("a", strict_parsing=True), lambda: parse_qs("a=1&b=2&c=3", max_num_fields=2), lambda: parse_qs("a=1", separator=""), lambda: parse_qsl(5), lambda: urlunsplit(("a",))):
    attempt(bad)
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qs("a=1&c=&d", keep_blank_values=True), parse_qsl("a=%20x+y;b=2", separator=";"), parse_qs(b"a=%C3%A9"), parse_qsl("a=1&&b=2"), parse_qsl("a=%e9", encoding="latin-1"), parse_qs(""))
print(urlencode({"a": "x y", "b": [1, 2]}), urlencode({"b": [1, "z z"]}, doseq=True), urlencode([("k", "\u00e9"), ("k", b"\xff")]), urlencode({"a": "x y"}, quote_via=quote), urlencode({"s": "/x"}, safe="/"), urlencode({1: None, "t": ("a",)}, True))
d = urldefrag("http://h/p#frag")
print(d, d.url, d.fragment, d.geturl(), DefragResult("u", ""), urldefrag(b"x#y"), urlunparse(("http", "h", "/p", "par", "q=1", "f")), urlunsplit(("", "h", "p", "", "")), urlsplit("http://h/p")._replace(scheme="ftp").geturl(), urlsplit(b"http://h/p").decode(), urlsplit("http://h").encode(), urlsplit("x", scheme="s", allow_fragments=False))
r = urllib.request.Request("http://h.example:81/p?q#f", data=b"d", headers={"x-thing": "1"}, method=None)
r.add_header("User-agent", "me")
print(r.full_url, r.type, r.host, r.selector, r.get_method(), r.header_items(), r.has_header("X-thing"), r.get_header("X-thing"), r.fragment, r.origin_req_host, urllib.request.Request("http://x").get_method())
attempt(lambda: urllib.request.Request("nonsense"))
attempt(lambda: urllib.request.urlopen("unknown://x"))
with urllib.request.urlopen("data:text/plain;charset=utf-8;base64,aMOp") as answer:
    print(answer.read(), answer.headers["Content-type"], answer.status)
with open("local.txt", "w") as file:
    file.write("local")
print(urllib.request.pathname2url("/a b/\u00e9"), urllib.request.url2pathname("/a%20b"), urllib.request.parse_http_list('a, "b, c", d'), urllib.request.parse_keqv_list(["a=1", 'b="2"']))
print(urllib.error.HTTPError("u", 404, "gone", {}, None), urllib.error.URLError("why"), repr(urllib.error.HTTPError("u", 1, "m", {}, None)))
robots = urllib.robotparser.RobotFileParser("http://h/robots.txt")
robots.parse("User-agent: bot\nDisallow: /private\nAllow: /private/ok\nCrawl-delay: 3\nRequest-rate: 1/5\n\nUser-agent: *\nDisallow: /x\nSitemap: http://h/map\n".splitlines())
print([robots.can_fetch(agent, path) for agent in ("bot", "other") for path in ("/private", "/private/ok", "/x/y", "/")], robots.crawl_delay("bot"), robots.request_rate("bot"), robots.site_maps())
print([mimetypes.guess_type(name) for name in ("a.html", "b.tar.gz", "c.PNG", "d", "e.json", "http://h/x.py?y", "f.unknown", "data:text/x,")], mimetypes.guess_extension("text/html"), mimetypes.MimeTypes().guess_type("x.js"), mimetypes.guess_file_type("dir/g.csv"))
