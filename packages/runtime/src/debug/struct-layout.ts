/**
 * How the struct of an object lies in an extension's memory. A block is: a head of four words; the struct; guard bytes; one word for
 * each word of the struct, the shadow.
 */
import { LONGEST } from './block-state.ts';

export const HEAD = 16;
export const GUARD_BYTES = 16;
export const GUARD_BYTE = 0xfb;
export const GUARD_WORD = 0xfbfbfbfb | 0;
export const GUARD_LONG = BigInt.asIntN(64, 0xfbfbfbfbfbfbfbfbn);
/** With the address of the struct it makes the first word of the head. */
export const MAGIC = 0x48507953;
/** Words of the head: `key` says whose struct it is (`StructMemory.allocate`). */
export const AT = { magic: -16, opens: -12, size: -8, key: -4 } as const;
/** The key of a struct that the host only gives for its own object. */
export const ANY_OBJECT = -1;
/** Guard bytes fill up to the shadow, which starts at a multiple of eight. */
export const shadowOffset = (size: number): number => ((size + 7) & ~7) + GUARD_BYTES;
/** Words of a block. */
export const blockWords = (size: number): number => (HEAD + shadowOffset(size) + (size & ~3)) >>> 2;
/** Structs of up to so many bytes have blocks that are used again. */
export const LARGEST = (4 * LONGEST - HEAD - GUARD_BYTES - 8) >> 1;

/** Struct memory moves at each of the first closings, then rarely: moving is to show what should not be relied on. */
export const ALWAYS_MOVED = 256;
/** A power of two. */
export const MOVED_SELDOM = 16;
