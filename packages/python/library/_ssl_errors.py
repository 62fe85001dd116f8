"""The exceptions of `ssl`, and how they are made of what OpenSSL says."""

import _ssl
import re


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
        return _fault("SSL", reason)
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
    return _named(error, "SSL", reason)


def _reason_name(reason):
    return reason.upper().replace(" ", "_")


def _want_read():
    return SSLWantReadError(_ssl.SSL_ERROR_WANT_READ, "The operation did not complete (read)")


def _early_end():
    error = SSLEOFError(
        _ssl.SSL_ERROR_EOF, "[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol"
    )
    return _named(error, "SSL", "unexpected eof while reading")


def _is_address(name):
    if name is None:
        return False
    return ":" in name or re.fullmatch(r"\d+\.\d+\.\d+\.\d+", name) is not None


def _fault(library, reason, text=None):
    name = f"[{library}: {_reason_name(reason)}] " if library else ""
    return _named(SSLError(_ssl.SSL_ERROR_SSL, name + (text or reason)), library, reason)


def _named(error, library, reason):
    error.library, error.reason = library, _reason_name(reason)
    return error
