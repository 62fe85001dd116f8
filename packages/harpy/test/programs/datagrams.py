import asyncio, errno, select, selectors, socket, socketserver, threading, struct

# Two sockets, each with an address of its own.
a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(a.type, a.getsockname())
a.bind(('127.0.0.1', 0))
b.bind(('127.0.0.1', 0))
print(a.getsockname()[0], a.getsockname()[1] > 0)
print(a.sendto(b'hello', b.getsockname()), a.sendto(b'', b.getsockname()), a.sendto(b'flags', 0, b.getsockname()))
data, source = b.recvfrom(100)
print(data, source == a.getsockname())
print(b.recvfrom(100)[0], b.recvfrom(3)[0])
b.sendto(b'answer', source)
into = bytearray(4)
count, source = a.recvfrom_into(into)
print(count, into, source == b.getsockname())
b.sendto(b'looked at', a.getsockname())
print(a.recv(6, socket.MSG_PEEK), a.recv(100))

# Nothing comes.
a.settimeout(0.05)
try: a.recv(1)
except TimeoutError as error: print(type(error), error)
a.setblocking(False)
try: a.recv(1)
except BlockingIOError as error: print(error.errno == errno.EAGAIN)
print(select.select([a], [a], [], 0) == ([], [a], []))
b.sendto(b'x', a.getsockname())
print(select.select([a], [], [], 5) == ([a], [], []), a.recv(10))

# Connected: one other to talk to.
a.setblocking(True)
a.connect(b.getsockname())
print(a.getpeername() == b.getsockname(), a.send(b'sent'), b.recv(10))
a.sendall(b'all')
print(b.recv(10))
for do in (lambda: b.send(b'nobody'), lambda: b.getpeername(), lambda: b.listen(), lambda: a.sendto(b'x' * 100_000, b.getsockname()),
           lambda: a.sendto(b'x'), lambda: a.sendto(b'x', 1), lambda: b.sendto(b'x', ('127.0.0.1', 70000)), lambda: b.sendto('x', ('127.0.0.1', 7))):
    try: print(do())
    except (OSError, TypeError, OverflowError) as error: print(type(error).__name__, getattr(error, 'errno', None) and errno.errorcode[error.errno])

# An address that is taken, unless both say that it may be.
c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
try: c.bind(b.getsockname())
except OSError as error: print(errno.errorcode[error.errno])
c.close()
for s in (a, b): s.close()
try: a.sendto(b'x', ('127.0.0.1', 9))
except OSError as error: print(errno.errorcode[error.errno])
c, d = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2)]
for s in (c, d): s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
print(c.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
c.bind(('127.0.0.1', 0))
d.bind(c.getsockname())
c.close(); d.close()

# Options.
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    s.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 4)
    s.bind(('', 0))
    s.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 1)
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST), s.getsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL), s.getsockname()[0])

# Pairs keep the bounds of messages.
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
a.send(b'first message'); a.send(b'second')
print(b.recv(5), b.recv(100))
a.close(); b.close()

# A server in a thread.
class Upper(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data.upper(), self.client_address)
with socketserver.UDPServer(('127.0.0.1', 0), Upper) as server:
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        for word in (b'one', b'two'):
            client.sendto(word, server.server_address)
            print(client.recv(100))
    server.shutdown()
    thread.join()

# asyncio's endpoints.
class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport): self.transport = transport
    def datagram_received(self, data, addr): self.transport.sendto(data[::-1], addr)
class Client(asyncio.DatagramProtocol):
    def __init__(self): self.got = asyncio.get_running_loop().create_future()
    def connection_made(self, transport): transport.sendto(b'abc')
    def datagram_received(self, data, addr): self.got.set_result(data)
async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=('127.0.0.1', 0))
    client, protocol = await loop.create_datagram_endpoint(Client, remote_addr=server.get_extra_info('sockname'))
    print(await asyncio.wait_for(protocol.got, 5))
    client.close(); server.close()
asyncio.run(main())
