/** `io.IncrementalNewlineDecoder`: finds line ends of all kinds in what another decoder gives, and may make them one. */
import { getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { call0, call1, callKeywords } from '@harpy/objects/call';
import { bareType, None, PyTuple, typeOf } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { indexNumber, isTrue } from '@harpy/objects/protocols/convert';
import { strFromText, textValue } from '@harpy/objects/str';
import { replaceText } from '@harpy/objects/text/search';
import { codePointAt, concatTexts, sliceText, type Text } from '@harpy/objects/text/text';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import '@harpy/objects/types/object';

const SEEN_CR = 1;
const SEEN_LF = 2;
const SEEN_CRLF = 4;

const NEWLINES: readonly (readonly [bit: number, text: string])[] = [
  [SEEN_CR, '\r'],
  [SEEN_LF, '\n'],
  [SEEN_CRLF, '\r\n'],
];

/** The kinds of line ends in a text. */
function kindsIn(text: Text): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = codePointAt(text, at);
    if (unit === 10) seen |= SEEN_LF;
    else if (unit === 13) {
      if (at + 1 < text.length && codePointAt(text, at + 1) === 10) {
        seen |= SEEN_CRLF;
        at++;
      } else seen |= SEEN_CR;
    }
  }
  return seen;
}

export class PyNewlineDecoder extends PyObject {
  readonly decoder: PyValue;
  readonly translate: boolean;
  /** A carriage return at the end of the last input: a line feed may follow. */
  #pending = false;
  #seen = 0;

  constructor(decoder: PyValue, translate: boolean) {
    super();
    this.decoder = decoder;
    this.translate = translate;
  }

  /** The next part of the text; `final` if it is the last. */
  decodeText(input: Text, final: boolean): Text {
    let text = input;
    if (this.#pending && (final || text.length > 0)) {
      text = concatTexts('\r', text);
      this.#pending = false;
    }
    if (!final && text.length > 0 && codePointAt(text, text.length - 1) === 13) {
      text = sliceText(text, 0, text.length - 1);
      this.#pending = true;
    }
    const seen = kindsIn(text);
    this.#seen |= seen;
    if (!this.translate || (seen & (SEEN_CR | SEEN_CRLF)) === 0) return text;
    return replaceText(replaceText(text, '\r\n', '\n', -1), '\r', '\n', -1);
  }

  decode(input: PyValue, final: boolean): PyValue {
    const output =
      this.decoder === None
        ? input
        : callKeywords(getAttribute(this.decoder, 'decode'), [input, final], ['final']);
    const text = textValue(output);
    if (text === undefined)
      throw typeError(`decoder should return a string result, not '${typeOf(output).name}'`);
    return strFromText(this.decodeText(text, final));
  }

  getState(): PyTuple {
    let buffer: PyValue = new PyBytes(new Uint8Array(0));
    let flag: number | bigint = 0;
    if (this.decoder !== None) {
      const state = call0(getAttribute(this.decoder, 'getstate'));
      if (!(state instanceof PyTuple)) throw typeError('illegal decoder state');
      buffer = state.items[0] ?? buffer;
      flag = indexNumber(state.items[1] ?? 0);
    }
    return new PyTuple([buffer, Number(flag) * 2 + (this.#pending ? 1 : 0)]);
  }

  setState(state: PyValue): void {
    if (!(state instanceof PyTuple)) throw typeError('state argument must be a tuple');
    const [buffer = None, given = 0] = state.items;
    const flag = Number(indexNumber(given));
    this.#pending = flag % 2 === 1;
    if (this.decoder !== None)
      call1(getAttribute(this.decoder, 'setstate'), new PyTuple([buffer, Math.floor(flag / 2)]));
  }

  reset(): void {
    this.#seen = 0;
    this.#pending = false;
    if (this.decoder !== None) call0(getAttribute(this.decoder, 'reset'));
  }

  /** The line ends seen so far: None, one or a tuple of them. */
  get newlines(): PyValue {
    const seen = NEWLINES.filter(([bit]) => (this.#seen & bit) !== 0).map(([, text]) => text);
    const [first = None] = seen;
    return seen.length > 1 ? new PyTuple(seen) : first;
  }
}

export const newlineDecoderType = bareType('_io.IncrementalNewlineDecoder', PyNewlineDecoder, undefined, {
  baseType: true,
});

populate(newlineDecoderType, {
  attributes: { __module__: '_io' },
  doc: 'Finds line ends of all kinds in what another decoder gives, and makes them \\n if asked to.',
  textSignature: "(decoder, translate, errors='strict')",
  slots: {
    tp_new: constructWith(
      "IncrementalNewlineDecoder(decoder, translate, errors='strict')",
      (type: PyType, decoder: PyValue, translate: PyValue) =>
        new (type.ctor as unknown as new (decoder: PyValue, translate: boolean) => PyNewlineDecoder)(
          decoder,
          isTrue(translate),
        ),
    ),
  },
  methods: () => [
    method(
      'decode(input, final=False)',
      (self: PyNewlineDecoder, input: PyValue, final: PyValue | undefined) =>
        self.decode(input, final !== undefined && isTrue(final)),
      'The next part of the text.',
    ),
    method('getstate(/)', (self: PyNewlineDecoder) => self.getState(), 'What setstate() takes.'),
    method(
      'setstate(state, /)',
      (self: PyNewlineDecoder, state: PyValue) => self.setState(state),
      'Goes on from a state.',
    ),
    method('reset(/)', (self: PyNewlineDecoder) => self.reset(), 'Starts anew.'),
  ],
  getset: () => [
    getset('newlines', (self: PyNewlineDecoder) => self.newlines, undefined, 'The line ends seen so far.'),
  ],
});
