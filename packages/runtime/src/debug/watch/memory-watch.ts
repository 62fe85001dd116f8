/** What an extension may do with which part of its memory, for a module that `instrument` made. */
import type { ExtensionInstance } from '../../instance.ts';
import type { LinearMemory } from '../../memory.ts';
import { ModuleBuilder } from '../../wasm/module-builder.ts';
import { SHADOW, SHADOW_WORDS, TOUCHED, WRITE } from './own-functions.ts';

/** Bytes of the shadow, one for each word of memory. Those with the highest bit set forbid reading too. */
export const MAY = {
  everything: 0,
  /** The bytes of a string. */
  read: 0x40,
  /** Memory whose handle is closed. */
  nothingClosed: 0x80,
  /** What lies around a struct or the bytes of a string. */
  nothingAround: 0x81,
  /** Where NULL points. */
  nothingNull: 0x82,
  /** Plus a number: only so many bytes of the word. */
  partly: 0xc0,
} as const;

/** A pointer up to here was made of NULL; the C stack, which is above, ends here. */
export const NULL_BYTES = 1024;

/** Told of a forbidden access: where its first forbidden byte is, and what that is. */
export type Touched = (address: number, write: boolean, may: number) => void;

export class MemoryWatch {
  readonly #memory: LinearMemory;
  readonly #instance: ExtensionInstance;
  readonly #start: WebAssembly.Global;
  readonly #words: WebAssembly.Global;
  #shadow = 0;
  #covered = 0;

  /** The watch over an instance of an instrumented module; `null` over any other. */
  static over(instance: ExtensionInstance, touched: Touched): MemoryWatch | null {
    const start = instance.global(SHADOW);
    const words = instance.global(SHADOW_WORDS);
    const table = instance.global(TOUCHED);
    if (start === undefined || words === undefined || table === undefined) return null;
    const watch = new MemoryWatch(instance, start, words);
    table.value = watch.#callable(touched);
    watch.protect(0, NULL_BYTES / 4, MAY.nothingNull);
    return watch;
  }

  private constructor(instance: ExtensionInstance, start: WebAssembly.Global, words: WebAssembly.Global) {
    this.#instance = instance;
    this.#memory = instance.memory;
    this.#start = start;
    this.#words = words;
  }

  /** From now on the extension may do only that with the words from `start` on. */
  protect(start: number, words: number, may: number): void {
    const first = start >>> 2;
    if (first + words > this.#covered) {
      if (may === MAY.everything) return;
      if (!this.#cover(first + words)) return;
    }
    const { u8 } = this.#memory;
    const from = this.#shadow + first;
    if (words > 32) u8.fill(may, from, from + words);
    else for (let i = from; i < from + words; i++) u8[i] = may;
  }

  /** Makes the shadow large enough for all memory there is; says whether it reaches `words` then. */
  #cover(words: number): boolean {
    const size = Math.max(words, this.#memory.size >>> 2);
    // A byte more: the checks read two of them at once.
    const shadow = this.#instance.malloc(size + 1);
    if (shadow === 0) return false;
    const { u8 } = this.#memory;
    u8.fill(0, shadow, shadow + size + 1);
    if (this.#shadow !== 0) {
      u8.copyWithin(shadow, this.#shadow, this.#shadow + this.#covered);
      this.#instance.free(this.#shadow);
    }
    this.#shadow = shadow;
    this.#covered = size;
    this.#start.value = shadow;
    this.#words.value = size;
    return true;
  }

  /** Table index of the function that the checks call for words that are not all free: 1 forbids a write. */
  #callable(touched: Touched): number {
    const body = (address: number, length: number, kind: number): number => {
      const write = kind === WRITE;
      const at = this.#firstForbidden(address >>> 0, length >>> 0, write);
      if (at < 0) return 0;
      touched(at, write, this.#memory.u8[this.#shadow + (at >>> 2)] as number);
      return 1;
    };
    const builder = new ModuleBuilder();
    const type = { params: ['i32', 'i32', 'i32'], results: ['i32'] } as const;
    builder.export('body', builder.importFunction('host', 'body', type));
    const made = new WebAssembly.Instance(builder.compile(), { host: { body } }).exports['body'];
    const index = this.#instance.table.grow(1);
    this.#instance.table.set(index, made as CallableFunction);
    return index;
  }

  #firstForbidden(address: number, length: number, write: boolean): number {
    const { u8 } = this.#memory;
    const end = address + length;
    const last = Math.min((end + 3) >>> 2, this.#covered);
    for (let word = address >>> 2; word < last; word++) {
      const may = u8[this.#shadow + word] as number;
      if (may === MAY.everything || (may === MAY.read && !write)) continue;
      const from = word << 2;
      const allowed = may >= MAY.partly ? from + may - MAY.partly : from;
      const at = Math.max(address, allowed);
      if (at < Math.min(end, from + 4)) return at;
    }
    return -1;
  }
}
