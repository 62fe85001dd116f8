"""hashlib and hmac: digests of every guaranteed algorithm, updating, copies."""

import hashlib
import hmac

data = b"The quick brown fox jumps over the lazy dog"
for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name)
    h.update(data[:10])
    h.update(data[10:])
    print(name, h.name, h.block_size, h.digest_size, h.hexdigest(16) if name.startswith("shake") else h.hexdigest())
print(hashlib.md5(b"").hexdigest(), hashlib.sha256(b"a" * 1000).hexdigest(), hashlib.sha512(data, usedforsecurity=False).digest()[:4])
h = hashlib.sha1(b"abc")
c = h.copy()
c.update(b"def")
print(h.hexdigest(), c.hexdigest(), repr(h).partition(" @ ")[0].partition(" at ")[0])
print(hashlib.blake2b(data, digest_size=8, key=b"key", salt=b"salt", person=b"me").hexdigest(), hashlib.blake2s(data, digest_size=4).hexdigest(), hashlib.blake2b(b"", fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=1, inner_size=32, last_node=True).hexdigest()[:16])
print(hashlib.shake_128(data).hexdigest(5), hashlib.shake_256(data).digest(3))
print(hmac.new(b"key", data, "sha256").hexdigest(), hmac.new(b"k" * 200, data, hashlib.md5).hexdigest(), hmac.digest(b"key", data, "sha512").hex()[:16], hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"a", b"b"))
m = hmac.new(b"key", digestmod="sha1")
m.update(b"a")
n = m.copy()
n.update(b"b")
print(m.hexdigest(), n.hexdigest(), m.name, m.block_size, m.digest_size)
for bad in (
    lambda: hashlib.new("nope"),
    lambda: hashlib.md5("text"),
    lambda: hashlib.sha256().update(5),
    lambda: hashlib.shake_128().digest(),
    lambda: hashlib.shake_128().digest(-1),
    lambda: hashlib.blake2b(digest_size=65),
    lambda: hashlib.blake2b(key=b"x" * 65),
    lambda: hmac.new(b"key", data),
    lambda: hmac.new("key", data, "md5"),
    lambda: hmac.compare_digest("é", "é"),
    lambda: hmac.compare_digest("a", b"a"),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
import io

print(hashlib.file_digest(io.BytesIO(data), "md5").hexdigest(), "sha256" in hashlib.algorithms_available)
for size in (0, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 135, 136, 137, 143, 144, 200):
    print(size, *(hashlib.new(n, b"x" * size).hexdigest()[:8] for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512", "blake2b", "blake2s")))
