/** The abstract classes of `io` (Modules/_io/iobase.c): what files of any kind share. */
import { dictOf, getAttribute, lookupAttribute, setDictOf } from '@harpy/objects/attribute';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { call0, callArray } from '@harpy/objects/call';
import { createType } from '@harpy/objects/class';
import { bareType, None, PyList, typeOf, typeType } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import {
  newException,
  notImplementedErrorType,
  osErrorType,
  type PyBaseException,
  typeError,
  valueError,
  valueErrorType,
} from '@harpy/objects/errors';
import { toByteArray } from '@harpy/objects/numbers/arguments';
import { PyObject } from '@harpy/objects/object';
import { isTrue, length, toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { concatBytes } from '../../binary.ts';

export const DEFAULT_BUFFER_SIZE = 131072;

export class PyIOBase extends PyObject {
  closed = false;
}
export class PyRawIOBase extends PyIOBase {}
export class PyBufferedIOBase extends PyIOBase {}
export class PyTextIOBase extends PyIOBase {}

const withDict = (type: PyType): PyType => {
  type.hasDict = true;
  type.hasWeakReferences = true;
  return type;
};
export const ioBaseType = withDict(bareType('_io._IOBase', PyIOBase, undefined, { baseType: true }));
export const rawIOBaseType = withDict(
  bareType('_io._RawIOBase', PyRawIOBase, ioBaseType, { baseType: true, sameLayout: true }),
);
export const bufferedIOBaseType = withDict(
  bareType('_io._BufferedIOBase', PyBufferedIOBase, ioBaseType, { baseType: true, sameLayout: true }),
);
export const textIOBaseType = withDict(
  bareType('_io._TextIOBase', PyTextIOBase, ioBaseType, { baseType: true, sameLayout: true }),
);

/** `io.UnsupportedOperation`: both an OSError and a ValueError. */
let unsupportedType: PyType | undefined;
export function unsupportedOperationType(): PyType {
  if (unsupportedType === undefined) {
    const namespace = new PyDict();
    namespace.setString('__module__', 'io');
    unsupportedType = createType(typeType, 'UnsupportedOperation', [osErrorType, valueErrorType], namespace);
  }
  return unsupportedType;
}

export const unsupported = (what: string): PyBaseException =>
  callArray(unsupportedOperationType(), [what]) as PyBaseException;

export function isClosed(self: PyValue): boolean {
  return isTrue(getAttribute(self, 'closed'));
}

export function checkOpen(self: PyValue): void {
  if (isClosed(self)) throw closedStream();
}

const closedStream = (): PyBaseException => valueError('I/O operation on closed file.');

/** The size argument of reads: None and negative ones are all there is. */
export function readSize(size: PyValue | undefined): number {
  if (size === undefined || size === None) return -1;
  if (typeof size !== 'number' && typeOf(size).nb_index === undefined)
    throw typeError(`argument should be integer or None, not '${typeOf(size).name}'`);
  return toSize(size);
}

/** Calls a method of a stream. */
export const call = (self: PyValue, name: string, ...args: PyValue[]): PyValue =>
  callArray(getAttribute(self, name), args);

function readline(self: PyValue, size: PyValue = -1): PyValue {
  const limit = readSize(size);
  const peek = lookupAttribute(self, 'peek');
  const chunks: number[] = [];
  while (limit < 0 || chunks.length < limit) {
    let count = 1;
    if (peek !== undefined) {
      const ahead = toByteArray(callArray(peek, [1]));
      if (ahead.length > 0) {
        const end = ahead.indexOf(10);
        count = end < 0 ? ahead.length : end + 1;
        if (limit >= 0) count = Math.min(count, limit - chunks.length);
      }
    }
    const got = call(self, 'read', count);
    if (!(got instanceof PyBytes))
      throw newException(
        osErrorType,
        `read() should have returned a bytes object, not '${typeOf(got).name}'`,
      );
    if (got.bytes.length === 0) break;
    chunks.push(...got.bytes);
    if (chunks.at(-1) === 10) break;
  }
  return new PyBytes(Uint8Array.from(chunks));
}

populate(ioBaseType, {
  doc: 'The abstract base class for all I/O classes.',
  slots: {
    tp_iter: (self) => {
      checkOpen(self);
      return self;
    },
    tp_iternext: (self) => {
      const line = call0(getAttribute(self, 'readline'));
      return length(line) === 0 ? undefined : line;
    },
  },
  methods: () => [
    method('seek(offset, whence=0, /)', () => {
      throw unsupported('seek');
    }),
    method('tell()', (self: PyValue) => call(self, 'seek', 0, 1)),
    method('truncate(size=None, /)', () => {
      throw unsupported('truncate');
    }),
    method('flush()', (self: PyIOBase) => {
      if (self.closed) throw closedStream();
    }),
    method('close()', (self: PyIOBase) => {
      if (self.closed) return;
      try {
        call(self, 'flush');
      } finally {
        self.closed = true;
      }
    }),
    method('seekable()', () => false),
    method('readable()', () => false),
    method('writable()', () => false),
    method('_checkClosed(msg=None)', checkOpen),
    method('_checkSeekable(msg=None)', (self: PyValue) => {
      if (!isTrue(call(self, 'seekable'))) throw unsupported('File or stream is not seekable.');
    }),
    method('_checkReadable(msg=None)', (self: PyValue) => {
      if (!isTrue(call(self, 'readable'))) throw unsupported('File or stream is not readable.');
    }),
    method('_checkWritable(msg=None)', (self: PyValue) => {
      if (!isTrue(call(self, 'writable'))) throw unsupported('File or stream is not writable.');
    }),
    method('fileno()', () => {
      throw unsupported('fileno');
    }),
    method('isatty()', (self: PyValue) => {
      checkOpen(self);
      return false;
    }),
    method('__enter__()', (self: PyValue) => {
      checkOpen(self);
      return self;
    }),
    method('__exit__(*args)', (self: PyValue) => {
      call(self, 'close');
    }),
    method('readline(size=-1, /)', readline),
    method('readlines(hint=-1, /)', (self: PyValue, hint: PyValue = -1) => {
      const limit = readSize(hint);
      const lines: PyValue[] = [];
      let size = 0;
      for (const line of iterate(self)) {
        lines.push(line);
        size += length(line);
        if (limit > 0 && size > limit) break;
      }
      return new PyList(lines);
    }),
    method('writelines(lines, /)', (self: PyValue, lines: PyValue) => {
      checkOpen(self);
      for (const line of listItems(lines)) call(self, 'write', line);
    }),
  ],
  getset: () => [
    getset('closed', (self: PyIOBase) => self.closed),
    getset('__dict__', dictOf, (self: PyObject, value) => {
      if (value instanceof PyDict) setDictOf(self, value);
    }),
  ],
});

function* iterate(self: PyValue): Generator<PyValue> {
  const next = typeOf(self).tp_iternext;
  if (next === undefined) throw typeError(`'${typeOf(self).name}' object is not an iterator`);
  for (let line = next(self); line !== undefined; line = next(self)) yield line;
}

populate(rawIOBaseType, {
  doc: 'Base class for raw binary I/O.',
  methods: () => [
    method('read(size=-1, /)', (self: PyValue, size: PyValue = -1) => {
      const count = readSize(size);
      if (count < 0) return call(self, 'readall');
      const buffer = new PyByteArray(new Uint8Array(count));
      const got = call(self, 'readinto', buffer);
      if (got === None) return None;
      const n = toSize(got);
      if (n < 0 || n > count) throw valueError(`readinto returned ${n} outside buffer size ${count}`);
      return new PyBytes(Uint8Array.from(buffer.bytes.subarray(0, n)));
    }),
    method('readall()', (self: PyValue) => {
      const parts: Uint8Array[] = [];
      for (;;) {
        const part = call(self, 'read', DEFAULT_BUFFER_SIZE);
        if (part === None) return parts.length === 0 ? None : joined(parts);
        if (!(part instanceof PyBytes)) throw typeError('read() should return bytes');
        if (part.bytes.length === 0) return joined(parts);
        parts.push(part.bytes);
      }
    }),
    method('readinto(buffer, /)', () => {
      throw newException(notImplementedErrorType);
    }),
    method('write(b, /)', () => {
      throw newException(notImplementedErrorType);
    }),
  ],
});

const joined = (parts: readonly Uint8Array[]): PyBytes => new PyBytes(concatBytes(parts));

/** Where `readinto` puts bytes: the memory of any writable buffer. */
export function writableBytes(target: PyValue, what = 'readinto() argument'): Uint8Array {
  const get = typeOf(target).bf_getbuffer;
  if (get === undefined || target instanceof PyBytes)
    throw typeError(`${what} must be read-write bytes-like object, not ${typeOf(target).name}`);
  const info = get(target, 1);
  if (info.readonly) throw typeError(`${what} must be read-write bytes-like object, not memoryview`);
  const size = info.shape.reduce((product, each) => product * each, info.itemSize);
  return info.bytes().subarray(info.offset, info.offset + size);
}

populate(bufferedIOBaseType, {
  doc: 'Base class for buffered IO objects.',
  methods: () => [
    method('detach()', () => {
      throw unsupported('detach');
    }),
    method('read(size=-1, /)', () => {
      throw unsupported('read');
    }),
    method('read1(size=-1, /)', () => {
      throw unsupported('read1');
    }),
    method('write(b, /)', () => {
      throw unsupported('write');
    }),
    ...['readinto', 'readinto1'].map((name) =>
      method(`${name}(buffer, /)`, (self: PyValue, buffer: PyValue) => {
        const target = writableBytes(buffer);
        const data = toByteArray(call(self, name === 'readinto' ? 'read' : 'read1', target.length));
        if (data.length > target.length)
          throw valueError(
            `read() returned too much data: ${target.length} bytes requested, ${data.length} returned`,
          );
        target.set(data);
        return data.length;
      }),
    ),
  ],
});

populate(textIOBaseType, {
  doc: 'Base class for text I/O.',
  methods: () => [
    method('detach()', () => {
      throw unsupported('detach');
    }),
    method('read(size=-1, /)', () => {
      throw unsupported('read');
    }),
    method('readline(size=-1, /)', () => {
      throw unsupported('readline');
    }),
    method('write(s, /)', () => {
      throw unsupported('write');
    }),
  ],
  getset: () => [
    getset('encoding', () => None),
    getset('newlines', () => None),
    getset('errors', () => None),
  ],
});
