/**
 * Memory as ctypes shows it: blocks of bytes that have addresses. An address is given when somebody asks for it, is never given
 * again, and stands for its block only as long as that lives.
 */
import { valueError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';

export const POINTER_SIZE = 8;

/** Looks like the address of a large block of a 64-bit process. */
const FIRST = 0x7e00_0000_0000;
const ALIGNMENT = 16;

/** A run of bytes that lives as one. */
export class Block {
  readonly size: number;
  readonly #read: (() => Uint8Array) | undefined;
  #bytes: Uint8Array | undefined;
  #view: DataView | undefined;
  #address = 0;
  /** Python objects whose references stand in the bytes, by offset. */
  objects: Map<number, PyValue> | undefined;

  /** `read` gives bytes that belong to somebody else, which may be elsewhere each time. */
  constructor(size: number, read?: () => Uint8Array) {
    this.size = size;
    this.#read = read;
  }

  get bytes(): Uint8Array {
    if (this.#read !== undefined) return this.#read();
    this.#bytes ??= new Uint8Array(this.size);
    return this.#bytes;
  }

  get view(): DataView {
    const view = this.#view;
    // Memory of its own stays where it is.
    if (view !== undefined && this.#read === undefined) return view;
    const { bytes } = this;
    if (view !== undefined && view.buffer === bytes.buffer && view.byteOffset === bytes.byteOffset)
      return view;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return this.#view;
  }

  get address(): number {
    if (this.#address === 0) this.#address = register(this);
    return this.#address;
  }
}

/** A block with these bytes, which nobody else has. */
export function blockOf(bytes: Uint8Array): Block {
  return new Block(bytes.length, () => bytes);
}

/** A place in a block. */
export interface Place {
  readonly block: Block;
  readonly offset: number;
}

// Both in the order of addresses, since those only grow.
let starts: number[] = [];
let blocks: WeakRef<Block>[] = [];
let next = FIRST;
/** How long the table may get before it is looked through for what is gone. */
let limit = 1024;

function register(block: Block): number {
  if (starts.length >= limit) forgetDead();
  const address = next;
  // A gap, so that the end of one block is not the start of another.
  next += Math.ceil(block.size / ALIGNMENT) * ALIGNMENT + ALIGNMENT;
  starts.push(address);
  blocks.push(new WeakRef(block));
  return address;
}

function forgetDead(): void {
  const living = blocks.map((reference) => reference.deref() !== undefined);
  starts = starts.filter((_, at) => living[at]);
  blocks = blocks.filter((_, at) => living[at]);
  limit = Math.max(1024, starts.length * 2);
}

/** Where an address points; undefined for those that are nobody's. */
export function findPlace(address: number | bigint): Place | undefined {
  if (typeof address === 'bigint') return undefined;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= address) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1]?.deref();
  const offset = address - (starts[low - 1] ?? 0);
  return block === undefined || offset > block.size ? undefined : { block, offset };
}

/** Where `size` bytes at an address are; ValueError for memory that is not of a ctypes object, or not all of it. */
export function placeAt(address: number | bigint, size: number): Place {
  const place = findPlace(address);
  const left = place === undefined ? -1 : place.block.size - place.offset;
  if (place !== undefined && size <= left) return place;
  const shown = `0x${address.toString(16)}`;
  if (place === undefined) throw valueError(`address ${shown} is not in the memory of a ctypes object`);
  throw valueError(`the memory at address ${shown} ends after ${left} bytes, ${size} are needed`);
}

/** An unsigned integer of 64 bits as a Python int. */
export function readAddress(view: DataView, at: number, little = true): number | bigint {
  const low = view.getUint32(little ? at : at + 4, little);
  const high = view.getUint32(little ? at + 4 : at, little);
  if (high <= 0x1f_ffff) return high * 0x1_0000_0000 + low;
  return (BigInt(high) << 32n) | BigInt(low);
}

/** Writes the lowest 64 bits of an int. */
export function writeAddress(view: DataView, at: number, value: number | bigint, little = true): void {
  view.setBigUint64(at, BigInt.asUintN(64, BigInt(value)), little);
}
