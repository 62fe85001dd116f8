/** `_operator`: the operators as functions. https://docs.python.org/3/library/operator.html */
import { PyBytes } from '@harpy/objects/bytes';
import { callKeywords } from '@harpy/objects/call';
import { integerOf, None, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { isException, overflowError, typeError, typeErrorType, valueError } from '@harpy/objects/errors';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { compare, equal } from '@harpy/objects/protocols/compare';
import { indexNumber, isStr, isTrue, lengthHint } from '@harpy/objects/protocols/convert';
import { getIterator, nextItem } from '@harpy/objects/protocols/iterate';
import * as number from '@harpy/objects/protocols/number';
import { contains, deleteItem, getItem, setItem } from '@harpy/objects/protocols/sequence';
import { type CompareOperator, EQ, GE, GT, LE, LT, NE } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { attrGetterType, itemGetterType, methodCallerType } from './operator/callables.ts';

type Binary = (a: PyValue, b: PyValue) => PyValue;

const BINARY: readonly (readonly [name: string, run: Binary, text: string])[] = [
  ['add', number.add, 'a + b'],
  ['sub', number.subtract, 'a - b'],
  ['mul', number.multiply, 'a * b'],
  ['matmul', number.matrixMultiply, 'a @ b'],
  ['floordiv', number.floorDivide, 'a // b'],
  ['truediv', number.trueDivide, 'a / b'],
  ['mod', number.remainder, 'a % b'],
  ['pow', (a, b) => number.power(a, b), 'a ** b'],
  ['lshift', number.leftShift, 'a << b'],
  ['rshift', number.rightShift, 'a >> b'],
  ['and_', number.and, 'a & b'],
  ['or_', number.or, 'a | b'],
  ['xor', number.xor, 'a ^ b'],
];
const INPLACE: typeof BINARY = [
  ['iadd', number.inplaceAdd, 'a += b'],
  ['isub', number.inplaceSubtract, 'a -= b'],
  ['imul', number.inplaceMultiply, 'a *= b'],
  ['imatmul', number.inplaceMatrixMultiply, 'a @= b'],
  ['ifloordiv', number.inplaceFloorDivide, 'a //= b'],
  ['itruediv', number.inplaceTrueDivide, 'a /= b'],
  ['imod', number.inplaceRemainder, 'a %= b'],
  ['ipow', number.inplacePower, 'a **= b'],
  ['ilshift', number.inplaceLeftShift, 'a <<= b'],
  ['irshift', number.inplaceRightShift, 'a >>= b'],
  ['iand', number.inplaceAnd, 'a &= b'],
  ['ior', number.inplaceOr, 'a |= b'],
  ['ixor', number.inplaceXor, 'a ^= b'],
];
const COMPARE: readonly (readonly [name: string, operator: CompareOperator, text: string])[] = [
  ['lt', LT, 'a < b'],
  ['le', LE, 'a <= b'],
  ['eq', EQ, 'a == b'],
  ['ne', NE, 'a != b'],
  ['gt', GT, 'a > b'],
  ['ge', GE, 'a >= b'],
];

const isSequence = (value: PyValue): boolean => {
  const type = typeOf(value);
  return (
    type.sq_item !== undefined || type.sq_concat !== undefined || type.lookup('__getitem__') !== undefined
  );
};

function concatenate(inplace: boolean): Binary {
  return (a, b) => {
    const type = typeOf(a);
    const slot = (inplace ? type.sq_inplace_concat : undefined) ?? type.sq_concat;
    if (slot !== undefined) return slot(a, b);
    if (isSequence(a) && isSequence(b)) return inplace ? number.inplaceAdd(a, b) : number.add(a, b);
    throw typeError(`'${type.name}' object can't be concatenated`);
  };
}

function iterate(iterable: PyValue): PyValue {
  try {
    return getIterator(iterable);
  } catch (error) {
    if (!isException(error, typeErrorType)) throw error;
    throw typeError(`argument of type '${typeOf(iterable).name}' is not iterable`);
  }
}

function countOf(iterable: PyValue, value: PyValue): number {
  const iterator = iterate(iterable);
  let count = 0;
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator))
    if (equal(item, value)) count++;
  return count;
}

function indexOf(iterable: PyValue, value: PyValue): number {
  const iterator = iterate(iterable);
  let at = 0;
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator), at++)
    if (equal(item, value)) return at;
  throw valueError('sequence.index(x): x not in sequence');
}

function compareDigest(a: PyValue, b: PyValue): boolean {
  if (isStr(a) && isStr(b)) {
    const left = textOf(a) ?? '';
    const right = textOf(b) ?? '';
    for (const text of [left, right])
      for (let at = 0; at < text.length; at++)
        if (text.charCodeAt(at) > 127)
          throw typeError('comparing strings with non-ASCII characters is not supported');
    return sameBytes(new TextEncoder().encode(left), new TextEncoder().encode(right));
  }
  if (!isBuffer(a) && !isBuffer(b))
    throw typeError(
      `unsupported operand types(s) or combination of types: '${typeOf(a).name}' and '${typeOf(b).name}'`,
    );
  return sameBytes(bytesOf(a), bytesOf(b));
}

const isBuffer = (value: PyValue): boolean => typeOf(value).bf_getbuffer !== undefined;
function bytesOf(value: PyValue): Uint8Array {
  if (value instanceof PyBytes) return value.bytes;
  if (!isBuffer(value)) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  return bytesArgument(value);
}

/** Takes the same time wherever the first difference is. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < b.length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}

export const operatorModule = defineModule({
  name: '_operator',
  doc: 'The operators of Python as functions: add(a, b) is a + b.',
  functions: [
    ...BINARY.map(([name, run, text]) => method(`${name}(a, b, /)`, run, `Same as ${text}.`)),
    ...INPLACE.map(([name, run, text]) => method(`${name}(a, b, /)`, run, `Same as ${text}.`)),
    ...COMPARE.map(([name, operator, text]) =>
      method(`${name}(a, b, /)`, (a: PyValue, b: PyValue) => compare(a, b, operator), `Same as ${text}.`),
    ),
    method('neg(a, /)', number.negative, 'Same as -a.'),
    method('pos(a, /)', number.positive, 'Same as +a.'),
    method('abs(a, /)', number.absolute, 'Same as abs(a).'),
    method('inv(a, /)', number.invert, 'Same as ~a.'),
    method('invert(a, /)', number.invert, 'Same as ~a.'),
    method('index(a, /)', indexNumber, 'Same as a.__index__().'),
    method('truth(a, /)', isTrue, 'Whether a is true.'),
    method('not_(a, /)', (a: PyValue) => !isTrue(a), 'Same as not a.'),
    method('is_(a, b, /)', (a: PyValue, b: PyValue) => a === b, 'Same as a is b.'),
    method('is_not(a, b, /)', (a: PyValue, b: PyValue) => a !== b, 'Same as a is not b.'),
    method('is_none(a, /)', (a: PyValue) => a === None, 'Same as a is None.'),
    method('is_not_none(a, /)', (a: PyValue) => a !== None, 'Same as a is not None.'),
    method('concat(a, b, /)', concatenate(false), 'Same as a + b, for sequences.'),
    method('iconcat(a, b, /)', concatenate(true), 'Same as a += b, for sequences.'),
    method('contains(a, b, /)', contains, 'Same as b in a.'),
    method('countOf(a, b, /)', countOf, 'How many items of a equal b.'),
    method('indexOf(a, b, /)', indexOf, 'The index of the first item of a that equals b.'),
    method('getitem(a, b, /)', getItem, 'Same as a[b].'),
    method('setitem(a, b, c, /)', setItem, 'Same as a[b] = c.'),
    method('delitem(a, b, /)', deleteItem, 'Same as del a[b].'),
    method(
      'length_hint(obj, default=0, /)',
      (object: PyValue, fallback: PyValue = 0) => {
        const number = integerOf(fallback);
        if (number === undefined)
          throw typeError(`'${typeOf(fallback).name}' object cannot be interpreted as an integer`);
        if (typeof number === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
        return lengthHint(object, number);
      },
      'About how many items the object has: its length, or what __length_hint__ says.',
    ),
    method(
      'call(obj, /, *args, **kwargs)',
      (all: readonly PyValue[], rest: ReadonlyMap<string, PyValue>) => {
        const [object, ...args] = all;
        if (object === undefined) throw typeError('call expected at least 1 argument, got 0');
        const names = rest.size === 0 ? undefined : [...rest.keys()];
        return callKeywords(object, [...args, ...rest.values()], names);
      },
      'Same as obj(*args, **kwargs).',
      '(*all, **kwargs)',
    ),
    method(
      '_compare_digest(a, b, /)',
      compareDigest,
      'Whether both are equal, found out in a time that does not tell where they differ.',
    ),
  ],
  types: [attrGetterType, itemGetterType, methodCallerType],
});
