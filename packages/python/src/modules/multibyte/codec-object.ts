/** `_multibytecodec.MultibyteCodec`: a codec as the modules of the package `encodings` know it. */
import { badArgument, jsArgument } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, None, PyTuple } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { str } from '@harpy/objects/protocols/text';
import { type ExactStr, exactStr, textOfStr, textValue } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { type Codec, STATE_SIZE } from './codec.ts';
import { DecodingCall, decodedText, encodeText } from './coding.ts';
import '@harpy/objects/types/object';

export class PyMultibyteCodec extends PyObject {
  readonly codec: Codec;
  constructor(codec: Codec) {
    super();
    this.codec = codec;
  }
}

function errorsArgument(value: PyValue | undefined, where: string): string {
  if (value === undefined || value === None) return 'strict';
  if (textValue(value) === undefined) throw badArgument(where, 'str or None', value);
  return jsArgument(value, where);
}

/** What is encoded may be any object: its text is. */
export const textToEncode = (value: PyValue): ExactStr =>
  exactStr(value) ?? (exactStr(str(value)) as ExactStr);

function encode({ codec }: PyMultibyteCodec, input: PyValue, errors: PyValue | undefined): PyValue {
  const handler = errorsArgument(errors, "encode() argument 'errors'");
  const text = textToEncode(input);
  const state = new Uint8Array(STATE_SIZE);
  codec.startEncoding?.(state);
  const { bytes } = encodeText(codec, state, text, handler, true);
  return new PyTuple([new PyBytes(bytes), textOfStr(text).length]);
}

function decode({ codec }: PyMultibyteCodec, input: PyValue, errors: PyValue | undefined): PyValue {
  // Error handlers may change what is no bytes object.
  const bytes = input instanceof PyBytes ? input.bytes : bytesArgument(input).slice();
  const handler = errorsArgument(errors, "decode() argument 'errors'");
  const call = new DecodingCall(codec, bytes, handler);
  const state = new Uint8Array(STATE_SIZE);
  codec.startDecoding?.(state);
  call.finish(state);
  return new PyTuple([decodedText(call), bytes.length]);
}

export const multibyteCodecType = bareType('_multibytecodec.MultibyteCodec', PyMultibyteCodec);
populate(multibyteCodecType, {
  methods: () => [
    method('encode(input, errors=None)', encode, 'The text as bytes, and its length.'),
    method('decode(input, errors=None)', decode, 'The bytes as text, and how many they are.'),
  ],
});
