"""`ssl.SSLContext`, whose methods may wait for the other side, also in threads."""

import _ssl
import os
import re
import ssl
import warnings
from _ssl_certificates import _der_certificates, _pem_certificates
from _ssl_constants import *
from _ssl_constants import _ONE_VERSION, _SSLMethod, _VERSIONS
from _ssl_errors import SSLError, _fault


class SSLContext:
    """What connections of a kind have in common: certificates, versions, and how the other side is looked at."""

    __module__ = "ssl"

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
        certificate = _text(certfile)
        key = certificate if keyfile is None else _text(keyfile)
        if "-----BEGIN" not in certificate or "PRIVATE KEY-----" not in key:
            raise _fault("", "PEM lib", "[SSL] PEM lib")
        identity = certificate, key, _password(password) if "ENCRYPTED" in key else None
        fault = self._try("_identities", [*self._identities, identity])
        if fault is not None:
            if "key values mismatch" in fault[0]:
                raise _fault("X509", "key values mismatch")
            raise _fault("", "PEM lib", "[SSL] PEM lib")

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Certificates that are trusted: from a file of PEM, a folder of such files, a text of PEM, or bytes of DER."""
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        if cadata is not None:
            self._trust_data(cadata)
        if cafile is not None:
            found = _pem_certificates(_text(cafile))
            if not found:
                raise _fault("X509", "no certificate or crl found")
            self._trusted.update(found)
        if capath is not None and os.path.isdir(capath):
            for name in sorted(os.listdir(os.fsdecode(capath))):
                # As OpenSSL names them: by what they are for, and a number.
                if re.fullmatch(r"[0-9a-f]{8}\.\d+", name):
                    self._trusted.update(_pem_certificates(_text(os.path.join(os.fsdecode(capath), name))))

    def _trust_data(self, data):
        if isinstance(data, str):
            if not data.isascii():
                raise TypeError("cadata should be an ASCII string or a bytes-like object")
            found = _pem_certificates(data)
            if not found:
                raise _fault("", "no start line", "no start line: cadata does not contain a certificate")
        else:
            try:
                found = _der_certificates(bytes(memoryview(data)))
            except TypeError:
                raise TypeError("cadata should be an ASCII string or a bytes-like object") from None
            except ValueError:
                found = {}
            if not found:
                raise _fault("", "not enough data", "not enough data: cadata does not contain a certificate")
        self._trusted.update(found)

    def load_default_certs(self, purpose=None):
        """Trusts whom programs usually trust."""
        if purpose is not None and not isinstance(purpose, ssl._ASN1Object):
            raise TypeError(purpose)
        self.set_default_verify_paths()

    def set_default_verify_paths(self):
        """Trusts whom SSL_CERT_FILE and SSL_CERT_DIR say, or those that Node does."""
        paths = ssl.get_default_verify_paths()
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
        if self._try("_ciphers", cipherlist) is not None:
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
        if self._try("_curve", name) is not None:
            raise ValueError(f"unknown elliptic curve name {name!r}")

    def load_dh_params(self, path, /):
        """Looked at, and not needed: OpenSSL has numbers of its own that are as good."""
        if "PARAMETERS-----" not in _text(path):
            raise _fault("PEM", "no start line")

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
        return (self.sslsocket_class or ssl.SSLSocket)._create(
            sock, server_side, do_handshake_on_connect, suppress_ragged_eofs,
            self._encode_hostname(server_hostname), self, session,
        )

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """TLS between two buffers of bytes."""
        return (self.sslobject_class or ssl.SSLObject)._create(
            incoming, outgoing, server_side, self._encode_hostname(server_hostname), session, self
        )

    def _encode_hostname(self, hostname):
        if hostname is None:
            return None
        if isinstance(hostname, bytes):
            return hostname.decode("ascii")
        return hostname.encode("idna").decode("ascii")

    def _try(self, name, value):
        """Sets an attribute, unless OpenSSL finds a fault then, which is returned."""
        known = getattr(self, name)
        setattr(self, name, value)
        fault = self._settings().fault()
        if fault is not None:
            setattr(self, name, known)
        return fault

    def _settings(self):
        allowed = [version for version, (_, without) in _VERSIONS.items() if not self._options & without]
        if self._oldest != TLSVersion.MINIMUM_SUPPORTED:
            allowed = [version for version in allowed if version >= self._oldest]
        if self._newest != TLSVersion.MAXIMUM_SUPPORTED:
            allowed = [version for version in allowed if version <= self._newest]
        if not allowed:
            raise _fault("SSL", "no protocols available")
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


def _text(path):
    with open(path, encoding="latin-1") as file:
        return file.read()


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
