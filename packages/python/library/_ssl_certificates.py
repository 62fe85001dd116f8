"""Certificates in PEM and DER."""

import base64

PEM_HEADER = "-----BEGIN CERTIFICATE-----"
PEM_FOOTER = "-----END CERTIFICATE-----"


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
