/** The classes of arrays: `c_int * 3`. */
import { call3 } from '@harpy/objects/call';
import { integerOf, PyTuple } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { attributeError, overflowError, typeError, valueError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import { builtinClass, CType, cDataType, infoOf, metaclass, PyCData } from './data.ts';

export const arrayMeta = metaclass('PyCArrayType');
export class PyCArray extends PyCData {}
export const arrayType = builtinClass('Array', PyCArray, cDataType, arrayMeta, { sequence: true });

/** One class for each item and length, as long as the item's lives. */
const known = new WeakMap<CType, Map<number, WeakRef<CType>>>();

export const arrayTypes = {
  of: (item: CType, length: number): PyValue => {
    if (length < 0) throw valueError(`Array length must be >= 0, not ${length}`);
    let made = known.get(item);
    if (made === undefined) {
      made = new Map();
      known.set(item, made);
    }
    const found = made.get(length)?.deref();
    if (found !== undefined) return found;
    const body = new PyDict();
    body.setString('_length_', length);
    body.setString('_type_', item);
    const type = call3(arrayMeta, `${item.name}_Array_${length}`, new PyTuple([arrayType]), body);
    made.set(length, new WeakRef(type as CType));
    return type;
  },
};

/** Reads `_length_` and `_type_` of a class of arrays. */
export function initializeArrayType(type: CType): void {
  const lengthValue = type.lookup('_length_');
  if (lengthValue === undefined) throw attributeError("class must define a '_length_' attribute");
  const length = integerOf(lengthValue);
  if (length === undefined) throw typeError("The '_length_' attribute must be an integer");
  if (length < 0) throw valueError("The '_length_' attribute must not be negative");
  if (typeof length === 'bigint') throw overflowError("The '_length_' attribute is too large");
  const item = type.lookup('_type_');
  if (item === undefined) throw attributeError("class must define a '_type_' attribute");
  const info = infoOf(item);
  if (info === undefined || !(item instanceof CType)) throw typeError('_type_ must have storage info');
  const size = info.size * length;
  if (!Number.isSafeInteger(size)) throw overflowError('array too large');
  info.final = true;
  type.info = {
    size,
    align: info.align,
    length,
    format: info.format,
    shape: [length, ...info.shape],
    target: item,
    hasPointer: info.hasPointer,
    isPointer: false,
    final: false,
  };
}
