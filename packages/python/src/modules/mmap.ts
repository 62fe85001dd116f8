/**
 * `mmap`: the bytes of files as an object like a bytearray and a file. Nobody can map memory from JavaScript: the bytes are read when they are
 * first asked for, and what is changed is written to the file at once, but for changes through buffers, which `flush` and `close` write.
 */
import { argumentTypeName } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, None, typeOf } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { indexError, osErrorType, overflowError, typeError, valueError } from '@harpy/objects/errors';
import { bytesArgument, byteValue, simpleBuffer } from '@harpy/objects/protocols/buffer';
import { hasIndex, indexNumber, isTrue, toSize } from '@harpy/objects/protocols/convert';
import { PySlice, sliceBounds } from '@harpy/objects/slice';
import { findLastUnits, findUnits } from '@harpy/objects/text/units';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { audit } from '../audit.ts';
import { duplicate, real } from '../descriptors.ts';
import { osError, trySystem } from '../os-errors.ts';
import { system } from '../system.ts';
import { ACCESS, PyMmap } from './mmap/mapping.ts';

const PROT = { PROT_READ: 1, PROT_WRITE: 2, PROT_EXEC: 4 } as const;
const MAP = {
  MAP_SHARED: 1,
  MAP_PRIVATE: 2,
  MAP_ANON: 32,
  MAP_ANONYMOUS: 32,
  MAP_DENYWRITE: 2048,
  MAP_EXECUTABLE: 4096,
  MAP_POPULATE: 32768,
  MAP_STACK: 131072,
} as const;
const MADV = {
  MADV_NORMAL: 0,
  MADV_RANDOM: 1,
  MADV_SEQUENTIAL: 2,
  MADV_WILLNEED: 3,
  MADV_DONTNEED: 4,
} as const;
const PAGE = 4096;
const READ_AND_WRITE = PROT.PROT_READ | PROT.PROT_WRITE;
const NEWLINE = 10;

const mmapType = bareType('mmap.mmap', PyMmap, undefined, { baseType: true });
mmapType.hasWeakReferences = true;

/** The `ACCESS_` number, and whether changes are the file's. */
function accessOf(access: number, flags: number, prot: number): readonly [access: number, shared: boolean] {
  if (access !== ACCESS.DEFAULT && (flags !== MAP.MAP_SHARED || prot !== READ_AND_WRITE))
    throw valueError("mmap can't specify both access and flags, prot.");
  const shared = (flags & MAP.MAP_PRIVATE) === 0;
  switch (access) {
    case ACCESS.DEFAULT:
      if ((prot & READ_AND_WRITE) === READ_AND_WRITE) return [access, shared];
      return [(prot & PROT.PROT_WRITE) !== 0 ? ACCESS.WRITE : ACCESS.READ, shared];
    case ACCESS.READ:
    case ACCESS.WRITE:
      return [access, true];
    case ACCESS.COPY:
      return [access, false];
  }
  throw valueError('mmap invalid access parameter.');
}

/** How much of a file is mapped. */
function mappedSize(fd: number, wanted: number, offset: number): number {
  const stats = trySystem(() => system().fs.fstatSync(fd));
  if (!stats.isFile()) return wanted;
  if (wanted !== 0) {
    if (offset > stats.size || stats.size - offset < wanted)
      throw valueError('mmap length is greater than file size');
    return wanted;
  }
  if (stats.size === 0) throw valueError('cannot mmap an empty file');
  if (offset >= stats.size) throw valueError('mmap offset is greater than file size');
  return stats.size - offset;
}

/** The system maps only files that were opened for that. */
function checkOpenedFor(fd: number, writing: boolean): void {
  const { fs } = system();
  try {
    fs.readSync(fd, new Uint8Array(1), 0, 0, 0);
    if (writing) fs.writeSync(fd, new Uint8Array(1), 0, 0, 0);
  } catch {
    throw osError('EACCES');
  }
}

function create(
  type: PyType,
  fileno: PyValue,
  length: PyValue,
  givenFlags: PyValue = MAP.MAP_SHARED,
  givenProt: PyValue = READ_AND_WRITE,
  givenAccess: PyValue = ACCESS.DEFAULT,
  givenOffset: PyValue = 0,
  trackfd: PyValue = true,
): PyMmap {
  const number = toSize(fileno);
  const wanted = toSize(length);
  const flags = toSize(givenFlags);
  const prot = toSize(givenProt);
  const offset = toSize(givenOffset);
  if (wanted < 0) throw overflowError('memory mapped length must be positive');
  if (offset < 0) throw overflowError('memory mapped offset must be positive');
  const [access, shared] = accessOf(toSize(givenAccess), flags, prot);
  audit('mmap.__new__', [number, wanted, access, offset]);
  const anonymous = number === -1;
  let size = wanted;
  if (!anonymous) {
    const fd = real(number);
    size = mappedSize(fd, wanted, offset);
    if (size > 0 && offset % PAGE === 0)
      checkOpenedFor(fd, shared && access !== ACCESS.READ && (prot & PROT.PROT_WRITE) !== 0);
  }
  if (size === 0 || offset % PAGE !== 0) throw osError('EINVAL');
  const made = new (type.ctor as unknown as new () => PyMmap)();
  const fd = anonymous ? -1 : duplicate(number);
  return made.map({ size, access, shared, fd, offset, tracked: isTrue(trackfd) });
}

/** Changes some bytes. */
function put(self: PyMmap, at: number, content: Uint8Array): void {
  self.bytes.set(content, at);
  self.changed(at, at + content.length);
}

function place(self: PyMmap, key: PyValue): number {
  let index = toSize(key, indexError);
  if (index < 0) index += self.size;
  if (index < 0 || index >= self.size) throw indexError('mmap index out of range');
  return index;
}

function subscript(value: PyValue, key: PyValue): PyValue {
  const self = value as PyMmap;
  const { bytes } = self;
  if (hasIndex(key)) return bytes[place(self, key)] as number;
  if (!(key instanceof PySlice)) throw typeError('mmap indices must be integers');
  const { start, step, count } = sliceBounds(key, self.size);
  if (step === 1) return new PyBytes(bytes.slice(start, start + count));
  return new PyBytes(Uint8Array.from({ length: count }, (_, at) => bytes[start + at * step] as number));
}

function assign(object: PyValue, key: PyValue, value: PyValue | undefined): void {
  const self = object as PyMmap;
  const { bytes } = self;
  self.checkWritable();
  if (hasIndex(key)) {
    const index = place(self, key);
    if (value === undefined) throw typeError("mmap doesn't support item deletion");
    if (!hasIndex(value)) throw typeError('mmap item value must be an int');
    const byte = indexNumber(value);
    if (byte < 0 || byte > 255) throw valueError('mmap item value must be in range(0, 256)');
    put(self, index, Uint8Array.of(Number(byte)));
    return;
  }
  if (!(key instanceof PySlice)) throw typeError('mmap indices must be integers');
  const { start, step, count } = sliceBounds(key, self.size);
  if (value === undefined) throw typeError("mmap object doesn't support slice deletion");
  const content = bytesArgument(value);
  if (content.length !== count) throw indexError('mmap slice assignment is wrong size');
  if (step === 1) {
    put(self, start, content);
    return;
  }
  content.slice().forEach((byte, at) => {
    bytes[start + at * step] = byte;
  });
  const last = start + (count - 1) * step;
  if (count > 0) self.changed(Math.min(start, last), Math.max(start, last) + 1);
}

/** `None` and what is negative mean all the rest. */
function read(self: PyMmap, size: PyValue = None): PyBytes {
  const { bytes } = self;
  if (size !== None && !hasIndex(size))
    throw typeError(`argument should be integer or None, not '${typeOf(size).name}'`);
  const rest = Math.max(0, self.size - self.position);
  const wanted = size === None ? rest : toSize(size);
  const count = wanted < 0 || wanted > rest ? rest : wanted;
  self.position += count;
  return new PyBytes(bytes.slice(self.position - count, self.position));
}

function readline(self: PyMmap): PyBytes {
  const { bytes, position } = self;
  const found = position < self.size ? bytes.indexOf(NEWLINE, position) : -1;
  self.position = found < 0 ? Math.max(position, self.size) : found + 1;
  return new PyBytes(bytes.slice(position, self.position));
}

const searching =
  (search: typeof findUnits) =>
  (self: PyMmap, sub: PyValue, start: PyValue = None, end: PyValue = None): number => {
    const { bytes, size } = self;
    const wanted = bytesArgument(sub);
    const bound = (value: PyValue, absent: number): number => {
      const given = value === None ? absent : toSize(value);
      return Math.min(Math.max(given < 0 ? given + size : given, 0), size);
    };
    const [from, to] = [bound(start, self.position), bound(end, size)];
    return to < from ? -1 : search(bytes, wanted, from, to);
  };

function write(self: PyMmap, content: PyValue): number {
  const { bytes, size, position } = self;
  const given = bytesArgument(content);
  self.checkWritable();
  if (position > size || size - position < given.length) throw valueError('data out of range');
  put(self, position, given.buffer === bytes.buffer ? given.slice() : given);
  self.position += given.length;
  return given.length;
}

function writeByte(self: PyMmap, value: PyValue): void {
  const { size, position } = self;
  if (!hasIndex(value))
    throw typeError(`'${argumentTypeName(value)}' object cannot be interpreted as an integer`);
  const byte = Number(indexNumber(value));
  if (byte < 0) throw overflowError('unsigned byte integer is less than minimum');
  if (byte > 255) throw overflowError('unsigned byte integer is greater than maximum');
  self.checkOpen();
  self.checkWritable();
  if (position >= size) throw valueError('write byte out of range');
  put(self, position, Uint8Array.of(byteValue(byte)));
  self.position++;
}

function seek(self: PyMmap, distance: PyValue, whence: PyValue = 0): number {
  const by = toSize(distance);
  const how = toSize(whence);
  const { length } = self.bytes;
  const starts = [0, self.position, length];
  const start = starts[how];
  if (start === undefined) throw valueError('unknown seek type');
  const to = start + by;
  if (to < 0 || to > length) throw valueError('seek out of range');
  self.position = to;
  return to;
}

function flush(self: PyMmap, offset: PyValue = 0, size: PyValue = self.size): PyValue {
  const [from, count] = [toSize(offset), toSize(size)];
  self.checkOpen();
  if (from < 0 || count < 0 || self.size - from < count) throw valueError('flush values out of range');
  if (self.access === ACCESS.READ || self.access === ACCESS.COPY) return None;
  if (from % PAGE !== 0) throw osError('EINVAL');
  self.flush(from, from + count);
  return None;
}

function move(self: PyMmap, dest: PyValue, src: PyValue, count: PyValue): void {
  const [to, from, length] = [toSize(dest), toSize(src), toSize(count)];
  const { bytes, size } = self;
  self.checkWritable();
  if (to < 0 || from < 0 || length < 0 || size - to < length || size - from < length)
    throw valueError('source, destination, or count out of range');
  bytes.copyWithin(to, from, from + length);
  self.changed(to, to + length);
}

function advise(self: PyMmap, _option: PyValue, start: PyValue = 0, length: PyValue = None): void {
  const from = toSize(start);
  const { size } = self;
  self.checkOpen();
  if (from < 0 || from >= size) throw valueError('madvise start out of bounds');
  if (length !== None && toSize(length) < 0) throw valueError('madvise length invalid');
  if (from % PAGE !== 0) throw osError('EINVAL');
}

function repr(self: PyValue): string {
  const { closed, access, size, position, offset } = self as PyMmap;
  if (closed) return '<mmap.mmap closed=True>';
  const name = Object.keys(ACCESS)[access] ?? '';
  return `<mmap.mmap closed=False, access=ACCESS_${name}, length=${size}, pos=${position}, offset=${offset}>`;
}

populate(mmapType, {
  doc: 'mmap(fileno, length, flags=MAP_SHARED, prot=PROT_WRITE|PROT_READ, access=ACCESS_DEFAULT, offset=0)\n\nThe bytes of a file, or of none if fileno is -1.',
  slots: {
    tp_new: constructWith(
      'mmap(fileno, length, flags=1, prot=3, access=0, offset=0, *, trackfd=True)',
      create,
    ),
    tp_repr: repr,
    sq_length: (self) => (self as PyMmap).checkOpen().size,
    mp_length: (self) => (self as PyMmap).checkOpen().size,
    sq_item: (self, index) => {
      const { bytes } = self as PyMmap;
      if (index < 0 || index >= bytes.length) throw indexError('mmap index out of range');
      return new PyBytes(bytes.slice(index, index + 1));
    },
    mp_subscript: subscript,
    mp_ass_subscript: assign,
    bf_getbuffer: (self) => {
      const mapping = self as PyMmap;
      const content = mapping.lend();
      return simpleBuffer(self, () => content, content.length, !mapping.writable);
    },
    bf_releasebuffer: (self) => {
      (self as PyMmap).exports--;
    },
  },
  getset: () => [getset('closed', (self: PyMmap) => self.closed)],
  methods: () => [
    method('close()', (self: PyMmap) => self.close(), 'Writes what is to be written, and lets the file go.'),
    method('read(size=None, /)', read, 'The next bytes.'),
    method(
      'read_byte()',
      (self: PyMmap) => {
        const { bytes, position } = self;
        if (position >= self.size) throw valueError('read byte out of range');
        self.position++;
        return bytes[position] as number;
      },
      'The next byte.',
    ),
    method('readline()', readline, 'The bytes up to the end of the line.'),
    method('find(view, start=None, end=None, /)', searching(findUnits), 'Where the bytes are first, or -1.'),
    method(
      'rfind(view, start=None, end=None, /)',
      searching(findLastUnits),
      'Where the bytes are last, or -1.',
    ),
    method('write(bytes, /)', write, 'Writes bytes at the position.'),
    method('write_byte(byte, /)', writeByte, 'Writes a byte at the position.'),
    method('seek(pos, whence=0, /)', seek, 'Changes the position.'),
    method('seekable()', () => true, 'True.'),
    method('tell()', (self: PyMmap) => self.checkOpen().position, 'The position.'),
    method('size()', (self: PyMmap) => self.fileSize, 'The size of the file.'),
    method('flush(offset=0, size=None, /)', flush, 'Writes to the file what was changed through buffers.'),
    method('move(dest, src, count, /)', move, 'Copies bytes within.'),
    method(
      'resize(newsize, /)',
      (self: PyMmap, size: PyValue) => {
        const wanted = toSize(size);
        self.checkOpen().resize(wanted);
      },
      'Changes the size of the file as well.',
    ),
    method('madvise(option, start=0, length=None, /)', advise, 'Does nothing.'),
    method('__sizeof__()', (self: PyMmap) => self.size + 64, 'How large it is in memory.'),
    method('__enter__()', (self: PyMmap) => self.checkOpen()),
    method('__exit__(exc_type, exc_value, traceback, /)', (self: PyMmap) => self.close()),
  ],
});

export const mmapModule = defineModule({
  name: 'mmap',
  doc: 'Bytes of files as objects in memory.',
  types: [mmapType],
  attributes: {
    ACCESS_DEFAULT: ACCESS.DEFAULT,
    ACCESS_READ: ACCESS.READ,
    ACCESS_WRITE: ACCESS.WRITE,
    ACCESS_COPY: ACCESS.COPY,
    PAGESIZE: PAGE,
    ALLOCATIONGRANULARITY: PAGE,
    error: osErrorType,
    ...PROT,
    ...MAP,
    ...MADV,
  },
});
