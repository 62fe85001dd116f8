/**
 * The bytes behind the pointers that `HPyUnicode_AsUTF8AndSize`, `HPyBytes_AsString` and `HPyType_GetName` return: a copy
 * for each handle, compared when the handle closes.
 */
import type { LinearMemory } from '../memory.ts';

/** Before the bytes: how many, and their hash. */
const HEAD = 8;
const AFTER = 8;
const GUARD = 0xfb;

export class RawData {
  readonly #memory: LinearMemory;
  readonly #malloc: (size: number) => number;

  constructor(memory: LinearMemory, malloc: (size: number) => number) {
    this.#memory = memory;
    this.#malloc = malloc;
  }

  /** A copy of the bytes, with a NUL after them; 0 when memory is out. */
  copy(source: number, size: number): number {
    const block = this.#malloc(HEAD + size + 1 + AFTER);
    if (block === 0) return 0;
    const address = block + HEAD;
    const { u8 } = this.#memory;
    u8.copyWithin(address, source, source + size);
    u8[address + size] = 0;
    u8.fill(GUARD, address + size + 1, address + size + 1 + AFTER);
    this.#memory.setWord(block, size);
    this.#memory.setWord(block + 4, this.#hash(address, size));
    return address;
  }

  /** Bytes at an address that `copy` returned; -1 at 0. */
  sizeAt(address: number): number {
    return address === 0 ? -1 : this.#memory.word(address - HEAD);
  }

  allocation(address: number): number {
    return address - HEAD;
  }

  /** Was anything written to the bytes, the NUL or what follows? */
  changed(address: number): boolean {
    const size = this.sizeAt(address);
    const { u8 } = this.#memory;
    if (address + size + AFTER > u8.length || u8[address + size] !== 0) return true;
    for (let at = address + size + 1; at <= address + size + AFTER; at++) if (u8[at] !== GUARD) return true;
    return this.#hash(address, size) !== this.#memory.word(address - 4);
  }

  /** FNV-1a. */
  #hash(address: number, size: number): number {
    const { u8 } = this.#memory;
    let hash = 0x811c9dc5 | 0;
    for (let at = address; at < address + size; at++) hash = Math.imul(hash ^ (u8[at] as number), 0x01000193);
    return hash;
  }
}
