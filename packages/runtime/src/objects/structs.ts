/**
 * The C structs of objects. As long as a handle to the object is open that asked for it, a struct lies in the extension's memory;
 * else its words belong to the JavaScript object, so that the engine's garbage collector owns them. A struct that must stay where it
 * is, because its type has `HPy_tp_destroy` or it is large, has an address for life.
 */
import { type ObjectConstructor, PyObject } from '@harpy/objects/object';
import type { PyValue } from '@harpy/objects/value';
import type { HandleTable } from './handles.ts';
import { UniqueReferences } from './references.ts';

/** Structs larger than this, in bytes, are not moved. */
export const LARGEST_MOVED = 4096;

/** The C struct of one object, and what the object owns with it. */
export interface Struct {
  /** The open handle to the object for which the struct is in memory, 0 for none. */
  slot: number;
  /** What the handle is of; undefined while there is none. */
  table: HandleTable | undefined;
  /** Address in the extension's memory of one that is never moved. */
  readonly address: number;
  /** What its fields refer to; the word of a field is its place here plus one, and 0 if it refers to nothing. */
  fields: (PyValue | undefined)[] | undefined;
  /** Bytes it takes in memory; 0 for a struct that is never moved. */
  readonly size: number;
  /** May the struct stay in memory, and its object alive, for a while after the last use? */
  readonly kept: boolean;
  /** Copies the words into memory; `words` is the memory, `at` the index of the first. */
  load(words: Int32Array, at: number): void;
  save(words: Int32Array, at: number): void;
  /** Puts a new one into memory, where all words are 0; `doubles` is the memory, `at` the index of the first two words. */
  clear(doubles: Float64Array, at: number): void;
}

/** An object of a type with a C struct: where to find that is the same in all of them. */
export interface WithStruct {
  struct: Struct | undefined;
}

export const structOf = (object: PyObject): Struct | undefined => (object as unknown as WithStruct).struct;

/** Objects of types with the shape Object. */
export class ExtensionObject extends PyObject implements WithStruct {
  struct: Struct | undefined = undefined;
}

// Small structs have fields of their own for their words.

class Words2 implements Struct {
  slot = 0;
  table: HandleTable | undefined = undefined;
  fields: (PyValue | undefined)[] | undefined = undefined;
  a = 0;
  b = 0;
  get size(): number {
    return 8;
  }
  get kept(): boolean {
    return true;
  }
  get address(): number {
    return 0;
  }
  load(words: Int32Array, at: number): void {
    words[at] = this.a;
    words[at + 1] = this.b;
  }
  save(words: Int32Array, at: number): void {
    this.a = words[at] as number;
    this.b = words[at + 1] as number;
  }
  clear(doubles: Float64Array, at: number): void {
    doubles[at] = 0;
  }
}

class Words4 implements Struct {
  slot = 0;
  table: HandleTable | undefined = undefined;
  fields: (PyValue | undefined)[] | undefined = undefined;
  a = 0;
  b = 0;
  c = 0;
  d = 0;
  get size(): number {
    return 16;
  }
  get kept(): boolean {
    return true;
  }
  get address(): number {
    return 0;
  }
  load(words: Int32Array, at: number): void {
    words[at] = this.a;
    words[at + 1] = this.b;
    words[at + 2] = this.c;
    words[at + 3] = this.d;
  }
  save(words: Int32Array, at: number): void {
    this.a = words[at] as number;
    this.b = words[at + 1] as number;
    this.c = words[at + 2] as number;
    this.d = words[at + 3] as number;
  }
  clear(doubles: Float64Array, at: number): void {
    doubles[at] = 0;
    doubles[at + 1] = 0;
  }
}

class Words8 implements Struct {
  slot = 0;
  table: HandleTable | undefined = undefined;
  fields: (PyValue | undefined)[] | undefined = undefined;
  a = 0;
  b = 0;
  c = 0;
  d = 0;
  e = 0;
  f = 0;
  g = 0;
  h = 0;
  get size(): number {
    return 32;
  }
  get kept(): boolean {
    return true;
  }
  get address(): number {
    return 0;
  }
  load(words: Int32Array, at: number): void {
    words[at] = this.a;
    words[at + 1] = this.b;
    words[at + 2] = this.c;
    words[at + 3] = this.d;
    words[at + 4] = this.e;
    words[at + 5] = this.f;
    words[at + 6] = this.g;
    words[at + 7] = this.h;
  }
  save(words: Int32Array, at: number): void {
    this.a = words[at] as number;
    this.b = words[at + 1] as number;
    this.c = words[at + 2] as number;
    this.d = words[at + 3] as number;
    this.e = words[at + 4] as number;
    this.f = words[at + 5] as number;
    this.g = words[at + 6] as number;
    this.h = words[at + 7] as number;
  }
  clear(doubles: Float64Array, at: number): void {
    doubles[at] = 0;
    doubles[at + 1] = 0;
    doubles[at + 2] = 0;
    doubles[at + 3] = 0;
  }
}

/**
 * A constructor of objects of one type with the shape Object and a struct of `bytes` bytes, which is made with the object if it is
 * small and `moved`. No class: the engine runs fields of classes slowly once it has seen them set in objects of many types, and each type
 * has a constructor of its own. So an object has one field, and the struct is of a class that many types share.
 */
export function objectConstructor(bytes: number, moved: boolean): ObjectConstructor {
  const Instance = instanceFunction(moved ? bytes : 0);
  Object.defineProperty(Instance, 'prototype', {
    value: Object.create(ExtensionObject.prototype) as object,
    writable: true,
  });
  return Instance as unknown as ObjectConstructor;
}

function instanceFunction(bytes: number): (this: WithStruct) => void {
  if (bytes <= 0 || bytes > 32)
    return function (this: WithStruct): void {
      this.struct = undefined;
    };
  if (bytes <= 8)
    return function (this: WithStruct): void {
      this.struct = new Words2();
    };
  if (bytes <= 16)
    return function (this: WithStruct): void {
      this.struct = new Words4();
    };
  return function (this: WithStruct): void {
    this.struct = new Words8();
  };
}

/** Below this many words a loop beats `set`, which needs a view. */
const FEW_WORDS = 32;

/** A struct that is moved and does not fit the classes above, or belongs to an object of a builtin's shape. */
class WordsStruct implements Struct {
  slot = 0;
  table: HandleTable | undefined = undefined;
  fields: (PyValue | undefined)[] | undefined = undefined;
  readonly words: Int32Array;
  readonly kept: boolean;
  constructor(bytes: number, kept: boolean) {
    this.words = new Int32Array(((bytes + 7) & ~7) >>> 2);
    this.kept = kept;
  }
  get size(): number {
    return this.words.length * 4;
  }
  get address(): number {
    return 0;
  }
  load(words: Int32Array, at: number): void {
    const own = this.words;
    if (own.length > FEW_WORDS) words.set(own, at);
    else for (let i = 0; i < own.length; i++) words[at + i] = own[i] as number;
  }
  save(words: Int32Array, at: number): void {
    const own = this.words;
    if (own.length > FEW_WORDS) own.set(words.subarray(at, at + own.length));
    else for (let i = 0; i < own.length; i++) own[i] = words[at + i] as number;
  }
  clear(doubles: Float64Array, at: number): void {
    doubles.fill(0, at, at + (this.words.length >> 1));
  }
}

/** A struct that stays where it is. */
export class FixedStruct implements Struct {
  slot = 0;
  table: HandleTable | undefined = undefined;
  readonly address: number;
  fields: (PyValue | undefined)[] | undefined = undefined;
  /** Keeps the page alive that the struct lies in. */
  readonly page: object | undefined;
  constructor(address: number, page: object | undefined) {
    this.address = address;
    this.page = page;
  }
  get size(): number {
    return 0;
  }
  get kept(): boolean {
    return false;
  }
  load(): void {}
  save(): void {}
  clear(): void {}
}

/** Structs whose objects die together as far as debug mode is concerned. */
export class WatchedGroup {
  /** Of the structs made so far. */
  readonly addresses: number[] = [];
  readonly room: number;
  constructor(room: number) {
    this.room = room;
  }
}

/** What the structs of a group refer to, so that the group is known to be dead when they are. */
export class WatchedToken {
  readonly group: WatchedGroup;
  constructor(group: WatchedGroup) {
    this.group = group;
  }
}

/** In debug mode: a struct in memory for life, where that mode puts it. */
export class WatchedStruct implements Struct {
  slot = 0;
  table: HandleTable | undefined = undefined;
  readonly #token: WatchedToken;
  readonly #place: number;
  readonly kept: boolean;
  #fields: (PyValue | undefined)[] | undefined;
  constructor(token: WatchedToken, address: number, kept: boolean) {
    this.kept = kept;
    this.#token = token;
    this.#place = token.group.addresses.push(address) - 1;
  }
  get address(): number {
    return this.#token.group.addresses[this.#place] as number;
  }
  set address(address: number) {
    this.#token.group.addresses[this.#place] = address;
  }
  get fields(): (PyValue | undefined)[] | undefined {
    this.#fields ??= new UniqueReferences();
    return this.#fields;
  }
  set fields(fields: (PyValue | undefined)[] | undefined) {
    this.#fields = fields;
  }
  get size(): number {
    return 0;
  }
  load(): void {}
  save(): void {}
  clear(): void {}
}

export function newMovableStruct(bytes: number, kept: boolean): Struct {
  return new WordsStruct(bytes, kept);
}

/** Structs of up to so many bytes are put into memory where each slot of the handle table has room for one. */
export const ROOM = 32;
const ROOMS_BITS = 7;
const ROOMS = 1 << ROOMS_BITS;

/** A place in the extension's memory for each slot of the handle table. */
export class Rooms {
  /** Addresses of `ROOMS` places each. */
  private readonly starts: (number | undefined)[] = [];
  readonly #allocate: (bytes: number) => number;

  constructor(allocate: (bytes: number) => number) {
    this.#allocate = allocate;
  }

  /** The address of the room of slot number `slot`. */
  at(slot: number): number {
    const start = this.starts[slot >> ROOMS_BITS] ?? this.#make(slot >> ROOMS_BITS);
    return start + (slot & (ROOMS - 1)) * ROOM;
  }

  #make(chunk: number): number {
    // No holes: the engine reads arrays with holes more slowly.
    while (this.starts.length < chunk) this.starts.push(undefined);
    const start = this.#allocate(ROOMS * ROOM);
    this.starts[chunk] = start;
    return start;
  }
}

/** Room for what comes and goes in the extension's memory: a stack of free places for each size, a multiple of 8. */
export class Pool {
  readonly #free: (number[] | undefined)[] = [];
  readonly #allocate: (bytes: number) => number;

  constructor(allocate: (bytes: number) => number) {
    this.#allocate = allocate;
  }

  /** The address of `size` bytes. */
  take(size: number): number {
    const places = this.#free[size >> 3];
    const address = places?.pop();
    return address === undefined ? this.#carve(size) : address;
  }

  give(size: number, address: number): void {
    (this.#free[size >> 3] as number[]).push(address);
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
