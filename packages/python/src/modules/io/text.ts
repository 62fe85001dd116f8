/** `TextIOWrapper` (Modules/_io/textio.c). */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { bareType, None, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate } from '@harpy/objects/define';
import {
  attributeError,
  PyBaseException,
  typeError,
  valueError,
  valueErrorType,
} from '@harpy/objects/errors';
import type { PyObject } from '@harpy/objects/object';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import { checkTextCodec } from '@harpy/objects/text/codecs/codecs';
import type { PyValue } from '@harpy/objects/value';
import { setSuspendingNext } from '../../runtime/threads.ts';
import { call, checkOpen, textIOBaseType, unsupported } from './base.ts';
import { nextLine } from './text/read.ts';
import { readLineAhead, readlineMethod, readMethod } from './text/read-ahead.ts';
import { seek, tell } from './text/seek.ts';
import { PyTextIOWrapper } from './text/stream.ts';
import { flushText, write } from './text/write.ts';
import { CR, CRLF, LF } from './text-decoder.ts';

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
  methods: () => [
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
  getset: () => [
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
