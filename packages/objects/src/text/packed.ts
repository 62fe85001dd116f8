/**
 * Numbers written as text, for generated tables: base 32 digits, lowest first, of 64 letters of which the upper half
 * says that more follow (as in source maps). Signed numbers are written with the sign in the lowest bit.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const DIGITS: Uint8Array = /* @__PURE__ */ (() => {
  const digits = new Uint8Array(128);
  for (let i = 0; i < 64; i++) digits[ALPHABET.charCodeAt(i)] = i;
  return digits;
})();

/** Writes unsigned integers below 2**31. */
export function packNumber(value: number): string {
  let out = '';
  let rest = value;
  while (rest >= 32) {
    out += ALPHABET[32 + (rest & 31)];
    rest >>>= 5;
  }
  return out + ALPHABET[rest];
}

export function packSigned(value: number): string {
  return packNumber(value < 0 ? (-value << 1) | 1 : value << 1);
}

/** Reads what `packNumber` and `packSigned` wrote, in order. */
export class PackedReader {
  readonly #text: string;
  position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.position >= this.#text.length;
  }

  next(): number {
    const text = this.#text;
    let value = 0;
    let shift = 0;
    for (;;) {
      const digit = DIGITS[text.charCodeAt(this.position++)] as number;
      value |= (digit & 31) << shift;
      if (digit < 32) return value;
      shift += 5;
    }
  }

  skip(count: number): void {
    for (let i = 0; i < count; i++) this.next();
  }

  nextSigned(): number {
    const value = this.next();
    return value & 1 ? -(value >>> 1) : value >>> 1;
  }
}
