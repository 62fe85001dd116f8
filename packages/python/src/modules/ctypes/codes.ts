/** The simple types by their letter: how values of Python and of C become each other. */
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { integerOf, None, PyFloat, typeOf } from '@harpy/objects/core-types';
import { typeError, valueError } from '@harpy/objects/errors';
import { id } from '@harpy/objects/identity';
import { PyComplex } from '@harpy/objects/numbers/complex';
import { type Int, normalize } from '@harpy/objects/numbers/integer';
import { indexNumber, isTrue } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import { codePointsOfStr, strFromCodePoint } from '@harpy/objects/str';
import { specialComplex } from '@harpy/objects/types/complex';
import type { PyValue } from '@harpy/objects/value';
import type { Accessor } from './data.ts';
import { getExtended, setExtended } from './long-double.ts';
import { type Block, POINTER_SIZE, readAddress, writeAddress } from './memory.ts';
import { bytesAddress, bytesAt, textAddress, textAt } from './strings.ts';

/** One letter, in one byte order. */
export interface Code {
  readonly size: number;
  readonly align: number;
  /** The letter in formats of the buffer protocol. */
  readonly format: string;
  readonly accessor: Accessor;
  /** What can be a bit field; of integers, whether they have a sign. */
  readonly bits?: 'signed' | 'unsigned' | 'bool';
}

/** The lowest bits of an int as a number that the setters of a view take. */
const low = (value: Int): number => (typeof value === 'number' ? value : Number(BigInt.asIntN(32, value)));

type Reader = (view: DataView, at: number) => Int;
type Writer = (view: DataView, at: number, value: Int) => void;

function integer(size: number, format: string, signed: boolean, get: Reader, set: Writer): Code {
  return {
    size,
    align: size,
    format,
    bits: signed ? 'signed' : 'unsigned',
    accessor: {
      get: (block, at) => get(block.view, at),
      set: (block, at, value) => {
        const int = indexNumber(value);
        set(block.view, at, int);
        return undefined;
      },
    },
  };
}

function integers(little: boolean): Record<string, Code> {
  const b = integer(
    1,
    'b',
    true,
    (view, at) => view.getInt8(at),
    (view, at, n) => view.setInt8(at, low(n)),
  );
  const B = integer(
    1,
    'B',
    false,
    (view, at) => view.getUint8(at),
    (view, at, n) => view.setUint8(at, low(n)),
  );
  const h = integer(
    2,
    'h',
    true,
    (view, at) => view.getInt16(at, little),
    (view, at, n) => view.setInt16(at, low(n), little),
  );
  const H = integer(
    2,
    'H',
    false,
    (view, at) => view.getUint16(at, little),
    (view, at, n) => view.setUint16(at, low(n), little),
  );
  const i = integer(
    4,
    'i',
    true,
    (view, at) => view.getInt32(at, little),
    (view, at, n) => view.setInt32(at, low(n), little),
  );
  const I = integer(
    4,
    'I',
    false,
    (view, at) => view.getUint32(at, little),
    (view, at, n) => view.setUint32(at, low(n), little),
  );
  const q = integer(
    8,
    'q',
    true,
    (view, at) => normalize(view.getBigInt64(at, little)),
    (view, at, n) => view.setBigInt64(at, BigInt.asIntN(64, BigInt(n)), little),
  );
  const Q = integer(
    8,
    'Q',
    false,
    (view, at) => readAddress(view, at, little),
    (view, at, n) => writeAddress(view, at, n, little),
  );
  // `l` is as long as `q` on 64-bit Unix.
  return { b, B, h, H, i, I, l: q, L: Q, q, Q };
}

function real(size: number, format: string, get: (view: DataView, at: number) => number, set: RealWriter) {
  return {
    size,
    align: size,
    format,
    accessor: {
      get: (block: Block, at: number) => new PyFloat(get(block.view, at)),
      set: (block: Block, at: number, value: PyValue) => {
        const x = toDouble(value);
        set(block.view, at, x);
        return undefined;
      },
    },
  } satisfies Code;
}
type RealWriter = (view: DataView, at: number, value: number) => void;

function complex(part: Code, format: string): Code {
  const { size } = part;
  const { get, set } = part.accessor;
  return {
    size: 2 * size,
    align: part.align,
    format,
    accessor: {
      get: (block, at) =>
        new PyComplex(
          (get(block, at, size) as PyFloat).value,
          (get(block, at + size, size) as PyFloat).value,
        ),
      set: (block, at, value) => {
        const number = specialComplex(value) ?? (value instanceof PyComplex ? value : undefined);
        const { real: re, imag } = number ?? { real: toDouble(value), imag: 0 };
        set(block, at, new PyFloat(re), size);
        set(block, at + size, new PyFloat(imag), size);
        return undefined;
      },
    },
  };
}

function floats(little: boolean): Record<string, Code> {
  const f = real(
    4,
    'f',
    (view, at) => view.getFloat32(at, little),
    (view, at, x) => view.setFloat32(at, x, little),
  );
  const d = real(
    8,
    'd',
    (view, at) => view.getFloat64(at, little),
    (view, at, x) => view.setFloat64(at, x, little),
  );
  return { f, d };
}

/** `bool`, as a byte or as the `VARIANT_BOOL` of Windows, whose true has all bits. */
function bool(size: 1 | 2): Code {
  return {
    size,
    align: size,
    format: size === 1 ? '?' : 'v',
    ...(size === 1 ? { bits: 'bool' as const } : {}),
    accessor: {
      get: (block, at) => (size === 1 ? block.view.getUint8(at) : block.view.getInt16(at, true)) !== 0,
      set: (block, at, value) => {
        const truth = isTrue(value);
        if (size === 1) block.view.setUint8(at, truth ? 1 : 0);
        else block.view.setInt16(at, truth ? -1 : 0, true);
        return undefined;
      },
    },
  };
}

function byteOf(value: PyValue): number {
  const expected = 'one character bytes, bytearray, or an integer in range(256) expected';
  if (value instanceof PyBytes || value instanceof PyByteArray) {
    const [byte] = value.bytes;
    if (byte !== undefined && value.bytes.length === 1) return byte;
    throw typeError(`${expected}, not ${typeOf(value).name} of length ${value.bytes.length}`);
  }
  const int = integerOf(value);
  if (int === undefined) throw typeError(`${expected}, not ${typeOf(value).name}`);
  if (typeof int === 'bigint' || int < 0 || int > 255) throw typeError('integer not in range(256)');
  return int;
}

const char: Code = {
  size: 1,
  align: 1,
  format: 'c',
  accessor: {
    get: (block, at) => new PyBytes(Uint8Array.of(block.view.getUint8(at))),
    set: (block, at, value) => {
      const byte = byteOf(value);
      block.view.setUint8(at, byte);
      return undefined;
    },
  },
};

const wideChar: Code = {
  size: 4,
  align: 4,
  format: 'u',
  accessor: {
    get: (block, at) => {
      const code = block.view.getUint32(at, true);
      if (code > 0x10ffff)
        throw valueError(`character U+${code.toString(16)} is not in range [U+0000; U+10ffff]`);
      return strFromCodePoint(code);
    },
    set: (block, at, value) => {
      const text = codePointsOfStr(value);
      if (text === undefined)
        throw typeError(`a unicode character expected, not instance of ${typeOf(value).name}`);
      const [code] = text;
      if (code === undefined || text.length !== 1)
        throw typeError(`a unicode character expected, not a string of length ${text.length}`);
      block.view.setUint32(at, code, true);
      return undefined;
    },
  },
};

const pointer = (format: string, accessor: Accessor): Code => ({
  size: POINTER_SIZE,
  align: POINTER_SIZE,
  format,
  accessor,
});

const NULL = new Uint8Array(POINTER_SIZE);
const clear = (block: Block, at: number): void => block.bytes.set(NULL, at);

const voidPointer = pointer('P', {
  get: (block, at) => {
    const address = readAddress(block.view, at);
    return address === 0 ? None : address;
  },
  set: (block, at, value) => {
    const int = value === None ? 0 : integerOf(value);
    if (int === undefined) throw typeError('cannot be converted to pointer');
    writeAddress(block.view, at, int);
    return undefined;
  },
});

/** Pointers to characters that end with a zero: `char *` and `wchar_t *`. */
function stringPointer(
  format: string,
  what: string,
  read: (address: Int) => PyValue,
  addressOf: (value: PyValue) => readonly [address: number, kept: PyValue] | undefined,
): Code {
  return pointer(format, {
    get: (block, at) => {
      const address = readAddress(block.view, at);
      return address === 0 ? None : read(address);
    },
    set: (block, at, value) => {
      if (value === None) {
        clear(block, at);
        return value;
      }
      const text = addressOf(value);
      const int = text?.[0] ?? integerOf(value);
      if (int === undefined)
        throw typeError(`${what} or integer address expected instead of ${typeOf(value).name} instance`);
      writeAddress(block.view, at, int);
      return text?.[1];
    },
  });
}

const object = pointer('O', {
  get: (block, at) => {
    const address = readAddress(block.view, at);
    if (address === 0) throw valueError('PyObject is NULL');
    const value = block.objects?.get(at);
    if (value === undefined || Number(id(value)) !== Number(address))
      throw valueError(
        `there is no object to be found at address 0x${address.toString(16)}: only py_object can give its objects back`,
      );
    return value;
  },
  set: (block, at, value) => {
    block.objects ??= new Map();
    block.objects.set(at, value);
    writeAddress(block.view, at, id(value));
    return value;
  },
});

const extended: Code = { ...real(16, 'g', getExtended, setExtended), align: 16 };
const native = { ...integers(true), ...floats(true) };
const swapped = { ...integers(false), ...floats(false) };

/** The codes in the order in which the error for other letters has them. */
export const TYPE_LETTERS = 'cbBhHiIlLdDFGfuzZqQPOv?g';

const noCode = (code: Code | undefined): Code => {
  if (code === undefined) throw new Error('a code that is built on is missing');
  return code;
};

export const CODES: Readonly<Record<string, Code>> = {
  ...native,
  c: char,
  u: wideChar,
  '?': bool(1),
  v: bool(2),
  P: voidPointer,
  O: object,
  z: stringPointer('z', 'bytes', bytesAt, (value) =>
    value instanceof PyBytes ? [bytesAddress(value), value] : undefined,
  ),
  Z: stringPointer('Z', 'unicode string', textAt, textAddress),
  g: extended,
  F: complex(noCode(native.f), 'F'),
  D: complex(noCode(native.d), 'D'),
  G: complex(extended, 'G'),
};

/** Those that can stand in the other byte order. */
export const SWAPPED: Readonly<Record<string, Code>> = swapped;
