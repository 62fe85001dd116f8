"""uuid, secrets, hmac: identifiers from names and numbers, their fields, comparison and errors."""

import copy
import hmac
import pickle
import secrets
import uuid
from uuid import UUID


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


u = UUID("12345678-1234-5678-1234-567812345678")
for same in (UUID("{12345678-1234-5678-1234-567812345678}"), UUID("urn:uuid:12345678-1234-5678-1234-567812345678"), UUID("12345678123456781234567812345678"), UUID(bytes=b"\x12\x34\x56\x78" * 4), UUID(int=0x12345678123456781234567812345678), UUID(fields=(0x12345678, 0x1234, 0x5678, 0x12, 0x34, 0x567812345678)), UUID(bytes_le=b"\x78\x56\x34\x12\x34\x12\x78\x56" + b"\x12\x34\x56\x78" * 2)):
    print(same == u, hash(same) == hash(u), same)
print(repr(u), str(u), int(u), u.hex, u.urn, u.bytes, u.bytes_le, u.fields, u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low, u.node, u.clock_seq, u.time, u.variant, u.version, u.is_safe)
for name in ("python.org", "", "\u00e9"):
    print(uuid.uuid3(uuid.NAMESPACE_DNS, name), uuid.uuid5(uuid.NAMESPACE_URL, name), uuid.uuid5(uuid.NAMESPACE_OID, name).version)
print(uuid.uuid3(uuid.NAMESPACE_X500, b"bytes"), uuid.NIL, uuid.MAX, uuid.NIL < uuid.MAX, uuid.MAX.version, uuid.NIL.variant)
print(uuid.uuid8(1, 2, 3), uuid.uuid8(2**48, 2**12, 2**62), uuid.uuid8(a=5).version)
r = uuid.uuid4()
print(r.version, r.variant, len(str(r)), r != uuid.uuid4(), uuid.uuid4().bytes[6] >> 4, uuid.uuid7().version, uuid.uuid6(node=5, clock_seq=7).node, uuid.uuid1(5, 7).clock_seq, uuid.uuid1(node=2**47).version)
seven = [uuid.uuid7() for _ in range(50)]
print(seven == sorted(seven), len(set(seven)), uuid.uuid7().time > 1_700_000_000_000, UUID("01890a5d-ac96-774b-bcce-b302099a8057").time)
print(pickle.loads(pickle.dumps(u)) == u, copy.deepcopy(u) == u, u == "x", u != 5, sorted([UUID(int=3), UUID(int=1)])[0].int, {u: 1}[UUID(u.hex)], UUID(u.hex, version=4), UUID(int=5, version=1).version, UUID(int=0, is_safe=uuid.SafeUUID.safe).is_safe)
for bad in (lambda: UUID("x"), lambda: UUID(), lambda: UUID("1", int=1), lambda: UUID(int=-1), lambda: UUID(int=2**128), lambda: UUID(bytes=b"x"), lambda: UUID(bytes_le=b"x"), lambda: UUID(fields=(1,)), lambda: UUID(fields=(2**32, 0, 0, 0, 0, 0)), lambda: UUID(fields=(0, 0, 0, 0, 0, 2**48)), lambda: UUID(u.hex, version=9), lambda: UUID("12345678123456781234567812345g78"), lambda: setattr(u, "int", 5), lambda: u < 5, lambda: UUID(5), lambda: uuid.uuid3("x", "y"), lambda: u.nope, lambda: UUID(bytes="x" * 16), lambda: uuid.uuid5(u, 5)):
    attempt(bad)
print(len(secrets.token_bytes(5)), len(secrets.token_hex(5)), len(secrets.token_urlsafe(9)), 0 <= secrets.randbelow(10) < 10, secrets.choice("a"), secrets.randbits(8) < 256, secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"), len(secrets.token_bytes()))
attempt(lambda: secrets.randbelow(0))
attempt(lambda: secrets.choice([]))
attempt(lambda: secrets.compare_digest("\u00e9", "x"))
attempt(lambda: secrets.compare_digest("a", b"a"))
h = hmac.new(b"key", b"message", "sha256")
print(h.hexdigest(), h.name, h.digest_size, h.block_size, hmac.digest(b"key", b"message", "md5").hex(), hmac.new(b"k" * 200, digestmod="sha1").hexdigest(), h)
two = h.copy()
two.update(b" more")
print(two.hexdigest() == hmac.new(b"key", b"message more", "sha256").hexdigest(), hmac.compare_digest(h.digest(), h.digest()))
attempt(lambda: hmac.new(b"k", b"m"))
attempt(lambda: hmac.new("k", b"m", "md5"))
attempt(lambda: hmac.new(b"k", b"m", "nope"))
