/** `TextIOWrapper` (Modules/_io/textio.c). */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { bareType, None, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate } from '@harpy/objects/define';
import {
  attributeError,
  newException,
  osErrorType,
  PyBaseException,
  typeError,
  valueError,
  valueErrorType,
} from '@harpy/objects/errors';
import { toByteArray } from '@harpy/objects/numbers/arguments';
import type { PyObject } from '@harpy/objects/object';
import { isTrue, length, toSize } from '@harpy/objects/protocols/convert';
import { add } from '@harpy/objects/protocols/number';
import { getItem } from '@harpy/objects/protocols/sequence';
import { reprText } from '@harpy/objects/protocols/text';
import { PySlice } from '@harpy/objects/slice';
import { type ExactStr, exactStr, textOfStr } from '@harpy/objects/str';
import { checkTextCodec, encodeText } from '@harpy/objects/text/codecs/codecs';
import { lookupCodec } from '@harpy/objects/text/codecs/registry';
import { encodeValidUtf8 } from '@harpy/objects/text/codecs/utf8';
import type { PyValue } from '@harpy/objects/value';
import { concatBytes } from '../../binary.ts';
import { $suspend, setSuspending, setSuspendingNext } from '../../runtime/threads.ts';
import type { Wait } from '../../threads.ts';
import { checkOpen, PyTextIOBase, readSize, textIOBaseType, unsupported } from './base.ts';
import { CR, CRLF, type Decoder, LF, makeDecoder } from './text-decoder.ts';
import { unflushed } from './unflushed.ts';

export class PyTextIOWrapper extends PyTextIOBase {
  buffer: PyValue | undefined = undefined;
  encoding = 'utf-8';
  errors = 'strict';
  /** As given: None translates line ends when reading. */
  newline: string | undefined = undefined;
  lineBuffering = false;
  writeThrough = false;
  mode: PyValue | undefined = undefined;
  /** Encoded text to be written. */
  pending: Uint8Array[] = [];
  pendingSize = 0;
  /** Whether the stream can be written to, once it was asked. */
  canWrite: boolean | undefined = undefined;
  /** Text read ahead, and how much of it was given away. */
  decoded: ExactStr = '';
  at = 0;
  decoder: Decoder | undefined = undefined;
  /** Python's incremental encoder, for encodings that need one. */
  encoder: PyValue | undefined = undefined;
  /** The bytes `decoded` was made of: for `tell`. */
  chunk: { bytes: Uint8Array; carried: Uint8Array } | undefined = undefined;
  seenLineEnds = 0;
  telling = true;
  chunkSize = 8192;

  stream(): PyValue {
    if (this.buffer === undefined) throw valueError('underlying buffer has been detached');
    return this.buffer;
  }
}

/** Encodings that give the same bytes for a text wherever it stands. */
const STATELESS = /^(?:utf[-_]?8|ascii|us-ascii|latin[-_]?1|iso-?8859-1|utf[-_](?:16|32)[-_][lb]e)$/i;

const call = (object: PyValue, name: string, ...args: PyValue[]): PyValue =>
  callArray(getAttribute(object, name), args);
const EMPTY = new Uint8Array(0);

const decoderFor = (self: PyTextIOWrapper): Decoder =>
  makeDecoder(self, self.encoding, self.errors, self.newline);

function decoderOf(self: PyTextIOWrapper): Decoder {
  self.decoder ??= decoderFor(self);
  return self.decoder;
}

const slice = (text: ExactStr, from: number, to: number): ExactStr =>
  typeof text === 'string' ? text.slice(from, to) : (getItem(text, new PySlice(from, to, None)) as ExactStr);

const concat = (a: ExactStr, b: ExactStr): ExactStr =>
  typeof a === 'string' && typeof b === 'string' ? a + b : (add(a, b) as ExactStr);

const CHUNK = 131072;

/** What reads the next piece. */
function chunkReader(self: PyTextIOWrapper): PyValue {
  const stream = self.stream();
  return lookupAttribute(stream, 'read1') ?? getAttribute(stream, 'read');
}

/** Reads and decodes one more piece; false at the end. */
const readChunk = (self: PyTextIOWrapper): boolean => takeChunk(self, callArray(chunkReader(self), [CHUNK]));

function takeChunk(self: PyTextIOWrapper, got: PyValue): boolean {
  if (got === None) return false;
  const decoder = decoderOf(self);
  const carried = decoder.held();
  const bytes = toByteArray(got);
  const text = decoder.decode(bytes, bytes.length === 0);
  self.decoded =
    self.at >= length(self.decoded) ? text : concat(slice(self.decoded, self.at, length(self.decoded)), text);
  if (self.at >= 0) {
    self.chunk = { bytes, carried };
    self.at = 0;
  }
  return bytes.length > 0 || length(text) > 0;
}

function takeText(self: PyTextIOWrapper, count: number): ExactStr {
  const text = slice(self.decoded, self.at, self.at + count);
  self.at += length(text);
  return text;
}

const available = (self: PyTextIOWrapper): number => length(self.decoded) - self.at;

function read(self: PyTextIOWrapper, size?: PyValue): PyValue {
  checkOpen(self);
  checkReadable(self);
  flushText(self);
  const count = readSize(size);
  if (count < 0) {
    const first = takeText(self, available(self));
    const rest = call(self.stream(), 'read');
    const bytes = rest === None ? EMPTY : toByteArray(rest);
    const text = decoderOf(self).decode(bytes, true);
    self.decoded = '';
    self.at = 0;
    self.chunk = undefined;
    return concat(first, text);
  }
  while (available(self) < count) if (!readChunk(self)) break;
  return takeText(self, count);
}

function lineEnd(self: PyTextIOWrapper, from: number): number {
  const { decoded, newline } = self;
  if (typeof decoded === 'string') {
    if (newline === undefined || newline === '\n') {
      const at = decoded.indexOf('\n', from);
      return at < 0 ? -1 : at + 1;
    }
    if (newline !== '') {
      const at = decoded.indexOf(newline, from);
      return at < 0 ? -1 : at + newline.length;
    }
    const match = /\r\n|\r|\n/g;
    match.lastIndex = from;
    const found = match.exec(decoded);
    return found === null ? -1 : found.index + found[0].length;
  }
  const points = decoded.codePoints;
  for (let at = from; at < points.length; at++) {
    const point = points[at];
    if (newline === '' && point === 13) return points[at + 1] === 10 ? at + 2 : at + 1;
    if (newline === '\r\n' && (point !== 10 || points[at - 1] !== 13)) continue;
    if (newline === '\r' ? point === 13 : point === 10) return at + 1;
  }
  return -1;
}

function readline(self: PyTextIOWrapper, size?: PyValue): PyValue {
  checkOpen(self);
  checkReadable(self);
  flushText(self);
  const limit = readSize(size);
  let searched = self.at;
  for (;;) {
    const end = lineEnd(self, searched);
    if (end >= 0) {
      const count = end - self.at;
      return takeText(self, limit >= 0 ? Math.min(limit, count) : count);
    }
    const have = available(self);
    if (limit >= 0 && have >= limit) return takeText(self, limit);
    if (!readChunk(self)) return takeText(self, available(self));
    // A line end may be split between two pieces.
    searched = self.at + Math.max(0, have - 1);
  }
}

/** Reads ahead until there is enough text or no more comes. Other threads run where the stream waits. */
function* readAhead(self: PyTextIOWrapper, enough: (from: number) => boolean): Generator<Wait, void, void> {
  const { buffer } = self;
  if (buffer === undefined || isTrue(getAttribute(buffer, 'closed'))) return;
  checkReadable(self);
  flushText(self);
  let from = 0;
  while (!enough(self.at + from)) {
    // A line end may be split between two pieces.
    from = Math.max(0, available(self) - 1);
    if (!takeChunk(self, yield* $suspend(chunkReader(self), [CHUNK]))) return;
  }
}

function* readLineAhead(self: PyTextIOWrapper, size?: PyValue): Generator<Wait, void, void> {
  const limit = readSize(size);
  yield* readAhead(self, (from) => (limit >= 0 && available(self) >= limit) || lineEnd(self, from) >= 0);
}

const readMethod = method('read(size=-1, /)', read);
setSuspending(readMethod, function* (self, args, names) {
  const count = readSize(args[0]);
  if (self instanceof PyTextIOWrapper) yield* readAhead(self, () => count >= 0 && available(self) >= count);
  return readMethod.methodKeywords(self, args, names);
});

const readlineMethod = method('readline(size=-1, /)', readline);
setSuspending(readlineMethod, function* (self, args, names) {
  if (self instanceof PyTextIOWrapper) yield* readLineAhead(self, args[0]);
  return readlineMethod.methodKeywords(self, args, names);
});

function nextLine(self: PyTextIOWrapper): PyValue | undefined {
  self.telling = false;
  const line = readline(self);
  if (line !== '') return line;
  self.telling = true;
  return undefined;
}

function checkReadable(self: PyTextIOWrapper): void {
  const readable = lookupAttribute(self.stream(), 'readable');
  if (readable !== undefined && !isTrue(callArray(readable, []))) throw unsupported('not readable');
}

function canWrite(self: PyTextIOWrapper): boolean {
  if (self.canWrite === undefined) {
    const writable = lookupAttribute(self.stream(), 'writable');
    self.canWrite = writable === undefined || isTrue(callArray(writable, []));
  }
  return self.canWrite;
}

export function flushText(self: PyTextIOWrapper): void {
  if (self.pending.length === 0) return;
  const bytes = self.pending.length === 1 ? (self.pending[0] as Uint8Array) : concatBytes(self.pending);
  self.pending = [];
  self.pendingSize = 0;
  unflushed.delete(self);
  call(self.stream(), 'write', new PyBytes(bytes));
}

function encode(self: PyTextIOWrapper, text: ExactStr): Uint8Array {
  if (self.encoding === 'utf-8' || self.encoding === 'UTF-8') {
    const bytes = encodeValidUtf8(textOfStr(text));
    if (bytes !== undefined) return bytes;
  }
  if (STATELESS.test(self.encoding)) return toByteArray(encodeText(text, self.encoding, self.errors));
  if (self.encoder === undefined) {
    self.encoder = callArray(getAttribute(lookupCodec(self.encoding), 'incrementalencoder'), [self.errors]);
    // A file that has something already gets no second byte order mark.
    if (isTrue(call(self.stream(), 'seekable')) && toSize(call(self.stream(), 'tell')) !== 0)
      call(self.encoder, 'setstate', 0);
  }
  const bytes = call(self.encoder, 'encode', text);
  if (!(bytes instanceof PyBytes))
    throw typeError(`encoder should return a bytes object, not '${typeOf(bytes).name}'`);
  return bytes.bytes;
}

function write(self: PyTextIOWrapper, value: PyValue): PyValue {
  let text = exactStr(value);
  if (text === undefined) throw typeError(`write() argument must be str, not ${typeOf(value).name}`);
  checkOpen(self);
  if (!canWrite(self)) throw unsupported('not writable');
  const count = length(text);
  if (self.decoded !== '' || self.at > 0) {
    self.decoded = '';
    self.at = 0;
    self.chunk = undefined;
    self.decoder?.reset();
  }
  const hasLine = typeof text === 'string' ? text.includes('\n') : text.codePoints.includes(10);
  const lineEnd_ = self.newline;
  if (hasLine && lineEnd_ !== undefined && lineEnd_ !== '' && lineEnd_ !== '\n')
    text = call(text, 'replace', '\n', lineEnd_) as ExactStr;
  if (self.pendingSize === 0) unflushed.add(self);
  self.pending.push(encode(self, text));
  self.pendingSize += count;
  const now =
    self.writeThrough ||
    (self.lineBuffering && (hasLine || (typeof text === 'string' && text.includes('\r'))));
  if (now || self.pendingSize > 8192) flushText(self);
  if (self.lineBuffering && hasLine) call(self.stream(), 'flush');
  return count;
}

/** Where the next character stands: the buffer's position less the bytes of what was read ahead. */
function tell(self: PyTextIOWrapper): PyValue {
  checkOpen(self);
  if (!isTrue(call(self.stream(), 'seekable'))) throw unsupported('underlying stream is not seekable');
  if (!self.telling) throw newException(osErrorType, 'telling position disabled by next() call');
  flushText(self);
  call(self.stream(), 'flush');
  const position = toSize(call(self.stream(), 'tell'));
  const { chunk } = self;
  if (chunk === undefined || available(self) === 0) return position - (self.decoder?.held().length ?? 0);
  // How many bytes of the piece give the characters that were taken?
  const start = position - chunk.bytes.length - chunk.carried.length;
  const all = concatBytes([chunk.carried, chunk.bytes]);
  const taken = slice(self.decoded, 0, self.at);
  const whole = length(decoderFor(self).decode(all, false));
  const extra = length(self.decoded) - whole;
  if (extra > self.at) return start;
  const wanted = slice(taken, Math.max(0, extra), self.at);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const decoder = decoderFor(self);
    const text = decoder.decode(all.subarray(0, middle), false);
    if (length(text) < length(wanted)) low = middle + 1;
    else high = middle;
  }
  return start + low;
}

function seek(self: PyTextIOWrapper, cookie: PyValue, whence: PyValue = 0): PyValue {
  checkOpen(self);
  const how = toSize(whence);
  if (!isTrue(call(self.stream(), 'seekable'))) throw unsupported('underlying stream is not seekable');
  let at = toSize(cookie);
  if (how === 1) {
    if (at !== 0) throw unsupported("can't do nonzero cur-relative seeks");
    at = toSize(tell(self));
  } else if (how === 2) {
    if (at !== 0) throw unsupported("can't do nonzero end-relative seeks");
  } else if (how !== 0) throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
  else if (at < 0) throw valueError(`negative seek position ${at}`);
  flushText(self);
  self.decoded = '';
  self.at = 0;
  self.chunk = undefined;
  self.decoder?.reset();
  const result = how === 2 ? call(self.stream(), 'seek', 0, 2) : call(self.stream(), 'seek', at, 0);
  if (self.encoder !== undefined) {
    if (toSize(result) === 0) call(self.encoder, 'reset');
    else call(self.encoder, 'setstate', 0);
  }
  return result;
}

export const textIOWrapperType = bareType('_io.TextIOWrapper', PyTextIOWrapper, textIOBaseType, {
  baseType: true,
});

function configure(
  self: PyTextIOWrapper,
  name: string,
  encoding: PyValue,
  errors: PyValue,
  newline: PyValue | undefined,
): void {
  if (encoding !== None) {
    const text = textOf(encoding);
    if (text === undefined)
      throw typeError(`${name}() argument 'encoding' must be str or None, not ${typeOf(encoding).name}`);
    self.encoding = text === 'locale' ? 'utf-8' : text;
    if (!/^(?:utf[-_]?8|ascii|latin[-_]?1)$/i.test(self.encoding)) checkTextCodec(self.encoding);
  }
  if (errors !== None) {
    const text = textOf(errors);
    if (text === undefined)
      throw typeError(`${name}() argument 'errors' must be str or None, not ${typeOf(errors).name}`);
    self.errors = text;
  }
  if (newline !== undefined) {
    const text = newline === None ? undefined : textOf(newline);
    if (newline !== None && text === undefined)
      throw typeError(`${name}() argument 'newline' must be str or None, not ${typeOf(newline).name}`);
    if (text !== undefined && !['', '\n', '\r', '\r\n'].includes(text))
      throw valueError(`illegal newline value: ${text}`);
    self.newline = text;
  }
}

setSuspendingNext(textIOWrapperType, function* (self) {
  yield* readLineAhead(self as PyTextIOWrapper);
  return nextLine(self as PyTextIOWrapper);
});

const readOnly = (): never => {
  throw attributeError('readonly attribute');
};

/** An attribute for `repr`, which also shows streams that are in no state to answer. */
function attributeIfAny(self: PyTextIOWrapper, name: string): PyValue | undefined {
  try {
    return lookupAttribute(self, name);
  } catch (error) {
    if (error instanceof PyBaseException && typeOf(error) === valueErrorType) return undefined;
    throw error;
  }
}

populate(textIOWrapperType, {
  doc: 'Character and line based layer over a BufferedIOBase object, buffer.',
  textSignature:
    '(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)',
  slots: {
    tp_new: (type) => new (type.ctor as new () => PyObject)(),
    tp_init: initializeWith(
      'TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)',
      (
        self: PyTextIOWrapper,
        buffer: PyValue,
        encoding: PyValue = None,
        errors: PyValue = None,
        newline: PyValue = None,
        lineBuffering: PyValue = false,
        writeThrough: PyValue = false,
      ) => {
        configure(self, 'TextIOWrapper', encoding, errors, newline);
        call(buffer, 'readable');
        self.canWrite = isTrue(call(buffer, 'writable'));
        self.telling = isTrue(call(buffer, 'seekable'));
        self.buffer = buffer;
        self.lineBuffering = isTrue(lineBuffering);
        self.writeThrough = isTrue(writeThrough);
      },
    ),
    tp_repr: (value) => {
      const self = value as PyTextIOWrapper;
      const name = attributeIfAny(self, 'name');
      const mode = attributeIfAny(self, 'mode');
      return `<_io.TextIOWrapper${name === undefined ? '' : ` name=${reprText(name)}`}${mode === undefined ? '' : ` mode=${reprText(mode)}`} encoding='${self.encoding}'>`;
    },
    tp_iternext: (self) => nextLine(self as PyTextIOWrapper),
  },
  methods: [
    readMethod,
    readlineMethod,
    method('write(text, /)', write),
    method('flush()', (self: PyTextIOWrapper) => {
      checkOpen(self);
      flushText(self);
      call(self.stream(), 'flush');
    }),
    method('close()', (self: PyTextIOWrapper) => {
      const stream = self.stream();
      if (isTrue(getAttribute(stream, 'closed'))) return;
      try {
        call(self, 'flush');
      } finally {
        call(stream, 'close');
      }
    }),
    method('detach()', (self: PyTextIOWrapper) => {
      const stream = self.stream();
      call(self, 'flush');
      self.buffer = undefined;
      return stream;
    }),
    method('seek(cookie, whence=0, /)', seek),
    method('tell()', tell),
    method('truncate(pos=None, /)', (self: PyTextIOWrapper, size: PyValue = None) => {
      call(self, 'flush');
      return call(self.stream(), 'truncate', size);
    }),
    method(
      'reconfigure(*, encoding=None, errors=None, newline=<unrepresentable>, line_buffering=None, write_through=None)',
      (
        self: PyTextIOWrapper,
        encoding: PyValue = None,
        errors: PyValue = None,
        newline?: PyValue,
        line: PyValue = None,
        through: PyValue = None,
      ) => {
        if (self.decoded !== '' && (encoding !== None || errors !== None || newline !== undefined))
          throw unsupported(
            'It is not possible to set the encoding or newline of stream after the first read',
          );
        flushText(self);
        if (encoding !== None && errors === None) self.errors = 'strict';
        configure(self, 'reconfigure', encoding, errors, newline);
        self.decoder = undefined;
        self.encoder = undefined;
        if (line !== None) self.lineBuffering = isTrue(line);
        if (through !== None) self.writeThrough = isTrue(through);
      },
    ),
    method('fileno()', (self: PyTextIOWrapper) => call(self.stream(), 'fileno')),
    method('isatty()', (self: PyTextIOWrapper) => call(self.stream(), 'isatty')),
    method('seekable()', (self: PyTextIOWrapper) => call(self.stream(), 'seekable')),
    method('readable()', (self: PyTextIOWrapper) => call(self.stream(), 'readable')),
    method('writable()', (self: PyTextIOWrapper) => call(self.stream(), 'writable')),
  ],
  getset: [
    getset('buffer', (self: PyTextIOWrapper) => self.buffer ?? None, readOnly),
    getset('encoding', (self: PyTextIOWrapper) => self.encoding, readOnly),
    getset('errors', (self: PyTextIOWrapper) => self.errors),
    getset('line_buffering', (self: PyTextIOWrapper) => self.lineBuffering, readOnly),
    getset('write_through', (self: PyTextIOWrapper) => self.writeThrough, readOnly),
    getset('closed', (self: PyTextIOWrapper) => getAttribute(self.stream(), 'closed')),
    getset('name', (self: PyTextIOWrapper) => getAttribute(self.stream(), 'name')),
    getset(
      'mode',
      (self: PyTextIOWrapper) => self.mode ?? getAttribute(self.stream(), 'mode'),
      (self: PyTextIOWrapper, value) => {
        self.mode = value;
      },
    ),
    getset('newlines', (self: PyTextIOWrapper) => {
      const seen = [
        ...((self.seenLineEnds & CR) !== 0 ? ['\r'] : []),
        ...((self.seenLineEnds & LF) !== 0 ? ['\n'] : []),
        ...((self.seenLineEnds & CRLF) !== 0 ? ['\r\n'] : []),
      ];
      return seen.length === 0 ? None : seen.length === 1 ? (seen[0] as string) : new PyTuple(seen);
    }),
    getset(
      '_CHUNK_SIZE',
      (self: PyTextIOWrapper) => self.chunkSize,
      (self: PyTextIOWrapper, value) => {
        if (value === undefined) throw attributeError('cannot delete attribute');
        const size = toSize(value);
        if (size <= 0) throw valueError('a strictly positive integer is required');
        self.chunkSize = size;
      },
    ),
  ],
});
