"""Huffman coding with a bit stream, a canonical form and a checksum."""

import heapq
import io
import itertools
import struct
import zlib
from collections import Counter
from dataclasses import dataclass, field


@dataclass(order=True)
class Node:
    weight: int
    order: int
    symbol: int | None = field(default=None, compare=False)
    children: tuple = field(default=(), compare=False)


def lengths(data):
    order = itertools.count()
    heap = [Node(weight, next(order), symbol) for symbol, weight in sorted(Counter(data).items())]
    heapq.heapify(heap)
    if len(heap) == 1:
        return {heap[0].symbol: 1}
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, next(order), children=(a, b)))
    result = {}
    stack = [(heap[0], 0)] if heap else []
    while stack:
        node, depth = stack.pop()
        if node.symbol is not None:
            result[node.symbol] = depth
        stack.extend((child, depth + 1) for child in node.children)
    return result


def canonical(sizes):
    code, last, table = 0, 0, {}
    for size, symbol in sorted((size, symbol) for symbol, size in sizes.items()):
        code <<= size - last
        table[symbol] = (code, size)
        code += 1
        last = size
    return table


class BitWriter:
    def __init__(self):
        self.out, self.buffer, self.count = bytearray(), 0, 0

    def write(self, value, bits):
        self.buffer = self.buffer << bits | value
        self.count += bits
        while self.count >= 8:
            self.count -= 8
            self.out.append(self.buffer >> self.count & 0xFF)
        self.buffer &= (1 << self.count) - 1

    def close(self):
        if self.count:
            self.write(0, 8 - self.count)
        return bytes(self.out)


def bits(data):
    for byte in data:
        for at in range(7, -1, -1):
            yield byte >> at & 1


MAGIC = b"HUF1"


class CorruptError(ValueError):
    pass


def compress(data):
    sizes = lengths(data)
    table = canonical(sizes)
    writer = BitWriter()
    for byte in data:
        writer.write(*table[byte])
    head = struct.pack(">4sIIH", MAGIC, len(data), zlib.crc32(data), len(sizes))
    return head + b"".join(struct.pack("BB", s, n) for s, n in sorted(sizes.items())) + writer.close()


def decompress(packed):
    stream = io.BytesIO(packed)
    try:
        magic, size, crc, count = struct.unpack(">4sIIH", stream.read(14))
        sizes = dict(struct.iter_unpack("BB", stream.read(2 * count)))
    except struct.error as error:
        raise CorruptError("header is cut off") from error
    if magic != MAGIC:
        raise CorruptError(f"not a packed file: {magic!r}")
    codes = {(length, code): symbol for symbol, (code, length) in canonical(sizes).items()}
    out, code, length = bytearray(), 0, 0
    for bit in bits(stream.read()):
        if len(out) == size:
            break
        code, length = code << 1 | bit, length + 1
        if (symbol := codes.get((length, code))) is not None:
            out.append(symbol)
            code = length = 0
    if len(out) != size or zlib.crc32(out) != crc:
        raise CorruptError(f"checksum of {len(out)} bytes is wrong")
    return bytes(out)


TEXT = ("it was the best of times, it was the worst of times, " * 20).encode()
for data in (b"", b"a", b"aaaa", b"ab", bytes(range(256)), TEXT, "naïve café €".encode() * 9):
    packed = compress(data)
    assert decompress(packed) == data
    print(len(data), len(packed), f"{len(packed) / max(1, len(data)):.3f}", packed[14:30].hex())
print({chr(s): f"{code:0{n}b}" for s, (code, n) in canonical(lengths(b"mississippi river")).items()})
packed = compress(TEXT)
for bad in (b"", packed[:10], b"ABCD" + packed[4:], packed[:-5], packed[:40] + b"\xff" + packed[41:]):
    try:
        decompress(bad)
        print("fine?")
    except CorruptError as error:
        print(type(error).__name__, error, "|", error.__cause__)
