"""TLS between two buffers, and in sockets."""

import errno
from _thread import allocate_lock
from socket import SO_TYPE, SOCK_STREAM, SOL_SOCKET, socket

import _ssl
from _ssl_connection import _bytes, _Channel, _Facts
from _ssl_errors import SSLError, SSLWantWriteError, _early_end, _want_read


class SSLObject(_Facts):
    """TLS between two buffers. Whoever has one moves what is in the buffers."""

    __module__ = "ssl"

    _maker = "wrap_bio"

    @classmethod
    def _create(cls, incoming, outgoing, server_side=False, server_hostname=None, session=None, context=None):
        self = cls.__new__(cls)
        self._incoming, self._outgoing = incoming, outgoing
        self._context, self._session = context, session
        self._sslobj = _Channel(self, context, server_side, server_hostname, session)
        return self

    @property
    def server_side(self):
        return self._sslobj.server_side

    @property
    def server_hostname(self):
        return self._sslobj.server_hostname

    def _move(self, write=None, finish=False):
        channel = self._sslobj
        if not channel.finished or write is not None or finish:
            channel.receive(self._incoming.read(channel.appetite), write, finish)
        while self._incoming.pending and not channel.ended and channel.error is None:
            channel.receive(self._incoming.read(channel.appetite))
        channel.gone = channel.gone or self._incoming.eof
        if channel.output:
            self._outgoing.write(channel.output)
            channel.output.clear()
        return channel

    def do_handshake(self):
        """Agrees with the other side on how to go on."""
        if not self._move().shaken():
            raise _want_read()

    def read(self, len=1024, buffer=None):
        """Up to so many bytes that the other side wrote; with a buffer they go there, and their number is returned."""
        if not self._sslobj.plain:
            self._move()
        if not self._sslobj.readable(len):
            raise _want_read()
        return self._sslobj.take(len, buffer)

    def write(self, data):
        """Writes bytes; returns their number."""
        data = bytes(_bytes(data))
        if not self._sslobj.agreed:
            self.do_handshake()
        channel = self._move(data)
        if channel.error is not None:
            raise channel.error
        return len(data)

    def pending(self):
        """The number of bytes that can be read at once."""
        return len(self._sslobj.plain)

    def unwrap(self):
        """Ends TLS, and waits for the other side to do so."""
        channel = self._move(finish=not self._sslobj.finished)
        if channel.error is not None:
            raise channel.error
        if not channel.ended:
            if channel.gone:
                raise _early_end()
            raise _want_read()


class SSLSocket(_Facts, socket):
    """A connection with TLS in it."""

    __module__ = "ssl"

    _maker = "wrap_socket"

    @classmethod
    def _create(
        cls, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
        server_hostname=None, context=None, session=None,
    ):
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError("only stream sockets are supported")
        if server_side:
            if server_hostname:
                raise ValueError("server_hostname can only be specified in client mode")
            if session is not None:
                raise ValueError("session can only be specified in client mode")
        if context.check_hostname and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        made = {"family": sock.family, "type": sock.type, "proto": sock.proto, "fileno": sock.fileno()}
        self = cls.__new__(cls, **made)
        socket.__init__(self, **made)
        timeout = sock.gettimeout()
        sock.detach()
        self._context = context
        self._session = session
        self.server_side = server_side
        self.server_hostname = server_hostname
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs
        self._sslobj = None
        self._sending = allocate_lock()
        self.settimeout(timeout)
        try:
            self._connected = self._has_peer()
            if self._connected:
                self._start()
        except BaseException:
            self.close()
            raise
        return self

    def _has_peer(self):
        try:
            self.getpeername()
        except OSError as error:
            if error.errno not in (errno.ENOTCONN, errno.EINVAL):
                raise
            return False
        return True

    def _start(self):
        self._sslobj = _Channel(self, self._context, self.server_side, self.server_hostname, self._session)
        if self.do_handshake_on_connect:
            if self.gettimeout() == 0.0:
                raise ValueError("do_handshake_on_connect should not be specified for non-blocking sockets")
            self.do_handshake()

    def _channel(self, what):
        if self._sslobj is None:
            raise ValueError(f"{what} on closed or unwrapped SSL socket.")
        return self._sslobj

    def _receive(self, channel, what):
        """Waits for bytes of the other side, and takes them in."""
        try:
            data = super().recv(channel.appetite)
        except BlockingIOError:
            raise _want_read() from None
        except TimeoutError:
            raise TimeoutError(f"The {what} operation timed out") from None
        except ConnectionError:
            channel.leave()
            raise
        if data:
            channel.receive(data)
        else:
            channel.gone = True
            if not channel.agreed:
                channel.leave()
        self._send_output(channel)

    def _send_output(self, channel, waits=False):
        """Sends what there is for the other side: its order matters."""
        with self._sending:
            if not channel.output:
                return
            data = bytes(channel.output)
            channel.output.clear()
            try:
                super().sendall(data)
            except BlockingIOError:
                channel.output[:0] = data
                if waits:
                    raise SSLWantWriteError(
                        _ssl.SSL_ERROR_WANT_WRITE, "The operation did not complete (write)"
                    ) from None
            except TimeoutError:
                channel.output[:0] = data
                raise TimeoutError("The write operation timed out") from None

    def do_handshake(self, block=False):
        """Agrees with the other side on how to go on."""
        channel = self._channel("Handshake")
        timeout = self.gettimeout()
        if block and timeout == 0.0:
            self.settimeout(None)
        try:
            if channel.connection is None and not channel.server_side:
                channel.receive(b"")
            self._send_output(channel)
            while not channel.shaken():
                self._receive(channel, "handshake")
        finally:
            self.settimeout(timeout)

    def read(self, len=1024, buffer=None):
        """Up to so many bytes that the other side wrote; with a buffer they go there, and their number is returned."""
        channel = self._channel("Read")
        try:
            if not channel.agreed:
                self.do_handshake()
            while not channel.readable(len):
                self._receive(channel, "read")
        except SSLError as error:
            if error.args[0] != _ssl.SSL_ERROR_EOF or not self.suppress_ragged_eofs:
                raise
            return b"" if buffer is None else 0
        return channel.take(len, buffer)

    def write(self, data):
        """Writes bytes; returns their number."""
        channel = self._channel("Write")
        data = bytes(_bytes(data))
        if not channel.agreed:
            self.do_handshake()
        self._send_output(channel, waits=True)
        if channel.error is not None:
            raise channel.error
        channel.receive(b"", data)
        self._send_output(channel)
        return len(data)

    def pending(self):
        """The number of bytes that can be read at once."""
        return len(self._sslobj.plain) if self._sslobj is not None else 0

    def _no_flags(self, flags, name):
        if flags != 0:
            raise ValueError(f"non-zero flags not allowed in calls to {name}() on {self.__class__}")

    def _not_with_tls(self, name):
        if self._sslobj is not None:
            raise ValueError(f"{name} not allowed on instances of {self.__class__}")

    def recv(self, buflen=1024, flags=0):
        if self._sslobj is None:
            return super().recv(buflen, flags)
        self._no_flags(flags, "recv")
        return self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        if self._sslobj is None:
            return super().recv_into(buffer, nbytes or 0, flags)
        self._no_flags(flags, "recv_into")
        size = memoryview(buffer).nbytes if not nbytes else nbytes
        return self.read(size, buffer)

    def recvfrom(self, buflen=1024, flags=0):
        self._not_with_tls("recvfrom")
        return super().recvfrom(buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        self._not_with_tls("recvfrom_into")
        return super().recvfrom_into(buffer, nbytes or 0, flags)

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError(f"recvmsg not allowed on instances of {self.__class__}")

    def recvmsg_into(self, *args, **kwargs):
        raise NotImplementedError(f"recvmsg_into not allowed on instances of {self.__class__}")

    def sendmsg(self, *args, **kwargs):
        raise NotImplementedError(f"sendmsg not allowed on instances of {self.__class__}")

    def send(self, data, flags=0):
        if self._sslobj is None:
            return super().send(data, flags)
        self._no_flags(flags, "send")
        return self.write(data)

    def sendall(self, data, flags=0):
        if self._sslobj is None:
            return super().sendall(data, flags)
        self._no_flags(flags, "sendall")
        self.write(data)

    def sendto(self, data, flags_or_addr, addr=None):
        self._not_with_tls("sendto")
        return super().sendto(data, flags_or_addr) if addr is None else super().sendto(data, flags_or_addr, addr)

    def sendfile(self, file, offset=0, count=None):
        """Sends what is in a file; returns the number of bytes."""
        if self._sslobj is None:
            return super().sendfile(file, offset, count)
        return self._sendfile_use_send(file, offset, count)

    def unwrap(self):
        """Ends TLS, waits for the other side to do so, and gives back the connection without it."""
        channel = self._sslobj
        if channel is None:
            raise ValueError("No SSL wrapper around " + str(self))
        if not channel.finished:
            channel.receive(b"", None, True)
        self._send_output(channel, waits=True)
        while not channel.ended:
            if channel.error is not None:
                raise channel.error
            if channel.gone:
                raise _early_end()
            self._receive(channel, "read")
        self._drop()
        return self

    def _drop(self):
        if self._sslobj is not None:
            self._sslobj.leave()
            self._sslobj = None

    def shutdown(self, how):
        self._drop()
        super().shutdown(how)

    def _real_close(self):
        self._drop()
        super()._real_close()

    def detach(self):
        self._drop()
        return super().detach()

    def dup(self):
        raise NotImplementedError(f"Can't dup() {self.__class__.__name__} instances")

    def _real_connect(self, addr, connect):
        if self.server_side:
            raise ValueError("can't connect in server-side mode")
        if self._connected or self._sslobj is not None:
            raise ValueError("attempt to connect already-connected SSLSocket!")
        result = connect(addr)
        if not result:
            self._connected = True
            self._start()
        return result

    def connect(self, addr):
        self._real_connect(addr, super().connect)

    def connect_ex(self, addr):
        return self._real_connect(addr, super().connect_ex)

    def accept(self):
        made, addr = super().accept()
        return self.context.wrap_socket(
            made, server_side=True, do_handshake_on_connect=self.do_handshake_on_connect,
            suppress_ragged_eofs=self.suppress_ragged_eofs,
        ), addr

    def getpeercert(self, binary_form=False):
        """The certificate of the other side: a dictionary, or in DER. None if it has shown none."""
        self._channel("getpeercert")
        return super().getpeercert(binary_form)
