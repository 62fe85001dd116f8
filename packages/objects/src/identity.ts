/** `id()`: a number for each object, given when first asked for. */
import type { PyObject } from './object.ts';
import { hashText, narrow } from './protocols/hash.ts';
import type { PyValue } from './value.ts';

const identities = new WeakMap<PyObject, number>();
const FIRST = 0x7f0000000000;
const STEP = 16;
let next = FIRST;

/** Looks like an address; never given twice. */
export function identity(object: PyObject): number {
  let id = identities.get(object);
  if (id === undefined) {
    id = next;
    next += STEP;
    identities.set(object, id);
  }
  return id;
}

/** `id(value)`. Equal ints and strs are one object here, so their identity comes from their value. */
export function id(value: PyValue): number | bigint {
  switch (typeof value) {
    case 'object':
      return identity(value);
    case 'number':
      return narrow(0x100000n + BigInt.asUintN(64, BigInt(value)) * 32n);
    case 'bigint':
      return narrow(0x100000n + BigInt.asUintN(64, value) * 32n + 8n);
    case 'boolean':
      return value ? 0x8f_e0e0 : 0x8f_e0c0;
    default:
      return 0x6000_0000_0000 + (hashText(value) % 0xfff_ffff_ffff);
  }
}
