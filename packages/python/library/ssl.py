"""TLS: Python's module `ssl` (as its documentation for 3.14 describes it), on OpenSSL as it is in Node.

What is encrypted and decrypted where is told in `_ssl`: bytes from the other side go in, bytes for it come out.
"""

import os
import sys
from collections import namedtuple
from enum import Enum as _Enum
from socket import _GLOBAL_DEFAULT_TIMEOUT, create_connection

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
from _ssl_certificates import PEM_FOOTER, PEM_HEADER, DER_cert_to_PEM_cert, PEM_cert_to_DER_cert
from _ssl_constants import *
from _ssl_constants import _SSLMethod
from _ssl_errors import (
    SSLCertVerificationError,
    SSLEOFError,
    SSLError,
    SSLSyscallError,
    SSLWantReadError,
    SSLWantWriteError,
    SSLZeroReturnError,
)
from _ssl_context import SSLContext
from _ssl_connection import CHANNEL_BINDING_TYPES, MemoryBIO, SSLSession
from _ssl_sides import SSLObject, SSLSocket

HAS_NEVER_CHECK_COMMON_NAME = True
socket_error = OSError
CertificateError = SSLCertVerificationError

SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject
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


class Purpose(_ASN1Object, _Enum):
    """What a certificate is for."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


def _protocol_for(purpose):
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if purpose == Purpose.SERVER_AUTH:
        return PROTOCOL_TLS_CLIENT
    if purpose == Purpose.CLIENT_AUTH:
        return PROTOCOL_TLS_SERVER
    raise ValueError(purpose)


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """A context with what is known to be safe: for clients, those who are usually trusted, and names are looked at."""
    context = SSLContext(_protocol_for(purpose))
    context.verify_flags |= VERIFY_X509_PARTIAL_CHAIN | VERIFY_X509_STRICT
    _load_trusted(context, purpose, cafile, capath, cadata)
    return context


def _create_unverified_context(
    protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH,
    certfile=None, keyfile=None, cafile=None, capath=None, cadata=None,
):
    """A context that looks at nothing, for the library's modules."""
    usual = _protocol_for(purpose)
    context = SSLContext(protocol or usual)
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
