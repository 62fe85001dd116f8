"""TLS: Python's module `ssl` (as its documentation for 3.14 describes it), on OpenSSL as it is in Node.

What is encrypted and decrypted where is told in `_ssl`: bytes from the other side go in, bytes for it come out. Contexts, sockets
and objects around buffers are here.
"""

import _ssl
import base64
import errno
import os
import re
import sys
import warnings
from _thread import allocate_lock
from collections import namedtuple
from enum import Enum, IntEnum, IntFlag
from socket import (
    _GLOBAL_DEFAULT_TIMEOUT,
    SO_TYPE,
    SOCK_STREAM,
    SOL_SOCKET,
    create_connection,
    socket,
)

from _ssl import (
    _DEFAULT_CIPHERS,
    _OPENSSL_API_VERSION,
    HAS_ALPN,
    HAS_ECDH,
    HAS_NPN,
    HAS_PHA,
    HAS_PSK,
    HAS_SNI,
    HAS_SSLv2,
    HAS_SSLv3,
    HAS_TLS_UNIQUE,
    HAS_TLSv1,
    HAS_TLSv1_1,
    HAS_TLSv1_2,
    HAS_TLSv1_3,
    OPENSSL_VERSION,
    OPENSSL_VERSION_INFO,
    OPENSSL_VERSION_NUMBER,
)

HAS_NEVER_CHECK_COMMON_NAME = True
CHANNEL_BINDING_TYPES = ["tls-unique"]
PEM_HEADER = "-----BEGIN CERTIFICATE-----"
PEM_FOOTER = "-----END CERTIFICATE-----"
socket_error = OSError


def _constants(enumeration, name, prefix, *but):
    enumeration._convert_(
        name, __name__, lambda each: each.startswith(prefix) and each not in but, source=_ssl
    )


_constants(IntEnum, "_SSLMethod", "PROTOCOL_", "PROTOCOL_SSLv23")
_constants(IntFlag, "Options", "OP_")
_constants(IntEnum, "AlertDescription", "ALERT_DESCRIPTION_")
_constants(IntEnum, "SSLErrorNumber", "SSL_ERROR_")
_constants(IntFlag, "VerifyFlags", "VERIFY_")
_constants(IntEnum, "VerifyMode", "CERT_")

PROTOCOL_SSLv23 = _SSLMethod.PROTOCOL_SSLv23 = PROTOCOL_TLS


class TLSVersion(IntEnum):
    MINIMUM_SUPPORTED = _ssl.PROTO_MINIMUM_SUPPORTED
    SSLv3 = _ssl.PROTO_SSLv3
    TLSv1 = _ssl.PROTO_TLSv1
    TLSv1_1 = _ssl.PROTO_TLSv1_1
    TLSv1_2 = _ssl.PROTO_TLSv1_2
    TLSv1_3 = _ssl.PROTO_TLSv1_3
    MAXIMUM_SUPPORTED = _ssl.PROTO_MAXIMUM_SUPPORTED


# Those that OpenSSL can still do, as Node names them, and the options that leave one out.
_VERSIONS = {
    TLSVersion.TLSv1: ("TLSv1", OP_NO_TLSv1),
    TLSVersion.TLSv1_1: ("TLSv1.1", OP_NO_TLSv1_1),
    TLSVersion.TLSv1_2: ("TLSv1.2", OP_NO_TLSv1_2),
    TLSVersion.TLSv1_3: ("TLSv1.3", OP_NO_TLSv1_3),
}
_ONE_VERSION = {
    PROTOCOL_TLSv1: TLSVersion.TLSv1,
    PROTOCOL_TLSv1_1: TLSVersion.TLSv1_1,
    PROTOCOL_TLSv1_2: TLSVersion.TLSv1_2,
}


class SSLError(OSError):
    """Something went wrong in TLS: `reason` and `library` name it in OpenSSL's words."""

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    """The other side has ended the connection."""


class SSLWantReadError(SSLError):
    """More has to come from the other side first."""


class SSLWantWriteError(SSLError):
    """More has to go to the other side first."""


class SSLSyscallError(SSLError):
    """The system said that something is wrong."""


class SSLEOFError(SSLError):
    """The other side has gone without ending the connection."""


class SSLCertVerificationError(SSLError, ValueError):
    """The certificate of the other side is not good enough: `verify_code` and `verify_message` say why."""


for _each in (
    SSLError, SSLZeroReturnError, SSLWantReadError, SSLWantWriteError, SSLSyscallError, SSLEOFError,
    SSLCertVerificationError,
):
    _each.__module__ = "ssl"

CertificateError = SSLCertVerificationError

# Why a certificate is refused: Node's names, and OpenSSL's numbers and texts (x509_vfy.h).
_REFUSALS = {
    "UNABLE_TO_GET_ISSUER_CERT": (2, "unable to get issuer certificate"),
    "UNABLE_TO_GET_CRL": (3, "unable to get certificate CRL"),
    "CERT_SIGNATURE_FAILURE": (7, "certificate signature failure"),
    "CERT_NOT_YET_VALID": (9, "certificate is not yet valid"),
    "CERT_HAS_EXPIRED": (10, "certificate has expired"),
    "ERROR_IN_CERT_NOT_BEFORE_FIELD": (13, "format error in certificate's notBefore field"),
    "ERROR_IN_CERT_NOT_AFTER_FIELD": (14, "format error in certificate's notAfter field"),
    "DEPTH_ZERO_SELF_SIGNED_CERT": (18, "self-signed certificate"),
    "SELF_SIGNED_CERT_IN_CHAIN": (19, "self-signed certificate in certificate chain"),
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY": (20, "unable to get local issuer certificate"),
    # Node tells the last fault: that was the first.
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE": (20, "unable to get local issuer certificate"),
    "CERT_CHAIN_TOO_LONG": (22, "certificate chain too long"),
    "CERT_REVOKED": (23, "certificate revoked"),
    "INVALID_CA": (24, "invalid CA certificate"),
    "PATH_LENGTH_EXCEEDED": (25, "path length constraint exceeded"),
    "INVALID_PURPOSE": (26, "unsuitable certificate purpose"),
    "CERT_UNTRUSTED": (27, "certificate not trusted"),
    "CERT_REJECTED": (28, "certificate rejected"),
}


def _exception(failure, expected=None):
    reason, refusal = failure
    if refusal is None:
        error = SSLError(_ssl.SSL_ERROR_SSL, f"[SSL: {_reason_name(reason)}] {reason}")
    else:
        if refusal == "HOSTNAME_MISMATCH":
            kind, code = ("IP address", 64) if _is_address(expected) else ("Hostname", 62)
            text = f"{kind} mismatch, certificate is not valid for '{expected}'."
        else:
            code, text = _REFUSALS.get(refusal, (1, refusal.replace("_", " ").lower()))
        error = SSLCertVerificationError(
            _ssl.SSL_ERROR_SSL, f"[SSL: CERTIFICATE_VERIFY_FAILED] {reason}: {text}"
        )
        error.verify_code = code
        error.verify_message = text
    error.library = "SSL"
    error.reason = _reason_name(reason)
    return error


def _reason_name(reason):
    return reason.upper().replace(" ", "_")


def _want_read():
    return SSLWantReadError(_ssl.SSL_ERROR_WANT_READ, "The operation did not complete (read)")


def _early_end():
    error = SSLEOFError(
        _ssl.SSL_ERROR_EOF, "[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol"
    )
    error.library, error.reason = "SSL", "UNEXPECTED_EOF_WHILE_READING"
    return error


def _is_address(name):
    if name is None:
        return False
    return ":" in name or re.fullmatch(r"\d+\.\d+\.\d+\.\d+", name) is not None


def _bytes(data):
    try:
        return memoryview(data).cast("B")
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}") from None


class MemoryBIO:
    """A buffer between a program that moves bytes and an `SSLObject`."""

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


DefaultVerifyPaths = namedtuple(
    "DefaultVerifyPaths",
    "cafile capath openssl_cafile_env openssl_cafile openssl_capath_env openssl_capath",
)


def get_default_verify_paths():
    """Where certificates that are trusted may be. Without these, those that come with Node are trusted."""
    cafile = os.environ.get("SSL_CERT_FILE")
    capath = os.environ.get("SSL_CERT_DIR")
    return DefaultVerifyPaths(
        cafile if cafile and os.path.isfile(cafile) else None,
        capath if capath and os.path.isdir(capath) else None,
        "SSL_CERT_FILE", "/etc/ssl/cert.pem", "SSL_CERT_DIR", "/etc/ssl/certs",
    )


class _ASN1Object(namedtuple("_ASN1Object", "nid shortname longname oid")):
    """An object that a number stands for."""

    __slots__ = ()

    def __new__(cls, oid):
        return cls._known(lambda known: known[3] == oid, f"unknown object '{oid:.100}'")

    @classmethod
    def fromnid(cls, nid):
        return cls._known(lambda known: known[0] == nid, f"unknown NID {nid}")

    @classmethod
    def fromname(cls, name):
        return cls._known(lambda known: name in known[1:], f"unknown object '{name:.100}'")

    @classmethod
    def _known(cls, found, message):
        for known in _OBJECTS:
            if found(known):
                return super().__new__(cls, *known)
        raise ValueError(message)


_OBJECTS = (
    (129, "serverAuth", "TLS Web Server Authentication", "1.3.6.1.5.5.7.3.1"),
    (130, "clientAuth", "TLS Web Client Authentication", "1.3.6.1.5.5.7.3.2"),
)


class Purpose(_ASN1Object, Enum):
    """What a certificate is for."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


def _pem_certificates(text):
    """The certificates in a text of PEM: by their DER."""
    found = {}
    for part in text.split(PEM_HEADER)[1:]:
        inside, end, _ = part.partition(PEM_FOOTER)
        if end:
            found[base64.b64decode(inside)] = PEM_HEADER + inside + PEM_FOOTER
    return found


def _der_certificates(data):
    """Certificates in DER, one after the other: by these the same in PEM."""
    found = {}
    while data:
        # A tag, and a length of some bytes.
        size, start = data[1] if len(data) > 1 else 0, 2
        if size > 0x80:
            start += size - 0x80
            size = int.from_bytes(data[2:start])
        if data[0] != 0x30 or start + size > len(data):
            raise ValueError("not a certificate")
        found[data[: start + size]] = DER_cert_to_PEM_cert(data[: start + size])
        data = data[start + size :]
    return found


def _ssl_fault(library, reason, text=None):
    name = f"[{library}: {_reason_name(reason)}] " if library else ""
    error = SSLError(_ssl.SSL_ERROR_SSL, name + (text or reason))
    error.library, error.reason = library, _reason_name(reason)
    return error


class SSLContext:
    """What connections of a kind have in common: certificates, versions, and how the other side is looked at."""

    sslsocket_class = None
    sslobject_class = None

    def __new__(cls, protocol=None, *args, **kwargs):
        if protocol is None:
            warnings.warn("ssl.SSLContext() without protocol argument is deprecated.", DeprecationWarning, 2)
            protocol = PROTOCOL_TLS
        if protocol not in _SSLMethod.__members__.values():
            raise ValueError(f"invalid or unsupported protocol version {protocol}")
        protocol = _SSLMethod(protocol)
        if protocol not in (PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER):
            warnings.warn(f"ssl.{protocol.name} is deprecated", DeprecationWarning, 2)
        self = super().__new__(cls)
        self._protocol = protocol
        self._check_hostname = protocol == PROTOCOL_TLS_CLIENT
        self._verify_mode = CERT_REQUIRED if self._check_hostname else CERT_NONE
        self._options = (
            OP_ALL | OP_NO_SSLv3 | OP_CIPHER_SERVER_PREFERENCE | OP_NO_COMPRESSION
            | OP_ENABLE_MIDDLEBOX_COMPAT | OP_IGNORE_UNEXPECTED_EOF
        )
        self._verify_flags = VERIFY_X509_TRUSTED_FIRST
        only = _ONE_VERSION.get(protocol)
        self._oldest = only or TLSVersion.TLSv1_2
        self._newest = only or TLSVersion.MAXIMUM_SUPPORTED
        self._trusted = {}
        self._trust_usual = False
        self._identities = []
        self._ciphers = None
        self._curve = None
        self._alpn = []
        self._sni_callback = None
        self._keylog = None
        self._common_name = True
        self._tickets = 2
        self._said = self._made = None
        self.post_handshake_auth = False
        return self

    @property
    def protocol(self):
        return self._protocol

    @property
    def security_level(self):
        return 2

    @property
    def options(self):
        return Options(self._options)

    @options.setter
    def options(self, value):
        self._options = value

    @property
    def verify_flags(self):
        return VerifyFlags(self._verify_flags)

    @verify_flags.setter
    def verify_flags(self, value):
        self._verify_flags = value

    @property
    def verify_mode(self):
        return VerifyMode(self._verify_mode)

    @verify_mode.setter
    def verify_mode(self, value):
        if value not in (CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED):
            raise ValueError("invalid value for verify_mode")
        if value == CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._verify_mode = value

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        self._check_hostname = bool(value)
        if value and self._verify_mode == CERT_NONE:
            self._verify_mode = CERT_REQUIRED

    @property
    def hostname_checks_common_name(self):
        return self._common_name

    @hostname_checks_common_name.setter
    def hostname_checks_common_name(self, value):
        self._common_name = bool(value)

    @property
    def minimum_version(self):
        return TLSVersion(self._oldest)

    @minimum_version.setter
    def minimum_version(self, value):
        self._oldest = self._version(value)

    @property
    def maximum_version(self):
        return TLSVersion(self._newest)

    @maximum_version.setter
    def maximum_version(self, value):
        self._newest = self._version(value)

    def _version(self, value):
        if self._protocol in _ONE_VERSION:
            raise ValueError("The context's protocol doesn't support modification of highest and lowest version.")
        if value not in TLSVersion.__members__.values():
            raise ValueError(f"Unsupported TLS/SSL version {value:#x}")
        version = TLSVersion(value)
        if version in (TLSVersion.SSLv3, TLSVersion.TLSv1, TLSVersion.TLSv1_1):
            warnings.warn(f"ssl.TLSVersion.{version.name} is deprecated", DeprecationWarning, 3)
        return version

    @property
    def sni_callback(self):
        return self._sni_callback

    @sni_callback.setter
    def sni_callback(self, value):
        if self._protocol == PROTOCOL_TLS_CLIENT:
            raise ValueError("sni_callback cannot be set on TLS_CLIENT context")
        if value is not None and not callable(value):
            raise TypeError("not a callable object")
        self._sni_callback = value

    def set_servername_callback(self, server_name_callback):
        """The older way to set `sni_callback`."""
        self.sni_callback = server_name_callback

    @property
    def keylog_filename(self):
        return self._keylog

    @keylog_filename.setter
    def keylog_filename(self, value):
        if value is not None:
            value = os.fspath(value)
            # It has to be possible to write there.
            open(value, "a").close()
        self._keylog = value

    @property
    def num_tickets(self):
        return self._tickets

    @num_tickets.setter
    def num_tickets(self, value):
        if value < 0:
            raise ValueError("value must be non-negative")
        if self._protocol != PROTOCOL_TLS_SERVER:
            raise ValueError("SSLContext is not a server context.")
        self._tickets = value

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """The certificate this side shows, and its private key, from files of PEM."""
        with open(certfile, encoding="latin-1") as file:
            certificate = file.read()
        key = certificate
        if keyfile is not None:
            with open(keyfile, encoding="latin-1") as file:
                key = file.read()
        if "-----BEGIN" not in certificate or "PRIVATE KEY-----" not in key:
            raise _ssl_fault("", "PEM lib", "[SSL] PEM lib")
        identity = certificate, key, _password(password) if "ENCRYPTED" in key else None
        known, self._identities = self._identities, [*self._identities, identity]
        fault = self._settings().fault()
        if fault is not None:
            self._identities = known
            if "key values mismatch" in fault[0]:
                raise _ssl_fault("X509", "key values mismatch")
            raise _ssl_fault("", "PEM lib", "[SSL] PEM lib")

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Certificates that are trusted: from a file of PEM, a folder of such files, a text of PEM, or bytes of DER."""
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        if cadata is not None:
            self._trust_data(cadata)
        if cafile is not None:
            with open(cafile, encoding="latin-1") as file:
                found = _pem_certificates(file.read())
            if not found:
                raise _ssl_fault("X509", "no certificate or crl found")
            self._trusted.update(found)
        if capath is not None and os.path.isdir(capath):
            for name in sorted(os.listdir(os.fsdecode(capath))):
                # As OpenSSL names them: by what they are for, and a number.
                if re.fullmatch(r"[0-9a-f]{8}\.\d+", name):
                    with open(os.path.join(os.fsdecode(capath), name), encoding="latin-1") as file:
                        self._trusted.update(_pem_certificates(file.read()))

    def _trust_data(self, data):
        if isinstance(data, str):
            if not data.isascii():
                raise TypeError("cadata should be an ASCII string or a bytes-like object")
            found = _pem_certificates(data)
            if not found:
                raise _ssl_fault("", "no start line", "no start line: cadata does not contain a certificate")
        else:
            try:
                found = _der_certificates(bytes(memoryview(data)))
            except TypeError:
                raise TypeError("cadata should be an ASCII string or a bytes-like object") from None
            except ValueError:
                found = {}
            if not found:
                raise _ssl_fault("", "not enough data", "not enough data: cadata does not contain a certificate")
        self._trusted.update(found)

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        """Trusts whom programs usually trust."""
        if not isinstance(purpose, _ASN1Object):
            raise TypeError(purpose)
        self.set_default_verify_paths()

    def set_default_verify_paths(self):
        """Trusts whom SSL_CERT_FILE and SSL_CERT_DIR say, or those that Node does."""
        paths = get_default_verify_paths()
        if paths.cafile is None and paths.capath is None:
            self._trust_usual = True
        else:
            self.load_verify_locations(paths.cafile, paths.capath)

    def _all_trusted(self):
        usual = _ssl.usual_authorities() if self._trust_usual else ()
        return [*_pem_certificates("\n".join(usual)), *self._trusted]

    def get_ca_certs(self, binary_form=False):
        """The certificates that are trusted, as `SSLSocket.getpeercert` gives them."""
        return [each if binary_form else _ssl.decode_certificate(each) for each in self._all_trusted()]

    def cert_store_stats(self):
        """How many certificates are trusted."""
        count = len(self._all_trusted())
        return {"x509": count, "crl": 0, "x509_ca": count}

    def set_ciphers(self, cipherlist, /):
        """The ciphers that may be used before TLS 1.3, as OpenSSL lists them."""
        known, self._ciphers = self._ciphers, cipherlist
        if self._settings().fault() is not None:
            self._ciphers = known
            raise SSLError("No cipher can be selected.")

    def get_ciphers(self):
        """The ciphers there are."""
        return [_cipher_facts(name.upper()) for name in _ssl.known_ciphers()]

    def set_alpn_protocols(self, alpn_protocols):
        """What can be spoken inside, the best first."""
        for each in alpn_protocols:
            if not 0 < len(bytes(each, "ascii")) < 256:
                raise SSLError("ALPN protocols must be 1 to 255 in length")
        self._alpn = list(alpn_protocols)

    def set_npn_protocols(self, npn_protocols):
        """Nothing: what came before ALPN is no longer in OpenSSL."""
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def set_ecdh_curve(self, name, /):
        """The curve that keys are agreed on with."""
        if isinstance(name, bytes):
            name = name.decode()
        known, self._curve = self._curve, name
        if self._settings().fault() is not None:
            self._curve = known
            raise ValueError(f"unknown elliptic curve name {name!r}")

    def load_dh_params(self, path, /):
        """Looked at, and not needed: OpenSSL has numbers of its own that are as good."""
        with open(path, encoding="latin-1") as file:
            if "PARAMETERS-----" not in file.read():
                raise _ssl_fault("PEM", "no start line")

    def session_stats(self):
        """Zeros: nobody counts."""
        names = (
            "number connect connect_good connect_renegotiate accept accept_good accept_renegotiate hits misses "
            "timeouts cache_full"
        )
        return dict.fromkeys(names.split(), 0)

    def wrap_socket(
        self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True,
        server_hostname=None, session=None,
    ):
        """The same connection with TLS in it."""
        return (self.sslsocket_class or SSLSocket)._create(
            sock, server_side, do_handshake_on_connect, suppress_ragged_eofs,
            self._encode_hostname(server_hostname), self, session,
        )

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """TLS between two buffers of bytes."""
        return (self.sslobject_class or SSLObject)._create(
            incoming, outgoing, server_side, self._encode_hostname(server_hostname), session, self
        )

    def _encode_hostname(self, hostname):
        if hostname is None:
            return None
        if isinstance(hostname, bytes):
            return hostname.decode("ascii")
        return hostname.encode("idna").decode("ascii")

    def _settings(self):
        allowed = [version for version, (_, without) in _VERSIONS.items() if not self._options & without]
        if self._oldest != TLSVersion.MINIMUM_SUPPORTED:
            allowed = [version for version in allowed if version >= self._oldest]
        if self._newest != TLSVersion.MAXIMUM_SUPPORTED:
            allowed = [version for version in allowed if version <= self._newest]
        if not allowed:
            raise _ssl_fault("SSL", "no protocols available")
        said = (
            int(self._verify_mode),
            list(self._trusted.values()),
            self._trust_usual,
            self._identities,
            self._ciphers,
            self._curve,
            _VERSIONS[allowed[0]][0],
            _VERSIONS[allowed[-1]][0],
            self._alpn,
            self._keylog,
            self._common_name,
        )
        # The same connections have the same settings: who has seen these need not look at all certificates again.
        if said != self._said:
            self._said, self._made = said, _ssl._Settings(*said)
        return self._made


def _password(given):
    if callable(given):
        given = given()
        if not isinstance(given, (str, bytes, bytearray)):
            raise TypeError("password callback must return a string")
    if given is None:
        return None
    if not isinstance(given, (str, bytes, bytearray)):
        raise TypeError("password should be a string or callable")
    text = given if isinstance(given, str) else bytes(given).decode("latin-1")
    if len(text) > 1024:
        raise ValueError("password cannot be longer than 1024 bytes")
    return text


def _cipher_bits(name):
    if "CHACHA20" in name:
        return 256
    sizes = re.findall(r"(?<!SHA)(?<!\d)(128|256)", name)
    if sizes:
        return int(sizes[0])
    return 168 if "3DES" in name or "CBC3" in name else 0


def _cipher_facts(name):
    bits = _cipher_bits(name)
    return {
        "name": name,
        "protocol": "TLSv1.3" if name.startswith("TLS_") else "TLSv1.2",
        "strength_bits": bits,
        "alg_bits": bits,
        "aead": any(each in name for each in ("GCM", "CCM", "POLY1305")),
    }


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """A context with what is known to be safe: for clients, those who are usually trusted, and names are looked at."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if purpose == Purpose.SERVER_AUTH:
        context = SSLContext(PROTOCOL_TLS_CLIENT)
    elif purpose == Purpose.CLIENT_AUTH:
        context = SSLContext(PROTOCOL_TLS_SERVER)
    else:
        raise ValueError(purpose)
    context.verify_flags |= VERIFY_X509_PARTIAL_CHAIN | VERIFY_X509_STRICT
    _load_trusted(context, purpose, cafile, capath, cadata)
    return context


def _create_unverified_context(
    protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH,
    certfile=None, keyfile=None, cafile=None, capath=None, cadata=None,
):
    """A context that looks at nothing, for the library's modules."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if purpose not in (Purpose.SERVER_AUTH, Purpose.CLIENT_AUTH):
        raise ValueError(purpose)
    client = purpose == Purpose.SERVER_AUTH
    context = SSLContext(protocol or (PROTOCOL_TLS_CLIENT if client else PROTOCOL_TLS_SERVER))
    context.check_hostname = check_hostname
    if cert_reqs is not None:
        context.verify_mode = cert_reqs
    if keyfile and not certfile:
        raise ValueError("certfile must be specified")
    if certfile or keyfile:
        context.load_cert_chain(certfile, keyfile)
    _load_trusted(context, purpose, cafile, capath, cadata)
    return context


def _load_trusted(context, purpose, cafile, capath, cadata):
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    key_log = os.environ.get("SSLKEYLOGFILE")
    if key_log and not sys.flags.ignore_environment:
        context.keylog_filename = key_log


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


class SSLSession:
    """What both sides keep of a connection, so that another one starts sooner."""

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


class _Facts:
    """What can be asked of a connection, whatever its bytes go through."""

    _sslobj = None

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
        channel = self._sslobj
        channel.require_agreement()
        chain = channel.connection.chain
        if not chain:
            return None
        if binary_form:
            return chain[0]
        return _ssl.decode_certificate(chain[0]) if channel.context.verify_mode != CERT_NONE else {}

    def get_verified_chain(self):
        """The certificate of the other side and those that vouch for it, in DER."""
        return list(self._sslobj.connection.chain) if self._sslobj.agreed else []

    def get_unverified_chain(self):
        """The same, whether they are trusted or not."""
        return self.get_verified_chain()

    def selected_npn_protocol(self):
        """None: what came before ALPN is no longer in OpenSSL."""
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)

    def selected_alpn_protocol(self):
        """What both sides agreed to speak inside."""
        return self._sslobj.connection.protocol if self._sslobj is not None and self._sslobj.agreed else None

    def cipher(self):
        """The cipher in use: its name, the version it came with, and the bits of its keys."""
        if self._sslobj is None or not self._sslobj.agreed:
            return None
        name, version = self._sslobj.connection.cipher
        return name, version, _cipher_bits(name)

    def shared_ciphers(self):
        """None: OpenSSL in Node does not tell."""
        return None

    def compression(self):
        """None: nothing is compressed."""
        return None

    def version(self):
        """The version in use: `TLSv1.3`."""
        return self._sslobj.connection.version if self._sslobj is not None and self._sslobj.agreed else None

    def get_channel_binding(self, cb_type="tls-unique"):
        """Bytes that only the two sides of this connection know."""
        if cb_type not in CHANNEL_BINDING_TYPES:
            raise ValueError(f"{cb_type!r} channel binding type not implemented")
        if self._sslobj is None or not self._sslobj.agreed:
            return None
        connection = self._sslobj.connection
        # The first of the two messages that end the agreement: the client's, unless the connection goes on where another ended.
        mine = self.server_side == bool(connection.resumed)
        return connection.finished if mine else connection.other_finished

    def verify_client_post_handshake(self):
        raise NotImplementedError("Post-handshake auth is not supported by OpenSSL in Node.")


class SSLObject(_Facts):
    """TLS between two buffers. Whoever has one moves what is in the buffers."""

    def __init__(self, *args, **kwargs):
        raise TypeError(
            f"{self.__class__.__name__} does not have a public constructor. "
            "Instances are returned by SSLContext.wrap_bio()."
        )

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

    def __init__(self, *args, **kwargs):
        raise TypeError(
            f"{self.__class__.__name__} does not have a public constructor. "
            "Instances are returned by SSLContext.wrap_socket()."
        )

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
        super(SSLSocket, self).__init__(**made)
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
        self._checkClosed()
        if self._sslobj is None:
            raise ValueError(f"{what} on closed or unwrapped SSL socket.")
        return self._sslobj

    def _checkClosed(self, msg=None):
        pass

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
            if error.args[0] != SSL_ERROR_EOF or not self.suppress_ragged_eofs:
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
        self._checkClosed()
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


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject


def RAND_bytes(n, /):
    """Random bytes."""
    if n < 0:
        raise ValueError("num must be positive")
    return os.urandom(n)


def RAND_status():
    """True: the system always has random bytes."""
    return True


def RAND_add(string, entropy, /):
    """Nothing: the system's random bytes need no help."""


def cert_time_to_seconds(cert_time):
    """Seconds since 1970 of a time as it stands in a certificate: `Jan  5 09:34:43 2018 GMT`."""
    from calendar import timegm
    from time import strptime

    form = "%b %d %H:%M:%S %Y GMT"
    try:
        return timegm(strptime(cert_time, form)[:6])
    except ValueError:
        raise ValueError(f'time data {cert_time!r} does not match format "{form}"') from None


def DER_cert_to_PEM_cert(der_cert_bytes):
    """A certificate in PEM."""
    text = base64.standard_b64encode(der_cert_bytes).decode("ascii")
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    return "\n".join([PEM_HEADER, *lines, PEM_FOOTER]) + "\n"


def PEM_cert_to_DER_cert(pem_cert_string):
    """A certificate in DER."""
    text = pem_cert_string.strip()
    if not text.startswith(PEM_HEADER):
        raise ValueError(f"Invalid PEM encoding; must start with {PEM_HEADER}")
    if not text.endswith(PEM_FOOTER):
        raise ValueError(f"Invalid PEM encoding; must end with {PEM_FOOTER}")
    return base64.decodebytes(text[len(PEM_HEADER) : -len(PEM_FOOTER)].encode("ascii"))


def get_server_certificate(
    addr, ssl_version=PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=_GLOBAL_DEFAULT_TIMEOUT
):
    """The certificate of a server, in PEM; looked at if it is told whom to trust."""
    context = _create_stdlib_context(
        ssl_version, cert_reqs=CERT_NONE if ca_certs is None else CERT_REQUIRED, cafile=ca_certs
    )
    with create_connection(addr, timeout=timeout) as sock:
        with context.wrap_socket(sock, server_hostname=addr[0]) as wrapped:
            return DER_cert_to_PEM_cert(wrapped.getpeercert(True))


def get_protocol_name(protocol_code):
    """The name of a version that contexts are made for."""
    return _SSLMethod(protocol_code).name if protocol_code in _SSLMethod.__members__.values() else "<unknown>"
