/** Collects bytes. */
export class ByteBuilder {
  #bytes: Uint8Array;
  length = 0;

  constructor(capacity = 32) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  /** Makes room for that many more bytes. */
  reserve(more: number): Uint8Array {
    const needed = this.length + more;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, needed));
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    return this.#bytes;
  }

  add(byte: number): void {
    this.reserve(1)[this.length++] = byte;
  }

  addBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length).set(bytes, this.length);
    this.length += bytes.length;
  }

  /** The characters of an ASCII text. */
  addAscii(text: string): void {
    const bytes = this.reserve(text.length);
    for (let i = 0; i < text.length; i++) bytes[this.length + i] = text.charCodeAt(i);
    this.length += text.length;
  }

  /** A number of `size` bytes. */
  addNumber(value: number, size: number, littleEndian: boolean): void {
    const bytes = this.reserve(size);
    for (let i = 0; i < size; i++) {
      const shift = 8 * (littleEndian ? i : size - 1 - i);
      bytes[this.length + i] = (value >>> shift) & 0xff;
    }
    this.length += size;
  }

  finish(): Uint8Array {
    return this.length === this.#bytes.length ? this.#bytes : this.#bytes.slice(0, this.length);
  }
}
