# Numbers and addresses of the network: byte orders, packed addresses, what is refused.
import select
import socket


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except (OSError, TypeError, ValueError, OverflowError, KeyError) as error:
        print(f.__name__, type(error).__name__, error)


for function in socket.htons, socket.ntohs, socket.htonl, socket.ntohl:
    for value in 0, 1, 0xFFFF, 0x1234, 1 << 16, 0x76543210, 1 << 32, -1, 1 << 1000, "x", 2.5:
        attempt(function, value)
for text in "127.1", "1.2.3.4", "0x7f.1", "010.1", "256.1", "1.2.3.256", "", "a", "1.2.3.4.5", b"1.2":
    attempt(socket.inet_aton, text)
for packed in b"abcd", b"abc", "x", bytearray(b"1234"):
    attempt(socket.inet_ntoa, packed)
    attempt(socket.inet_ntop, socket.AF_INET, packed)
attempt(socket.inet_ntop, 99, b"abcd")
attempt(socket.inet_pton, socket.AF_INET, "1.2")
attempt(socket.getservbyport, -1)
attempt(socket.getservbyport, 70000)
attempt(socket.getnameinfo, "x", 0)
attempt(socket.getnameinfo, ("127.0.0.1",), 0)
attempt(socket.getnameinfo, (1, 2), 0)


class Nothing:
    pass


class NoNumber:
    def fileno(self):
        return "x"


for arguments in (1, 2, 3), ([Nothing()], [], []), ([NoNumber()], [], []), ([], [], [], "x"), ([], [], [], -1), ([-1], [], []):
    attempt(select.select, *arguments)
attempt(select.select, [], [], [], 0)
poll = select.poll()
attempt(poll.register, "x")
attempt(poll.register, -1)
attempt(poll.unregister, 3)
