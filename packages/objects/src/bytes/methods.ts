/** The methods that bytes and bytearray share. */
import { badArgument, intArgument, jsArgument, sizeArgument } from '../arguments.ts';
import type { BuiltinDef } from '../builtin.ts';
import { PyByteArray, PyBytes } from '../bytes.ts';
import { None, PyList, PyTuple, typeOf } from '../core-types.ts';
import { method } from '../define.ts';
import { memoryError, typeError, valueError } from '../errors.ts';
import { bytesArgument, bytesLike, byteValue, hasBuffer } from '../protocols/buffer.ts';
import { hasIndex, isTrue, length as lengthOf } from '../protocols/convert.ts';
import { listItems } from '../protocols/iterate.ts';
import { rangeBounds } from '../slice.ts';
import { textValue } from '../str.ts';
import { decodeBytes } from '../text/codecs/codecs.ts';
import {
  countUnits,
  findLastUnits,
  findUnits,
  matchesAt,
  replaceUnits,
  splitLines,
  splitSpaces,
  splitSpacesRight,
  splitUnits,
  splitUnitsRight,
} from '../text/units.ts';
import type { PyValue } from '../value.ts';
import * as ascii from './ascii.ts';
import * as layout from './layout.ts';

export type BytesLike = PyBytes | PyByteArray;
/** Makes an object of the type the methods belong to, of bytes that are its own. */
export type Make = (bytes: Uint8Array) => PyValue;

const MAX_SIZE = 0xffff_ffff;

export function checkSize(size: number): void {
  if (size > MAX_SIZE) throw memoryError();
}

/** One byte or some: what can be searched for. */
function needle(value: PyValue): Uint8Array {
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes;
  if (hasBuffer(value)) return bytesArgument(value);
  if (hasIndex(value)) return Uint8Array.of(byteValue(value));
  throw typeError(`argument should be integer or bytes-like object, not '${typeOf(value).name}'`);
}

/** `value in bytes`. */
export function containsBytes(bytes: Uint8Array, value: PyValue): boolean {
  if (hasIndex(value)) return bytes.includes(byteValue(value));
  return findUnits(bytes, bytesArgument(value), 0, bytes.length) >= 0;
}

/** A fill byte: bytes or bytearray of length 1. */
function fillByte(value: PyValue | undefined, name: string): number {
  if (value === undefined) return 32;
  if (value instanceof PyBytes || value instanceof PyByteArray) {
    const [byte] = value.bytes;
    if (byte !== undefined && value.bytes.length === 1) return byte;
    const what = value instanceof PyBytes ? 'bytes' : 'bytearray';
    throw typeError(
      `${name}(): argument 2 must be a byte string of length 1, not a ${what} object of length ${value.bytes.length}`,
    );
  }
  throw badArgument(`${name}() argument 2`, 'a byte string of length 1', value);
}

function separatorOf(value: PyValue): Uint8Array {
  const separator = bytesArgument(value);
  if (separator.length === 0) throw valueError('empty separator');
  return separator;
}

/** `sep.join(iterable)`. */
function join(separator: Uint8Array, iterable: PyValue, make: Make): PyValue {
  const type = typeOf(iterable);
  if (!(iterable instanceof PyList) && type.tp_iter === undefined && type.sq_item === undefined)
    throw typeError('can only join an iterable');
  const parts = listItems(iterable).map((item, at) => {
    const bytes = hasBuffer(item) ? bytesLike(item) : undefined;
    if (bytes === undefined)
      throw typeError(`sequence item ${at}: expected a bytes-like object, ${typeOf(item).name} found`);
    return bytes;
  });
  return make(layout.concat(parts, separator));
}

/** `bytes.translate(table, delete)`. */
function translate(bytes: Uint8Array, table: PyValue, removed: PyValue | undefined): Uint8Array {
  const map = table === None ? undefined : bytesArgument(table);
  if (map !== undefined && map.length !== 256)
    throw valueError('translation table must be 256 characters long');
  const gone = removed === undefined ? undefined : bytesArgument(removed);
  const kept = gone === undefined || gone.length === 0 ? bytes : bytes.filter((byte) => !gone.includes(byte));
  return map === undefined ? kept.slice() : kept.map((byte) => map[byte] ?? 0);
}

/** `bytes.maketrans(frm, to)`. */
function translationTable(from: PyValue, to: PyValue): PyBytes {
  const before = bytesArgument(from);
  const after = bytesArgument(to);
  if (before.length !== after.length) throw valueError('maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const [at, byte] of before.entries()) table[byte] = after[at] ?? 0;
  return new PyBytes(table);
}

/** `bytes.hex(sep, bytes_per_sep)`. */
export function hexOf(bytes: Uint8Array, sep: PyValue | undefined, group: PyValue | undefined): string {
  const size = intArgument(group, 1);
  if (sep === undefined) return layout.toHex(bytes, '', 0);
  const text = textValue(sep);
  let unit: number | undefined;
  let length: number;
  if (text !== undefined) {
    length = text.length;
    unit = typeof text === 'string' ? text.charCodeAt(0) : text[0];
  } else if (sep instanceof PyBytes) {
    length = sep.bytes.length;
    unit = sep.bytes[0];
  } else {
    lengthOf(sep);
    throw typeError('sep must be str or bytes.');
  }
  if (length !== 1) throw valueError('sep must be length 1.');
  if (unit === undefined || unit >= 128) throw valueError('sep must be ASCII.');
  return layout.toHex(bytes, String.fromCharCode(unit), size);
}

/** `bytes.fromhex(string)`. */
export function bytesFromHex(source: PyValue): Uint8Array {
  const text = textValue(source);
  const units = text ?? (hasBuffer(source) ? bytesArgument(source) : undefined);
  if (units === undefined)
    throw typeError(`fromhex() argument must be str or bytes-like, not ${typeOf(source).name}`);
  const at = (index: number): number =>
    typeof units === 'string' ? units.charCodeAt(index) : (units[index] ?? 0);
  const out: number[] = [];
  const bad = (index: number) =>
    valueError(`non-hexadecimal number found in fromhex() arg at position ${index}`);
  for (let i = 0; i < units.length; ) {
    if (ascii.isSpace(at(i))) {
      i++;
      continue;
    }
    const high = layout.hexDigit(at(i));
    if (high < 0) throw bad(i);
    if (i + 1 >= units.length)
      throw valueError('fromhex() arg must contain an even number of hexadecimal digits');
    const low = layout.hexDigit(at(i + 1));
    if (low < 0) throw bad(i + 1);
    out.push(high * 16 + low);
    i += 2;
  }
  return Uint8Array.from(out);
}

/** `what` is `bytes` or `bytearray`. */
export function sharedMethods(make: Make): BuiltinDef[] {
  /** Unchanged bytes objects are returned themselves; what may be a view of the object is copied. */
  const same = (self: BytesLike, bytes: Uint8Array): PyValue => {
    if (self.constructor === PyBytes && bytes.length === self.bytes.length) return self;
    return make(bytes.slice());
  };
  const parts = (bytes: Uint8Array, ranges: readonly number[]): PyList => {
    const items: PyValue[] = [];
    for (let i = 0; i < ranges.length; i += 2) items.push(make(bytes.slice(ranges[i], ranges[i + 1])));
    return new PyList(items);
  };
  const mapping = (name: string, act: (bytes: Uint8Array) => Uint8Array, doc: string) =>
    method(`${name}(/)`, (self: BytesLike) => make(act(self.bytes)), doc);
  const predicate = (name: string, ask: (bytes: Uint8Array) => boolean, doc: string) =>
    method(`${name}(/)`, (self: BytesLike) => ask(self.bytes), doc);
  const searching = (
    name: string,
    find: (hay: Uint8Array, sub: Uint8Array, start: number, end: number) => number,
    doc: string,
    missing?: string,
  ) =>
    method(
      `${name}(sub[, start[, end]], /)`,
      (self: BytesLike, sub: PyValue, start: PyValue | undefined, end: PyValue | undefined) => {
        const [from, to] = rangeBounds(start, end, self.bytes.length);
        const wanted = needle(sub);
        const at = find(self.bytes, wanted, from, to);
        if (at < 0 && missing !== undefined) throw valueError(missing);
        return at;
      },
      doc,
    );
  const affix = (
    name: string,
    test: (bytes: Uint8Array, affix: Uint8Array, start: number, end: number) => boolean,
    doc: string,
  ) =>
    method(
      `${name}(affix[, start[, end]], /)`,
      (self: BytesLike, affixes: PyValue, start: PyValue | undefined, end: PyValue | undefined) => {
        const { bytes } = self;
        const [from, to] = rangeBounds(start, end, bytes.length);
        if (affixes instanceof PyTuple)
          return affixes.items.some((item) => test(bytes, bytesArgument(item), from, to));
        if (!hasBuffer(affixes))
          throw typeError(`${name} first arg must be bytes or a tuple of bytes, not ${typeOf(affixes).name}`);
        return test(bytes, bytesArgument(affixes), from, to);
      },
      doc,
    );
  const starts = (bytes: Uint8Array, prefix: Uint8Array, start: number, end: number): boolean =>
    start + prefix.length <= end && matchesAt(bytes, prefix, start, end);
  const ends = (bytes: Uint8Array, suffix: Uint8Array, start: number, end: number): boolean =>
    end - suffix.length >= start && matchesAt(bytes, suffix, end - suffix.length, end);
  const justifying = (
    name: string,
    justify: (bytes: Uint8Array, width: number, fill: number) => Uint8Array,
    doc: string,
  ) =>
    method(
      `${name}(width, fillchar=b' ', /)`,
      (self: BytesLike, width: PyValue, fillchar: PyValue | undefined) => {
        const columns = sizeArgument(width, 0);
        const fill = fillByte(fillchar, name);
        checkSize(columns);
        return columns <= self.bytes.length
          ? same(self, self.bytes)
          : make(justify(self.bytes, columns, fill));
      },
      doc,
    );
  const splitting = (name: string, bySpaces: typeof splitSpaces, by: typeof splitUnits, doc: string) =>
    method(
      `${name}(sep=None, maxsplit=-1)`,
      (self: BytesLike, sep: PyValue | undefined, maxsplit: PyValue | undefined) => {
        const given = sizeArgument(maxsplit, -1);
        const max = given < 0 ? Number.POSITIVE_INFINITY : given;
        if (sep === undefined || sep === None)
          return parts(self.bytes, bySpaces(self.bytes, ascii.isSpace, max));
        return parts(self.bytes, by(self.bytes, separatorOf(sep), max));
      },
      doc,
    );
  const stripping = (name: string, left: boolean, right: boolean, doc: string) =>
    method(
      `${name}(bytes=None, /)`,
      (self: BytesLike, chars: PyValue | undefined) => {
        const { bytes } = self;
        const set = chars === undefined || chars === None ? undefined : bytesArgument(chars);
        const strips = (byte: number) => (set === undefined ? ascii.isSpace(byte) : set.includes(byte));
        let start = 0;
        let end = bytes.length;
        if (left) while (start < end && strips(bytes[start] as number)) start++;
        if (right) while (end > start && strips(bytes[end - 1] as number)) end--;
        return same(self, bytes.subarray(start, end));
      },
      doc,
    );
  const partitioning = (name: string, fromRight: boolean, doc: string) =>
    method(
      `${name}(sep, /)`,
      (self: BytesLike, sep: PyValue) => {
        const { bytes } = self;
        const separator = separatorOf(sep);
        const at = (fromRight ? findLastUnits : findUnits)(bytes, separator, 0, bytes.length);
        const none = () => make(new Uint8Array(0));
        if (at < 0)
          return new PyTuple(
            fromRight ? [none(), none(), same(self, bytes)] : [same(self, bytes), none(), none()],
          );
        return new PyTuple([
          make(bytes.slice(0, at)),
          self instanceof PyBytes ? sep : make(separator.slice()),
          make(bytes.slice(at + separator.length)),
        ]);
      },
      doc,
    );
  return [
    mapping(
      'capitalize',
      ascii.capitalize,
      'The first byte as an upper case letter, the others as lower case.',
    ),
    mapping('lower', (bytes) => bytes.map(ascii.toLower), 'All ASCII letters in lower case.'),
    mapping('swapcase', ascii.swapCase, 'ASCII letters in the other case.'),
    mapping('title', ascii.title, 'Words start with an upper case letter and go on in lower case.'),
    mapping('upper', (bytes) => bytes.map(ascii.toUpper), 'All ASCII letters in upper case.'),
    predicate(
      'isalnum',
      (bytes) => ascii.all(bytes, ascii.isAlphanumeric),
      'Whether all bytes are ASCII letters or digits, and there are some.',
    ),
    predicate(
      'isalpha',
      (bytes) => ascii.all(bytes, ascii.isAlpha),
      'Whether all bytes are ASCII letters, and there are some.',
    ),
    predicate('isascii', (bytes) => bytes.every((byte) => byte < 128), 'Whether all bytes are ASCII.'),
    predicate(
      'isdigit',
      (bytes) => ascii.all(bytes, ascii.isDigit),
      'Whether all bytes are ASCII digits, and there are some.',
    ),
    predicate(
      'islower',
      (bytes) => ascii.allCased(bytes, ascii.isLower, ascii.isUpper),
      'Whether there are letters, all in lower case.',
    ),
    predicate(
      'isspace',
      (bytes) => ascii.all(bytes, ascii.isSpace),
      'Whether all bytes are ASCII white space, and there are some.',
    ),
    predicate('istitle', ascii.isTitle, 'Whether the bytes are in title case.'),
    predicate(
      'isupper',
      (bytes) => ascii.allCased(bytes, ascii.isUpper, ascii.isLower),
      'Whether there are letters, all in upper case.',
    ),
    justifying('center', layout.center, 'The bytes in the middle of `width`, padded with the fill byte.'),
    justifying(
      'ljust',
      (bytes, width, fill) => layout.pad(bytes, 0, width - bytes.length, fill),
      'The bytes at the left of `width`, padded with the fill byte.',
    ),
    justifying(
      'rjust',
      (bytes, width, fill) => layout.pad(bytes, width - bytes.length, 0, fill),
      'The bytes at the right of `width`, padded with the fill byte.',
    ),
    searching(
      'count',
      (hay, sub, start, end) => countUnits(hay, sub, start, end),
      'How often the bytes, or one byte, occur in self[start:end], without overlaps.',
    ),
    searching('find', findUnits, 'The lowest index of the bytes, or one byte, in self[start:end], or -1.'),
    searching(
      'rfind',
      findLastUnits,
      'The highest index of the bytes, or one byte, in self[start:end], or -1.',
    ),
    searching('index', findUnits, 'As find(); ValueError if there is none.', 'subsection not found'),
    searching('rindex', findLastUnits, 'As rfind(); ValueError if there is none.', 'subsection not found'),
    affix('startswith', starts, 'Whether self[start:end] starts with the prefix, or one of a tuple of them.'),
    affix('endswith', ends, 'Whether self[start:end] ends with the suffix, or one of a tuple of them.'),
    method(
      "decode(encoding='utf-8', errors='strict')",
      (self: BytesLike, encoding: PyValue | undefined, errors: PyValue | undefined) =>
        decodeBytes(
          self.bytes,
          self,
          encoding === undefined ? 'utf-8' : jsArgument(encoding, "decode() argument 'encoding'"),
          errors === undefined ? 'strict' : jsArgument(errors, "decode() argument 'errors'"),
        ),
      'The text that the bytes encode. The error handler says what becomes of bytes that mean nothing.',
    ),
    method(
      'expandtabs(tabsize=8)',
      (self: BytesLike, tabsize: PyValue | undefined) =>
        make(layout.expandTabs(self.bytes, intArgument(tabsize, 8))),
      'Each tab replaced by spaces up to the next column that is a multiple of `tabsize`.',
    ),
    method(
      'hex(sep=<unrepresentable>, bytes_per_sep=1)',
      (self: BytesLike, sep: PyValue | undefined, group: PyValue | undefined) =>
        hexOf(self.bytes, sep, group),
      'Two hexadecimal digits for each byte, in groups if there is a separator.',
    ),
    method(
      'join(iterable_of_bytes, /)',
      (self: BytesLike, iterable: PyValue) => {
        if (!(self instanceof PyByteArray)) return join(self.bytes, iterable, make);
        // What the iterable runs must not change the size of the separator.
        self.held++;
        try {
          return join(self.bytes, iterable, make);
        } finally {
          self.held--;
        }
      },
      'The bytes-like objects of the iterable in one, with these bytes between them.',
    ),
    partitioning(
      'partition',
      false,
      'A tuple of what is before the separator, the separator, and what is after it.',
    ),
    partitioning('rpartition', true, 'As partition(), by the last separator.'),
    method(
      'removeprefix(prefix, /)',
      (self: BytesLike, prefix: PyValue) => {
        const { bytes } = self;
        const removed = bytesArgument(prefix);
        return same(self, starts(bytes, removed, 0, bytes.length) ? bytes.subarray(removed.length) : bytes);
      },
      'The bytes without the prefix if they start with it.',
    ),
    method(
      'removesuffix(suffix, /)',
      (self: BytesLike, suffix: PyValue) => {
        const { bytes } = self;
        const removed = bytesArgument(suffix);
        return same(
          self,
          ends(bytes, removed, 0, bytes.length) ? bytes.subarray(0, bytes.length - removed.length) : bytes,
        );
      },
      'The bytes without the suffix if they end with it.',
    ),
    method(
      'replace(old, new, count=-1, /)',
      (self: BytesLike, old: PyValue, replacement: PyValue, count: PyValue | undefined) => {
        const { bytes } = self;
        const before = bytesArgument(old);
        const after = bytesArgument(replacement);
        const max = sizeArgument(count, -1);
        const replaced = replaceUnits(bytes, before, after, max < 0 ? Number.POSITIVE_INFINITY : max);
        return replaced === undefined ? same(self, bytes) : make(replaced);
      },
      'The bytes with `old` replaced by `new`, `count` times at most unless it is negative.',
    ),
    splitting(
      'split',
      splitSpaces,
      splitUnits,
      'The parts between separators; between runs of ASCII white space if there is none.',
    ),
    splitting('rsplit', splitSpacesRight, splitUnitsRight, 'As split(), counting `maxsplit` from the end.'),
    method(
      'splitlines(keepends=False)',
      (self: BytesLike, keepends: PyValue | undefined) =>
        parts(
          self.bytes,
          splitLines(self.bytes, keepends !== undefined && isTrue(keepends), ascii.isLineBreak),
        ),
      'The lines; without their ends unless `keepends`.',
    ),
    stripping('strip', true, true, 'The bytes without ASCII white space, or the given bytes, at both ends.'),
    stripping(
      'lstrip',
      true,
      false,
      'The bytes without ASCII white space, or the given bytes, at the start.',
    ),
    stripping('rstrip', false, true, 'The bytes without ASCII white space, or the given bytes, at the end.'),
    method(
      "translate(table, /, delete=b'')",
      (self: BytesLike, table: PyValue, removed: PyValue | undefined) =>
        make(translate(self.bytes, table, removed)),
      'Each byte replaced by the one at its index in a table of 256 bytes, after removing those in `delete`.',
    ),
    method(
      'zfill(width, /)',
      (self: BytesLike, width: PyValue) => {
        const columns = sizeArgument(width, 0);
        checkSize(columns);
        return make(layout.zeroFill(self.bytes, columns));
      },
      'The bytes with zeros on the left, after a sign, to make `width`.',
    ),
  ];
}

export const makeTranslation = (): BuiltinDef =>
  method(
    'maketrans(frm, to, /)',
    translationTable,
    'A table for translate() that maps each byte of the first argument to that of the second.',
  );
