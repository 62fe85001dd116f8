import asyncio, errno, os, select, selectors, socket, tempfile, threading, time

# Which of two sockets and a pipe is ready, and for what.
server = socket.create_server(('127.0.0.1', 0))
client = socket.create_connection(server.getsockname())
other, _ = server.accept()
reader, writer = os.pipe()
with select.epoll() as epoll:
    print(epoll.closed, epoll.fileno() > 2, epoll.poll(0))
    epoll.register(other, select.EPOLLIN)
    epoll.register(client.fileno(), select.EPOLLOUT)
    epoll.register(reader, select.EPOLLIN)
    print(epoll.poll(0) == [(client.fileno(), select.EPOLLOUT)])
    epoll.modify(client, select.EPOLLIN)
    print(epoll.poll(0.01))
    client.sendall(b'x')
    print(epoll.poll(5) == [(other.fileno(), select.EPOLLIN)], epoll.poll(5) == [(other.fileno(), select.EPOLLIN)])
    epoll.modify(other, select.EPOLLIN | select.EPOLLONESHOT)
    print(len(epoll.poll(5)), epoll.poll(0.01))
    epoll.modify(other, select.EPOLLIN | select.EPOLLET)
    print(len(epoll.poll(5)), epoll.poll(0.01))
    print(other.recv(10))
    client.sendall(b'y')
    select.select([other], [], [], 5)
    print(len(epoll.poll(5)), epoll.poll(0.01))
    os.write(writer, b'z')
    epoll.unregister(other)
    print(epoll.poll(5) == [(reader, select.EPOLLIN)])
    def refused(do):
        try: do()
        except (OSError, ValueError, TypeError) as error: print(type(error).__name__, error.errno if isinstance(error, OSError) else error)
    refused(lambda: epoll.register(reader))
    refused(lambda: epoll.modify(other, 1))
    refused(lambda: epoll.unregister(other))
    refused(lambda: epoll.register(987654))
    refused(lambda: epoll.poll(0, 0))
    refused(lambda: epoll.register('x'))
    with tempfile.TemporaryFile() as file: refused(lambda: epoll.register(file, select.EPOLLIN))
    # A file that is closed is forgotten.
    os.close(reader)
    print(epoll.poll(0))
print(epoll.closed)
refused(lambda: epoll.poll(0))
refused(epoll.fileno)
epoll.close()

# A thread writes while the main one waits.
with selectors.EpollSelector() as selector:
    selector.register(other, selectors.EVENT_READ, 'data')
    print(other.recv(10))
    thread = threading.Thread(target=lambda: (time.sleep(0.02), client.sendall(b'late')))
    thread.start()
    print([(key.data, events) for key, events in selector.select(5)], other.recv(10))
    thread.join()
for each in (client, other, server): each.close()
os.close(writer)

# Messages in pieces.
a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
print(a.sendmsg([b'one', bytearray(b'two')]), b.recvmsg(100)[:2])
a.sendmsg([b'too long'])
data, extra, flags, source = b.recvmsg(3)
print(data, extra, flags == socket.MSG_TRUNC)
a.send(b'into parts')
parts = [bytearray(4), bytearray(20)]
print(b.recvmsg_into(parts)[0], parts[0], bytes(parts[1][:6]))
a.close(); b.close()
one, two = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2)]
for each in (one, two): each.bind(('127.0.0.1', 0))
print(one.sendmsg([b'to', b'you'], [], 0, two.getsockname()))
data, extra, flags, source = two.recvmsg(100)
print(data, extra, flags, source == one.getsockname())
one.close(); two.close()

# What asyncio chooses.
async def main():
    print(type(asyncio.get_running_loop()._selector).__name__)
    r, w = await asyncio.open_connection(*(await asyncio.start_server(lambda r, w: w.write(b'hi') or w.close(), '127.0.0.1', 0)).sockets[0].getsockname())
    print(await r.read())
    w.close()
asyncio.run(main())
