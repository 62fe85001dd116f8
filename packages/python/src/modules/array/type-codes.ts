/** The type codes of `array`: how an item of each lies in memory, and what values it takes. */
import { PyFloat, typeOf } from '@harpy/objects/core-types';
import { overflowError, typeError, valueError } from '@harpy/objects/errors';
import { bitLength } from '@harpy/objects/numbers/bits';
import type { Int } from '@harpy/objects/numbers/integer';
import { indexNumber } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import { codePointsOfStr, strFromCodePoint } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { StructFormat } from '../struct-format.ts';

/** One type of items. */
export interface Code {
  readonly char: string;
  readonly size: number;
  readonly get: (view: DataView, at: number) => PyValue;
  readonly set: (view: DataView, at: number, value: PyValue) => void;
}

type Limits = readonly [low: number, high: number, name: string];

/** An int within several limits, each with a message of its own: CPython converts in steps. */
function limited(value: PyValue, limits: readonly Limits[]): number {
  const n = indexNumber(value);
  if (typeof n === 'bigint') throw overflowError('Python int too large to convert to C long');
  for (const [low, high, name] of limits) {
    if (n < low) throw overflowError(`${name} is less than minimum`);
    if (n > high) throw overflowError(`${name} is greater than maximum`);
  }
  return n;
}

const SHORT: Limits = [-32768, 32767, 'signed short integer'];
const INT: Limits = [-2147483648, 2147483647, 'signed integer'];

function unsignedLong(value: PyValue): Int {
  const n = indexNumber(value);
  if (n < 0) throw overflowError("can't convert negative value to unsigned int");
  if (bitLength(n) > 64) throw overflowError('Python int too large to convert to C unsigned long');
  return n;
}

function character(value: PyValue): number {
  const text = codePointsOfStr(value);
  if (text === undefined)
    throw typeError(`array item must be a unicode character, not ${typeOf(value).name}`);
  if (text.length !== 1)
    throw typeError(`array item must be a unicode character, not a string of length ${text.length}`);
  return text[0] ?? 0;
}

const LONG_LONG = { q: new StructFormat('<q'), Q: new StructFormat('<Q') };

function longLong(char: 'q' | 'Q', check: (n: Int) => void): Code {
  const format = LONG_LONG[char];
  return {
    char,
    size: 8,
    get: (view, at) =>
      format.unpack(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at)[0] ?? 0,
    set: (view, at, value) => {
      const n = indexNumber(value);
      check(n);
      format.pack(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at, [n]);
    },
  };
}

const signed = (message: string) => (n: Int) => {
  if (n < -(2n ** 63n) || n >= 2n ** 63n) throw overflowError(message);
};

export const notCharacter = (code: number): object =>
  valueError(`character U+${code.toString(16)} is not in range [U+0000; U+10ffff]`);

const unicode = (char: string): Code => ({
  char,
  size: 4,
  get: (view, at) => {
    const code = view.getUint32(at, true);
    if (code > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
    return strFromCodePoint(code);
  },
  set: (view, at, value) => view.setUint32(at, character(value), true),
});

const codeList: readonly Code[] = [
  {
    char: 'b',
    size: 1,
    get: (view, at) => view.getInt8(at),
    set: (view, at, value) => view.setInt8(at, limited(value, [SHORT, [-128, 127, 'signed char']])),
  },
  {
    char: 'B',
    size: 1,
    get: (view, at) => view.getUint8(at),
    set: (view, at, value) => view.setUint8(at, limited(value, [[0, 255, 'unsigned byte integer']])),
  },
  unicode('u'),
  unicode('w'),
  {
    char: 'h',
    size: 2,
    get: (view, at) => view.getInt16(at, true),
    set: (view, at, value) => view.setInt16(at, limited(value, [SHORT]), true),
  },
  {
    char: 'H',
    size: 2,
    get: (view, at) => view.getUint16(at, true),
    set: (view, at, value) => view.setUint16(at, limited(value, [INT, [0, 65535, 'unsigned short']]), true),
  },
  {
    char: 'i',
    size: 4,
    get: (view, at) => view.getInt32(at, true),
    set: (view, at, value) => view.setInt32(at, limited(value, [INT]), true),
  },
  {
    char: 'I',
    size: 4,
    get: (view, at) => view.getUint32(at, true),
    set: (view, at, value) => {
      const n = unsignedLong(value);
      if (n > 4294967295) throw overflowError('unsigned int is greater than maximum');
      view.setUint32(at, Number(n), true);
    },
  },
  { ...longLong('q', signed('Python int too large to convert to C long')), char: 'l' },
  { ...longLong('Q', unsignedLong), char: 'L' },
  longLong('q', signed('int too big to convert')),
  longLong('Q', (n) => {
    if (n < 0) throw overflowError("can't convert negative int to unsigned");
    if (bitLength(n) > 64) throw overflowError('int too big to convert');
  }),
  {
    char: 'f',
    size: 4,
    get: (view, at) => new PyFloat(view.getFloat32(at, true)),
    set: (view, at, value) => view.setFloat32(at, toDouble(value), true),
  },
  {
    char: 'd',
    size: 8,
    get: (view, at) => new PyFloat(view.getFloat64(at, true)),
    set: (view, at, value) => view.setFloat64(at, toDouble(value), true),
  },
];
export const CODES: ReadonlyMap<string, Code> = new Map(codeList.map((code) => [code.char, code]));
export const TYPE_CODES = codeList.map(({ char }) => char).join('');
