/** Patterns of `match`. */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { byteArrayType, bytesType } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import {
  boolType,
  floatType,
  intType,
  listType,
  PyList,
  PyTuple,
  strType,
  textOf,
  tupleType,
  typeOf,
} from '@harpy/objects/core-types';
import { dictType, PyDict } from '@harpy/objects/dict';
import { mergeMapping } from '@harpy/objects/dict-operations';
import { typeError, valueError } from '@harpy/objects/errors';
import { equal } from '@harpy/objects/protocols/compare';
import { length } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { getItemAt } from '@harpy/objects/protocols/sequence';
import { repr } from '@harpy/objects/protocols/text';
import { frozenSetType, setType } from '@harpy/objects/set';
import { PyType } from '@harpy/objects/type';
import { isInstanceCheck } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';

/** The items of a sequence of that many, with a list for the star at `star`; undefined if it does not match. */
export function $matchSequence(
  subject: PyValue,
  count: number,
  star: number,
): readonly PyValue[] | undefined {
  if (!typeOf(subject).flags.sequence) return undefined;
  const size = length(subject);
  if (star < 0 ? size !== count : size < count) return undefined;
  if (count === 0 && star < 0) return [];
  let items: readonly PyValue[];
  if (subject instanceof PyList || subject instanceof PyTuple) ({ items } = subject);
  else items = listItems(subject);
  if (star < 0) return items;
  const end = size - (count - star);
  return [...items.slice(0, star), new PyList(items.slice(star, end)), ...items.slice(end)];
}

/** Whether it is a sequence of at least that many. */
export const $isSequence = (subject: PyValue, count: number): boolean =>
  typeOf(subject).flags.sequence && (count === 0 || length(subject) >= count);

/** An item counted from the start, or from the end by a negative number. */
export function $sequenceItem(subject: PyValue, index: number): PyValue {
  return getItemAt(subject, index >= 0 ? index : length(subject) + index);
}

/** The values of these keys, and with `rest` a dict of the others; undefined if a key is missing. */
export function $matchMapping(
  subject: PyValue,
  keys: readonly PyValue[],
  rest: boolean,
): readonly PyValue[] | undefined {
  if (!typeOf(subject).flags.mapping) return undefined;
  if (keys.length > 0 && length(subject) < keys.length) return undefined;
  const values: PyValue[] = [];
  for (const [at, key] of keys.entries()) {
    if (keys.slice(0, at).some((other) => equal(other, key)))
      throw valueError(`mapping pattern checks duplicate key (${textOf(repr(key)) ?? ''})`);
    let value: PyValue | undefined;
    if (subject instanceof PyDict && subject.constructor === PyDict) value = subject.get(key);
    else {
      value = callArray(getAttribute(subject, 'get'), [key, MISSING]);
      if (value === MISSING) value = undefined;
    }
    if (value === undefined) return undefined;
    values.push(value);
  }
  if (rest) {
    const others = new PyDict();
    if (subject instanceof PyDict) for (const [key, value] of subject.table.entries()) others.set(key, value);
    else mergeMapping(others, subject);
    for (const key of keys) others.table.delete(key);
    values.push(others);
  }
  return values;
}

const MISSING = new PyTuple([]);

/** Builtin types of which one positional pattern matches the object itself. */
const selfMatching = (): readonly PyType[] => [
  boolType,
  byteArrayType,
  bytesType,
  dictType,
  floatType,
  frozenSetType,
  intType,
  listType,
  setType,
  strType,
  tupleType,
];

/** The attributes a class pattern looks at; undefined if the subject is not of the class or has one of them not. */
export function $matchClass(
  subject: PyValue,
  cls: PyValue,
  positional: number,
  names: readonly string[],
): readonly PyValue[] | undefined {
  if (!(cls instanceof PyType)) throw typeError('called match pattern must be a class');
  if (!isInstanceCheck(subject, cls)) return undefined;
  const values: PyValue[] = [];
  const seen = new Set<string>();
  const take = (name: string): boolean => {
    if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    const value = lookupAttribute(subject, name);
    if (value === undefined) return false;
    values.push(value);
    return true;
  };
  if (positional > 0) {
    const declared = lookupAttribute(cls, '__match_args__');
    if (declared === undefined && selfMatching().some((type) => cls.isSubtypeOf(type))) {
      if (positional > 1)
        throw typeError(`${cls.name}() accepts 1 positional sub-pattern (${positional} given)`);
      values.push(subject);
    } else {
      if (declared !== undefined && !(declared instanceof PyTuple))
        throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeOf(declared).name})`);
      const list = declared === undefined ? [] : declared.items;
      if (positional > list.length)
        throw typeError(
          `${cls.name}() accepts ${list.length} positional sub-pattern${list.length === 1 ? '' : 's'} (${positional} given)`,
        );
      for (const name of list.slice(0, positional)) {
        const text = textOf(name);
        if (text === undefined)
          throw typeError(`__match_args__ elements must be strings (got ${typeOf(name).name})`);
        if (!take(text)) return undefined;
      }
    }
  }
  for (const name of names) if (!take(name)) return undefined;
  return values;
}
