/** Bytes to text piece by piece, as `TextIOWrapper` reads. */
import { getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { PyTuple } from '@harpy/objects/core-types';
import { length } from '@harpy/objects/protocols/convert';
import { add } from '@harpy/objects/protocols/number';
import { type ExactStr, exactStr, strFromText } from '@harpy/objects/str';
import { lookupCodec, normalizeEncoding } from '@harpy/objects/text/codecs/registry';
import { decodeUtf8 } from '@harpy/objects/text/codecs/utf8';
import type { PyValue } from '@harpy/objects/value';
import { concatBytes } from '../../binary.ts';

/** Bytes to text piece by piece. */
export interface Decoder {
  decode(bytes: Uint8Array, final: boolean): ExactStr;
  /** Bytes held back for the next piece. */
  held(): Uint8Array;
  reset(): void;
}

const callMethod = (object: PyValue, name: string, ...args: PyValue[]): PyValue =>
  callArray(getAttribute(object, name), args);
const EMPTY = new Uint8Array(0);

class Utf8Decoder implements Decoder {
  #rest: Uint8Array = EMPTY;
  readonly #errors: string;
  constructor(errors: string) {
    this.#errors = errors;
  }
  decode(bytes: Uint8Array, final: boolean): ExactStr {
    const input = this.#rest.length === 0 ? bytes : concatBytes([this.#rest, bytes]);
    const { text, consumed } = decodeUtf8(input, this.#errors, final);
    this.#rest = consumed < input.length ? input.slice(consumed) : EMPTY;
    return strFromText(text);
  }
  held(): Uint8Array {
    return this.#rest;
  }
  reset(): void {
    this.#rest = EMPTY;
  }
}

class CodecDecoder implements Decoder {
  readonly #object: PyValue;
  constructor(encoding: string, errors: string) {
    const factory = getAttribute(lookupCodec(encoding), 'incrementaldecoder');
    this.#object = callArray(factory, [errors]);
  }
  decode(bytes: Uint8Array, final: boolean): ExactStr {
    return exactStr(callMethod(this.#object, 'decode', new PyBytes(bytes), final)) ?? '';
  }
  held(): Uint8Array {
    const state = callMethod(this.#object, 'getstate');
    const first = state instanceof PyTuple ? state.items[0] : undefined;
    return first instanceof PyBytes ? first.bytes : EMPTY;
  }
  reset(): void {
    callMethod(this.#object, 'reset');
  }
}

/** Kinds of line ends that were seen. */
export const CR = 1;
export const LF = 2;
export const CRLF = 4;

export interface LineEnds {
  seenLineEnds: number;
}

/** Universal newlines: `\r\n` and `\r` become `\n`, or are only found. */
class NewlineDecoder implements Decoder {
  readonly #inner: Decoder;
  readonly #translate: boolean;
  readonly #seen: LineEnds;
  #carriageReturn = false;
  constructor(inner: Decoder, translate: boolean, seen: LineEnds) {
    this.#inner = inner;
    this.#translate = translate;
    this.#seen = seen;
  }
  decode(bytes: Uint8Array, final: boolean): ExactStr {
    let text = this.#inner.decode(bytes, final);
    if (this.#carriageReturn && (length(text) > 0 || final)) {
      text = add('\r', text) as ExactStr;
      this.#carriageReturn = false;
    }
    if (typeof text !== 'string') return text;
    if (text.endsWith('\r') && !final) {
      text = text.slice(0, -1);
      this.#carriageReturn = true;
    }
    if (text.includes('\r')) {
      if (/\r\n/.test(text)) this.#seen.seenLineEnds |= CRLF;
      if (/\r(?!\n)/.test(text)) this.#seen.seenLineEnds |= CR;
      if (/(?<!\r)\n/.test(text)) this.#seen.seenLineEnds |= LF;
      if (this.#translate) text = text.replace(/\r\n?/g, '\n');
    } else if (text.includes('\n')) this.#seen.seenLineEnds |= LF;
    return text;
  }
  held(): Uint8Array {
    const inner = this.#inner.held();
    return this.#carriageReturn ? Uint8Array.from([13, ...inner]) : inner;
  }
  reset(): void {
    this.#inner.reset();
    this.#carriageReturn = false;
  }
}

/** `newline` as `open` takes it: undefined translates line ends. */
export function makeDecoder(
  seen: LineEnds,
  encoding: string,
  errors: string,
  newline: string | undefined,
): Decoder {
  const name = normalizeEncoding(encoding).replaceAll('_', '-');
  const inner =
    name === 'utf-8' || name === 'utf8' ? new Utf8Decoder(errors) : new CodecDecoder(encoding, errors);
  if (newline === undefined) return new NewlineDecoder(inner, true, seen);
  if (newline === '') return new NewlineDecoder(inner, false, seen);
  return inner;
}
