/** `_multibytecodec.MultibyteIncrementalEncoder` and `MultibyteIncrementalDecoder`. */
import { badArgument } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, integerOf, PyTuple } from '@harpy/objects/core-types';
import { constructWith, method, populate } from '@harpy/objects/define';
import { newException, typeError, unicodeErrorType } from '@harpy/objects/errors';
import { fromBytes, toBytes } from '@harpy/objects/numbers/bits';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { isTrue } from '@harpy/objects/protocols/convert';
import { strFromText } from '@harpy/objects/str';
import { ByteBuilder } from '@harpy/objects/text/codecs/byte-builder';
import { decodeError } from '@harpy/objects/text/codecs/unicode-errors';
import { decodeUtf8, encodeUtf8 } from '@harpy/objects/text/codecs/utf8';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { STATE_SIZE } from './codec.ts';
import { decodedText } from './coding.ts';
import {
  create,
  errorsAttribute,
  MOST_BYTES,
  MOST_CHARACTERS,
  PyStatefulDecoder,
  PyStatefulEncoder,
  ready,
} from './stateful.ts';

class PyIncrementalEncoder extends PyStatefulEncoder {}
class PyIncrementalDecoder extends PyStatefulDecoder {}

export const incrementalEncoderType = bareType(
  '_multibytecodec.MultibyteIncrementalEncoder',
  PyIncrementalEncoder,
  undefined,
  { baseType: true },
);
export const incrementalDecoderType = bareType(
  '_multibytecodec.MultibyteIncrementalDecoder',
  PyIncrementalDecoder,
  undefined,
  { baseType: true },
);

const truth = (value: PyValue | undefined): boolean => value !== undefined && isTrue(value);

/** The most bytes of UTF-8 that wait. */
const MOST_UTF8 = MOST_CHARACTERS * 4;

const tooLarge = () => newException(unicodeErrorType, 'pending buffer too large');

/** The state of an encoder as an int, from its lowest byte on: how many bytes of UTF-8 wait, they, and what the codec knows. */
function encoderState({ pending, state }: PyIncrementalEncoder): PyValue {
  const waiting = pending === undefined ? new Uint8Array(0) : encodeUtf8(pending, 'strict');
  if (waiting.length > MOST_UTF8) throw tooLarge();
  return fromBytes(Uint8Array.of(waiting.length, ...waiting, ...state), false, false);
}

function setEncoderState(self: PyIncrementalEncoder, value: PyValue): void {
  const number = integerOf(value);
  if (number === undefined) throw badArgument('setstate() argument', 'int', value);
  const bytes = toBytes(number, 1 + MOST_UTF8 + STATE_SIZE, false, false);
  const length = bytes[0] as number;
  if (length > MOST_UTF8) throw tooLarge();
  self.pending = strFromText(decodeUtf8(bytes.subarray(1, 1 + length), 'strict').text);
  self.state.set(bytes.subarray(1 + length, 1 + length + STATE_SIZE));
}

function setDecoderState(self: PyIncrementalDecoder, value: PyValue): void {
  if (!(value instanceof PyTuple)) throw badArgument('setstate() argument', 'tuple', value);
  const [pending, state] = value.items;
  const number = state === undefined ? undefined : integerOf(state);
  if (value.items.length !== 2 || !(pending instanceof PyBytes) || number === undefined)
    throw typeError('setstate(): illegal state argument');
  const bytes = toBytes(number, STATE_SIZE, false, false);
  const { length } = pending.bytes;
  if (length > MOST_BYTES)
    throw decodeError(self.codec.encoding, pending, 0, length, 'pending buffer too large');
  self.pending = pending.bytes.slice();
  self.state.set(bytes);
}

function decode(self: PyIncrementalDecoder, input: PyValue, final: PyValue | undefined): PyValue {
  const bytes = bytesArgument(input);
  const isFinal = truth(final);
  const { pending } = self;
  const call = self.begin(bytes);
  call.feed(self.state);
  if (isFinal) {
    try {
      call.incomplete();
    } catch (error) {
      self.pending = pending;
      throw error;
    }
  }
  self.keep(call);
  return decodedText(call);
}

populate(incrementalEncoderType, {
  slots: {
    tp_new: constructWith("IncrementalEncoder(errors='strict')", (type: PyType, errors?: PyValue) => {
      const made = create<PyIncrementalEncoder>(type, errors, 'IncrementalEncoder() argument 1');
      made.codec.startEncoding?.(made.state);
      return made;
    }),
    tp_init: ready,
  },
  methods: () => [
    method(
      'encode(input, final=False)',
      (self: PyIncrementalEncoder, input: PyValue, final?: PyValue) => self.encode(input, truth(final)),
      'The text as bytes, but for characters at its end that the next may belong to.',
    ),
    method('getstate()', encoderState, 'The state as an int.'),
    method('setstate(state, /)', setEncoderState, 'Sets what getstate() returned.'),
    method(
      'reset()',
      (self: PyIncrementalEncoder) => {
        self.codec.resetEncoding?.(self.state, new ByteBuilder());
        self.pending = undefined;
      },
      'Begins anew.',
    ),
  ],
  getset: () => [errorsAttribute],
});

populate(incrementalDecoderType, {
  slots: {
    tp_new: constructWith("IncrementalDecoder(errors='strict')", (type: PyType, errors?: PyValue) => {
      const made = create<PyIncrementalDecoder>(type, errors, 'IncrementalDecoder() argument 1');
      made.codec.startDecoding?.(made.state);
      return made;
    }),
    tp_init: ready,
  },
  methods: () => [
    method('decode(input, final=False)', decode, 'The bytes as text, but for a sequence that is not whole.'),
    method(
      'getstate()',
      ({ pending, state }: PyIncrementalDecoder) =>
        new PyTuple([new PyBytes(pending.slice()), fromBytes(state, false, false)]),
      'The state: bytes that wait, and an int.',
    ),
    method('setstate(state, /)', setDecoderState, 'Sets what getstate() returned.'),
    method('reset()', (self: PyIncrementalDecoder) => self.reset(), 'Begins anew.'),
  ],
  getset: () => [errorsAttribute],
});
