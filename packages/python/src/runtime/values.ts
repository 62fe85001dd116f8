/** Displays, unpacking, iteration, calls with stars, strings: what expressions need beside the protocols. */
import { getAttribute } from '@harpy/objects/attribute';
import { bytesFromLatin1 } from '@harpy/objects/bytes';
import { call0, call1, call2, callArray, callKeywords } from '@harpy/objects/call';
import { EMPTY_TUPLE, None, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { mergeMapping, updateDict } from '@harpy/objects/dict-operations';
import { attributeErrorType, isException, typeError, valueError } from '@harpy/objects/errors';
import { PyFunction } from '@harpy/objects/function';
import { PyGenerator } from '@harpy/objects/generator';
import {
  enumerateType,
  givesPairs,
  PyListIterator,
  PySetIterator,
  PyTupleIterator,
  zipType,
} from '@harpy/objects/iterators';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { PyObject } from '@harpy/objects/object';
import { compare } from '@harpy/objects/protocols/compare';
import { isTrue } from '@harpy/objects/protocols/convert';
import { getIterator, listItems } from '@harpy/objects/protocols/iterate';
import { contains, getItem, setItem } from '@harpy/objects/protocols/sequence';
import { PyRangeIterator, rangeType } from '@harpy/objects/range';
import { frozenSetFrom, PySet, setOf } from '@harpy/objects/set';
import { addAll } from '@harpy/objects/set-operations';
import { PySlice } from '@harpy/objects/slice';
import type { CompareOperator } from '@harpy/objects/slots';
import { strFromCodePoints, strFromJS } from '@harpy/objects/str';
import { PyInterpolation } from '@harpy/objects/template';
import { contains as setContains } from '@harpy/objects/types/set';
import { makeTemplate } from '@harpy/objects/types/template';
import type { PyValue } from '@harpy/objects/value';

export const $str = strFromJS;
export const $strFromCodePoints = (codePoints: readonly number[]): PyValue =>
  strFromCodePoints(Uint32Array.from(codePoints));
export const $bytes = bytesFromLatin1;
export const $frozenset = (items: readonly PyValue[]): PyValue => frozenSetFrom(items);
export const $interpolation = (
  value: PyValue,
  expression: PyValue,
  conversion: PyValue,
  spec: PyValue,
): PyValue => new PyInterpolation(value, expression, conversion, spec);
export const $template = (parts: readonly PyValue[]): PyValue => makeTemplate(parts);
export const $set = (items: PyValue[]): PySet => setOf(items);
export function $setAdd(set: PySet, element: PyValue): PySet {
  set.add(element);
  return set;
}
export function $setUpdate(set: PySet, iterable: PyValue): PySet {
  addAll(set.table, iterable);
  return set;
}
export const $complex = (real: number, imaginary: number): PyValue => new PyComplex(real, imaginary);
/** Where a part begins or ends: an index within, undefined for what is no small int. */
function bound(given: PyValue, length: number, missing: number): number | undefined {
  if (given === None) return missing;
  if (typeof given !== 'number') return undefined;
  if (given < 0) return given + length < 0 ? 0 : given + length;
  return given > length ? length : given;
}

/** `object[lower:upper]`: no slice is made for what most programs take parts of. */
export function $getSlice(object: PyValue, lower: PyValue, upper: PyValue): PyValue {
  const kind = typeof object === 'object' ? object.constructor : undefined;
  if (typeof object === 'string' || kind === PyList || kind === PyTuple) {
    const whole = typeof object === 'string' ? object : (object as PyList | PyTuple).items;
    const { length } = whole;
    const from = bound(lower, length, 0);
    const to = bound(upper, length, length);
    if (from !== undefined && to !== undefined) {
      if (typeof whole === 'string') return from < to ? whole.substring(from, to) : '';
      const items = from < to ? whole.slice(from, to) : [];
      if (kind === PyList) return new PyList(items);
      if (items.length === length) return object;
      return items.length === 0 ? EMPTY_TUPLE : new PyTuple(items);
    }
  }
  return getItem(object, new PySlice(lower, upper, None));
}

export const $slice = (start: PyValue, stop: PyValue, step: PyValue): PyValue =>
  new PySlice(start, stop, step);

/** `{a: b, ...}`: keys and values in turn. */
export function $dict(items: readonly PyValue[]): PyDict {
  const dict = new PyDict();
  for (let at = 0; at < items.length; at += 2) dict.set(items[at] as PyValue, items[at + 1] as PyValue);
  return dict;
}

/** The same of few keys that are known to be strs, each another. */
export function $dictOf(keys: readonly string[], values: PyValue[]): PyDict {
  const dict = new PyDict();
  dict.table.adopt(keys.slice(), values);
  return dict;
}

export function $dictAdd(dict: PyDict, key: PyValue, value: PyValue): PyDict {
  dict.set(key, value);
  return dict;
}

export function $dictUpdate(dict: PyDict, mapping: PyValue): PyDict {
  try {
    updateDictFromMapping(dict, mapping);
  } catch (error) {
    if (isException(error, attributeErrorType))
      throw typeError(`'${typeOf(mapping).name}' object is not a mapping`);
    throw error;
  }
  return dict;
}

function updateDictFromMapping(dict: PyDict, mapping: PyValue): void {
  if (mapping instanceof PyDict) updateDict(dict, mapping);
  else mergeMapping(dict, mapping);
}

/** `*x` in a display. */
export function $spread(value: PyValue): readonly PyValue[] {
  if (value instanceof PyList && value.constructor === PyList) return value.items;
  if (value instanceof PyTuple && value.constructor === PyTuple) return value.items;
  if (typeOf(value).tp_iter === undefined && typeOf(value).sq_item === undefined)
    throw typeError(`Value after * must be an iterable, not ${typeOf(value).name}`);
  return listItems(value);
}

/** `*x` in a call of `f`. */
export function $spreadArguments(value: PyValue, f: PyValue | undefined): readonly PyValue[] {
  if (f !== undefined && typeOf(value).tp_iter === undefined && typeOf(value).sq_item === undefined)
    throw typeError(`${functionText(f)} argument after * must be an iterable, not ${typeOf(value).name}`);
  return $spread(value);
}

function functionText(f: PyValue): string {
  if (f instanceof PyFunction)
    return `${textOf(f.module) ?? ''}.${f.qualname}()`.replace(/^(builtins)?\./, '');
  const qualname = attributeText(f, '__qualname__');
  const module = attributeText(f, '__module__');
  if (qualname === undefined) return `${typeOf(f).name} object`;
  return module === undefined || module === 'builtins' ? `${qualname}()` : `${module}.${qualname}()`;
}

function attributeText(object: PyValue, name: string): string | undefined {
  try {
    return textOf(getAttribute(object, name));
  } catch (error) {
    if (isException(error, attributeErrorType)) return undefined;
    throw error;
  }
}

/** All arguments of a call of `f`, and the names of the last. */
export function mergeKeywords(
  f: PyValue,
  args: readonly PyValue[],
  keywords: readonly (readonly [PyValue, PyValue])[],
): [args: readonly PyValue[], names: readonly string[] | undefined] {
  const names: string[] = [];
  const values: PyValue[] = [];
  const seen = new Set<string>();
  const add = (name: string, value: PyValue) => {
    if (seen.has(name))
      throw typeError(`${functionText(f)} got multiple values for keyword argument '${name}'`);
    seen.add(name);
    names.push(name);
    values.push(value);
  };
  for (const [key, value] of keywords) {
    const name = textOf(key);
    if (name === undefined) throw typeError('keywords must be strings');
    add(name, value);
  }
  return names.length === 0 ? [args, undefined] : [[...args, ...values], names];
}

/** A call with `**mapping` among its keywords. */
export function $callMerged(
  f: PyValue,
  args: readonly PyValue[],
  keywords: readonly (readonly [PyValue, PyValue])[],
): PyValue {
  const [all, names] = mergeKeywords(f, args, keywords);
  return callKeywords(f, all, names);
}

/** `**mapping` in a call of `f`. */
export function $keywordPairs(f: PyValue, mapping: PyValue): Iterable<readonly [PyValue, PyValue]> {
  if (mapping instanceof PyDict) return [...mapping.table.entries()];
  let keys: PyValue;
  try {
    keys = call0(getAttribute(mapping, 'keys'));
  } catch (error) {
    if (isException(error, attributeErrorType))
      throw typeError(`${functionText(f)} argument after ** must be a mapping, not ${typeOf(mapping).name}`);
    throw error;
  }
  return listItems(keys).map((key) => [key, getItem(mapping, key)] as const);
}

export function $notCallable(value: PyValue | undefined): never {
  throw typeError(`'${value === undefined ? 'NULL' : typeOf(value).name}' object is not callable`);
}

/** Stands for what is called and is no object, until its call, after the arguments, says so. */
class Uncallable extends PyObject {
  readonly value: PyValue;
  constructor(value: PyValue) {
    super();
    this.value = value;
  }
  override callKeywords(): never {
    $notCallable(this.value);
  }
  override call0(): never {
    $notCallable(this.value);
  }
  override call1(): never {
    $notCallable(this.value);
  }
  override call2(): never {
    $notCallable(this.value);
  }
}
export const $uncallable = (value: PyValue): PyObject => new Uncallable(value);

// ---- unpacking

/** `*Ts` in an annotation: the one item that iterating gives. */
export function $unpackOne(value: PyValue): PyValue {
  return $unpack(value, 1)[0] as PyValue;
}

export function $unpack(value: PyValue, count: number): readonly PyValue[] {
  if (
    (value instanceof PyTuple && value.constructor === PyTuple) ||
    (value instanceof PyList && value.constructor === PyList)
  ) {
    const { items } = value;
    if (items.length === count) return items;
    if (items.length > count)
      throw valueError(`too many values to unpack (expected ${count}, got ${items.length})`);
    throw valueError(`not enough values to unpack (expected ${count}, got ${items.length})`);
  }
  const type = typeOf(value);
  if (type.tp_iter === undefined && type.sq_item === undefined)
    throw typeError(`cannot unpack non-iterable ${type.name} object`);
  const iterator = $iterator(value);
  const items: PyValue[] = [];
  for (let at = 0; at < count; at++) {
    const item = iterator.advance();
    if (item === undefined) throw valueError(`not enough values to unpack (expected ${count}, got ${at})`);
    items.push(item);
  }
  if (iterator.advance() !== undefined) {
    const got = value instanceof PyDict ? `, got ${value.size}` : '';
    throw valueError(`too many values to unpack (expected ${count}${got})`);
  }
  return items;
}

/** With a starred target after `before` others and before `after` more. */
export function $unpackStarred(value: PyValue, before: number, after: number): readonly PyValue[] {
  const type = typeOf(value);
  if (type.tp_iter === undefined && type.sq_item === undefined)
    throw typeError(`cannot unpack non-iterable ${type.name} object`);
  const items = listItems(value);
  if (items.length < before + after)
    throw valueError(
      `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
    );
  const end = items.length - after;
  return [...items.slice(0, before), new PyList(items.slice(before, end)), ...items.slice(end)];
}

// ---- iteration, items, comparison

/** An iterator whose `advance` a loop calls. */
export function $iterator(value: PyValue): PyObject {
  if (typeof value === 'object') {
    const kind = value.constructor;
    if (kind === PyList) return new PyListIterator(value as PyList);
    if (kind === PyTuple) return new PyTupleIterator(value as PyTuple);
    if (kind === PyGenerator) return value;
    if (kind === PySet) return new PySetIterator((value as PySet).table);
  }
  return getIterator(value) as PyObject;
}

/** What a loop that knows lists and tuples goes over: one of these, or an iterator. */
export function $source(value: PyValue): PyObject {
  return isArray(value) ? value : $iterator(value);
}

/** The same of a loop that takes single items: also a text. */
export const $itemSource = (value: PyValue): PyObject | string =>
  typeof value === 'string' ? value : $source(value);

export const $givesPairs = givesPairs;

/** Two lists or tuples whose items a loop takes in pairs: no object of Python's. */
export class $TwoLists {
  readonly first: PyObject;
  readonly second: PyObject;
  constructor(first: PyObject, second: PyObject) {
    this.first = first;
    this.second = second;
  }
}

/** Tells a dict of how many items a loop will fill it, if that is known. */
export function $expect(dict: PyDict, source: PyObject | $TwoLists): void {
  if (source instanceof $TwoLists) dict.table.expect((source.first as PyList).items.length);
  else if (isArray(source)) dict.table.expect(source.items.length);
}

const isArray = (value: PyValue): value is PyList | PyTuple =>
  typeof value === 'object' && (value.constructor === PyList || value.constructor === PyTuple);

/** `for a, b in zip(first, second)`: no iterators are made of lists and tuples, if `zip` is what it says. */
export function $zipSource(f: PyValue, first: PyValue, second: PyValue): PyObject | $TwoLists {
  if (f === zipType && isArray(first) && isArray(second)) return new $TwoLists(first, second);
  return $iterator(call2(f, first, second));
}

/** `for i, x in enumerate(value)`: a list or tuple itself, whose items the loop counts. */
export function $enumerateSource(f: PyValue, value: PyValue): PyObject {
  if (f === enumerateType && isArray(value)) return value;
  return $iterator(call1(f, value));
}

/** `for x in range(...)`: the iterator alone, if `range` is what it says. */
export function $rangeIterator(f: PyValue, a: PyValue, b?: PyValue, step?: PyValue): PyObject {
  if (f === rangeType && typeof a === 'number') {
    if (b === undefined) return new PyRangeIterator(0, 1, a > 0 ? a : 0);
    if (typeof b === 'number') {
      if (step === undefined) return new PyRangeIterator(a, 1, b > a ? b - a : 0);
      // Small ones: no item, and none after the last, needs a bigint.
      if (typeof step === 'number' && (step | 0) === step && step !== 0 && (a | 0) === a && (b | 0) === b) {
        const count = Math.ceil((b - a) / step);
        return new PyRangeIterator(a, step, count > 0 ? count : 0);
      }
    }
  }
  return $iterator(callArray(f, b === undefined ? [a] : step === undefined ? [a, b] : [a, b, step]));
}

export const $setItem = setItem;

/** `mapping["key"]`. */
export function $getItemString(object: PyValue, key: string): PyValue {
  if (object instanceof PyDict && object.constructor === PyDict) {
    const value = object.getString(key);
    if (value !== undefined) return value;
  }
  return getItem(object, key);
}

export const $inSet = setContains;
export const $in = (value: PyValue, container: PyValue): boolean => contains(container, value);

export function $compareTrue(a: PyValue, b: PyValue, operator: CompareOperator): boolean {
  const result = compare(a, b, operator);
  return typeof result === 'boolean' ? result : isTrue(result);
}
