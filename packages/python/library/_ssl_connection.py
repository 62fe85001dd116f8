"""One side of a connection, whatever its bytes go through."""

import _ssl
import warnings
from _ssl_constants import *
from _ssl_context import _cipher_bits
from _ssl_errors import SSLError, _early_end, _exception, _fault, _is_address

CHANNEL_BINDING_TYPES = ["tls-unique"]


def _bytes(data):
    try:
        return memoryview(data).cast("B")
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}") from None


class MemoryBIO:
    """A buffer between a program that moves bytes and an `SSLObject`."""

    __module__ = "ssl"

    def __init__(self):
        self._bytes = bytearray()
        self._ended = False

    def read(self, size=-1, /):
        """Up to so many of the bytes in it, or all."""
        count = len(self._bytes) if size is None or size < 0 else size
        data = bytes(self._bytes[:count])
        del self._bytes[:count]
        return data

    def write(self, b, /):
        """Adds bytes; returns their number."""
        data = _bytes(b)
        if self._ended:
            raise SSLError("cannot write() after write_eof()")
        self._bytes += data
        return len(data)

    def write_eof(self):
        """No more bytes come."""
        self._ended = True

    @property
    def eof(self):
        """Whether it is empty and stays so."""
        return self._ended and not self._bytes

    @property
    def pending(self):
        """The number of bytes in it."""
        return len(self._bytes)


class SSLSession:
    """What both sides keep of a connection, so that another one starts sooner."""

    __module__ = "ssl"

    def __init__(self, *args, **kwargs):
        raise TypeError(f"cannot create '{type(self).__module__}.{type(self).__qualname__}' instances")

    @classmethod
    def _of(cls, data, context):
        self = cls.__new__(cls)
        self._data, self._context = data, context
        self.id, self.time, self.timeout, self.ticket_lifetime_hint, self.has_ticket = _ssl.decode_session(data)
        return self

    def __eq__(self, other):
        if not isinstance(other, SSLSession):
            return NotImplemented
        return self.id == other.id

    def __hash__(self):
        return hash(self.id)


class _Channel:
    """One side of a connection: bytes from the other side go into `receive`, those for it gather in `output`."""

    def __init__(self, owner, context, server_side, server_hostname, session):
        if server_hostname is not None and (not server_hostname or server_hostname.startswith(".")):
            raise ValueError("server_hostname cannot be an empty string or start with a leading dot.")
        if context.protocol == PROTOCOL_TLS_CLIENT and server_side:
            raise SSLError(0, "Cannot create a server socket with a PROTOCOL_TLS_CLIENT context")
        if context.protocol == PROTOCOL_TLS_SERVER and not server_side:
            raise SSLError(0, "Cannot create a client socket with a PROTOCOL_TLS_SERVER context")
        self.owner = owner
        self.context = context
        self.server_side = server_side
        self.server_hostname = server_hostname
        self.session = session
        self.connection = None
        self.output = bytearray()
        self.plain = bytearray()
        # The other side has said that it ends; it has gone; this side has said so.
        self.ended = self.gone = self.finished = False
        self.error = None
        # The first message to a server, while it is not whole.
        self.greeting = b""
        # The beginning of a record whose length is not known yet, and what is to come of one whose length is.
        self.head = b""
        self.missing = 0

    @property
    def agreed(self):
        return self.connection is not None and self.connection.version is not None

    def require_agreement(self):
        if not self.agreed:
            raise ValueError("handshake not done yet")

    def _follow(self, data):
        """Records are a kind, a version of two bytes, a length of two, and as many bytes."""
        while data:
            if self.missing == 0:
                taken = 5 - len(self.head)
                self.head += data[:taken]
                if len(self.head) == 5:
                    self.missing = int.from_bytes(self.head[3:])
                    self.head = b""
            else:
                taken = self.missing
                self.missing = max(0, taken - len(data))
            data = data[taken:]

    @property
    def appetite(self):
        """How many bytes to ask for: where TLS ends, what follows is not for it."""
        return (self.missing or 5 - len(self.head)) if self.finished else 1 << 16

    def receive(self, data, write=None, finish=False):
        """Takes in what the other side sent, and what is written to it."""
        if write is not None and self.finished:
            raise _fault("SSL", "protocol is shutdown")
        self._follow(data)
        if self.error is None and self._open(data):
            data, self.greeting = self.greeting + data, b""
            output, plain, ended, failure = self.connection.step(data, write, finish)
            self.output += output
            self.plain += plain
            self.ended = self.ended or ended
            self.finished = self.finished or finish
            if failure is not None:
                self.error = _exception(failure, self.server_hostname)
            if self.error is not None or self.ended and self.finished:
                self.connection.close()

    def _open(self, data):
        """Whether it has begun: a server with a callback for names waits for the name."""
        if self.connection is not None:
            return True
        if self.server_side and self.context.sni_callback is not None:
            if not self._choose_context(self.greeting + data):
                self.greeting += data
                return False
        expected = self.server_hostname if self.context.check_hostname else None
        name = None if _is_address(self.server_hostname) else self.server_hostname
        session = self.session._data if self.session is not None else None
        self.connection = _ssl._Connection(self.context._settings(), self.server_side, name, expected, session)
        return True

    def _choose_context(self, greeting):
        name = _ssl.wanted_server(greeting)
        if name is None:
            return False
        context = self.context
        alert = context.sni_callback(self.owner, name or None, context)
        if alert is None:
            return True
        if not isinstance(alert, int):
            alert = ALERT_DESCRIPTION_INTERNAL_ERROR
        # A record with an alert that ends the connection.
        self.output += bytes((21, 3, 3, 0, 2, 2, alert))
        self.error = _exception(("callback failed", None))
        return False

    def leave(self):
        """Nobody needs it any more."""
        if self.connection is not None:
            self.connection.close()

    def shaken(self):
        """Whether both sides have agreed; throws why they cannot."""
        if self.error is not None:
            raise self.error
        if self.agreed:
            return True
        if self.gone:
            raise _early_end()
        return False

    def readable(self, count):
        """Whether there is an answer to somebody who reads; throws why nothing more comes."""
        if self.plain or count == 0 or self.ended:
            return True
        if self.error is not None:
            raise self.error
        if self.gone:
            raise _early_end()
        return False

    def take(self, count, buffer):
        if buffer is not None:
            view = memoryview(buffer).cast("B")
            count = min(len(view) if not count or count < 0 else min(count, len(view)), len(self.plain))
            view[:count] = self.plain[:count]
            del self.plain[:count]
            return count
        data = bytes(self.plain[:count])
        del self.plain[:count]
        return data

    # What is asked of a connection. Packages ask `_sslobj` itself, too.

    def getpeercert(self, binary_form=False):
        self.require_agreement()
        chain = self.connection.chain
        if not chain:
            return None
        if binary_form:
            return chain[0]
        return _ssl.decode_certificate(chain[0]) if self.context.verify_mode != CERT_NONE else {}

    def get_verified_chain(self):
        return list(self.connection.chain) if self.agreed else []

    def selected_alpn_protocol(self):
        return self.connection.protocol if self.agreed else None

    def cipher(self):
        if not self.agreed:
            return None
        name, version = self.connection.cipher
        return name, version, _cipher_bits(name)

    def shared_ciphers(self):
        return None

    def compression(self):
        return None

    def version(self):
        return self.connection.version if self.agreed else None

    def get_channel_binding(self, cb_type="tls-unique"):
        if not self.agreed:
            return None
        # The first of the two messages that end the agreement: the client's, unless it goes on where another ended.
        mine = self.server_side == bool(self.connection.resumed)
        return self.connection.finished if mine else self.connection.other_finished


class _Facts:
    """What can be asked of a connection, whatever its bytes go through; only the method `_maker` of a context makes it."""

    _sslobj = None

    def __init__(self, *args, **kwargs):
        raise TypeError(
            f"{self.__class__.__name__} does not have a public constructor. "
            f"Instances are returned by SSLContext.{self._maker}()."
        )

    @property
    def context(self):
        """The context it was made with."""
        return self._context

    @context.setter
    def context(self, value):
        self._context = value
        if self._sslobj is not None:
            self._sslobj.context = value

    @property
    def session(self):
        """What can be given to another connection to the same server."""
        channel = self._sslobj
        if channel is None:
            return None
        data = channel.connection.session if channel.connection is not None else None
        return channel.session if data is None else SSLSession._of(data, self._context)

    @session.setter
    def session(self, value):
        if not isinstance(value, SSLSession):
            raise TypeError("Value is not a SSLSession.")
        if self.server_side:
            raise ValueError("Cannot set session for server-side SSLSocket.")
        self._session = value
        if self._sslobj is None:
            return
        if self._sslobj.agreed:
            raise ValueError("Cannot set session after handshake.")
        self._sslobj.session = value

    @property
    def session_reused(self):
        """Whether the connection goes on where another ended."""
        return self._sslobj.connection.resumed if self._sslobj is not None and self._sslobj.agreed else None

    def getpeercert(self, binary_form=False):
        """The certificate of the other side: a dictionary, or in DER. None if it has shown none."""
        return self._sslobj.getpeercert(binary_form)

    def get_verified_chain(self):
        """The certificate of the other side and those that vouch for it, in DER."""
        return self._sslobj.get_verified_chain()

    def get_unverified_chain(self):
        """The same, whether they are trusted or not."""
        return self._sslobj.get_verified_chain()

    def selected_npn_protocol(self):
        """None: what came before ALPN is no longer in OpenSSL."""
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def selected_alpn_protocol(self):
        """What both sides agreed to speak inside."""
        return None if self._sslobj is None else self._sslobj.selected_alpn_protocol()

    def cipher(self):
        """The cipher in use: its name, the version it came with, and the bits of its keys."""
        return None if self._sslobj is None else self._sslobj.cipher()

    def shared_ciphers(self):
        """None: OpenSSL in Node does not tell."""
        return None

    def compression(self):
        """None: nothing is compressed."""
        return None

    def version(self):
        """The version in use: `TLSv1.3`."""
        return None if self._sslobj is None else self._sslobj.version()

    def get_channel_binding(self, cb_type="tls-unique"):
        """Bytes that only the two sides of this connection know."""
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError(f"{cb_type!r} channel binding type not implemented")
        return None if self._sslobj is None else self._sslobj.get_channel_binding(cb_type)

    def verify_client_post_handshake(self):
        raise NotImplementedError("Post-handshake auth is not supported by OpenSSL in Node.")
