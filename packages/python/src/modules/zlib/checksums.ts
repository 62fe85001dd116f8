/** CRC-32 and Adler-32: https://www.rfc-editor.org/rfc/rfc1952 and rfc1950. */
const TABLE: Uint32Array = /* @__PURE__ */ (() => {
  const table = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    table[n] = c;
  }
  return table;
})();

/** Goes on from the checksum of what came before, 0 at the start. */
export function crc32(bytes: Uint8Array, start: number): number {
  let c = ~start;
  for (let at = 0; at < bytes.length; at++)
    c = (TABLE[(c ^ (bytes[at] as number)) & 0xff] as number) ^ (c >>> 8);
  return ~c >>> 0;
}

const MODULUS = 65521;
/** So many bytes cannot overflow 32 bits. */
const BLOCK = 5552;

/** Goes on from the checksum of what came before, 1 at the start. */
export function adler32(bytes: Uint8Array, start: number): number {
  let a = start & 0xffff;
  let b = start >>> 16;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + BLOCK);
    for (; at < end; at++) {
      a += bytes[at] as number;
      b += a;
    }
    a %= MODULUS;
    b %= MODULUS;
  }
  return ((b << 16) | a) >>> 0;
}
