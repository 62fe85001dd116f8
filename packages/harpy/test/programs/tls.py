"""TLS over sockets, between buffers, in the library's servers and clients, and what goes wrong."""

import asyncio
import http.server
import os
import re
import socket
import ssl
import threading
import urllib.request

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'tls')


def path(name):
    return os.path.join(FOLDER, name)


def show(error):
    """Without the line of CPython's source."""
    print(type(error).__name__, re.sub(r' \(_ssl\.c:\d+\)', '', str(error)))


def server_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path('server.pem'), path('server.key'))
    return context


def client_context():
    return ssl.create_default_context(cafile=path('ca.pem'))


def serve(context, handle):
    """A server for one connection: its address, and its thread."""
    listener = socket.create_server(('127.0.0.1', 0))

    def run():
        raw, _ = listener.accept()
        listener.close()
        try:
            connection = context.wrap_socket(raw, server_side=True)
        except OSError:
            raw.close()
        else:
            handle(connection)

    thread = threading.Thread(target=run)
    thread.start()
    return listener.getsockname(), thread


def echo(connection):
    with connection:
        try:
            while data := connection.recv(100):
                connection.sendall(data.upper())
        except OSError:
            pass


def client(address, context, host='localhost', **options):
    return context.wrap_socket(socket.create_connection(address), server_hostname=host, **options)


print('-- a connection')
address, thread = serve(server_context(), echo)
with client(address, client_context()) as s:
    print(s.version(), s.server_hostname, s.server_side, s.compression(), s.selected_alpn_protocol())
    print(s.getpeercert())
    print(len(s.getpeercert(True)) > 300, s.cipher()[0] in [each['name'] for each in s.context.get_ciphers()])
    s.sendall(b'hello')
    print(s.recv(100), s.pending(), s.session_reused)
    s.write(b'x' * 100_000)
    buffer = bytearray(70_000)
    got = 0
    while got < 100_000:
        got += s.recv_into(buffer)
    print(got, buffer[:3])
    with s.makefile('rwb') as file:
        file.write(b'a line\n')
        file.flush()
        print(file.readline())
    for call in (
        lambda: s.recv(1, 1), lambda: s.recvfrom(1), lambda: s.sendto(b'', address), lambda: s.dup(),
        lambda: s.sendmsg([b'']), lambda: s.get_channel_binding('else'), lambda: s.connect(address),
    ):
        try:
            call()
        except (ValueError, NotImplementedError) as error:
            show(error)
thread.join()

print('-- certificates that are not good enough')
for host in ('other.test', '127.0.0.2', '127.0.0.1', 'a.example.test', 'a.b.example.test'):
    address, thread = serve(server_context(), echo)
    try:
        client(address, client_context(), host).close()
        print(host)
    except ssl.SSLCertVerificationError as error:
        show(error)
        print(error.verify_code, error.verify_message, error.reason, error.library, isinstance(error, ValueError))
    thread.join()
address, thread = serve(server_context(), echo)
nobody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
try:
    client(address, nobody)
except ssl.SSLError as error:
    show(error)
thread.join()
nobody.check_hostname = False
nobody.verify_mode = ssl.CERT_NONE
address, thread = serve(server_context(), echo)
with client(address, nobody) as s:
    print(s.getpeercert(), len(s.getpeercert(binary_form=True)) > 300)
thread.join()
address, thread = serve(server_context(), echo)
print(ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate(address)) == ssl.PEM_cert_to_DER_cert(
    re.search('-----BEGIN.*', open(path('server.pem')).read(), re.DOTALL)[0]))
thread.join()

print('-- certificates of clients')
for key, password in (('client.key', None), ('client-encrypted.key', 'secret'), ('client-encrypted.key', lambda: b'secret')):
    context = server_context()
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(path('ca.pem'))
    address, thread = serve(context, lambda connection: (print(connection.getpeercert()['subject']), echo(connection)))
    own = client_context()
    own.load_cert_chain(path('client.pem'), path(key), password)
    with client(address, own) as s:
        s.sendall(b'it is me')
        print(s.recv(100))
    thread.join()
for files in (('client.pem', 'server.key'), ('ca.pem',), ('client.pem', 'client-encrypted.key', 'wrong'), ('none.pem',)):
    try:
        client_context().load_cert_chain(*(path(each) if '.' in each else each for each in files))
    except OSError as error:
        print(type(error).__name__)

print('-- versions and protocols')
context = server_context()
context.set_alpn_protocols(['h2', 'http/1.1'])
address, thread = serve(context, echo)
own = client_context()
own.set_alpn_protocols(['http/1.1'])
own.maximum_version = ssl.TLSVersion.TLSv1_2
with client(address, own) as s:
    print(s.version(), s.selected_alpn_protocol(), s.cipher()[1], len(s.get_channel_binding()))
    s.sendall(b'bye')
    print(s.recv(10))
thread.join()
context = server_context()
context.minimum_version = ssl.TLSVersion.TLSv1_3
address, thread = serve(context, echo)
try:
    client(address, own)
except ssl.SSLError as error:
    print(error.reason)
thread.join()

print('-- names that clients ask for')
names = []


def choose(connection, name, context):
    names.append((type(connection).__name__, name, context is first))
    if name == 'refused.example.test':
        return ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME
    connection.context = second


first, second = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), server_context()
first.load_cert_chain(path('client.pem'), path('client.key'))
first.sni_callback = choose
for host in ('a.example.test', 'refused.example.test'):
    address, thread = serve(first, echo)
    try:
        with client(address, client_context(), host) as s:
            print(s.getpeercert()['subject'][-1])
    except ssl.SSLError as error:
        show(error)
    thread.join()
print(names)


print('-- an end of TLS, but not of the connection')


def unwrap(connection):
    print(connection.recv(10))
    raw = connection.unwrap()
    raw.sendall(b'without')
    raw.close()


address, thread = serve(server_context(), unwrap)
s = client(address, client_context())
s.sendall(b'with')
raw = s.unwrap()
print(raw.recv(10))
raw.close()
thread.join()

print('-- others that do not speak it')
for answer in (b'HTTP/1.0 400 Bad Request\r\n\r\n', b''):
    listener = socket.create_server(('127.0.0.1', 0))

    def other():
        connection, _ = listener.accept()
        while len(connection.recv(1 << 16)) < 100:
            pass
        connection.sendall(answer)
        connection.close()

    thread = threading.Thread(target=other)
    thread.start()
    try:
        client(listener.getsockname(), client_context())
    except ssl.SSLError as error:
        show(error)
        print(error.reason if answer else error.args[0])
    thread.join()
    listener.close()

print('-- without waiting')
address, thread = serve(server_context(), echo)
raw = socket.create_connection(address)
raw.setblocking(False)
try:
    client_context().wrap_socket(raw, server_hostname='localhost')
except ValueError as error:
    show(error)
thread.join()
address, thread = serve(server_context(), echo)
s = client_context().wrap_socket(socket.create_connection(address), server_hostname='localhost', do_handshake_on_connect=False)
s.setblocking(False)
import select
while True:
    try:
        s.do_handshake()
        break
    except ssl.SSLWantReadError:
        select.select([s], [], [])
s.send(b'soon')
while True:
    try:
        print(s.recv(10))
        break
    except ssl.SSLWantReadError as error:
        last = error.args[0]
        select.select([s], [], [])
print(last == ssl.SSL_ERROR_WANT_READ)
s.settimeout(0.05)
try:
    s.recv(1)
except TimeoutError as error:
    show(error)
s.close()
thread.join()

print('-- between buffers')
to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
a = client_context().wrap_bio(to_client, to_server, server_hostname='localhost')
b = server_context().wrap_bio(to_server, to_client, server_side=True)
waiting = [a, b]
while waiting:
    for side in list(waiting):
        try:
            side.do_handshake()
            waiting.remove(side)
        except ssl.SSLWantReadError:
            pass
print(a.version(), b.version(), a.server_side, b.server_side, a.server_hostname)
print(a.write(b'over there'), b.read(4), b.pending(), b.read(100))
try:
    b.read()
except ssl.SSLWantReadError as error:
    show(error)
try:
    a.unwrap()
except ssl.SSLWantReadError:
    pass
print(b.read())
b.unwrap()
a.unwrap()
for side in (a, b):
    try:
        side.write(b'too late')
    except ssl.SSLError as error:
        show(error)
        print(error.reason)
bio = ssl.MemoryBIO()
bio.write(b'some bytes')
bio.write_eof()
print(bio.pending, bio.read(4), bio.eof, bio.read(), bio.eof, bio.read())
for call in (lambda: bio.write(b'more'), lambda: bio.write('text')):
    try:
        call()
    except (ssl.SSLError, TypeError) as error:
        print(type(error).__name__)

print('-- the library')


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = f'{self.path} by {self.request.version()}'.encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(('127.0.0.1', 0), Handler)
server.socket = server_context().wrap_socket(server.socket, server_side=True)
thread = threading.Thread(target=server.serve_forever)
thread.start()
url = f'https://localhost:{server.server_address[1]}/page?a=b'
with urllib.request.urlopen(url, context=client_context()) as answer:
    print(answer.status, answer.read())
try:
    urllib.request.urlopen(url, context=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
except urllib.error.URLError as error:
    print(type(error.reason).__name__)
server.shutdown()
thread.join()
server.server_close()


async def streams():
    async def handle(reader, writer):
        writer.write((await reader.readline()).upper())
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(handle, '127.0.0.1', 0, ssl=server_context())
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port, ssl=client_context())
    print(writer.get_extra_info('ssl_object').version(), writer.get_extra_info('peercert')['subject'][-1])
    writer.write(b'a line\n')
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    try:
        await asyncio.open_connection('127.0.0.1', port, ssl=client_context(), server_hostname='other.test')
    except ssl.SSLCertVerificationError as error:
        print(error.verify_message)
    server.close()
    await server.wait_closed()


asyncio.run(streams())
