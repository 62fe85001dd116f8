/** `BufferedReader` and its kin (Modules/_io/bufferedio.c). */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, None, typeOf } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate, type TypeContent } from '@harpy/objects/define';
import { valueError } from '@harpy/objects/errors';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import type { PyValue } from '@harpy/objects/value';
import { setSuspendingNext } from '../../runtime/threads.ts';
import {
  bufferedIOBaseType,
  call,
  DEFAULT_BUFFER_SIZE,
  readSize,
  unsupported,
  writableBytes,
} from './base.ts';
import { bufferedRead, bufferedRead1, peek, readFully, readline } from './buffered/read.ts';
import { atLeast, readAhead, readsAhead, something, wholeLine, wholeRead } from './buffered/read-ahead.ts';
import { rewind, seek, tell } from './buffered/seek.ts';
import {
  checkOpen,
  construct,
  type PyBuffered,
  PyBufferedRandom,
  PyBufferedReader,
  PyBufferedWriter,
  require,
} from './buffered/stream.ts';
import { bufferedWrite, flush } from './buffered/write.ts';

const start = (self: PyBuffered, raw: PyValue, size: PyValue | undefined): void => {
  const bufferSize = size === undefined ? DEFAULT_BUFFER_SIZE : toSize(size);
  if (bufferSize <= 0) throw valueError('buffer size must be strictly positive');
  self.raw = raw;
  self.bufferSize = bufferSize;
};

const repr = (value: PyValue): string => {
  const self = value as PyBuffered;
  const name = lookupAttribute(self, 'name');
  return name === undefined
    ? `<_io.${typeOf(self).qualname}>`
    : `<_io.${typeOf(self).qualname} name=${reprText(name)}>`;
};

const sharedMethods = () => [
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

const sharedAttributes = () => [
  getset('raw', (self: PyBuffered) => self.raw ?? None),
  getset('closed', (self: PyBuffered) => getAttribute(self.stream(), 'closed')),
  getset('name', (self: PyBuffered) => getAttribute(self.stream(), 'name')),
  getset('mode', (self: PyBuffered) => getAttribute(self.stream(), 'mode')),
];

const readMethods = () => [
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

const writeMethods = () => [
  method('write(buffer, /)', (self: PyBuffered, data: PyValue) => {
    return bufferedWrite(self, bytesArgument(data));
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
  extra: NonNullable<TypeContent['methods']>,
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
  methods: () => [...sharedMethods(), ...extra()],
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
    () => [...readMethods(), ...writeMethods()],
    true,
  ),
);

for (const type of [bufferedReaderType, bufferedRandomType])
  setSuspendingNext(type, function* (self) {
    yield* readAhead(self as PyBuffered, wholeLine(undefined));
    return nextLine(self);
  });
