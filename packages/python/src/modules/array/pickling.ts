/** How an `array` is pickled, and read on another machine. */
import { dictOf, getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callKeywords } from '@harpy/objects/call';
import { None, PyList, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { builtinFunction } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import { indexNumber, toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { StructFormat } from '../struct-format.ts';
import { items, type PyArray } from './storage.ts';
import { CODES } from './type-codes.ts';

/** The formats of pickles, by number: how items are stored on the machine that wrote them. */
const MACHINE_FORMATS = [
  'B',
  'b',
  '<H',
  '>H',
  '<h',
  '>h',
  '<I',
  '>I',
  '<i',
  '>i',
  '<Q',
  '>Q',
  '<q',
  '>q',
  '<f',
  '>f',
  '<d',
  '>d',
  'utf-16-le',
  'utf-16-be',
  'utf-32-le',
  'utf-32-be',
];
const FORMAT_OF_CODE: Readonly<Record<string, number>> = {
  b: 1,
  B: 0,
  h: 4,
  H: 2,
  i: 8,
  I: 6,
  l: 12,
  L: 10,
  q: 12,
  Q: 10,
  f: 14,
  d: 16,
  u: 20,
  w: 20,
};

function reconstruct(type: PyValue, charValue: PyValue, formatValue: PyValue, content: PyValue): PyValue {
  const char = textOf(charValue) ?? '';
  const code = CODES.get(char);
  if (code === undefined) throw valueError('second argument must be a valid type code');
  const index = toSize(formatValue);
  const format = MACHINE_FORMATS[index];
  if (format === undefined) throw valueError('third argument must be a valid machine format code.');
  if (!(content instanceof PyBytes))
    throw typeError(`fourth argument should be bytes, not ${typeOf(content).name}`);
  if (FORMAT_OF_CODE[char] === index) return callKeywords(type, [char, content], undefined);
  if (index >= 18) {
    const text = callKeywords(getAttribute(content, 'decode'), [format], undefined);
    return callKeywords(type, [char, text], undefined);
  }
  const one = new StructFormat(format);
  if (content.bytes.length % one.size !== 0) throw valueError('bytes length not a multiple of item size');
  const values: PyValue[] = [];
  for (let at = 0; at < content.bytes.length; at += one.size) values.push(...one.unpack(content.bytes, at));
  // ints keep their size, whatever the type code was called there
  return callKeywords(type, ['BbHHhhIIiiQQqq'[index] ?? char, new PyList(values)], undefined);
}

export const reconstructor = builtinFunction(
  '_array_reconstructor(arraytype, typecode, mformat_code, items, /)',
  reconstruct,
  'For unpickling.',
  'array',
);

export function reduce(self: PyArray, protocol: PyValue): PyValue {
  const state = self.type.hasDict ? (dictOf(self) ?? None) : None;
  const { char } = self.code;
  if (Number(indexNumber(protocol)) < 3) {
    const content = new PyList(items(self));
    const args = self.count === 0 ? [char] : [char, content];
    return new PyTuple([self.type, new PyTuple(args), state]);
  }
  const args = [self.type, char, FORMAT_OF_CODE[char] ?? 0, new PyBytes(self.bytes.slice())];
  return new PyTuple([reconstructor, new PyTuple(args), state]);
}
