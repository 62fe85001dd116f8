"""hashlib, hmac and secrets: algorithms by name, updates, copies, key derivation, blake2's options, comparing."""

import hashlib
import hmac
import io
import secrets


def tried(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name, b"abc", usedforsecurity=False)
    digest = h.hexdigest(16) if name.startswith("shake") else h.hexdigest()
    h.update(b"def")
    c = h.copy()
    c.update(b"g")
    args = (8,) if name.startswith("shake") else ()
    print(name, h.name, h.digest_size, h.block_size, digest, h.hexdigest(*args)[:16], c.hexdigest(*args)[:16], getattr(hashlib, name)().hexdigest(*args)[:12], len(h.digest(*args)))
for size in (0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000):
    data = bytes(i % 251 for i in range(size))
    print(size, *(hashlib.new(name, data).hexdigest()[:8] for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s")), hashlib.shake_128(data).hexdigest(4))
print(tried(hashlib.new, "nope"), tried(hashlib.md5, "text"), tried(hashlib.md5, 5), tried(hashlib.md5().update, "x"), tried(hashlib.sha256().update), tried(hashlib.shake_128().digest), tried(hashlib.shake_128().digest, -1)[0], hashlib.shake_256(b"x").hexdigest(0), tried(hashlib.sha1, b"", nope=1)[0], hashlib.sha256(memoryview(b"abc")).hexdigest()[:8], hashlib.sha256(bytearray(b"abc")).hexdigest()[:8], hashlib.sha256(string=b"abc").hexdigest()[:8] if False else "")
print(hashlib.blake2b(b"data", digest_size=16).hexdigest(), hashlib.blake2b(b"data", key=b"secret", salt=b"salt", person=b"me").hexdigest()[:32], hashlib.blake2s(b"data", digest_size=4, key=b"k").hexdigest(), hashlib.blake2b(b"leaf", fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=0, inner_size=64, last_node=True).hexdigest()[:32], tried(hashlib.blake2b, digest_size=65), tried(hashlib.blake2b, digest_size=0), tried(hashlib.blake2b, key=b"x" * 65), tried(hashlib.blake2s, salt=b"x" * 9), tried(hashlib.blake2b, person=b"x" * 17), tried(hashlib.blake2b, fanout=256), tried(hashlib.blake2b, depth=0), hashlib.blake2b.MAX_KEY_SIZE, hashlib.blake2s.SALT_SIZE, hashlib.blake2b.MAX_DIGEST_SIZE, hashlib.blake2s.PERSON_SIZE)
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 2).hex(), hashlib.pbkdf2_hmac("sha1", b"password", b"salt", 1, 25).hex(), hashlib.pbkdf2_hmac("md5", b"", b"", 1).hex(), tried(hashlib.pbkdf2_hmac, "nope", b"", b"", 1)[0], tried(hashlib.pbkdf2_hmac, "sha1", b"", b"", 0), tried(hashlib.pbkdf2_hmac, "sha1", b"", b"", 1, 0), tried(hashlib.pbkdf2_hmac, "sha1", "text", b"", 1)) if hasattr(hashlib, "pbkdf2_hmac") else print("no pbkdf2")
print(hashlib.file_digest(io.BytesIO(b"abc" * 100000), "sha256").hexdigest()[:16], hashlib.file_digest(io.BytesIO(b"x"), hashlib.md5).hexdigest(), tried(hashlib.file_digest, io.StringIO("x"), "md5"), tried(hashlib.file_digest, 5, "md5"))
h = hmac.new(b"key", b"message", "sha256")
h.update(b" more")
print(h.hexdigest(), h.digest()[:4], h.name, h.digest_size, h.block_size, h.copy().hexdigest() == h.hexdigest(), hmac.new(b"k" * 200, b"m", hashlib.sha1).hexdigest(), hmac.digest(b"k", b"m", "md5").hex(), hmac.new(b"", digestmod="sha512").hexdigest()[:16], tried(hmac.new, "text", b"", "md5"), tried(hmac.new, b"k", b"m"), tried(hmac.new, b"k", b"m", "nope"), tried(hmac.new, b"k", "m", "md5"), repr(h).split(" at ")[0])
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"abc", b"abd"), hmac.compare_digest(b"a", bytearray(b"a")), tried(hmac.compare_digest, "a", b"a"), tried(hmac.compare_digest, "\xe9", "\xe9"), tried(hmac.compare_digest, 1, 1), hmac.compare_digest("", "a"))
print(len(secrets.token_bytes(8)), len(secrets.token_hex(4)), len(secrets.token_urlsafe(6)), 0 <= secrets.randbelow(10) < 10, secrets.choice("aaa"), secrets.randbits(0), tried(secrets.randbelow, 0), tried(secrets.choice, []), len(secrets.token_bytes()), secrets.compare_digest("a", "a"), secrets.token_hex(3) != secrets.token_hex(3) or "same")
a, b = hashlib.sha256(b"a"), hashlib.sha256(b"a")
print(a == b, a.digest() == b.digest(), hasattr(a, "name"), tried(setattr, a, "name", "x")[0], a.hexdigest() == a.hexdigest(), sorted(n for n in dir(a) if not n.startswith("_")), sorted(hashlib.algorithms_available >= hashlib.algorithms_guaranteed and ["all there"]))
