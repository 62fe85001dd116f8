/** Builtin functions on iterables and iterators. */
import { getAttribute } from '@harpy/objects/attribute';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { call1, callKeywords } from '@harpy/objects/call';
import { None, PyFloat, PyList, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { endOfIteration, isException, stopIterationType, typeError, valueError } from '@harpy/objects/errors';
import { PyFunction } from '@harpy/objects/function';
import { PyListIterator } from '@harpy/objects/iterators';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { normalize } from '@harpy/objects/numbers/integer';
import { CompensatedSum } from '@harpy/objects/numbers/summation';
import type { PyObject } from '@harpy/objects/object';
import { compareBool } from '@harpy/objects/protocols/compare';
import { isTrue } from '@harpy/objects/protocols/convert';
import { getIterator, listItems } from '@harpy/objects/protocols/iterate';
import { add } from '@harpy/objects/protocols/number';
import { type CompareOperator, GT, LT } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { interpreter } from '../../runtime/state.ts';

/** min and max have no signature that can be read by machine: their first lines say it. */
const extremeDoc = (name: string, which: string): string =>
  `${name}(iterable, *[, default=obj, key=func]) -> value
${name}(arg1, arg2, *args, *[, key=func]) -> value

The ${which} item of an iterable, or the ${which} of several arguments. \`default\` is the result for an empty iterable.`;

function extreme(
  name: 'min' | 'max',
  args: readonly PyValue[],
  key: PyValue = None,
  fallback?: PyValue,
): PyValue {
  const [only] = args;
  if (only === undefined) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 1 && fallback !== undefined)
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  const operator = name === 'min' ? LT : GT;
  if (args.length > 1) return extremeOfSeveral(only, args, operator, key);
  const iterator = getIterator(only) as PyObject;
  let best = iterator.advance();
  if (best === undefined) {
    if (fallback === undefined) throw valueError(`${name}() iterable argument is empty`);
    return fallback;
  }
  let bestKey = keyOf(best, key);
  for (let item = iterator.advance(); item !== undefined; item = iterator.advance()) {
    const itemKey = keyOf(item, key);
    if (!compareBool(itemKey, bestKey, operator)) continue;
    best = item;
    bestKey = itemKey;
  }
  return best;
}

/** `min(a, b, ...)`, `max(a, b, ...)`. */
function extremeOfSeveral(
  first: PyValue,
  items: readonly PyValue[],
  operator: CompareOperator,
  key: PyValue,
): PyValue {
  let best = first;
  let bestKey = keyOf(first, key);
  for (let at = 1; at < items.length; at++) {
    const item = items[at] as PyValue;
    const itemKey = keyOf(item, key);
    if (!compareBool(itemKey, bestKey, operator)) continue;
    best = item;
    bestKey = itemKey;
  }
  return best;
}

const keyOf = (item: PyValue, key: PyValue): PyValue => (key === None ? item : call1(key, item));

function sum(iterable: PyValue, start: PyValue = 0): PyValue {
  if (textOf(start) !== undefined) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (start instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  const total = start;
  if (typeof total === 'number' && iterable instanceof PyList && iterable.constructor === PyList) {
    // Ints of a list without its iterator.
    const { items } = iterable;
    let at = 0;
    // In a variable of its own, which is a number to the engine, not an object of any kind.
    let sum: number = total;
    let beyond = 0n;
    for (; at < items.length; at++) {
      const item = items[at];
      if (typeof item !== 'number') break;
      const next = sum + item;
      if (next <= Number.MAX_SAFE_INTEGER && next >= Number.MIN_SAFE_INTEGER) sum = next;
      else {
        beyond += BigInt(sum);
        sum = item;
      }
    }
    if (at === items.length) return beyond === 0n ? sum : normalize(beyond + BigInt(sum));
    const rest = new PyListIterator(iterable);
    rest.index = at;
    return sumInts(sum, rest, undefined, beyond);
  }
  const iterator = getIterator(iterable) as PyObject;
  if (typeof total === 'number') return sumInts(total, iterator);
  const item = iterator.advance();
  return item === undefined ? total : sumAny(total, item, iterator);
}

/** Ints and bools: what is beyond the exact numbers is put aside as a BigInt, in few steps. */
function sumInts(start: number, iterator: PyObject, first?: PyValue, aside = 0n): PyValue {
  let total = start;
  let beyond = aside;
  for (let given = first; ; given = undefined) {
    const item = given ?? iterator.advance();
    if (item === undefined) return beyond === 0n ? total : normalize(beyond + BigInt(total));
    let value: number;
    if (typeof item === 'number') value = item;
    else if (typeof item === 'boolean') value = item ? 1 : 0;
    else if (typeof item === 'bigint') {
      beyond += item;
      continue;
    } else return sumAny(beyond === 0n ? total : normalize(beyond + BigInt(total)), item, iterator);
    const sum = total + value;
    if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) total = sum;
    else {
      beyond += BigInt(total);
      total = value;
    }
  }
}

/** The rest of a sum of ints so far: the next item and those behind it. */
export const sumOn = (start: number, first: PyValue, iterator: PyObject): PyValue =>
  sumInts(start, iterator, first);

/** The sum of what is there, an item, and the rest: floats and complex numbers with compensation, as CPython adds them. */
function sumAny(start: PyValue, first: PyValue, iterator: PyObject): PyValue {
  let total = start;
  for (let item: PyValue | undefined = first; item !== undefined; item = iterator.advance()) {
    if (total instanceof PyFloat && total.constructor === PyFloat && realOf(item) !== undefined)
      return sumFloats(new CompensatedSum(total.value), item, iterator);
    if (isComplex(total)) return sumComplex(total, item, iterator);
    total = add(total, item);
  }
  return total;
}

/** What a sum of floats adds without asking the item's type. */
function realOf(item: PyValue): number | undefined {
  if (item instanceof PyFloat && item.constructor === PyFloat) return item.value;
  return typeof item === 'number' || typeof item === 'boolean' ? Number(item) : undefined;
}

/** The sum of floats so far, with what was lost, the next item and those behind it. */
export const sumFloatsOn = (high: number, low: number, first: PyValue, iterator: PyObject): PyValue =>
  sumFloats(new CompensatedSum(high, low), first, iterator);

/** The sum of floats with what was lost. */
export const floatSum = (high: number, low: number): PyFloat =>
  new PyFloat(new CompensatedSum(high, low).value);

function sumFloats(sum: CompensatedSum, first: PyValue, iterator: PyObject): PyValue {
  for (let item: PyValue | undefined = first; item !== undefined; item = iterator.advance()) {
    const real = realOf(item);
    if (real === undefined) {
      const total = add(new PyFloat(sum.value), item);
      return isComplex(total) ? sumComplex(total, undefined, iterator) : sumRest(total, iterator);
    }
    sum.add(real);
  }
  return new PyFloat(sum.value);
}

const isComplex = (value: PyValue): value is PyComplex =>
  value instanceof PyComplex && value.constructor === PyComplex;

function sumRest(start: PyValue, iterator: PyObject): PyValue {
  let total = start;
  for (let item = iterator.advance(); item !== undefined; item = iterator.advance()) total = add(total, item);
  return total;
}

function sumComplex(start: PyComplex, first: PyValue | undefined, iterator: PyObject): PyValue {
  const [real, imaginary] = [new CompensatedSum(start.real), new CompensatedSum(start.imag)];
  const total = (): PyValue => new PyComplex(real.value, imaginary.value);
  for (let item = first ?? iterator.advance(); item !== undefined; item = iterator.advance()) {
    const part = realOf(item);
    if (part !== undefined) real.add(part);
    else if (isComplex(item)) {
      real.add(item.real);
      imaginary.add(item.imag);
    } else return sumRest(add(total(), item), iterator);
  }
  return total();
}

export function sorted(args: readonly PyValue[], options?: ReadonlyMap<string, PyValue>): PyValue {
  const [iterable] = args;
  if (args.length !== 1 || iterable === undefined)
    throw typeError(`sorted expected 1 argument, got ${args.length}`);
  const list = new PyList(listItems(iterable));
  const names = [...(options?.keys() ?? [])];
  callKeywords(getAttribute(list, 'sort'), [...(options?.values() ?? [])], names);
  return list;
}

function anext(iterator: PyValue, fallback?: PyValue): PyValue {
  const type = typeOf(iterator);
  if (type.am_anext === undefined) throw typeError(`'${type.name}' object is not an async iterator`);
  const awaitable = type.am_anext(iterator);
  if (fallback === undefined) return awaitable;
  return interpreter().anextAwaitable(awaitable, fallback);
}

export const iterableFunctions: readonly BuiltinDef[] = [
  method(
    'aiter(async_iterable, /)',
    (object: PyValue) => {
      const type = typeOf(object);
      if (type.am_aiter === undefined) throw typeError(`'${type.name}' object is not an async iterable`);
      const iterator = type.am_aiter(object);
      if (typeOf(iterator).am_anext === undefined)
        throw typeError(`aiter() returned not an async iterator of type '${typeOf(iterator).name}'`);
      return iterator;
    },
    'Return an AsyncIterator for an AsyncIterable object.',
  ),
  method(
    'all(iterable, /)',
    (iterable: PyValue) => {
      const iterator = getIterator(iterable) as PyObject;
      for (let item = iterator.advance(); item !== undefined; item = iterator.advance())
        if (!isTrue(item)) return false;
      return true;
    },
    'Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.',
  ),
  method(
    'anext(async_iterator, default=<unrepresentable>, /)',
    anext,
    'Return the next item from the async iterator.',
  ),
  method(
    'any(iterable, /)',
    (iterable: PyValue) => {
      const iterator = getIterator(iterable) as PyObject;
      for (let item = iterator.advance(); item !== undefined; item = iterator.advance())
        if (isTrue(item)) return true;
      return false;
    },
    'Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.',
  ),
  method(
    'max(*args[, key[, default]])',
    (args: readonly PyValue[], key?: PyValue, fallback?: PyValue) => extreme('max', args, key, fallback),
    extremeDoc('max', 'biggest'),
  ),
  method(
    'min(*args[, key[, default]])',
    (args: readonly PyValue[], key?: PyValue, fallback?: PyValue) => extreme('min', args, key, fallback),
    extremeDoc('min', 'smallest'),
  ),
  method(
    'next(iterator[, default], /)',
    (iterator: PyValue, fallback?: PyValue) => {
      const type = typeOf(iterator);
      if (type.tp_iternext === undefined || typeof iterator !== 'object')
        throw typeError(`'${type.name}' object is not an iterator`);
      const own = type.flags.heap ? type.lookup('__next__') : undefined;
      if (own instanceof PyFunction) {
        if (fallback === undefined) return call1(own, iterator);
        try {
          return call1(own, iterator);
        } catch (error) {
          if (isException(error, stopIterationType)) return fallback;
          throw error;
        }
      }
      const item = iterator.advance();
      if (item !== undefined) return item;
      if (fallback !== undefined) return fallback;
      throw endOfIteration(iterator.takeResult());
    },
    'Return the next item from the iterator.',
  ),
  method(
    'sorted(iterable, /, *, key=None, reverse=False)',
    sorted,
    'Return a new list containing all items from the iterable in ascending order.',
    '(*args, **options)',
  ),
  method(
    'sum(iterable, /, start=0)',
    sum,
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers",
  ),
];
