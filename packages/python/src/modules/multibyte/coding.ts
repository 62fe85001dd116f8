/** What codecs of East Asia do with what they cannot code, and the loops around them (CPython's Modules/cjkcodecs/multibytecodec.c). */
import { PyBytes } from '@harpy/objects/bytes';
import { call1 } from '@harpy/objects/call';
import { integerOf, PyTuple } from '@harpy/objects/core-types';
import { indexError, type PyUnicodeError, runtimeError, typeError } from '@harpy/objects/errors';
import { type ExactStr, exactStr, strFromText, textOfStr } from '@harpy/objects/str';
import { ByteBuilder } from '@harpy/objects/text/codecs/byte-builder';
import { decodeError, encodeError, lookupErrorHandler } from '@harpy/objects/text/codecs/unicode-errors';
import type { PyValue } from '@harpy/objects/value';
import {
  Characters,
  type Codec,
  type Decoding,
  DONE,
  type Encoding,
  INTERNAL,
  type State,
  TOO_FEW,
} from './codec.ts';

const ILLEGAL = 'illegal multibyte sequence';
const INCOMPLETE = 'incomplete multibyte sequence';

/** What an error handler answered: a str or bytes, and where to go on, which is checked when the former is dealt with. */
function askHandler(
  errors: string,
  error: PyUnicodeError,
  kind: 'encoding' | 'decoding',
): readonly [given: ExactStr | Uint8Array, position: number | bigint] {
  const answer = call1(lookupErrorHandler(errors), error);
  if (answer instanceof PyTuple && answer.items.length === 2) {
    const [first, second] = answer.items as readonly [PyValue, PyValue];
    const given =
      exactStr(first) ?? (kind === 'encoding' && first instanceof PyBytes ? first.bytes : undefined);
    const position = integerOf(second);
    if (given !== undefined && position !== undefined) return [given, position];
  }
  throw typeError(`${kind} error handler must return (str, int) tuple`);
}

function checkedPosition(position: number | bigint, length: number): number {
  const given = typeof position === 'bigint' ? -1 : position < 0 ? position + length : position;
  if (given < 0 || given > length) throw indexError(`position ${given} from error handler out of bounds`);
  return given;
}

/** Bytes on their way to be a text, by one call. */
export class DecodingCall implements Decoding {
  readonly bytes: Uint8Array;
  at = 0;
  readonly out: Characters;
  readonly #codec: Codec;
  readonly #errors: string;
  /** Handlers get the same exception again, as in CPython, even for other bytes of one read. */
  error: PyUnicodeError | undefined;

  constructor(codec: Codec, bytes: Uint8Array, errors: string, error?: PyUnicodeError) {
    this.bytes = bytes;
    this.error = error;
    this.out = new Characters(bytes.length);
    this.#codec = codec;
    this.#errors = errors;
  }

  /** Decodes until the end, or until the beginning of a sequence that is not whole there. */
  feed(state: State): void {
    while (this.at < this.bytes.length) {
      const outcome = this.#codec.decode(state, this);
      if (outcome === DONE || outcome === TOO_FEW) return;
      this.#fail(outcome);
    }
  }

  /** No more bytes follow: a sequence that is not whole is an error. */
  incomplete(): void {
    if (this.at < this.bytes.length) this.#fail(TOO_FEW);
  }

  /** Decodes all. */
  finish(state: State): void {
    while (this.at < this.bytes.length) {
      this.feed(state);
      this.incomplete();
    }
  }

  /** What was not decoded. */
  rest(): Uint8Array {
    return this.bytes.slice(this.at);
  }

  #fail(outcome: number): void {
    if (outcome === INTERNAL) throw runtimeError('internal codec error');
    const { bytes, at } = this;
    const end = outcome === TOO_FEW ? bytes.length : at + outcome;
    const reason = outcome === TOO_FEW ? INCOMPLETE : ILLEGAL;
    if (this.#errors === 'ignore' || this.#errors === 'replace') {
      if (this.#errors === 'replace') this.out.add(0xfffd);
      this.at = end;
      return;
    }
    if (this.error === undefined)
      this.error = decodeError(this.#codec.encoding, new PyBytes(bytes.slice()), at, end, reason);
    else Object.assign(this.error, { start: at, end, reason });
    if (this.#errors === 'strict') throw this.error;
    const [given, position] = askHandler(this.#errors, this.error, 'decoding');
    this.out.addText(textOfStr(given as ExactStr));
    this.at = checkedPosition(position, bytes.length);
  }
}

/** A text on its way to be bytes, by one call. */
class EncodingCall implements Encoding {
  readonly text;
  at = 0;
  readonly out: ByteBuilder;
  readonly #str: ExactStr;
  readonly #codec: Codec;
  readonly #state: State;
  readonly #errors: string;
  #error: PyUnicodeError | undefined;

  constructor(codec: Codec, state: State, str: ExactStr, errors: string) {
    this.text = textOfStr(str);
    this.out = new ByteBuilder(2 * this.text.length);
    this.#str = str;
    this.#codec = codec;
    this.#state = state;
    this.#errors = errors;
  }

  run(final: boolean): void {
    while (this.at < this.text.length) {
      const outcome = this.#codec.encode(this.#state, this, final);
      if (outcome === DONE || (outcome === TOO_FEW && !final)) return;
      this.#fail(outcome);
      if (outcome === TOO_FEW) return;
    }
  }

  #fail(outcome: number): void {
    if (outcome === INTERNAL) throw runtimeError('internal codec error');
    const { text, at, out } = this;
    const end = outcome === TOO_FEW ? text.length : at + outcome;
    if (this.#errors === 'ignore' || this.#errors === 'replace') {
      if (this.#errors === 'replace') {
        // In the set that is in use, or in a state that a shift leads to.
        const mark: Encoding = { text: '?', at: 0, out };
        if (this.#codec.encode(this.#state, mark, false) !== DONE) out.addAscii('?');
      }
      this.at = end;
      return;
    }
    const reason = outcome === TOO_FEW ? INCOMPLETE : ILLEGAL;
    if (this.#error === undefined)
      this.#error = encodeError(this.#codec.encoding, this.#str, at, end, reason);
    else Object.assign(this.#error, { start: at, end, reason });
    if (this.#errors === 'strict') throw this.#error;
    const [given, position] = askHandler(this.#errors, this.#error, 'encoding');
    if (given instanceof Uint8Array) out.addBytes(given);
    else {
      const inner = new EncodingCall(this.#codec, this.#state, given, 'strict');
      inner.run(true);
      out.addBytes(inner.out.finish());
    }
    this.at = checkedPosition(position, text.length);
  }
}

/** Encodes a text; `final` ends it. Returns how much of it is done, too: characters at its end may belong to the next. */
export function encodeText(
  codec: Codec,
  state: State,
  str: ExactStr,
  errors: string,
  final: boolean,
): { readonly bytes: Uint8Array; readonly done: number } {
  const call = new EncodingCall(codec, state, str, errors);
  call.run(final);
  if (final) codec.resetEncoding?.(state, call.out);
  return { bytes: call.out.finish(), done: call.at };
}

/** What was decoded. */
export const decodedText = (call: DecodingCall): PyValue => strFromText(call.out.finish());
