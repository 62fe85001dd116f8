/**
 * The C structs of objects. As long as a handle to the object is open that asked for it, a struct lies in the extension's memory;
 * else its words are in the JavaScript object, so that the engine's garbage collector owns them. A struct that must stay where it
 * is, because its type has `HPy_tp_destroy` or it is large, has an address for life.
 */
import type { PyObject } from '@harpy/objects/object';
import type { PyValue } from '@harpy/objects/value';
import type { LinearMemory } from '../memory.ts';

/** Structs larger than this, in bytes, are not moved. */
export const LARGEST_MOVED = 4096;

/** What an object of an extension's type owns besides its attributes. */
export abstract class Struct {
  /** Address in the extension's memory, 0 while it is not there. */
  address = 0;
  /** Open handles that need it there. */
  pins = 0;
  /** Its object's finalizer is still to run. */
  finalizable = false;
  /** What its fields refer to; the word of a field is its place here plus one, and 0 if it refers to nothing. */
  fields: (PyValue | undefined)[] | undefined = undefined;

  /** Copies the words into memory; `words` is the memory, `at` the index of the first. */
  /** Bytes it takes in memory. */
  abstract readonly size: number;

  abstract load(words: Int32Array, at: number): void;
  abstract save(words: Int32Array, at: number): void;
}

class Struct2 extends Struct {
  override get size(): number {
    return 8;
  }
  a = 0;
  b = 0;
  override load(words: Int32Array, at: number): void {
    words[at] = this.a;
    words[at + 1] = this.b;
  }
  override save(words: Int32Array, at: number): void {
    this.a = words[at] as number;
    this.b = words[at + 1] as number;
  }
}

class Struct4 extends Struct {
  override get size(): number {
    return 16;
  }
  a = 0;
  b = 0;
  c = 0;
  d = 0;
  override load(words: Int32Array, at: number): void {
    words[at] = this.a;
    words[at + 1] = this.b;
    words[at + 2] = this.c;
    words[at + 3] = this.d;
  }
  override save(words: Int32Array, at: number): void {
    this.a = words[at] as number;
    this.b = words[at + 1] as number;
    this.c = words[at + 2] as number;
    this.d = words[at + 3] as number;
  }
}

class Struct8 extends Struct {
  override get size(): number {
    return 32;
  }
  a = 0;
  b = 0;
  c = 0;
  d = 0;
  e = 0;
  f = 0;
  g = 0;
  h = 0;
  override load(words: Int32Array, at: number): void {
    words[at] = this.a;
    words[at + 1] = this.b;
    words[at + 2] = this.c;
    words[at + 3] = this.d;
    words[at + 4] = this.e;
    words[at + 5] = this.f;
    words[at + 6] = this.g;
    words[at + 7] = this.h;
  }
  override save(words: Int32Array, at: number): void {
    this.a = words[at] as number;
    this.b = words[at + 1] as number;
    this.c = words[at + 2] as number;
    this.d = words[at + 3] as number;
    this.e = words[at + 4] as number;
    this.f = words[at + 5] as number;
    this.g = words[at + 6] as number;
    this.h = words[at + 7] as number;
  }
}

/** Below this many words a loop beats `set`, which needs a view. */
const FEW_WORDS = 32;

class WordsStruct extends Struct {
  override get size(): number {
    return this.words.length * 4;
  }
  readonly words: Int32Array;
  constructor(count: number) {
    super();
    this.words = new Int32Array((count + 1) & ~1);
  }
  override load(words: Int32Array, at: number): void {
    const own = this.words;
    if (own.length > FEW_WORDS) words.set(own, at);
    else for (let i = 0; i < own.length; i++) words[at + i] = own[i] as number;
  }
  override save(words: Int32Array, at: number): void {
    const own = this.words;
    if (own.length > FEW_WORDS) own.set(words.subarray(at, at + own.length));
    else for (let i = 0; i < own.length; i++) own[i] = words[at + i] as number;
  }
}

/** A struct that is not moved. */
export class FixedStruct extends Struct {
  /** Keeps the page alive that the struct lies in. */
  readonly page: object;
  constructor(address: number, page: object) {
    super();
    this.address = address;
    this.page = page;
    // It is never unpinned for the last time.
    this.pins = 1;
  }
  override get size(): number {
    return 0;
  }
  override load(): void {}
  override save(): void {}
}

/** A struct of no bytes, for objects that have fields or a finalizer to be kept with only. */
class EmptyStruct extends Struct {
  override get size(): number {
    return 0;
  }
  override load(): void {}
  override save(): void {}
}

export function newMovableStruct(bytes: number): Struct {
  if (bytes <= 8) return bytes === 0 ? new EmptyStruct() : new Struct2();
  if (bytes <= 16) return new Struct4();
  return bytes <= 32 ? new Struct8() : new WordsStruct((bytes + 3) >>> 2);
}

/** Bytes that must be there while a struct of `bytes` bytes is in memory: the classes above copy whole groups of words. */
export function movedSize(bytes: number): number {
  if (bytes <= 8) return 8;
  if (bytes <= 16) return 16;
  return bytes <= 32 ? 32 : (bytes + 7) & ~7;
}

/** An object whose type, or a base of it, an extension made. */
export interface WithStruct {
  struct: Struct | undefined;
}

export const structOf = (object: PyObject): Struct | undefined => (object as unknown as WithStruct).struct;

/** Room for structs that come and go, in the extension's memory: a stack of free places for each size. */
export class StructPool {
  readonly #free: (number[] | undefined)[] = [];
  readonly #memory: LinearMemory;
  readonly #allocate: (bytes: number) => number;

  constructor(memory: LinearMemory, allocate: (bytes: number) => number) {
    this.#memory = memory;
    this.#allocate = allocate;
  }

  /** The address of `size` bytes, which is what `movedSize` gave. */
  take(size: number): number {
    const places = this.#free[size >> 3];
    const address = places?.pop();
    return address === undefined ? this.#carve(size) : address;
  }

  give(size: number, address: number): void {
    (this.#free[size >> 3] as number[]).push(address);
  }

  clear(address: number, size: number): void {
    const words = this.#memory.i32;
    const at = address >> 2;
    if (size <= 32) for (let i = 0; i < size >> 2; i++) words[at + i] = 0;
    else words.fill(0, at, at + (size >> 2));
  }

  #carve(size: number): number {
    let places = this.#free[size >> 3];
    if (places === undefined) {
      places = [];
      this.#free[size >> 3] = places;
    }
    const count = Math.max(1, Math.min(16, Math.floor(1024 / size)));
    // Aligned as `malloc` aligns, for structs may hold anything.
    const step = (size + 15) & ~15;
    const first = this.#allocate(step * count);
    for (let i = count - 1; i > 0; i--) places.push(first + i * step);
    return first;
  }
}
