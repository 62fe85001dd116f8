/** Special methods of containers: mappings, sequences and buffers. */
import { genericGetBuffer, wrapGetBuffer, wrapReleaseBuffer } from '../buffer-dunders.ts';
import { callUnbound0, callUnbound1, callUnbound2 } from '../call.ts';
import { None, typeOf } from '../core-types.ts';
import { attributeError, overflowError, typeError, valueError } from '../errors.ts';
import type { PyFunction } from '../function.ts';
import { indexNumber, isTrue } from '../protocols/convert.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { type Binary, type Dunder, dunder, found } from './definition.ts';

/** What a `__len__` written in Python gave, as `len` gives it. */
export function lengthResult(given: PyValue): number {
  if (typeof given === 'number' && given >= 0) return given;
  const result = indexNumber(given);
  if (typeof result === 'bigint') {
    if (result < 0n) throw valueError('__len__() should return >= 0');
    throw overflowError("cannot fit 'int' into an index-sized integer");
  }
  if (result < 0) throw valueError('__len__() should return >= 0');
  return result;
}

const genericLength = (self: PyValue): number => lengthResult(callUnbound0(found(self, '__len__'), self));

const lengthOf = (method: PyFunction) => (self: PyValue) => lengthResult(method.call1(self));

const itemOf = (method: PyFunction) => (self: PyValue, key: PyValue) => method.call2(self, key);

type AssignSubscript = (self: PyValue, key: PyValue, value: PyValue | undefined) => void;
const genericAssign: AssignSubscript = (self, key, value) => {
  if (value === undefined) {
    const method = typeOf(self).lookup('__delitem__');
    if (method === undefined) throw attributeError('__delitem__');
    callUnbound1(method, self, key);
  } else {
    const method = typeOf(self).lookup('__setitem__');
    if (method === undefined) throw attributeError('__setitem__');
    callUnbound2(method, self, key, value);
  }
};

const genericItem = (self: PyValue, index: number): PyValue =>
  callUnbound1(found(self, '__getitem__'), self, index);

type AssignItem = (self: PyValue, index: number, value: PyValue | undefined) => void;
const genericAssignItem: AssignItem = (self, index, value) => genericAssign(self, index, value);

function countArgument(value: PyValue): number {
  const count = indexNumber(value);
  if (typeof count === 'bigint') throw overflowError("cannot fit 'int' into an index-sized integer");
  return count;
}

/** An index for `sq_item`: negative ones count from the end, as the slot expects them already resolved. */
function sequenceIndex(self: PyValue, key: PyValue, owner: PyType): number {
  const index = countArgument(key);
  if (index < 0 && owner.sq_length !== undefined) return index + owner.sq_length(self);
  return index;
}

/** Special methods of mappings, sequences and buffers. */
export const CONTAINER_DUNDERS: readonly Dunder[] = [
  dunder(
    '__len__',
    'mp_length',
    '(/)',
    'Return len(self).',
    (f: (self: PyValue) => number) => f,
    genericLength,
    lengthOf,
  ),
  dunder(
    '__getitem__',
    'mp_subscript',
    '(key, /)',
    'Return self[key].',
    (f: Binary) => f,
    (a: PyValue, b: PyValue) => callUnbound1(found(a, '__getitem__'), a, b),
    itemOf,
  ),
  dunder(
    '__setitem__',
    'mp_ass_subscript',
    '(key, value, /)',
    'Set self[key] to value.',
    (f: AssignSubscript) => (self: PyValue, key: PyValue, value: PyValue) => f(self, key, value),
    genericAssign,
    (method) => (self: PyValue, key: PyValue, value: PyValue | undefined) => {
      if (value === undefined) genericAssign(self, key, undefined);
      else method.call3(self, key, value);
    },
  ),
  dunder(
    '__delitem__',
    'mp_ass_subscript',
    '(key, /)',
    'Delete self[key].',
    (f: AssignSubscript) => (self: PyValue, key: PyValue) => f(self, key, undefined),
    genericAssign,
  ),
  dunder(
    '__len__',
    'sq_length',
    '(/)',
    'Return len(self).',
    (f: (self: PyValue) => number) => f,
    genericLength,
    lengthOf,
  ),
  dunder('__add__', 'sq_concat', '(value, /)', 'Return self+value.', (f: Binary) => f, undefined),
  dunder(
    '__mul__',
    'sq_repeat',
    '(value, /)',
    'Return self*value.',
    (f: (self: PyValue, n: number) => PyValue) => (a: PyValue, b: PyValue) => f(a, countArgument(b)),
    undefined,
  ),
  dunder(
    '__rmul__',
    'sq_repeat',
    '(value, /)',
    'Return value*self.',
    (f: (self: PyValue, n: number) => PyValue) => (a: PyValue, b: PyValue) => f(a, countArgument(b)),
    undefined,
  ),
  dunder(
    '__getitem__',
    'sq_item',
    '(key, /)',
    'Return self[key].',
    (f: (self: PyValue, i: number) => PyValue, owner) => (a: PyValue, b: PyValue) =>
      f(a, sequenceIndex(a, b, owner)),
    genericItem,
    itemOf,
  ),
  dunder(
    '__setitem__',
    'sq_ass_item',
    '(key, value, /)',
    'Set self[key] to value.',
    (f: AssignItem, owner) => (a: PyValue, b: PyValue, value: PyValue) =>
      f(a, sequenceIndex(a, b, owner), value),
    genericAssignItem,
  ),
  dunder(
    '__delitem__',
    'sq_ass_item',
    '(key, /)',
    'Delete self[key].',
    (f: AssignItem, owner) => (a: PyValue, b: PyValue) => f(a, sequenceIndex(a, b, owner), undefined),
    genericAssignItem,
  ),
  dunder(
    '__contains__',
    'sq_contains',
    '(key, /)',
    'Return bool(key in self).',
    (f: Binary) => f,
    (self: PyValue, value: PyValue): boolean => {
      const method = found(self, '__contains__');
      if (method === None) throw typeError(`'${typeOf(self).name}' object is not a container`);
      return isTrue(callUnbound1(method, self, value));
    },
    (method) => (self: PyValue, value: PyValue) => isTrue(method.call2(self, value)),
  ),
  dunder(
    '__iadd__',
    'sq_inplace_concat',
    '(value, /)',
    'Implement self+=value.',
    (f: Binary) => f,
    undefined,
  ),
  dunder(
    '__imul__',
    'sq_inplace_repeat',
    '(value, /)',
    'Implement self*=value.',
    (f: (self: PyValue, n: number) => PyValue) => (a: PyValue, b: PyValue) => f(a, countArgument(b)),
    undefined,
  ),
  dunder(
    '__buffer__',
    'bf_getbuffer',
    '(flags, /)',
    'A view of the memory of the object.',
    wrapGetBuffer,
    genericGetBuffer,
  ),
  // What a class written in Python does on release is called by the owner of the buffer.
  dunder(
    '__release_buffer__',
    'bf_releasebuffer',
    '(buffer, /)',
    'Gives a view of the memory of the object back.',
    wrapReleaseBuffer,
    undefined,
  ),
];
