/** Filling dicts: from mappings, from pairs, from keyword arguments. */
import { callMethod0, lookupAttribute } from './attribute.ts';
import { typeOf } from './core-types.ts';
import { dictType, PyDict } from './dict.ts';
import { isException, runtimeError, typeError, typeErrorType, valueError } from './errors.ts';
import { addNote } from './exception-notes.ts';
import { sequenceItems } from './protocols/items.ts';
import { getIterator, nextItem } from './protocols/iterate.ts';
import { getItem } from './protocols/sequence.ts';
import { strFromJS } from './str.ts';
import type { PyValue } from './value.ts';

/** Its items are its own: no subclass gives others when it is iterated over. */
export function isPlainDict(value: PyValue): value is PyDict {
  return value instanceof PyDict && value.type.tp_iter === dictType.tp_iter;
}

/** `dict.update(source)`: a mapping, if it has `keys`, or pairs. */
export function updateDict(dict: PyDict, source: PyValue): void {
  if (source instanceof PyDict && source.constructor === PyDict) mergeDict(dict, source);
  else if (lookupAttribute(source, 'keys') !== undefined) mergeMapping(dict, source);
  else mergePairs(dict, source);
}

function mergeDict(dict: PyDict, source: PyDict): void {
  if (dict === source) return;
  const { table } = source;
  const { size } = source;
  if (dict.size === 0) {
    table.copyTo(dict.table);
    return;
  }
  for (let at = table.nextPosition(0); at < table.end; at = table.nextPosition(at + 1)) {
    const value = table.valueAt(at);
    if (value !== undefined) dict.table.setFrom(table, at, value);
    if (source.size !== size) throw runtimeError('dict mutated during update');
  }
}

function keysIterator(source: PyValue, keys: PyValue): PyValue {
  try {
    return getIterator(keys);
  } catch (error) {
    if (!isException(error, typeErrorType)) throw error;
    throw typeError(`${typeOf(source).name}.keys() returned a non-iterable (type ${typeOf(keys).name})`);
  }
}

/** Takes the items of anything with `keys()` and `[]`. */
export function mergeMapping(dict: PyDict, source: PyValue): void {
  if (isPlainDict(source)) {
    mergeDict(dict, source);
    return;
  }
  const keys = callMethod0(source, 'keys');
  const iterator = keysIterator(source, keys);
  for (let key = nextItem(iterator); key !== undefined; key = nextItem(iterator))
    dict.set(key, getItem(source, key));
}

function mergePairs(dict: PyDict, pairs: PyValue): void {
  const iterator = getIterator(pairs);
  let index = 0;
  for (let pair = nextItem(iterator); pair !== undefined; pair = nextItem(iterator), index++) {
    const items = pairItems(pair, index);
    const [key, value] = items;
    if (items.length !== 2 || key === undefined || value === undefined) {
      throw valueError(
        `dictionary update sequence element #${index} has length ${items.length}; 2 is required`,
      );
    }
    dict.set(key, value);
  }
}

function pairItems(pair: PyValue, index: number): readonly PyValue[] {
  try {
    return sequenceItems(pair, 'object is not iterable');
  } catch (error) {
    if (isException(error, typeErrorType))
      addNote(error, `Cannot convert dictionary update sequence element #${index} to a sequence`);
    throw error;
  }
}

/** Sets what was given by name: the last of `args` are the values. */
export function updateByName(
  dict: PyDict,
  args: readonly PyValue[],
  names: readonly string[] | undefined,
): void {
  if (names === undefined) return;
  const given = args.length - names.length;
  for (const [at, name] of names.entries()) {
    const value = args[given + at];
    if (value !== undefined) dict.set(strFromJS(name), value);
  }
}
