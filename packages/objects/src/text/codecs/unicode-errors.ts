/** The exceptions of codecs, and what standard error handlers make of them (CPython's Python/codecs.c). */
import { type BuiltinDef, PyBuiltinFunction } from '../../builtin.ts';
import { PyBytes } from '../../bytes.ts';
import { call1, isCallable } from '../../call.ts';
import { PyTuple, typeOf } from '../../core-types.ts';
import { method } from '../../define.ts';
import {
  indexError,
  newException,
  PyBaseException,
  PyUnicodeError,
  typeError,
  unicodeDecodeErrorType,
  unicodeEncodeErrorType,
  unicodeTranslateErrorType,
} from '../../errors.ts';
import { bytesLike } from '../../protocols/buffer.ts';
import { hasIndex, toSize } from '../../protocols/convert.ts';
import { type ExactStr, strFromText, textOfStr, textValue } from '../../str.ts';
import type { PyValue } from '../../value.ts';
import { escapeCodePoint, hex } from '../repr.ts';
import { codePointAt, type Text, TextBuilder } from '../text.ts';
import { unicodeName } from '../unicode-names.ts';
import { ByteBuilder } from './byte-builder.ts';
import { codecs, lookupError } from './registry.ts';

function fill(
  error: PyUnicodeError,
  encoding: string | undefined,
  object: PyValue,
  start: number,
  end: number,
  reason: string,
): PyUnicodeError {
  error.encoding = encoding;
  error.object = object;
  error.start = start;
  error.end = end;
  error.reason = reason;
  return error;
}

export function decodeError(
  encoding: string,
  input: PyBytes,
  start: number,
  end: number,
  reason: string,
): PyUnicodeError {
  const error = newException(unicodeDecodeErrorType, encoding, input, start, end, reason) as PyUnicodeError;
  return fill(error, encoding, input, start, end, reason);
}

export function encodeError(
  encoding: string,
  text: ExactStr,
  start: number,
  end: number,
  reason: string,
): PyUnicodeError {
  const error = newException(unicodeEncodeErrorType, encoding, text, start, end, reason) as PyUnicodeError;
  return fill(error, encoding, text, start, end, reason);
}

/** What an error handler wants in place of what could not be coded, and where to go on. */
export interface Replacement {
  readonly text: Text | Uint8Array;
  readonly next: number;
}

export const isBytes = (replacement: Text | Uint8Array): replacement is Uint8Array =>
  replacement instanceof Uint8Array;

/** Like `slice.indices`: where an exception says its range is, within the object. */
function rangeOf(error: PyUnicodeError, size: number): [start: number, end: number] {
  const start = Math.max(0, Math.min(error.start, size - 1));
  const end = Math.min(Math.max(error.end, 1), size);
  return [Math.max(0, start), end];
}

const isEncode = (error: PyUnicodeError) => error.type.isSubtypeOf(unicodeEncodeErrorType);
const isDecode = (error: PyUnicodeError) => error.type.isSubtypeOf(unicodeDecodeErrorType);
const isTranslate = (error: PyUnicodeError) => error.type.isSubtypeOf(unicodeTranslateErrorType);

type Handler = (error: PyUnicodeError) => Replacement;

function wrongType(error: PyValue): object {
  return typeError(`don't know how to handle ${typeOf(error).name} in error callback`);
}

function mapRange(text: Text, start: number, end: number, act: (codePoint: number) => string): Text {
  const out = new TextBuilder();
  for (let i = start; i < end; i++) out.addPlain(act(codePointAt(text, i)));
  return out.finish();
}

/** `\N{...}` of characters with a name. */
export function escapeByName(codePoint: number): string {
  const name = unicodeName(codePoint);
  return name === undefined ? escapeCodePoint(codePoint) : `\\N{${name}}`;
}

const inputOf = (error: PyUnicodeError): Uint8Array => bytesLike(error.object ?? '') ?? new Uint8Array(0);

type Width = { readonly size: number; readonly little: boolean };

/** How the encodings that `surrogatepass` knows store a code point. */
function unicodeEncoding(name: string): Width | undefined {
  const match = /^(?:utf[-_]?(8|16|32)|cp_utf(8))(?:[-_]([lb])e)?$/i.exec(name);
  if (match === null) return undefined;
  const bits = Number(match[1] ?? match[2]);
  if (bits === 8) return match[3] === undefined ? { size: 3, little: false } : undefined;
  return { size: bits / 8, little: match[3]?.toLowerCase() !== 'b' };
}

const isSurrogate = (codePoint: number) => codePoint >= 0xd800 && codePoint <= 0xdfff;

function passEncode(error: PyUnicodeError, width: Width): Replacement {
  const text = textOfStr(error.object ?? '');
  const [start, end] = rangeOf(error, text.length);
  const out = new ByteBuilder();
  for (let i = start; i < end; i++) {
    const codePoint = codePointAt(text, i);
    if (!isSurrogate(codePoint)) throw error;
    if (width.size === 3) {
      out.add(0xe0 | (codePoint >> 12));
      out.add(0x80 | ((codePoint >> 6) & 0x3f));
      out.add(0x80 | (codePoint & 0x3f));
    } else out.addNumber(codePoint, width.size, width.little);
  }
  return { text: out.finish(), next: end };
}

function passDecode(error: PyUnicodeError, { size, little }: Width): Replacement {
  const input = inputOf(error);
  const [start] = rangeOf(error, input.length);
  if (input.length - start < size) throw error;
  const at = (index: number) => input[start + index] ?? 0;
  let codePoint = 0;
  if (size === 3) {
    if ((at(0) & 0xf0) === 0xe0 && (at(1) & 0xc0) === 0x80 && (at(2) & 0xc0) === 0x80)
      codePoint = ((at(0) & 0xf) << 12) | ((at(1) & 0x3f) << 6) | (at(2) & 0x3f);
  } else {
    for (let i = 0; i < size; i++) codePoint |= at(i) << (8 * (little ? i : size - 1 - i));
  }
  if (!isSurrogate(codePoint)) throw error;
  return { text: Uint32Array.of(codePoint), next: start + size };
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  strict: (error) => {
    throw error;
  },
  ignore: (error) => {
    if (isDecode(error)) return { text: '', next: rangeOf(error, inputOf(error).length)[1] };
    return { text: '', next: rangeOf(error, textOfStr(error.object ?? '').length)[1] };
  },
  replace: (error) => {
    if (isDecode(error)) return { text: '\ufffd', next: rangeOf(error, inputOf(error).length)[1] };
    const [start, end] = rangeOf(error, textOfStr(error.object ?? '').length);
    return { text: (isEncode(error) ? '?' : '\ufffd').repeat(Math.max(0, end - start)), next: end };
  },
  xmlcharrefreplace: (error) => {
    if (!isEncode(error)) throw wrongType(error);
    const text = textOfStr(error.object ?? '');
    const [start, end] = rangeOf(error, text.length);
    return { text: mapRange(text, start, end, (codePoint) => `&#${codePoint};`), next: end };
  },
  backslashreplace: (error) => {
    if (isDecode(error)) {
      const input = inputOf(error);
      const [start, end] = rangeOf(error, input.length);
      let text = '';
      for (let i = start; i < end; i++) text += `\\x${hex(input[i] ?? 0, 2)}`;
      return { text, next: end };
    }
    const text = textOfStr(error.object ?? '');
    const [start, end] = rangeOf(error, text.length);
    return { text: mapRange(text, start, end, escapeCodePoint), next: end };
  },
  namereplace: (error) => {
    if (!isEncode(error)) throw wrongType(error);
    const text = textOfStr(error.object ?? '');
    const [start, end] = rangeOf(error, text.length);
    return { text: mapRange(text, start, end, escapeByName), next: end };
  },
  surrogatepass: (error) => {
    if (isTranslate(error)) throw wrongType(error);
    const width = unicodeEncoding(String(error.encoding));
    if (width === undefined) throw error;
    return isEncode(error) ? passEncode(error, width) : passDecode(error, width);
  },
  surrogateescape: (error) => {
    if (isEncode(error)) {
      const text = textOfStr(error.object ?? '');
      const [start, end] = rangeOf(error, text.length);
      const out = new Uint8Array(Math.max(0, end - start));
      for (let i = start; i < end; i++) {
        const codePoint = codePointAt(text, i);
        if (codePoint < 0xdc80 || codePoint > 0xdcff) throw error;
        out[i - start] = codePoint - 0xdc00;
      }
      return { text: out, next: end };
    }
    if (!isDecode(error)) throw wrongType(error);
    const input = inputOf(error);
    const [start, end] = rangeOf(error, input.length);
    const out: number[] = [];
    // At most four bytes at once, and ASCII stays an error.
    for (let i = start; i < end && out.length < 4 && (input[i] ?? 0) >= 128; i++)
      out.push(0xdc00 + (input[i] ?? 0));
    if (out.length === 0) throw error;
    return { text: Uint32Array.from(out), next: start + out.length };
  },
};

function handlerFunction(name: string, handle: Handler): PyBuiltinFunction {
  const def: BuiltinDef = method(
    `${name}_errors(exception, /)`,
    (exception: PyValue) => {
      if (name === 'strict') {
        if (exception instanceof PyBaseException) throw exception;
        throw typeError('codec must pass exception instance');
      }
      if (
        !(exception instanceof PyUnicodeError) ||
        !(isEncode(exception) || isDecode(exception) || isTranslate(exception))
      )
        throw wrongType(exception);
      const { text, next } = handle(exception);
      return new PyTuple([isBytes(text) ? new PyBytes(text) : strFromText(text), next]);
    },
    `The error handler ${name} of codecs.`,
  );
  return new PyBuiltinFunction(def);
}

const FUNCTIONS: ReadonlyMap<string, PyBuiltinFunction> = new Map(
  Object.entries(HANDLERS).map(([name, handle]) => [name, handlerFunction(name, handle)]),
);

/** `codecs.lookup_error(name)`. */
export function lookupErrorHandler(name: string): PyValue {
  const found = codecs.registry.handlers.get(name) ?? FUNCTIONS.get(name);
  if (found === undefined) throw lookupError(`unknown error handler name '${name}'`);
  return found;
}

/** `codecs.register_error(name, handler)`. */
export function registerErrorHandler(name: string, handler: PyValue): void {
  if (!isCallable(handler)) throw typeError('handler must be callable');
  codecs.registry.handlers.set(name, handler);
}

export function isStandardHandler(name: string): boolean {
  return FUNCTIONS.has(name);
}

/** Asks the error handler; the message is for answers that are none. */
export function askHandler(
  errors: string,
  error: PyUnicodeError,
  size: () => number,
  message: string,
  bytesAllowed: boolean,
): Replacement {
  const standard = HANDLERS[errors];
  if (standard !== undefined && Object.hasOwn(HANDLERS, errors)) return standard(error);
  const answer = call1(lookupErrorHandler(errors), error);
  if (!(answer instanceof PyTuple) || answer.items.length !== 2) throw typeError(message);
  const [given, position] = answer.items as readonly [PyValue, PyValue];
  const text = textValue(given) ?? (bytesAllowed && given instanceof PyBytes ? given.bytes : undefined);
  if (text === undefined) throw typeError(message);
  return { text, next: newPosition(position, size(), message) };
}

function newPosition(position: PyValue, size: number, message: string): number {
  const index = toPosition(position, message);
  const next = index < 0 ? index + size : index;
  if (next < 0 || next > size) throw outOfBounds(next);
  return next;
}

function toPosition(position: PyValue, message: string): number {
  if (!hasIndex(position)) throw typeError(message);
  return toSize(position);
}

function outOfBounds(index: number): object {
  return indexError(`position ${index} from error handler out of bounds`);
}
