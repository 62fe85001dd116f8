"""urllib.parse: splitting, joining, quoting."""

from urllib.parse import *

for url in ["http://user:pw@host:8080/p/a;x=1?q=1&r=2#frag", "//host/x", "mailto:a@b", "", "http://[::1]:80/", "file:///a/b", "HTTP://EX.com/%7Ea", "a/b?c#d", "x:80", "http://h/?a=1;b=2"]:
    p = urlparse(url)
    print(url, p, p.hostname, p.username, p.geturl())
    print(urlsplit(url), urldefrag(url))
for base, url in [("http://a/b/c/d;p?q", u) for u in ["g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "", ".", "..", "../g", "../../g", "../../../g", "g:h", "g;x=1/../y"]]:
    print(url, urljoin(base, url))
print(quote("a b/é?&="), quote("a/b", safe=""), quote_plus("a b+c"), unquote("%C3%A9%20+%zz%"), unquote_plus("a+b%2B"), quote(b"\xff"), unquote("%E9", "latin-1"), unquote_to_bytes("%ff"), quote("~_-."))
print(urlencode({"a": 1, "b": "x y", "é": "&"}), urlencode([("a", [1, 2])], doseq=True), urlencode({"a": None}), parse_qs("a=1&a=2&b=&c"), parse_qs("a=1&b=", keep_blank_values=True), parse_qsl("a=1&b=2"), parse_qs("a=1;b=2", separator=";"))
for bad in (lambda: urlparse("http://[x"), lambda: urlparse("http://h:x/").port, lambda: urlparse("http://h:99999/").port, lambda: quote(5), lambda: urljoin("a", b"b"), lambda: parse_qs("a", strict_parsing=True), lambda: urlencode(5), lambda: parse_qs("a=1&b=2", max_num_fields=1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(urlunparse(("http", "h", "/p", "", "q", "f")), urlunsplit(("", "h", "p", "", "")), urlsplit("http://h/p")._replace(path="/q").geturl(), urlparse(b"http://h/p").path)
