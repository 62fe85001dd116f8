/** `FileIO`: a file by its number (Modules/_io/fileio.c). */
import { getAttribute } from '@harpy/objects/attribute';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { bareType, None, textOf, typeOf } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import type { PyObject } from '@harpy/objects/object';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import type { PyValue } from '@harpy/objects/value';
import { concatBytes } from '../../binary.ts';
import { real } from '../../descriptors.ts';
import { filePath } from '../../file-path.ts';
import { osError, trySystem } from '../../os-errors.ts';
import { pipeEnd } from '../../pipes.ts';
import { $suspend, setSuspending, waits } from '../../runtime/threads.ts';
import { system } from '../../system.ts';
import type { Wait } from '../../threads.ts';
import { closeFile, openFile, readSome, seek, writeSome } from '../posix/open-files.ts';
import { PyRawIOBase, rawIOBaseType, readSize, unsupported, writableBytes } from './base.ts';

/** Files end the sentence otherwise than streams do. */
const closedError = () => valueError('I/O operation on closed file');

export class PyFileIO extends PyRawIOBase {
  fd = -1;
  readable = false;
  writable = false;
  created = false;
  appending = false;
  closeFd = true;
  name: PyValue = None;
}

export const fileIOType = bareType('_io.FileIO', PyFileIO, rawIOBaseType, { baseType: true });

const FLAGS = { create: 0o100, exclusive: 0o200, truncate: 0o1000, append: 0o2000, closeOnExec: 0o2000000 };

function open(self: PyFileIO, file: PyValue, mode: string, closeFd: boolean, opener: PyValue): void {
  const kinds = [...mode].filter((char) => 'rwxa'.includes(char));
  if (/[^rwxab+]/.test(mode)) throw valueError(`invalid mode: ${mode}`);
  if (kinds.length !== 1 || mode.split('+').length > 2)
    throw valueError('Must have exactly one of create/read/write/append mode and at most one plus');
  const plus = mode.includes('+');
  const kind = kinds[0];
  self.readable = kind === 'r' || plus;
  self.writable = kind !== 'r' || plus;
  self.created = kind === 'x';
  self.appending = kind === 'a';
  self.closeFd = closeFd;
  let flags = self.readable && self.writable ? 2 : self.readable ? 0 : 1;
  if (kind === 'w') flags |= FLAGS.create | FLAGS.truncate;
  if (kind === 'x') flags |= FLAGS.create | FLAGS.exclusive;
  if (kind === 'a') flags |= FLAGS.create | FLAGS.append;
  if (typeof file === 'boolean' || typeof file === 'number') {
    const fd = Number(file);
    if (fd < 0) throw valueError('negative file descriptor');
    trySystem(() => system().fs.fstatSync(real(fd)));
    self.fd = fd;
  } else {
    if (!closeFd) throw valueError('Cannot use closefd=False with file name');
    const path = filePath(file, '');
    if (path.includes('\0')) throw valueError('embedded null byte');
    if (opener !== None) {
      const made = callArray(opener, [file, flags | FLAGS.closeOnExec]);
      if (typeof made !== 'number') throw typeError('expected integer from opener');
      if (made < 0) throw valueError(`opener returned ${made}`);
      self.fd = made;
    } else self.fd = openFile(path, flags, 0o666, file);
    if (trySystem(() => system().fs.fstatSync(real(self.fd))).isDirectory()) {
      closeFile(self.fd);
      self.fd = -1;
      throw osError('EISDIR', file);
    }
  }
  self.name = file;
  if (self.appending) {
    try {
      seek(self.fd, 0, 2);
    } catch {
      // A pipe or terminal: there is no end to go to.
    }
  }
}

function modeOf(self: PyFileIO): string {
  if (self.created) return self.readable ? 'xb+' : 'xb';
  if (self.appending) return self.readable ? 'ab+' : 'ab';
  if (self.readable) return self.writable ? 'rb+' : 'rb';
  return 'wb';
}

function checkUse(self: PyFileIO, what: 'reading' | 'writing'): void {
  if (self.fd < 0) throw closedError();
  if (what === 'reading' ? !self.readable : !self.writable) throw unsupported(`File not open for ${what}`);
}

/** What is read at once where it is not known how much there is. */
const CHUNK = 65536;

/** All bytes from the present place on. */
export function readAll(self: PyFileIO): Uint8Array {
  checkUse(self, 'reading');
  const parts: Uint8Array[] = [];
  const stats = trySystem(() => system().fs.fstatSync(real(self.fd)));
  let size = stats.isFile() ? Math.min(stats.size + 1, 1 << 26) : CHUNK;
  for (;;) {
    const buffer = new Uint8Array(size);
    const got = readSome(self.fd, buffer);
    if (got === 0) break;
    parts.push(buffer.subarray(0, got));
    size = CHUNK;
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : concatBytes(parts);
}

export function readUpTo(self: PyFileIO, count: number): Uint8Array {
  checkUse(self, 'reading');
  const buffer = new Uint8Array(count);
  return buffer.subarray(0, readSome(self.fd, buffer));
}

export function writeBytes(self: PyFileIO, bytes: Uint8Array): number {
  checkUse(self, 'writing');
  return writeSome(self.fd, bytes);
}

const readIntoMethod = waits(
  method('readinto(buffer, /)', (self: PyFileIO, buffer: PyValue) => {
    checkUse(self, 'reading');
    return readSome(self.fd, writableBytes(buffer));
  }),
);
const readAllMethod = method('readall()', (self: PyFileIO) => new PyBytes(readAll(self)));
const readMethod = method('read(size=-1, /)', (self: PyFileIO, size?: PyValue) => {
  const count = readSize(size);
  return new PyBytes(count < 0 ? readAll(self) : readUpTo(self, count));
});

/** Reads a pipe, so many bytes at once or all to the end; other threads run while nothing comes. */
function* readPipeOf(self: PyFileIO, size: number): Generator<Wait, PyValue, void> {
  const readinto = getAttribute(self, 'readinto');
  const parts: Uint8Array[] = [];
  for (;;) {
    const buffer = new PyByteArray(new Uint8Array(size < 0 ? CHUNK : size));
    const count = toSize(yield* $suspend(readinto, [buffer]));
    parts.push(buffer.bytes.subarray(0, count));
    if (count === 0 || size >= 0) return new PyBytes(concatBytes(parts));
  }
}

/** Whether it is a pipe, whose reading may wait for other threads of the program. */
export const isPipe = (file: PyValue): boolean =>
  file instanceof PyFileIO && file.fd >= 0 && pipeEnd(real(file.fd)) !== undefined;

for (const def of [readMethod, readAllMethod])
  setSuspending(def, function* (self, args, names) {
    if (!isPipe(self) || args.length > 1 || names !== undefined) return def.methodKeywords(self, args, names);
    checkUse(self as PyFileIO, 'reading');
    return yield* readPipeOf(self as PyFileIO, readSize(args[0]));
  });

populate(fileIOType, {
  doc: 'Open a file.',
  textSignature: "(file, mode='r', closefd=True, opener=None)",
  slots: {
    tp_new: (type) => new (type.ctor as new () => PyObject)(),
    tp_init: initializeWith(
      "FileIO(file, mode='r', closefd=True, opener=None)",
      (
        self: PyFileIO,
        file: PyValue,
        mode: PyValue = 'r',
        closeFd: PyValue = true,
        opener: PyValue = None,
      ) => {
        const text = textOf(mode);
        if (text === undefined)
          throw typeError(`FileIO() argument 'mode' must be str, not ${typeOf(mode).name}`);
        open(self, file, text, isTrue(closeFd), opener);
      },
    ),
    tp_repr: (value) => {
      const self = value as PyFileIO;
      const name = typeOf(self).qualname;
      if (self.fd < 0) return `<_io.${name} [closed]>`;
      return `<_io.${name} name=${reprText(self.name)} mode='${modeOf(self)}' closefd=${self.closeFd ? 'True' : 'False'}>`;
    },
  },
  methods: () => [
    readMethod,
    readAllMethod,
    readIntoMethod,
    method('write(b, /)', (self: PyFileIO, data: PyValue) => writeBytes(self, bytesArgument(data))),
    method('seek(pos, whence=0, /)', (self: PyFileIO, position: PyValue, whence: PyValue = 0) => {
      if (self.fd < 0) throw closedError();
      return seek(self.fd, toSize(position), toSize(whence));
    }),
    method('tell()', (self: PyFileIO) => {
      if (self.fd < 0) throw closedError();
      return seek(self.fd, 0, 1);
    }),
    method('truncate(size=None, /)', (self: PyFileIO, size: PyValue = None) => {
      checkUse(self, 'writing');
      const at = size === None ? seek(self.fd, 0, 1) : toSize(size);
      trySystem(() => system().fs.ftruncateSync(real(self.fd), at));
      return at;
    }),
    method('close()', (self: PyFileIO) => {
      if (self.closed) return;
      callArray(getAttribute(rawIOBaseType, 'close'), [self]);
      const { fd } = self;
      self.fd = -1;
      if (self.closeFd && fd >= 0) closeFile(fd);
    }),
    method('seekable()', (self: PyFileIO) => {
      if (self.fd < 0) throw closedError();
      return trySystem(() => system().fs.fstatSync(real(self.fd))).isFile();
    }),
    method('readable()', (self: PyFileIO) => {
      if (self.fd < 0) throw closedError();
      return self.readable;
    }),
    method('writable()', (self: PyFileIO) => {
      if (self.fd < 0) throw closedError();
      return self.writable;
    }),
    method('fileno()', (self: PyFileIO) => {
      if (self.fd < 0) throw closedError();
      return self.fd;
    }),
    method('isatty()', (self: PyFileIO) => {
      if (self.fd < 0) throw closedError();
      return system().isTerminal(real(self.fd));
    }),
    method('_isatty_open_only()', (self: PyFileIO) => system().isTerminal(real(self.fd))),
  ],
  getset: () => [
    getset('closed', (self: PyFileIO) => self.fd < 0),
    getset('closefd', (self: PyFileIO) => self.closeFd),
    getset('mode', modeOf),
    getset(
      'name',
      (self: PyFileIO) => self.name,
      (self: PyFileIO, value = None) => {
        self.name = value;
      },
    ),
    getset('_blksize', () => 131072),
  ],
});
