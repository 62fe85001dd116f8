/** Texts and bytes in memory that end with a zero: what `char *` and `wchar_t *` point to. */
import { PyBytes } from '@harpy/objects/bytes';
import { PyCapsule } from '@harpy/objects/capsule';
import { codePointsOfStr, strFromCodePoints } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { type Block, blockOf, placeAt } from './memory.ts';

export const WIDE = 4;

const blocks = new WeakMap<PyBytes, Block>();

/** Where the content of a bytes object can be read, as long as that lives. A zero stands after it. */
export function bytesAddress(value: PyBytes): number {
  let block = blocks.get(value);
  if (block === undefined) {
    const copy = new Uint8Array(value.bytes.length + 1);
    copy.set(value.bytes);
    block = blockOf(copy);
    blocks.set(value, block);
  }
  return block.address;
}

/** Owns the characters of a text in memory. */
class PyTextMemory extends PyCapsule {
  readonly block: Block;
  constructor(block: Block) {
    super('_ctypes/cfield.c pymem');
    this.block = block;
  }
}

/** Where a copy of a str can be read, and the object that owns it; undefined for other values. */
export function textAddress(value: PyValue): readonly [address: number, owner: PyValue] | undefined {
  const text = codePointsOfStr(value);
  if (text === undefined) return undefined;
  const copy = new Uint32Array(text.length + 1);
  copy.set(text);
  const memory = new PyTextMemory(blockOf(new Uint8Array(copy.buffer)));
  return [memory.block.address, memory];
}

/** The bytes at an address: `size` of them, or up to a zero or the end of the memory if that is negative. */
export function bytesAt(address: number | bigint, size = -1): PyBytes {
  const { block, offset } = placeAt(address, Math.max(0, size));
  if (size >= 0) return new PyBytes(block.bytes.slice(offset, offset + size));
  return new PyBytes(untilZero(block.bytes.subarray(offset)));
}

/** A copy of the bytes before the first zero. */
export function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return bytes.slice(0, end < 0 ? bytes.length : end);
}

/** As `bytesAt`, of characters. */
export function textAt(address: number | bigint, size = -1): PyValue {
  const { block, offset } = placeAt(address, Math.max(0, size) * WIDE);
  const end = size >= 0 ? offset + size * WIDE : block.size;
  const text = wideText(block, offset, end);
  return strFromCodePoints(size >= 0 ? text : textUntilZero(text));
}

/** The characters between two offsets. */
export function wideText(block: Block, start: number, end: number): Uint32Array {
  const { view } = block;
  const text = new Uint32Array(Math.max(0, Math.floor((end - start) / WIDE)));
  for (let at = 0; at < text.length; at++) text[at] = view.getUint32(start + at * WIDE, true);
  return text;
}

export function textUntilZero(text: Uint32Array): Uint32Array {
  const end = text.indexOf(0);
  return text.slice(0, end < 0 ? text.length : end);
}
