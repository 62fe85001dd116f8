/** What the incremental coders and the streams of `_multibytecodec` keep between calls. */
import { badArgument, jsArgument } from '@harpy/objects/arguments';
import { getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { getset } from '@harpy/objects/define';
import { attributeError, typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { type ExactStr, strFromJS, strFromText, textOfStr, textValue } from '@harpy/objects/str';
import { decodeError, encodeError } from '@harpy/objects/text/codecs/unicode-errors';
import { joinTexts, sliceText } from '@harpy/objects/text/text';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { type Codec, STATE_SIZE } from './codec.ts';
import { PyMultibyteCodec, textToEncode } from './codec-object.ts';
import { DecodingCall, encodeText } from './coding.ts';

/** How much may wait for what belongs to it. */
export const MOST_CHARACTERS = 2;
export const MOST_BYTES = 8;

export class PyStateful extends PyObject {
  codec: Codec = undefined as unknown as Codec;
  errors = 'strict';
  state: Uint8Array = new Uint8Array(STATE_SIZE);
}

export class PyStatefulEncoder extends PyStateful {
  /** Characters that the next may belong to; undefined if there were none, which a state may tell from none. */
  pending: ExactStr | undefined = undefined;

  /** Encodes as much as is certain. */
  encode(value: PyValue, final: boolean): PyBytes {
    const given = textToEncode(value);
    const { pending } = this;
    const text =
      pending === undefined ? given : strFromText(joinTexts('', [textOfStr(pending), textOfStr(given)]));
    const { bytes, done } = encodeText(this.codec, this.state, text, this.errors, final);
    this.pending = undefined;
    const { length } = textOfStr(text);
    if (done < length) {
      if (length - done > MOST_CHARACTERS)
        throw encodeError(this.codec.encoding, text, done, length, 'pending buffer overflow');
      this.pending = strFromText(sliceText(textOfStr(text), done, length));
    }
    return new PyBytes(bytes);
  }
}

export class PyStatefulDecoder extends PyStateful {
  /** Bytes of a sequence that is not whole. */
  pending: Uint8Array = new Uint8Array(0);

  /** Begins to decode what waits and what is new; what a call that came before said of errors is said again. */
  begin(bytes: Uint8Array, before?: DecodingCall): DecodingCall {
    const { pending } = this;
    const all = new Uint8Array(pending.length + bytes.length);
    all.set(pending);
    all.set(bytes, pending.length);
    this.pending = new Uint8Array(0);
    return new DecodingCall(this.codec, all, this.errors, before?.error);
  }

  /** Keeps what was not decoded. */
  keep(call: DecodingCall): void {
    const rest = call.rest();
    if (rest.length > MOST_BYTES) {
      const { bytes } = call;
      throw decodeError(this.codec.encoding, new PyBytes(bytes), 0, bytes.length, 'pending buffer overflow');
    }
    this.pending = rest;
  }

  reset(): void {
    this.codec.resetDecoding?.(this.state);
    this.pending = new Uint8Array(0);
  }
}

/** Makes an object of a class that has a codec, and says how errors are handled. */
export function create<T extends PyStateful>(type: PyType, errors: PyValue | undefined, where: string): T {
  if (errors !== undefined && textValue(errors) === undefined) throw badArgument(where, 'str', errors);
  const codec = getAttribute(type, 'codec');
  if (!(codec instanceof PyMultibyteCodec)) throw typeError('codec is unexpected type');
  const made = new (type.ctor as unknown as new () => T)();
  made.codec = codec.codec;
  if (errors !== undefined) made.errors = jsArgument(errors, where);
  return made;
}

export const errorsAttribute = getset(
  'errors',
  (self: PyStateful) => strFromJS(self.errors),
  (self: PyStateful, value) => {
    if (value === undefined) throw attributeError('cannot delete attribute');
    if (textValue(value) === undefined) throw typeError('errors must be a string');
    self.errors = jsArgument(value, 'errors');
  },
  'how to treat errors',
);

/** All is ready when an object is made: subclasses hand their arguments to whoever asks. */
export const ready = (): void => undefined;
