"""The numbers of `ssl`, as enumerations."""

import _ssl
from enum import IntEnum as _IntEnum, IntFlag as _IntFlag


def _constants(enumeration, name, prefix, *but):
    enumeration._convert_(
        name, __name__, lambda each: each.startswith(prefix) and each not in but, source=_ssl
    )


_constants(_IntEnum, "_SSLMethod", "PROTOCOL_", "PROTOCOL_SSLv23")
_constants(_IntFlag, "Options", "OP_")
_constants(_IntEnum, "AlertDescription", "ALERT_DESCRIPTION_")
_constants(_IntEnum, "SSLErrorNumber", "SSL_ERROR_")
_constants(_IntFlag, "VerifyFlags", "VERIFY_")
_constants(_IntEnum, "VerifyMode", "CERT_")

PROTOCOL_SSLv23 = _SSLMethod.PROTOCOL_SSLv23 = PROTOCOL_TLS


class TLSVersion(_IntEnum):
    MINIMUM_SUPPORTED = _ssl.PROTO_MINIMUM_SUPPORTED
    SSLv3 = _ssl.PROTO_SSLv3
    TLSv1 = _ssl.PROTO_TLSv1
    TLSv1_1 = _ssl.PROTO_TLSv1_1
    TLSv1_2 = _ssl.PROTO_TLSv1_2
    TLSv1_3 = _ssl.PROTO_TLSv1_3
    MAXIMUM_SUPPORTED = _ssl.PROTO_MAXIMUM_SUPPORTED


for _each in (_SSLMethod, Options, AlertDescription, SSLErrorNumber, VerifyFlags, VerifyMode, TLSVersion):
    _each.__module__ = "ssl"

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
