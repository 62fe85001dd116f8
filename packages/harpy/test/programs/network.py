import asyncio, errno, http.client, http.server, json, os, select, selectors, socket, socketserver, tempfile, threading
import urllib.error, urllib.request

# A server in a thread, a client in another.
server = socket.create_server(('127.0.0.1', 0))
host, port = server.getsockname()
print(host, port > 0, server.family, server.type)
def echo():
    connection, address = server.accept()
    print('from', address[0])
    with connection:
        while data := connection.recv(100):
            connection.sendall(data.upper())
thread = threading.Thread(target=echo)
thread.start()
with socket.create_connection((host, port), timeout=5) as client:
    client.sendall(b'hello')
    print(client.recv(100), client.getpeername() == (host, port))
    with client.makefile('rw') as file:
        file.write('line one\nline two\n')
        file.flush()
        print(file.readline(), file.readline())
    big = os.urandom(500_000).hex().encode()
    sender = threading.Thread(target=client.sendall, args=(big,))
    sender.start()
    got = b''
    while len(got) < len(big): got += client.recv(65536)
    sender.join()
    print(got == big.upper())
    client.shutdown(socket.SHUT_WR)
    print(client.recv(1))
thread.join()
server.close()

# The other side waits for us in each of its reads: of lines, of so many bytes, of text, and in a loop.
server = socket.create_server(('127.0.0.1', 0))
class Session:
    def __init__(self, connection):
        with connection, connection.makefile('rb') as file:
            count = int(file.readline())
            into = bytearray(3)
            print(len(file.read(count)), file.readinto(into), into, file.peek(1)[:2], file.read1(2))
            print([line for line in [file.readline(4), file.readline()]])
            for line in file: print(line)
        connection, _ = server.accept()
        with connection, connection.makefile('r', encoding='utf-8') as file:
            print(file.readline(), file.read(3), file.readline(2))
            for line in file:
                if line == 'last\n': break
                print(repr(line))
            print(repr(file.read()))
def serve():
    for connection, _ in iter(server.accept, None):
        Session(connection)
        break
thread = threading.Thread(target=serve)
thread.start()
with socket.create_connection(server.getsockname()) as client:
    for part in (b'150', b'000\n', b'x' * 100_000, b'x' * 50_000, b'ab', b'c', b'de', b'12345', b'6\n', b'one\ntw', b'o\n', b'end'):
        client.sendall(part)
with socket.create_connection(server.getsockname()) as client:
    for part in (b'caf\xc3', b'\xa9\r', b'\nab', b'cdef\ng', b'h\nlast\nre', b'st'):
        client.sendall(part)
thread.join()
server.close()

# Errors and timeouts.
free = socket.create_server(('127.0.0.1', 0)); number = free.getsockname()[1]; free.close()
try: socket.create_connection(('127.0.0.1', number), timeout=5)
except ConnectionRefusedError as error: print(error)
try: socket.getaddrinfo('no-such-host.invalid', 80, flags=socket.AI_NUMERICHOST)
except socket.gaierror as error: print(type(error).__name__)
quiet = socket.create_server(('127.0.0.1', 0))
quiet.settimeout(0.05)
try: quiet.accept()
except TimeoutError as error: print(error)
quiet.setblocking(False)
try: quiet.accept()
except BlockingIOError as error: print(error)
peer = socket.create_connection(quiet.getsockname())
print(select.select([quiet], [], [], 5)[0] == [quiet])
other, _ = quiet.accept()
other.setblocking(True)
print(select.select([other], [other], [], 0)[:2] == ([], [other]))
peer.close()
print(other.recv(1))
other.close(); quiet.close()
closed = socket.socket()
closed.close()
try: closed.recv(1)
except OSError as error: print(error)
print(socket.inet_pton(socket.AF_INET6, '2001:db8::1').hex(), socket.inet_ntop(socket.AF_INET6, bytes(15) + b'\1'),
      socket.inet_aton('1.2.3.4'), socket.htons(0x1234) == socket.ntohs(0x1234), socket.ntohl(socket.htonl(7)))
print(socket.getaddrinfo('127.0.0.1', 'http', type=socket.SOCK_STREAM))

# A socket in the file system.
path = os.path.join(tempfile.mkdtemp(), 'socket')
local = socket.socket(socket.AF_UNIX)
local.bind(path)
local.listen()
client = socket.socket(socket.AF_UNIX)
client.connect(path)
connection, _ = local.accept()
connection.sendall(b'unix')
print(client.recv(10), client.getpeername() == path)
for each in (connection, client, local): each.close()

# HTTP.
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == '/missing': return self.send_error(404)
        body = json.dumps({'path': self.path}).encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-Length']))
        self.send_response(201)
        self.end_headers()
        self.wfile.write(body[::-1])
    def log_message(self, *args): pass
with http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler) as web:
    threading.Thread(target=web.serve_forever, daemon=True).start()
    url = f'http://127.0.0.1:{web.server_port}'
    with urllib.request.urlopen(f'{url}/a?b=c') as response: print(response.status, json.load(response))
    request = urllib.request.Request(url, data=b'abc' * 50000, method='POST')
    with urllib.request.urlopen(request) as response: print(response.status, response.read() == b'cba' * 50000)
    try: urllib.request.urlopen(f'{url}/missing')
    except urllib.error.HTTPError as error: print(error)
    connection = http.client.HTTPConnection('127.0.0.1', web.server_port)
    connection.request('GET', '/x')
    print(connection.getresponse().read())
    connection.close()
    web.shutdown()

# asyncio's streams.
async def handle(reader, writer):
    writer.write(b'got ' + await reader.readline())
    await writer.drain()
    writer.close()
async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    async def ask(text):
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        writer.write(text + b'\n')
        answer = await reader.read()
        writer.close()
        await writer.wait_closed()
        return answer
    print(await asyncio.gather(ask(b'one'), ask(b'two'), ask(b'three')))
    try: await asyncio.open_connection('127.0.0.1', number)
    except ConnectionRefusedError: print('refused')
    server.close()
    await server.wait_closed()
asyncio.run(main())


# A client that is bound before it connects keeps its address.
server = socket.create_server(('127.0.0.1', 0))
client = socket.socket()
client.bind(('127.0.0.1', 0))
bound = client.getsockname()
client.connect(server.getsockname())
accepted, remote = server.accept()
print(client.getsockname() == bound == remote, client.getpeername() == server.getsockname())
try:
    server.connect(('127.0.0.1', 1))
except OSError as error:
    print(errno.errorcode[error.errno])
for each in accepted, client, server:
    each.close()
