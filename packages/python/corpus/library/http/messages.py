"""http: statuses, responses read from a socket that is none, cookies, a handler without a network."""

import http
import io
from http import HTTPMethod, HTTPStatus, client, cookies
from http.cookiejar import CookieJar, DefaultCookiePolicy
from http.server import BaseHTTPRequestHandler


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for status in (HTTPStatus.OK, HTTPStatus(404), HTTPStatus["IM_A_TEAPOT"], HTTPStatus.PERMANENT_REDIRECT):
    print(repr(status), status, status.phrase, status.description, status.is_success, status.is_client_error, status == int(status), f"{status}")
print(len(HTTPStatus), repr(HTTPMethod.GET), HTTPMethod.PATCH.description, [*HTTPMethod][:3], HTTPMethod("POST") is HTTPMethod.POST)
attempt(lambda: HTTPStatus(999))


class FakeSocket:
    def __init__(self, data=b""):
        self.data, self.sent = data, b""

    def makefile(self, mode, *args):
        return io.BytesIO(self.data) if "r" in mode else self

    def sendall(self, data):
        self.sent += bytes(data)

    def close(self):
        pass


def response(data, method="GET"):
    r = client.HTTPResponse(FakeSocket(data), method=method)
    r.begin()
    return r


r = response(b"HTTP/1.1 200 Fine\r\nContent-Length: 5\r\nX-A: 1\r\nX-A: 2\r\nSet-Cookie: a=b\r\n\r\nhello rest")
print(r.status, r.reason, r.version, r.getheader("x-a"), r.getheader("none", "d"), r.getheaders(), r.length, r.read(2), r.read(), r.read(), r.isclosed(), r.will_close)
r = response(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nwiki\r\n6;ext=1\r\npedia \r\n0\r\nTrailer: x\r\n\r\n")
print(r.chunked, r.read(3), r.read1(), r.read(), r.length)
print(response(b"HTTP/1.0 204 No\r\n\r\n").read(), response(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", "HEAD").read(), response(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 C\r\nContent-Length: 2\r\n\r\nxy").readlines())
for bad in (b"", b"junk\r\n\r\n", b"HTTP/1.1 abc x\r\n\r\n", b"HTTP/1.1 99 x\r\n\r\n", b"HTTP/3.9 200 x\r\n\r\n"):
    attempt(lambda: response(bad).status)
attempt(lambda: response(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab").read())
attempt(lambda: response(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n").read())
c = client.HTTPConnection("example.com", 8080)
c.sock = FakeSocket(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
c.request("POST", "/p?q=1", body="b\u00f6dy".encode(), headers={"X-H": "v", "Accept": "*/*"})
print(c.sock.sent.decode("latin-1"), c.getresponse().read(), c.host, c.port)
attempt(lambda: c.getresponse())
attempt(lambda: c.putheader("A", "b"))
c.sock = FakeSocket()
attempt(lambda: c.request("GET", "/a b"))
c.close()
c.sock = FakeSocket()
attempt(lambda: c.request("G T", "/"))
c.close()
c.sock = FakeSocket()
attempt(lambda: c.request("GET", "/", headers={"A\n": "b"}))
c.close()
c.sock = FakeSocket()
c.request("PUT", "/up", body=iter([b"ab", b"cde"]), encode_chunked=True, headers={"Transfer-Encoding": "chunked"})
print(c.sock.sent)
attempt(lambda: client.HTTPConnection("h:port"))
print(client.HTTPConnection("[::1]:80").host, client.parse_headers(io.BytesIO(b"A: 1\r\nB: 2\r\n c\r\n\r\n")).items(), client.responses[418])
k = cookies.SimpleCookie("a=1; b=\"q\\\"x\"; c=d; Path=/x")
k["new"] = "v w;"
k["new"]["max-age"], k["new"]["httponly"], k["new"]["samesite"] = 10, True, "Lax"
print(k, [*k], k["b"].value, k["new"].OutputString(), k.output(header="", sep="|"), k["a"].key, k["a"] == k["a"], k["c"]["path"])
attempt(lambda: k.load({"x y": "1"}))
attempt(lambda: k["a"].__setitem__("nope", 1))
attempt(lambda: cookies.SimpleCookie("a=1; $Version=1; bad key=3; ok=4"))
print(k.js_output() if False else k["new"].isReservedKey("Path"), len(CookieJar()), DefaultCookiePolicy(blocked_domains=["x.y"]).is_blocked("x.y"))


class Handler(BaseHTTPRequestHandler):
    def __init__(self, data):
        self.rfile, self.wfile, self.client_address, self.server = io.BytesIO(data), io.BytesIO(), ("h", 1), None
        self.handle()

    def date_time_string(self, timestamp=None):
        return "DATE"

    def version_string(self):
        return "Server/1"

    def log_message(self, format, *args):
        print("log", format % args)

    def do_GET(self):
        if self.path == "/e":
            return self.send_error(403, "no", "explained <x>")
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(self.path.encode() + b" " + str(self.headers.get("Host")).encode())


for request in (b"GET /x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", b"GET /e HTTP/1.0\r\n\r\n", b"POST / HTTP/1.0\r\n\r\n", b"GET /old\r\n", b"GET / HTTP/x\r\n\r\n", b"A B C D\r\n", b"GET / HTTP/3.0\r\n\r\n"):
    print(Handler(request).wfile.getvalue().decode())
