/** `BufferedReader` and its kin (Modules/_io/bufferedio.c). */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { bareType, None, typeOf } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate, type TypeContent } from '@harpy/objects/define';
import {
  blockingIOErrorType,
  newException,
  osErrorType,
  PyBaseException,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { memoryViewType } from '@harpy/objects/memoryview';
import { toByteArray } from '@harpy/objects/numbers/arguments';
import type { PyObject } from '@harpy/objects/object';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { concatBytes } from '../../binary.ts';
import { $suspend, setSuspending, setSuspendingNext } from '../../runtime/threads.ts';
import type { Wait } from '../../threads.ts';
import {
  bufferedIOBaseType,
  DEFAULT_BUFFER_SIZE,
  PyBufferedIOBase,
  readSize,
  unsupported,
  writableBytes,
} from './base.ts';
import { fileIOType, PyFileIO, readAll, readUpTo, writeBytes } from './file.ts';
import { unflushed } from './unflushed.ts';

const EMPTY = new Uint8Array(0);

/** A raw stream with a buffer: bytes read ahead, or bytes to be written; never both. */
export class PyBuffered extends PyBufferedIOBase {
  raw: PyValue | undefined = undefined;
  bufferSize = DEFAULT_BUFFER_SIZE;
  ahead: Uint8Array = EMPTY;
  /** How many of `ahead` were given away. */
  at = 0;
  pending: Uint8Array[] = [];
  pendingSize = 0;

  stream(): PyValue {
    if (this.raw === undefined) throw valueError('raw stream has been detached');
    return this.raw;
  }
  get left(): number {
    return this.ahead.length - this.at;
  }
}
export class PyBufferedReader extends PyBuffered {}
export class PyBufferedWriter extends PyBuffered {}
export class PyBufferedRandom extends PyBuffered {}

const exactFile = (raw: PyValue): raw is PyFileIO => raw instanceof PyFileIO && typeOf(raw) === fileIOType;

const call = (object: PyValue, name: string, ...args: PyValue[]): PyValue =>
  callArray(getAttribute(object, name), args);

/** Throws unless a raw stream is `readable`, `writable` or `seekable`. */
function require(raw: PyValue, ability: string): void {
  if (!isTrue(call(raw, ability))) throw unsupported(`File or stream is not ${ability}.`);
}

function checkOpen(self: PyBuffered, what: string): void {
  if (isTrue(getAttribute(self.stream(), 'closed')))
    throw valueError(`${what} ${what === 'write' ? 'to' : 'of'} closed file`);
}

/** Reads from the raw stream once into `target`; how many bytes, or undefined if it would block. */
function rawReadInto(self: PyBuffered, target: Uint8Array): number | undefined {
  const raw = self.stream();
  if (exactFile(raw)) {
    const bytes = readUpTo(raw, target.length);
    if (bytes !== undefined) target.set(bytes);
    return bytes?.length;
  }
  const space = new PyByteArray(new Uint8Array(target.length));
  const got = call(raw, 'readinto', callArray(memoryViewType, [space]));
  if (got === None) return undefined;
  const count = countOf(got, 'readinto', target.length);
  target.set(space.bytes.subarray(0, count));
  return count;
}

/** What `readinto` or `write` of a raw stream says it did. */
function countOf(got: PyValue, name: string, most: number): number {
  let count: number;
  try {
    count = toSize(got);
  } catch (error) {
    if (!(error instanceof PyBaseException) || name !== 'readinto') throw error;
    const failure = newException(osErrorType, 'raw readinto() failed');
    failure.cause = error;
    failure.context = error;
    throw failure;
  }
  if (count < 0 || count > most)
    throw newException(
      osErrorType,
      `raw ${name}() returned invalid length ${count} (should have been between 0 and ${most})`,
    );
  return count;
}

/** Reads from the raw stream once; undefined if it would block. */
function rawRead(self: PyBuffered, count: number): Uint8Array | undefined {
  const target = new Uint8Array(count);
  const got = rawReadInto(self, target);
  return got === undefined ? undefined : target.subarray(0, got);
}

/** Forgets what was read ahead. */
function reset(self: PyBuffered): void {
  self.ahead = EMPTY;
  self.at = 0;
}

/** Reads once into the rest of the buffer, behind what was read ahead; undefined if it would block. */
function fill(self: PyBuffered): number | undefined {
  const part = rawRead(self, self.bufferSize - self.ahead.length);
  if (part === undefined) return undefined;
  self.ahead = self.ahead.length === 0 ? part : concatBytes([self.ahead, part]);
  return part.length;
}

function rawReadAll(self: PyBuffered): Uint8Array | undefined {
  const raw = self.stream();
  if (exactFile(raw)) return readAll(raw);
  const readall = lookupAttribute(raw, 'readall');
  if (readall !== undefined) {
    const got = callArray(readall, []);
    if (got === None) return undefined;
    if (!(got instanceof PyBytes)) throw typeError('readall() should return bytes');
    return got.bytes;
  }
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = call(raw, 'read');
    if (part === None) return parts.length === 0 ? undefined : join(parts);
    if (!(part instanceof PyBytes)) throw typeError('read() should return bytes');
    if (part.bytes.length === 0) return join(parts);
    parts.push(part.bytes);
  }
}

const join = (parts: readonly Uint8Array[]): Uint8Array =>
  parts.length === 1 ? (parts[0] as Uint8Array) : concatBytes(parts);

function take(self: PyBuffered, count: number): Uint8Array {
  const part = self.ahead.subarray(self.at, self.at + count);
  self.at += part.length;
  return part;
}

/** Writes once; how many bytes, or undefined if it would block. */
function rawWrite(self: PyBuffered, bytes: Uint8Array): number | undefined {
  const raw = self.stream();
  if (exactFile(raw)) return writeBytes(raw, bytes);
  const result = call(raw, 'write', new PyBytes(bytes));
  return result === None ? undefined : countOf(result, 'write', bytes.length);
}

const wouldBlock = (written: number): PyBaseException =>
  callArray(blockingIOErrorType, [
    11,
    'write could not complete without blocking',
    written,
  ]) as PyBaseException;

function setPending(self: PyBuffered, bytes: Uint8Array): void {
  self.pending = bytes.length === 0 ? [] : [bytes];
  self.pendingSize = bytes.length;
  if (bytes.length === 0) unflushed.delete(self);
  else unflushed.add(self);
}

/** Writes what is pending; false if the raw stream would block before all is written. */
function flushed(self: PyBuffered): boolean {
  if (self.pendingSize === 0) return true;
  let bytes = join(self.pending);
  setPending(self, EMPTY);
  while (bytes.length > 0) {
    const written = rawWrite(self, bytes);
    bytes = bytes.subarray(written ?? 0);
    if (written === undefined) {
      setPending(self, bytes);
      return false;
    }
  }
  return true;
}

function flush(self: PyBuffered): void {
  if (!flushed(self)) throw wouldBlock(0);
}

/** Before writing: what was read ahead is given back. */
function rewind(self: PyBuffered): void {
  const { left } = self;
  reset(self);
  if (left > 0) call(self.stream(), 'seek', -left, 1);
}

export function bufferedRead(self: PyBuffered, count: number): PyValue {
  checkOpen(self, 'read');
  flush(self);
  if (count < 0) {
    const first = take(self, self.left);
    reset(self);
    const rest = rawReadAll(self);
    if (rest === undefined) return first.length === 0 ? None : new PyBytes(Uint8Array.from(first));
    return new PyBytes(first.length === 0 ? rest : join([first, rest]));
  }
  if (count <= self.left) return new PyBytes(Uint8Array.from(take(self, count)));
  const target = new Uint8Array(count);
  const got = readFully(self, target);
  return got === undefined ? None : new PyBytes(target.subarray(0, got));
}

/**
 * Fills `target` as far as the stream goes; undefined if it would block before the first byte. Whole buffers are read past
 * the buffer. With `once` the raw stream is read at most once, and only if nothing was read ahead.
 */
function readFully(self: PyBuffered, target: Uint8Array, once = false): number | undefined {
  const first = take(self, Math.min(self.left, target.length));
  target.set(first);
  let done = first.length;
  if (done === target.length) return done;
  reset(self);
  while (done < target.length && !(once && done > 0)) {
    const wanted = target.length - done;
    const direct = once ? wanted : wanted - (wanted % self.bufferSize);
    let count: number | undefined;
    if (wanted > self.bufferSize && direct > 0)
      count = rawReadInto(self, target.subarray(done, done + direct));
    else {
      if (self.ahead.length >= self.bufferSize) reset(self);
      count = fill(self);
      if (count !== undefined) {
        const part = take(self, Math.min(count, wanted));
        target.set(part, done);
        count = part.length;
      }
    }
    if (count === undefined && done === 0) return undefined;
    if (count === undefined || count === 0) break;
    done += count;
  }
  return done;
}

/** At most one read of the raw stream. */
export function bufferedRead1(self: PyBuffered, count: number): Uint8Array {
  checkOpen(self, 'read');
  const wanted = count < 0 ? self.bufferSize : count;
  if (wanted === 0) return EMPTY;
  flush(self);
  if (self.left > 0) return Uint8Array.from(take(self, Math.min(wanted, self.left)));
  reset(self);
  return rawRead(self, wanted) ?? EMPTY;
}

function peek(self: PyBuffered): Uint8Array {
  checkOpen(self, 'peek');
  flush(self);
  if (self.left === 0) {
    reset(self);
    fill(self);
  }
  return self.ahead.subarray(self.at);
}

function readline(self: PyBuffered, size?: PyValue): PyValue {
  checkOpen(self, 'readline');
  flush(self);
  const limit = readSize(size);
  const parts: Uint8Array[] = [];
  let total = 0;
  while (limit < 0 || total < limit) {
    const ahead = peek(self);
    if (ahead.length === 0) break;
    const end = ahead.indexOf(10);
    let count = end < 0 ? ahead.length : end + 1;
    if (limit >= 0) count = Math.min(count, limit - total);
    const part = take(self, count);
    parts.push(part);
    total += count;
    if (part.at(-1) === 10) break;
  }
  return new PyBytes(concatBytes(parts));
}

export function bufferedWrite(self: PyBuffered, bytes: Uint8Array): number {
  checkOpen(self, 'write');
  rewind(self);
  if (self.pendingSize + bytes.length <= self.bufferSize) {
    keep(self, bytes);
    return bytes.length;
  }
  if (!flushed(self)) {
    const room = self.bufferSize - self.pendingSize;
    keep(self, bytes.subarray(0, room));
    if (bytes.length <= room) return bytes.length;
    throw wouldBlock(room);
  }
  let rest = bytes;
  while (rest.length > self.bufferSize) {
    const written = rawWrite(self, rest);
    if (written === undefined) {
      keep(self, rest.subarray(0, self.bufferSize));
      throw wouldBlock(bytes.length - rest.length + self.bufferSize);
    }
    rest = rest.subarray(written);
  }
  keep(self, rest);
  return bytes.length;
}

/** Puts bytes aside to be written later. */
function keep(self: PyBuffered, bytes: Uint8Array): void {
  if (bytes.length === 0) return;
  if (self.pendingSize === 0) unflushed.add(self);
  self.pending.push(Uint8Array.from(bytes));
  self.pendingSize += bytes.length;
}

function seek(self: PyBuffered, offset: PyValue, whence: PyValue = 0): PyValue {
  const how = toSize(whence);
  if (how < 0 || how > 2) throw valueError(`whence value ${how} unsupported`);
  checkOpen(self, 'seek');
  require(self.stream(), 'seekable');
  flush(self);
  let at = toSize(offset);
  if (how === 1) at -= self.left;
  self.ahead = EMPTY;
  self.at = 0;
  return call(self.stream(), 'seek', at, how);
}

function tell(self: PyBuffered): number {
  return toSize(call(self.stream(), 'tell')) - self.left + self.pendingSize;
}

const start = (self: PyBuffered, raw: PyValue, size: PyValue | undefined): void => {
  const bufferSize = size === undefined ? DEFAULT_BUFFER_SIZE : toSize(size);
  if (bufferSize <= 0) throw valueError('buffer size must be strictly positive');
  self.raw = raw;
  self.bufferSize = bufferSize;
};

const construct = (type: PyType): PyValue => new (type.ctor as new () => PyObject)();

const repr = (value: PyValue): string => {
  const self = value as PyBuffered;
  const name = lookupAttribute(self, 'name');
  return name === undefined
    ? `<_io.${typeOf(self).qualname}>`
    : `<_io.${typeOf(self).qualname} name=${reprText(name)}>`;
};

const sharedMethods = [
  method('flush()', (self: PyBuffered) => {
    checkOpen(self, 'flush');
    flush(self);
    if (self.left > 0 && isTrue(call(self.stream(), 'seekable'))) rewind(self);
    call(self.stream(), 'flush');
  }),
  method('close()', (self: PyBuffered) => {
    if (self.raw === undefined || isTrue(getAttribute(self.raw, 'closed'))) return;
    try {
      call(self, 'flush');
    } finally {
      call(self.raw, 'close');
    }
  }),
  method('detach()', (self: PyBuffered) => {
    const raw = self.stream();
    call(self, 'flush');
    self.raw = undefined;
    return raw;
  }),
  method('seekable()', (self: PyBuffered) => call(self.stream(), 'seekable')),
  method('readable()', (self: PyBuffered) => call(self.stream(), 'readable')),
  method('writable()', (self: PyBuffered) => call(self.stream(), 'writable')),
  method('fileno()', (self: PyBuffered) => call(self.stream(), 'fileno')),
  method('isatty()', (self: PyBuffered) => call(self.stream(), 'isatty')),
  method('seek(target, whence=0, /)', seek),
  method('tell()', tell),
  method('truncate(pos=None, /)', (self: PyBuffered, size: PyValue = None) => {
    checkOpen(self, 'truncate');
    if (!isTrue(call(self.stream(), 'writable'))) throw unsupported('truncate');
    flush(self);
    rewind(self);
    return call(self.stream(), 'truncate', size);
  }),
];

const sharedAttributes = [
  getset('raw', (self: PyBuffered) => self.raw ?? None),
  getset('closed', (self: PyBuffered) => getAttribute(self.stream(), 'closed')),
  getset('name', (self: PyBuffered) => getAttribute(self.stream(), 'name')),
  getset('mode', (self: PyBuffered) => getAttribute(self.stream(), 'mode')),
];

/** Whether what was read ahead is enough for a read; `from` is where the last look at it ended. */
type Enough = (self: PyBuffered, from: number) => boolean;

/** Reads ahead until there is enough or no more comes. Other threads run where the raw stream, one of Python's, waits. */
function* readAhead(self: PyBuffered, enough: Enough): Generator<Wait, void, void> {
  const { raw } = self;
  if (raw === undefined || exactFile(raw) || isTrue(getAttribute(raw, 'closed'))) return;
  const readinto = lookupAttribute(raw, 'readinto');
  if (readinto === undefined) return;
  flush(self);
  let from = 0;
  while (!enough(self, from)) {
    from = self.left;
    const buffer = new PyByteArray(new Uint8Array(self.bufferSize));
    const got = yield* $suspend(readinto, [buffer]);
    if (got === None) return;
    const count = countOf(got, 'readinto', self.bufferSize);
    if (count === 0) return;
    const bytes = buffer.bytes.subarray(0, count);
    self.ahead = self.left === 0 ? bytes : join([self.ahead.subarray(self.at), bytes]);
    self.at = 0;
  }
}

/** The form of a method for threads: it reads ahead first. `enough` is made of the arguments. */
function readsAhead(def: BuiltinDef, enough: (argument: PyValue | undefined) => Enough): BuiltinDef {
  setSuspending(def, function* (self, args, names) {
    if (self instanceof PyBuffered) yield* readAhead(self, enough(args[0]));
    return def.methodKeywords(self, args, names);
  });
  return def;
}

const atLeast =
  (count: number): Enough =>
  (self) =>
    self.left >= count;
const something = (): Enough => atLeast(1);
const wholeRead = (size: PyValue | undefined): Enough => {
  const count = readSize(size);
  return atLeast(count < 0 ? Number.POSITIVE_INFINITY : count);
};
const wholeLine = (size: PyValue | undefined): Enough => {
  const limit = readSize(size);
  return (self, from) => (limit >= 0 && self.left >= limit) || self.ahead.indexOf(10, self.at + from) >= 0;
};

const readMethods = [
  readsAhead(
    method('read(size=-1, /)', (self: PyBuffered, size?: PyValue) => {
      const count = readSize(size);
      if (count < -1) throw valueError('read length must be non-negative or -1');
      return bufferedRead(self, count);
    }),
    wholeRead,
  ),
  readsAhead(
    method(
      'read1(size=-1, /)',
      (self: PyBuffered, size?: PyValue) => new PyBytes(bufferedRead1(self, readSize(size))),
    ),
    something,
  ),
  readsAhead(
    method('peek(size=0, /)', (self: PyBuffered, size: PyValue = 0) => {
      toSize(size);
      return new PyBytes(Uint8Array.from(peek(self)));
    }),
    something,
  ),
  readsAhead(method('readline(size=-1, /)', readline), wholeLine),
  ...[false, true].map((once) =>
    readsAhead(
      method(`readinto${once ? '1' : ''}(buffer, /)`, (self: PyBuffered, buffer: PyValue) => {
        const target = writableBytes(buffer);
        checkOpen(self, 'readinto');
        flush(self);
        return readFully(self, target, once) ?? None;
      }),
      (buffer) => atLeast(once ? 1 : buffer === undefined ? 0 : writableBytes(buffer).length),
    ),
  ),
];

const writeMethods = [
  method('write(buffer, /)', (self: PyBuffered, data: PyValue) => {
    if (typeof data === 'string') throw typeError("a bytes-like object is required, not 'str'");
    return bufferedWrite(self, toByteArray(data));
  }),
];

const nextLine = (self: PyValue): PyValue | undefined => {
  const line = readline(self as PyBuffered) as PyBytes;
  return line.bytes.length === 0 ? undefined : line;
};

export const bufferedReaderType = bareType('_io.BufferedReader', PyBufferedReader, bufferedIOBaseType, {
  baseType: true,
});
export const bufferedWriterType = bareType('_io.BufferedWriter', PyBufferedWriter, bufferedIOBaseType, {
  baseType: true,
});
export const bufferedRandomType = bareType('_io.BufferedRandom', PyBufferedRandom, bufferedIOBaseType, {
  baseType: true,
});

const content = (
  name: string,
  doc: string,
  needs: readonly string[],
  extra: Pick<TypeContent, 'methods'>['methods'],
  reads: boolean,
): TypeContent => ({
  doc,
  textSignature: `(raw, buffer_size=${DEFAULT_BUFFER_SIZE})`,
  slots: {
    tp_new: construct,
    tp_init: initializeWith(
      `${name}(raw, buffer_size=${DEFAULT_BUFFER_SIZE})`,
      (self: PyBuffered, raw: PyValue, size?: PyValue) => {
        for (const need of needs) require(raw, need);
        start(self, raw, size);
      },
    ),
    tp_repr: repr,
    ...(reads ? { tp_iternext: nextLine } : {}),
  },
  methods: [...sharedMethods, ...(extra ?? [])],
  getset: sharedAttributes,
});

populate(
  bufferedReaderType,
  content(
    'BufferedReader',
    'Create a new buffered reader using the given readable raw IO object.',
    ['readable'],
    readMethods,
    true,
  ),
);
populate(
  bufferedWriterType,
  content(
    'BufferedWriter',
    'A buffer for a writeable sequential RawIO object.',
    ['writable'],
    writeMethods,
    false,
  ),
);
populate(
  bufferedRandomType,
  content(
    'BufferedRandom',
    'A buffered interface to random access streams.',
    ['seekable', 'readable', 'writable'],
    [...readMethods, ...writeMethods],
    true,
  ),
);

for (const type of [bufferedReaderType, bufferedRandomType])
  setSuspendingNext(type, function* (self) {
    yield* readAhead(self as PyBuffered, wholeLine(undefined));
    return nextLine(self);
  });

// ---- a reader and a writer as one

class PyBufferedRWPair extends PyBufferedIOBase {
  reader: PyValue = None;
  writer: PyValue = None;
}
export const bufferedRWPairType = bareType('_io.BufferedRWPair', PyBufferedRWPair, bufferedIOBaseType, {
  baseType: true,
});

const forward = (name: string, to: 'reader' | 'writer', signature: string) => {
  const def = method(`${name}(${signature})`, (self: PyBufferedRWPair, ...args: PyValue[]) =>
    callArray(
      getAttribute(self[to], name),
      args.filter((each) => each !== undefined),
    ),
  );
  setSuspending(def, (self, args, names) =>
    $suspend(getAttribute((self as PyBufferedRWPair)[to], name), args, names),
  );
  return def;
};

populate(bufferedRWPairType, {
  doc: 'A buffered reader and writer object together.',
  slots: {
    tp_new: construct,
    tp_init: initializeWith(
      `BufferedRWPair(reader, writer, buffer_size=${DEFAULT_BUFFER_SIZE}, /)`,
      (self: PyBufferedRWPair, reader: PyValue, writer: PyValue, size: PyValue = DEFAULT_BUFFER_SIZE) => {
        self.reader = callArray(bufferedReaderType, [reader, size]);
        self.writer = callArray(bufferedWriterType, [writer, size]);
      },
    ),
  },
  methods: [
    forward('read', 'reader', 'size=-1, /'),
    forward('read1', 'reader', 'size=-1, /'),
    forward('peek', 'reader', 'size=0, /'),
    forward('readinto', 'reader', 'buffer, /'),
    forward('readinto1', 'reader', 'buffer, /'),
    forward('readline', 'reader', 'size=-1, /'),
    forward('readable', 'reader', ''),
    forward('write', 'writer', 'buffer, /'),
    forward('flush', 'writer', ''),
    forward('writable', 'writer', ''),
    method('close()', (self: PyBufferedRWPair) => {
      try {
        call(self.writer, 'close');
      } finally {
        call(self.reader, 'close');
      }
    }),
    method(
      'isatty()',
      (self: PyBufferedRWPair) => isTrue(call(self.writer, 'isatty')) || isTrue(call(self.reader, 'isatty')),
    ),
  ],
  getset: [getset('closed', (self: PyBufferedRWPair) => getAttribute(self.writer, 'closed'))],
});
