"""ipaddress, uuid, colorsys and urllib.parse: values, arithmetic, properties, errors."""

import colorsys
import ipaddress
import uuid
from ipaddress import ip_address, ip_interface, ip_network
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urljoin, urlparse, urlsplit, urlunsplit


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)

for text in ("192.168.0.1", "10.0.0.0", "127.0.0.1", "224.0.0.1", "0.0.0.0", "255.255.255.255", "8.8.8.8", "::1", "fe80::1%eth0", "2001:db8::8a2e:370:7334", "::ffff:1.2.3.4", "ff02::1", "2002:102:304::", "::", 5, 2**40, b"\x01\x02\x03\x04"):
    a = ip_address(text)
    print(repr(a), int(a), a.version, a.compressed, a.exploded if "%" not in str(a) else "-", a.packed.hex(), a.reverse_pointer if "%" not in str(a) else "-", [name for name in ("is_private", "is_global", "is_loopback", "is_multicast", "is_reserved", "is_link_local", "is_unspecified") if getattr(a, name)], format(a, "x"))
for text in ("256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "a.b.c.d", "", ":::", "1::2::3", "12345::", "1:2:3:4:5:6:7:8:9", "::1%", -1, 2**128, "1.2.3.4/24", None, "1.2.3.-4", "::ffff:1.2.3.400"):
    print(repr(text), tried(ip_address, text), tried(ipaddress.IPv4Address, text)[1], tried(ipaddress.IPv6Address, text)[1] if not isinstance(text, int) or text < 0 else "")
net = ip_network("192.168.0.0/28")
print(net, net.num_addresses, list(net.hosts())[:2], net.network_address, net.broadcast_address, net.netmask, net.hostmask, net.prefixlen, net.with_netmask, list(net.subnets(new_prefix=30)), net.supernet(), ip_address("192.168.0.3") in net, net.overlaps(ip_network("192.168.0.8/29")), list(net.address_exclude(ip_network("192.168.0.0/30"))), net[3], net[-1], tried(lambda: net[99]), net.compare_networks(ip_network("10.0.0.0/8")), net.subnet_of(ip_network("192.168.0.0/16")), tried(ip_network, "192.168.0.1/28"), ip_network("192.168.0.1/28", strict=False), tried(ip_network, "1.2.3.4/33"), tried(ip_network, "x"), ip_network("::/126").num_addresses, ip_network(("10.0.0.0", 8)), ip_network("10.0.0.0/255.0.0.0"), ip_network("10.0.0.0/0.255.255.255"), tried(net.subnets, prefixlen_diff=9)[0] if False else tried(lambda: list(net.subnets(prefixlen_diff=9))), tried(net.supernet, new_prefix=30))
i = ip_interface("10.1.2.3/8")
print(i, i.ip, i.network, i.with_prefixlen, i < ip_interface("10.1.2.4/8"), ip_address("1.1.1.1") + 5, ip_address("1.1.1.9") - 4, tried(lambda: ip_address("255.255.255.255") + 1), tried(lambda: ip_address("1.1.1.1") < ip_address("::1")), sorted([ip_address("9.0.0.1"), ip_address("10.0.0.1"), ip_address("2.0.0.1")]), list(ipaddress.summarize_address_range(ip_address("1.0.0.0"), ip_address("1.0.0.6"))), list(ipaddress.collapse_addresses([ip_network("1.0.0.0/25"), ip_network("1.0.0.128/25")])), hash(ip_address("1.1.1.1")) == hash(ip_address("1.1.1.1")), ip_address("::ffff:1.2.3.4").ipv4_mapped, ip_address("2002:102:304::").sixtofour)
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes.hex(), u.bytes_le.hex(), u.fields, u.version, u.variant, u.urn, uuid.UUID(int=5), uuid.UUID(bytes=bytes(16)), tried(uuid.UUID, "x"), tried(uuid.UUID), tried(uuid.UUID, int=-1), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"), uuid.uuid4().version, uuid.uuid7().version, u < uuid.UUID(int=2**127), tried(lambda: u < 5), tried(setattr, u, "hex", 1), uuid.NIL, uuid.MAX, uuid.UUID("{12345678123456781234567812345678}") == u)
for rgb in ((0, 0, 0), (1, 1, 1), (0.2, 0.4, 0.4), (1, 0.5, 0)):
    print([tuple(round(v, 6) for v in f(*rgb)) for f in (colorsys.rgb_to_hsv, colorsys.rgb_to_hls, colorsys.rgb_to_yiq, colorsys.hsv_to_rgb, colorsys.hls_to_rgb, colorsys.yiq_to_rgb)])
for url in ("http://user:pw@Host.com:80/p/a;x?q=1&r=#frag", "//h/p", "mailto:a@b", "", "p?q", "http://[::1]:9/", "HTTP:x", "file:///etc", "http://h:99999/", "http://[bad/", "a:b:c", "?#", "http://h?q", "http://\u2100.com/"):
    s = tried(urlsplit, url)
    print(url, s, "" if type(s) is tuple else (s.hostname, tried(lambda: s.port), s.username, s.password, urlunsplit(s), s.geturl()), tried(urlparse, url)[3:4])
for base, rest in (("http://a/b/c/d;p?q", "g"), ("http://a/b/c/d;p?q", "../g"), ("http://a/b/c/d", "/g"), ("http://a/b", "//h/x"), ("http://a/b", "?y"), ("http://a/b", "#s"), ("http://a/b", ""), ("http://a/b", "../../.."), ("x", "y"), ("http://a/b", "mailto:z"), ("", "z")):
    print(base, rest, urljoin(base, rest))
print(quote("a b/c?d=\xe9&~"), quote("a/b", safe=""), quote_plus("a b+c"), unquote("a%20b%C3%A9%zz%"), unquote_plus("a+b%2B"), quote(b"\xff"), unquote("%FF"), unquote("%FF", errors="strict") if False else tried(unquote, "%FF", errors="strict"), urlencode({"a": 1, "b": ["x", "y"], "c": "\xe9 &"}), urlencode({"b": ["x", "y"]}, doseq=True), urlencode([("k", None)]), parse_qs("a=1&a=2&b=&c"), parse_qsl("a=1&b=%20&c", keep_blank_values=True), tried(parse_qs, "a", strict_parsing=True), parse_qs("a=1;b=2", separator=";"), tried(parse_qs, "a=1&b=2", max_num_fields=1), tried(urlencode, 5), tried(quote, 5))
