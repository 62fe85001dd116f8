/** `io.BytesIO`: a binary file in memory. */
import { dictOf } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, None, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate } from '@harpy/objects/define';
import { dictFrom, PyDict } from '@harpy/objects/dict';
import { typeError, valueError } from '@harpy/objects/errors';
import { viewOf } from '@harpy/objects/memoryview';
import { PyObject } from '@harpy/objects/object';
import {
  contiguousBytes,
  FULL_RO,
  getBuffer,
  hasBuffer,
  releaseBuffer,
  simpleBuffer,
  WRITABLE,
} from '@harpy/objects/protocols/buffer';
import { hasIndex, toSize } from '@harpy/objects/protocols/convert';
import { forEach } from '@harpy/objects/protocols/iterate';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { bufferedIOBaseType, PyBufferedIOBase } from './base.ts';

export class PyBytesIO extends PyBufferedIOBase {
  storage: Uint8Array = new Uint8Array(0);
  size = 0;
  position = 0;

  get bytes(): Uint8Array {
    return this.storage.subarray(0, this.size);
  }

  resize(size: number): void {
    if (size > this.storage.length) {
      const storage = new Uint8Array(Math.max(size, this.storage.length + (this.storage.length >> 3) + 64));
      storage.set(this.bytes);
      this.storage = storage;
    } else if (size > this.size) this.storage.fill(0, this.size, size);
    this.size = size;
  }

  write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const end = this.position + bytes.length;
    if (end > this.size) this.resize(end);
    this.storage.set(bytes, this.position);
    this.position = end;
  }

  read(size: number): Uint8Array {
    const left = Math.max(0, this.size - this.position);
    const count = size < 0 ? left : Math.min(size, left);
    const bytes = this.storage.slice(this.position, this.position + count);
    this.position += count;
    return bytes;
  }

  readline(limit: number): Uint8Array {
    if (this.position >= this.size) return new Uint8Array(0);
    const rest = this.storage.subarray(this.position, this.size);
    const found = rest.indexOf(10);
    const line = found < 0 ? rest.length : found + 1;
    return this.read(limit < 0 ? line : Math.min(limit, line));
  }
}

export const bytesIOType = bareType('_io.BytesIO', PyBytesIO, bufferedIOBaseType, { baseType: true });

/** What `getbuffer()` gives a view of. */
class PyBytesIOBuffer extends PyObject {
  readonly source: PyBytesIO;
  constructor(source: PyBytesIO) {
    super();
    this.source = source;
  }
}
const bytesIOBufferType = bareType('_io._BytesIOBuffer', PyBytesIOBuffer);
populate(bytesIOBufferType, {
  slots: {
    bf_getbuffer: (self) => {
      const { source } = self as PyBytesIOBuffer;
      // A view of the storage there is now: what makes the file longer may move to another.
      const content = source.bytes;
      return simpleBuffer(self, () => content, source.size, false);
    },
  },
});

function open(self: PyBytesIO): PyBytesIO {
  if (self.closed) throw valueError('I/O operation on closed file.');
  return self;
}

function sizeOf(size: PyValue | undefined): number {
  if (size === undefined || size === None) return -1;
  if (!hasIndex(size)) throw typeError(`argument should be integer or None, not '${typeOf(size).name}'`);
  return toSize(size);
}

/** Runs `act` with the bytes of a bytes-like object. */
function withBytes<T>(value: PyValue, act: (bytes: Uint8Array) => T): T {
  if (value instanceof PyBytes) return act(value.bytes);
  if (!hasBuffer(value)) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  const buffer = getBuffer(value, FULL_RO);
  try {
    return act(contiguousBytes(buffer));
  } finally {
    releaseBuffer(buffer);
  }
}

function write(self: PyBytesIO, value: PyValue): number {
  open(self);
  return withBytes(value, (bytes) => {
    open(self);
    // The bytes may be the file's own.
    self.write(bytes.buffer === self.storage.buffer ? bytes.slice() : bytes);
    return bytes.length;
  });
}

function initialize(self: PyBytesIO, initial: PyValue | undefined): void {
  self.size = 0;
  self.position = 0;
  self.closed = false;
  if (initial === undefined || initial === None) return;
  withBytes(initial, (bytes) => {
    self.storage = bytes.slice();
    self.size = bytes.length;
  });
}

function setState(self: PyBytesIO, state: PyValue): void {
  if (!(state instanceof PyTuple) || state.items.length < 3)
    throw typeError(
      `${typeOf(self).name}.__setstate__ argument should be 3-tuple, got ${typeOf(state).name}`,
    );
  const [value = None, position = 0, dict = None] = state.items;
  self.size = 0;
  self.position = 0;
  write(self, value);
  if (!hasIndex(position))
    throw typeError(`second item of state must be an integer, not ${typeOf(position).name}`);
  const at = toSize(position);
  if (at < 0) throw valueError('position value cannot be negative');
  self.position = at;
  if (dict === None) return;
  if (!(dict instanceof PyDict))
    throw typeError(`third item of state should be a dict, got a ${typeOf(dict).name}`);
  const own = dictOf(self);
  for (const [key, item] of dict.table.entries()) own.set(key, item);
}

const read = (name: string, doc: string) =>
  method(
    `${name}(size=-1, /)`,
    (self: PyBytesIO, size: PyValue | undefined) => new PyBytes(open(self).read(sizeOf(size))),
    doc,
  );

populate(bytesIOType, {
  attributes: { __module__: '_io' },
  doc: 'A binary file in memory.',
  textSignature: "(initial_bytes=b'')",
  slots: {
    tp_new: (type: PyType) => new (type.ctor as unknown as new () => PyBytesIO)(),
    tp_init: initializeWith("BytesIO(initial_bytes=b'')", initialize),
    tp_iter: (self) => open(self as PyBytesIO),
    tp_iternext: (self) => {
      const line = open(self as PyBytesIO).readline(-1);
      return line.length === 0 ? undefined : new PyBytes(line);
    },
  },
  methods: () => [
    method('readable(/)', (self: PyBytesIO) => open(self) === self, 'True.'),
    method('writable(/)', (self: PyBytesIO) => open(self) === self, 'True.'),
    method('seekable(/)', (self: PyBytesIO) => open(self) === self, 'True.'),
    method(
      'flush(/)',
      (self: PyBytesIO) => {
        open(self);
      },
      'Does nothing.',
    ),
    method('isatty(/)', (self: PyBytesIO) => open(self) !== self, 'False.'),
    method('tell(/)', (self: PyBytesIO) => open(self).position, 'The position.'),
    method(
      'getbuffer(/)',
      (self: PyBytesIO) => {
        const view = viewOf(getBuffer(new PyBytesIOBuffer(open(self)), WRITABLE));
        return view;
      },
      'A view of the memory of the file.',
    ),
    method(
      'getvalue(/)',
      (self: PyBytesIO) => new PyBytes(open(self).bytes.slice()),
      'All that the file holds.',
    ),
    read('read', 'So many bytes, or all that are left.'),
    read('read1', 'So many bytes, or all that are left.'),
    method(
      'readline(size=-1, /)',
      (self: PyBytesIO, size: PyValue | undefined) => new PyBytes(open(self).readline(sizeOf(size))),
      'The rest of the line.',
    ),
    method(
      'readlines(size=None, /)',
      (self: PyBytesIO, size: PyValue | undefined) => {
        open(self);
        const limit = sizeOf(size);
        const lines: PyValue[] = [];
        let total = 0;
        for (;;) {
          const line = self.readline(-1);
          if (line.length === 0) break;
          lines.push(new PyBytes(line));
          total += line.length;
          if (limit > 0 && total >= limit) break;
        }
        return new PyList(lines);
      },
      'The lines that are left, up to about so many bytes.',
    ),
    method(
      'readinto(buffer, /)',
      (self: PyBytesIO, target: PyValue) => {
        open(self);
        const refuse = () =>
          typeError(`readinto() argument must be read-write bytes-like object, not ${typeOf(target).name}`);
        if (!hasBuffer(target) || target instanceof PyBytes) throw refuse();
        const buffer = getBuffer(target, 0);
        try {
          if (buffer.readonly) throw refuse();
          const into = contiguousBytes(buffer);
          const bytes = self.read(into.length);
          into.set(bytes);
          return bytes.length;
        } finally {
          releaseBuffer(buffer);
        }
      },
      'Reads into a buffer; how many bytes were read.',
    ),
    method(
      'truncate(size=None, /)',
      (self: PyBytesIO, given: PyValue | undefined) => {
        open(self);
        const size = given === undefined || given === None ? self.position : sizeOf(given);
        if (size < 0) throw valueError(`negative size value ${size}`);
        if (size < self.size) self.resize(size);
        return size;
      },
      'Cuts the file at a size, the position if none is given.',
    ),
    method(
      'seek(pos, whence=0, /)',
      (self: PyBytesIO, pos: PyValue, whence: PyValue | undefined) => {
        open(self);
        const at = toSize(pos);
        const how = whence === undefined ? 0 : toSize(whence);
        if (at < 0 && how === 0) throw valueError(`negative seek value ${at}`);
        if (how !== 0 && how !== 1 && how !== 2)
          throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
        const base = how === 0 ? 0 : how === 1 ? self.position : self.size;
        self.position = Math.max(0, base + at);
        return self.position;
      },
      'Changes the position.',
    ),
    method('write(b, /)', write, 'Writes bytes at the position; how many.'),
    method(
      'writelines(lines, /)',
      (self: PyBytesIO, lines: PyValue) => {
        open(self);
        forEach(lines, (line) => void write(self, line));
      },
      'Writes the bytes of an iterable one after the other.',
    ),
    method(
      'close(/)',
      (self: PyBytesIO) => {
        self.closed = true;
        self.storage = new Uint8Array(0);
        self.size = 0;
      },
      'Closes the file and forgets what it holds.',
    ),
    method(
      '__getstate__(/)',
      (self: PyBytesIO) => {
        const dict = dictOf(self);
        return new PyTuple([
          new PyBytes(open(self).bytes.slice()),
          self.position,
          dict.size === 0 ? None : dictFrom(dict.table.entries()),
        ]);
      },
      'For pickle.',
    ),
    method('__setstate__(state, /)', setState, 'For pickle.'),
  ],
  getset: () => [getset('closed', (self: PyBytesIO) => self.closed)],
});
