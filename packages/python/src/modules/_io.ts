import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { None, textOf, typeOf } from '@harpy/objects/core-types';
import { builtinFunction, method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { blockingIOErrorType, runtimeWarningType, typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { givenPath } from '../file-path.ts';
import {
  bufferedIOBaseType,
  DEFAULT_BUFFER_SIZE,
  ioBaseType,
  rawIOBaseType,
  textIOBaseType,
  unsupportedOperationType,
} from './io/base.ts';
import { bufferedRWPairType } from './io/buffered/rw-pair.ts';
import { bufferedRandomType, bufferedReaderType, bufferedWriterType } from './io/buffered.ts';
import { bytesIOType } from './io/bytes-io.ts';
import { fileIOType } from './io/file.ts';
import { newlineDecoderType } from './io/newline-decoder.ts';
import { stringIOType } from './io/string-io.ts';
import { textIOWrapperType } from './io/text.ts';

/** `open`: https://docs.python.org/3/library/functions.html#open */
export function open(
  file: PyValue,
  mode: PyValue = 'r',
  buffering: PyValue = -1,
  encoding: PyValue = None,
  errors: PyValue = None,
  newline: PyValue = None,
  closeFd: PyValue = true,
  opener: PyValue = None,
): PyValue {
  const path =
    typeOf(file).nb_index === undefined && typeOf(file).nb_int === undefined ? givenPath(file) : file;
  const text = textOf(mode);
  if (text === undefined) throw typeError(`open() argument 'mode' must be str, not ${typeOf(mode).name}`);
  let buffer = toSize(buffering);
  const has = (char: string) => text.includes(char);
  if (/[^axrwb+t]/.test(text) || new Set(text).size !== text.length)
    throw valueError(`invalid mode: '${text}'`);
  if (has('t') && has('b')) throw valueError("can't have text and binary mode at once");
  const kinds = ['x', 'r', 'w', 'a'].filter(has);
  // FileIO refuses a mode without any of them.
  if (kinds.length > 1) throw valueError('must have exactly one of create/read/write/append mode');
  const binary = has('b');
  if (binary && encoding !== None) throw valueError("binary mode doesn't take an encoding argument");
  if (binary && errors !== None) throw valueError("binary mode doesn't take an errors argument");
  if (binary && newline !== None) throw valueError("binary mode doesn't take a newline argument");
  if (binary && buffer === 1)
    hooks.warn(
      runtimeWarningType,
      "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
      1,
    );
  const raw = callArray(fileIOType, [path, text.replace(/[bt]/g, ''), closeFd, opener]);
  try {
    const terminal = isTrue(callArray(getAttribute(raw, 'isatty'), []));
    const lineBuffering = buffer === 1 || (buffer < 0 && terminal);
    if (buffer < 0 || buffer === 1) buffer = DEFAULT_BUFFER_SIZE;
    if (buffer === 0) {
      if (binary) return raw;
      throw valueError("can't have unbuffered text I/O");
    }
    const type = has('+') ? bufferedRandomType : has('r') ? bufferedReaderType : bufferedWriterType;
    const buffered = callArray(type, [raw, buffer]);
    if (binary) return buffered;
    const wrapper = callArray(textIOWrapperType, [buffered, encoding, errors, newline, lineBuffering]);
    setAttribute(wrapper, 'mode', mode);
    return wrapper;
  } catch (error) {
    callArray(getAttribute(raw, 'close'), []);
    throw error;
  }
}

/** `io.open` and the builtin `open` are one. */
export const openFunction = builtinFunction(
  "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
  open,
  'Open file and return a stream.  Raise OSError upon failure.',
  '_io',
);

export const ioModule = defineModule({
  name: '_io',
  functions: [
    method(
      'open_code(path)',
      (path: PyValue) => open(path, 'rb'),
      'Opens the provided file with the intent to import the contents.',
    ),
    method('text_encoding(encoding, stacklevel=2, /)', (encoding: PyValue) =>
      encoding === None ? 'utf-8' : encoding,
    ),
  ],
  types: [
    ioBaseType,
    rawIOBaseType,
    bufferedIOBaseType,
    textIOBaseType,
    fileIOType,
    bufferedReaderType,
    bufferedWriterType,
    bufferedRandomType,
    bufferedRWPairType,
    textIOWrapperType,
    stringIOType,
    bytesIOType,
    newlineDecoderType,
  ],
  attributes: { open: openFunction, DEFAULT_BUFFER_SIZE, BlockingIOError: blockingIOErrorType },
  create: (dict) => {
    dict.setString('UnsupportedOperation', unsupportedOperationType());
  },
});
