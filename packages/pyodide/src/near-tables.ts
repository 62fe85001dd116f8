/**
 * Tables in the extension's memory that TypeScript fills and `near.ts` reads: where an entry is found, and what is in it.
 * All offsets and sizes are in bytes; an entry whose first word is 0 is empty.
 */
import type { Code } from '@harpy/runtime/wasm/code';

interface Table {
  readonly entries: number;
  readonly stride: number;
}

export const tableSize = ({ entries, stride }: Table): number => entries * stride;

/** C strings passed as names: their address, the `str`, the size with the NUL, the bytes (at most `longest`). */
export const NAMES = {
  address: 0,
  str: 4,
  size: 8,
  bytes: 12,
  longest: 52,
  stride: 64,
  entries: 128,
} as const;
/** Strings whose UTF-8 was read: the object, the address of the copy, its size without the NUL. */
export const TEXTS = { object: 0, address: 4, size: 8, stride: 12, entries: 256 } as const;
/** Types whose objects can be made in wasm alone: the type and its pool of structs. */
export const TYPES = { type: 0, pool: 4, stride: 8, entries: 64 } as const;
/**
 * A pool of structs: the first free one, how many there are, their size, where an object keeps its struct. A mode that sees to the
 * structs itself leaves the pool empty; if it makes them in wasm, the last word is their exact size, else 0.
 */
export const POOL = { first: 0, count: 4, size: 8, offset: 12, guarded: 16, bytes: 20 } as const;
/** Most free structs of a pool. */
export const MOST_FREE = 512;

export const nameEntry = (address: number): number =>
  ((address ^ (address >>> 6)) & (NAMES.entries - 1)) * NAMES.stride;
export const textEntry = (object: number): number => ((object >>> 3) & (TEXTS.entries - 1)) * TEXTS.stride;
export const typeEntry = (type: number): number => ((type >>> 5) & (TYPES.entries - 1)) * TYPES.stride;

function entry(code: Code, { entries, stride }: Table, table: number): Code {
  code
    .i32(entries - 1)
    .op('i32.and')
    .i32(stride)
    .op('i32.mul');
  return code.globalGet(table).op('i32.add');
}

// The same as the three above, in wasm: for the key in a local, in the table whose address is in a global.

export const nameSlot = (code: Code, address: number, table: number): Code =>
  entry(code.get(address).get(address).i32(6).op('i32.shr_u', 'i32.xor'), NAMES, table);
export const textSlot = (code: Code, object: number, table: number): Code =>
  entry(code.get(object).i32(3).op('i32.shr_u'), TEXTS, table);
export const typeSlot = (code: Code, type: number, table: number): Code =>
  entry(code.get(type).i32(5).op('i32.shr_u'), TYPES, table);
