/** The names of types, which debug mode reads at each handle that is closed. */
import type { LinearMemory } from '@harpy/runtime/memory';

/** Names kept at most. */
const MOST_NAMES = 1000;

interface Known {
  readonly name: string;
  /** As it lies in memory, with the NUL. */
  readonly bytes: Uint8Array;
}

/** The C strings at addresses that are read again and again, decoded once as long as all their bytes stay the same. */
export class TypeNames {
  readonly #memory: LinearMemory;
  readonly #names = new Map<number, Known>();

  constructor(memory: LinearMemory) {
    this.#memory = memory;
  }

  /** The string at `address`. A type that died may have left its place to another one's name, of the same length even. */
  at(address: number): string {
    const known = this.#names.get(address);
    if (known !== undefined && this.#holds(address, known.bytes)) return known.name;
    const { u8 } = this.#memory;
    const name = this.#memory.string(address);
    const bytes = u8.slice(address, address + this.#memory.stringLength(address) + 1);
    if (this.#names.size === MOST_NAMES) this.#names.clear();
    this.#names.set(address, { name, bytes });
    return name;
  }

  #holds(address: number, bytes: Uint8Array): boolean {
    const { u8 } = this.#memory;
    for (let i = 0; i < bytes.length; i++) if (u8[address + i] !== bytes[i]) return false;
    return true;
  }
}
